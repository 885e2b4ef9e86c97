package office

import (
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx/template"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"
)

// derivation is a value that no field holds but papers print.
type derivation struct {
	of    reflect.Type
	name  string
	field template.Field
}

// derivations are all of them. What stands under report.Paper counts for every
// paper.
var derivations = sync.OnceValue(func() []derivation {
	return []derivation{
		slot("number", "Số văn bản", numberRuns).raw(func(p *report.Paper) string { n, _ := p.NumberAndDate(); return n }),
		slot("date", "Ngày ban hành", dateRuns).raw(func(p *report.Paper) string { _, d := p.NumberAndDate(); return d.String() }),
		slot("place_date", "Địa danh, ngày ban hành", placeDateRuns),
		derive("symbol", "Ký hiệu", func(d report.Document, p *report.Paper) string { return p.SymbolFor(typeOf(d)) }),
		derive("type_name", "Tên loại văn bản", func(d report.Document, _ *report.Paper) string { return typeOf(d).Name }),
		derive("subject_line", "Trích yếu trên một dòng", func(_ report.Document, p *report.Paper) string { return strings.Join(vi.Lines(p.Subject), " ") }),
		derive("urgency", "Mức độ khẩn", func(_ report.Document, p *report.Paper) string { return stampWords(decree.Urgencies(), p.Urgency) }),
		derive("circulation", "Phạm vi lưu hành", func(_ report.Document, p *report.Paper) string {
			return stampWords(decree.Circulations(), p.Circulation)
		}),
		derive("file_copy", "Dòng Lưu", func(_ report.Document, p *report.Paper) string { return p.Office.FileCopy() }),
		derive("issuer_names", "Tên các cơ quan ban hành", func(_ report.Document, o *report.Office) string { return o.IssuerNames() }),
		flag("electronic", "Văn bản điện tử", (*report.Paper).IsElectronic),

		derive("line", "Căn cứ, in thành dòng", func(d report.Document, b *report.Basis) string { return b.Line(citesShort(d)) }),
		derive("words", "Thời gian, in thành câu", func(d report.Document, p *report.Period) string { return p.Words(citesShort(d)) }),
		derive("words", "Đối tượng, in thành câu", func(_ report.Document, s *report.Subjects) string { return s.Words() }),
		derive("words", "Người, in thành câu", func(_ report.Document, p *report.Person) string { return p.Words() }),
		derive("words", "Thành viên, in thành câu", func(d report.Document, m *report.Member) string { return m.Words(officeOf(d)) }),
		derive("title", "Tiêu đề của nhiệm vụ", func(d report.Document, t *report.Duty) string { return t.Title(officeOf(d)) }),
		derive("printed_title", "Tên in của phụ lục", annexTitle),
		derive("short_name", "Tên gọn", func(_ report.Document, p *report.Party) string { return p.ShortName() }),
		derive("full_name", "Tên kèm loại đơn vị", func(_ report.Document, u *unit.Unit) string { return u.FullName() }),
		derive("type_word", "Loại đơn vị bằng chữ", func(_ report.Document, u *unit.Unit) string { return u.Declared().Word }),
		derive("lead_name", "Tên đơn vị chủ trì", func(d report.Document, a *checklist.Area) string { p, _ := officeOf(d).Party(a.Lead); return p.Name }),
		derive("measure", "Đơn vị tính", func(_ report.Document, i *checklist.Indicator) string { return i.Measure() }),
		derive("period_label", "Thời kỳ bằng chữ", func(d report.Document, i *checklist.Indicator) string { return checklistOf(d).PeriodLabel(i) }),
		flag("leaf", "Không chia nhỏ hơn", (*checklist.Area).IsLeaf),
		flag("is_required", "Bắt buộc", (*checklist.Item).IsRequired),
		flag("is_required", "Bắt buộc", (*checklist.Indicator).IsRequired),
	}
})

// derive is a text that follows from a value of type T and the document.
func derive[T any](name, desc string, text func(report.Document, *T) string) derivation {
	of := func(root, at any) string { return text(root.(*filling).document, at.(*T)) }
	return derivation{reflect.TypeFor[T](), name, template.Field{
		Kind: template.TextField, Desc: desc,
		Has:  func(root, at any) bool { return of(root, at) != "" },
		Text: func(root, at any) (string, error) { return of(root, at), nil },
	}}
}

