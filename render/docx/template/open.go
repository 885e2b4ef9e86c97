package template

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render/docx/internal/source"
	"github.com/vanban-go/vanban/render/docx/internal/wml"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/report/limit"
)

// open opens a file that somebody else made, and refuses one that is no
// document, is signed, or would have a reader fetch or run something.
func open(ctx context.Context, r io.ReaderAt, size int64, room *ooxml.Nodes) (pkg *ooxml.Package, main string, err error) {
	if pkg, err = ooxml.OpenPacked(ctx, r, size, limit.Templates(), room); err != nil {
		return nil, "", source.Refused(err)
	}
	if main, err = source.Main(pkg); err != nil {
		return nil, "", err
	}
	if _, ok := pkg.Text(main); !ok {
		return nil, "", fmt.Errorf("%w: không có phần %s (no such part)", source.ErrNotDocument, main)
	}
	if pkg.Signed() {
		return nil, "", source.ErrSigned
	}
	for _, p := range pkg.Parts() {
		if err := harmless(pkg, p); err != nil {
			return nil, "", err
		}
	}
	return pkg, main, nil
}

// harmless refuses a part that holds a program, or refers to something outside
// the file other than the address of a link and what a paper can do without.
func harmless(pkg *ooxml.Package, p ooxml.Part) error {
	name := p.Key()
	base := name[strings.LastIndexByte(name, '/')+1:]
	switch {
	case name == ooxml.ContentTypesKey:
		for _, kind := range [...]string{"macroEnabled", "ms-office.vbaProject", "ms-office.activeX"} {
			if strings.Contains(p.Text(), kind) {
				return fmt.Errorf("%w: có macro; lưu lại dạng .docx không có macro (it holds macros; save it without them)", source.ErrHostile)
			}
		}
	case strings.HasPrefix(base, "vbaproject"), strings.HasPrefix(base, "vbadata"):
		return fmt.Errorf("%w: có macro; lưu lại dạng .docx không có macro (it holds macros; save it without them)", source.ErrHostile)
	case strings.HasSuffix(name, ".rels"):
		return noOutside(pkg, p.Name)
	}
	return nil
}

func noOutside(pkg *ooxml.Package, name string) error {
	rels, err := pkg.Relations(name)
	if err != nil {
		return err
	}
	for _, r := range rels {
		if r.External && r.Kind != "hyperlink" && !slices.Contains(loose, r.Kind) {
			return fmt.Errorf("%w: %s trỏ ra ngoài tệp (refers to something outside the file): %s %q", source.ErrHostile, name, r.Kind, wml.Excerpt(r.Target))
		}
		if r.Kind == "aFChunk" || r.Kind == "subDocument" {
			return fmt.Errorf("%w: %s gộp tệp khác (includes another file): %s", source.ErrHostile, name, r.Kind)
		}
	}
	return nil
}

// fetching are fields that have a word processor read files or start programs.
var fetching = []string{"INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "DDE", "DDEAUTO", "LINK", "DATABASE"}

// checkFields refuses a paragraph with such a field.
func (p *part) checkFields(n *ooxml.Node) {
	if !p.codes {
		return
	}
	var code strings.Builder
	collectCodes(n, &code)
	for _, word := range strings.Fields(strings.ToUpper(code.String())) {
		if slices.Contains(fetching, word) {
			err := fmt.Errorf("%w: trường loại %s đọc tệp khác hoặc chạy chương trình (the field reads another file or starts a program)", source.ErrHostile, word)
			p.c.problems.Add(badTemplate.At(p.place(p.numbers), "", err).From(err))
		}
	}
}

func collectCodes(n *ooxml.Node, b *strings.Builder) {
	for _, k := range n.Kids {
		switch k.Name {
		case "w:instrText":
			b.WriteString(k.Text)
		case "w:fldSimple":
			b.WriteString(" " + k.Attr("w:instr") + " ")
		case "w:fldChar":
			if k.Attr("w:fldCharType") != "separate" {
				b.WriteByte(' ')
			}
		case "w:txbxContent":
			continue
		}
		collectCodes(k, b)
	}
}
