package nd30

import (
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/vi"
)

// Place says which of how many annexes one is, from 1. Only where there are
// two or more do they bear numbers.
type Place struct{ Index, Of int }

// annexes lays out the annexes of a paper that go into its file. The places in
// their references are counted behind those of so many sections before them.
func annexes(d report.Annexed, before int, s style.Sheet) []doc.Annex {
	var out []doc.Annex
	_, all := d.Annexed()
	for i, a := range all {
		if !a.SeparateFile {
			out = append(out, annex(d, i, before, s))
		}
	}
	return out
}

// annex lays out an annex of a paper, by its index.
func annex(d report.Annexed, i, before int, s style.Sheet) doc.Annex {
	p, all := d.Annexed()
	a := all[i]
	out := doc.Annex{Body: annexBody(d, a)}
	if a.Landscape != nil {
		out.Landscape, out.Fixed = *a.Landscape, true
	} else {
		out.Landscape = a.Kind == report.ChecklistAnnex // any other lies where a table needs it
	}
	out.Head = append(paragraphs(annexForm, vi.Lines(a.Form)...), annexHead(p, d.Type(), Place{i + 1, len(all)}, before, a.Title, s)...)
	return out
}

// annexBody returns the text of an annex.
func annexBody(d report.Annexed, a report.Attachment) []doc.Block {
	p, _ := d.Annexed()
	f := flowOf(p)
	if p, ok := d.(*report.Plan); ok {
		switch a.Kind {
		case report.OutlineAnnex:
			f.blocks = outlineText(p)
		case report.ChecklistAnnex:
			f.blocks = checklistText(p)
		case report.UnitsAnnex:
			f.blocks = unitsText(p.Subjects.Each(p.Units))
		}
	}
	f.sections(a.Body)
	if n := len(f.blocks); n > 0 && f.blocks[n-1].Kind == doc.Paragraph { // below a table there is no sentence to end
		f.end()
	}
	return f.blocks
}

// AnnexHead returns the head of an annex (Phụ lục I, phần I, mục III.1): label,
// title, the reference to its paper, and a short line. On paper the reference
// is filled in with the number and day of the paper, or is a slot until they
// are known; in an electronic paper it stays blank.
func AnnexHead(p *report.Paper, t decree.Type, at Place, title string, s style.Sheet) []doc.Block {
	return annexHead(given(p), t, at, 0, title, s)
}

func annexHead(p *report.Paper, t decree.Type, at Place, before int, title string, s style.Sheet) []doc.Block {
	label, _ := report.AnnexLabel(at.Index, at.Of)
	blocks := []doc.Block{{Role: decree.AnnexLabel, Text: label}}
	blocks = append(blocks, paragraphs(decree.AnnexTitle, broken(vi.Lines(vi.Upper(unlabelled(decree.AnnexWord, title))), decree.AnnexTitle, s)...)...)
	return append(blocks, reference(p, t, at.Index+before, s)...)
}

// reference returns the line that says to which paper an annex belongs, and the
// line drawn under it.
func reference(p *report.Paper, t decree.Type, index int, s style.Sheet) []doc.Block {
	b := doc.Block{Role: decree.AnnexReference, Runs: referenceRuns(p, t, index)}
	line, width := runText(b.Runs), style.Points(s.Page.TextWidth())
	if measure(s, b.Role, line) > width {
		b.Role = annexReferenceSmall
	}
	if last := &b.Runs[len(b.Runs)-1]; measure(s, b.Role, line) > width && strings.HasPrefix(last.Text, issuedBy) {
		last.Text = "\n" + strings.TrimSpace(last.Text)
	}
	return []doc.Block{b, {
		Kind: doc.Rule, Role: annexRule, Keep: true,
		Width: subjectShare * min(longest(s, b.Role, strings.Split(runText(b.Runs), "\n")), width),
	}}
}

// issuedBy stands before who issued the paper, also at the head of a line.
const issuedBy = " của "

func referenceRuns(p *report.Paper, t decree.Type, index int) []doc.Run {
	number, day := p.NumberAndDate()
	prefix := "annex." + strconv.Itoa(index) + "."
	if p.IsElectronic() {
		number, day, prefix = "", date.Date{}, ""
	}
	name := t.Name
	if t.Abbr == "" {
		name = "Văn bản"
	}
	runs := []doc.Run{{Text: "(Kèm theo " + name + " số "}}
	if number != "" {
		runs = append(runs, doc.Run{Text: report.PrintedNumber(number)})
	} else {
		runs = append(runs, blank(room, prefix, NumberTag, "Số văn bản"))
	}
	runs = append(runs, doc.Run{Text: "/" + p.SymbolFor(t) + " "})
	if day.IsFull() {
		runs = append(runs, doc.Run{Text: day.Long()})
	} else {
		runs = append(runs, blank(day.Blank(), prefix, DateTag, "Ngày ban hành"))
	}
	if p.Office == nil {
		return append(runs, doc.Run{Text: ")"})
	}
	return append(runs, doc.Run{Text: issuedBy + p.Office.IssuerNames() + ")"})
}

// blank returns room to be filled in: a slot, or plain text where there is no
// prefix because it stays blank.
func blank(text, prefix, tag, title string) doc.Run {
	if prefix == "" {
		return doc.Run{Text: text}
	}
	return doc.Run{Text: text, Slot: doc.Slot{Tag: prefix + tag, Title: title}}
}

func runText(runs []doc.Run) string {
	text := ""
	for _, r := range runs {
		text += r.Text
	}
	return text
}
