package round

import (
	"cmp"
	"iter"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"
)

// Written is a text that somebody wrote about a unit, as a list of the round
// prints it.
type Written struct {
	Unit     unit.Unit
	Team     bool   // by the team; else by the unit itself
	About    string // what it answers, or what kind of text it is
	Text     string
	Selected bool // for the consolidated report
}

// Written returns every text of the round, unit by unit: what the unit wrote, what
// it noted to its answers and figures, and what the team wrote of it. The
// consolidated report prints what was selected, and counts the others.
func (r *Round) Written() iter.Seq[Written] {
	words := wordsByID(r.Plan().Checklist)
	return func(yield func(Written) bool) {
		for _, reply := range repliesOf(r.Returns) {
			w := writer{words: words, of: reply.Form.Unit}
			w.own(r, reply)
			w.team, w.form = true, reply.Form
			if v := r.found[reply.Form.Unit.Code]; v != nil {
				w.found(r, v)
			}
			for _, t := range w.out {
				if !yield(t) {
					return
				}
			}
		}
	}
}

// writer gathers the texts about one unit.
type writer struct {
	words map[string]string // of items and indicators
	of    unit.Unit
	form  *checklist.Form
	team  bool
	out   []Written
}

func (w *writer) add(about, text string, selected bool) {
	if text != "" {
		w.out = append(w.out, Written{w.of, w.team, about, text, selected})
	}
}

// own are the texts of the unit.
func (w *writer) own(r *Round, reply checklist.Reply) {
	for _, t := range ownTexts(reply.Return) {
		chosen := r.isChosen(w.of, &t)
		switch p := promptOf(reply.Form, t.prompt); {
		case p == nil && t.entry != nil: // of a list of the checklist, which has a sheet
		case p == nil:
			w.add(t.prompt, t.text, chosen)
		case t.entry != nil:
			w.add(p.Heading, entryWords(p, t.entry), chosen)
		default:
			w.add(p.Heading, t.text, chosen)
		}
	}
	if reply.Return == nil {
		return
	}
	texts := map[string]bool{}
	for _, a := range reply.Form.Areas {
		for _, i := range a.Indicators {
			if i.Kind() == checklist.Text {
				texts[i.ID] = true
			}
		}
	}
	for v := range reply.Return.Values.All() {
		if texts[v.ID] && v.State == checklist.Given {
			w.add(w.words[v.ID], v.Text, false)
		}
		w.add(w.words[v.ID], v.Explanation, false)
	}
	for _, u := range reply.Return.Unplaced {
		w.add(u.Label, u.Typed, false)
	}
}

// entryWords puts the cells of a row into sentences.
func entryWords(p *checklist.Prompt, e *checklist.Entry) string {
	names := p.List.Heads()
	var out []string
	for i, cell := range p.Row(e) {
		switch {
		case cell == "":
		case i > 0 && i < len(names):
			out = append(out, vi.Labelled(names[i], cell))
		default:
			out = append(out, vi.Sentence(cell))
		}
	}
	return vi.Join(out...)
}

// found are the texts of the team.
func (w *writer) found(r *Round, v *report.VisitResult) {
	for _, i := range v.Items {
		w.add(w.words[i.Item], i.Note, false)
	}
	for _, f := range v.Values {
		w.add(w.words[f.Indicator], f.Words(), false)
	}
	for _, f := range v.Findings {
		w.add(foundWords[0], f.Words(), f.Selected)
		w.add(foundWords[1], f.Group, f.Selected)
		w.add(foundWords[2], f.Responsible, f.Selected)
		for _, rec := range f.Recommend {
			w.add(foundWords[3], vi.Labelled(r.addressee(rec, w.of), rec.Words()), f.Selected)
		}
	}
	for _, d := range v.Difficulties {
		w.add(foundWords[4], r.difficultyWords(d), d.Selected)
	}
	for _, c := range v.Commendations {
		w.add(foundWords[5], c.Words(), c.Selected)
	}
	for _, o := range v.Opinions {
		w.add(cmp.Or(opinionWords[o.Side], o.Side), o.Text, false)
	}
	for _, f := range v.Followed {
		w.add(foundWords[6], vi.Join(vi.Labelled(f.Request, report.StateWord(f.State)), vi.Sentence(f.Evidence)), false)
	}
}

// foundWords are the kinds of texts of the team.
var foundWords = [...]string{"Tồn tại, hạn chế", "Nhóm tồn tại", "Trách nhiệm", "Kiến nghị", "Khó khăn, vướng mắc", "Ưu điểm, cách làm hiệu quả", "Thực hiện kiến nghị"}

var opinionWords = map[string]string{report.TeamSide: "Ý kiến của đoàn", report.UnitSide: "Ý kiến của đơn vị"}

// wordsByID are the words of items and indicators.
func wordsByID(c *checklist.Checklist) map[string]string {
	out := map[string]string{}
	for _, i := range c.Items() {
		out[i.ID] = i.Text
		if i.IsScoredFreely() {
			out[checklist.PointsID(i.ID)] = i.Text
		}
	}
	for _, i := range c.Indicators() {
		out[i.ID] = i.Label
	}
	return out
}
