package checklist

import (
	"cmp"
	"strings"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"
)

// List is a table to which a unit adds rows (danh sách): files past their day,
// contracts, or what hindered it. An outline asks for such lists too.
type List struct {
	ID        string       `yaml:"id" validate:"required,id" desc:"Mã của danh sách, không đổi"`
	Was       []string     `yaml:"was" validate:"dive,id" desc:"Các mã cũ"`
	Title     string       `yaml:"title" vanban:"prose,marked" validate:"required" desc:"Tên danh sách, cũng là tên trang tính (tối đa 31 ký tự)"`
	Text      string       `yaml:"text" vanban:"prose" desc:"Gợi ý cách ghi, in ở biểu mẫu"`
	Columns   []ListColumn `yaml:"columns" validate:"required,min=1,max=20,dive" desc:"Các cột, không kể cột số thứ tự"`
	AppliesTo []string     `yaml:"applies_to" validate:"dive,id" desc:"Chỉ áp dụng với loại, nhóm đơn vị này"`
	Required  bool         `yaml:"required" desc:"Phải có ít nhất một dòng, không có trường hợp nào thì ghi một dòng “Không có” (mặc định: không bắt buộc)"`
}

// ListColumn is a column of a list (cột của danh sách).
type ListColumn struct {
	ID       string   `yaml:"id" validate:"required,id" desc:"Mã của cột trong danh sách, không đổi"`
	Was      []string `yaml:"was" validate:"dive,id" desc:"Các mã cũ"`
	Label    string   `yaml:"label" vanban:"prose" validate:"required,max=60" desc:"Chữ ở đầu cột"`
	Type     Type     `yaml:"type" validate:"omitempty,oneof=text int decimal money bool choice date" desc:"Kiểu giá trị (mặc định: text): text = chữ, int = số nguyên, decimal = số thập phân, money = số tiền, bool = có hoặc không, choice = chọn trong options, date = ngày; tỷ lệ phần trăm là decimal có unit: \"%\""`
	Unit     string   `yaml:"unit" desc:"Đơn vị tính"`
	Decimals int      `yaml:"decimals" validate:"omitempty,min=0,max=6" desc:"Số chữ số thập phân"`
	Options  []string `yaml:"options" validate:"excluded_unless=Type choice,dive,required" desc:"Các giá trị để chọn"`
	Required bool     `yaml:"required" desc:"Dòng nào cũng phải ghi (mặc định: không)"`
	Width    int      `yaml:"width" validate:"min=0,max=100" desc:"Bề rộng so với các cột khác (mặc định: 20 với cột chữ, 12 với cột khác)"`
}

// Head returns the title of the column with its unit of measure: "Số tiền (triệu
// đồng)".
func (c *ListColumn) Head() string {
	if c == nil || c.Unit == "" {
		return c.label()
	}
	return c.Label + " (" + c.Unit + ")"
}

func (c *ListColumn) label() string {
	if c == nil {
		return ""
	}
	return c.Label
}

// Shares returns how wide the columns of the list are beside each other, that of
// the running number before them.
func (l *List) Shares() []float64 {
	if l == nil {
		return nil
	}
	out := make([]float64, len(l.Columns)+1)
	for i := range l.Columns {
		out[i+1] = l.Columns[i].share()
		out[0] += out[i+1]
	}
	out[0] = out[0] * numberShare / (100 - numberShare)
	return out
}

// numberShare is how much of 100 parts of the width the running number takes.
const numberShare = 6.0

func (c *ListColumn) share() float64 {
	switch {
	case c.Width > 0:
		return float64(c.Width)
	case c.Type == "" || c.Type == Text:
		return 20
	}
	return 12
}

// Heads returns the titles of the columns. Forms, skeletons and reports print
// them, and a form that comes back is recognised by them.
func (l *List) Heads() []string {
	if l == nil {
		return nil
	}
	out := make([]string, len(l.Columns))
	for i := range l.Columns {
		out[i] = l.Columns[i].Head()
	}
	return out
}

// fields returns the columns as indicators: their cells are read and printed as
// answers to these. The id of one is its address in the list of that id.
func (l *List) fields(id string) []*Indicator {
	if l == nil {
		return nil
	}
	out := make([]*Indicator, len(l.Columns))
	for i := range l.Columns {
		c := &l.Columns[i]
		out[i] = &Indicator{
			ID: Address(id, c.ID), Label: c.Label, Unit: c.Unit, Type: cmp.Or(c.Type, Text), Decimals: c.Decimals, Options: c.Options, Required: &c.Required,
		}
	}
	return out
}

// Fields returns the columns as indicators, in their order; the id of one is its
// address: "tthc.quahan@ngay".
func (l *List) Fields() []*Indicator {
	if l == nil {
		return nil
	}
	return l.fields(l.ID)
}

