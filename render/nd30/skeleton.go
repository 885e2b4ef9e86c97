package nd30

import (
	"cmp"
	"strings"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"
	"github.com/vanban-go/vanban/report/wording"
)

// dots is what stands for a name that only the unit can fill in.
const dots = "……………"

// skeletonBody is what the skeleton of a report says of the body that writes
// it: what all units have in common.
type skeletonBody struct {
	tag      string // of the control of its name
	superior string
	words    string // before the name: "TRẠM Y TẾ"; "" where only the unit knows its name
	name     string // what is filled in as its name
	blank    string // what stands there until it is
	code     string
	place    string
	onBehalf bool
	head     string
}

// unitPrefix begins the tag of the name of the unit in a skeleton of its own, by
// which its file is known; a tag is no longer than word processors take.
const (
	unitPrefix = unitTag + "."
	longestTag = 64
)

// onlyUnit returns the unit of a list of one.
func onlyUnit(l *unit.List) (unit.Unit, bool) {
	if l == nil || len(l.Units) != 1 {
		return unit.Unit{}, false
	}
	return l.Find(l.Units[0].Code)
}

// bodyOf returns what the bodies of the units have in common: of a single unit
// all of it, and nothing of a nil list.
func bodyOf(units *unit.List) skeletonBody {
	b := skeletonBody{tag: unitTag, name: "Tên đơn vị", blank: "TÊN ĐƠN VỊ", code: dots, place: dots, head: report.HeadOfUnit}
	if own, ok := onlyUnit(units); ok {
		return b.of(own)
	}
	types := used(units)
	if len(types) == 0 {
		return b
	}
	first := types[0]
	alike := func(of func(unit.Type) string) bool {
		for _, t := range types {
			if of(t) != of(first) {
				return false
			}
		}
		return true
	}
	if alike(unit.Type.BodyWords) && first.BodyWords() != "" {
		words := make([]string, len(types))
		for i, t := range types {
			words[i] = t.Word
		}
		b.words, b.blank = vi.Upper(first.BodyWords()), dots
		b.name = vi.UpperFirst(strings.Join(words, ", "))
		b.onBehalf = alike(func(t unit.Type) string { return onBehalfOf(t) }) && first.Collective
	}
	for _, common := range [...]struct {
		to *string
		of func(unit.Type) string
	}{
		{&b.superior, func(t unit.Type) string { return t.Superior }},
		{&b.code, func(t unit.Type) string { return t.Code }},
		{&b.head, func(t unit.Type) string { return t.Head }},
	} {
		if alike(common.of) && common.of(first) != "" {
			*common.to = common.of(first)
		}
	}
	return b
}

// of returns b with what is known of the body of one unit.
func (b skeletonBody) of(u unit.Unit) skeletonBody {
	own := u.Body()
	if tag := unitPrefix + u.Code; len(tag) <= longestTag {
		b.tag = tag
	}
	words := u.Declared().BodyWords()
	b.superior, b.onBehalf, b.blank = own.Superior, own.Collective, vi.Upper(own.Name)
	if rest, ok := strings.CutPrefix(own.Name, words+" "); ok && own.Collective {
		b.words, b.blank = vi.Upper(words), vi.Upper(rest)
	}
	b.code, b.place, b.head = cmp.Or(own.Code, b.code), cmp.Or(own.Place, b.place), cmp.Or(own.Head, b.head)
	return b
}

func onBehalfOf(t unit.Type) string {
	if t.Collective {
		return wording.OnBehalf
	}
	return ""
}

// used returns the types that units of the list have. A superior or a symbol
// that a unit has of its own is not one of its type.
func used(l *unit.List) []unit.Type {
	var types []unit.Type
	if l == nil {
		return nil
	}
	for _, t := range l.Declared() {
		n := 0
		for _, u := range l.Units {
			if u.Type != t.ID {
				continue
			}
			n++
			if u.Superior != "" && u.Superior != t.Superior {
				t.Superior = ""
			}
			if u.Symbol != "" && u.Symbol != t.Code {
				t.Code = ""
			}
		}
		if n > 0 {
			types = append(types, t)
		}
	}
	return types
}

// letterhead is the head of a paper of such a body.
func (b skeletonBody) letterhead(s style.Sheet) doc.Columns {
	day := date.Date{}.Blank()
	c := columns(s, measure(s, decree.PlaceDate, b.place+", "+day))
	var left []doc.Block
	if b.superior != "" {
		left = paragraphs(decree.Superior, superiorLines(b.superior, fitting(s, decree.Superior, c.Left))...)
	}
	names := nameLines(b.blank, fitting(s, decree.Issuer, c.Left))
	if b.words != "" {
		names = append([]string{b.words}, names...)
	}
	last := len(names) - 1
	left = append(append(left, paragraphs(decree.Issuer, names[:last]...)...), blankLine(decree.Issuer, b.tag, b.name, names[last]),
		doc.Block{Kind: doc.Rule, Role: headRule, Width: issuerShare * measure(s, decree.Issuer, names[0])})
	c.Rows = []doc.Pair{{Left: left, Right: nationalLines(s)}, {
		Left: []doc.Block{numberLine("", "BC-"+b.code)},
		Right: []doc.Block{{Role: decree.PlaceDate, Runs: []doc.Run{
			{Text: b.place, Slot: doc.Slot{Tag: placeTag, Title: "Địa danh"}},
			{Text: ", "},
			{Text: day, Slot: doc.Slot{Tag: DateTag, Title: "Ngày ban hành"}},
		}}},
	}}
	return c
}

// fitting returns a function that reports whether a text of a role stays on one
// line of the left column, which is so many mm wide.
func fitting(s style.Sheet, role doc.Role, left float64) func(string) bool {
	return func(text string) bool { return measure(s, role, text) <= style.Points(left-gutter) }
}

// blankLine is a line that the unit fills in.
func blankLine(role doc.Role, tag, title, text string) doc.Block {
	return doc.Block{Role: role, Runs: []doc.Run{{Text: text, Slot: doc.Slot{Tag: tag, Title: title}}}}
}

func (b skeletonBody) signature() []doc.Block {
	var blocks []doc.Block
	if b.onBehalf {
		blocks = paragraphs(decree.Authority, wording.OnBehalf+" "+b.words)
	}
	return append(blocks, doc.Block{Role: decree.Authority, Text: vi.Upper(b.head)}, blankLine(decree.Signer, signerTag, "Họ tên người ký", dots))
}
