package docx

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/report/diag"
)

// templateLimits are what a template may be: far above any office paper, and
// low enough that a hostile one costs little.
var templateLimits = ooxml.Limits{File: 32 << 20, Part: 16 << 20, Total: 40 << 20, Entries: 1000, Marks: 400_000}

// openTemplate opens a file that somebody else made, and refuses one that is no
// document, is signed, or would have a reader fetch or run something.
func openTemplate(r io.ReaderAt, size int64) (pkg *ooxml.Package, main string, err error) {
	pkg, err = ooxml.Open(r, size, templateLimits)
	if err != nil {
		return nil, "", fmt.Errorf("%w: %w", openKind(err), err)
	}
	if main, err = mainPart(pkg); err != nil {
		return nil, "", err
	}
	if _, ok := pkg.Part(main); !ok {
		return nil, "", fmt.Errorf("%w: no part %s", ErrNotDocument, main)
	}
	if isSigned(pkg) {
		return nil, "", ErrSigned
	}
	for _, p := range pkg.Parts() {
		if err := harmless(pkg, p); err != nil {
			return nil, "", err
		}
	}
	return pkg, main, nil
}

// openKind says in terms of this package why a file was refused.
func openKind(err error) error {
	for _, damaged := range []error{ooxml.ErrNotZip, ooxml.ErrDamaged, ooxml.ErrXML, ooxml.ErrNoTypes} {
		if errors.Is(err, damaged) {
			return ErrDamaged
		}
	}
	return ErrHostile
}

// harmless refuses a part that holds a program, or refers to something outside
// the file other than the address of a link.
func harmless(pkg *ooxml.Package, p ooxml.Part) error {
	name := strings.ToLower(p.Name)
	base := name[strings.LastIndexByte(name, '/')+1:]
	switch {
	case name == strings.ToLower(ooxml.ContentTypes):
		for _, kind := range [...]string{"macroEnabled", "ms-office.vbaProject", "ms-office.activeX"} {
			if bytes.Contains(p.Data, []byte(kind)) {
				return fmt.Errorf("%w: it holds macros", ErrHostile)
			}
		}
	case strings.HasPrefix(base, "vbaproject"), strings.HasPrefix(base, "vbadata"):
		return fmt.Errorf("%w: it holds macros", ErrHostile)
	case strings.HasSuffix(name, ".rels"):
		return noOutside(pkg, p.Name)
	}
	return nil
}

func noOutside(pkg *ooxml.Package, name string) error {
	root, err := parsePart(pkg, name)
	if err != nil {
		return err
	}
	for _, n := range root.kids {
		kind := lastWords(n.attr("Type"))
		if strings.EqualFold(n.attr("TargetMode"), "External") && kind != "hyperlink" {
			return fmt.Errorf("%w: %s refers to %s outside the file: %q", ErrHostile, name, kind, excerpt(n.attr("Target")))
		}
		if kind == "aFChunk" || kind == "subDocument" {
			return fmt.Errorf("%w: %s includes another file (%s)", ErrHostile, name, kind)
		}
	}
	return nil
}

// fetching are fields that have a word processor read files or start programs.
var fetching = []string{"INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "DDE", "DDEAUTO", "LINK", "DATABASE"}

// checkFields refuses a paragraph with such a field.
func (p *tagPart) checkFields(n *node) {
	var code strings.Builder
	collectCodes(n, &code)
	for _, word := range strings.Fields(strings.ToUpper(code.String())) {
		if slices.Contains(fetching, word) {
			err := fmt.Errorf("%w: a field of the kind %s", ErrHostile, word)
			place := diag.Place{File: p.c.data.File, Part: p.name, Paragraph: p.numbers}
			p.c.problems = append(p.c.problems, BadTemplate.At(place, "", err).From(err))
		}
	}
}

func collectCodes(n *node, b *strings.Builder) {
	for _, k := range n.kids {
		switch k.name {
		case "w:instrText":
			b.WriteString(k.text)
		case "w:fldSimple":
			b.WriteString(" " + k.attr("w:instr") + " ")
		case "w:fldChar":
			if k.attr("w:fldCharType") != "separate" {
				b.WriteByte(' ')
			}
		case "w:txbxContent":
			continue
		}
		collectCodes(k, b)
	}
}