// Fields returns the columns of the list that is asked for as indicators, in
// their order: the cells of a row are answers to these. Of prose there are none.
func (p *Prompt) Fields() []*Indicator {
	if p == nil {
		return nil
	}
	return p.List.fields(p.ID)
}

// prompt is how a form of an area asks for the list.
func (l *List) prompt(a *Area) Prompt {
	return Prompt{ID: l.ID, Was: l.Was, Heading: l.Title, Text: l.Text, Kind: ForList, Required: l.Required, Areas: []string{a.ID}, List: l}
}

// lists are those of the area that are asked of the unit.
func (a *Area) lists(u unit.Unit) []Prompt {
	var out []Prompt
	for i := range a.Lists {
		if l := &a.Lists[i]; len(l.AppliesTo) == 0 || u.InAny(l.AppliesTo) {
			out = append(out, l.prompt(a))
		}
	}
	return out
}

// Lists returns the lists that the form asks for: those of its areas, then those
// of the outline.
func (f *Form) Lists() []*Prompt {
	if f == nil {
		return nil
	}
	var out []*Prompt
	for i := range f.Areas {
		for j := range f.Areas[i].Lists {
			out = append(out, &f.Areas[i].Lists[j])
		}
	}
	for i := range f.Prompts {
		if f.Prompts[i].Kind == ForList {
			out = append(out, &f.Prompts[i])
		}
	}
	return out
}

// Lists returns every list of the areas, in order.
func (c *Checklist) Lists() []*List {
	var out []*List
	c.Walk(func(a *Area, _ []*Area) {
		for i := range a.Lists {
			out = append(out, &a.Lists[i])
		}
	})
	return out
}

// Words returns a value as a paper prints it: a figure with its decimals, a day,
// Có or Không, a text; what could not be read as it was typed; nothing for a
// blank.
func (i *Indicator) Words(v *Value) string {
	switch {
	case v == nil || v.State == Blank:
		return ""
	case v.State == NotApplicable:
		return notApplicableWords
	case v.State != Given:
		return v.Typed
	case i.Kind().IsNumber():
		return vi.FormatDecimal(v.Number.String(), -1)
	case i.Kind() == Date:
		return v.Date.Short()
	case i.Kind() == Bool && v.Bool:
		return YesWord
	case i.Kind() == Bool:
		return NoWord
	}
	return v.Text
}

const notApplicableWords = "Không áp dụng"

// Entry is a row of a list: a case, an issue, a difficulty, a commendation.
type Entry struct {
	ID    string     // of the prompt
	Cells []Value    // in the order of the columns ([Prompt.Fields])
	Cell  diag.Place // of the first column
	None  bool       // it says that there is nothing to list
}

// Words returns the cells as they were written.
func (e *Entry) Words() []string {
	if e == nil {
		return nil
	}
	out := make([]string, len(e.Cells))
	for i := range e.Cells {
		if v := &e.Cells[i]; v.Text != "" {
			out[i] = v.Text
		} else {
			out[i] = v.copied()
		}
	}
	return out
}

// Row returns the cells of an entry as a paper prints them, by the types of the
// columns of the list that is asked for.
func (p *Prompt) Row(e *Entry) []string {
	out := e.Words()
	for n, i := range p.Fields() {
		if n < len(out) {
			out[n] = i.Words(&e.Cells[n])
		}
	}
	return out
}

// ReadCell reads a cell of a list, of which the indicator is a column
// ([Prompt.Fields]): as an answer to it, but a text as in prose. One that is not
// read for sure is blank then, as there.
func (i *Indicator) ReadCell(c Content) (Value, diag.List) {
	if i == nil || i.Kind() != Text {
		return i.Read(c)
	}
	text, problems := ReadText(i.ID, c)
	v := Value{ID: i.ID, Text: text, Typed: text}
	if text != "" {
		v.State = Given
	}
	return v, problems
}

// EntryOf makes an entry of the list with that id; ok is false where nothing in
// its cells is known for sure. A single cell with "Không có" says that there is
// none, whatever the type of its column.
func EntryOf(id string, cells []Value) (e Entry, ok bool) {
	e = Entry{ID: id, Cells: cells}
	written := 0
	for i := range cells {
		v := &cells[i]
		if v.State == Blank {
			continue
		}
		ok = ok || v.State != Unreadable
		e.None = saysNone(v.Typed)
		written++
	}
	e.None = e.None && written == 1
	return e, ok || e.None
}

// saysNone reports whether words say that there is nothing, and no mark does.
func saysNone(text string) bool {
	text = clean(vi.TrimEnd(text))
	return nothing(text) && strings.HasPrefix(vi.Fold(text), vi.Fold(NoWord))
}
