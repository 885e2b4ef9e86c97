package docx

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// Why a file cannot be read. The errors of [Read], and those of [SetControls]
// about the file, wrap one of them.
var (
	// ErrDamaged: no zip file, a broken part, or markup that cannot be read.
	ErrDamaged = errors.New("docx: damaged file")
	// ErrNotDocument: a sound file, but no text document.
	ErrNotDocument = errors.New("docx: not a text document")
	// ErrHostile: a file beyond the limits, or with content that no word
	// processor writes.
	ErrHostile = errors.New("docx: file refused")
)

// Read reads a .docx file of whatever producer: what stands in it, paragraph by
// paragraph, and what each piece of it really looks like once direct
// formatting, styles, numbering, defaults and theme are resolved. It changes
// nothing. Every error wraps [ErrDamaged], [ErrNotDocument] or [ErrHostile].
//
// It is safe for concurrent use.
func Read(r io.ReaderAt, size int64) (d *Document, err error) {
	defer func() {
		if v := recover(); v != nil {
			d, err = nil, fmt.Errorf("%w: %v", ErrDamaged, v)
		}
	}()
	pkg, err := openPackage(r, size)
	if err != nil {
		return nil, err
	}
	return readDocument(pkg)
}

// openPackage runs the preflight and says in terms of this package what it
// found.
func openPackage(r io.ReaderAt, size int64) (*ooxml.Package, error) {
	pkg, err := ooxml.Open(r, size, ooxml.Limits{})
	if err == nil {
		return pkg, nil
	}
	kind := ErrHostile
	for _, damaged := range []error{ooxml.ErrNotZip, ooxml.ErrDamaged, ooxml.ErrXML, ooxml.ErrNoTypes} {
		if errors.Is(err, damaged) {
			kind = ErrDamaged
		}
	}
	return nil, fmt.Errorf("%w: %w", kind, err)
}

// reader holds what the parts of one document share.
type reader struct {
	pkg       *ooxml.Package
	doc       *Document
	styles    *styleSheet
	lists     *lists
	rels      map[string]relationship // of the part at hand
	part      string
	paragraph int // number within the part
	table     int // the innermost open table, from 1
	tableLook *styleProps
	cell      Cell
	inBox     bool
	fields    []openField
	controls  []int // open content controls
	tags      map[string]bool
	section   int
	broken    bool // a page break stands before the next paragraph
	sections  []*node
}

func readDocument(pkg *ooxml.Package) (*Document, error) {
	main, err := mainPart(pkg)
	if err != nil {
		return nil, err
	}
	root, err := parsePart(pkg, main)
	if err != nil {
		return nil, err
	}
	body := root.child("w:body")
	if root.name != "w:document" || body == nil {
		return nil, fmt.Errorf("%w: %s holds no text", ErrNotDocument, main)
	}
	r := &reader{pkg: pkg, doc: &Document{Main: main, Signed: isSigned(pkg)}, tags: make(map[string]bool)}
	if r.rels, err = relationships(pkg, main); err != nil {
		return nil, err
	}
	if err := r.shared(); err != nil {
		return nil, err
	}
	mainRels := r.rels
	r.flow(main, body)
	r.finishSections(body, mainRels)
	for _, kind := range []string{"header", "footer", "footnotes", "endnotes"} {
		if err := r.others(mainRels, kind); err != nil {
			return nil, err
		}
	}
	return r.doc, nil
}

// shared reads the parts that say how things look.
func (r *reader) shared() error {
	var theme, styles, numbering, settings *node
	for _, part := range []struct {
		kind string
		to   **node
	}{{"theme", &theme}, {"styles", &styles}, {"numbering", &numbering}, {"settings", &settings}} {
		name, ok := findRelated(r.rels, part.kind)
		if !ok {
			continue
		}
		root, err := parsePart(r.pkg, name)
		if err != nil {
			return err
		}
		*part.to = root
	}
	r.styles = readStyles(styles, readTheme(theme))
	r.lists = readLists(numbering)
	r.doc.OddAndEven = settings.on("w:evenAndOddHeaders")
	return nil
}

// others reads the parts of a kind that the main part refers to, in the order
// of their names.
func (r *reader) others(mainRels map[string]relationship, kind string) error {
	for _, name := range relatedParts(mainRels, kind) {
		root, err := parsePart(r.pkg, name)
		if err != nil {
			return err
		}
		if r.rels, err = relationships(r.pkg, name); err != nil {
			return err
		}
		if kind == "footnotes" || kind == "endnotes" {
			r.notes(name, root)
			continue
		}
		r.flow(name, root)
	}
	return nil
}

// flow reads the blocks of a part.
func (r *reader) flow(part string, root *node) {
	r.part, r.paragraph, r.table, r.cell, r.tableLook = part, 0, 0, Cell{}, emptyStyle
	r.fields, r.controls, r.broken = nil, nil, false
	if part != r.doc.Main {
		r.section = -1
	}
	r.blocks(root)
}

// notes reads footnotes or endnotes, without the separators.
func (r *reader) notes(part string, root *node) {
	kept := &node{name: root.name}
	for _, n := range root.kids {
		if kind := n.attr("w:type"); kind == "" || kind == "normal" {
			kept.kids = append(kept.kids, n.kids...)
		}
	}
	r.flow(part, kept)
}

// isSigned reports whether the package bears a digital signature.
func isSigned(pkg *ooxml.Package) bool {
	for _, p := range pkg.Parts() {
		name := strings.ToLower(p.Name)
		if strings.HasPrefix(name, "_xmlsignatures/") && !strings.HasSuffix(name, ".rels") {
			return true
		}
	}
	rels, _ := relationships(pkg, "")
	for _, rel := range rels {
		if strings.HasSuffix(rel.kind, "digital-signature/origin") || rel.kind == "origin" {
			return true
		}
	}
	return false
}
