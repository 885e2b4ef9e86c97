package round

import (
	"cmp"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/diag"
)

// gathering is what is known while progress is put together.
type gathering struct {
	byFile map[string]*Returned
	copies map[string][]received // by unit
	told   diag.List             // what is wrong with the register against the files
	loose  diag.List             // what concerns no one unit, the problems of such files included
}

// received is a row of the register with its file.
type received struct {
	checklist.Receipt
	file     *Returned // nil where there is none
	problems diag.List // of the row
	disputed bool      // it counts for nobody
}

// register sorts the receipts by unit and time.
func (g *gathering) register(in *Intake, asOf checklist.Moment) {
	known := map[string]bool{}
	for _, r := range in.Receipts {
		known[r.File] = true
		if !asOf.Reaches(r.At) {
			continue
		}
		c := received{Receipt: r, file: g.byFile[r.File]}
		if r.File != "" && c.file == nil {
			c.problems = diag.List{fileMissing.At(diag.Place{File: r.File}, "", r.File)}
		}
		unit := c.owner()
		if c.file != nil && r.Via == checklist.ViaFileTime && !c.file.At.IsZero() && c.file.At.Compare(r.At) != 0 {
			c.problems = append(c.problems, fileRewritten.At(diag.Place{File: r.File}, "", r.File, r.At.Short(), c.file.At.Short()))
		}
		g.told = append(g.told, c.problems...)
		if unit != "" {
			g.copies[unit] = append(g.copies[unit], c)
			continue
		}
		g.loose = append(g.loose, c.problems...)
		if c.file != nil {
			g.loose = append(g.loose, c.file.Problems...)
		}
	}
	for name, f := range g.byFile {
		if known[name] {
			continue
		}
		g.loose = append(g.loose, f.Problems...)
		if !f.Own {
			p := notRegistered.At(diag.Place{File: name}, "", name)
			g.told, g.loose = append(g.told, p), append(g.loose, p)
		}
	}
	for _, list := range g.copies {
		slices.SortStableFunc(list, received.compare)
	}
}

// compare orders copies as they came. What is to correct or to replace comes
// behind what may have come at the same time: of a day alone, at its end.
func (c received) compare(d received) int {
	end := func(r *received) int {
		if r.Use == checklist.Corrects || r.Use == checklist.Replaces {
			return 1
		}
		return 0
	}
	at := func(r *received) checklist.Moment {
		if end(r) == 1 && !r.At.HasTime {
			return checklist.Moment{Date: r.At.Date, Hour: 24}
		}
		return r.At
	}
	return cmp.Or(at(&c).Compare(at(&d)), end(&c)-end(&d), cmp.Compare(c.File, d.File))
}

// owner returns the unit to which the copy is put, and notes where register and
// file do not agree.
func (c *received) owner() string {
	if c.file == nil || c.file.Return == nil {
		c.disputed = c.file != nil && c.file.Arrival == Unclear
		return c.Unit
	}
	stamp := cmp.Or(c.file.Return.Manifest.Unit, c.Unit)
	if c.Use == checklist.Counts && c.Unit != "" {
		return c.Unit
	}
	if c.Unit != "" && c.Unit != stamp {
		c.problems = append(c.problems, registerDiffers.At(diag.Place{File: c.File}, "", c.File, stamp, c.Unit))
	}
	c.disputed = len(c.problems) > 0
	return cmp.Or(c.Unit, stamp)
}

// isRead reports whether the copy is a file that was read and may count.
func (c *received) isRead() bool { return c.file != nil && c.file.Return != nil && !c.disputed }

// isUsed reports whether the copy answers anything.
func (c *received) isUsed() bool { return c.isRead() && !c.file.Return.IsBlank() }

// choice is what counts of the copies of a unit.
type choice struct {
	base     *received
	used     []*received       // base and what corrects it
	out      *checklist.Return // what these say together
	pinned   bool              // the register decided on base
	prose    *checklist.Return // of the reports in Word so far
	before   *checklist.Return // what came before base says, the last answer of each
	problems diag.List
}

