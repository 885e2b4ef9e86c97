package template

import (
	"strings"

	"github.com/vanban-go/vanban/render/docx/internal/wml"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/report/diag"
)

// mostRuns is how many runs a part with tags may have: the work of go-docx grows
// with their square.
const mostRuns = 3000

// A reason says, in both languages, why something is beyond go-docx.
type reason struct{ vi, en string }

var (
	oddTag      = reason{"trong thẻ có khoảng trắng hoặc ký tự lạ", "there are blanks or other characters in the tag"}
	strayBrace  = reason{"có dấu ngoặc nhọn không thuộc thẻ nào", "there is a brace that belongs to no tag"}
	severalTxt  = reason{"một run có nhiều đoạn chữ", "the run has several texts"}
	nestedRuns  = reason{"run chứa khung chữ", "the run holds a text box"}
	mixedText   = reason{"chữ có chú thích hoặc CDATA", "the text holds a comment or CDATA"}
	closeTags   = reason{"thẻ bị tách nằm chung run với thẻ khác", "a tag over several runs ends right before another, or in a run with a whole one"}
	foreignRun  = reason{"có công thức, run rỗng hoặc run viết khác thường", "there is a formula, an empty run or one in unusual markup"}
	tooManyRuns = reason{"phần này có quá nhiều run", "the part has too many runs"}
	noText      = reason{"thẻ nằm ngoài phần chữ", "the tag stands outside the text"}
	reserved    = reason{"có ký tự dành riêng", "it holds reserved characters"}
)

func (p *part) unsound(paragraph int, text string, why reason) diag.Problem {
	return unsound.At(p.place(paragraph), "", wml.Excerpt(text), why.vi, why.en)
}

// beyondGoDocx returns a problem for whatever go-docx would lose, break or only
// write a message about to the log.
func (p *part) beyondGoDocx() diag.List {
	var found diag.Collector
	bad := false
	at := func(number int, text string, why reason) {
		if bad = true; !found.Takes(diag.Error) {
			found.Drop()
			return
		}
		found.Add(p.unsound(number, text, why))
	}
	braces := make(map[*ooxml.Node]int) // that belong to tags
	for _, t := range p.tags {
		if t.para.spot != nil && (t.para.spot.strict || t.para.spot.seen) {
			at(t.para.number, t.text, noText)
		}
	}
	for _, t := range p.paras {
		for _, x := range t.pieces {
			if x.tag == nil {
				at(t.number, t.text, strayBrace)
				continue
			}
			if why, bad := p.tagBeyond(t, x); bad {
				at(t.number, x.tag.text, why)
			}
			braces[t.at(x.from).n]++
			braces[t.at(x.to-1).n]++
		}
	}
	if len(p.paras) == 0 || bad {
		return found.Sorted("")
	}
	if strings.ContainsFunc(p.data, isStandIn) {
		at(0, p.name, reserved)
	}
	runs, paragraphs := 0, 0
	var walk func(n *ooxml.Node, inRun, twin bool)
	walk = func(n *ooxml.Node, inRun, twin bool) {
		switch n.Name {
		case "w:p":
			if !twin {
				paragraphs++
			}
		case "w:r":
			runs++
			inRun = true
		case "w:t":
			if strings.Count(n.Text, "{")+strings.Count(n.Text, "}") != braces[n] {
				at(paragraphs, n.Text, strayBrace)
			}
		case "mc:Fallback":
			twin = true
		}
		if !p.plainMarkup(n, inRun) {
			at(paragraphs, p.data[n.Start:n.Open], foreignRun)
			return
		}
		for _, k := range n.Kids {
			walk(k, inRun, twin)
		}
	}
	walk(p.root, false, false)
	if runs > mostRuns {
		at(0, p.name, tooManyRuns)
	}
	return found.Sorted("")
}

// tagBeyond reports why go-docx would not find a tag, or not put its value in.
func (p *part) tagBeyond(t *paragraph, x piece) (reason, bool) {
	if t.text[x.from:x.to] != "{"+x.tag.Path+"}" {
		return oddTag, true
	}
	for i := range t.atoms {
		a := &t.atoms[i]
		if a.to <= x.from || a.from >= x.to {
			continue
		}
		texts := a.run.All("w:t")
		switch touched := t.touched(a); {
		case len(texts) > 1:
			return severalTxt, true
		case anyBelow(a.run, func(n *ooxml.Node) bool { return n.Name == "w:r" }):
			return nestedRuns, true
		case strings.IndexByte(p.data[a.n.Open:a.n.Close], '<') >= 0:
			return mixedText, true
		case x.from < a.from && x.to <= a.to && len(touched) > 1 && (touched[1].from == x.to || touched[len(touched)-1].to <= a.to):
			return closeTags, true
		}
	}
	return reason{}, false
}

// plainMarkup reports whether go-docx knows a run or text for what it is, and
// takes nothing else for one. It looks at local names, and for these very tags.
func (p *part) plainMarkup(n *ooxml.Node, inRun bool) bool {
	_, local := ooxml.Split(n.Raw)
	if local != "r" && local != "t" {
		return true
	}
	start, end := p.data[n.Start:n.Open], p.data[n.Close:n.End]
	if n.Open == n.End {
		return start == "<w:r/>"
	}
	return inRun && n.Raw == "w:"+local && n.Name == n.Raw && strings.IndexByte(start, '\n') < 0 && end == "</"+n.Raw+">"
}
