package nd30

import (
	"strings"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/decree"
)

// The boxes whose size the decree leaves open: their room around the words and
// their height, in mm.
const (
	boxRoom   = 6
	boxHeight = 8
)

// secrecyHeight is the room, in mm, that is left for the stamp of secrecy.
const secrecyHeight = 10

// stampOf returns the stamp with that code.
func stampOf(stamps []decree.Stamp, code string) (decree.Stamp, bool) {
	for _, s := range stamps {
		if s.Code == code {
			return s, true
		}
	}
	return decree.Stamp{}, false
}

// box returns a stamp in its box.
func box(role doc.Role, st decree.Stamp, s style.Sheet) doc.Block {
	b := doc.Block{Kind: doc.Box, Role: role, Text: st.Text, Width: style.Points(st.Width), Height: style.Points(st.Height)}
	if st.Width == 0 {
		b.Width = measure(s, role, st.Text) + style.Points(boxRoom)
		b.Height = style.Points(boxHeight)
	}
	return b
}

// topMarks returns what stands in the upper margin of the first page: the mark
// of circulation (ô 11).
func topMarks(m *report.Marks, s style.Sheet) []doc.Block {
	st, ok := stampOf(decree.Circulations(), m.Circulation)
	if !ok {
		return nil
	}
	return []doc.Block{box(decree.Circulation, st, s)}
}

// underNumber returns what stands under the number: room for the stamp of
// secrecy, the mark of urgency (ô 10a, 10b), the word of a draft.
func underNumber(m *report.Marks, s style.Sheet) []doc.Block {
	var blocks []doc.Block
	if m.SecrecyRoom {
		blocks = append(blocks, doc.Block{Role: secrecyRoom})
	}
	if st, ok := stampOf(decree.Urgencies(), m.Urgency); ok {
		blocks = append(blocks, doc.Block{Role: markGap}, box(decree.Urgency, st, s))
	}
	if m.Draft {
		blocks = append(blocks, doc.Block{Role: markGap}, box(decree.Circulation, decree.Stamp{Text: "DỰ THẢO"}, s))
	}
	return blocks
}

// contactLine returns the line at the foot of the first page (ô 13), under a
// line over the whole width of the text.
func contactLine(c *report.Contact, s style.Sheet) []doc.Block {
	if *c == (report.Contact{}) {
		return nil
	}
	var parts []string
	if c.Address != "" {
		parts = append(parts, c.Address)
	}
	add := func(name, text string) {
		if text != "" {
			parts = append(parts, strings.ReplaceAll(name+text, " ", "\u00a0")) // on one line
		}
	}
	add("ĐT: ", c.Phone)
	add("Fax: ", c.Fax)
	add("Email: ", c.Email)
	add("Website: ", c.Website)
	return []doc.Block{
		{Kind: doc.Rule, Role: headRule, Width: style.Points(s.Page.TextWidth())},
		{Role: decree.Contact, Text: strings.Join(parts, ", ")},
	}
}
