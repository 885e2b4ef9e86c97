package nd30_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/decree"
)

// What does not fit is told: a table in an annex that has to stand, a number of
// several issuers whose smaller set of sizes is too wide as well.
func TestTightIsTold(t *testing.T) {
	s := sheetFor(t, report.Layout{})
	stands := false
	heads := strings.Fields(strings.Repeat("https://dichvucong.gov.vn ", 5))
	for name, g := range map[string]*report.General{
		strings.Join(heads, "; "): {Annexes: []report.Attachment{{Landscape: &stands, Body: []report.Section{{Table: &report.Table{Columns: report.Columns(heads...)}}}}}},
		"Số: 1234/BC-UBND-SNNMT-TCTK-ABCDEF": {Paper: report.Paper{Number: "1234", Office: &report.Office{
			Issuer: report.Issuer{Name: "A", Code: "UBND"}, CoIssuers: []report.Issuer{{Name: "B", Code: "SNNMT"}, {Name: "C", Code: "TCTK"}, {Name: "D", Code: "ABCDEF"}},
		}}},
	} {
		g.TypeName = "Báo cáo"
		paper, err := nd30.General(g, s)
		require.NoError(t, err)
		tight := false
		for _, note := range paper.Notes {
			tight = tight || note.Tight && note.Text == name
			assert.False(t, note.Turned)
		}
		assert.True(t, tight, name)
	}
}

// A line in the middle is short; one of many issuers is text.
func TestLongLineIsText(t *testing.T) {
	s := sheetFor(t, report.Layout{})
	i := &report.Introduction{Paper: report.Paper{Office: &report.Office{Issuer: report.Issuer{Name: "Sở Nội vụ"}}}}
	paper, err := nd30.Introduction(i, s)
	require.NoError(t, err)
	assert.Equal(t, nd30.Centered, paper.Body[0].Role)
	i.Office.Issuer.Name = strings.Repeat("Ban Quản lý dự án đầu tư xây dựng ", 6)
	paper, err = nd30.Introduction(i, s)
	require.NoError(t, err)
	assert.EqualValues(t, decree.Body, paper.Body[0].Role)
}

// A sentence behind I. ends with a mark, or it would be a heading.
func TestContentsBehindRoman(t *testing.T) {
	p := &report.Plan{Checklist: &checklist.Checklist{Areas: []checklist.Area{{ID: "a", Text: "Kho lưu trữ"}, {ID: "b", Text: "Sổ kho;"}}}}
	p.Layout.Levels = []report.Level{report.UpperLetter, report.UpperRoman, report.Arabic}
	assert.Equal(t, []string{"A. NỘI DUNG KIỂM TRA", "I. Kho lưu trữ.", "II. Sổ kho./."}, textsOf(planPaper(t, p).Body))
}
