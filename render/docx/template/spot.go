package template

import (
	"regexp"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/tag"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// A spot is a text of the file that is none of its flow: the instruction of a
// field, the title of a chart, a property, an alternative text, the address of a
// link. It takes values, and nothing else. It is a paragraph whose atoms are
// elements, or attributes of them.

// spot is what may be done with a text of that kind.
type spot struct {
	strict bool // a tag that nobody knows is a mistake; elsewhere braces may be meant
	side   bool // nobody prints it: what cannot be filled is left, and told of
	seen   bool // all the same, people see what is left of one
	escape func(dst []byte, s string) []byte
	bad    func(before string) bool // a tag cannot stand behind such a text
	whole  func(text string) error  // judges a value that the text begins with
}

// oneLine makes one line of a value.
var oneLine = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ", "\t", " ")

var (
	inText    = &spot{escape: ooxml.AppendText}
	inFormula = &spot{seen: true, escape: ooxml.AppendText}
	inAttr    = &spot{escape: ooxml.AppendAttr}
	sideText  = &spot{side: true, escape: ooxml.AppendText}
	shownText = &spot{strict: true, escape: ooxml.AppendText}
	shownAttr = &spot{strict: true, escape: ooxml.AppendAttr}
	fieldText = &spot{strict: true, escape: func(dst []byte, s string) []byte { return ooxml.AppendText(dst, inQuotes.Replace(s)) }, bad: isBlank}
	fieldAttr = &spot{strict: true, escape: func(dst []byte, s string) []byte { return ooxml.AppendAttr(dst, inQuotes.Replace(s)) }, bad: isBlank}
)

// inQuotes keeps a value of an instruction from ending its quotation marks.
var inQuotes = strings.NewReplacer(`\`, `\\`, `"`, `\"`)

// shownAttrs are the attributes that people see.
var shownAttrs = map[string][]string{
	"w:listItem": {"w:displayText", "w:value"}, "wp:docPr": {"descr", "title"}, "w:hyperlink": {"w:tooltip"},
	"w:tblCaption": {"w:val"}, "w:tblDescription": {"w:val"}, "v:textpath": {"string"}, "v:shape": {"alt", "title"},
}

// guid are braces that no tag stands in.
var guid = regexp.MustCompile(`(?i)^\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}$`)

// spotReader finds the spots of a part.
type spotReader struct {
	*part
	shown   bool          // all of its texts are
	flow    bool          // a text of the paper
	code    []*ooxml.Node // of the field at hand
	numbers int
	twin    bool
}

func (s *spotReader) read(n *ooxml.Node) {
	switch n.Name {
	case "w:p":
		s.endCode()
		if !s.twin {
			s.numbers++
		}
		if !s.flow {
			s.texts(sideText, ownTexts(n, nil)...)
		}
	case "mc:Fallback":
		twin := s.twin
		s.twin = true
		defer func() { s.twin = twin }()
	case "w:fldChar":
		s.endCode()
	case "w:instrText":
		s.code = append(s.code, n)
	case "a:p":
		s.texts(shownText, textsIn(n, "a:t")...)
	case "m:oMath":
		s.texts(inFormula, textsIn(n, "m:t")...)
	case "w:t": // of a paragraph, or in something that no paragraph looks into
		if s.flow && !s.of(n).held {
			s.texts(shownText, n)
		}
	case "w:moveFrom":
		return
	case "a:t", "m:t", "w:delText":
	default:
		if len(n.Kids) > 0 || n.Open >= n.Close {
		} else if _, local := ooxml.Split(n.Raw); s.shown || local == "v" {
			s.texts(shownText, n)
		} else {
			s.texts(inText, n)
		}
	}
	s.attributes(n)
	for _, k := range n.Kids {
		s.read(k)
	}
}

func textsIn(n *ooxml.Node, name string) (texts []*ooxml.Node) {
	for k := range n.Elements() {
		if k.Name == name {
			texts = append(texts, k)
		}
	}
	return texts
}

// ownTexts appends the texts of a paragraph without those of others in it.
func ownTexts(n *ooxml.Node, texts []*ooxml.Node) []*ooxml.Node {
	for _, k := range n.Kids {
		switch k.Name {
		case "w:p":
		case "w:t":
			texts = append(texts, k)
		default:
			texts = ownTexts(k, texts)
		}
	}
	return texts
}

func (s *spotReader) endCode() {
	var code strings.Builder
	for _, n := range s.code {
		code.WriteString(n.Text)
	}
	s.mergeField(code.String())
	s.texts(fieldText, s.code...)
	s.code = nil
}

// mergeField tells of a field that a mail merge would fill.
func (s *spotReader) mergeField(code string) {
	words := strings.Fields(code)
	if len(words) < 2 || words[0] != "MERGEFIELD" || s.c.merges {
		return
	}
	s.c.merges = true
	name := strings.Trim(words[1], `"`)
	s.faultAt(mergeField, &paragraph{text: code, number: s.numbers, twin: s.twin}, "«"+name+"»", "{"+name+"}")
}

// texts reads a spot that elements make up.
func (s *spotReader) texts(kind *spot, nodes ...*ooxml.Node) {
	if !slices.ContainsFunc(nodes, func(n *ooxml.Node) bool { return mayHoldTag(s.data[n.Open:max(n.Open, n.Close)]) }) {
		return
	}
	t := &paragraph{spot: kind}
	var b strings.Builder
	for _, n := range nodes {
		if n.Open < n.Close {
			text := ooxml.TextOf(s.c.ctx, s.data[n.Start:n.End])
			t.atoms = append(t.atoms, atom{n: n, from: b.Len(), to: b.Len() + len(text)})
			b.WriteString(text)
		}
	}
	t.text = b.String()
	s.spot(t)
}

func (s *spotReader) attributes(n *ooxml.Node) {
	for i := range n.Attrs {
		a := &n.Attrs[i]
		text, code := a.Value(), n.Name == "w:fldSimple" && a.Name == "w:instr"
		if code {
			s.mergeField(text)
		}
		if !strings.Contains(text, "{") || guid.MatchString(text) || s.ofFrame(n, text) {
			continue
		}
		kind := inAttr
		switch {
		case code:
			kind = fieldAttr
		case slices.Contains(shownAttrs[n.Name], a.Name):
			kind = shownAttr
		}
		s.spot(&paragraph{spot: kind, text: text, atoms: []atom{{n: n, attr: a, to: len(text)}}})
	}
}

// ofFrame reports whether a text is that of a picture whose frame a tag fills.
func (s *spotReader) ofFrame(n *ooxml.Node, text string) bool {
	for ; n != nil && strings.Contains(text, "{%"); n = n.Parent {
		if s.frames[n] != nil {
			return true
		}
	}
	return false
}

// spot keeps what is a tag of a text. In places that nobody sees, that is one
// that the data know.
func (s *spotReader) spot(t *paragraph) {
	if len(t.atoms) == 0 || !strings.ContainsAny(t.text, "{«+") {
		return
	}
	t.n, t.number, t.twin = t.atoms[0].n, s.numbers, s.twin
	if t.spot.strict {
		s.checkForeign(t)
	}
	t.scan(&s.c.looks, s.c.room, func(string, bool) {})
	if t.spot.side {
		s.leave(t)
	}
	tags := false
	for _, x := range t.pieces {
		if x.tag == nil {
			continue
		}
		n, _ := tag.Dots(x.tag.Path)
		_, known := findIn(s.c.data.Model, x.tag.Path)
		tags = tags || t.spot.strict || x.tag.Kind == tag.Value && n == 0 && known
	}
	if !tags {
		return
	}
	for _, x := range t.pieces {
		if x.tag != nil {
			s.list(x.tag)
			if x.tag.Kind != tag.Value || t.spot.bad != nil && t.spot.bad(t.text[:x.from]) {
				s.fault(tagPlace, x.tag)
			}
		}
	}
	for i := range t.atoms {
		a := &t.atoms[i]
		if len(t.touched(a)) > 0 {
			s.spots[a.n] = append(s.spots[a.n], spotAt{t, a})
			s.heat(a.n)
		}
	}
}

// leave lists the tags of a text at the side that cannot be filled, and leaves them
// and its braces as they are.
func (s *spotReader) leave(t *paragraph) {
	t.pieces = slices.DeleteFunc(t.pieces, func(x piece) bool {
		if x.tag == nil {
			return true
		}
		n, _ := tag.Dots(x.tag.Path)
		if f, ok := findIn(s.c.data.Model, x.tag.Path); ok && n == 0 && x.tag.Kind == tag.Value && f.Kind == TextField {
			return false
		}
		if !t.twin {
			x.tag.left = true
			s.list(x.tag)
			s.tags = s.tags[:len(s.tags)-1]
			s.fault(leftTag, x.tag)
		}
		return true
	})
}

// spotAt is what a spot has on one element.
type spotAt struct {
	para *paragraph
	*atom
}

// readSpots reads the spots of the parts of the text, and those of all others.
func (c *compiler) readSpots() error {
	known := make(map[string]bool)
	for _, p := range c.parts {
		known[p.name] = true
		s := spotReader{part: p, flow: true}
		s.read(p.root)
		s.endCode()
	}
	for _, x := range c.pkg.Parts() {
		name := x.Key()
		if known[x.Name] || !strings.HasSuffix(name, ".xml") || name == ooxml.ContentTypesKey || !mayHoldTag(x.Text()) {
			continue
		}
		root, err := c.pkg.Tree(x.Name)
		if err != nil {
			return err
		}
		p := c.newPart(x.Name, root)
		s := spotReader{part: p, shown: strings.HasPrefix(name, "docprops/")}
		s.read(root)
		s.endCode()
		switch {
		case x.Name == c.rels.First("styles"):
		case x.Name == c.rels.First("numbering"):
			if len(p.tags) == 0 {
				continue
			}
			if !c.lists.mayBeFilled() {
				for _, t := range p.tags {
					p.fault(tagPlace, t)
				}
				continue
			}
			p.closing = (*runner).newLists
			c.parts = append(c.parts, p)
		case len(p.tags) > 0:
			c.parts = append(c.parts, p)
		}
	}
	c.readWorkbooks()
	return c.readLinks()
}

// mayHoldTag reports whether markup may hold a tag, of ours or another engine.
func mayHoldTag(markup string) bool {
	return strings.IndexByte(markup, '{') >= 0 || strings.Contains(markup, "«") || strings.Contains(markup, "+++")
}
