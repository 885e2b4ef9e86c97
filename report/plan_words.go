package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/outline"
	"github.com/vanban-go/vanban/report/prose"
	"github.com/vanban-go/vanban/report/vi"
)

// Words returns the period as it is printed, without its full stop: "Từ tháng
// 10/2025 đến hết năm 2025 (Có thông báo sau)".
func (p Period) Words(short bool) string {
	words := p.Text
	if words == "" {
		words = "Từ " + citationDate(p.From, short) + " đến hết " + citationDate(p.To, short)
	}
	return withNote(words, p.Note)
}

// Words returns the subjects as they are printed, without the full stop.
func (s Subjects) Words() string { return withNote(s.Text, s.Note) }

func withNote(text, note string) string {
	text = vi.TrimEnd(text)
	if note == "" {
		return text
	}
	return text + " (" + vi.TrimEnd(note) + ")"
}

// Words returns the person as a list of the team prints it: "Đồng chí Giám đốc
// Sở Nội vụ", "Đồng chí Nguyễn Văn A, Giám đốc Sở Nội vụ".
func (p Person) Words() string {
	if p.Name == "" {
		return "Đồng chí " + p.Position
	}
	return "Đồng chí " + p.Name + ", " + p.Position
}

// Words returns the members as they are printed, without the full stop: the
// text, and after a colon the parties, unless the text names all of them.
func (m Member) Words(o *Office) string {
	text := vi.TrimEnd(m.Text)
	named := func(name string) bool { return strings.Contains(vi.Fold(text), vi.Fold(name)) }
	unnamed := func(id string) bool {
		p, ok := o.Party(id)
		return !ok || !named(p.Name) && !named(p.ShortName())
	}
	if m.List != nil && !*m.List || m.List == nil && !slices.ContainsFunc(m.Parties, unnamed) {
		return text
	}
	return text + ": " + strings.Join(o.names(m.Parties, Party.ShortName), ", ")
}

// Title returns the heading of the duty: its own, or the names of its parties and
// words for the inspected units; "Đề nghị các sở" of a request.
func (d Duty) Title(o *Office) string {
	title := prose.Unmarked("", []string{d.Heading})[0]
	if title == "" {
		names := o.names(d.Parties, func(p Party) string { return p.Name })
		if d.Subjects {
			names = append(names, "Các đơn vị được kiểm tra")
		}
		for i := 1; i < len(names); i++ {
			names[i] = prose.Inside(names[i])
		}
		title = strings.Join(names, ", ")
	}
	if d.Request {
		title = "Đề nghị " + prose.Inside(title)
	}
	return title
}

// names returns the parties with those ids, each as name prints it; an unknown
// id stands for itself.
func (o *Office) names(ids []string, name func(Party) string) []string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = id
		if p, ok := o.Party(id); ok {
			out[i] = name(p)
		}
	}
	return out
}

// AnnexTitle returns the printed name of an annex: its own, or that of what it
// holds.
func (p *Plan) AnnexTitle(a Attachment) string {
	switch {
	case a.Title != "":
		return a.Title
	case a.Kind == OutlineAnnex && p.Outline != nil:
		return "Đề cương " + vi.LowerFirst(p.Outline.Title)
	case a.Kind == ChecklistAnnex && p.Checklist != nil && p.Checklist.Title != "":
		return p.Checklist.Title
	case a.Kind == ChecklistAnnex:
		return "Danh mục nội dung kiểm tra"
	case a.Kind == UnitsAnnex:
		return "Danh sách đơn vị được kiểm tra"
	}
	return ""
}

// Skeleton returns the outline as the report that the subjects of the plan
// write: with the checklist and the units of the plan where it names none of its
// own. It is nil where the plan has no outline.
func (p *Plan) Skeleton() *outline.Outline {
	if p.Outline == nil {
		return nil
	}
	o := *p.Outline
	if o.Checklist == nil {
		o.Checklist = p.Checklist
	}
	if o.Units == nil && p.Units != nil {
		units := *p.Units
		units.Units = p.Subjects.Select(p.Units)
		o.Units = &units
	}
	o.Opening = cmp.Or(o.Opening, p.ReportOpening("đơn vị"))
	return &o
}

// ReportOpening returns how the report of a unit begins, which is named in it: by
// the plan that it follows, without number and day while that has none.
func (p *Plan) ReportOpening(who string) string {
	if p.Office == nil || p.Subject == "" {
		return ""
	}
	if number, day := p.NumberAndDate(); number == "" || !day.IsFull() {
		b := p.Basis()
		return "Thực hiện " + b.Type + " của " + b.Issuer + " " + b.Title + ", " + who + " báo cáo như sau:"
	}
	return "Thực hiện " + p.Basis().Citation(p.Settings().CitationDate == "short") + ", " + who + " báo cáo như sau:"
}

// Basis returns the plan as later papers cite it.
func (p *Plan) Basis() Basis {
	number, day := p.NumberAndDate()
	return Basis{
		Type: p.Type().Name, Ref: PrintedNumber(number) + "/" + p.SymbolFor(p.Type()), Date: day,
		Issuer: p.Issuing().IssuerNames(), Title: "về " + vi.LowerFirst(strings.Join(vi.Lines(p.Subject), " ")),
	}
}
