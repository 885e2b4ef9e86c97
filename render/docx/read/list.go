package read

import (
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/report/vi"
)

// lists is numbering.xml, with the counters of the document at hand.
type lists struct {
	levels   map[string]*listLevels     // by numId
	abstract map[string]string          // abstractNumId of a numId
	counters map[string]*[maxLevels]int // by abstractNumId
}

const maxLevels = 9

// listLevels are those of one list; nil ones it says nothing of. Lists share them.
type listLevels [maxLevels]*listLevel

// at returns a level.
func (l *listLevels) at(i int) listLevel {
	if l[i] == nil {
		return listLevel{}
	}
	return *l[i]
}

// listLevel is one level of a list.
type listLevel struct {
	format, text string
	styled       string // id of the paragraph style that is this level
	legal        bool   // all numbers in it are Arabic
	start        int
	indents      paragraphProps
	number       runProps // how the number is set
	known        bool     // not only where it starts
}

func readLists(root *ooxml.Node) *lists {
	l := &lists{
		levels:   make(map[string]*listLevels),
		abstract: make(map[string]string),
		counters: make(map[string]*[maxLevels]int),
	}
	abstracts := make(map[string]*listLevels)
	named := make(map[string]*listLevels) // by the style of lists that they are
	for _, n := range root.All("w:abstractNum") {
		levels := new(listLevels)
		readLevels(levels, n)
		abstracts[n.Attr("w:abstractNumId")] = levels
		if id := n.Val("w:styleLink"); id != "" {
			named[id] = levels
		}
	}
	for _, n := range root.All("w:abstractNum") {
		if levels, ok := named[n.Val("w:numStyleLink")]; ok {
			abstracts[n.Attr("w:abstractNumId")] = levels
		}
	}
	for _, n := range root.All("w:num") {
		id, of := n.Attr("w:numId"), n.Val("w:abstractNumId")
		levels, ok := abstracts[of]
		overrides := n.All("w:lvlOverride")
		if !ok || len(overrides) > 0 {
			own := new(listLevels)
			if ok {
				*own = *levels
			}
			levels = own
		}
		for _, over := range overrides {
			readLevels(levels, over)
			at := over.IntAttr("w:ilvl")
			if start := over.Child("w:startOverride"); start != nil && 0 <= at && at < maxLevels {
				level := levels.at(at)
				level.start = start.IntAttr("w:val")
				levels[at] = &level
				of = id // counts by itself
			}
		}
		l.levels[id], l.abstract[id] = levels, of
	}
	return l
}

func readLevels(levels *listLevels, n *ooxml.Node) {
	for _, lvl := range n.All("w:lvl") {
		at := lvl.IntAttr("w:ilvl")
		if at < 0 || at >= maxLevels {
			continue
		}
		level := listLevel{format: lvl.Val("w:numFmt"), text: lvl.Val("w:lvlText"), styled: lvl.Val("w:pStyle"), legal: lvl.On("w:isLgl"), start: 1, known: true}
		if s := lvl.Child("w:start"); s != nil {
			level.start = s.IntAttr("w:val")
		}
		level.number = readRunProps(lvl.Child("w:rPr"), nil)
		level.indents.readIndents(lvl.Path("w:pPr", "w:ind"))
		levels[at] = &level
	}
}

// ofStyle returns the list of a paragraph style, at the level that is that style.
func (l *lists) ofStyle(ref *listRef, style string) *listRef {
	if ref == nil || ref.hasLevel || l.levels[ref.id] == nil {
		return ref
	}
	for i := range l.levels[ref.id] {
		if level := l.levels[ref.id][i]; level != nil && level.styled == style && style != "" {
			return &listRef{id: ref.id, level: i, hasLevel: true}
		}
	}
	return ref
}

// indents returns the indents that a list gives its paragraphs.
func (l *lists) indents(ref *listRef) paragraphProps {
	if level := l.level(ref); level != nil {
		return level.indents
	}
	return paragraphProps{}
}

func (l *lists) level(ref *listRef) *listLevel {
	if ref == nil || ref.level < 0 || ref.level >= maxLevels {
		return nil
	}
	levels, ok := l.levels[ref.id]
	if !ok || !levels.at(ref.level).known {
		return nil
	}
	return levels[ref.level]
}

// weight is how long the number of a paragraph is at least.
func (l *lists) weight(ref *listRef) int {
	if level := l.level(ref); level != nil {
		return len(level.text)
	}
	return 0
}

// isBold reports whether the number of a paragraph is bold: its level says so,
// or the mark of the paragraph, which is set over base.
func (l *lists) isBold(ref *listRef, mark, base runProps) bool {
	level := l.level(ref)
	return level != nil && level.number.over(mark).over(base).look().Bold
}

// next counts a paragraph of a list and returns its number or bullet as
// printed.
func (l *lists) next(ref *listRef) string {
	level := l.level(ref)
	if level == nil {
		return ""
	}
	if level.format == "bullet" {
		return bulletText(level.text)
	}
	counts := l.counters[l.abstract[ref.id]]
	if counts == nil {
		counts = new([maxLevels]int)
		l.counters[l.abstract[ref.id]] = counts
	}
	levels := l.levels[ref.id]
	for i := range ref.level + 1 {
		if counts[i] == 0 {
			counts[i] = levels.at(i).start
			if i == ref.level {
				counts[i]--
			}
		}
	}
	counts[ref.level]++
	clear(counts[ref.level+1:])
	return levels.print(ref.level, counts)
}

// bulletText returns the character that a bullet is printed as; those of
// symbol fonts are round dots.
func bulletText(s string) string {
	if strings.ContainsFunc(s, func(r rune) bool { return r >= 0xE000 && r <= 0xF8FF }) {
		return "•"
	}
	return s
}

// print writes the number of a level: "%1.%2." with the counters of the levels.
func (levels *listLevels) print(at int, counts *[maxLevels]int) string {
	text := levels[at].text
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] == '%' && i+1 < len(text) && text[i+1] >= '1' && text[i+1] <= '9' {
			n := int(text[i+1] - '1')
			format := levels.at(n).format
			if levels[at].legal {
				format = "decimal"
			}
			b.WriteString(formatCount(format, counts[n]))
			i++
			continue
		}
		b.WriteByte(text[i])
	}
	return b.String()
}

func formatCount(format string, n int) string {
	const letters = 26
	switch format {
	case "upperRoman":
		return vi.Roman(n)
	case "lowerRoman":
		return strings.ToLower(vi.Roman(n))
	case "lowerLetter", "upperLetter":
		if n < 1 || n > letters*letters {
			return strconv.Itoa(n)
		}
		s := strings.Repeat(string(rune('a'+(n-1)%letters)), (n-1)/letters+1)
		if format == "upperLetter" {
			s = strings.ToUpper(s)
		}
		return s
	case "decimalZero":
		return vi.Pad2(n)
	case none:
		return ""
	}
	return strconv.Itoa(n)
}
