package book

import (
	"encoding/base64"
	"maps"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/vi"
)

// ownTexts are short hashes of the fixed texts of a form. The form carries them
// itself, so that of any file it can be said what a person added, whatever the
// words are by now.
type ownTexts map[uint32]bool

// markBytes is how long a hash is: one text in 30,000 is mistaken for one of
// 500.
const markBytes = 3

// markLength is how many characters it has where it is written.
const markLength = 4

// textMark is the hash of a text, in the row of an id and under a heading,
// where it stands in a table. Spaces do not count, and the text is in NFC.
func textMark(id, head, text string) uint32 {
	const offset, prime = 2166136261, 16777619 // of FNV-1a
	sum := uint32(offset)
	for _, s := range [...]string{id, head, text} {
		for i := range len(s) {
			if s[i] > ' ' {
				sum = (sum ^ uint32(s[i])) * prime
			}
		}
		sum = (sum ^ ' ') * prime
	}
	return (sum ^ sum>>24) & (1<<(8*markBytes) - 1)
}

func (o ownTexts) has(id, head, text string) bool { return o[textMark(id, head, text)] }

// textsOf returns the fixed texts of sheets, but for the running numbers of
// lists and what differs between units.
func textsOf(sheets []doc.Sheet) ownTexts {
	own := ownTexts{}
	for i := range sheets {
		own.add(&sheets[i])
	}
	return own
}

func (o ownTexts) add(s *doc.Sheet) {
	var heads []string
	for _, row := range s.Rows {
		id, inTable, grows := "", row.Ruled && len(row.Cells) > 0 && len(row.Cells) == len(heads), false
		if inTable {
			first, last := &row.Cells[0], &row.Cells[len(row.Cells)-1]
			switch {
			case strings.HasPrefix(heads[len(heads)-1], headCode):
				id = last.Value.Text
			case first.Role == Code || first.Input != nil:
				id = first.Value.Text
			default:
				grows = first.Role == Number
			}
		}
		if len(row.Cells) > 0 && row.Cells[0].Role == Head {
			heads = heads[:0]
			for _, c := range row.Cells {
				heads = append(heads, c.Value.Text)
			}
		}
		for j, c := range row.Cells {
			text := vi.NFC(c.Value.Text)
			if day, err := date.Parse(text); err == nil && c.Value.Kind == doc.Date {
				text = day.Short()
			}
			switch {
			case text == "" || c.Slot != "" || c.Formula != "" || c.Value.Kind != doc.Text && c.Value.Kind != doc.Date || grows:
			case s.Name == listSheet:
				o[textMark("", listSheet, text)] = true
			case id != "":
				o[textMark(id, heads[j], text)] = true
			default:
				o[textMark("", "", text)] = true
			}
		}
	}
}

// lines writes the hashes for [parseTexts], in lines that a cell takes.
func (o ownTexts) lines() []string {
	const most = 30_000
	var all strings.Builder
	for _, mark := range slices.Sorted(maps.Keys(o)) {
		all.WriteString(base64.RawURLEncoding.EncodeToString([]byte{byte(mark >> 16), byte(mark >> 8), byte(mark)}))
	}
	text, lines := all.String(), []string(nil)
	for len(text) > most {
		lines, text = append(lines, text[:most]), text[most:]
	}
	return append(lines, text)
}

// parse adds the hashes of a line.
func (o ownTexts) parse(line string) {
	data, err := base64.RawURLEncoding.DecodeString(line)
	if err != nil {
		return // damaged: its texts are told as somebody's own
	}
	for ; len(data) >= markBytes; data = data[markBytes:] {
		o[uint32(data[0])<<16|uint32(data[1])<<8|uint32(data[2])] = true
	}
}
