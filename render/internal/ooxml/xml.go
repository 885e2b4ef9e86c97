package ooxml

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"
)

// maxAttrs bounds the attributes of one element; the largest that Office
// writes has some fifty.
const maxAttrs = 256

// wellFormed checks one XML document in UTF-8.
func wellFormed(data []byte, depth, marks int) error {
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	if !utf8.Valid(data) {
		return fmt.Errorf("%w: not UTF-8", ErrXML)
	}
	c := xmlChecker{maxDepth: depth, marks: marks}
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		t, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return c.end()
		}
		if err != nil {
			return fmt.Errorf("%w: %w", ErrXML, err)
		}
		if err := c.token(t); err != nil {
			return err
		}
	}
}

// xmlChecker holds the elements that are open.
type xmlChecker struct {
	open     []xml.Name
	roots    int
	maxDepth int
	marks    int // how many more may come
}

func (c *xmlChecker) token(t xml.Token) error {
	if c.marks--; c.marks < 0 {
		return ErrTooManyMarks
	}
	switch t := t.(type) {
	case xml.StartElement:
		return c.start(t)
	case xml.EndElement:
		n := len(c.open) - 1
		if n < 0 || c.open[n] != t.Name {
			return fmt.Errorf("%w: %s ends here", ErrXML, t.Name.Local)
		}
		c.open = c.open[:n]
	case xml.CharData:
		if len(c.open) == 0 && len(bytes.TrimSpace(t)) > 0 {
			return fmt.Errorf("%w: text outside the root", ErrXML)
		}
	case xml.Directive:
		return ErrDoctype
	}
	return nil
}

func (c *xmlChecker) start(t xml.StartElement) error {
	if len(c.open) == 0 {
		c.roots++
	}
	c.open = append(c.open, t.Name)
	c.marks -= len(t.Attr)
	switch {
	case c.roots > 1:
		return fmt.Errorf("%w: a second root", ErrXML)
	case len(c.open) > c.maxDepth:
		return ErrTooDeep
	case len(t.Attr) > maxAttrs:
		return ErrTooManyMarks
	}
	for i, a := range t.Attr {
		for _, b := range t.Attr[:i] {
			if a.Name == b.Name {
				return fmt.Errorf("%w: attribute %s stands twice", ErrXML, a.Name.Local)
			}
		}
	}
	return nil
}

func (c *xmlChecker) end() error {
	if c.roots != 1 || len(c.open) > 0 {
		return fmt.Errorf("%w: it ends too early", ErrXML)
	}
	return nil
}
