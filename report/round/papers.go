package round

import (
	"iter"

	"github.com/vanban-go/vanban/report"
)

// Paper is a paper of a round and the file that it belongs into, with "/"
// between folders. Make composes it each time that it is called, or says why
// that cannot be done yet; it is safe for concurrent use.
type Paper struct {
	File string
	Make func() (report.Document, error)
}

// Papers returns the papers of the round: the consolidated report; for every unit
// with a visit the notice of it; a reminder for every unit whose report is
// overdue; minutes and conclusion of every visit with results; and a slip for
// every party that is asked for something, but for superiors, whom the report
// itself asks.
func (r *Round) Papers() iter.Seq[Paper] {
	return func(yield func(Paper) bool) {
		if r.Forms == nil || r.Plan().Office == nil {
			return
		}
		if !yield(paperOf("bao-cao", r.Report)) {
			return
		}
		for f := range r.Forms.All() {
			for _, p := range r.unitPapers(f.Unit.Code, fileStem(f.Unit)) {
				if !yield(p) {
					return
				}
			}
		}
		for _, a := range r.Addressees() {
			if a.Party.Kind == superiorParty {
				continue
			}
			if !yield(paperOf("phieu-chuyen/"+a.Party.ID, func() (*report.General, error) { return r.Transfer(a) })) {
				return
			}
		}
	}
}

const superiorParty = "superior"

// unitPapers are the papers of one unit.
func (r *Round) unitPapers(code, stem string) []Paper {
	var out []Paper
	if _, ok := r.visits[code]; ok {
		out = append(out, paperOf("thong-bao-lich/"+stem, func() (*report.General, error) { return r.VisitNotice(code) }))
	}
	if u := r.came[code]; u != nil && u.IsReminded(r.Progress.AsOf) {
		out = append(out, paperOf("don-doc/"+stem, func() (*report.Letter, error) { return r.Reminder(code) }))
	}
	for _, v := range r.held[code] {
		out = append(out,
			paperOf("bien-ban/"+stem+again(v), func() (*report.Minutes, error) { return r.MinutesOf(v) }),
			paperOf("ket-luan/"+stem+again(v), func() (*report.General, error) { return r.ConclusionOf(v) }),
		)
	}
	return out
}

// paperOf is a paper of a file; one that cannot be made is no document rather
// than a nil pointer in one.
func paperOf[T any, D interface {
	*T
	report.Document
}](name string, make func() (D, error)) Paper {
	return Paper{name + ".docx", func() (report.Document, error) {
		d, err := make()
		if err != nil {
			return nil, err
		}
		return d, nil
	}}
}
