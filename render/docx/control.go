package docx

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render/docx/internal/source"
	"github.com/vanban-go/vanban/render/docx/internal/wml"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/report/limit"
)

// Why [SetControls] refuses. Each of its errors wraps one of them, or one of
// those of package read.
var (
	ErrNoControl = errors.New("docx: no content control of that tag")
	ErrControl   = errors.New("docx: content control cannot be filled")
	ErrSigned    = source.ErrSigned
)

// SetControls copies a .docx file from r to w with other texts in the content
// controls whose tags are the keys of values; where a tag stands several times,
// all are filled. A newline becomes a line break. The text keeps the look of
// what stood there, but not that of a prompt.
//
// Nothing else changes: not a byte of the parts outside those controls, nor the
// order and the compressed content of all other parts. Everything is checked
// before anything is written: unknown tags, all of them, wrap [ErrNoControl];
// texts that XML cannot carry and controls that hold more than text (tables,
// pictures, other controls, text bound to data) wrap [ErrControl]; a signed
// file gives [ErrSigned]; a broken one what read.File gives.
func SetControls(ctx context.Context, w io.Writer, r io.ReaderAt, size int64, values map[string]string) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = fmt.Errorf("%w: %v", source.ErrDamaged, v)
		}
	}()
	pkg, err := source.Open(ctx, r, size, limit.Papers())
	if err != nil {
		return err
	}
	if pkg.Signed() {
		return ErrSigned
	}
	if _, err := source.Main(pkg); err != nil {
		return err
	}
	f := filler{values: values, found: make(map[string]bool)}
	changed, err := f.parts(pkg)
	if err != nil {
		return err
	}
	return ooxml.Rewrite(ctx, w, r, size, changed)
}

// filler fills the controls of the parts of one file.
type filler struct {
	values map[string]string
	found  map[string]bool
	edits  []ooxml.Edit // of the part at hand
	data   []byte
	errs   []error
}

// parts returns the changed parts by name.
func (f *filler) parts(pkg *ooxml.Package) (map[string][]byte, error) {
	for _, tag := range slices.Sorted(maps.Keys(f.values)) {
		if err := ooxml.Valid(f.values[tag]); err != nil {
			f.errs = append(f.errs, fmt.Errorf("%w: %q: %w", ErrControl, tag, err))
		}
	}
	changed := make(map[string][]byte)
	for _, part := range pkg.Parts() {
		if !bytes.Contains(part.Data, []byte("sdt")) || !strings.HasSuffix(strings.ToLower(part.Name), ".xml") {
			continue
		}
		root, err := pkg.Tree(part.Name)
		if err != nil {
			return nil, source.Refused(err)
		}
		if data := f.part(root, part.Data); data != nil {
			changed[part.Name] = data
		}
	}
	for _, tag := range slices.Sorted(maps.Keys(f.values)) {
		if !f.found[tag] {
			f.errs = append(f.errs, fmt.Errorf("%w: %q", ErrNoControl, tag))
		}
	}
	return changed, errors.Join(f.errs...)
}

// part returns a part with its controls filled, or nil where none is.
func (f *filler) part(root *ooxml.Node, data []byte) []byte {
	f.edits, f.data = nil, data
	if slices.Contains([]string{"w:document", "w:hdr", "w:ftr", "w:footnotes", "w:endnotes"}, root.Name) {
		f.walk(root)
	}
	if len(f.edits) == 0 {
		return nil
	}
	return ooxml.Apply(data, f.edits)
}

func (f *filler) walk(n *ooxml.Node) {
	if n.Name == "w:sdt" {
		tag := n.Child("w:sdtPr").Val("w:tag")
		if value, ok := f.values[tag]; ok && tag != "" {
			f.found[tag] = true
			if err := f.control(n, value); err != nil {
				f.errs = append(f.errs, fmt.Errorf("%w: %q %w", ErrControl, tag, err))
			}
			return
		}
	}
	for _, k := range n.Kids {
		f.walk(k)
	}
}

// control fills one control.
func (f *filler) control(n *ooxml.Node, value string) error {
	props, content := n.Child("w:sdtPr"), n.Child("w:sdtContent")
	if content == nil {
		return errors.New("has no content")
	}
	if err := fillable(props, content); err != nil {
		return err
	}
	prompt := props.Child("w:showingPlcHdr")
	look := f.bytes(props.Child("w:rPr"))
	if prompt != nil {
		f.cut(prompt)
	}
	holder := content
	if p := content.Child("w:p"); p != nil {
		holder = p
		for _, k := range content.Kids {
			if k.Name == "w:p" && k != p {
				f.cut(k)
			}
		}
	}
	f.fill(holder, value, look, prompt != nil)
	return nil
}

// fillable refuses what holds more than text.
func fillable(props, content *ooxml.Node) error {
	for _, name := range []string{"w:dataBinding", "w15:dataBinding", "w:picture", "w14:checkbox", "w:equation", "w:group", "w:docPartList"} {
		if props.Child(name) != nil {
			return errors.New("is a " + name[strings.IndexByte(name, ':')+1:])
		}
	}
	for k := range content.Elements() {
		switch k.Name {
		case "w:tbl", "w:tr", "w:tc":
			return errors.New("holds a table or a part of one")
		case "w:sdt", "w:drawing", "w:pict", "w:object", "w:sectPr":
			return errors.New("holds more than text")
		}
	}
	return nil
}

// holdRuns are the elements that hold the text of a paragraph; others, such as
// bookmarks, stay.
var holdRuns = []string{"w:r", "w:hyperlink", "w:smartTag", "w:ins", "w:del", "w:fldSimple", "w:proofErr", "w:moveFrom", "w:moveTo"}

// fill puts one run in place of all text in a paragraph or an inline control.
// Without a look of its own it takes that of the first run, unless that is a
// prompt.
func (f *filler) fill(holder *ooxml.Node, value string, look []byte, prompt bool) {
	prefix := holder.Prefix()
	var first *ooxml.Node
	for _, k := range holder.Kids {
		switch {
		case !slices.Contains(holdRuns, k.Name):
		case first == nil:
			first = k
		default:
			f.cut(k)
		}
	}
	if r := first.Find("w:r"); r != nil && !prompt {
		look = f.bytes(r.Child("w:rPr"))
	}
	run := wml.AppendRun(nil, prefix, "<"+prefix+"r>"+string(look), value)
	switch {
	case first != nil:
		f.edits = append(f.edits, ooxml.Edit{From: first.Start, To: first.End, Text: run})
	case holder.Close == holder.End: // <w:sdtContent/>
		tag := bytes.TrimSuffix(f.data[holder.Start:holder.Open], []byte("/>"))
		text := slices.Concat(tag, []byte(">"), run, []byte("</"+holder.Raw+">"))
		f.edits = append(f.edits, ooxml.Edit{From: holder.Start, To: holder.Open, Text: text})
	default:
		f.edits = append(f.edits, ooxml.Edit{From: holder.Close, To: holder.Close, Text: run})
	}
}

func (f *filler) cut(n *ooxml.Node) { f.edits = append(f.edits, ooxml.Cut(n)) }

func (f *filler) bytes(n *ooxml.Node) []byte {
	if n == nil {
		return nil
	}
	return f.data[n.Start:n.End]
}
