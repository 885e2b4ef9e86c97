package book

import (
	"bytes"
	"flag"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/xlsx"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func no() *bool { return new(bool) }

func bound(x float64) *float64 { return &x }

// small has one of everything that a checklist can say.
func small() *checklist.Checklist {
	return &checklist.Checklist{
		ID: "dm.mau", Version: 2, Title: "Danh mục mẫu",
		AnswerSets: []checklist.AnswerSet{
			{ID: "muc", Default: true, Values: []string{"dat", "chua_dat"}},
			{ID: "cok", Values: []string{"co", "khong"}, Labels: []string{"Đã có", "Chưa có"}},
		},
		Areas: []checklist.Area{
			{
				ID: "cd", Title: "Chỉ đạo", Text: "Công tác chỉ đạo.",
				Items: []checklist.Item{
					{ID: "cd.1", Text: "Quy chế làm việc", Bases: []string{"Luật A"}, Methods: []string{"Đối chiếu"}, Evidence: []string{"Quyết định", "Biên bản"}},
					{ID: "cd.2", Text: "Tiếp công dân", Answers: "cok", AppliesTo: []string{"xa", "dac_khu"}, Required: no()},
				},
				Indicators: []checklist.Indicator{
					{ID: "n.so", Label: "Hồ sơ", Unit: "hồ sơ", Period: "ky", Source: "Sổ", Group: "Hồ sơ"},
					{ID: "n.tt", Label: "trực tuyến", Of: "n.so", Group: "Hồ sơ"},
					{ID: "n.ttd", Label: "qua điện thoại", Of: "n.tt", Group: "Hồ sơ"},
					{ID: "n.tyle", Label: "Tỷ lệ trực tuyến", Derived: &checklist.Ratio{Num: "n.tt", Den: "n.so"}},
					{ID: "n.tien", Label: "Kinh phí", Unit: "triệu đồng", Type: checklist.Money, Decimals: 1},
					{ID: "n.dt", Label: "Diện tích", Unit: "m²", Type: checklist.Decimal, Period: "td"},
					{ID: "n.co", Label: "Đã có quy chế", Type: checklist.Bool},
					{ID: "n.qc", Label: "Số quy chế", Type: checklist.Text, Required: no(), AppliesTo: []string{"phuong"}},
					{ID: "n.ngay", Label: "Ngày ban hành", Type: checklist.Date},
					{ID: "n.td", Label: "Tiến độ", Type: checklist.Choice, Options: []string{"Xong", "Đang làm"}},
				},
			},
			{ID: "hd", Title: "Hoạt động", Text: "Hoạt động, gồm:", Areas: []checklist.Area{
				{ID: "hd.a", Title: "Bộ máy", Text: "Tổ chức bộ máy.", Areas: []checklist.Area{
					{ID: "hd.a.1", Title: "Phòng", Text: "Các phòng.", Items: []checklist.Item{{ID: "hd.a.1.1", Text: "Thành lập phòng"}}},
				}},
				{ID: "hd.b", Title: "Tài chính", Text: "Điều hành tài chính.", Indicators: []checklist.Indicator{{ID: "n.thu", Label: "Thu"}}},
			}},
			{ID: "khac", Title: "Khác", Text: "Các nội dung khác.", Open: true},
		},
		Rules: []checklist.Rule{
			{ID: "r.le", LE: []string{"n.tt", "n.so"}, Message: "Trực tuyến nhiều hơn tổng"},
			{ID: "r.sum", Sum: &checklist.Sum{Of: []string{"n.tt", "n.ttd"}, Equals: []string{"n.so"}}, Message: "Tổng không khớp", Explainable: no()},
			{ID: "r.range", Range: &checklist.Range{Of: "n.so", Min: bound(0), Max: bound(1500.5)}, Message: "Bất thường"},
			{ID: "r.least", Range: &checklist.Range{Of: "n.thu", Min: bound(1)}, Message: "Quá ít"},
			{ID: "r.if", RequiredIf: &checklist.Required{When: "n.co", Is: "true", Need: "n.qc"}, Message: "Ghi số quy chế"},
			{ID: "r.if0", RequiredIf: &checklist.Required{When: "n.so", Is: "0", Need: "n.td"}, Message: "Ghi tiến độ"},
			{ID: "r.tang", NotDecrease: []string{"n.so", "n.tt"}, Message: "Lũy kế giảm"},
		},
	}
}

// inspection is the checklist of the sample round.
func inspection(t testing.TB) *checklist.Checklist {
	t.Helper()
	c, problems := checklist.Load(os.DirFS("../../testdata/inspection"), "checklist.yaml")
	require.NoError(t, problems.Err())
	return c
}

func worksheet(t testing.TB, c *checklist.Checklist) doc.Book {
	t.Helper()
	b, err := Worksheet(c)
	require.NoError(t, err)
	return b
}

func TestWorksheetGolden(t *testing.T) {
	var got bytes.Buffer
	require.NoError(t, dumpBook(&got, worksheet(t, small())))
	const golden = "testdata/worksheet.golden"
	if *update {
		require.NoError(t, os.WriteFile(golden, got.Bytes(), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), got.String())
}

// TestWorksheetRows names by hand what the first rows of each sheet say: a
// golden file approves itself.
func TestWorksheetRows(t *testing.T) {
	b := worksheet(t, small())
	var names []string
	for _, s := range b.Sheets {
		names = append(names, s.Name)
	}
	assert.Equal(t, []string{"Phiếu kiểm tra", "Chỉ tiêu", "Yêu cầu đối chiếu", "Hướng dẫn", "Danh mục"}, names)
	assert.True(t, b.Sheets[4].Hidden)

	for sheet, want := range [][]string{
		{
			"PHIẾU KIỂM TRA",
			"Danh mục mẫu",
			"Đơn vị được kiểm tra:|_|Ngày kiểm tra:|_",
			"Tổ kiểm tra:|_|Người kiểm tra:|_",
			"Đại diện đơn vị:|_|Chức vụ:|_",
			"TT|Nội dung kiểm tra|Căn cứ|Phương pháp|Hồ sơ, minh chứng cần có|Kết quả|Minh chứng đã xem, ghi chú|Tồn tại, kiến nghị|Thời hạn|Mã",
			"1.|Chỉ đạo|cd",
			"|Công tác chỉ đạo.|",
			"1|Quy chế làm việc|Luật A|Đối chiếu|- Quyết định\n- Biên bản|_|_|_|_|cd.1",
			"2|Tiếp công dân\n(chỉ áp dụng với xã, đặc khu)\n(không bắt buộc)||||_|_|_|_|cd.2",
			"2.|Hoạt động|hd",
			"|Hoạt động, gồm:|",
			"a)|Bộ máy|hd.a",
			"|Tổ chức bộ máy.|",
			"-|Phòng|hd.a.1",
			"|Các phòng.|",
			"3|Thành lập phòng||||_|_|_|_|hd.a.1.1",
			"b)|Tài chính|hd.b",
			"|Điều hành tài chính.|",
			"_|_|_|_|_|_|_|_|_|",
		},
		{
			"CHỈ TIÊU, SỐ LIỆU",
			"Danh mục mẫu",
			"TT|Chỉ tiêu|ĐVT|Kỳ số liệu|Giá trị|Nguồn số liệu|Ghi chú|Mã",
			"1.|Chỉ đạo|cd",
			"|Hồ sơ|",
			"1|Hồ sơ|hồ sơ|Trong kỳ|_|Sổ|_|n.so",
			"a|trong đó: trực tuyến|||_||_|n.tt",
			"-|trong đó: qua điện thoại|||_||_|n.ttd",
			"2|Tỷ lệ trực tuyến|%||=|Tự tính từ “Hồ sơ, trong đó: trực tuyến” và “Hồ sơ”|_|n.tyle",
			"3|Kinh phí|triệu đồng||_||_|n.tien",
		},
		{
			"YÊU CẦU ĐỐI CHIẾU",
			"Danh mục mẫu",
			"TT|Yêu cầu đối chiếu|Thông báo khi không khớp|Đối chiếu|Giải trình|Mã",
			"1|“Hồ sơ, trong đó: trực tuyến” không lớn hơn “Hồ sơ”|Trực tuyến nhiều hơn tổng|=|_|r.le",
			"2|“Hồ sơ, trong đó: trực tuyến” + “trực tuyến, trong đó: qua điện thoại” bằng “Hồ sơ”|Tổng không khớp|=|Phải sửa số liệu, không giải trình|r.sum",
			"3|“Hồ sơ” từ 0 trở lên, không quá 1.500,5|Bất thường|=|_|r.range",
			"4|“Thu” từ 1 trở lên|Quá ít|=|_|r.least",
			"5|Khi “Đã có quy chế” là “Có” thì phải ghi “Số quy chế”|Ghi số quy chế|=|_|r.if",
			"6|Khi “Hồ sơ” là “0” thì phải ghi “Tiến độ”|Ghi tiến độ|=|_|r.if0",
			"7|Không giảm so với đợt trước: “Hồ sơ”; “Hồ sơ, trong đó: trực tuyến”|Lũy kế giảm|_|_|r.tang",
		},
	} {
		for i, line := range want {
			assert.Equal(t, line, spoken(b.Sheets[sheet].Rows[i]), "%s, row %d", b.Sheets[sheet].Name, i+1)
		}
	}
}

// spoken writes a row as its texts, "_" for what is filled in and "=" for what
// is computed.
func spoken(r doc.SheetRow) string {
	texts := make([]string, len(r.Cells))
	for i, c := range r.Cells {
		switch {
		case c.Input != nil:
			texts[i] = "_"
		case c.Formula != "":
			texts[i] = "="
		default:
			texts[i] = c.Value.Text
		}
	}
	return strings.Join(texts, "|")
}

// TestEveryTextInOrder: nothing of the checklist is lost or moved.
func TestEveryTextInOrder(t *testing.T) {
	for _, c := range []*checklist.Checklist{small(), inspection(t)} {
		var items, figures, rules []string
		c.Walk(func(a *checklist.Area, _ []*checklist.Area) {
			items = append(items, a.Title, a.ID)
			if a.Text != a.Title+"." {
				items = append(items, a.Text)
			}
			for _, i := range a.Items {
				items = append(items, i.Text)
				items = append(append(append(append(items, i.Bases...), i.Methods...), i.Evidence...), i.ID)
			}
			if hasIndicators(a) {
				figures = append(figures, a.Title, a.ID)
			}
			for _, i := range a.Indicators {
				figures = append(figures, i.Label, i.Unit, c.PeriodLabel(&i), i.Source, i.ID)
			}
		})
		for _, r := range c.Rules {
			for _, id := range terms(&r) {
				rules = append(rules, newFigures(c).Figures[id].Label)
			}
			rules = append(rules, r.Message, r.ID)
		}
		b := worksheet(t, c)
		inOrder(t, b.Sheets[0], append([]string{c.Title}, items...))
		inOrder(t, b.Sheets[1], append([]string{c.Title}, figures...))
		inOrder(t, b.Sheets[2], append([]string{c.Title}, rules...))
	}
}

func inOrder(t *testing.T, s doc.Sheet, texts []string) {
	t.Helper()
	var all strings.Builder
	for _, r := range s.Rows {
		all.WriteString(spoken(r) + "|")
	}
	rest := all.String()
	for _, want := range texts {
		_, after, found := strings.Cut(rest, want)
		require.True(t, found, "%s: %q is missing after what stands before it", s.Name, want)
		rest = after
	}
}

// TestAnswersAreOffered: each item offers the labels of its set, and no other.
func TestAnswersAreOffered(t *testing.T) {
	b := worksheet(t, small())
	offered := func(id string) []string {
		c := cellOf(t, &b, id)
		require.NotNil(t, c.Input)
		return listOf(t, b, c.Input.List)
	}
	assert.Equal(t, []string{"Đạt", "Chưa đạt"}, offered("item:cd.1"))
	assert.Equal(t, []string{"Đã có", "Chưa có"}, offered("item:cd.2"))
	assert.Equal(t, []string{"Có", "Không"}, offered("n.co"))
	assert.Equal(t, []string{"Xong", "Đang làm"}, offered("n.td"))
}

func cellOf(t testing.TB, b *doc.Book, id string) *doc.SheetCell {
	t.Helper()
	for i := range b.Sheets {
		for j := range b.Sheets[i].Rows {
			for k := range b.Sheets[i].Rows[j].Cells {
				if c := &b.Sheets[i].Rows[j].Cells[k]; c.ID == id {
					return c
				}
			}
		}
	}
	t.Fatalf("no cell %q", id)
	return nil
}

func listOf(t testing.TB, b doc.Book, name string) []string {
	t.Helper()
	for _, n := range b.Names {
		if n.Name != name {
			continue
		}
		var out []string
		s := b.Sheets[len(b.Sheets)-1]
		require.Equal(t, s.Name, n.Sheet)
		for row := n.Range.Top; row <= n.Range.Bottom; row++ {
			out = append(out, s.Rows[row-1].Cells[n.Range.Left-1].Value.Text)
		}
		return out
	}
	t.Fatalf("no list %q", name)
	return nil
}

// TestFormulasCompute fills figures in and lets another program calculate.
func TestFormulasCompute(t *testing.T) {
	type filled map[string]string
	for _, tt := range []struct {
		name   string
		values filled
		want   map[string]string // by the row's id
	}{
		{"nothing", nil, filled{"n.tyle": "", "r.le": "", "r.sum": "", "r.range": "", "r.least": "", "r.if": "", "r.if0": ""}},
		{
			"good",
			filled{"n.so": "30", "n.tt": "10", "n.ttd": "20", "n.thu": "1", "n.co": "Có", "n.qc": "01/QC"},
			filled{"n.tyle": "33.33", "r.le": "Khớp", "r.sum": "Khớp", "r.range": "Khớp", "r.least": "Khớp", "r.if": "Khớp", "r.if0": ""},
		},
		{
			"bad",
			filled{"n.so": "2000", "n.tt": "3000", "n.ttd": "1", "n.thu": "0", "n.co": "Có"},
			filled{"n.tyle": "150.00", "r.le": "Không khớp", "r.sum": "Không khớp", "r.range": "Không khớp", "r.least": "Không khớp", "r.if": "Chưa ghi", "r.if0": ""},
		},
		{
			"zero",
			filled{"n.so": "0", "n.tt": "0", "n.co": "Không"},
			filled{"n.tyle": "", "r.le": "Khớp", "r.sum": "", "r.range": "Khớp", "r.if": "", "r.if0": "Chưa ghi"},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			b := worksheet(t, small())
			for id, v := range tt.values {
				cellOf(t, &b, id).Value.Text = v
			}
			f := opened(t, b)
			for id, want := range tt.want {
				sheet, cell := computed(t, b, id)
				got, err := f.CalcCellValue(sheet, cell)
				require.NoError(t, err, id)
				assert.Equal(t, want, got, id)
			}
		})
	}
}

// computed returns the place of the formula in the row of an id.
func computed(t testing.TB, b doc.Book, id string) (sheet, cell string) {
	t.Helper()
	for _, s := range b.Sheets {
		for i, r := range s.Rows {
			if n := len(r.Cells); n == 0 || r.Cells[n-1].Value.Text != id {
				continue
			}
			for j, c := range r.Cells {
				if c.Formula != "" {
					return s.Name, doc.CellName(j+1, i+1)
				}
			}
		}
	}
	t.Fatalf("no formula for %q", id)
	return "", ""
}

func opened(t testing.TB, b doc.Book) *excelize.File {
	t.Helper()
	var buf bytes.Buffer
	require.NoError(t, xlsx.Write(t.Context(), &buf, b, Sheet()))
	f, err := excelize.OpenReader(&buf)
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, f.Close()) })
	return f
}

