package strictyaml_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/fault"
	"github.com/vanban-go/vanban/report/internal/reporttest"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// guests is a table of every kind of cell.
type guests struct {
	Title  string  `yaml:"title"`
	Guests []guest `yaml:"guests" validate:"dive"`
	Plain  []string
}

type guest struct {
	ID    string   `yaml:"id" validate:"required,id" column:"Mã"`
	Name  string   `yaml:"name" validate:"required" column:"Họ tên"`
	Day   day      `yaml:"day" column:"Ngày"`
	Count int      `yaml:"count" validate:"min=0,max=9" column:"Số người"`
	Share *float64 `yaml:"share"`
	Early bool     `yaml:"early"`
	Kind  string   `yaml:"kind" validate:"omitempty,oneof=in out" column:"Loại" words:"in=trong,out=ngoài"`
	Tags  []string `yaml:"tags" validate:"dive,id"`
	Deep  layout   `yaml:"deep"`
}

func decodeCSV(text string) (guests, *strictyaml.Source, diag.List) {
	var g guests
	rows, problems := strictyaml.ReadCSV(strings.NewReader(text), "a.csv")
	if problems.Err() != nil {
		return g, nil, problems
	}
	source, problems := strictyaml.DecodeRows(rows, "guests", &g)
	return g, source, problems
}