// take puts one more copy to those before it.
func (c *choice) take(r *received) {
	back := r.file.Return
	place := diag.Place{File: r.File}
	switch {
	case back.Prose:
		c.addProse(r)
	case r.Use == checklist.Corrects && c.base != nil:
		next := c.out.Corrected(back)
		changed, added := len(next.Changes(c.out)), 0
		for _, ch := range c.out.Changes(next) { // the other way round
			if ch.After == "" {
				added++
			}
		}
		c.problems = append(append(c.problems, corrects.At(place, "", r.Unit, r.File, changed, added)), listsReplaced(c.out, next)...)
		c.out, c.used = next, append(c.used, r)
	case c.pinned && r.Use == "":
		c.problems = append(c.problems, copyNotUsed.At(place, "", r.Unit, r.File, c.base.File))
	default:
		if c.base != nil {
			c.before = over(c.before, c.out)
		}
		c.base, c.out, c.used, c.pinned = r, over(c.prose, back), append(c.used[:0:0], r), r.Use == checklist.Counts
		c.problems = nil
		if r.Use == checklist.Corrects {
			c.problems = append(c.problems, correctsNothing.At(place, "", r.Unit, r.File))
		}
		if c.before != nil {
			c.tell(r, c.out.Changes(c.before))
		} else if c.prose != nil {
			c.tell(r, c.out.Changes(c.prose))
		}
	}
}

// listsReplaced tells of rows of lists that a correction leaves out: a list that
// it has at all stands in the place of the whole one.
func listsReplaced(before, after *checklist.Return) (out diag.List) {
	kept, heads := map[string]bool{}, map[string]diag.Place{}
	row := func(e *checklist.Entry) string { return e.ID + "\n" + strings.Join(e.Words(), "\n") }
	for e := range after.Entries.All() {
		kept[row(e)] = true
		if heads[e.ID].IsZero() {
			heads[e.ID] = e.Cell
		}
	}
	for e := range before.Entries.All() {
		if !kept[row(e)] {
			words := strings.Join(slices.DeleteFunc(e.Words(), func(s string) bool { return s == "" }), " | ")
			out = append(out, listReplaced.At(heads[e.ID], e.ID, e.ID, words).With(e.Cell))
		}
	}
	return out
}

// addProse adds what a report in Word says to the figures of the form, whichever
// came first.
func (c *choice) addProse(r *received) {
	c.prose = over(c.prose, r.file.Return)
	c.used = append(c.used, r)
	if c.out == nil {
		c.base, c.out = nil, nil
		return
	}
	next := c.out.Corrected(r.file.Return)
	if r.Use == "" {
		c.tell(r, next.Changes(c.out))
	}
	c.out = next
}

// over returns an earlier return with what a later one answers in its place,
// as a return of the later file.
func over(earlier, later *checklist.Return) *checklist.Return {
	if earlier == nil {
		return later
	}
	out := earlier.Corrected(later)
	out.Manifest, out.File, out.Prose, out.Breaches = later.Manifest, later.File, earlier.Prose && later.Prose, later.Breaches
	return out
}

// tell notes what a copy takes away from what came before or changes: cell by
// cell, and all together; what the register declared, all together.
func (c *choice) tell(r *received, changes []checklist.CopyChange) {
	if len(changes) == 0 {
		return
	}
	lost := 0
	for _, ch := range changes {
		rule := &answerChanged
		if ch.After == "" {
			rule = &answerLost
			lost++
		}
		if r.Use == "" {
			c.problems = append(c.problems, rule.At(ch.Is, ch.ID, ch.ID, ch.Before, ch.After).With(ch.Was))
		}
	}
	rule := &copyDiffers
	if r.Use != "" {
		rule = &copyReplaces
	}
	c.problems = append(c.problems, rule.At(diag.Place{File: r.File}, "", r.Unit, r.File, lost, len(changes)-lost))
}

// together returns the problems of a unit and of its files, sorted. Those of one
// file, which its reader has sorted, are not copied where there are no others.
func together(own, files diag.List) diag.List {
	inOrder := func(a, b diag.Problem) int { return a.Place.Compare(b.Place) }
	if len(own) == 0 && slices.IsSortedFunc(files, inOrder) {
		return slices.Clip(files)
	}
	return append(own, files...).Sorted()
}

