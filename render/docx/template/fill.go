package template

import (
	"bytes"
	"context"
	"errors"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/tag"

	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// The problems of [Fill].
var (
	scalarsOnly = diag.Rule{
		Code: "fill-scalars-only",
		VI:   "thẻ %[1]q không phải là một giá trị đơn", EN: "the tag %[1]q is no plain value",
		HintVI: "phần lặp, điều kiện, khối, hình và bộ lọc cần render.Office hoặc template.Compile", HintEN: "repeats, conditions, blocks, pictures and filters take render.Office or template.Compile",
	}
	tooManyTags = diag.Rule{
		Code: "fill-too-many-tags",
		VI:   "tệp mẫu có %[1]d thẻ, quá %[2]d", EN: "the template has %[1]d tags, more than %[2]d",
		HintVI: "dùng render.Office hoặc template.Compile", HintEN: "use render.Office or template.Compile",
	}
	unusedValue = diag.Rule{
		Code: "fill-unused-value",
		VI:   "tệp mẫu không có thẻ nào cho giá trị %[1]q", EN: "the template has no tag for the value %[1]q",
		HintVI: "%[2]s", HintEN: "%[3]s",
	}
	unsound = diag.Rule{
		Code: "fill-unsound",
		VI:   "go-docx không điền đúng %[1]q: %[2]s", EN: "go-docx cannot fill %[1]q soundly: %[3]s",
		HintVI: "dùng render.Office hoặc template.Compile", HintEN: "use render.Office or template.Compile",
	}
)

// maxFillTags is how many tags a file may have: the work of go-docx grows with
// their square.
const maxFillTags = 300

// Fill copies a .docx file from r to w with the values in place of the tags
// {name}, wherever in it they stand, in the looks of the run where the tag
// begins. A newline becomes a line break. It is the plain case, for letters
// whose values somebody has at hand; [Compile] does the rest.
//
// It is go-docx that puts the values into the parts with tags; all others are
// copied as they are. What go-docx would lose or break is refused beforehand,
// and its result is read back: nothing but the tags may have changed, and each
// must show its value.
//
// Every tag needs a value, and every value a tag; the error holds all problems,
// each with its place, and nothing is written then. Fill is safe for concurrent
// use, one call at a time: go-docx keeps its counters in the package.
func Fill(ctx context.Context, w io.Writer, r io.ReaderAt, size int64, values map[string]string) error {
	return fillWith(ctx, goDocx, w, r, size, values)
}

// engine returns a part with values in place of tags. The keys of values are the
// tags as they are written.
type engine func(part []byte, values map[string]string) ([]byte, error)

func fillWith(ctx context.Context, put engine, w io.Writer, r io.ReaderAt, size int64, values map[string]string) error {
	c, _, problems := compile(ctx, r, size, Data{Model: fillModel(values)})
	var tags []Tag
	for i, t := range asTags("", c.listed()) {
		if !c.tags[i].left {
			tags = append(tags, t)
		}
	}
	if plain := notPlain(tags); len(plain) > 0 {
		return plain.Err()
	}
	if len(tags) > maxFillTags {
		return diag.List{tooManyTags.For("", len(tags), maxFillTags)}.Err()
	}
	problems = append(problems, badValues(values, tags)...)
	for _, p := range c.parts {
		problems = append(problems, p.beyondGoDocx()...)
	}
	if err := problems.Err(); err != nil {
		return err
	}
	changed := make(map[string][]byte)
	for name := range c.changed {
		changed[name], _ = c.pkg.Part(name)
	}
	for _, p := range c.parts {
		if len(p.paras) > 0 {
			data, wrong := p.fill(put, values)
			problems = append(problems, wrong...)
			changed[p.name] = data
		}
	}
	if err := problems.Err(); err != nil {
		return err
	}
	types, _ := c.pkg.Part(ooxml.ContentTypes)
	if asked := asDocument(types); !bytes.Equal(types, asked) {
		changed[c.pkg.Name(ooxml.ContentTypes)] = asked
	}
	var out bytes.Buffer
	if err := ooxml.Rewrite(ctx, &out, r, size, changed); err != nil {
		return err
	}
	if _, _, err := open(ctx, bytes.NewReader(out.Bytes()), int64(out.Len()), nil); err != nil {
		return diag.List{c.refused(err)}.Err()
	}
	_, err := out.WriteTo(w) // which tells of a short write
	return err
}

// notPlain returns a problem for each tag that is no plain value.
func notPlain(tags []Tag) diag.List {
	var problems diag.List
	for _, t := range tags {
		if t.Kind != tag.Value || strings.ContainsRune(t.Text, '|') || strings.HasPrefix(t.Path, ".") {
			problems = append(problems, scalarsOnly.At(t.Place, t.Path, t.Text))
		}
	}
	return problems
}

// badValues returns a problem for each value that no tag asks for, or that no
// file can carry.
func badValues(values map[string]string, tags []Tag) diag.List {
	var problems diag.List
	var names []string
	var hints vi.Hints
	for _, t := range tags {
		names = append(names, t.Path)
	}
	for _, key := range slices.Sorted(maps.Keys(values)) {
		if err := ooxml.Valid(values[key]); err != nil {
			problems = append(problems, tag.BadValue.For(key, "{"+key+"}", err).From(err))
		} else if strings.ContainsFunc(values[key], isStandIn) {
			problems = append(problems, tag.BadValue.For(key, "{"+key+"}", errNoncharacter))
		}
		if slices.Contains(names, key) {
			continue
		}
		vietnamese, english := hints.For(key, func() []string { return names }, "bỏ giá trị này, hoặc thêm thẻ", "leave the value out, or add a tag")
		problems = append(problems, unusedValue.For("", key, vietnamese, english))
	}
	return problems
}

// fillModel knows the names that there are values for.
type fillModel map[string]string

func (m fillModel) Names() []string { return slices.Sorted(maps.Keys(m)) }

func (m fillModel) Find(path string) (Field, bool) {
	_, ok := m[path]
	return Field{}, ok
}

var errNoncharacter = errors.New("a character that stands for nothing (U+FDD0 to U+FDD3)")