func TestDecodeRows(t *testing.T) {
	half := 0.5
	tests := []struct {
		name, text string
		want       []guest
	}{
		{
			"names of fields", "id,name,day,count,share,early,kind,tags\na,An,5/1/2026,3,0.5,true,in,b;c\n",
			[]guest{{ID: "a", Name: "An", Day: day{2026, 1, 5}, Count: 3, Share: &half, Early: true, Kind: "in", Tags: []string{"b", "c"}}},
		},
		{"titles in any case and form", "MÃ,ho\u0323  te\u0302n, Số người \na,An,3\n", []guest{{ID: "a", Name: "An", Count: 3}}},
		{"words for values", "id,name,loại\na,An,Ngoài\nb,Bình,in\n", []guest{{ID: "a", Name: "An", Kind: "out"}, {ID: "b", Name: "Bình", Kind: "in"}}},
		{"semicolons", "id;name\na;An, Bình\n", []guest{{ID: "a", Name: "An, Bình"}}},
		{"tabs", "id\tname\na\tAn; Bình\n", []guest{{ID: "a", Name: "An; Bình"}}},
		{"a separator in the quotes of the header", "id,\"name\",\"tags\"\na,An,x;y;z\n", []guest{{ID: "a", Name: "An", Tags: []string{"x", "y", "z"}}}},
		{"byte order mark, CRLF", "\uFEFFid,name\r\na,An\r\n", []guest{{ID: "a", Name: "An"}}},
		{"carriage returns alone", "id,name\ra,An\rb,Bình", []guest{{ID: "a", Name: "An"}, {ID: "b", Name: "Bình"}}},
		{"blank rows and cells", "\nid,name,count\n\n,,\na, An ,\n , ,\n", []guest{{ID: "a", Name: "An"}}},
		{"short rows", "id,name,count\na,An\n", []guest{{ID: "a", Name: "An"}}},
		{"running numbers", "STT,id,name\n1,a,An\n", []guest{{ID: "a", Name: "An"}}},
		{"column without title and text", "id,,name,\na,,An,\n", []guest{{ID: "a", Name: "An"}}},
		{"empty items", "id,name,tags\na,An,b; ;c;\n", []guest{{ID: "a", Name: "An", Tags: []string{"b", "c"}}}},
		{
			"nothing of YAML has a meaning", "id,name,kind\na,\"# &x *y !z {a: [b]} - c\",\na,~,\na,null,\na,true,\n",
			[]guest{{ID: "a", Name: "# &x *y !z {a: [b]} - c"}, {ID: "a", Name: "~"}, {ID: "a", Name: "null"}, {ID: "a", Name: "true"}},
		},
		{"codes keep their zeros", "id,name\n00123,1.10\n", []guest{{ID: "00123", Name: "1.10"}}},
		{"lines within a cell", "id,name\na,\"An\nBình\n\nChi\"\n", []guest{{ID: "a", Name: "An Bình\n\nChi"}}},
		{"NFC", "id,name\na,Bi\u0300nh\n", []guest{{ID: "a", Name: "Bình"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, _, problems := decodeCSV(tt.text)
			require.Empty(t, problems)
			assert.Equal(t, tt.want, got.Guests)
		})
	}
}

func TestDecodeRowsTells(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"values by the rules of YAML", "id,name,day,count,share,early\na,An,hôm nay,1.204,\"0,5\",có\n", []string{
			`a.csv:2:6: "hôm nay" không phải ngày; viết 25/9/2025 [not-day]`,
			`a.csv:2:14: cần số nguyên, gặp "1.204"; viết liền các chữ số, không dấu phân cách hàng nghìn: 1204 [not-integer]`,
			`a.csv:2:20: cần số, gặp "0,5"; viết phần thập phân sau dấu chấm: 12.7 [not-number]`,
			`a.csv:2:26: cần true hoặc false, gặp "có"; viết true (có) hoặc false (không), không dấu nháy [not-boolean]`,
		}},
		{"validate tags", "id,name,count,kind,tags\nA,An,12,x,b;C\n", []string{
			`a.csv:2:1: mã "A" không hợp lệ; dùng chữ thường không dấu, chữ số, "_", "-"; các phần cách nhau bằng dấu chấm: kh.2025 [bad-id]`,
			`a.csv:2:6: 12 nằm ngoài giới hạn; cần ≤ 9 [out-of-range]`,
			`a.csv:2:9: không dùng được giá trị "x"; chọn một trong: trong, ngoài [not-one-of]`,
			`a.csv:2:11: mã "C" không hợp lệ; dùng chữ thường không dấu, chữ số, "_", "-"; các phần cách nhau bằng dấu chấm: kh.2025 [bad-id]`,
		}},
		{"empty cells that are needed", "id,name\n,An\nb,\nc\n", []string{
			`a.csv:2:1: thiếu giá trị; điền vào ô này (cột "Mã") [null-value]`,
			`a.csv:3:3: thiếu giá trị; điền vào ô này (cột "Họ tên") [null-value]`,
			`a.csv:4:1: thiếu giá trị; điền vào ô này (cột "Họ tên") [null-value]`,
		}},
		{"missing column, told once", "Mã\na\nb\n", []string{`a.csv:1:1: thiếu cột "Họ tên"; thêm cột có tiêu đề ấy (hoặc "name") [missing-column]`}},
		{"column misspelt, told once", "id,nam\na,An\n", []string{`a.csv:1:4: không có cột "nam"; có phải "name"? [unknown-column]`}},
		{"column of a struct", "id,name,deep\na,An,1\n", []string{
			`a.csv:1:9: không có cột "deep"; các cột dùng được: Mã, Họ tên, Ngày, Số người, share, early, Loại, tags [unknown-column]`,
		}},
		{"column twice", "id,name,Mã\na,An,b\n", []string{`a.csv:1:9: cột "Mã" có hai lần; chỉ giữ một (xem a.csv:1:1) [repeated-column]`}},
		{"cell without a column", "id,name\na,An,Bình\n", []string{
			`a.csv:2:6: ô "Bình" nằm ngoài các cột có tiêu đề; xóa ô này; trong CSV, giá trị có dấu ngăn cách phải đặt trong dấu nháy kép [cell-without-column]`,
		}},
		{"no rows", "id,name\n", []string{`a.csv:1:1: bảng không có dữ liệu; dòng đầu ghi tiêu đề các cột, mỗi dòng dưới một mục [empty-table]`}},
		{"nothing", "", []string{`a.csv:1:1: bảng không có dữ liệu; dòng đầu ghi tiêu đề các cột, mỗi dòng dưới một mục [empty-table]`}},
		{"character that cannot be printed", "id,name\na,A\x01n\n", []string{`a.csv:2:4: ký tự không in được U+0001; xóa ký tự này [control-character]`}},
		{"UTF-16", "i\x00d\x00", []string{`a.csv:1:1: chữ không theo bảng mã UTF-8; tệp ghi bằng UTF-16: lưu lại với mã hóa UTF-8 [not-utf8]`}},
		{"quote in a cell", "id,name\na,\"Đỗ\" B\n", []string{`a.csv:2:6: dấu nháy kép trong CSV đặt sai; đặt cả ô trong dấu nháy kép và viết đôi dấu nháy ở trong: "a ""b"" c" [csv-syntax]`}},
		{"quote that never ends", "id,name\na,\"An\nb,Bình\n", []string{`a.csv:2:1: dấu nháy kép trong CSV đặt sai; đặt cả ô trong dấu nháy kép và viết đôi dấu nháy ở trong: "a ""b"" c" [csv-syntax]`}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			g, source, problems := decodeCSV(tt.text)
			if source != nil {
				problems = append(problems, source.Locate(strictyaml.Check(&g))...).Sorted()
			}
			lines := []string{}
			for _, p := range problems {
				lines = append(lines, p.Error())
				assert.NotContains(t, p.Text(diag.EN), "%!")
			}
			assert.Equal(t, tt.want, lines)
		})
	}
}

