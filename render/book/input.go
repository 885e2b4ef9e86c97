package book

import (
	"slices"
	"strconv"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/unit"
)

// listSheet is the name of the hidden sheet that holds the lists.
const listSheet = "Danh mục"

// inputs are what cells of one book take. The lists to choose from stand each
// once, in the columns of a hidden sheet, under a name.
type inputs struct {
	free, date, whole, amount, decimal doc.Input

	lists [][]string
	units *unit.List // whose types and groups are spoken of
}

func newInputs() *inputs {
	return &inputs{
		date: doc.Input{
			Prompt:  doc.Note{Title: "Ngày tháng", Text: "Nhập đủ ngày, tháng, năm."},
			Refusal: doc.Note{Title: "Chưa đúng ngày tháng", Text: "Hãy nhập ngày, tháng, năm theo thứ tự của máy, ví dụ 05/11/2025."},
		},
		whole: doc.Input{
			Whole: true, Min: "0",
			Refusal: doc.Note{Title: badNumber, Text: "Hãy nhập số nguyên từ 0 trở lên, chỉ gồm chữ số, không kèm đơn vị tính."},
		},
		amount: doc.Input{
			Min:     "0",
			Refusal: doc.Note{Title: badNumber, Text: "Hãy nhập số từ 0 trở lên theo đơn vị tính ở bên trái, không kèm chữ."},
		},
		decimal: doc.Input{
			Refusal: doc.Note{Title: badNumber, Text: "Hãy nhập một số, không kèm đơn vị tính."},
		},
	}
}

const badNumber = "Chưa đúng số"

// text returns a cell for any text.
func (in *inputs) text(role doc.Role) doc.SheetCell {
	return doc.SheetCell{Role: role, Input: &in.free}
}

// name returns the name of the range that holds the values.
func (in *inputs) name(values []string) string {
	i := slices.IndexFunc(in.lists, func(v []string) bool { return slices.Equal(v, values) })
	if i < 0 {
		i = len(in.lists)
		in.lists = append(in.lists, slices.Clone(values))
	}
	return listName(i)
}

// listNames begins the names of all lists.
const listNames = "danh_muc_"

func listName(i int) string { return listNames + strconv.Itoa(i+1) }

// choice returns an input that takes one of the values.
func (in *inputs) choice(values []string) *doc.Input {
	return &doc.Input{
		List:    in.name(values),
		Refusal: doc.Note{Title: "Không có trong danh sách", Text: "Hãy chọn một giá trị trong danh sách ở mũi tên bên phải ô."},
	}
}

// addTo adds the sheet and its names to the book.
func (in *inputs) addTo(b *doc.Book) {
	if len(in.lists) == 0 {
		return
	}
	s := doc.Sheet{Name: listSheet, Hidden: true, Protected: true}
	head := make([]doc.SheetCell, len(in.lists))
	for i, values := range in.lists {
		s.Columns = append(s.Columns, 50)
		head[i] = cell(Head, listName(i))
		b.Names = append(b.Names, doc.Name{
			Name:  listName(i),
			Sheet: listSheet,
			Range: doc.Range{Left: i + 1, Top: 2, Right: i + 1, Bottom: len(values) + 1},
		})
	}
	s.Rows = append(s.Rows, row(head...))
	for n := range slices.Max(lengths(in.lists)) {
		cells := make([]doc.SheetCell, len(in.lists))
		for i, values := range in.lists {
			if n < len(values) {
				cells[i] = cell(Text, values[n])
			}
		}
		s.Rows = append(s.Rows, row(cells...))
	}
	b.Sheets = append(b.Sheets, s)
}

func lengths(lists [][]string) []int {
	out := make([]int, len(lists))
	for i, l := range lists {
		out[i] = len(l)
	}
	return out
}
