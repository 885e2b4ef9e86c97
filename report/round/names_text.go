package round

import (
	"slices"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/outline"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/internal/scope"
	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"
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
	chosen := r.chosen()
	for _, reply := range repliesOf(r.Returns) {
		keys := chosen[reply.Form.Unit.Code]
		for _, own := range ownTexts(reply.Return) {
			if p := promptOf(reply.Form, own.prompt); p != nil && keys[own.key()] {
				out.add(reply.Form.Unit, p, &own)
			}
		}
	}
	return out
}

// add sorts one text in.
func (s *selectedTexts) add(u unit.Unit, p *checklist.Prompt, own *ownText) {
	body := u.Body().Name
	if own.entry == nil {
		text := scope.OwnText{Unit: body, Text: apart(own.text)}
		if len(p.Areas) == 1 {
			s.areas[p.Areas[0]] = append(s.areas[p.Areas[0]], text)
			return
		}
		at := slices.IndexFunc(s.others, func(o scope.TextSet) bool { return o.Heading == p.Heading })
		if at < 0 {
			at = len(s.others)
			s.others = append(s.others, scope.TextSet{Heading: p.Heading})
		}
		s.others[at].Texts = append(s.others[at].Texts, text)
		return
	}
	row := p.Row(own.entry)
	cell := func(i int) string {
		if i < len(row) {
			return row[i]
		}
		return ""
	}
	if p.List == nil {
		return
	}
	switch outline.Content(p.List.ID) {
	case outline.Issues:
		s.issues = append(s.issues, scope.OwnText{Unit: body, Text: cell(0), Subjective: cell(1), Objective: cell(2), Remedy: cell(3)})
	case outline.Difficulties:
		s.hardships = append(s.hardships, hardship{unit: u, text: cell(0), basis: cell(1), resolved: cell(2), proposal: cell(3), selected: true})
	case outline.Commendations:
		s.commendations = append(s.commendations, scope.Commendation{Unit: body, Text: cell(0), Who: cell(1)})
	}
}

// chosen says which texts of units' own reports are selected, by unit and key.
func (r *Round) chosen() map[string]map[string]bool {
	out := map[string]map[string]bool{}
	if r.Results == nil {
		return out
	}
	byUnit := map[string][]report.Selection{}
	for _, s := range r.Results.Selected {
		byUnit[s.Unit] = append(byUnit[s.Unit], s)
	}
	for _, reply := range repliesOf(r.Returns) {
		code := reply.Form.Unit.Code
		if len(byUnit[code]) == 0 {
			continue
		}
		out[code] = map[string]bool{}
		for _, t := range ownTexts(reply.Return) {
			out[code][t.key()] = slices.ContainsFunc(byUnit[code], func(s report.Selection) bool { return chooses(&s, &t) })
		}
	}
	return out
}

func (t *ownText) key() string { return t.prompt + " " + strconv.Itoa(t.row) }

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

// hardship is a difficulty of one unit.
type hardship struct {
	unit                            unit.Unit
	text, basis, resolved, proposal string
	selected                        bool
}

// hardships are the difficulties that people selected, of the team and of the
// units' reports; where they selected none, all of the team. The same words with
// the same who is one, whoever raises it.
func (r *Round) hardships(own []hardship) []scope.Hardship {
	var all []hardship
	for _, reply := range repliesOf(r.Team) {
		for _, d := range r.found[reply.Form.Unit.Code].Difficulties {
			h := hardship{unit: reply.Form.Unit, text: d.Text, basis: d.Basis, proposal: d.Proposal, selected: d.Selected}
			if d.ResolvedBy != "" {
				h.resolved = r.partyName(d.ResolvedBy)
			}
			all = append(all, h)
		}
	}
	all = append(all, own...)
	sets := groupsOf(all, func(h hardship) string { return vi.Fold(vi.TrimEnd(h.text)) + "\n" + h.resolved })
	sets = chosenOf(sets, func(h hardship) bool { return h.selected })
	slices.SortStableFunc(sets, func(a, b []hardship) int { return len(unitsOf(b, hardship.of)) - len(unitsOf(a, hardship.of)) })
	var out []scope.Hardship
	for _, s := range sets {
		units := unitsOf(s, hardship.of)
		names, more := firstNames(units, mostPlaces)
		n := scope.Hardship{Text: s[0].text, Count: len(units), Units: names, More: more, Resolved: s[0].resolved}
		n.Basis = strings.Join(most(s, 1, func(h hardship) string { return h.basis }), "; ")
		n.Proposal = strings.Join(most(s, 1, func(h hardship) string { return h.proposal }), "; ")
		out = append(out, n)
	}
	return out
}

func (h hardship) of() unit.Unit { return h.unit }

// commendations are those that people selected, of the team and of the units'
// reports; where they selected none, all of the team.
func (r *Round) commendations(own []scope.Commendation) []scope.Commendation {
	var all, selected []scope.Commendation
	for _, reply := range repliesOf(r.Team) {
		for _, c := range r.found[reply.Form.Unit.Code].Commendations {
			n := scope.Commendation{Text: c.Text, Who: c.Who, Unit: reply.Form.Unit.Body().Name}
			all = append(all, n)
			if c.Selected {
				selected = append(selected, n)
			}
		}
	}
	if selected = append(selected, own...); len(selected) > 0 {
		return selected
	}
	return all
}

// groupsOf puts things of one key together, in the order of the first of each.
func groupsOf[T any](list []T, key func(T) string) (out [][]T) {
	at := map[string]int{}
	for _, v := range list {
		k := key(v)
		i, ok := at[k]
		if !ok {
			i = len(out)
			at[k], out = i, append(out, nil)
		}
		out[i] = append(out[i], v)
	}
	return out
}

// chosenOf returns the groups of which somebody selected anything; all, where
// nobody selected anything.
func chosenOf[T any](groups [][]T, selected func(T) bool) [][]T {
	var out [][]T
	for _, g := range groups {
		if slices.ContainsFunc(g, selected) {
			out = append(out, g)
		}
	}
	if len(out) == 0 {
		return groups
	}
	return out
}

// unitsOf are the units of some things, each once.
func unitsOf[T any](list []T, of func(T) unit.Unit) (out []unit.Unit) {
	seen := map[string]bool{}
	for _, v := range list {
		if u := of(v); !seen[u.Code] {
			seen[u.Code], out = true, append(out, u)
		}
	}
	return out
}

// most are the texts that occur most often, the first first.
func most[T any](list []T, n int, text func(T) string) []string {
	count := map[string]int{}
	var out []string
	for _, v := range list {
		if t := vi.TrimEnd(strings.TrimSpace(text(v))); t != "" {
			if count[t]++; count[t] == 1 {
				out = append(out, t)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b string) int { return count[b] - count[a] })
	return out[:min(n, len(out))]
}

// firstNames lists the first names and says how many more there are.
func firstNames(units []unit.Unit, most int) (names string, more int) {
	if len(units) > most {
		more = len(units) - most
		units = units[:most]
	}
	return unitNames(units), more
}

// breachSet is what some units have in common.
type breachSet struct {
	text      string
	units     []unit.Unit
	explained int
}

func (s *breachSet) names() (string, int) { return firstNames(s.units, mostPlaces) }
