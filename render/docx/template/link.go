package template

import (
	"errors"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/tag"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

var (
	linkText = &spot{strict: true, escape: appendURL, whole: harmlessLink}

	// encodedTag is a tag in an address as word processors write it.
	encodedTag = regexp.MustCompile(`(?i)%7B(?:[^{}%]|%[0-9A-F]{2})*?%7D`)
)

// readLinks reads the addresses of links, which stand among the relationships of
// a part.
func (c *compiler) readLinks() error {
	for _, x := range c.pkg.Parts() {
		owner, is := relationsOwner(c.pkg, x)
		if !is || !mayHoldTag(x.Text()) && !encodedTag.MatchString(x.Text()) {
			continue
		}
		root, err := c.pkg.Tree(x.Name)
		if err != nil {
			return err
		}
		p := c.newPart(x.Name, root)
		p.owner = owner
		text, _ := c.pkg.Tree(owner)
		s := spotReader{part: p}
		for _, n := range root.Kids {
			a := n.AttrAt("Target")
			if a == nil || !strings.EqualFold(n.Attr("TargetMode"), "External") {
				continue
			}
			address := encodedTag.ReplaceAllStringFunc(a.Value(), func(written string) string {
				plain, err := url.PathUnescape(written)
				if err != nil || guid.MatchString(plain) {
					return written
				}
				if _, ok := tag.Parse(plain[1 : len(plain)-1]); !ok {
					return written
				}
				return plain
			})
			s.numbers = paragraphOf(text, n.Attr("Id"))
			s.spot(&paragraph{spot: linkText, text: address, atoms: []atom{{n: n, attr: a, to: len(address)}}})
			for _, at := range p.spots[n] {
				c.refersTo(p.owner, n.Attr("Id"), at.para)
			}
		}
		if len(p.tags) > 0 {
			c.parts = append(c.parts, p)
		}
	}
	return nil
}

// paragraphOf returns the number of the paragraph that refers to something by an
// id, 0 where none does.
func paragraphOf(root *ooxml.Node, id string) int {
	number := 0
	for n := range root.Elements() {
		if n.Name == "w:p" {
			number++
		}
		if n.Attr("r:id") == id {
			return number
		}
	}
	return 0
}

// appendURL appends a value to an address: what no address can hold is encoded.
func appendURL(dst []byte, s string) []byte {
	const plain = "-._~:/?#[]@!$&'()*+,;=%"
	var b strings.Builder
	for i := range len(s) {
		c := s[i]
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte(plain, c) >= 0 {
			b.WriteByte(c)
		} else {
			const hex = "0123456789ABCDEF"
			b.WriteString(string([]byte{'%', hex[c>>4], hex[c&15]}))
		}
	}
	return ooxml.AppendAttr(dst, b.String())
}

var errScheme = errors.New("địa chỉ không phải http, https, mailto, tel (the address is none of http, https, mailto, tel)")

// harmlessLink refuses an address that a click would do more with than open a
// page or a letter.
func harmlessLink(address string) error {
	scheme, _, found := strings.Cut(address, ":")
	if !found || strings.ContainsAny(scheme, "/?#.") || slices.Contains([]string{"http", "https", "mailto", "tel"}, strings.ToLower(strings.TrimSpace(scheme))) {
		return nil
	}
	return errScheme
}
