package strictyaml

import (
	"bytes"
	"strings"

	"github.com/vanban-go/vanban/report/diag"
	"gopkg.in/yaml.v3"
)

// document is one file as nodes.
type document struct {
	file     string
	sheet    string     // of a workbook, whose rows and columns the nodes carry
	prefix   string     // its path in the root document
	from     diag.Place // where another document names it
	list     string     // of a table: the list that stands for it there
	root     *yaml.Node // nil if it could not be read
	refs     map[*yaml.Node]*document
	failed   map[string]bool     // paths in this document that gave no value
	spoilt   map[string]bool     // paths of mappings with such a field
	repeated map[*yaml.Node]bool // keys that stand earlier in their mapping
	cursor   cursor              // its text, while it is read
	expanded bool                // see [Tree]
}

// at is the place of a node itself.
func (d *document) at(n *yaml.Node) diag.Place {
	if n == nil {
		return diag.Place{File: d.file}
	}
	return d.spot(n.Line, n.Column)
}

func (d *document) spot(line, column int) diag.Place {
	if d.sheet != "" {
		return diag.Place{File: d.file, Sheet: d.sheet, Cell: cellName(line, column)}
	}
	return diag.Place{File: d.file, Line: line, Column: column}
}

// place is where a value is shown: a scalar and an item of a list at itself,
// everything else at its key.
func (d *document) place(key, n *yaml.Node) diag.Place {
	if key != nil && (n.Kind != yaml.ScalarNode || absent(n)) {
		return d.at(key)
	}
	return d.at(n)
}

// pieceIn is the place of a piece of the text of the scalar n, or of n itself
// where the piece is written in another way.
func (d *document) pieceIn(n *yaml.Node, piece string) diag.Place {
	raw := d.raw(n)
	if n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0 && len(raw) > 0 {
		if end := closing(raw, raw[0], 1); end >= 0 {
			raw = raw[:end]
		}
	}
	i := bytes.Index(raw, []byte(piece))
	if i < 0 || d.sheet != "" || !strings.Contains(n.Value, piece) {
		return d.at(n)
	}
	before := raw[:i]
	if last := bytes.LastIndexByte(before, '\n'); last >= 0 {
		return d.spot(n.Line+bytes.Count(before, newline), runes(before[last+1:])+1)
	}
	return d.spot(n.Line, n.Column+runes(before))
}

// lineStart is the place of the first character of a line that is not blank,
// where rest is the line from there on.
func (d *document) lineStart(number int, rest []byte) diag.Place {
	line, _, _ := bytes.Cut(d.cursor.from(number, 1), newline)
	return diag.Place{File: d.file, Line: number, Column: runes(line) - runes(rest) + 1}
}

// fail notes that the value at path, in this document, is not to be judged.
func (d *document) fail(path string) {
	if d.failed == nil {
		d.failed, d.spoilt = make(map[string]bool), make(map[string]bool)
	}
	d.failed[path] = true
	if i := strings.LastIndexByte(path, '.'); i > 0 {
		d.spoilt[path[:i]] = true
	}
}

// raw returns the text of the file from n on.
func (d *document) raw(n *yaml.Node) []byte { return d.cursor.from(n.Line, n.Column) }

// absent reports whether n is a value that was not written at all.
func absent(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Value == "" && null(n) }

// null reports whether n is nothing, "~" or "null".
func null(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Tag == "!!null" }

// plain reports whether n is a scalar without quotes, not a block.
func plain(n *yaml.Node) bool {
	const other = yaml.DoubleQuotedStyle | yaml.SingleQuotedStyle | yaml.LiteralStyle | yaml.FoldedStyle
	return n.Kind == yaml.ScalarNode && n.Style&other == 0
}

// refer notes that the scalar n names the file of document to.
func (d *document) refer(n *yaml.Node, to *document) {
	if d.refs == nil {
		d.refs = make(map[*yaml.Node]*document)
	}
	d.refs[n] = to
}
