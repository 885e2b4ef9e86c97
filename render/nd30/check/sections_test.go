package check_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// tree makes sections of all shapes, and remembers their texts in the order of
// print.
type tree struct {
	*rand.Rand
	layout report.Layout
	texts  []string
}

var (
	typedMarks = []string{"- ", "-", "+ ", "• ", "1. ", "II. ", "b) ", "2/ ", "1.1. "}
	textEnds   = []string{".", ";", ":", "", "…", "?", ")."}
	allLevels  = [][]report.Level{
		nil, {report.UpperRoman, report.Arabic, report.LowerLetter}, {report.UpperLetter, report.Arabic, report.LowerLetter},
		{report.Arabic, report.Decimal, report.Decimal}, {report.Arabic, report.LowerLetter}, {report.UpperRoman, report.Arabic, report.Decimal, report.LowerLetter},
		{report.UpperLetter, report.UpperRoman, report.Arabic}, {report.Decimal}, {report.LowerLetter}, {report.UpperRoman},
	}
)

func (r *tree) oneIn(n int) bool { return r.IntN(n) == 0 }

// text is a phrase like no other; some have a mark before them that somebody
// typed, where one is printed.
func (r *tree) text(kind string, marked bool) string {
	text := fmt.Sprintf("%s %s được giao", kind, strings.ToLower(vi.Roman(len(r.texts)+1001)))
	r.texts = append(r.texts, text)
	if marked && r.oneIn(6) {
		text = typedMarks[r.IntN(len(typedMarks))] + text
	}
	return text
}

func (r *tree) sentence(kind string, marked bool) string {
	text := r.text(kind, marked)
	if r.oneIn(3) {
		text += strings.Repeat(", theo dõi và đôn đốc các phòng thực hiện", 1+r.IntN(4))
	}
	text += textEnds[r.IntN(len(textEnds))]
	if r.oneIn(8) {
		text += "\n\n" + r.text("Đoạn sau", false) + "."
	}
	return text
}

func (r *tree) sections(depth int) []report.Section {
	var out []report.Section
	for range 1 + r.IntN(4) {
		out = append(out, r.section(depth))
	}
	return out
}

func (r *tree) section(depth int) report.Section {
	var s report.Section
	if r.oneIn(2) {
		s.Heading = r.text("Công tác", true)
		s.RunIn = r.oneIn(3)
	}
	decimals := r.layout.Level(depth+1) == report.Decimal // which count on from a number above them
	if r.oneIn(4) {
		number := decimals || r.oneIn(2)
		s.Number = &number
	}
	if s.Heading == "" || r.oneIn(2) {
		s.Text = r.sentence("Nội dung", s.Heading == "" && (s.Number == nil && depth > 0 || s.Number != nil && *s.Number))
	}
	if r.oneIn(3) {
		for range 1 + r.IntN(3) {
			p := report.Point{Text: r.sentence("Việc", true)}
			for range r.IntN(3) * r.IntN(2) {
				p.Points = append(p.Points, r.sentence("Ý", true))
			}
			s.Points = append(s.Points, p)
		}
	}
	if r.oneIn(8) {
		s.Table = &report.Table{Columns: report.Columns("TT", r.text("Cột", false)), Rows: []report.Row{report.Cells("1", r.text("Ô", false))}}
	}
	if depth < 5 && r.oneIn(2) && (s.Heading != "" || !decimals) {
		s.Sections = r.sections(depth + 1)
	}
	return s
}

// Of any sections every text is printed once, in order, whatever the levels, and
// the checker finds nothing, but for levels that the decree does not show.
func TestAnySections(t *testing.T) {
	office, problems := report.LoadOffice(os.DirFS("../../../testdata/papers"), "office.yaml")
	require.NoError(t, problems.Err())
	runs := 400
	if testing.Short() {
		runs = 100
	}
	for seed := range runs {
		r := &tree{Rand: rand.New(rand.NewPCG(uint64(seed), 30))}
		r.layout.Levels = allLevels[r.IntN(len(allLevels))]
		g := &report.General{TypeName: "Báo cáo", Body: r.sections(0)}
		g.Paper = report.Paper{
			ID: "bc.mau", Office: office, Number: "8", Date: date.Date{Year: 2026, Month: 5, Day: 6}, Subject: "Kết quả kiểm tra", Recipients: []string{"Các phòng thuộc Sở"},
			Signature: report.Signature{Position: "Giám đốc", Name: "Nguyễn Văn A"}, Layout: r.layout,
		}
		require.NoError(t, g.Validate().Err(), seed)
		s, err := nd30.Sheet(g.Settings())
		require.NoError(t, err)
		p, err := nd30.General(g, s)
		require.NoError(t, err)
		var b bytes.Buffer
		require.NoError(t, docx.Write(&b, p, s))
		d, err := read.File(bytes.NewReader(b.Bytes()), int64(b.Len()))
		require.NoError(t, err)
		var lines []string
		for _, p := range d.Paragraphs {
			lines = append(lines, p.Text())
		}
		printed := strings.ToLower(strings.Join(lines, "\n"))
		at := 0
		for _, text := range r.texts {
			i := strings.Index(printed[at:], strings.ToLower(text))
			require.GreaterOrEqual(t, i, 0, "seed %d, levels %v: %q is lost or out of order in\n%s", seed, g.Layout.Levels, text, strings.Join(lines, "\n"))
			at += i + len(text)
		}
		assert.Equal(t, 1, strings.Count(printed, "./."), "seed %d: one end mark", seed)
		list := slices.DeleteFunc(found(t, b.Bytes()), func(p diag.Problem) bool { return p.Severity == diag.Note && g.Layout.Levels != nil })
		require.Empty(t, list, "seed %d, levels %v:\n%s", seed, g.Layout.Levels, strings.Join(lines, "\n"))
	}
}
