package template

import (
	"slices"
	"sort"
	"strings"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// field is a field of a word processor.
type field struct {
	code  string
	marks []*ooxml.Node // of what it is made besides its result; one where it is simple
}

// kind returns the name of what the field does.
func (f *field) kind() string {
	if words := strings.Fields(f.code); len(words) > 0 {
		return strings.ToUpper(words[0])
	}
	return ""
}

// fieldsIn returns the fields that begin and end in a part.
func fieldsIn(root *ooxml.Node) (fields []field) {
	var open []field
	for n := range root.Elements() {
		last := len(open) - 1
		switch {
		case n.Name == "w:fldSimple":
			fields = append(fields, field{n.Attr("w:instr"), []*ooxml.Node{n}})
		case n.Name == "w:fldChar" && n.Attr("w:fldCharType") == "begin":
			open = append(open, field{marks: []*ooxml.Node{n}})
		case last < 0:
		case n.Name == "w:instrText":
			open[last].code += n.Text
			open[last].marks = append(open[last].marks, n)
		case n.Name == "w:fldChar":
			open[last].marks = append(open[last].marks, n)
			if n.Attr("w:fldCharType") == "end" {
				fields = append(fields, open[last])
				open = open[:last]
			}
		}
	}
	return fields
}

// cutsField reports whether a stretch of a part holds a field in part: its begin
// without its end, or its end without its begin.
func (p *part) cutsField(from, to int) bool {
	if !p.fieldsRead {
		p.fieldsRead = true
		if strings.Contains(p.data, "fldChar") {
			p.fieldMarks = textsIn(p.root, "w:fldChar")
		}
	}
	depth := 0
	first := sort.Search(len(p.fieldMarks), func(i int) bool { return p.fieldMarks[i].Start >= from })
	for _, n := range p.fieldMarks[first:] {
		if n.Start >= to {
			break
		}
		switch n.Attr("w:fldCharType") {
		case "begin":
			depth++
		case "end":
			depth--
		}
		if depth < 0 {
			return true
		}
	}
	return depth != 0
}

// linkedPicture is the field of a picture that is read from elsewhere. The file
// holds a copy of it as the result.
const linkedPicture = "INCLUDEPICTURE"

// unlinked returns the edits after which what such fields show is all that is
// left of them.
func unlinked(fields []field) (edits []ooxml.Edit) {
	for i := range fields {
		f := &fields[i]
		if f.kind() != linkedPicture {
			continue
		}
		for _, n := range f.marks {
			if n.Name == "w:fldSimple" {
				edits = append(edits, ooxml.Edit{From: n.Start, To: n.Open}, ooxml.Edit{From: n.Close, To: n.End})
			} else {
				edits = append(edits, ooxml.Cut(n))
			}
		}
	}
	return edits
}

// ofProperties are the fields that show a property of the file.
var ofProperties = []string{"TITLE", "SUBJECT", "AUTHOR", "KEYWORDS", "COMMENTS", "DOCPROPERTY", "INFO"}

// stale returns the edits that have word processors work out anew the fields
// whose instructions have tags, or that show properties which have.
func stale(fields []field, properties bool) (edits []ooxml.Edit) {
	for i := range fields {
		f := &fields[i]
		n := f.marks[0]
		if !strings.Contains(f.code, "{") && !(properties && slices.Contains(ofProperties, f.kind())) || n.AttrAt("w:dirty") != nil {
			continue
		}
		at := n.Start + len("<") + len(n.Raw)
		edits = append(edits, ooxml.Edit{From: at, To: at, Text: []byte(" " + n.Prefix() + `dirty="true"`)})
	}
	return edits
}

// hasTaggedProperties reports whether a tag may stand in a property of the file.
func hasTaggedProperties(pkg *ooxml.Package) bool {
	return slices.ContainsFunc(pkg.Parts(), func(p ooxml.Part) bool {
		return strings.HasPrefix(p.Key(), "docprops/") && strings.HasSuffix(p.Key(), ".xml") && strings.IndexByte(p.Text(), '{') >= 0
	})
}
