package docx

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"

	godocx "github.com/lukasjarosch/go-docx"

	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// The problems of [Fill].
var (
	ScalarsOnly = diag.Rule{
		Code: "fill-scalars-only",
		VI:   "thẻ %[1]q không phải là một giá trị đơn", EN: "the tag %[1]q is no plain value",
		HintVI: "phần lặp, điều kiện, khối, hình và bộ lọc cần docx.Compile hoặc render.Office", HintEN: "repeats, conditions, blocks, pictures and filters take docx.Compile or render.Office",
	}
	TooManyTags = diag.Rule{
		Code: "fill-too-many-tags",
		VI:   "tệp mẫu có %[1]d thẻ, quá %[2]d", EN: "the template has %[1]d tags, more than %[2]d",
		HintVI: "dùng docx.Compile hoặc render.Office", HintEN: "use docx.Compile or render.Office",
	}
	UnusedValue = diag.Rule{
		Code: "fill-unused-value",
		VI:   "tệp mẫu không có thẻ nào cho giá trị %[1]q", EN: "the template has no tag for the value %[1]q",
		HintVI: "%[2]s", HintEN: "%[3]s",
	}
)

// FillRules returns the rules of [Fill] alone.
func FillRules() []diag.Rule { return []diag.Rule{ScalarsOnly, TooManyTags, UnusedValue} }

// ErrEngine is wrapped by the error of [Fill] when go-docx did not do what it
// was asked to.
var ErrEngine = errors.New("docx: go-docx failed")

// maxFillTags is how many tags a file may have: the work of go-docx grows with
// their square.
const maxFillTags = 300

// Fill copies a .docx file from r to w with the values in place of the tags
// {name}, wherever in it they stand, in the looks of the run where the tag
// begins. A newline becomes a line break. It is the plain case, for letters
// whose values somebody has at hand; [Compile] does the rest.
//
// Every tag needs a value, and every value a tag; the error holds all problems,
// and nothing is written then. Fill is safe for concurrent use, one call at a
// time: go-docx, which puts the values in, keeps its counters in the package.
func Fill(w io.Writer, r io.ReaderAt, size int64, values map[string]string) error {
	t, tags, problems := compile(r, size, Data{Model: fillModel(values)})
	if plain := notPlain(tags); len(plain) > 0 {
		return plain.Err()
	}
	if len(tags) > maxFillTags {
		return diag.List{TooManyTags.For("", len(tags), maxFillTags)}.Err()
	}
	problems = append(problems, badValues(values, tags)...)
	if err := problems.Err(); err != nil {
		return err
	}
	filled, err := throughEngine(values)
	if err != nil {
		return err
	}
	return t.Write(w, filled)
}

// notPlain returns a problem for each tag that is no plain value.
func notPlain(tags []Tag) diag.List {
	var problems diag.List
	for _, t := range tags {
		if t.Kind != ValueTag || strings.ContainsRune(t.Text, '|') || strings.HasPrefix(t.Path, ".") {
			problems = append(problems, ScalarsOnly.At(t.Place, t.Path, t.Text))
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
	for _, key := range sortedKeys(values) {
		if err := ooxml.Valid(values[key]); err != nil {
			problems = append(problems, BadValue.For(key, "{"+key+"}", err).From(err))
		} else if strings.ContainsFunc(values[key], isStandIn) {
			problems = append(problems, BadValue.For(key, "{"+key+"}", errNoncharacter))
		}
		if slices.Contains(names, key) {
			continue
		}
		vietnamese, english := hints.For(key, func() []string { return names }, "bỏ giá trị này, hoặc thêm thẻ", "leave the value out, or add a tag")
		problems = append(problems, UnusedValue.For("", key, vietnamese, english))
	}
	return problems
}

// fillModel knows the names that there are values for.
type fillModel map[string]string

func (m fillModel) Names() []string { return sortedKeys(m) }

func (m fillModel) Find(path string) (Field, bool) {
	if _, ok := m[path]; !ok {
		return Field{}, false
	}
	return Field{
		Kind: TextField,
		Has:  func(any, any) bool { return true },
		Text: func(_, at any) (string, error) { return at.(map[string]string)[path], nil },
	}, true
}

// What go-docx treats in a way of its own goes through it as characters that
// stand for nothing: braces, which it would read again, and breaks, around
// which it loses blanks.
var (
	toStandIns   = strings.NewReplacer("{", "\uFDD0", "}", "\uFDD1", "\r\n", "\uFDD2", "\n", "\uFDD2", "\r", "\uFDD2", "\t", "\uFDD3")
	fromStandIns = strings.NewReplacer("\uFDD0", "{", "\uFDD1", "}", "\uFDD2", "\n", "\uFDD3", "\t")
)

func isStandIn(r rune) bool { return '\uFDD0' <= r && r <= '\uFDD3' }

var errNoncharacter = errors.New("a character that stands for nothing (U+FDD0 to U+FDD3)")

// engine guards the state that go-docx keeps in its package.
var engine sync.Mutex

// throughEngine has go-docx fill a paper that holds one tag for each value, each
// in a run of its own and under a name of its own, and reads its result. It sees
// no other part of the file and none that somebody else wrote: it has no limits,
// takes broken parts for good, loses tags that are split over runs, and writes
// to the standard logger when it does not understand something.
func throughEngine(values map[string]string) (filled map[string]string, err error) {
	keys := sortedKeys(values)
	paper, err := enginePaper(len(keys))
	if err != nil {
		return nil, err
	}
	given := make(godocx.PlaceholderMap, len(keys))
	for i, key := range keys {
		given[engineKey(i)] = toStandIns.Replace(values[key])
	}
	out, err := runEngine(paper, given)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrEngine, err)
	}
	root, err := parseTree(out)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrEngine, err)
	}
	filled = make(map[string]string, len(keys))
	paragraphs := root.child("w:body").kids
	if len(paragraphs) != len(keys) {
		return nil, fmt.Errorf("%w: %d texts of %d", ErrEngine, len(paragraphs), len(keys))
	}
	for i, key := range keys {
		text := paragraphs[i].path("w:r", "w:t")
		if text == nil || text.text != given[engineKey(i)] {
			return nil, fmt.Errorf("%w: value %q came out changed", ErrEngine, key)
		}
		filled[key] = fromStandIns.Replace(text.text)
	}
	return filled, nil
}

func engineKey(i int) string { return "v" + strconv.Itoa(i) }

func enginePaper(n int) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(head + "<w:document " + wordNamespace + "><w:body>")
	for i := range n {
		b.WriteString(`<w:p><w:r><w:t xml:space="preserve">{` + engineKey(i) + `}</w:t></w:r></w:p>`)
	}
	b.WriteString("</w:body></w:document>")
	var file bytes.Buffer
	err := ooxml.Write(&file, []ooxml.Part{{Name: ooxml.ContentTypes, Data: []byte(contentTypes)}, {Name: godocx.DocumentXml, Data: b.Bytes()}})
	return file.Bytes(), err
}

func runEngine(paper []byte, given godocx.PlaceholderMap) (out []byte, err error) {
	engine.Lock()
	defer engine.Unlock()
	defer func() {
		if v := recover(); v != nil {
			out, err = nil, fmt.Errorf("%v", v)
		}
	}()
	d, err := godocx.OpenBytes(paper)
	if err != nil {
		return nil, err
	}
	defer d.Close()
	if err := d.ReplaceAll(given); err != nil {
		return nil, err
	}
	return d.GetFile(godocx.DocumentXml), nil
}
