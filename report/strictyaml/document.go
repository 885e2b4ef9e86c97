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
	prefix   string     // its path in the root document
	root     *yaml.Node // nil if it could not be read
	refs     map[*yaml.Node]*document
	failed   map[string]struct{}     // paths in this document that gave no value
	spoilt   map[string]struct{}     // paths of mappings with such a field
	repeated map[*yaml.Node]struct{} // keys that stand earlier in their mapping
	cursor   cursor                  // its text, while it is read
}

// at is the place of a node itself.
func (d *document) at(n *yaml.Node) diag.Place {
	if n == nil {
		return diag.Place{File: d.file}
	}
	return diag.Place{File: d.file, Line: n.Line, Column: n.Column}
}

// place is where a value is shown: a scalar and an item of a list at itself,
// everything else at its key.
func (d *document) place(key, n *yaml.Node) diag.Place {
	if key != nil && (n.Kind != yaml.ScalarNode || absent(n)) {
		return d.at(key)
	}
	return d.at(n)
}

// characterIn is the place of a character on the first line of the scalar n, or
// of n itself.
func (d *document) characterIn(n *yaml.Node, r rune) diag.Place {
	place := d.at(n)
	line, _ := cutLine(d.raw(n))
	if i := bytes.IndexRune(line, r); i >= 0 {
		place.Column += runes(line[:i])
	}
	return place
}

// lineStart is the place of the first character of a line that is not blank,
// where rest is the line from there on.
func (d *document) lineStart(number int, rest []byte) diag.Place {
	line, _ := cutLine(d.cursor.from(number, 1))
	return diag.Place{File: d.file, Line: number, Column: runes(line) - runes(rest) + 1}
}

// fail notes that the value at path, in this document, is not to be judged.
func (d *document) fail(path string) {
	if d.failed == nil {
		d.failed, d.spoilt = make(map[string]struct{}), make(map[string]struct{})
	}
	d.failed[path] = struct{}{}
	if i := strings.LastIndexByte(path, '.'); i > 0 {
		d.spoilt[path[:i]] = struct{}{}
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
