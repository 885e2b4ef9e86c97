package check_test

import (
	"archive/zip"
	"bytes"
	"context"
	"flag"
	"io"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/render/nd30/check"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

// TestAnyPaper makes papers of every kind with every part of the grammar:
//
//   - nothing is wrong with them, and their YAML is read as the same paper;
//   - every text is printed once and whole, in order, and the end mark where a
//     text ends;
//   - no word is broken, but where a note of the layout tells of it;
//   - the checker finds nothing, but for levels that the decree does not show;
//   - the bytes are the same twice.
//
// It makes the same papers every time; -rapid.seed and -rapid.checks make others.
func TestAnyPaper(t *testing.T) {
	checks := "220"
	if testing.Short() {
		checks = "20"
	}
	preset(t, "rapid.checks", checks)
	preset(t, "rapid.seed", "30")
	preset(t, "rapid.nofailfile", "true")
	for name, kind := range kinds {
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) { checkPaper(t, kind(&maker{T: t})) }))
	}
}

// preset sets a flag that nobody has set.
func preset(t *testing.T, name, value string) {
	f := flag.Lookup(name)
	if f.Value.String() != f.DefValue {
		return
	}
	require.NoError(t, flag.Set(name, value))
	t.Cleanup(func() { _ = flag.Set(name, f.DefValue) })
}