// unit decides what counts of one unit.
func (g *gathering) unit(f *checklist.Form, asOf checklist.Moment) UnitProgress {
	list := g.copies[f.Unit.Code]
	u := UnitProgress{Unit: f.Unit, Form: f, Due: f.Due.Due}
	c := choice{}
	var own, files diag.List
	for i := range list {
		r := &list[i]
		r.Unit = cmp.Or(r.Unit, f.Unit.Code)
		u.Copies = append(u.Copies, r.Receipt)
		own = append(own, r.problems...)
		if r.isUsed() {
			c.take(r)
		}
	}
	if c.out == nil && c.prose != nil {
		c.base, c.out = c.used[len(c.used)-1], c.prose
	}
	g.choose(&u, list, &c)
	told := slices.Concat(c.problems, equalTimesOf(f.Unit.Code, list, &c), afterwards(list, &c))
	g.told = append(g.told, told...)
	if len(c.used) == 1 {
		files = slices.Clip(c.used[0].file.Problems)
	}
	if len(c.used) > 1 {
		for _, r := range c.used {
			files = append(files, r.file.Problems...)
		}
		files = append(rest(files, c.used), g.relations(&u, &c)...).Sorted()
	}
	for i := range list {
		if r := &list[i]; r.file != nil && !r.isRead() {
			files = append(files, r.file.Problems...)
		}
	}
	u.Problems = together(append(own, told...), files)
	u.Timing = timing(u.Due, u.First, asOf)
	u.Progress = f.Progress(u.Return)
	return u
}

// relations holds the figures of several files together against the relations, and
// returns what is broken. What no file breaks by itself is told of the unit, too.
func (g *gathering) relations(u *UnitProgress, c *choice) (broken diag.List) {
	type breach struct {
		rule string
		cell diag.Place
	}
	alone := map[breach]bool{}
	for _, r := range c.used {
		for _, b := range r.file.Return.Breaches {
			alone[breach{b.Rule, b.Cell}] = alone[breach{b.Rule, b.Cell}] || !b.Settled
		}
	}
	var before []checklist.Value
	if p := c.base.file.Previous; p != nil {
		before = p.Values.List()
	}
	u.Return.Breaches = u.Form.Checklist.Check(u.Return.Values.List(), before)
	var fresh diag.List
	for _, b := range u.Return.Breaches {
		if b.Settled {
			continue
		}
		broken = append(broken, b.Problem())
		if !alone[breach{b.Rule, b.Cell}] {
			fresh = append(fresh, b.Problem())
		}
	}
	g.told = append(g.told, fresh.Alike(c.base.File)...)
	return broken.Alike(c.base.File)
}

// choose notes which copy counts, and which came first.
func (g *gathering) choose(u *UnitProgress, list []received, c *choice) {
	if len(list) == 0 {
		return
	}
	last := &list[len(list)-1]
	if c.base != nil {
		last, u.Return, u.Arrival = c.base, c.out, entered(u.Form, c.out)
		onPaper := slices.ContainsFunc(list, func(r received) bool { return r.File == "" && r.Via.NeedsTyping() })
		if u.Arrival == NoReport && onPaper {
			u.Arrival = Entered
		}
	} else {
		u.Arrival = last.arrival()
		if last.isRead() {
			u.Return, c.used = last.file.Return, []*received{last}
		}
	}
	first := last
	for i := range list {
		if r := &list[i]; r.isUsed() || r.File == "" && r.Via.NeedsTyping() {
			first = r
			break
		}
	}
	u.First, u.Last = &first.Receipt, &last.Receipt
	for _, r := range c.used {
		u.Used = append(u.Used, r.File)
	}
}

// entered says what came of a form and the report that it asks for, where anything of
// them was read.
func entered(f *checklist.Form, r *checklist.Return) Arrival {
	lists, asked := map[string]bool{}, false
	for i := range f.Prompts {
		p := &f.Prompts[i]
		asked = asked || p.Required && p.Kind == checklist.ForNarrative
		if p.List != nil {
			lists[p.List.ID] = true
		}
	}
	switch {
	case r.Prose:
		return NoForm
	case !asked || slices.ContainsFunc(r.Texts, func(n checklist.Narrative) bool { return n.Text != "" }):
		return Entered
	}
	for e := range r.Entries.All() {
		if lists[e.ID] {
			return Entered
		}
	}
	return NoReport
}

