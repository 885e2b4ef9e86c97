package template

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	godocx "github.com/lukasjarosch/go-docx"

	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/report/diag"
)

// goDocxState guards what go-docx keeps in its package.
var goDocxState sync.Mutex

// goDocx has go-docx put values in place of the tags of a part.
func goDocx(part []byte, values map[string]string) (out []byte, err error) {
	goDocxState.Lock()
	defer goDocxState.Unlock()
	defer func() {
		if v := recover(); v != nil {
			out, err = nil, fmt.Errorf("%v", v)
		}
	}()
	part = bytes.Clone(part) // which it changes in place
	runs := godocx.NewRunParser(part)
	if err := runs.Execute(); err != nil {
		return nil, err
	}
	tags, err := godocx.ParsePlaceholders(runs.Runs(), part)
	if err != nil {
		return nil, err
	}
	replacer := godocx.NewReplacer(part, tags)
	for _, tag := range slices.Sorted(maps.Keys(values)) {
		if err := replacer.Replace(tag, values[tag]); err != nil {
			return nil, fmt.Errorf("%s: %w", tag, err)
		}
	}
	return replacer.Bytes(), nil
}

// What go-docx treats in a way of its own goes through it as characters that
// stand for nothing: braces, which it would read again, and breaks, around
// which it loses blanks.
var (
	toStandIns   = strings.NewReplacer("{", "\uFDD0", "}", "\uFDD1", "\r\n", "\uFDD2", "\n", "\uFDD2", "\r", "\uFDD2", "\t", "\uFDD3")
	fromStandIns = strings.NewReplacer("\uFDD0", "{", "\uFDD1", "}",
		"\uFDD2", `</w:t><w:br/><w:t xml:space="preserve">`, "\uFDD3", `</w:t><w:tab/><w:t xml:space="preserve">`)
	newlines = strings.NewReplacer("\r\n", "\n", "\r", "\n")
)

func isStandIn(r rune) bool { return '\uFDD0' <= r && r <= '\uFDD3' }

// fill returns the part as the engine fills it, and what is wrong with that.
func (p *part) fill(put engine, values map[string]string) ([]byte, diag.List) {
	given := make(map[string]string)
	for _, t := range p.tags {
		if t.para.spot == nil {
			given[t.text] = toStandIns.Replace(values[t.Path])
		}
	}
	wrong := func(number int, text string, why reason) ([]byte, diag.List) {
		return nil, diag.List{p.unsound(number, text, why)}
	}
	out, err := put([]byte(p.data), given)
	if err != nil {
		return wrong(0, p.name, reason{err.Error(), err.Error()})
	}
	if !p.sameOutsideTags(out) {
		return wrong(0, p.name, reason{"phần ngoài thẻ bị thay đổi", "what is no tag has changed"})
	}
	out = []byte(fromStandIns.Replace(string(out)))
	root, err := ooxml.Tree(p.c.ctx, out)
	if err != nil {
		return wrong(0, p.name, reason{err.Error(), err.Error()})
	}
	before, after := paragraphsOf(p.root), paragraphsOf(root)
	for i, n := range before {
		t := p.of(n).para
		if t != nil && i < len(after) && t.filled(values) != shown(after[i]) {
			return wrong(t.number, t.text, reason{"kết quả là " + shown(after[i]), "the result is " + shown(after[i])})
		}
	}
	return out, nil
}

// sameOutsideTags reports whether out is well-formed and the part, byte for
// byte, but for the texts that tags stand in.
func (p *part) sameOutsideTags(out []byte) bool {
	tagged := make(map[int]bool) // where those texts begin
	for _, t := range p.paras {
		for i := range t.atoms {
			if a := &t.atoms[i]; len(t.touched(a)) > 0 {
				tagged[a.n.Start] = true
			}
		}
	}
	a, b := ooxml.ReadText(p.c.ctx, p.data), ooxml.NewReader(p.c.ctx, out)
	atA, atB, free := 0, 0, false
	next := func(r *ooxml.Reader, at *int) bool {
		for r.Next() {
			if !free || r.Kind != ooxml.Text {
				return true
			}
			*at = r.End
		}
		return false
	}
	for {
		moreA, moreB := next(a, &atA), next(b, &atB)
		if !moreA || !moreB {
			return moreA == moreB && a.Err() == nil && b.Err() == nil && p.data[atA:] == string(out[atB:])
		}
		if p.data[atA:a.End] != string(out[atB:b.End]) {
			return false
		}
		atA, atB = a.End, b.End
		free = a.Kind == ooxml.StartTag && tagged[a.Start]
	}
}

func paragraphsOf(root *ooxml.Node) (found []*ooxml.Node) {
	for n := range root.Elements() {
		if n.Name == "w:p" {
			found = append(found, n)
		}
	}
	return found
}

// shown returns the text of a paragraph as a word processor shows it.
func shown(n *ooxml.Node) string {
	p := paragraph{n: n}
	p.collect(func(*ooxml.Node) {})
	return p.filled(nil)
}

// filled returns the text of a paragraph as a word processor shows it once
// values are in place of its tags: without the blanks around a text that does
// not ask to keep them.
func (p *paragraph) filled(values map[string]string) string {
	var b strings.Builder
	for i := range p.atoms {
		a := &p.atoms[i]
		from, to := a.from, a.to
		if s := p.text[from:to]; a.n.Name == "w:t" && a.n.Attr("xml:space") != "preserve" {
			from += len(s) - len(strings.TrimLeft(s, blanks))
			to = max(from, to-len(s)+len(strings.TrimRight(s, blanks)))
		}
		for _, x := range p.touched(a) {
			if x.from >= a.from {
				b.WriteString(p.text[from:x.from])
				b.WriteString(newlines.Replace(values[x.tag.Path]))
			}
			from = min(x.to, a.to)
		}
		b.WriteString(p.text[from:max(from, to)])
	}
	return b.String()
}

// blanks are the characters that XML takes for white space.
const blanks = " \t\r\n"