func checkPaper(t *rapid.T, d report.Document) {
	problems := d.Validate()
	if len(problems) > 0 {
		t.Fatalf("not valid: %v\n%s", problems, encoded(t, d))
	}
	text := encoded(t, d)
	loaded, problems := report.Loader{}.Decode(context.Background(), strings.NewReader(text), "a.yaml")
	if err := problems.Err(); err != nil {
		t.Fatalf("does not load: %v\n%s", err, text)
	}
	if again := encoded(t, loaded); again != text {
		t.Fatalf("read as another paper:\n%s\n---\n%s", text, again)
	}
	paper, data := laidOut(t, loaded)
	if _, again := laidOut(t, loaded); !bytes.Equal(data, again) {
		t.Fatalf("other bytes the second time\n%s", text)
	}
	file, err := read.File(context.Background(), bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	inOrder(t, d, file, text)
	inMargins(t, d, file, text)
	unbroken(t, paper, file, text)
	spansCover(t, data, text)
	levels := d.(interface{ Settings() report.Layout }).Settings().Levels
	if len(levels) > 1 && levels[0] == report.Arabic && levels[1] == report.Decimal {
		numberedOnce(t, d, file, text)
	}
	found := slices.DeleteFunc(foundBy(t, data), func(p diag.Problem) bool { return p.Severity == diag.Note })
	if len(found) > 0 {
		t.Fatalf("found: %v\n%s", found, text)
	}
}

func encoded(t *rapid.T, d report.Document) string {
	var b bytes.Buffer
	if err := report.Encode(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// laidOut returns a paper and its file.
func laidOut(t *rapid.T, d report.Document) (paper doc.Paper, data []byte) {
	s, err := nd30.Sheet(d.(interface{ Settings() report.Layout }).Settings())
	if err == nil {
		switch d := d.(type) {
		case *report.General:
			paper, err = nd30.General(d, s)
		case *report.Letter:
			paper, err = nd30.Letter(d, s)
		case *report.Decision:
			paper, err = nd30.Decision(d, s)
		case *report.Dispatch:
			paper, err = nd30.Dispatch(d, s)
		case *report.Invitation:
			paper, err = nd30.Invitation(d, s)
		case *report.Introduction:
			paper, err = nd30.Introduction(d, s)
		case *report.Minutes:
			paper, err = nd30.Minutes(d, s)
		case *report.Copy:
			paper, err = nd30.Copy(d, s)
		case *report.Plan:
			paper, err = nd30.Plan(d, s)
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := docx.Write(context.Background(), &b, paper, s); err != nil {
		t.Fatal(err)
	}
	return paper, b.Bytes()
}

// ownWord matches the words that maker.mark makes.
var ownWord = regexp.MustCompile(`w[a-t]{3}w`)

// inOrder checks that the texts of a paper stand in its file.
func inOrder(t *rapid.T, d report.Document, file *read.Document, yaml string) {
	var lines []string
	for i := range file.Paragraphs {
		if p := &file.Paragraphs[i]; p.InBody() {
			lines = append(lines, p.Text())
		}
	}
	text := plainly(strings.Join(lines, "\n"))
	o := orderOf(d)
	rest := text
	var own []string
	for _, want := range o.texts {
		_, behind, ok := strings.Cut(rest, want)
		if !ok {
			t.Fatalf("%q is lost, or out of order in\n%s\n---\n%s", want, strings.Join(lines, "\n"), yaml)
		}
		rest, own = behind, append(own, marksIn(want)...)
	}
	if printed := marksIn(text); !slices.Equal(printed, own) {
		t.Fatalf("printed %v\nwanted %v\n%s", printed, own, yaml)
	}
	if n := strings.Count(text, "./."); n != o.endings {
		t.Fatalf("%d end marks, not %d:\n%s\n---\n%s", n, o.endings, strings.Join(lines, "\n"), yaml)
	}
}

// inMargins checks that what stands in the margins of the first page is there.
func inMargins(t *rapid.T, d report.Document, file *read.Document, yaml string) {
	p := reflect.ValueOf(d).Elem().FieldByName("Paper").Addr().Interface().(*report.Paper)
	var lines []string
	for i := range file.Paragraphs {
		lines = append(lines, file.Paragraphs[i].Text())
	}
	text := plainly(strings.Join(lines, "\n"))
	circulation := map[string]string{"luu_hanh_noi_bo": "lưu hành nội bộ", "xem_xong_tra_lai": "xem xong trả lại", "tai_lieu_thu_hoi": "tài liệu thu hồi"}[p.Circulation]
	for _, want := range []string{circulation, p.Contact.Address, p.Contact.Phone, p.Contact.Fax, p.Contact.Email, p.Contact.Website} {
		if !strings.Contains(text, plainly(want)) {
			t.Fatalf("%q is lost\n%s", want, yaml)
		}
	}
}

// figures matches a number of one level or several.
var figures = regexp.MustCompile(`^[0-9]+(?:\.[0-9]+)*\. `)

// numberedOnce checks that 1., 1.1. and 1.1.1. are the numbers of one section each.
func numberedOnce(t *rapid.T, d report.Document, file *read.Document, yaml string) {
	if a, ok := d.(report.Annexed); ok {
		if _, annexes := a.Annexed(); len(annexes) > 0 {
			return // they count anew
		}
	}
	if g, ok := d.(*report.General); ok && !g.IsEmpty() || d.Kind() == "decision" {
		return // clauses do, too
	}
	seen := make(map[string]string)
	for i := range file.Paragraphs {
		p := &file.Paragraphs[i]
		number := figures.FindString(p.Text())
		if !p.InBody() || p.Cell.Table > 0 || number == "" {
			continue
		}
		if before := seen[number]; before != "" {
			t.Fatalf("%q stands before %q and %q\n%s", number, before, p.Text(), yaml)
		}
		seen[number] = p.Text()
	}
}

// unbroken measures every word against where it stands.
func unbroken(t *rapid.T, paper doc.Paper, file *read.Document, yaml string) {
	told := make(map[string]bool)
	for _, note := range paper.Notes {
		if note.Tight && note.Table {
			return
		}
		told[note.Text] = note.Tight
	}
	for i := range file.Paragraphs {
		p := &file.Paragraphs[i]
		if !p.InBody() || p.Box != 0 {
			continue
		}
		room := file.Sections[p.Section].Page.TextWidth()
		if p.Cell.Table > 0 {
			room = p.Cell.Width
			if file.Tables[p.Cell.Table-1].Borders {
				room -= 2 * style.CellMargin
			}
		}
		room -= p.Look.Left + p.Look.Right
		for _, r := range p.Runs {
			look := style.Look{Size: r.Look.Size, Bold: r.Look.Bold, Italic: r.Look.Italic, Caps: r.Look.Caps}
			if wide := style.Widest(look, r.Text); wide > style.Points(room)+0.1 && !told[p.Text()] {
				t.Fatalf("%.1f pt for a word of %.1f pt in %q\n%s", style.Points(room), wide, p.Text(), yaml)
			}
		}
	}
}

func foundBy(t *rapid.T, data []byte) diag.List {
	list, err := check.Check(context.Background(), bytes.NewReader(data), int64(len(data)), "a.docx")
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// spansCover checks that the cells of every row cover the grid of their table, and
// that a cell which goes on has one of its width above.
func spansCover(t *rapid.T, data []byte, yaml string) {
	for _, table := range strings.Split(documentIn(t, data), "<w:tbl>")[1:] {
		table, _, _ = strings.Cut(table, "</w:tbl>")
		if !strings.Contains(table, `<w:tblHeader/>`) {
			continue // of the layout
		}
		columns := strings.Count(table, "<w:gridCol ")
		var above map[int]int // columns that a cell which may go on covers, by the first
		for _, row := range strings.Split(table, "<w:tr>")[1:] {
			at, open := 0, make(map[int]int)
			for _, cell := range strings.Split(row, "<w:tc>")[1:] {
				span := 1
				if m := gridSpan.FindStringSubmatch(cell); m != nil {
					span, _ = strconv.Atoi(m[1])
				}
				goesOn := strings.Contains(cell, "<w:vMerge/>")
				if goesOn && above[at] != span {
					t.Fatalf("a cell over %d columns goes on below one over %d\n%s", span, above[at], yaml)
				}
				if goesOn || strings.Contains(cell, `<w:vMerge w:val="restart"/>`) {
					open[at] = span
				}
				at += span
			}
			if at != columns {
				t.Fatalf("a row of %d columns in a table of %d\n%s", at, columns, yaml)
			}
			above = open
		}
	}
}

var gridSpan = regexp.MustCompile(`<w:gridSpan w:val="([0-9]+)"`)

func documentIn(t *rapid.T, data []byte) string {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	r, err := z.Open(body)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
