package read

import (
	"slices"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// styleSheet is styles.xml: the defaults, and each style with what the styles
// it is based on add.
type styleSheet struct {
	theme            map[string]string // fonts by the names that w:asciiTheme uses
	run              runProps          // document defaults
	paragraph        paragraphProps
	nodes            map[string]*ooxml.Node // by id
	resolved         map[string]*styleProps
	defaultParagraph string
	defaultTable     string
}

// styleProps is what a style and those under it set.
type styleProps struct {
	name      string
	run       runProps
	paragraph paragraphProps
	borders   bool // of a table style: it draws lines
	table     tableProps
}

func readTheme(root *ooxml.Node) map[string]string {
	fonts := make(map[string]string)
	scheme := root.Path("a:themeElements", "a:fontScheme")
	for prefix, name := range map[string]string{"major": "a:majorFont", "minor": "a:minorFont"} {
		font := scheme.Child(name)
		latin := font.Child("a:latin").Attr("typeface")
		fonts[prefix+"HAnsi"], fonts[prefix+"Ascii"] = latin, latin
		fonts[prefix+"EastAsia"] = font.Child("a:ea").Attr("typeface")
		fonts[prefix+"Bidi"] = font.Child("a:cs").Attr("typeface")
	}
	return fonts
}

func readStyles(root *ooxml.Node, theme map[string]string) *styleSheet {
	s := &styleSheet{theme: theme, nodes: make(map[string]*ooxml.Node), resolved: make(map[string]*styleProps)}
	if root == nil {
		return s
	}
	defaults := root.Child("w:docDefaults")
	s.run = readRunProps(defaults.Path("w:rPrDefault", "w:rPr"), theme)
	s.paragraph = readParagraphProps(defaults.Path("w:pPrDefault", "w:pPr"))
	for _, n := range root.All("w:style") {
		id := n.Attr("w:styleId")
		s.nodes[id] = n
		if v, _ := n.Lookup("w:default"); v == "1" || v == "true" || v == "on" {
			switch n.Attr("w:type") {
			case "paragraph":
				s.defaultParagraph = id
			case "table":
				s.defaultTable = id
			}
		}
	}
	return s
}

var emptyStyle = &styleProps{}

// style returns a style with all that it is based on. A circle of styles ends
// where it began.
func (s *styleSheet) style(id string) *styleProps {
	if p, ok := s.resolved[id]; ok {
		return p
	}
	own := emptyStyle
	chain := s.chain(id)
	for _, id := range slices.Backward(chain) {
		if p, ok := s.resolved[id]; ok {
			own = p
			continue
		}
		own = s.based(s.nodes[id], own)
		s.resolved[id] = own
	}
	return own
}

// maxBase is how many styles one may be based on; Word itself allows ten or so.
const maxBase = 100

// chain returns the styles that one is made of, from itself down to the first
// that is known already or is based on none.
func (s *styleSheet) chain(id string) []string {
	var chain []string
	for len(chain) < maxBase {
		n, ok := s.nodes[id]
		if !ok || slices.Contains(chain, id) {
			return chain
		}
		chain = append(chain, id)
		if _, known := s.resolved[id]; known {
			return chain
		}
		id = n.Val("w:basedOn")
	}
	return chain
}

// based returns what a style and the one that it is based on set.
func (s *styleSheet) based(n *ooxml.Node, base *styleProps) *styleProps {
	own := &styleProps{
		name:      n.Val("w:name"),
		run:       readRunProps(n.Child("w:rPr"), s.theme).over(base.run),
		paragraph: readParagraphProps(n.Child("w:pPr")).over(base.paragraph),
		borders:   base.borders,
		table:     readTableProps(n.Child("w:tblPr")).over(base.table),
	}
	if b := n.Path("w:tblPr", "w:tblBorders"); b != nil {
		own.borders = drawsLines(b)
	}
	return own
}

// drawn reads a border.
func drawn(border *ooxml.Node) tri {
	switch {
	case border == nil:
		return unset
	case isLine(border):
		return on
	}
	return off
}

// isLine reports whether a border is visible.
func isLine(border *ooxml.Node) bool {
	v := border.Attr("w:val")
	return v != "" && v != "nil" && v != none
}

// drawsLines reports whether one of the borders in n is visible.
func drawsLines(n *ooxml.Node) bool {
	return n != nil && slices.ContainsFunc(n.Kids, isLine)
}

// paragraphStyle returns the style of a paragraph: the named one, else the
// default.
func (s *styleSheet) paragraphStyle(id string) *styleProps {
	if _, ok := s.nodes[id]; !ok {
		id = s.defaultParagraph
	}
	return s.style(id)
}

// runBase returns what the runs of a paragraph look like before they say
// anything themselves: document defaults, table style, paragraph style.
func (s *styleSheet) runBase(table *styleProps, paragraph *styleProps) runProps {
	return paragraph.run.xor(table.run).valuesAndTogglesOver(s.run)
}

// valuesAndTogglesOver lays styles over the document defaults: what those
// switch on stays on.
func (p runProps) valuesAndTogglesOver(defaults runProps) runProps {
	for i := range p.toggles {
		if defaults.toggles[i] == on || p.toggles[i] == unset {
			p.toggles[i] = defaults.toggles[i]
		}
	}
	return p.valuesOver(defaults)
}

// runLook resolves the look of a run: its own properties over its character
// style over base.
func (s *styleSheet) runLook(n *ooxml.Node, base runProps) RunLook {
	under := base
	if id := n.Val("w:rStyle"); id != "" {
		under = s.style(id).run.xor(base)
	}
	return readRunProps(n, s.theme).over(under).look()
}
