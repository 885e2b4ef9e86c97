package nd30

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
)

const dossier = "../../testdata/inspection"

// rendered returns the plan of the sample dossier as a file.
func rendered(t testing.TB, change func(*report.Plan)) []byte {
	t.Helper()
	p, problems := report.LoadPlan(os.DirFS(dossier), "plan.yaml")
	require.NoError(t, problems.Err())
	if change != nil {
		change(p)
	}
	s, err := Sheet(p.Settings())
	require.NoError(t, err)
	paper, err := Plan(p, s)
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, docx.Write(t.Context(), &b, paper, s))
	return b.Bytes()
}

// skeleton returns the outline of the sample dossier as a file.
func skeleton(t testing.TB) ([]byte, *report.Plan) {
	t.Helper()
	p, problems := report.LoadPlan(os.DirFS(dossier), "plan.yaml")
	require.NoError(t, problems.Err())
	s, err := Sheet(report.Layout{})
	require.NoError(t, err)
	paper, err := Outline(p.Skeleton(), s)
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, docx.Write(t.Context(), &b, paper, s))
	return b.Bytes(), p
}

func issue(data []byte, number string, day date.Date) ([]byte, error) {
	var b bytes.Buffer
	err := Issue(context.Background(), &b, bytes.NewReader(data), int64(len(data)), number, day)
	return b.Bytes(), err
}

func issuedIn(t testing.TB, data []byte) (string, date.Date, bool) {
	t.Helper()
	number, day, ok, err := Issued(t.Context(), bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	return number, day, ok
}

// unzipped returns the parts of a file and their names in order.
func unzipped(t testing.TB, data []byte) (map[string]string, []string) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	parts := make(map[string]string)
	var names []string
	for _, f := range z.File {
		r, err := f.Open()
		require.NoError(t, err)
		b, err := io.ReadAll(r)
		require.NoError(t, err)
		parts[f.Name] = string(b)
		names = append(names, f.Name)
	}
	return parts, names
}

