package strictyaml

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/fault"
	"github.com/vanban-go/vanban/report/limit"
	"gopkg.in/yaml.v3"
)

// parse reads the one YAML document of d and checks its form. It reports
// whether there is something to decode.
func (d *document) parse(ctx context.Context, data []byte, c *diag.Collector) (ok bool) {
	text, ok := d.clean(data, c)
	if !ok {
		return false
	}
	d.cursor = cursor{text: joined(text)}
	if len(text) > most.Lines && entries(text) > most.Lines {
		if d.checkText(text, c) {
			c.Add(fault.TooMany.At(diag.Place{File: d.file}, d.prefix, most.Lines).From(limit.Err))
		}
		return false
	}
	d.root, ok = d.nodes(ctx, text, c)
	return ok && d.check(c)
}

// entries counts what can begin an entry of YAML. A file has at most twice as
// many nodes, so that memory is not spent on one that has too many.
func entries(text []byte) int {
	n := 0
	for _, b := range text {
		switch b {
		case ',', '[', '{', '\n', '-', ':', '?':
			n++
		}
	}
	return n
}

// nodes parses the document, a clean text, and refuses a second.
func (d *document) nodes(ctx context.Context, text []byte, c *diag.Collector) (root *yaml.Node, ok bool) {
	dec := yaml.NewDecoder(limit.Reader(ctx, bytes.NewReader(d.cursor.text)))
	var first, second yaml.Node
	err := decodeNode(dec, &first)
	end := err
	if err == nil {
		end = decodeNode(dec, &second)
	}
	if !(errors.Is(end, io.EOF) && parsed(text)) && !d.checkText(text, c) {
		return nil, false
	}
	switch {
	case errors.Is(err, io.EOF):
		c.Add(emptyFile.At(diag.Place{File: d.file}, d.prefix))
		return nil, false
	case err != nil:
		for _, p := range d.mistakes(err) {
			c.Add(p)
		}
		return nil, false
	}
	if !errors.Is(end, io.EOF) {
		place, ok := d.secondStart()
		if !ok { // the parser gave up on the first
			for _, p := range d.mistakes(end) {
				c.Add(p)
			}
			return nil, false
		}
		c.Add(secondDocument.At(place, d.prefix))
	}
	if len(first.Content) == 0 || absent(first.Content[0]) {
		c.Add(emptyFile.At(diag.Place{File: d.file}, d.prefix))
		return nil, false
	}
	return first.Content[0], true
}

// decodeNode parses one document; a panic of the parser is an error.
func decodeNode(dec *yaml.Decoder, n *yaml.Node) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("yaml: %v", r)
		}
	}()
	return dec.Decode(n)
}

// secondStart finds the line that ends the first document: "---" after any
// content, or what follows "...".
func (d *document) secondStart() (diag.Place, bool) {
	content, ended := false, false
	n := 0
	for line := range bytes.SplitSeq(d.cursor.text, newline) {
		n++
		word := bytes.TrimSpace(line)
		switch {
		case len(word) == 0, word[0] == '#':
		case ended, content && separates(line, "---"):
			return diag.Place{File: d.file, Line: n, Column: 1}, true
		case separates(line, "..."):
			ended = content
		case separates(line, "---"), word[0] != '%':
			content = true
		}
	}
	return diag.Place{}, false
}

// separates reports whether line is the separator mark of documents.
func separates(line []byte, mark string) bool {
	rest, ok := bytes.CutPrefix(line, []byte(mark))
	return ok && (len(rest) == 0 || rest[0] == ' ' || rest[0] == '\t')
}