func TestSourceOfTable(t *testing.T) {
	_, source, problems := decodeCSV("id,name,tags\na,Bình,b;c\nd,\"Em\nG\",e\n")
	require.Empty(t, problems)
	for path, want := range map[string]string{
		"guests[0].name":    "a.csv:2:3",
		"guests[0].tags[1]": "a.csv:2:8",
		"guests[1].tags":    "a.csv:4:4",
		"guests[1]":         "a.csv:3:1",
		"guests[1].count":   "a.csv:3:1",
		"guests":            "a.csv:1:1",
		"title":             "a.csv:1:1",
	} {
		assert.Equal(t, want, source.Place(path).String(), path)
	}
}

// A cell that is empty is one; what stands beyond the end of its row, or under no
// title, is none.
func TestCellOfTable(t *testing.T) {
	_, source, problems := decodeCSV("tags,id,name,count\nb;c,a,An,3\n,d,Bình\n")
	require.Empty(t, problems)
	for path, want := range map[string]strictyaml.Cell{
		"guests[0].tags":  {Text: "b;c", Line: 2, Column: 1},
		"guests[0].count": {Text: "3", Line: 2, Column: 10},
		"guests[1].tags":  {Line: 3, Column: 1},
		"guests[1].name":  {Text: "Bình", Line: 3, Column: 4},
	} {
		cell, ok := source.Cell(path)
		assert.True(t, ok, path)
		assert.Equal(t, want, cell, path)
	}
	for _, path := range []string{"guests[1].count", "guests[0].kind", "guests[2].id", "guests[0]", "title"} {
		_, ok := source.Cell(path)
		assert.False(t, ok, path)
	}
}

func sheet(cells ...[]strictyaml.Cell) strictyaml.Rows {
	for i, row := range cells {
		for j := range row {
			row[j].Line, row[j].Column = i+1, j+1
		}
	}
	return strictyaml.Rows{File: "a.xlsx", Sheet: "Khách", Header: cells[0], Rows: cells[1:]}
}

func TestRowsOfASheet(t *testing.T) {
	rows := sheet(
		[]strictyaml.Cell{{Text: "id"}, {Text: "name"}, {Text: "day"}},
		[]strictyaml.Cell{{Text: "a"}, {Text: "An"}, {Text: "5/1/2026", Date: true}},
		[]strictyaml.Cell{{Text: "2026-02-01", Date: true}, {Text: "2026-03-01", Date: true}, {Text: "mai"}},
	)
	var g guests
	source, problems := strictyaml.DecodeRows(rows, "guests", &g)
	var lines []string
	for _, p := range append(problems, source.Locate(strictyaml.Check(&g))...) {
		lines = append(lines, p.Error())
	}
	assert.Equal(t, []string{
		`a.xlsx: Khách!A3: chương trình bảng tính đã đổi ô này thành ngày 2026-02-01; định dạng ô là văn bản (Text) rồi gõ lại [date-in-text]`,
		`a.xlsx: Khách!B3: chương trình bảng tính đã đổi ô này thành ngày 2026-03-01; định dạng ô là văn bản (Text) rồi gõ lại [date-in-text]`,
		`a.xlsx: Khách!C3: "mai" không phải ngày; viết 25/9/2025 [not-day]`,
	}, lines)
	assert.Equal(t, day{2026, 1, 5}, g.Guests[0].Day)
	assert.Equal(t, diag.Place{File: "a.xlsx", Sheet: "Khách", Cell: "C2"}, source.Place("guests[0].day"))
}

func TestCellsBeyondZ(t *testing.T) {
	header := []strictyaml.Cell{{Text: "id"}, {Text: "name"}}
	row := []strictyaml.Cell{{Text: "a"}, {Text: "An"}}
	for range 26 {
		header, row = append(header, strictyaml.Cell{}), append(row, strictyaml.Cell{})
	}
	row[25].Text, row[27].Text = "x", "y"
	var g guests
	_, problems := strictyaml.DecodeRows(sheet(header, row), "guests", &g)
	require.Len(t, problems, 2)
	assert.Equal(t, "a.xlsx: Khách!Z2", problems[0].Place.String())
	assert.Equal(t, "a.xlsx: Khách!AB2", problems[1].Place.String())
}

