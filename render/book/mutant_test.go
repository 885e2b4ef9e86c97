package book_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// packaged is a workbook taken apart.
type packaged struct {
	names []string
	parts map[string]*markup
}

// markup is a part of a workbook with its elements, in the order in which they
// begin.
type markup struct {
	name     string
	data     []byte
	elements []element
}

// element is where an element stands in a part. A parent of -1 is none.
type element struct {
	name                  string
	start, open, end, tag int // tag is where its closing tag begins; open is behind the opening one
	parent                int
	attrs                 []attribute
}

// attribute is where an attribute stands in a part, with the space before it.
type attribute struct {
	name             string
	start, from, end int // from is where the value begins, end is behind the quote
}

func (a attribute) value(data []byte) string { return string(data[a.from : a.end-1]) }

var (
	tagName  = regexp.MustCompile(`^</?([^\s/>]+)`)
	tagAttrs = regexp.MustCompile(`\s+([^\s=]+)\s*=\s*("[^"]*"|'[^']*')`)
	anyTag   = regexp.MustCompile(`<(?:[^"'>]|"[^"]*"|'[^']*')*>`)
)

func takeApart(t testing.TB, data []byte) *packaged {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	out := &packaged{parts: map[string]*markup{}}
	for _, f := range in.File {
		r, err := f.Open()
		require.NoError(t, err)
		part, err := io.ReadAll(r)
		require.NoError(t, err)
		out.names = append(out.names, f.Name)
		out.parts[f.Name] = parse(f.Name, part)
	}
	return out
}

func parse(name string, data []byte) *markup {
	m := &markup{name: name, data: data}
	if !strings.HasSuffix(name, ".xml") && !strings.HasSuffix(name, ".rels") && !strings.HasSuffix(name, ".vml") {
		return m
	}
	open := []int{-1}
	for _, at := range anyTag.FindAllIndex(data, -1) {
		tag := data[at[0]:at[1]]
		switch {
		case tag[1] == '?' || tag[1] == '!':
		case tag[1] == '/':
			e := &m.elements[open[len(open)-1]]
			e.tag, e.end = at[0], at[1]
			open = open[:len(open)-1]
		default:
			e := element{name: string(tagName.FindSubmatch(tag)[1]), start: at[0], open: at[1], tag: at[1], end: at[1], parent: open[len(open)-1]}
			for _, a := range tagAttrs.FindAllSubmatchIndex(tag, -1) {
				e.attrs = append(e.attrs, attribute{string(tag[a[2]:a[3]]), at[0] + a[0], at[0] + a[4] + 1, at[0] + a[5]})
			}
			m.elements = append(m.elements, e)
			if tag[len(tag)-2] != '/' {
				open = append(open, len(m.elements)-1)
			}
		}
	}
	return m
}

// named are the numbers of the elements with a name, whatever its prefix.
func (m *markup) named(name string) (out []int) {
	for i := range m.elements {
		if e := &m.elements[i]; e.name == name || strings.HasSuffix(e.name, ":"+name) {
			out = append(out, i)
		}
	}
	return out
}

func (e *element) attr(name string) (attribute, bool) {
	i := slices.IndexFunc(e.attrs, func(a attribute) bool { return a.name == name })
	if i < 0 {
		return attribute{}, false
	}
	return e.attrs[i], true
}

// mutant is a workbook that is altered in one way. Parts that are not in parts
// are as they were.
type mutant struct {
	of    *packaged
	rng   *rand.Rand
	parts map[string][]byte
	names []string
	what  string
}

