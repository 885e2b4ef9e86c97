package xlsx

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// markup walks through one XML part, tag by tag, and checks on the way that it
// is whole: tags close in their order, no document type is declared, entities
// are those of XML. Names are without their prefix.
type markup struct {
	part string
	data string
	pos  int
	open []string // full names of the elements that are open
	err  error

	// What next found. An empty element opens, and closes at the following
	// call.
	kind  tagKind
	name  string
	attrs string
	empty bool
}

type tagKind uint8

const (
	startTag tagKind = iota
	endTag
	charData
)

// maxDepth is how deep elements may stand inside each other.
const maxDepth = 64

func newMarkup(part string, data []byte) (*markup, error) {
	if !utf8.Valid(data) {
		return nil, fmt.Errorf("%s: %w: not UTF-8", part, ooxml.ErrXML)
	}
	return &markup{part: part, data: strings.TrimPrefix(string(data), "\uFEFF")}, nil
}

func (m *markup) fail(reason string) bool {
	m.err = fmt.Errorf("%s: %w: %s at byte %d", m.part, ooxml.ErrXML, reason, m.pos)
	return false
}

// next goes to the next tag or text. It returns false at the end, and where the
// markup is broken: then err says why.
func (m *markup) next() bool {
	if m.err != nil {
		return false
	}
	if m.empty {
		m.empty, m.kind = false, endTag
		m.open = m.open[:len(m.open)-1]
		return true
	}
	for m.pos < len(m.data) {
		if m.data[m.pos] != '<' {
			return m.text()
		}
		rest := m.data[m.pos:]
		switch {
		case strings.HasPrefix(rest, "</"):
			return m.close()
		case strings.HasPrefix(rest, "<?"):
			if !m.skip("?>") {
				return false
			}
		case strings.HasPrefix(rest, "<!--"):
			if !m.skip("-->") {
				return false
			}
		case strings.HasPrefix(rest, "<![CDATA["):
			return m.cdata()
		case strings.HasPrefix(rest, "<!"):
			m.err = fmt.Errorf("%s: %w", m.part, ooxml.ErrDoctype)
			return false
		default:
			return m.start()
		}
	}
	if len(m.open) > 0 {
		return m.fail("it ends too early")
	}
	return false
}

func (m *markup) skip(end string) bool {
	n := strings.Index(m.data[m.pos:], end)
	if n < 0 {
		return m.fail("it ends too early")
	}
	m.pos += n + len(end)
	return true
}

// text stops at text as it is written; [markup.value] decodes it.
func (m *markup) text() bool {
	n := strings.IndexByte(m.data[m.pos:], '<')
	if n < 0 {
		n = len(m.data) - m.pos
	}
	m.kind, m.attrs = charData, m.data[m.pos:m.pos+n]
	m.pos += n
	if len(m.open) == 0 {
		if strings.TrimSpace(m.attrs) != "" {
			return m.fail("text outside the root")
		}
		return m.next()
	}
	return true
}

// cdata is text in which nothing is written as an entity; it is made such text
// as all other.
func (m *markup) cdata() bool {
	const begin, end = "<![CDATA[", "]]>"
	n := strings.Index(m.data[m.pos:], end)
	if n < 0 {
		return m.fail("it ends too early")
	}
	m.kind, m.attrs = charData, string(ooxml.AppendText(nil, m.data[m.pos+len(begin):m.pos+n]))
	m.pos += n + len(end)
	return true
}

func (m *markup) close() bool {
	end := strings.IndexByte(m.data[m.pos:], '>')
	if end < 0 {
		return m.fail("it ends too early")
	}
	name := strings.TrimRight(m.data[m.pos+2:m.pos+end], " \t\r\n")
	last := len(m.open) - 1
	if last < 0 || m.open[last] != name {
		return m.fail("a tag closes that is not open")
	}
	m.open = m.open[:last]
	m.pos += end + 1
	m.kind, m.name = endTag, local(name)
	return true
}