func TestWorksheetIsWritten(t *testing.T) {
	for _, c := range []*checklist.Checklist{small(), inspection(t), {ID: "a", Areas: []checklist.Area{{ID: "a", Title: "A", Text: "A."}}}} {
		assert.NoError(t, xlsx.Write(t.Context(), io.Discard, worksheet(t, c), Sheet()))
	}
}

// TestSheetsFitThePage: tables are as wide as the page between its margins.
func TestSheetsFitThePage(t *testing.T) {
	page := Sheet().Page
	for _, s := range worksheet(t, small()).Sheets[:4] {
		total, want := 0.0, page.TextWidth()
		if s.Landscape {
			want = page.Turned().TextWidth()
		}
		printed := len(s.Columns)
		if !s.Print.IsZero() {
			printed = s.Print.Right
		}
		for _, w := range s.Columns[:printed] {
			total += w
		}
		assert.InDelta(t, want, total, 0.5, s.Name)
	}
}

// TestOnlyTitles: a checklist of area titles alone gives rows to write on, and
// no sheet without a question.
func TestOnlyTitles(t *testing.T) {
	b := worksheet(t, &checklist.Checklist{ID: "a", Areas: []checklist.Area{{ID: "a", Title: "A", Text: "A."}}})
	require.Len(t, b.Sheets, 2)
	assert.Equal(t, guideName, b.Sheets[1].Name)
	blank := 0
	for _, r := range b.Sheets[0].Rows {
		if spoken(r) == "_|_|_|_|_|_|_|_|_|" {
			blank++
		}
	}
	assert.Equal(t, withoutRows, blank)
	assert.Empty(t, b.Names)
}

