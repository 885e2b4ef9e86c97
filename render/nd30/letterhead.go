package nd30

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/vi"
	"github.com/vanban-go/vanban/report/wording"
)

// The tags of the places that are filled in when a paper is issued.
const (
	NumberTag = "number"
	DateTag   = "date"
)

// The lines under Tiêu ngữ, issuer and subject, as shares of the text above
// them (Phụ lục I, phần I, mục II: all of it; from a third to a half).
const (
	mottoShare   = 1.0
	issuerShare  = 0.4
	subjectShare = 0.35
)

// The right column is rightRoom mm wider than its longest line; a line of the
// left one leaves gutter mm free.
const (
	rightRoom = 1
	gutter    = 2
)

// Letterhead returns the head of a paper of type t: superior and issuer beside
// Quốc hiệu and Tiêu ngữ, number beside place and date (ô 1 to 4).
func Letterhead(p *report.Paper, t decree.Type, s style.Sheet) doc.Columns {
	p = given(p)
	number, day := p.NumberAndDate()
	place := ""
	if p.Office != nil {
		place = p.Office.Place
	}
	dateRole, dateBlock := placeDate(place, day, s)
	c := columns(s, measure(s, dateRole, place+", "+day.Blank()))
	c.Rows = []doc.Pair{
		{Left: issuerLines(p.Office, c.Left, s), Right: nationalLines(s)},
		{Left: append([]doc.Block{numberLine(number, p.SymbolFor(t))}, underNumber(&p.Marks, s)...), Right: []doc.Block{dateBlock}},
	}
	return oneSet(c, s)
}

// compact are the roles of the head in the smaller set of sizes.
var compact = map[doc.Role]doc.Role{
	decree.NationalName: nationalNameSmall,
	decree.Motto:        mottoSmall,
	decree.Superior:     superiorSmall,
	decree.Issuer:       issuerSmall,
	decree.PlaceDate:    placeDateSmall,
}

// oneSet returns a head of one set of sizes: where a line had to take the
// smaller one, all of them do, so that both sides stay level. A number of several
// issuers that is too long for its column gets room so.
func oneSet(c doc.Columns, s style.Sheet) doc.Columns {
	smaller := func(b doc.Block) bool {
		return b.Role == superiorSmall || b.Role == issuerSmall || b.Role == placeDateSmall || tooLong(b, c.Left, s)
	}
	right := 0.0
	for _, row := range c.Rows {
		if !slices.ContainsFunc(row.Left, smaller) && !slices.ContainsFunc(row.Right, smaller) {
			continue
		}
		for _, row := range c.Rows {
			shrink(row.Left, s)
			right = max(right, shrink(row.Right, s))
		}
		c.Left = s.Page.TextWidth() - style.Millimetres(right) - rightRoom
		break
	}
	return c
}

// tooLong reports whether a line is a number that does not fit into a column of so
// many mm.
func tooLong(b doc.Block, left float64, s style.Sheet) bool {
	return b.Role == decree.Number && measure(s, b.Role, b.Text+runText(b.Runs)) > style.Points(left)
}

// shrink puts lines, and the rule below them, into the smaller set, and returns
// the width of the longest in pt.
func shrink(lines []doc.Block, s style.Sheet) float64 {
	widest, ratio := 0.0, 1.0
	for i := range lines {
		b := &lines[i]
		if b.Kind == doc.Rule {
			b.Width *= ratio
		}
		if small, ok := compact[b.Role]; ok {
			text := b.Text + runText(b.Runs)
			if was := measure(s, b.Role, text); was > 0 {
				ratio = measure(s, small, text) / was
			}
			b.Role = small
		}
		if b.Kind == doc.Paragraph {
			widest = max(widest, measure(s, b.Role, b.Text+runText(b.Runs)))
		}
	}
	return widest
}

// columns divides the width of the text: the right column holds its longest
// line, the left one the rest.
func columns(s style.Sheet, dateWidth float64) doc.Columns {
	right := max(measure(s, decree.NationalName, decree.NationalNameText), dateWidth) + style.Points(rightRoom)
	return doc.Columns{Left: s.Page.TextWidth() - style.Millimetres(right)}
}

// measure returns the width of a text in the look of a role, in pt.
func measure(s style.Sheet, role doc.Role, text string) float64 {
	look, _ := s.Look(role)
	return style.Measure(look, text)
}

func nationalLines(s style.Sheet) []doc.Block {
	return []doc.Block{
		{Role: decree.NationalName, Text: decree.NationalNameText},
		{Role: decree.Motto, Text: decree.MottoText},
		{Kind: doc.Rule, Role: headRule, Width: mottoShare * measure(s, decree.Motto, decree.MottoText)},
	}
}

