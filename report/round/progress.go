package round

import (
	"cmp"
	"slices"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/unit"
)

// Arrival says what has come from a unit.
type Arrival uint8

// The arrivals.
const (
	NotReceived Arrival = iota
	Entered             // a form that was read
	NotEntered          // on paper or as a PDF, not typed into a form yet
	OldFile             // an .xls of an old version
	Locked              // a file with a password
	Refused             // any other file that could not be read as a form
)

// String returns the arrival in Vietnamese, as a list prints it.
func (a Arrival) String() string {
	return [...]string{"Chưa nhận", "Đã nhận", "Nhận bản giấy hoặc bản quét, chưa nhập", "Tệp .xls cũ", "Tệp có mật khẩu", "Tệp không đọc được"}[min(a, Refused)]
}

// Timing says whether a return came in time, by the unit's own deadline.
type Timing uint8

// The timings.
const (
	NoDeadline Timing = iota // chưa có hạn
	Pending                  // chưa nhận, chưa đến hạn
	InTime                   // đúng hạn
	Late                     // nhận sau hạn
	Overdue                  // chưa nhận, đã quá hạn
)

// String returns the timing in Vietnamese, as a list prints it.
func (t Timing) String() string {
	return [...]string{"Chưa có hạn", "Chưa đến hạn", "Đúng hạn", "Sau hạn", "Quá hạn"}[min(t, Overdue)]
}

// Returned is a file that came in, read: Return is nil where it was refused.
type Returned struct {
	File     string
	Unit     string // whose it is by the register, where the file does not say
	Return   *checklist.Return
	Problems diag.List
	Arrival  Arrival          // Entered, or why not
	At       checklist.Moment // when the file was written, for a register that is made of the files
}

// Progress is what has come from all units by a moment (tiến độ nhận báo cáo).
type Progress struct {
	Title string // of the plan
	AsOf  checklist.Moment
	Units []UnitProgress
}

// UnitProgress is what has come from one unit.
type UnitProgress struct {
	Unit    unit.Unit
	Due     date.Date // zero where it is not known
	Arrival Arrival
	Timing  Timing
	Last    *checklist.Receipt  // that counts; nil where nothing came
	Copies  []checklist.Receipt // all, in the order in which they came, Last included
	Return  *checklist.Return   // of Last
	Issues  int                 // problems of that return
	checklist.Progress
}

// Remind reports whether the unit is to be asked for something: its return, a
// file that can be read, or answers that are missing or doubtful.
func (u *UnitProgress) Remind() bool {
	return u.Arrival != Entered || !u.Complete() || u.Issues > 0
}

// ProgressOf puts together what has come by a moment, which the caller gives:
// the register says when and how, the files what they answer. What came later
// is left out. Of several copies the last that came counts; two at one time are
// a problem, and neither is preferred but by name. Files that the register does
// not know and the other way round are problems too. Problems do not stop the
// work.
func ProgressOf(forms *FormSet, in *Intake, files []Returned, asOf checklist.Moment) (*Progress, diag.List) {
	if in == nil {
		in = new(Intake)
	}
	g := gathering{byFile: map[string]*Returned{}, receipts: map[string][]checklist.Receipt{}}
	for i := range files {
		g.byFile[files[i].File] = &files[i]
	}
	g.register(in, asOf)
	out := &Progress{Title: forms.Frame().Subject, AsOf: asOf}
	for f := range forms.All() {
		out.Units = append(out.Units, g.unit(f, asOf))
	}
	return out, g.problems.Sorted()
}

// gathering is what is known while progress is put together.
type gathering struct {
	byFile   map[string]*Returned
	receipts map[string][]checklist.Receipt // by unit
	problems diag.List
}

// register sorts the receipts by unit and time.
func (g *gathering) register(in *Intake, asOf checklist.Moment) {
	known := map[string]bool{}
	for _, r := range in.Receipts {
		known[r.File] = true
		if r.At.Compare(asOf) > 0 {
			continue
		}
		if r.File != "" && g.byFile[r.File] == nil {
			g.problems = append(g.problems, fileMissing.At(diag.Place{File: r.File}, "", r.File))
		}
		g.receipts[r.Unit] = append(g.receipts[r.Unit], r)
	}
	for name := range g.byFile {
		if !known[name] {
			g.problems = append(g.problems, notRegistered.At(diag.Place{File: name}, "", name))
		}
	}
	for _, list := range g.receipts {
		slices.SortStableFunc(list, func(a, b checklist.Receipt) int { return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.File, b.File)) })
	}
}

func (g *gathering) unit(f *checklist.Form, asOf checklist.Moment) UnitProgress {
	u := UnitProgress{Unit: f.Unit, Due: f.Due.Due, Copies: g.receipts[f.Unit.Code]}
	if n := len(u.Copies); n > 0 {
		u.Last = &u.Copies[n-1]
		u.Arrival = g.arrival(&u)
		if n > 1 && u.Copies[n-2].At.Compare(u.Last.At) == 0 {
			g.problems = append(g.problems, equalTimes.At(diag.Place{File: u.Last.File}, "", f.Unit.Code, u.Last.At.Short(), u.Copies[n-2].File, u.Last.File))
		}
	}
	u.Timing = timing(u.Due, u.Last, asOf)
	u.Progress = f.Progress(u.Return)
	return u
}

// arrival says what the last copy is, and notes what it answers.
func (g *gathering) arrival(u *UnitProgress) Arrival {
	file := g.byFile[u.Last.File]
	switch {
	case u.Last.File == "":
		return NotEntered
	case file == nil:
		return Refused
	case file.Return == nil:
		if u.Last.Via.NeedsTyping() {
			return NotEntered
		}
		return file.Arrival
	}
	u.Return = file.Return
	u.Issues = len(file.Problems.Warnings())
	return Entered
}

func timing(due date.Date, last *checklist.Receipt, asOf checklist.Moment) Timing {
	switch {
	case due.IsZero():
		return NoDeadline
	case last == nil && asOf.Date.After(due):
		return Overdue
	case last == nil:
		return Pending
	case last.At.Date.After(due):
		return Late
	}
	return InTime
}

// Count returns how many units there are for which ok holds.
func (p *Progress) Count(ok func(*UnitProgress) bool) int {
	n := 0
	for i := range p.Units {
		if ok(&p.Units[i]) {
			n++
		}
	}
	return n
}
