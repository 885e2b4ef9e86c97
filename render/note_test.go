package render_test

import (
	"io"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

// wideTable is a table of so many columns of figures.
func wideTable(columns int) *report.Table {
	t := &report.Table{Rows: make([]report.Row, 1)}
	for i := range columns {
		t.Columns = append(t.Columns, report.Column{Head: "C" + strconv.Itoa(i+1)})
		t.Rows[0].Cells = append(t.Rows[0].Cells, report.Cell{Text: "1.123.456"})
	}
	return t
}

// What becomes of a table that is too wide is told, with its path.
func TestTableNotes(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and on one goroutine")
	}
	for _, tt := range []struct {
		columns     int
		text, annex string // the code told of it in the text and in an annex
	}{
		{8, "", ""},
		{9, "table-smaller", "table-turned"},
		{12, "table-turned", "table-turned"},
		{13, "table-turned", "table-turned table-smaller"},
		{20, "table-too-wide", "table-turned table-too-wide"},
	} {
		wide := report.Section{Text: "Xem bảng.", Sections: []report.Section{{Heading: "Bảng", Table: wideTable(tt.columns)}}}
		g := &report.General{
			Paper:    report.Paper{ID: "a", Office: thePlan(t).Office, Subject: "Số liệu", Signature: report.Signature{Position: "Giám đốc", Name: "Nguyễn Văn A"}},
			TypeName: "Báo cáo", Body: []report.Section{wide},
		}
		told := func() (codes string) {
			require.NoError(t, render.Render(t.Context(), io.Discard, g, render.DOCX, render.WithNotes(func(p diag.Problem) {
				if p.Code == "smaller-size" { // of a line
					return
				}
				if codes != "" {
					codes += " "
				}
				codes += string(p.Code)
				assert.NotEmpty(t, p.Path)
				assert.Equal(t, p.Code == "table-too-wide", p.Severity == diag.Warning)
			})))
			return codes
		}
		assert.Equal(t, tt.text, told(), "%d columns in the text", tt.columns)
		g.Body, g.Annexes = []report.Section{{Text: "Xem Phụ lục."}}, []report.Attachment{{Title: "Số liệu", Mention: "Phụ lục", Body: []report.Section{wide}}}
		assert.Equal(t, tt.annex, told(), "%d columns in an annex", tt.columns)
	}
}

// In an office's file, whose pages cannot be turned, a table that does not fit is
// printed where it stands, and told.
func TestWideTableInAnOfficeFile(t *testing.T) {
	g := &report.General{
		Paper:    report.Paper{ID: "a", Office: thePlan(t).Office, Subject: "Số liệu", Signature: report.Signature{Position: "Giám đốc", Name: "Nguyễn Văn A"}},
		TypeName: "Báo cáo", Body: []report.Section{{Heading: "Bảng", Table: wideTable(12)}},
	}
	template, err := render.Office(t.Context(), "x", written(t, "{@body}"), g)
	require.NoError(t, err)
	registry, err := render.NewRegistry(template)
	require.NoError(t, err)
	var codes []diag.Code
	require.NoError(t, render.Render(t.Context(), io.Discard, g, render.DOCX, render.WithRegistry(registry), render.WithNotes(func(p diag.Problem) {
		if p.Path != "" {
			codes = append(codes, p.Code)
		}
	})))
	assert.Equal(t, []diag.Code{"table-too-wide"}, codes)
}
