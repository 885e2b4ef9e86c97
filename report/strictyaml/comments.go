package strictyaml

import (
	"bytes"
	"unicode/utf8"

	"github.com/vanban-go/vanban/report/diag"
	"gopkg.in/yaml.v3"
)

// cutComments tells where YAML drops the rest of a text as a comment: a "#"
// with one space before it and none after it, behind a value, as in
// "Phòng họp #2", or right behind its closing quote. A comment that is set
// off, "x: 1  # note" or "x: 1 # note", is not told.
func (d *document) cutComments(c *diag.Collector) {
	hashes := d.hashes()
	if len(hashes) == 0 {
		return
	}
	var last *yaml.Node // the value before the hash at hand
	told := 0           // line of the last one told
	tell := func(h hash) {
		if last != nil && told != h.place.Line && h.cuts(last) {
			told = h.place.Line
			c.Add(commentInText.At(h.place, d.prefix, clip(string(h.line[h.at:]))))
		}
	}
	scalars(d.root, func(n *yaml.Node, value bool) {
		for len(hashes) > 0 && hashes[0].place.Compare(d.at(n)) < 0 {
			tell(hashes[0])
			hashes = hashes[1:]
		}
		if last = nil; value && !absent(n) {
			last = n
		}
	})
	for _, h := range hashes {
		tell(h)
	}
}

// hash is a "#" that may cut a text.
type hash struct {
	place diag.Place
	line  []byte
	at    int // its offset in the line
}

// maxHashes is how many of them one file is searched for.
const maxHashes = 10_000

// hashes finds each "#" without a space after it that has a text and one
// space, or a quote, before it.
func (d *document) hashes() []hash {
	var found []hash
	number := 0
	for line := range bytes.SplitSeq(d.cursor.text, newline) {
		number++
		column, counted := 1, 0
		for i := 2; i+1 < len(line) && len(found) < maxHashes; i++ {
			if next := bytes.IndexByte(line[i:], '#'); next < 0 {
				break
			} else if i += next; !cutting(line, i) {
				continue
			}
			column, counted = column+utf8.RuneCount(line[counted:i]), i
			found = append(found, hash{diag.Place{File: d.file, Line: number, Column: column}, line, i})
		}
	}
	return found
}

// cutting reports whether the "#" at an offset of a line may cut a text.
func cutting(line []byte, at int) bool {
	if at+1 == len(line) || line[at+1] == ' ' || line[at+1] == '\t' || line[at+1] == '#' {
		return false
	}
	switch line[at-1] {
	case '"', '\'':
		return true
	case ' ':
		return line[at-2] != ' ' && line[at-2] != '\t'
	}
	return false
}

// cuts reports whether h stands behind the value n, not inside it.
func (h hash) cuts(n *yaml.Node) bool {
	switch {
	case plain(n):
		return true
	case n.Line != h.place.Line || n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		return false
	}
	start := h.at
	for range h.place.Column - n.Column {
		_, size := utf8.DecodeLastRune(h.line[:start])
		start -= size
	}
	return closing(h.line[:h.at], h.line[start], start+1) >= 0
}

// scalars visits the scalars under n in the order of the file.
func scalars(n *yaml.Node, visit func(n *yaml.Node, value bool)) {
	for i, child := range n.Content {
		if child.Kind == yaml.ScalarNode {
			visit(child, n.Kind != yaml.MappingNode || i%2 == 1)
		} else {
			scalars(child, visit)
		}
	}
}
