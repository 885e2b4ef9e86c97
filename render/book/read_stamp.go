package book

import (
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/report/round"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report/diag"
)

// foundStamp is what the file says of itself in one place.
type foundStamp struct {
	stamped
	place diag.Place
}

// stamps returns all that the file says of itself: in lines on its sheets, and
// in the hidden list of what it belongs to.
func (r *returnReader) stamps() []foundStamp {
	var found []foundStamp
	for _, s := range r.sheets {
		for j := range s.Cells {
			c := &s.Cells[j]
			place := placeOf(r.file, s.Name, c.Row, c.Column)
			switch {
			case c.Kind != xlsx.TextCell:
			case strings.HasPrefix(c.Text, stampWord):
				if m, ok := parseStamp(c.Text); ok {
					found = append(found, foundStamp{m, place})
				}
			case c.Text == manifestHead:
				found = append(found, foundStamp{hiddenManifest(s.Cells[j:]), place})
			}
		}
	}
	return found
}

// hiddenManifest reads the pairs that begin with the first of the cells.
func hiddenManifest(cells []xlsx.Cell) stamped {
	head := cells[0]
	pairs := map[string]string{}
	key := ""
	for i := range cells {
		switch c := &cells[i]; c.Column {
		case head.Column:
			key = c.Text
		case head.Column + 1:
			pairs[key] = strings.TrimSpace(c.Text)
		}
	}
	number := func(key string) int {
		n, err := strconv.Atoi(pairs[key])
		if err != nil {
			return -1 // agrees with no other copy
		}
		return n
	}
	return stamped{
		Manifest: checklist.Manifest{
			Plan: pairs[keyPlan], Version: number(keyVersion), Round: number(keyRound),
			Unit: pairs[keyUnit], Fingerprint: pairs[keyMark],
		},
		layout: pairs[manifestHead],
	}
}

// identify finds the form that the file is a copy of, or the problem for which
// it is refused.
func (r *returnReader) identify(from Source, forms *round.FormSet) (*checklist.Form, *diag.Problem) {
	file := diag.Place{File: r.file}
	found := r.stamps()
	if len(r.tables) == 0 || len(found) == 0 && from.Unit == "" {
		return nil, refuse(notAForm, file)
	}
	if len(found) == 0 {
		f, ok := forms.Find(from.Unit)
		if !ok {
			return nil, refuse(unknownReturnUnit, file, from.Unit)
		}
		r.manifest = f.Manifest
		r.tell(unitFromCaller.At(file, "", from.Unit))
		return f, nil
	}
	must := from.Unit
	if from.Decided {
		found, must = found[:1], ""
	}
	first := found[0]
	for _, other := range found[1:] {
		if other.stamped != first.stamped {
			p := stampsDiffer.At(other.place, "", stampOf(other), stampOf(first)).With(first.place)
			return nil, &p
		}
	}
	frame := forms.Frame()
	if p := first.disagrees(frame, must); p != nil {
		return nil, p
	}
	code := first.Unit
	if from.Decided {
		code = from.Unit
	}
	f, ok := forms.Find(code)
	if !ok {
		return nil, refuse(unknownReturnUnit, first.place, code)
	}
	r.manifest, r.older = first.Manifest, first.Version < frame.Version
	return f, nil
}

func refuse(rule diag.Rule, place diag.Place, args ...any) *diag.Problem {
	p := rule.At(place, "", args...)
	return &p
}

// disagrees returns why the file is no form of a round, or not that of the unit
// that was asked for, if any was.
func (s foundStamp) disagrees(frame *checklist.Form, unit string) *diag.Problem {
	m := s.Manifest
	switch {
	case s.layout != formVersion:
		return refuse(newerLayout, s.place, s.layout, formVersion)
	case m.Plan != frame.Plan:
		return refuse(otherPlan, s.place, m.Plan, frame.Plan)
	case m.Round != frame.Round:
		return refuse(otherRound, s.place, m.Round, frame.Round)
	case unit != "" && m.Unit != unit:
		return refuse(otherUnit, s.place, m.Unit, unit)
	case m.Version > frame.Version:
		return refuse(newerVersion, s.place, m.Version, frame.Version)
	case m.Version == frame.Version && m.Fingerprint != frame.Fingerprint:
		return refuse(unknownVersion, s.place, m.Fingerprint, frame.Fingerprint)
	}
	return nil
}

func stampOf(f foundStamp) string { return stampText(f.Manifest) }
