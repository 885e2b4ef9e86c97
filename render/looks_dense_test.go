package render_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/docx/template"
	"github.com/vanban-go/vanban/render/internal/hostiletest"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/round"
)

// After a context is found done, the work may look at it so many times more: it
// unwinds and does nothing new.
const looksAfter = 40

// counted is a context that is done after so many looks, and counts those behind.
type counted struct {
	looked
	after int
}

func (c *counted) Err() error {
	err := c.looked.Err()
	if err != nil {
		c.after++
	}
	return err
}

// TestStopsWithin holds, of everything that works long on what a limit lets pass, how
// often it looks at its context: for so many elements, rows or cells at least once;
// and that it ends when the context is done, whenever that is, with its error and
// without having written anything. It counts work, so that no machine is too slow.
func TestStopsWithin(t *testing.T) {
	const n = 12_000 // elements, rows, cells of a file
	forms, schedule, _ := schoolForms(t)
	const w = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	paper := hostiletest.Alter(officeTemplate(t, "word/o-van-ban-thuong.docx"), func(name, text string) string {
		if name == "word/document.xml" {
			return `<w:document ` + w + `><w:body>` + strings.Repeat(`<w:p><w:r><w:t>Thực hiện kế hoạch, các đơn vị báo cáo.</w:t></w:r></w:p>`, n) + `</w:body></w:document>`
		}
		return text
	})
	tagged := hostiletest.Alter(paper, func(name, text string) string {
		return strings.ReplaceAll(text, "các đơn vị", "{subject}")
	})
	workbook := func(name string) []byte {
		f, err := excelize.OpenReader(bytes.NewReader(wholeWorkbook(t, name)))
		require.NoError(t, err)
		s, err := f.NewStreamWriter(newSheet(t, f))
		require.NoError(t, err)
		for row := range n / 4 {
			require.NoError(t, s.SetRow(fmt.Sprint("A", row+1), []any{"Nội dung khác", row, 1.5, "x"}))
		}
		require.NoError(t, s.Flush())
		var out bytes.Buffer
		require.NoError(t, f.Write(&out))
		return out.Bytes()
	}
	yaml := []byte("kind: units\nunits:\n" + strings.Repeat("  - {code: d, name: Trường, type: truong}\n", n/3))
	type work struct {
		of   int // of what is read or written
		each int // of which there is at least one look
		do   func(ctx context.Context, w io.Writer) error
	}
	works := map[string]work{}
	for _, d := range doors(forms, schedule) {
		var data []byte
		each := 2_000
		switch {
		case d.name == "inspect", d.name == "office", d.name == "fill":
			data = tagged
		case d.ending == ".docx":
			data = paper
		case d.ending == ".xlsx":
			data = workbook(d.name)
		case d.name == "load":
			data, each = yaml, 100
		default:
			continue // without a context: report.Load and all that decodes as it does
		}
		works[d.name] = work{n, each, func(ctx context.Context, _ io.Writer) error {
			told, err := d.read(ctx, data, "tep"+d.ending)
			if err == nil {
				err = told.Err()
			}
			return err
		}}
	}
	rows := make([]doc.Row, n)
	for i := range rows {
		rows[i].Cells = []doc.Cell{{Role: nd30.TableText, Text: "Nội dung"}}
	}
	sheet, err := nd30.Sheet(report.Layout{})
	require.NoError(t, err)
	table := doc.Paper{Body: []doc.Block{{Kind: doc.Grid, Table: &doc.Table{Columns: []float64{1}, Rows: rows}}}}
	works["write paper"] = work{n, 100, func(ctx context.Context, w io.Writer) error { return docx.Write(ctx, w, table, sheet) }}
	cells := make([]doc.SheetRow, n)
	for i := range cells {
		cells[i].Cells = []doc.SheetCell{{Role: "text", Value: doc.Value{Text: fmt.Sprint("Nội dung ", i)}}}
	}
	looks := style.Sheet{}.With(style.RoleLook{Role: "text"})
	works["write workbook"] = work{n, 8_000, func(ctx context.Context, w io.Writer) error {
		return xlsx.Write(ctx, w, doc.Book{Sheets: []doc.Sheet{{Name: "A", Columns: []float64{20}, Rows: cells}}}, looks)
	}}
	compiled, problems := template.Compile(t.Context(), bytes.NewReader(tagged), int64(len(tagged)), template.Data{Model: template.Values{"subject": "x"}})
	require.NoError(t, problems.Err())
	works["write own template"] = work{n, 100, func(ctx context.Context, w io.Writer) error {
		return compiled.Write(ctx, w, template.Values{"subject": "x"})
	}}
	units := round.Forms(loadDocument(t, "inspection", "plan.yaml").(*report.Plan), nil)
	collection := round.Collection{Forms: units, AsOf: checklist.Moment{Date: date.Date{Year: 2026, Month: 1, Day: 9}}}
	collected, _, err := round.Collect(t.Context(), collection)
	require.NoError(t, err)
	replies := collected.Returns.Replies
	works["collect"] = work{units.Len(), 1, func(ctx context.Context, _ io.Writer) error {
		r, _, err := round.Collect(ctx, collection)
		assert.Equal(t, err == nil, r != nil)
		return err
	}}
	works["roll up"] = work{len(replies), 1, func(ctx context.Context, _ io.Writer) error {
		_, err := checklist.RollUp(ctx, units.Plan().Checklist, replies, nil)
		return err
	}}
	works["roll-up workbook"] = work{len(replies), 1, func(ctx context.Context, _ io.Writer) error {
		b, err := book.Rollup(ctx, collected)
		assert.Equal(t, err == nil, len(b.Sheets) > 0)
		return err
	}}
	for name, tt := range works {
		t.Run(name, func(t *testing.T) {
			run := func(after int) (*counted, int, error) {
				ctx := &counted{looked: looked{Context: context.Background(), left: after}}
				var w bytes.Buffer
				err := tt.do(ctx, &w)
				return ctx, w.Len(), err
			}
			const never = 1 << 30
			ctx, _, err := run(never)
			require.NotErrorIs(t, err, context.Canceled)
			all := never - ctx.left
			t.Logf("%d looks at %d, at most %v apart; %v", all, tt.of, ctx.apart, err)
			assert.GreaterOrEqual(t, all, tt.of/tt.each, "looks")
			for part := range 8 {
				at := all * part / 8
				ctx, written, err := run(at)
				require.ErrorIs(t, err, context.Canceled, "at look %d of %d", at, all)
				if !strings.HasPrefix(name, "write ") { // these write as they go
					assert.Zero(t, written, "at look %d of %d", at, all)
				}
				assert.LessOrEqual(t, ctx.after, looksAfter, "at look %d of %d", at, all)
			}
		})
	}
}

// wholeWorkbook is a workbook that the reader of that name takes.
func wholeWorkbook(t *testing.T, door string) []byte {
	t.Helper()
	name := map[string]string{"return": "../testdata/forms/01-du.xlsx"}[door]
	if name == "" {
		name = "../testdata/tables/units.xlsx"
	}
	data, err := os.ReadFile(filepath.FromSlash(name))
	require.NoError(t, err)
	return data
}

func newSheet(t *testing.T, f *excelize.File) string {
	t.Helper()
	const name = "Bổ sung"
	_, err := f.NewSheet(name)
	require.NoError(t, err)
	return name
}