// start reads an opening tag: its name, and its attributes as they are written.
func (m *markup) start() bool {
	if len(m.open) == 0 && m.pos > 0 && m.kind == endTag {
		return m.fail("a second root")
	}
	i := m.pos + 1
	for i < len(m.data) && !strings.ContainsRune(" \t\r\n/>", rune(m.data[i])) {
		i++
	}
	name := m.data[m.pos+1 : i]
	attrs := i
	for i < len(m.data) && m.data[i] != '>' {
		switch m.data[i] {
		case '"', '\'':
			n := strings.IndexByte(m.data[i+1:], m.data[i])
			if n < 0 {
				return m.fail("a quote is not closed")
			}
			i += n + 1
		case '<':
			return m.fail("< within a tag")
		}
		i++
	}
	switch {
	case i >= len(m.data):
		return m.fail("it ends too early")
	case name == "":
		return m.fail("a tag without a name")
	case len(m.open) == maxDepth:
		m.err = fmt.Errorf("%s: %w", m.part, ooxml.ErrTooDeep)
		return false
	}
	m.kind, m.name, m.attrs = startTag, local(name), m.data[attrs:i]
	m.attrs, m.empty = strings.CutSuffix(m.attrs, "/")
	m.open = append(m.open, name)
	m.pos = i + 1
	return true
}

func local(name string) string { return name[strings.IndexByte(name, ':')+1:] }

// attr returns the value of an attribute of the tag, whatever its prefix.
func (m *markup) attr(name string) string {
	rest := m.attrs
	for {
		equals := strings.IndexByte(rest, '=')
		if equals < 0 {
			return ""
		}
		key := strings.TrimSpace(rest[:equals])
		rest = strings.TrimLeft(rest[equals+1:], " \t\r\n")
		if rest == "" || rest[0] != '"' && rest[0] != '\'' {
			m.fail("an attribute without quotes")
			return ""
		}
		end := strings.IndexByte(rest[1:], rest[0]) + 1 // closed, as start has seen
		if end < 1 {
			m.fail("a quote is not closed")
			return ""
		}
		if local(key) == name {
			return m.decoded(rest[1:end])
		}
		rest = rest[end+1:]
	}
}

// value returns the text that next found.
func (m *markup) value() string { return m.decoded(m.attrs) }

// decoded replaces entities, and line ends as XML does.
func (m *markup) decoded(s string) string {
	if strings.IndexByte(s, '&') < 0 && strings.IndexByte(s, '\r') < 0 {
		return s
	}
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(s, "&")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		name, after, closed := strings.Cut(rest, ";")
		r, known := entity(name)
		if !closed || !known {
			m.fail("an unknown entity")
			return ""
		}
		b.WriteRune(r)
		s = after
	}
}

func entity(name string) (rune, bool) {
	switch name {
	case "amp":
		return '&', true
	case "lt":
		return '<', true
	case "gt":
		return '>', true
	case "quot":
		return '"', true
	case "apos":
		return '\'', true
	}
	digits, numeric := strings.CutPrefix(name, "#")
	base := 10
	if rest, hex := strings.CutPrefix(digits, "x"); hex {
		digits, base = rest, 16
	}
	n, err := strconv.ParseUint(digits, base, 21)
	if !numeric || err != nil || ooxml.Valid(string(rune(n))) != nil {
		return 0, false
	}
	return rune(n), true
}

// inner returns all text of elements named name up to the end of the element
// that is open now, in the pieces as they come; those within skip are left out.
func (m *markup) inner(name, skip string) string {
	depth := len(m.open)
	out, skipping, taking := "", 0, false
	for m.next() {
		switch {
		case m.kind == endTag && len(m.open) < depth:
			return out
		case m.kind == endTag && len(m.open)+1 == skipping:
			skipping = 0
		case m.kind == endTag:
			taking = false
		case skipping > 0:
		case m.kind == startTag && m.name == skip:
			skipping = len(m.open)
		case m.kind == startTag:
			taking = m.name == name
		case taking:
			if out == "" {
				out = m.value()
			} else {
				out += m.value()
			}
		}
	}
	return out
}