// bytes puts the workbook together.
func (m *mutant) bytes(t testing.TB) []byte {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, name := range m.names {
		data, ok := m.parts[name]
		if !ok {
			data = m.of.parts[name].data
		}
		w, err := z.CreateHeader(&zip.FileHeader{Name: name})
		require.NoError(t, err)
		_, err = w.Write(data)
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return out.Bytes()
}

// splice replaces what stands from one place in a part to another.
func (m *mutant) splice(p *markup, from, to int, by string) {
	m.parts[p.name] = slices.Concat(p.data[:from], []byte(by), p.data[to:])
}

func (m *mutant) says(p *markup, format string, args ...any) {
	m.what = p.name + ": " + fmt.Sprintf(format, args...)
}

func pickOne[T any](rng *rand.Rand, from []T) T { return from[rng.IntN(len(from))] }

// part chooses a part: mostly a sheet, else a part on which all sheets rest, else
// any.
func (m *mutant) part() *markup {
	var sheets, shared, all []*markup
	for _, name := range m.of.names {
		p := m.of.parts[name]
		switch {
		case len(p.elements) == 0:
			continue
		case strings.Contains(name, "worksheets/sheet") && strings.HasSuffix(name, ".xml"):
			sheets = append(sheets, p)
		case strings.HasPrefix(name, "xl/") && strings.Count(name, "/") == 1:
			shared = append(shared, p)
		}
		all = append(all, p)
	}
	switch n := m.rng.IntN(10); {
	case n < 5:
		return pickOne(m.rng, sheets)
	case n < 8:
		return pickOne(m.rng, shared)
	}
	return pickOne(m.rng, all)
}

func (m *mutant) sheet() *markup {
	for {
		if p := m.part(); strings.Contains(p.name, "worksheets/sheet") && strings.HasSuffix(p.name, ".xml") {
			return p
		}
	}
}

// element chooses an element of a part, of each name as often as of any other.
func (m *mutant) element(p *markup) *element {
	names := map[string]bool{}
	var order []string
	for i := range p.elements {
		if n := p.elements[i].name; !names[n] {
			names[n] = true
			order = append(order, n)
		}
	}
	name := pickOne(m.rng, order)
	if m.rng.IntN(3) == 0 {
		return &p.elements[m.rng.IntN(len(p.elements))]
	}
	return &p.elements[pickOne(m.rng, p.named(strings.TrimPrefix(name[strings.IndexByte(name, ':')+1:], ":")))]
}

// sibling chooses another element below the same parent.
func (m *mutant) sibling(p *markup, e *element) *element {
	var others []*element
	for i := range p.elements {
		if o := &p.elements[i]; o.parent == e.parent && o.start != e.start {
			others = append(others, o)
		}
	}
	if len(others) == 0 {
		return nil
	}
	return pickOne(m.rng, others)
}

// short is the beginning of an element, for people.
func short(p *markup, e *element) string { return string(p.data[e.start:min(e.end, e.start+90)]) }

// The ways in which a workbook is altered. One that finds nothing to alter
// leaves what is not set.
var alterations = []func(*mutant){
	deleteElement, deleteElement, deleteElement, repeatElement, repeatElement, swapElements, swapElements, moveElement, moveElement,
	deleteAttribute, deleteAttribute, changeAttribute, changeAttribute, changeAttribute, quoteAttribute,
	spaceMarkup, commentMarkup, prefixMarkup, rewriteText, rewriteText, moveText, wrapText,
	retypeCell, retypeCell, moveCell, moveCell, moveCell, deleteColumn, moveColumn, repeatColumn, moveRow, repeatRow, renumberRow,
	renameSheet, deletePart, swapParts, repeatPart, renamePart, shufflePackage, cutPart, recodePart,
}

// altered alters a workbook in one way.
func altered(of *packaged, rng *rand.Rand) *mutant {
	for {
		m := &mutant{of: of, rng: rng, parts: map[string][]byte{}, names: of.names}
		if pickOne(rng, alterations)(m); m.what != "" {
			return m
		}
	}
}

func deleteElement(m *mutant) {
	p := m.part()
	e := m.element(p)
	m.splice(p, e.start, e.end, "")
	m.says(p, "deleted %s", short(p, e))
}

func repeatElement(m *mutant) {
	p := m.part()
	e := m.element(p)
	m.splice(p, e.end, e.end, string(p.data[e.start:e.end]))
	m.says(p, "repeated %s", short(p, e))
}

func swapElements(m *mutant) {
	p := m.part()
	a := m.element(p)
	b := m.sibling(p, a)
	if b == nil {
		return
	}
	if b.start < a.start {
		a, b = b, a
	}
	m.parts[p.name] = slices.Concat(p.data[:a.start], p.data[b.start:b.end], p.data[a.end:b.start], p.data[a.start:a.end], p.data[b.end:])
	m.says(p, "swapped %s and %s", short(p, a), short(p, b))
}

func moveElement(m *mutant) {
	p := m.part()
	e, to := m.element(p), m.element(p)
	if to.start >= e.start && to.start < e.end {
		return
	}
	moved := p.data[e.start:e.end]
	if to.start < e.start {
		m.parts[p.name] = slices.Concat(p.data[:to.start], moved, p.data[to.start:e.start], p.data[e.end:])
	} else {
		m.parts[p.name] = slices.Concat(p.data[:e.start], p.data[e.end:to.start], moved, p.data[to.start:])
	}
	m.says(p, "moved %s before %s", short(p, e), short(p, to))
}

// anAttribute chooses an attribute.
func (m *mutant) anAttribute() (*markup, *element, attribute) {
	for {
		p := m.part()
		if e := m.element(p); len(e.attrs) > 0 {
			return p, e, pickOne(m.rng, e.attrs)
		}
	}
}

func deleteAttribute(m *mutant) {
	p, e, a := m.anAttribute()
	m.splice(p, a.start, a.end, "")
	m.says(p, "deleted %s of %s", a.name, short(p, e))
}

func changeAttribute(m *mutant) {
	p, e, a := m.anAttribute()
	by := pickOne(m.rng, []string{"", "0", "1", "2", "7", "true", "false", "-1", " 1 ", "x", "99999"})
	if other := m.element(p); m.rng.IntN(2) == 0 {
		if o, ok := other.attr(a.name); ok {
			by = o.value(p.data)
		}
	}
	if by == a.value(p.data) {
		return
	}
	m.splice(p, a.from, a.end-1, by)
	m.says(p, "%s=%q in %s", a.name, by, short(p, e))
}

func quoteAttribute(m *mutant) {
	p, e, a := m.anAttribute()
	if strings.ContainsAny(a.value(p.data), `'"`) {
		return
	}
	m.splice(p, a.start, a.end, "\n\t"+a.name+" = '"+a.value(p.data)+"'")
	m.says(p, "quoted %s of %s", a.name, short(p, e))
}

// between returns p.data with something between all tags of elements that hold
// no text.
func between(p *markup, what string) []byte {
	return regexp.MustCompile(`>(\s*<[^/!?])`).ReplaceAll(p.data, []byte(">"+what+"$1"))
}

func spaceMarkup(m *mutant) {
	p := m.part()
	m.parts[p.name] = between(p, pickOne(m.rng, []string{"\n", "\r\n\t", "  "}))
	m.says(p, "white space between all tags")
}

func commentMarkup(m *mutant) {
	p := m.part()
	m.parts[p.name] = between(p, pickOne(m.rng, []string{"<!-- x -->", "<?pi x?>", "<!--<v>1</v>-->"}))
	m.says(p, "comments between all tags")
}

var prefixed = regexp.MustCompile(`<(/?)([A-Za-z]\w*)([\s/>])`)

func prefixMarkup(m *mutant) {
	p := m.part()
	out := prefixed.ReplaceAll(p.data, []byte("<${1}q:$2$3"))
	m.parts[p.name] = bytes.Replace(out, []byte(" xmlns="), []byte(" xmlns:q="), 1)
	m.says(p, "prefixes before all names")
}

// aText chooses an element that holds text and nothing else.
func (m *mutant) aText() (*markup, *element) {
	for range 100 {
		p := m.part()
		if e := m.element(p); e.tag > e.open && !bytes.ContainsRune(p.data[e.open:e.tag], '<') {
			return p, e
		}
	}
	return nil, nil
}

func rewriteText(m *mutant) {
	p, e := m.aText()
	if p == nil {
		return
	}
	old := string(p.data[e.open:e.tag])
	by := pickOne(m.rng, []string{"", " ", "0", "1", "x", "-1", "1e3", "0.5", "45986", "NaN", "1,5", " " + old, old + "\n", old + old, "&#x31;", "12 345", "<![CDATA[" + old + "]]>"})
	m.splice(p, e.open, e.tag, by)
	m.says(p, "%q for the text of %s", by, short(p, e))
}

func moveText(m *mutant) {
	p, a := m.aText()
	if p == nil {
		return
	}
	b := &p.elements[pickOne(m.rng, p.named(a.name[strings.IndexByte(a.name, ':')+1:]))]
	if b.tag <= b.open || bytes.ContainsRune(p.data[b.open:b.tag], '<') || a.start == b.start {
		return
	}
	m.splice(p, b.open, b.tag, string(p.data[a.open:a.tag]))
	m.says(p, "the text of %s for that of %s", short(p, a), short(p, b))
}

func wrapText(m *mutant) {
	p, e := m.aText()
	if p == nil {
		return
	}
	text := string(p.data[e.open:e.tag])
	by := pickOne(m.rng, []string{"\n" + text + "\n", text[:len(text)/2] + "<!-- x -->" + text[len(text)/2:], "<x>" + text + "</x>", text + "<x/>", "<x>9</x>" + text})
	if !strings.Contains(text, "&") && strings.ToValidUTF8(text[:len(text)/2], "") == text[:len(text)/2] {
		m.splice(p, e.open, e.tag, by)
		m.says(p, "%q within %s", by, short(p, e))
	}
}

// aCell chooses a cell of a sheet.
func (m *mutant) aCell() (*markup, *element) {
	p := m.sheet()
	cells := p.named("c")
	if len(cells) == 0 {
		return nil, nil
	}
	for range 20 {
		if e := &p.elements[pickOne(m.rng, cells)]; e.tag > e.open {
			return p, e
		}
	}
	return p, &p.elements[cells[0]]
}

func retypeCell(m *mutant) {
	p, e := m.aCell()
	if p == nil {
		return
	}
	kind := pickOne(m.rng, []string{"n", "s", "str", "inlineStr", "b", "e", "d", " n ", "S"})
	if a, ok := e.attr("t"); ok {
		m.splice(p, a.from, a.end-1, kind)
	} else {
		m.splice(p, e.start+1+len(e.name), e.start+1+len(e.name), ` t="`+kind+`"`)
	}
	m.says(p, "type %s for %s", kind, short(p, e))
}

// column returns the letters of the name of a cell.
func column(cell string) string { return strings.TrimRight(cell, "0123456789") }

func moveCell(m *mutant) {
	p, e := m.aCell()
	if p == nil {
		return
	}
	a, ok := e.attr("r")
	if !ok {
		return
	}
	from := a.value(p.data)
	to := pickOne(m.rng, []string{"A", "C", "D", "E", "F", "G", "H", "K", "AA"}) + rowName(from)
	if m.rng.IntN(2) == 0 {
		to = column(from) + pickOne(m.rng, []string{"1", "5", "9", "11", "12", "13", "40", "700"})
	}
	m.splice(p, a.from, a.end-1, to)
	m.says(p, "cell %s named %s", short(p, e), to)
}

// columns rewrites every cell of a sheet: what by returns of it stands in its
// place.
func (m *mutant) columns(p *markup, by func(column, row, cell string) string) {
	var out bytes.Buffer
	last := 0
	for _, i := range p.named("c") {
		e := &p.elements[i]
		a, ok := e.attr("r")
		if !ok {
			return
		}
		name := a.value(p.data)
		out.Write(p.data[last:e.start])
		out.WriteString(by(column(name), rowName(name), string(p.data[e.start:e.end])))
		last = e.end
	}
	out.Write(p.data[last:])
	m.parts[p.name] = out.Bytes()
}

func renamed(cell, to string) string {
	return regexp.MustCompile(` r="[A-Z]+[0-9]+"`).ReplaceAllString(cell, ` r="`+to+`"`)
}

func deleteColumn(m *mutant) {
	p, gone := m.sheet(), pickOne(m.rng, []string{"A", "B", "C", "D", "E", "F", "G", "H"})
	m.columns(p, func(column, _, cell string) string {
		if column == gone {
			return ""
		}
		return cell
	})
	m.says(p, "deleted the column %s", gone)
}

func moveColumn(m *mutant) {
	p, a, b := m.sheet(), pickOne(m.rng, []string{"A", "C", "D", "E", "F", "G"}), pickOne(m.rng, []string{"B", "E", "F", "G", "H", "K"})
	m.columns(p, func(column, row, cell string) string {
		switch column {
		case a:
			return renamed(cell, b+row)
		case b:
			return renamed(cell, a+row)
		}
		return cell
	})
	m.says(p, "swapped the columns %s and %s", a, b)
}

func repeatColumn(m *mutant) {
	p, a, b := m.sheet(), pickOne(m.rng, []string{"A", "C", "D", "E", "F", "G"}), pickOne(m.rng, []string{"J", "K", "M"})
	m.columns(p, func(column, row, cell string) string {
		if column == a {
			return cell + renamed(cell, b+row)
		}
		return cell
	})
	m.says(p, "column %s again as %s", a, b)
}

// aRow chooses a row of a sheet.
func (m *mutant) aRow() (*markup, *element) {
	p := m.sheet()
	rows := p.named("row")
	if len(rows) == 0 {
		return nil, nil
	}
	return p, &p.elements[pickOne(m.rng, rows)]
}

// numbered gives a row and its cells another number.
func numbered(row, number string) string {
	row = regexp.MustCompile(`(<row[^>]* r=")[0-9]+`).ReplaceAllString(row, "${1}"+number)
	return regexp.MustCompile(`( r="[A-Z]+)[0-9]+`).ReplaceAllString(row, "${1}"+number)
}

func moveRow(m *mutant) {
	p, a := m.aRow()
	if p == nil {
		return
	}
	b := m.sibling(p, a)
	if b == nil || !strings.HasSuffix(b.name, "row") {
		return
	}
	if b.start < a.start {
		a, b = b, a
	}
	x, okA := a.attr("r")
	y, okB := b.attr("r")
	if !okA || !okB {
		return
	}
	m.parts[p.name] = slices.Concat(p.data[:a.start], []byte(numbered(string(p.data[b.start:b.end]), x.value(p.data))), p.data[a.end:b.start],
		[]byte(numbered(string(p.data[a.start:a.end]), y.value(p.data))), p.data[b.end:])
	m.says(p, "rows %s and %s in each other's place", x.value(p.data), y.value(p.data))
}

func repeatRow(m *mutant) {
	p, e := m.aRow()
	if p == nil {
		return
	}
	to := pickOne(m.rng, []string{"3", "30", "60", "700"})
	m.splice(p, e.end, e.end, numbered(string(p.data[e.start:e.end]), to))
	m.says(p, "row %s again as %s", short(p, e), to)
}

func renumberRow(m *mutant) {
	p, e := m.aRow()
	if p == nil {
		return
	}
	to := pickOne(m.rng, []string{"1", "2", "30", "60", "700", "0", "1048577"})
	m.splice(p, e.start, e.end, numbered(string(p.data[e.start:e.end]), to))
	m.says(p, "row %s numbered %s", short(p, e), to)
}

func renameSheet(m *mutant) {
	p := m.of.parts["xl/workbook.xml"]
	e := &p.elements[pickOne(m.rng, p.named("sheet"))]
	a, _ := e.attr("name")
	by := pickOne(m.rng, []string{"Sheet1", "vanban", "Thông tin chung", "Danh mục", "", "Lời văn"})
	m.splice(p, a.from, a.end-1, by)
	m.says(p, "sheet %s named %s", a.value(p.data), by)
}

func deletePart(m *mutant) {
	name := pickOne(m.rng, m.names)
	m.names = slices.DeleteFunc(slices.Clone(m.names), func(n string) bool { return n == name })
	m.what = name + ": deleted"
}

func swapParts(m *mutant) {
	a, b := m.sheet(), m.sheet()
	if m.rng.IntN(4) == 0 {
		a, b = m.part(), m.part()
	}
	if a == b {
		return
	}
	m.parts[a.name], m.parts[b.name] = b.data, a.data
	m.says(a, "swapped with %s", b.name)
}

func repeatPart(m *mutant) {
	p := m.part()
	m.names = append(slices.Clone(m.names), p.name)
	m.says(p, "twice in the package")
}

func renamePart(m *mutant) {
	p := m.part()
	to := pickOne(m.rng, []string{strings.ToUpper(p.name), "/" + p.name, strings.ReplaceAll(p.name, "/", `\`), path.Dir(p.name) + "/other.xml"})
	m.names = slices.Clone(m.names)
	m.names[slices.Index(m.names, p.name)] = to
	m.parts[to] = p.data
	m.says(p, "named %s", to)
}

func shufflePackage(m *mutant) {
	m.names = slices.Clone(m.names)
	m.rng.Shuffle(len(m.names), func(i, j int) { m.names[i], m.names[j] = m.names[j], m.names[i] })
	m.what = "parts in another order"
}

func cutPart(m *mutant) {
	p := m.part()
	at := m.rng.IntN(len(p.data))
	m.parts[p.name] = p.data[:at]
	m.says(p, "cut off at %d", at)
}

func recodePart(m *mutant) {
	p := m.part()
	body := p.data
	if bytes.HasPrefix(body, []byte("<?xml")) {
		body = body[bytes.Index(body, []byte("?>"))+2:]
	}
	switch m.rng.IntN(3) {
	case 0:
		m.parts[p.name] = slices.Concat([]byte("\ufeff"), p.data)
	case 1:
		m.parts[p.name] = body
	case 2:
		m.parts[p.name] = slices.Concat([]byte("<?xml version='1.0' encoding='utf-8' standalone='no'?>\r\n\r\n<!-- x -->"), body)
	}
	m.says(p, "another declaration")
}
