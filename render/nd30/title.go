package nd30

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/prose"
	"github.com/vanban-go/vanban/report/vi"
	"github.com/vanban-go/vanban/report/wording"
)

// Title returns the type of the paper, its subject line by line, and the line
// below (ô 5a). Further lines of the subject that stand in brackets, such as the
// time that a report is about, "(Từ ngày … đến ngày …)", are in italics.
func Title(typeName, subject string, s style.Sheet) []doc.Block {
	blocks := []doc.Block{{Role: decree.TypeName, Text: vi.Upper(typeName)}}
	lines := vi.Lines(wording.SubjectLine(subject))
	end := len(lines)
	for end > 1 && strings.HasPrefix(lines[end-1], "(") && strings.HasSuffix(lines[end-1], ")") {
		end--
	}
	notes := paragraphs(titleNote, lines[end:]...)
	lines = unstopped(lines[:end])
	lines = broken(lines, decree.Subject, s)
	blocks = append(append(blocks, paragraphs(decree.Subject, lines...)...), notes...)
	width := longest(s, decree.Subject, lines)
	if width == 0 {
		width = measure(s, decree.TypeName, vi.Upper(typeName))
	}
	width = min(width, style.Points(s.Page.TextWidth()))
	return append(blocks, doc.Block{Kind: doc.Rule, Role: titleRule, Width: subjectShare * width, Keep: true})
}

// unstopped returns the lines of a subject without a mark at its end.
func unstopped(lines []string) []string {
	lines = slices.Clone(lines)
	if n := len(lines); n > 0 {
		lines[n-1] = vi.TrimEnd(lines[n-1])
	}
	return lines
}

// Bases returns one paragraph per basis, each ended by a semicolon and the last
// by a full stop (ô 6). Days are cited short or long.
func Bases(bases []report.Basis, short bool) []doc.Block {
	texts := make([]string, len(bases))
	for i, b := range bases {
		texts[i] = b.Line(short)
	}
	return enumerated(decree.Basis, "", texts)
}

// AddressedTo returns the Kính gửi block (ô 9a): one addressee on the line
// itself, several below it with a dash each.
func AddressedTo(names []string) []doc.Block {
	names = slices.Clone(prose.Unmarked("", names))
	for i := range names {
		names[i], _ = wording.CutToWord(names[i])
	}
	switch len(names) {
	case 0:
		return nil
	case 1:
		return []doc.Block{{Role: decree.To, Text: decree.ToWord + " " + vi.TrimEnd(names[0])}}
	}
	blocks := []doc.Block{{Role: toSeveral, Text: decree.ToWord}}
	return append(blocks, listed(decree.Addressee, names)...)
}

// listed returns one paragraph per text behind a dash.
func listed(role doc.Role, texts []string) []doc.Block { return enumerated(role, "-", texts) }

// enumerated returns one paragraph per text, each ended by a semicolon and the
// last by a full stop; the colon of one that leads to those below it stays.
func enumerated(role doc.Role, marker string, texts []string) []doc.Block {
	blocks := make([]doc.Block, len(texts))
	for i, t := range prose.Unmarked("", texts) {
		mark := ";"
		switch {
		case i == len(texts)-1:
			mark = "."
		case strings.HasSuffix(strings.TrimSpace(t), ":") && role != decree.Basis:
			mark = ":"
		}
		blocks[i] = doc.Block{Role: role, Marker: marker, Text: vi.End(t, mark)}
	}
	return blocks
}
