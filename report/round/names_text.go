package round

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/outline"
	"github.com/vanban-go/vanban/report/internal/scope"
	"github.com/vanban-go/vanban/report/unit"
)

// unitTexts are the texts of units' own reports that people selected, by what
// they are about.
type selectedTexts struct {
	areas         map[string][]scope.OwnText // prose of one area
	others        []scope.TextSet            // prose of several
	issues        []scope.OwnText
	hardships     []hardship
	commendations []scope.Commendation
}

func (r *Round) selectedTexts() selectedTexts {
	out := selectedTexts{areas: map[string][]scope.OwnText{}}
	for _, reply := range repliesOf(r.Returns) {
		for _, own := range ownTexts(reply.Return) {
			if p := promptOf(reply.Form, own.prompt); p != nil && r.isChosen(reply.Form.Unit, &own) {
				out.add(reply.Form.Unit, p, &own)
			}
		}
	}
	return out
}

// add sorts one text in.
func (s *selectedTexts) add(u unit.Unit, p *checklist.Prompt, own *ownText) {
	body := u.Body().Name
	switch {
	case own.entry != nil && p.List != nil:
		s.addRow(u, outline.Content(p.List.ID), append(slices.Clone(p.Row(own.entry)), make([]string, listCells)...))
	case own.entry != nil:
	case len(p.Areas) == 1:
		s.areas[p.Areas[0]] = append(s.areas[p.Areas[0]], scope.OwnText{Unit: body, Text: apart(own.text)})
	default:
		at := slices.IndexFunc(s.others, func(o scope.TextSet) bool { return o.Heading == p.Heading })
		if at < 0 {
			at, s.others = len(s.others), append(s.others, scope.TextSet{Heading: p.Heading})
		}
		s.others[at].Texts = append(s.others[at].Texts, scope.OwnText{Unit: body, Text: apart(own.text)})
	}
}

// listCells is how many cells a row of the lists of an outline has at most.
const listCells = 4

// addRow sorts in a row of a list of the outline.
func (s *selectedTexts) addRow(u unit.Unit, of outline.Content, cells []string) {
	body := u.Body().Name
	switch of {
	case outline.Issues:
		s.issues = append(s.issues, scope.OwnText{Unit: body, Text: cells[0], Subjective: cells[1], Objective: cells[2], Remedy: cells[3]})
	case outline.Difficulties:
		d := scope.Difficulty{Text: cells[0], Basis: cells[1], Resolved: cells[2], Proposal: cells[3]}
		s.hardships = append(s.hardships, hardship{d, u, true})
	case outline.Commendations:
		s.commendations = append(s.commendations, scope.Commendation{Unit: body, Text: cells[0], Who: cells[1]})
	}
}

func promptOf(f *checklist.Form, id string) *checklist.Prompt {
	for i := range f.Prompts {
		if f.Prompts[i].ID == id {
			return &f.Prompts[i]
		}
	}
	return nil
}

// apart makes every line of a text that came in a cell a paragraph.
func apart(text string) string { return strings.ReplaceAll(text, "\n", "\n\n") }