// arrival says what a copy is that is the only one or the last.
func (c *received) arrival() Arrival {
	switch {
	case c.File == "":
		return NotEntered
	case c.disputed:
		return Unclear
	case c.file == nil:
		return Refused
	case c.file.Return != nil && c.file.Return.Prose:
		return NoForm
	case c.file.Return != nil:
		return Entered
	case c.Via.NeedsTyping():
		return NotEntered
	}
	return c.file.Arrival
}

// equalTimesOf tells of forms of a unit of which nobody knows which is the last:
// of the last one and another that may have come at its time, where the register
// decides on neither or on both, and of two corrections of one answer.
func equalTimesOf(unit string, list []received, c *choice) diag.List {
	var forms []*received
	blank := !slices.ContainsFunc(list, func(r received) bool { return r.isUsed() })
	pinned := slices.ContainsFunc(list, func(r received) bool { return r.Use == checklist.Counts && r.isUsed() })
	for i := range list {
		r := &list[i]
		if r.isRead() && !r.file.Return.Prose && r.file.Return.IsBlank() == blank && r.Use != checklist.Corrects && (r.Use != "" || !pinned) {
			forms = append(forms, r)
		}
	}
	var out diag.List
	if last := len(forms) - 1; last > 0 {
		b := forms[last]
		rivals := slices.DeleteFunc(forms[:last:last], func(a *received) bool { return !a.At.MayBe(b.At) || (a.Use == "") != (b.Use == "") })
		if i := slices.IndexFunc(rivals, func(a *received) bool { return !a.file.isCopyOf(b.file) }); i >= 0 {
			out = append(out, equalTimes.At(diag.Place{File: b.File}, "", unit, b.At.Short(), rivals[i].File, b.File))
		} else if len(rivals) > 0 {
			out = append(out, sameCopy.At(diag.Place{File: b.File}, "", unit, rivals[0].File, b.File))
		}
	}
	for i, b := range c.used {
		for _, a := range c.used[:i] {
			if a.Use == checklist.Corrects && b.Use == checklist.Corrects && a.At.MayBe(b.At) && contradicts(b.file.Return, a.file.Return) {
				out = append(out, equalTimes.At(diag.Place{File: b.File}, "", unit, b.At.Short(), a.File, b.File))
			}
		}
	}
	return out
}

// isCopyOf reports whether two files are the same, byte for byte.
func (f *Returned) isCopyOf(g *Returned) bool { return f.Sum != "" && f.Sum == g.Sum }

// contradicts reports whether two returns answer one question differently.
func contradicts(a, b *checklist.Return) bool {
	return slices.ContainsFunc(a.Changes(b), func(ch checklist.CopyChange) bool { return ch.After != "" })
}

// afterwards tells of blank forms and of paper that came behind the copy that
// counts and took nothing away.
func afterwards(list []received, c *choice) diag.List {
	if c.base == nil {
		return nil
	}
	var out diag.List
	for i := range list {
		switch r := &list[i]; {
		case r.At.Compare(c.base.At) < 0:
		case r.isRead() && !r.isUsed():
			out = append(out, blankCopy.At(diag.Place{File: r.File}, "", r.Unit, r.File, c.base.File))
		case r.File == "":
			out = append(out, paperBehind.At(diag.Place{File: c.base.File}, "", r.Unit, r.At.Short(), c.base.File))
		}
	}
	return out
}

// rest returns the problems of files that make up one return, but for those of
// answers that a later one of them corrects.
func rest(problems diag.List, used []*received) diag.List {
	by := map[string]string{} // the file from which an answer is taken
	for _, r := range used {
		for v := range r.file.Return.Values.All() {
			if v.State != checklist.Blank || by[v.ID] == "" {
				by[v.ID] = r.File
			}
		}
		for e := range r.file.Return.Entries.All() {
			for i := range e.Cells {
				by[e.Cells[i].ID] = r.File
			}
		}
	}
	return slices.DeleteFunc(slices.Clone(problems), func(p diag.Problem) bool {
		return p.About(checklist.BrokenRelation) || by[p.Path] != "" && by[p.Path] != p.Place.File
	})
}
