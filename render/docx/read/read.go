package read

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/vanban-go/vanban/render/docx/internal/source"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/report/limit"
)

// Why a file cannot be read. The errors of [File], and those of docx.SetControls
// about the file, wrap one of them.
var (
	// ErrDamaged: no zip file, a broken part, or markup that cannot be read. What
	// is another kind of file also wraps [ErrOldFormat], [ErrPassword] or
	// [ErrOtherFile].
	ErrDamaged = source.ErrDamaged
	// ErrNotDocument: a sound file, but no text document.
	ErrNotDocument = source.ErrNotDocument
	// ErrHostile: a file beyond the limits, or with content that no word
	// processor writes.
	ErrHostile = source.ErrHostile

	ErrOldFormat = ooxml.ErrOldFormat // a .doc or .xls of before 2007
	ErrPassword  = ooxml.ErrPassword  // a file behind a password
	ErrOtherFile = ooxml.ErrOtherFile // HTML, RTF, PDF, an empty file
)

// File reads a .docx file of whatever producer: what stands in it, paragraph by
// paragraph, and what each piece of it really looks like once direct
// formatting, styles, numbering, defaults and theme are resolved. It changes
// nothing. Every error wraps [ErrDamaged], [ErrNotDocument] or [ErrHostile], or is the
// cause why ctx is done.
//
// It is safe for concurrent use.
func File(ctx context.Context, r io.ReaderAt, size int64) (d *Document, err error) {
	defer func() {
		if v := recover(); v != nil {
			d, err = nil, fmt.Errorf("%w: %v", source.ErrDamaged, v)
		}
	}()
	pkg, err := source.Open(ctx, r, size, limit.Papers())
	if err != nil {
		return nil, err
	}
	d, err = readDocument(ctx, pkg)
	return d, source.Refused(err)
}

// reader holds what the parts of one document share.
type reader struct {
	looks      ooxml.Looks
	pkg        *ooxml.Package
	doc        *Document
	styles     *styleSheet
	lists      *lists
	part       string
	paragraph  int // number within the part
	table      int // the innermost open table, from 1
	tableLook  *styleProps
	tableProps tableProps
	tableRows  int
	cell       Cell
	box        int     // the text box at hand; 0 is none
	room       float64 // of that box, mm
	boxes      int     // how many text boxes there were
	fields     []openField
	printed    int   // of them, from the outermost on, those that have a result
	controls   []int // open content controls; paragraphs share them
	section    int
	broken     bool // a page break stands before the next paragraph
	sections   []*ooxml.Node
	repeated   int // bytes of text that are shown again

	paragraphs, runs, ends int // counted against the limits, over all parts; ends are those of sections
}

func readDocument(ctx context.Context, pkg *ooxml.Package) (*Document, error) {
	main, err := source.Main(pkg)
	if err != nil {
		return nil, err
	}
	root, err := pkg.Tree(main)
	if err != nil {
		return nil, err
	}
	body := root.Child("w:body")
	if root.Name != "w:document" || body == nil {
		return nil, fmt.Errorf("%w: %s không có phần chữ (holds no text)", source.ErrNotDocument, main)
	}
	r := &reader{looks: ooxml.Looks{Context: ctx}, pkg: pkg, doc: &Document{Main: main, Signed: pkg.Signed()}}
	if err := r.bound(main, root); err != nil {
		return nil, err
	}
	rels, err := pkg.Relations(ooxml.RelationsName(main))
	if err != nil {
		return nil, err
	}
	if err := r.shared(rels); err != nil {
		return nil, err
	}
	r.flow(main, body)
	if err := r.repeatedTooMuch(); err != nil {
		return nil, err
	}
	if err := r.finishSections(body, rels); err != nil {
		return nil, err
	}
	for _, kind := range []string{"header", "footer", "footnotes", "endnotes"} {
		for _, name := range rels.All(kind) {
			root, err := pkg.Tree(name)
			if err != nil {
				return nil, err
			}
			if err := r.bound(name, root); err != nil {
				return nil, err
			}
			if strings.HasSuffix(kind, "notes") {
				root = withoutSeparators(root)
			}
			r.flow(name, root)
			if err := r.repeatedTooMuch(); err != nil {
				return nil, err
			}
		}
	}
	if err := pkg.Stopped(); err != nil {
		return nil, err
	}
	return r.doc, nil
}

// bound refuses a paper that holds more than may be, with the part whose root
// it is given.
func (r *reader) bound(part string, root *ooxml.Node) error {
	limits, columns, text, longest := &r.pkg.Limits, 0, 0, 0
	for n := range root.Elements() {
		switch n.Name {
		case "w:p":
			r.paragraphs++
			text = 0
		case "w:r", "w:sym", "w:fldChar", "w:fldSimple":
			r.runs++
		case "w:br":
			if n.Attr("w:type") == "page" { // another is a character of its run
				r.runs++
			}
		case "w:t":
			text += len(n.Text)
			longest = max(longest, text)
		case "w:sectPr":
			r.ends++
		case "w:tblGrid":
			columns = max(columns, len(n.Kids))
		}
	}
	return refused(part, cmp.Or(
		limit.Check(r.paragraphs, limits.Paragraphs, "đoạn", "paragraphs"),
		limit.Check(r.ends, limits.Sections, "phần", "sections"),
		limit.Check(r.runs, limits.Runs, "run", "runs"),
		limit.Check(longest, limits.Paragraph, "byte chữ trong một đoạn", "bytes of text in a paragraph"),
		limit.Check(columns, limits.Columns, "cột trong một bảng", "columns of a table"),
	))
}

// refused says of a part that it is beyond a limit.
func refused(part string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%w: %s: %w", source.ErrHostile, part, err)
}

// repeats counts text that is shown again; false is too much of it, which ends the
// reading.
func (r *reader) repeats(n int) bool {
	r.repeated += n
	return r.repeated <= r.pkg.Limits.Repeated
}

func (r *reader) repeatedTooMuch() error {
	return refused(r.part, limit.Check(r.repeated, r.pkg.Limits.Repeated, "byte chữ lặp lại", "bytes of repeated text"))
}

// shared reads the parts that say how things look.
func (r *reader) shared(rels ooxml.Relations) error {
	roots := make(map[string]*ooxml.Node)
	for _, kind := range []string{"theme", "styles", "numbering"} {
		if name := rels.First(kind); name != "" {
			root, err := r.pkg.Tree(name)
			if err != nil {
				return err
			}
			roots[kind] = root
		}
	}
	if n := roots["numbering"]; n != nil {
		if err := limit.Check(len(n.Kids), r.pkg.Limits.Lists, "danh sách", "lists"); err != nil {
			return refused("numbering", err)
		}
	}
	r.styles = readStyles(roots["styles"], readTheme(roots["theme"]))
	r.lists = readLists(roots["numbering"])
	return nil
}

// flow reads the blocks of a part.
func (r *reader) flow(part string, root *ooxml.Node) {
	r.part, r.paragraph, r.table, r.cell, r.tableLook = part, 0, 0, Cell{}, emptyStyle
	r.fields, r.printed, r.controls, r.broken = nil, 0, nil, false
	if part != r.doc.Main {
		r.section = -1
	}
	r.blocks(root)
}

// withoutSeparators returns what stands in footnotes or endnotes.
func withoutSeparators(root *ooxml.Node) *ooxml.Node {
	kept := &ooxml.Node{Name: root.Name}
	for _, n := range root.Kids {
		if kind := n.Attr("w:type"); kind == "" || kind == "normal" {
			kept.Kids = append(kept.Kids, n.Kids...)
		}
	}
	return kept
}
