package round

import (
	"slices"
	"strconv"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/unit"
)

// ownText is a text of a unit's own report: what it wrote for a prompt, or a row
// of a list.
type ownText struct {
	prompt string
	row    int // of the list, from 1; 0 is prose
	text   string
	entry  *checklist.Entry
}

// ownTexts returns the texts of a return, in its order.
func ownTexts(r *checklist.Return) []ownText {
	if r == nil {
		return nil
	}
	var out []ownText
	for i := range r.Texts {
		if t := &r.Texts[i]; t.Text != "" {
			out = append(out, ownText{prompt: t.ID, text: t.Text})
		}
	}
	rows := map[string]int{}
	for e := range r.Entries.All() {
		rows[e.ID]++
		out = append(out, ownText{prompt: e.ID, row: rows[e.ID], entry: e})
	}
	return out
}

// chooses reports whether the selection chooses the text: a selection without a
// row chooses all rows of a list.
func chooses(s *report.Selection, t *ownText) bool {
	return s.Prompt == t.prompt && (s.Row == 0 || s.Row == t.row)
}

// isChosen reports whether people selected a text of a unit's own report.
func (r *Round) isChosen(u unit.Unit, t *ownText) bool {
	return slices.ContainsFunc(r.selected[u.Code], func(s report.Selection) bool { return chooses(&s, t) })
}

// chosenText returns a text of the return that the selection chooses, or nil.
func chosenText(s *report.Selection, r *checklist.Return) *ownText {
	for _, t := range ownTexts(r) {
		if chooses(s, &t) {
			return &t
		}
	}
	return nil
}

// selectionWords names what is chosen.
func selectionWords(s *report.Selection) string {
	if s.Row == 0 {
		return s.Prompt
	}
	return s.Prompt + " " + strconv.Itoa(s.Row)
}