// rezipped returns a file with one part changed.
func rezipped(t testing.TB, data []byte, part string, change func(string) string) []byte {
	t.Helper()
	parts, names := unzipped(t, data)
	if _, ok := parts[part]; !ok {
		names = append(names, part)
	}
	parts[part] = change(parts[part])
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range names {
		w, err := z.Create(name)
		require.NoError(t, err)
		_, err = io.WriteString(w, parts[name])
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return b.Bytes()
}

var fifth = date.Date{Year: 2026, Month: 1, Day: 5}

const mainPart = "word/document.xml"

// slotsFilled are the changes of Issue to the markup of a paper, done by hand.
var slotsFilled = []struct{ tag, text string }{{"number", "07"}, {"date", "ngày 05 tháng 01 năm 2026"}}

func TestIssueTouchesOnlyTheSlots(t *testing.T) {
	before := rendered(t, nil)
	after, err := issue(before, "7", fifth)
	require.NoError(t, err)
	want, names := unzipped(t, before)
	got, gotNames := unzipped(t, after)
	assert.Equal(t, names, gotNames)
	slots := 0
	for _, s := range slotsFilled {
		slot := regexp.MustCompile(`(<w:tag w:val="(?:annex\.\d\.)?` + s.tag + `"/><w:id w:val="\d+"/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t xml:space="preserve">)[^<]*`)
		slots += len(slot.FindAllString(want[mainPart], -1))
		want[mainPart] = slot.ReplaceAllString(want[mainPart], "${1}"+s.text)
	}
	assert.Equal(t, 2+2*3, slots, "number and date at the head and in three annexes")
	assert.Equal(t, want, got)
	number, day, ok := issuedIn(t, after)
	assert.True(t, ok)
	assert.Equal(t, "07", number)
	assert.Equal(t, fifth, day)
}

func TestIssueElectronicLeavesAnnexesBlank(t *testing.T) {
	before := rendered(t, func(p *report.Plan) { p.Medium = "electronic" })
	after, err := issue(before, "115", fifth)
	require.NoError(t, err)
	got, _ := unzipped(t, after)
	assert.Equal(t, 1, strings.Count(got[mainPart], ">115<"))
	assert.NotContains(t, got[mainPart], "annex.")
	d, err := read.File(t.Context(), bytes.NewReader(after), int64(len(after)))
	require.NoError(t, err)
	blank := 0
	for i := range d.Paragraphs {
		if strings.HasPrefix(d.Paragraphs[i].Text(), "(Kèm theo Kế hoạch số         /KH-SNV ngày        tháng") {
			blank++
		}
	}
	assert.Equal(t, 3, blank)
}

func TestIssueRefuses(t *testing.T) {
	blank := rendered(t, nil)
	done, err := issue(blank, "7", fifth)
	require.NoError(t, err)
	signed := rezipped(t, blank, "_xmlsignatures/sig1.xml", func(string) string { return "<Signature/>" })
	byHand := rezipped(t, blank, mainPart, func(s string) string {
		return strings.Replace(s, "Số: </w:t></w:r>", "Số: 12/KH-SNV</w:t></w:r>", 1)
	})
	filledByHand := rezipped(t, blank, mainPart, func(s string) string {
		return strings.Replace(s, `<w:t xml:space="preserve">        </w:t>`, `<w:t>12</w:t>`, 1)
	})
	withNumber := rendered(t, func(p *report.Plan) { p.Number = "3" })
	whole := rendered(t, func(p *report.Plan) { p.Number, p.Date = "3", fifth })
	for name, tt := range map[string]struct {
		data   []byte
		number string
		day    date.Date
		want   error
	}{
		"number of letters":  {blank, "7a", fifth, ErrBadNumber},
		"number zero":        {blank, "0", fifth, ErrBadNumber},
		"no number":          {blank, "", fifth, ErrBadNumber},
		"number with symbol": {blank, "7/KH-SNV", fifth, ErrBadNumber},
		"a month":            {blank, "7", date.Date{Year: 2026, Month: 1}, ErrBadDay},
		"no such day":        {blank, "7", date.Date{Year: 2026, Month: 2, Day: 30}, ErrBadDay},
		"issued":             {done, "8", fifth, ErrIssued},
		"issued the same":    {done, "7", fifth, ErrIssued},
		"numbered by hand":   {byHand, "7", fifth, ErrIssued},
		"slot by hand":       {filledByHand, "7", fifth, ErrIssued},
		"another number":     {withNumber, "4", fifth, ErrIssued},
		"number and date":    {whole, "3", fifth, ErrIssued},
		"signed":             {signed, "7", fifth, docx.ErrSigned},
		"no file":            {[]byte("PK"), "7", fifth, read.ErrDamaged},
	} {
		t.Run(name, func(t *testing.T) {
			out, err := issue(tt.data, tt.number, tt.day)
			require.ErrorIs(t, err, tt.want)
			assert.Empty(t, out)
		})
	}
}

func TestIssueKeepsWhatIsPrinted(t *testing.T) {
	withNumber := rendered(t, func(p *report.Plan) { p.Number = "3" })
	out, err := issue(withNumber, "3", fifth)
	require.NoError(t, err)
	number, day, ok := issuedIn(t, out)
	assert.True(t, ok)
	assert.Equal(t, "03", number)
	assert.Equal(t, fifth, day)
	withDate := rendered(t, func(p *report.Plan) { p.Date = fifth })
	out, err = issue(withDate, "15", fifth)
	require.NoError(t, err)
	number, _, ok = issuedIn(t, out)
	assert.True(t, ok)
	assert.Equal(t, "15", number)
	_, err = issue(withDate, "15", date.Date{Year: 2026, Month: 1, Day: 6})
	assert.ErrorIs(t, err, ErrIssued)
}

func TestIssuedOfBlankPaper(t *testing.T) {
	number, day, ok := issuedIn(t, rendered(t, nil))
	assert.False(t, ok)
	assert.Empty(t, number)
	assert.True(t, day.IsZero())
}
