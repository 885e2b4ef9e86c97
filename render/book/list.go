package book

import (
	"slices"
	"strconv"

	"github.com/vanban-go/vanban/render/doc"
)

// listSheet is the name of the hidden sheet that holds the lists.
const listSheet = "Danh mục"

// lists are the lists to choose from, each once. They stand in the columns of
// a hidden sheet, each under a name.
type lists struct{ values [][]string }

// name returns the name of the range that holds the values.
func (l *lists) name(values []string) string {
	i := slices.IndexFunc(l.values, func(v []string) bool { return slices.Equal(v, values) })
	if i < 0 {
		i = len(l.values)
		l.values = append(l.values, slices.Clone(values))
	}
	return listName(i)
}

func listName(i int) string { return "danh_muc_" + strconv.Itoa(i+1) }

// choice returns an input that takes one of the values.
func (l *lists) choice(values []string) *doc.Input {
	return &doc.Input{
		List:    l.name(values),
		Refusal: doc.Note{Title: "Không có trong danh sách", Text: "Hãy chọn một giá trị trong danh sách ở mũi tên bên phải ô."},
	}
}

// addTo adds the sheet and its names to the book.
func (l *lists) addTo(b *doc.Book) {
	if len(l.values) == 0 {
		return
	}
	s := doc.Sheet{Name: listSheet, Hidden: true, Protected: true}
	head := make([]doc.SheetCell, len(l.values))
	for i, values := range l.values {
		s.Columns = append(s.Columns, 50)
		head[i] = cell(Head, listName(i))
		b.Names = append(b.Names, doc.Name{
			Name:  listName(i),
			Sheet: listSheet,
			Range: doc.Range{Left: i + 1, Top: 2, Right: i + 1, Bottom: len(values) + 1},
		})
	}
	s.Rows = append(s.Rows, row(head...))
	for n := range slices.Max(lengths(l.values)) {
		cells := make([]doc.SheetCell, len(l.values))
		for i, values := range l.values {
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
