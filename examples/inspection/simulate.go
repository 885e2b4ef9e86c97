package main

import (
	"fmt"
	"math/rand/v2"

	"github.com/vanban-go/vanban/report/round"

	"github.com/vanban-go/vanban/checklist"
)

// seed makes the simulated units answer the same every time.
const seed = 20260108

// reply is what a unit is made to send.
type reply struct {
	form    *checklist.Form
	way     way
	late    bool
	flaw    flaw
	values  []checklist.Value  // as they are to be read, but for their places
	texts   map[string]string  // what is written for a prompt
	entries []checklist.Entry  // the rows of lists
	receipt *checklist.Receipt // of what arrived; nil of a unit that is silent
}

// way is how a unit answers.
type way uint8

const (
	byForm    way = iota
	silent        // nothing comes
	onPaper       // in the register, without a file
	otherFile     // a report in Word instead of the form
)

// flaw is what is wrong with the answers of a unit.
type flaw uint8

const (
	noFlaw    flaw = iota
	broken         // a relation does not hold, and nobody says why
	explained      // a relation does not hold, and the unit says why
	blanks
	notApplicable
	unreadable
)

// simulate makes up what the units of a round answer. The error says that the
// figures of a unit could not be made to agree.
func simulate(forms *round.FormSet) ([]*reply, error) {
	var out []*reply
	for f := range forms.All() {
		out = append(out, &reply{form: f})
	}
	deal(out)
	for i, r := range out {
		rng := rand.New(rand.NewPCG(seed, uint64(i)+1))
		if err := r.answer(rng); err != nil {
			return nil, fmt.Errorf("%s: %w", r.form.Unit.FullName(), err)
		}
		r.arrive(rng)
	}
	return out, nil
}

// Of a hundred units, how many do what; the rest answers well and in time.
const (
	silentShare        = 4
	onPaperShare       = 1
	otherFileShare     = 1
	lateShare          = 10
	brokenShare        = 6
	explainedShare     = 6
	blanksShare        = 8
	notApplicableShare = 8
	unreadableShare    = 5
)

// deal decides which units do what.
func deal(replies []*reply) {
	rng := rand.New(rand.NewPCG(seed, 0))
	left := make([]*reply, len(replies))
	for i, at := range rng.Perm(len(replies)) {
		left[i] = replies[at]
	}
	take := func(share int, do func(*reply)) {
		n := (share*len(replies) + 50) / 100
		for _, r := range left[:n] {
			do(r)
		}
		left = left[n:]
	}
	take(silentShare, func(r *reply) { r.way = silent })
	take(onPaperShare, func(r *reply) { r.way = onPaper })
	take(otherFileShare, func(r *reply) { r.way = otherFile })
	late := left
	for _, f := range []struct {
		share int
		flaw  flaw
	}{
		{brokenShare, broken}, {explainedShare, explained}, {blanksShare, blanks},
		{notApplicableShare, notApplicable}, {unreadableShare, unreadable},
	} {
		take(f.share, func(r *reply) { r.flaw = f.flaw })
	}
	left = late
	rng.Shuffle(len(left), func(i, j int) { left[i], left[j] = left[j], left[i] })
	take(lateShare, func(r *reply) { r.late = true })
}

// answer makes up what the unit answers, and spoils it as it was dealt.
func (r *reply) answer(rng *rand.Rand) error {
	if r.way != byForm {
		return nil
	}
	d := newDraw(r.form, rng)
	d.all()
	if err := d.repair(); err != nil {
		return err
	}
	d.spoil(r.flaw)
	r.values = d.values
	r.texts, r.entries = write(r.form, rng)
	return nil
}