func TestDecodeRowsIntoTheWrongThing(t *testing.T) {
	rows := sheet([]strictyaml.Cell{{Text: "id"}})
	for _, v := range []any{nil, guests{}, new(int), (*guests)(nil)} {
		_, problems := strictyaml.DecodeRows(rows, "guests", v)
		require.Len(t, problems, 1)
		assert.ErrorIs(t, problems.Err(), diag.Code("unsupported-type"))
	}
	for _, list := range []string{"title", "plain", "none"} {
		_, problems := strictyaml.DecodeRows(rows, list, new(guests))
		assert.ErrorIs(t, problems.Err(), diag.Code("unsupported-type"), list)
	}
}

func TestReadCSVLimits(t *testing.T) {
	long := strings.Repeat("ă,", 90_000)
	rows, problems := strictyaml.ReadCSV(strings.NewReader(long), "a.csv")
	require.Empty(t, problems)
	assert.Equal(t, 179_999+2, rows.Header[90_000].Column, "in runes")
	g := new(guests)
	_, problems = strictyaml.DecodeRows(rows, "guests", g)
	assert.LessOrEqual(t, len(problems), 101)
	reporttest.AssertLinear(t, 10_000, func(n int) func() {
		return func() {
			rows, _ := strictyaml.ReadCSV(strings.NewReader(strings.Repeat("ă,", n)), "a.csv")
			_, _ = strictyaml.DecodeRows(rows, "guests", new(guests))
		}
	})

	_, problems = strictyaml.ReadCSV(strings.NewReader(strings.Repeat(",", 300_000)), "a.csv")
	assert.ErrorIs(t, problems.Err(), fault.TooMany.Code)
	_, problems = strictyaml.ReadCSV(strings.NewReader(strings.Repeat("x", 4<<20+1)), "a.csv")
	assert.ErrorIs(t, problems.Err(), diag.Code("too-large"))
	_, problems = strictyaml.ReadCSV(iotest.ErrReader(io.ErrUnexpectedEOF), "a.csv")
	assert.ErrorIs(t, problems.Err(), io.ErrUnexpectedEOF)
}

func TestTableRules(t *testing.T) {
	for _, r := range strictyaml.Rules() {
		for _, s := range []string{r.VI, r.EN, r.HintVI, r.HintEN} {
			assert.NotEmpty(t, s, r.Code)
		}
	}
}

func FuzzDecodeRows(f *testing.F) {
	f.Add("id,name,day,count,share,early,kind,tags\na,An,5/1/2026,3,0.5,true,in,b;c\n")
	f.Add("\uFEFFMã;Họ tên;STT\r\na;\"An \"\"B\"\"\n\nC\";1\r\n;;\r\n")
	f.Fuzz(func(t *testing.T, text string) {
		rows, problems := strictyaml.ReadCSV(strings.NewReader(text), "a.csv")
		if problems.Err() == nil {
			g := new(guests)
			source, more := strictyaml.DecodeRows(rows, "guests", g)
			v, more := strictyaml.Checked(g, source, more, func(g *guests) diag.List { return strictyaml.Check(g) })
			assert.Equal(t, v == nil, more.Err() != nil)
			problems = more
		}
		lines := strings.Count(strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n"), "\n") + 1
		for _, p := range problems {
			assert.Equal(t, "a.csv", p.Place.File)
			assert.LessOrEqual(t, p.Place.Line, lines+1)
		}
	})
}

func ExampleDecodeRows() {
	rows, problems := strictyaml.ReadCSV(strings.NewReader("STT,Mã,Họ tên,Số người\n1,a,Nguyễn Văn A,2\n2,b,,1\n"), "khach.csv")
	if err := problems.Err(); err != nil {
		fmt.Println(err)
		return
	}
	var g guests
	source, problems := strictyaml.DecodeRows(rows, "guests", &g)
	fmt.Println(g.Guests[0].Name, g.Guests[0].Count, source.Place("guests[0].count"))
	fmt.Println(problems.Err())
	fmt.Println(errors.Is(problems.Err(), fault.NullValue.Code))
	// Output:
	// Nguyễn Văn A 2 khach.csv:2:18
	// khach.csv:3:5: thiếu giá trị; điền vào ô này (cột "Họ tên") [null-value]
	// true
}
