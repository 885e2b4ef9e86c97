package render

import (
	"context"
	"io"
	"slices"

	"github.com/vanban-go/vanban/report/round"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/outline"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/report/diag"
)

// The problems of reports that come back in Word.
var (
	notAReport = diag.Rule{
		Code: "not-a-report",
		VI:   "tệp không phải là đề cương báo cáo đã gửi", EN: "the file is not the skeleton of a report that was sent",
		HintVI: "viết vào đúng tệp đề cương .docx đã gửi", HintEN: "write into the .docx that was sent",
	}
	noUnitNamed = diag.Rule{
		Code: "no-unit-named",
		VI:   "tệp .docx không cho biết chắc là của đơn vị nào", EN: "a .docx does not say for sure whose it is",
		HintVI: "nêu mã đơn vị khi đọc tệp (trong sổ nhận)", HintEN: "name the unit when it is read, as the register does",
	}
	figuresInWord = diag.Rule{
		Code: "figures-in-word", Severity: diag.Warning,
		VI: "mục %[1]q có bảng số liệu hoặc tự đánh giá đã điền trong Word; bảng này không được đọc", EN: "section %[1]q has a table of figures or answers filled in in Word, which is not read",
		HintVI: "nhập số liệu vào biểu mẫu .xlsx", HintEN: "enter them into the .xlsx form",
	}
)

// The problems of lists in Word.
var (
	wordHeading = diag.Rule{
		Code: "word-list-heading", Severity: diag.Warning,
		VI: "đầu bảng của danh sách %[1]q khác bản đã gửi: %[2]s; bảng này không được đọc", EN: "the head of the table of the list %[1]q is not as it was sent: %[2]s; the table is not read",
		HintVI: "sửa lại đầu bảng như bản đã gửi, hoặc nhập danh sách vào biểu mẫu .xlsx", HintEN: "restore the head, or enter the list into the .xlsx form",
	}
	wordRow = diag.Rule{
		Code: "word-list-row", Severity: diag.Warning,
		VI: "một dòng của danh sách %[1]q có %[2]d ô, đầu bảng có %[3]d; dòng này không được đọc", EN: "a row of the list %[1]q has %[2]d cells, its head %[3]d; it is not read",
		HintVI: "tách ô đã gộp, hoặc nhập dòng này vào biểu mẫu .xlsx", HintEN: "split the merged cells, or enter the row into the .xlsx form",
	}
	wordBeside = diag.Rule{
		Code: "word-list-beside", Severity: diag.Warning,
		VI: "chữ ghi ngoài bảng của danh sách %[1]q không được đọc: %[2]q", EN: "words beside the table of the list %[1]q are not read: %[2]q",
		HintVI: "ghi vào dòng của bảng", HintEN: "write them into a row of the table",
	}
)

// ReadReport reads what a unit wrote into the skeleton of its report
// ([nd30.Outline]): the same return as a form gives, with prose and lists, also
// those of the checklist, and without figures. The source names the unit, unless the skeleton is one of its
// own. It is nil exactly when the
// Err of the list is not.
func ReadReport(ctx context.Context, r io.ReaderAt, size int64, from book.Source, forms *round.FormSet) (*checklist.Return, diag.List) {
	file := diag.Place{File: from.File}
	if from.Unit == "" {
		from.Unit = nd30.OutlineUnit(ctx, r, size)
	}
	f, ok := forms.Find(from.Unit)
	if !ok {
		return nil, diag.List{noUnitNamed.At(file, "")}
	}
	plan := forms.Plan()
	if plan.Outline == nil {
		return nil, diag.List{notAReport.At(file, "")}
	}
	replies, err := readSkeleton(ctx, r, size, forms.Skeleton(f.Unit), plan.Skeleton())
	if err != nil {
		return nil, diag.List{notAReport.At(file, "").From(err)}
	}
	w := wordReturn{prompts: map[string]*checklist.Prompt{}, lists: map[string]*checklist.Prompt{}, out: &checklist.Return{Manifest: f.Manifest, File: from.File, Prose: true}}
	for i := range f.Prompts {
		w.prompts[f.Prompts[i].ID] = &f.Prompts[i]
	}
	for _, p := range f.Lists() {
		w.lists[p.ID] = p
	}
	found := false
	for i := range replies {
		replies[i].Place.File = from.File
		found = found || replies[i].State != nd30.Missing
		w.add(&replies[i])
	}
	if !found {
		return nil, diag.List{notAReport.At(file, "")}
	}
	w.out.Entries = checklist.EntriesOf(w.entries...)
	return w.out, w.problems.Sorted()
}

// readSkeleton reads the skeleton that one unit got, or the one for all units: a
// table is filled in where it is neither blank one.
func readSkeleton(ctx context.Context, r io.ReaderAt, size int64, own, common *outline.Outline) ([]nd30.Reply, error) {
	replies, err := nd30.ReadOutline(ctx, r, size, own)
	if err != nil {
		return nil, err
	}
	others, err := nd30.ReadOutline(ctx, r, size, common)
	if err != nil {
		return nil, err
	}
	for i := range replies {
		a := &replies[i]
		same := func(b nd30.Reply) bool { return a.ID == b.ID && (a.List == nil) == (b.List == nil) }
		if n := slices.IndexFunc(others, same); n >= 0 && a.State == nd30.Filled && others[n].State != nd30.Filled {
			*a = others[n]
		}
	}
	return replies, nil
}

// wordReturn gathers the replies of a report.
type wordReturn struct {
	prompts  map[string]*checklist.Prompt
	lists    map[string]*checklist.Prompt // those of the checklist too
	out      *checklist.Return
	entries  []checklist.Entry
	problems diag.List
}

func (w *wordReturn) add(r *nd30.Reply) {
	p, asked := w.prompts[r.ID]
	if r.List != nil {
		p, asked = w.lists[r.ID]
	}
	switch {
	case r.State == nd30.Missing && asked && p.Kind == checklist.ForNarrative:
		w.problems = append(w.problems, book.MissingRow.At(diag.Place{File: r.Place.File}, r.ID, r.ID))
	case !asked && r.State == nd30.Filled:
		w.problems = append(w.problems, figuresInWord.At(r.Place, r.ID, r.Heading))
	case !asked || r.State == nd30.Missing:
	case p.List == nil:
		w.out.Texts = append(w.out.Texts, checklist.Narrative{ID: r.ID, Text: r.Text, Cell: r.Place})
	default:
		w.list(p, r)
	}
}

// list reads the table of a list: below its heading, behind the running
// number. Words beside the table are an entry of their own.
func (w *wordReturn) list(p *checklist.Prompt, r *nd30.Reply) {
	l := wordList{wordReturn: w, prompt: p, reply: r, fields: p.Fields()}
	if len(r.Rows) > 0 && l.head() {
		for i := range r.Rows[1:] {
			l.row(i + 1)
		}
	}
	if r.Text != "" {
		l.words()
	}
}
