package round

import (
	"context"

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
	Unclear             // a file that may be that of another unit
	NoForm              // a report in Word, and no form
	NoReport            // a form, and nothing of the report that it asks for
)

// String returns the arrival in Vietnamese, as a list prints it.
func (a Arrival) String() string {
	return [...]string{"Chưa nhận", "Đã nhận", "Nhận bản giấy hoặc bản quét, chưa nhập", "Tệp .xls cũ", "Tệp có mật khẩu", "Tệp không đọc được", "Chưa rõ của đơn vị nào", "Nhận báo cáo, chưa có biểu số liệu", "Nhận biểu số liệu, chưa có báo cáo"}[min(a, NoReport)]
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
	return [...]string{"Chưa có hạn", "Chưa đến hạn", "Đúng hạn", "Sau hạn", "Quá hạn chưa gửi"}[min(t, Overdue)]
}

// Returned is a file that came in, read: Return is nil where it was refused.
type Returned struct {
	File     string
	Unit     string // whose it was read as, by the register, where the file does not say
	Return   *checklist.Return
	Problems diag.List
	Arrival  Arrival           // Entered, or why not
	At       checklist.Moment  // when the file was written, for a register that is made of the files
	Previous *checklist.Return // of the same unit in an earlier round, with which it was read
	Sum      string            // of its content; "" where nobody took one
	Own      bool              // a file that vanban wrote, a workbook of the office or one that somebody changed since: no return, and in no register
}

// Progress is what has come from all units by a moment (tiến độ nhận báo cáo).
type Progress struct {
	Title    string // of the plan
	AsOf     checklist.Moment
	Zone     string       // in which the times of files are told, such as "UTC+07:00"; "" where nobody says
	Groups   []unit.Group // ways to divide the units beside their types
	Units    []UnitProgress
	Problems diag.List // of no one unit: files of nobody, rows without a file
}

// UnitProgress is what has come from one unit.
type UnitProgress struct {
	Unit     unit.Unit
	Form     *checklist.Form // what it is asked
	Due      date.Date       // zero where it is not known
	Arrival  Arrival
	Timing   Timing              // of First
	First    *checklist.Receipt  // the first that could be used, on paper or as a file; nil where nothing came
	Last     *checklist.Receipt  // that counts; nil where nothing came
	Used     []string            // the files of which Return is made: that of Last, and those that correct it
	Copies   []checklist.Receipt // all, in the order in which they came, Last included
	Return   *checklist.Return   // what counts
	Problems diag.List           // what a person should look at, sorted
	Reminded string              // what somebody noted of reminders (đã nhắc)
	checklist.Progress
}

// Remind reports whether the unit is to be asked for something: its return, a
// file that can be read, or answers that are missing or doubtful.
func (u *UnitProgress) Remind() bool {
	return u.Arrival != Entered || !u.Complete() || u.Issues() > 0
}

// Issues counts the problems of the unit, notes apart.
func (u *UnitProgress) Issues() int {
	n := 0
	for i := range u.Problems {
		if u.Problems[i].Severity != diag.Note {
			n++
		}
	}
	return n
}

// ReceivedAt says when the return came that counts, whether that is only the
// time of a file, and when the first came, where that was another: lines that
// begin with the one by which the timing is judged.
func (u *UnitProgress) ReceivedAt() []string {
	if u.Last == nil {
		return nil
	}
	if u.First == nil || u.First.File == u.Last.File && u.First.At == u.Last.At {
		return []string{u.Last.When()}
	}
	return []string{u.First.When(), "bản được tính: " + u.Last.When()}
}

// ProgressOf puts together what has come by a moment, which the caller gives:
// the register says when and how, the files what they answer. What came later
// is left out; a moment without a time lasts to the end of its day.
//
// A file whose unit is another by the register, by itself or by its name counts
// for nobody until the register decides ([checklist.Counts]). Of several copies
// the last that came counts, unless the register decides otherwise; what it
// takes away from the earlier ones or changes is a problem, cell by cell. A
// blank form and a receipt on paper take nothing away, and a report in Word adds
// its texts to the figures of the form. Two copies at one time are a problem, and
// neither is preferred but by name. Files that the register does not know and the
// other way round are problems too. Problems do not stop the work.
//
// The problems are those that the files do not have by themselves; the progress
// has them too, and of each unit those of the files that count.
func ProgressOf(forms *FormSet, in *Intake, files []Returned, asOf checklist.Moment) (*Progress, diag.List) {
	p, problems, _ := progressOf(context.Background(), forms, in, files, asOf) // which is never done
	return p, problems
}

func progressOf(ctx context.Context, forms *FormSet, in *Intake, files []Returned, asOf checklist.Moment) (*Progress, diag.List, error) {
	in = in.Naming(namesOf(files))
	g := gathering{byFile: map[string]*Returned{}, copies: map[string][]received{}}
	for i := range files {
		g.byFile[files[i].File] = &files[i]
	}
	g.register(in, asOf)
	out := &Progress{Title: forms.Frame().Subject, AsOf: asOf, Groups: forms.groups(), Problems: g.loose.Sorted()}
	for f := range forms.All() {
		if ctx.Err() != nil {
			return nil, nil, context.Cause(ctx)
		}
		out.Units = append(out.Units, g.unit(f, asOf))
	}
	return out, g.told.Sorted(), nil
}

func timing(due date.Date, first *checklist.Receipt, asOf checklist.Moment) Timing {
	switch {
	case due.IsZero():
		return NoDeadline
	case first == nil && asOf.Date.After(due):
		return Overdue
	case first == nil:
		return Pending
	case first.At.Date.After(due):
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