// flag is a condition on a value of type T.
func flag[T any](name, desc string, holds func(*T) bool) derivation {
	return derivation{reflect.TypeFor[T](), name, template.Field{
		Kind: template.FlagField, Desc: desc,
		Has: func(_, at any) bool { return holds(at.(*T)) },
	}}
}

// slot is a text of a paper that may hold places to be filled in later; there is
// something in it once there are none.
func slot(name, desc string, runs func(*report.Paper) []doc.Run) derivation {
	return derivation{reflect.TypeFor[report.Paper](), name, template.Field{
		Kind: template.TextField, Desc: desc,
		Runs: func(_, at any) []doc.Run { return runs(at.(*report.Paper)) },
		Has: func(_, at any) bool {
			return !slices.ContainsFunc(runs(at.(*report.Paper)), func(r doc.Run) bool { return !r.Slot.IsZero() })
		},
		Text: func(_, at any) (string, error) {
			text := ""
			for _, r := range runs(at.(*report.Paper)) {
				text += r.Text
			}
			return text, nil
		},
	}}
}

// raw returns the derivation with what filters see of it.
func (d derivation) raw(text func(*report.Paper) string) derivation {
	d.field.Raw = func(_, at any) (string, error) { return text(at.(*report.Paper)), nil }
	return d
}

// room is what stands for a number that is not given yet.
const room = "        "

func numberRuns(p *report.Paper) []doc.Run {
	if number, _ := p.NumberAndDate(); number != "" {
		return []doc.Run{{Text: report.PrintedNumber(number)}}
	}
	return []doc.Run{{Text: room, Slot: doc.Slot{Tag: nd30.NumberTag, Title: "Số văn bản"}}}
}

func dateRuns(p *report.Paper) []doc.Run {
	_, day := p.NumberAndDate()
	if day.IsFull() {
		return []doc.Run{{Text: day.Long()}}
	}
	return []doc.Run{{Text: day.Blank(), Slot: doc.Slot{Tag: nd30.DateTag, Title: "Ngày ban hành"}}}
}

func placeDateRuns(p *report.Paper) []doc.Run {
	if p.Office == nil {
		return dateRuns(p)
	}
	return append([]doc.Run{{Text: p.Office.Place + ", "}}, dateRuns(p)...)
}

// stampWords returns the words of a mark as they stand in a text: "Khẩn".
func stampWords(stamps []decree.Stamp, code string) string {
	for _, s := range stamps {
		if s.Code == code {
			return vi.UpperFirst(strings.ToLower(s.Text))
		}
	}
	return ""
}

// typeOf returns the type of a paper, the zero Type where a document has none.
func typeOf(d report.Document) decree.Type {
	if p, ok := d.(interface{ Type() decree.Type }); ok {
		return p.Type()
	}
	return decree.Type{}
}

// citesShort reports whether a paper cites days in their short form.
func citesShort(d report.Document) bool {
	s, ok := d.(interface{ Settings() report.Layout })
	return ok && s.Settings().CitationDate == "short"
}

// checklistOf returns the checklist of a document, or nil.
func checklistOf(d report.Document) *checklist.Checklist {
	switch d := d.(type) {
	case *checklist.Checklist:
		return d
	case *report.Plan:
		return d.Checklist
	}
	return nil
}

// officeOf returns the office of a paper, or nil.
func officeOf(d report.Document) *report.Office {
	v := reflect.Indirect(reflect.ValueOf(d))
	if v.Kind() != reflect.Struct {
		return nil
	}
	index, ok := inlined(v.Type(), reflect.TypeFor[report.Paper]())
	if !ok {
		return nil
	}
	return v.FieldByIndex(index).FieldByName("Office").Interface().(*report.Office)
}

func annexTitle(d report.Document, a *report.Attachment) string {
	if p, ok := d.(*report.Plan); ok {
		return p.AnnexTitle(*a)
	}
	return a.Title
}