func TestWorksheetRefuses(t *testing.T) {
	c := small()
	c.Rules[0].LE[1] = "n.nowhere"
	c.Rules[2].Range.Of = "n.other"
	_, err := Worksheet(c)
	require.ErrorIs(t, err, ErrReference)
	assert.EqualError(t, err, "book: no such indicator: \"n.nowhere\", of \"r.le\"\nbook: no such indicator: \"n.other\", of \"r.range\"")

	c = small()
	c.Areas[0].Indicators[3].Derived.Den = "x"
	_, err = Worksheet(c)
	assert.ErrorIs(t, err, ErrReference)

	_, err = Worksheet(nil)
	assert.Error(t, err)
}

func TestWorksheetLeavesTheChecklistAlone(t *testing.T) {
	c := small()
	first := worksheet(t, c)
	assert.Equal(t, small(), c)
	assert.Equal(t, first, worksheet(t, c))
}

func TestLooks(t *testing.T) {
	s := Sheet()
	require.NoError(t, s.Check())
	assert.Len(t, s.Roles(), len(looks()), "no role stands twice")
	for _, r := range s.Roles() {
		look, ok := s.Look(r)
		assert.True(t, ok)
		if r != Code { // which is there for the program
			assert.GreaterOrEqual(t, look.Size, 9.0, r)
		}
		assert.LessOrEqual(t, look.Size, 14.0, r)
	}
}

func BenchmarkWorksheet(b *testing.B) {
	c := inspection(b)
	b.Run("layout", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := Worksheet(c); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("xlsx", func(b *testing.B) {
		book := worksheet(b, c)
		b.ReportAllocs()
		for b.Loop() {
			if err := xlsx.Write(b.Context(), io.Discard, book, Sheet()); err != nil {
				b.Fatal(err)
			}
		}
	})
}