// issuerLines returns the superiors and issuers in a column of so many mm, all
// in the smaller size where one of them needs it to stay on one line.
func issuerLines(o *report.Office, left float64, s style.Sheet) []doc.Block {
	if o == nil {
		return nil
	}
	width := style.Points(left - gutter)
	names := issuerNames(o, width, s)
	superior, issuer := doc.Role(decree.Superior), doc.Role(decree.Issuer)
	for _, n := range names {
		if longest(s, decree.Superior, n.superior) > width || longest(s, decree.Issuer, n.name) > width {
			superior, issuer = superiorSmall, issuerSmall
		}
	}
	var blocks []doc.Block
	line := 0.0
	for _, n := range names {
		blocks = append(append(blocks, paragraphs(superior, n.superior...)...), paragraphs(issuer, n.name...)...)
		line = max(line, longest(s, issuer, n.name))
	}
	return append(blocks, doc.Block{Kind: doc.Rule, Role: headRule, Width: issuerShare * line})
}

func longest(s style.Sheet, role doc.Role, lines []string) float64 {
	width := 0.0
	for _, text := range lines {
		for line := range strings.SplitSeq(text, "\n") {
			width = max(width, measure(s, role, line))
		}
	}
	return width
}

// superiorLines returns the name of the superior in capitals, with its councils
// abbreviated where it does not fit on one line; the issuer's own name is always
// written out.
func superiorLines(name string, fits func(string) bool) []string {
	name = vi.Upper(name)
	if fits(name) {
		return []string{name}
	}
	for _, c := range wording.Councils() {
		name = strings.ReplaceAll(name, c.Name, c.Short)
	}
	return nameLines(name, fits)
}

// nameLines breaks a name in capitals at a unit of meaning: a council or
// committee stands above the name of its place; any other name that does not
// fit is divided where a member of an enumeration ends, or else into lines of
// about the same length.
func nameLines(name string, fits func(string) bool) []string {
	for _, c := range wording.Councils() {
		body := c.Name
		if rest, ok := strings.CutPrefix(name, body+" "); ok {
			return append([]string{body}, nameLines(rest, fits)...)
		}
		before, rest, ok := strings.Cut(name, " "+body+" ")
		if lines := []string{before + " " + body, rest}; ok && !fits(name) && allFit(lines, fits) {
			return lines
		}
	}
	if lines := atEnumeration(name); !fits(name) && allFit(lines, fits) {
		return lines
	}
	return balanced(name, fits)
}

// atEnumeration divides a name into two lines behind a comma or a dash or
// before "VÀ", where these are most alike in length; it is one line where there
// is no such place, or one that leaves but a few words on a line.
func atEnumeration(name string) []string {
	words := strings.Fields(name)
	lines, least := []string{name}, len(name)
	for i := 1; i < len(words); i++ {
		end := words[i-1]
		if words[i] != "VÀ" && end != "-" && !strings.HasSuffix(end, ",") {
			continue
		}
		above, below := strings.Join(words[:i], " "), strings.Join(words[i:], " ")
		shorter, longer := utf8.RuneCountInString(above), utf8.RuneCountInString(below)
		if shorter > longer {
			shorter, longer = longer, shorter
		}
		if longer < least && 3*shorter >= longer {
			lines, least = []string{above, below}, longer
		}
	}
	return lines
}

func allFit(lines []string, fits func(string) bool) bool {
	return !slices.ContainsFunc(lines, func(line string) bool { return !fits(line) })
}

// room is what stands for a number that is not given yet.
const room = "        "

// numberLine returns "Số: 05/KH-SNV", or room for the number as a slot.
func numberLine(number, symbol string) doc.Block {
	if number != "" {
		return doc.Block{Role: decree.Number, Text: decree.NumberWord + " " + report.PrintedNumber(number) + "/" + symbol}
	}
	return doc.Block{Role: decree.Number, Runs: []doc.Run{
		{Text: decree.NumberWord + " "},
		{Text: room, Slot: doc.Slot{Tag: NumberTag, Title: "Số văn bản"}},
		{Text: "/" + symbol},
	}}
}

// placeDate returns the line of place and date, in the smaller size where it
// would leave too little room for the issuer, and as a slot while the day is
// not known.
func placeDate(place string, day date.Date, s style.Sheet) (doc.Role, doc.Block) {
	role := doc.Role(decree.PlaceDate)
	if measure(s, role, place+", "+day.Blank()) > measure(s, decree.NationalName, decree.NationalNameText) {
		role = placeDateSmall
	}
	if day.IsFull() {
		return role, doc.Block{Role: role, Text: place + ", " + day.Long()}
	}
	return role, doc.Block{Role: role, Runs: []doc.Run{
		{Text: place + ", "},
		{Text: day.Blank(), Slot: doc.Slot{Tag: DateTag, Title: "Ngày ban hành"}},
	}}
}
