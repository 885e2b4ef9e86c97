package report

import (
	"fmt"
	"strings"

	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/vi"
)

// Check returns what is wrong with v, a kind of paper that p is embedded in, of
// type t: the tags of its fields, its texts, and the office, layout, signature,
// symbol, dates and annexes that every paper has, with paths. The Validate of every kind
// of paper begins with it, and that of a host's own may.
func (p *Paper) Check(v any, t decree.Type) diag.List {
	problems := strictyaml.Check(v)
	if strictyaml.IsEndless(problems) {
		return problems
	}
	problems = append(problems, tableFaults(v)...)
	if p.Office != nil && p.Office != p.sound {
		problems = append(problems, p.Office.Validate().Prefix("office")...)
	}
	if _, ok := v.(*Minutes); !ok {
		problems = append(problems, p.refusals()...)
	}
	if a, ok := v.(Annexed); ok {
		problems = append(problems, annexProblems(a)...)
	}
	problems = append(problems, printed(v, t)...)
	problems = append(problems, p.unfit(v, t)...)
	return append(problems, p.relations(t)...)
}

// typeOf checks that the decree knows a type of that name.
func typeOf(name, path string) diag.List {
	if _, ok := decree.FindType(name); ok || name == "" {
		return nil
	}
	var names []string
	for _, t := range decree.Types() {
		names = append(names, t.Name)
	}
	vietnamese, english := new(vi.Hints).For(name, func() []string { return names }, "dùng đúng tên của một trong 29 loại ở Điều 7", "use one of the 29 names of Điều 7")
	return diag.List{unknownType.For(path, name, vietnamese, english)}
}

// oneScheme checks that a text and each of its parts follow one scheme, not both,
// and that there is a text.
func oneScheme(p *Provisions, body []Section) (problems diag.List) {
	switch {
	case !p.IsEmpty() && len(body) > 0:
		problems = diag.List{twoSchemes.For("body")}
	case p.IsEmpty() && len(body) == 0:
		return diag.List{noText.For("")}
	}
	for i := range p.Parts {
		if part := &p.Parts[i]; len(part.Body) > 0 && len(part.Chapters)+len(part.Articles) > 0 {
			problems = append(problems, twoSchemes.For(fmt.Sprintf("parts[%d].body", i)))
		}
	}
	return problems
}

// addressed checks that a paper which is sent to somebody says to whom.
func addressed(p *Paper) diag.List {
	if len(p.To) > 0 {
		return nil
	}
	return diag.List{notAddressed.For("kinh_gui")}
}

// relations checks what the fields of single values cannot say of a paper of
// type t.
func (p *Paper) relations(t decree.Type) diag.List {
	problems := p.Layout.relations().Prefix("layout")
	switch l := p.Layout; {
	case l.LineExactly != 0:
		problems = append(problems, p.Settings().lines("layout.line_exactly")...)
	case l.Size != 0:
		problems = append(problems, p.Settings().lines("layout.size")...)
	}
	problems = append(problems, p.signatures(t, true)...)
	problems = append(problems, symbolOf(p.Symbol, t)...)
	if must, _ := t.Addressing(); must {
		problems = append(problems, addressed(p)...)
	}
	problems = append(problems, valid(p.Date, "date")...)
	for i, b := range p.Bases {
		problems = append(problems, valid(b.Date, fmt.Sprintf("bases[%d].date", i))...)
	}
	if p.Issued != nil && !p.Issued.Date.IsZero() && !p.Issued.Date.IsFull() {
		problems = append(problems, date.NotFull.For("issued.date", p.Issued.Date.Short()))
	}
	return problems
}

// valid tells of a date that is none; YAML cannot write one.
func valid(d date.Date, path string) diag.List {
	if d.IsZero() || d.Valid() {
		return nil
	}
	return diag.List{date.BadDate.For(path, d.String())}
}

// symbolOf checks that a symbol that begins with an abbreviation of a type
// begins with the right one. A công văn has none: its symbol begins with the
// issuer.
func symbolOf(symbol string, t decree.Type) diag.List {
	first, _, found := strings.Cut(symbol, "-")
	if symbol == "" || t.Abbr == "" || found && first == t.Abbr {
		return nil
	}
	return diag.List{symbolType.For("symbol", symbol, t.Abbr, t.Name)}
}
