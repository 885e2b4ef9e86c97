package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/vi"
)

// Check returns what is wrong with v, a kind of paper that p is embedded in, of
// type t: the tags of its fields, its texts, and the office, layout, signature,
// symbol and dates that every paper has, with paths. The Validate of every kind
// of paper begins with it, and that of a host's own may.
func (p *Paper) Check(v any, t decree.Type) diag.List {
	problems := strictyaml.Check(v)
	if p.Office != nil {
		problems = append(problems, p.Office.relations().Prefix("office")...)
	}
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
	vietnamese, english := "dùng đúng tên của một trong 29 loại ở Điều 7", "use one of the 29 names of Điều 7"
	if near, ok := vi.Near(name, names); ok {
		vietnamese, english = fmt.Sprintf("có phải %q?", near), fmt.Sprintf("is it %q?", near)
	}
	return diag.List{UnknownType.For(path, name, vietnamese, english)}
}

// oneScheme checks that a text follows one scheme, not both and not none.
func oneScheme(p *Provisions, body []Section) diag.List {
	switch {
	case !p.IsEmpty() && len(body) > 0:
		return diag.List{TwoSchemes.For("body")}
	case p.IsEmpty() && len(body) == 0:
		return diag.List{NoText.For("")}
	}
	return nil
}

// addressed checks that a paper which is sent to somebody says to whom.
func addressed(p *Paper) diag.List {
	if len(p.To) > 0 {
		return nil
	}
	return diag.List{NotAddressed.For("")}
}

// relations checks what the fields of single values cannot say of a paper of
// type t.
func (p *Paper) relations(t decree.Type) diag.List {
	problems := p.Layout.relations().Prefix("layout")
	problems = append(problems, p.Signature.relations().Prefix("signature")...)
	problems = append(problems, symbolOf(p.Symbol, t)...)
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

func (p Period) relations() diag.List {
	problems := append(valid(p.From, "from"), valid(p.To, "to")...)
	if len(problems) == 0 && !p.From.IsZero() && !p.To.IsZero() && p.To.Last().Before(p.From.First()) {
		problems = append(problems, PeriodOrder.For("", p.From.Short(), p.To.Short()))
	}
	return problems
}

// symbolOf checks that a symbol that begins with an abbreviation of a type
// begins with the right one. A công văn has none: its symbol begins with the
// issuer.
func symbolOf(symbol string, t decree.Type) diag.List {
	first, _, found := strings.Cut(symbol, "-")
	if symbol == "" || t.Abbr == "" || found && first == t.Abbr {
		return nil
	}
	return diag.List{SymbolType.For("symbol", symbol, t.Abbr, t.Name)}
}

// heads are the words that begin the title of a head, as vi.Fold writes them;
// deputies those of a deputy.
var (
	heads = []string{
		"giám đốc", "chủ tịch", "chủ nhiệm", "trưởng", "thủ trưởng", "bộ trưởng", "cục trưởng", "vụ trưởng", "viện trưởng", "hiệu trưởng",
		"chánh", "tổng giám đốc", "tổng cục trưởng", "tổng thanh tra", "tổng kiểm toán",
	}
	deputies = []string{"phó", "thứ trưởng"}
)

// begins reports whether title begins with one of some words, capitals or not.
func begins(title string, words []string) bool {
	title = vi.Fold(title) + " "
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(title, w+" ") })
}

// relations checks the signer's authority (Điều 13; Phụ lục I, phần I, mục
// II.7): the form of each line, a deputy under KT., a collective behind TM.
func (s Signature) relations() diag.List {
	var problems diag.List
	mayDeputise := false
	for i, line := range s.Authority {
		path := fmt.Sprintf("authority[%d]", i)
		form, title, ok := authority(line)
		switch {
		case !ok:
			problems = append(problems, AuthorityForm.For(path, line))
			mayDeputise = true // told of already
			continue
		case form == decree.OnBehalf && (begins(title, heads) || begins(title, deputies)):
			problems = append(problems, AuthorityCollective.For(path, title))
		case form == decree.ForHead && begins(title, deputies):
			problems = append(problems, AuthorityOfDeputy.For(path, title))
		}
		mayDeputise = mayDeputise || form != decree.OnBehalf
	}
	deputy := begins(s.Position, deputies)
	if deputy && !mayDeputise {
		problems = append(problems, DeputyAlone.For("position", s.Position))
	}
	if n := len(s.Authority); n > 0 && s.Position != "" && !deputy {
		if form, _, ok := authority(s.Authority[n-1]); ok && form == decree.ForHead {
			problems = append(problems, NotDeputy.For("position", s.Position, s.Authority[n-1]))
		}
	}
	return problems
}

// authority divides "KT. Giám đốc" into its form and the title behind it.
func authority(line string) (form, title string, ok bool) {
	for _, form := range decree.Authorities() {
		if title, ok := strings.CutPrefix(line, form+" "); ok && title != "" && title[0] != ' ' {
			return form, title, true
		}
	}
	return "", "", false
}
