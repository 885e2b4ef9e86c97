package round

import (
	"cmp"
	"strings"

	"github.com/vanban-go/vanban/report"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"
)

// Minutes makes the minutes (biên bản) of the first visit to a unit, as MinutesOf
// does of any.
func (r *Round) Minutes(code string) (*report.Minutes, error) {
	if err := r.issued(); err != nil {
		return nil, err
	}
	if len(r.held[code]) == 0 {
		return nil, noResult.For("", code)
	}
	return r.MinutesOf(r.held[code][0])
}

// MinutesOf makes the minutes of a visit of the results: who was there, how each
// item was answered, the figures of both sides, what became of earlier
// recommendations, findings, recommendations, difficulties, commendations and
// opinions, signed by the head of either side. The error is a diag.Problem of
// no-result, minutes-incomplete or plan-not-issued.
func (r *Round) MinutesOf(v *report.VisitResult) (*report.Minutes, error) {
	if err := r.issued(); err != nil {
		return nil, err
	}
	code, f := v.Unit, r.formOf(v.Unit)
	if f == nil {
		return nil, noResult.For("", code)
	}
	day := r.dayOf(v)
	ours, theirs := r.heads(v)
	place := cmp.Or(v.Place, r.visits[code].Place)
	if lack, en := lacksFor(v, day, place, ours, theirs); len(lack) > 0 {
		return nil, minutesIncomplete.For("", code, strings.Join(lack, ", "), strings.Join(en, ", "))
	}
	m := &report.Minutes{
		Paper:     r.paper("bien-ban."+code+again(v), visitWord(v)+" tại "+f.Unit.Body().Name),
		Begin:     clock(v.Begin) + ", " + day.Long(),
		Place:     place,
		Present:   presentWords(v, f.Unit.Body().Name),
		Chair:     nameAndPosition(ours.Name, ours.Position),
		Secretary: v.Secretary,
		End:       clock(v.End) + ", " + day.Long(),
		Side:      "Đại diện Đoàn kiểm tra",
		Counterpart: &report.Counterpart{
			Side: "Đại diện " + f.Unit.Body().Name, Position: signingPosition(theirs.Position, f.Unit), Name: theirs.Name,
		},
	}
	m.Signature = report.Signature{Position: cmp.Or(ours.Position, r.teamTitle(ours.Name)), Name: ours.Name}
	m.CoSigners = nil // each side signs for itself
	m.Body = r.minutesBody(v, f)
	return m, nil
}

// again tells a later visit from those before it, in the name of its papers.
func again(v *report.VisitResult) string {
	if v.Follows.IsZero() {
		return ""
	}
	return "-" + v.Date.String()
}

// following says which visit a later one follows.
func following(v *report.VisitResult) string {
	if !v.Follows.IsFull() {
		return ""
	}
	return ", tiếp theo lần kiểm tra " + v.Follows.Long()
}

// visitWord is what a visit is called.
func visitWord(v *report.VisitResult) string {
	if v.Follows.IsZero() {
		return "Kiểm tra"
	}
	return "Kiểm tra lại"
}

// followupPoints say what became of earlier recommendations.
func followupPoints(v *report.VisitResult) []string {
	var out []string
	for _, f := range v.Followed {
		words := vi.TrimEnd(f.Request) + ": " + vi.LowerFirst(report.StateWord(f.State))
		if f.Date.IsFull() {
			words += " (" + f.Date.Long() + ")"
		}
		out = append(out, vi.Join(vi.Sentence(words), vi.Labelled("Minh chứng", f.Evidence)))
	}
	return out
}

func (r *Round) formOf(code string) *checklist.Form {
	f, ok := r.Forms.Find(code)
	if !ok {
		return nil
	}
	return f
}

// heads returns who signs for the team and for the unit.
func (r *Round) heads(v *report.VisitResult) (ours, theirs report.Attendee) {
	ours, _ = v.Head(report.TeamSide)
	theirs, _ = v.Head(report.UnitSide)
	return ours, theirs
}

// teamTitle returns as what somebody signs for the team: as its deputy head who
// is named as one, else as its head.
func (r *Round) teamTitle(name string) string {
	words := r.Plan().Headings.Filled()
	for _, d := range r.Plan().Team.Deputies {
		if d.Name == name {
			return words.Deputy
		}
	}
	return words.Lead
}

// lacksFor names what minutes need and the results do not say.
func lacksFor(v *report.VisitResult, day date.Date, place string, ours, theirs report.Attendee) (vietnamese, english []string) {
	for _, need := range [...]struct {
		missing bool
		vi, en  string
	}{
		{!day.IsFull(), "ngày kiểm tra", "the day"},
		{v.Begin == "", "giờ bắt đầu (begin)", "begin"},
		{v.End == "", "giờ kết thúc (end)", "end"},
		{place == "", "địa điểm (place)", "place"},
		{v.Secretary.Name == "", "thư ký (secretary)", "secretary"},
		{ours.Name == "", "người của đoàn (present, side: team)", "somebody of the team"},
		{theirs.Name == "", "người của đơn vị (present, side: unit)", "somebody of the unit"},
	} {
		if need.missing {
			vietnamese, english = append(vietnamese, need.vi), append(english, need.en)
		}
	}
	return vietnamese, english
}

// presentWords lists who was there, the team first.
func presentWords(v *report.VisitResult, committee string) []string {
	var out []string
	for _, side := range [...]struct{ code, name string }{{report.TeamSide, "Đoàn kiểm tra"}, {report.UnitSide, committee}} {
		var names []string
		for _, a := range v.Present {
			if a.Side == side.code {
				names = append(names, nameAndPosition(a.Name, a.Position))
			}
		}
		if len(names) > 0 {
			out = append(out, side.name+": "+strings.Join(names, "; "))
		}
	}
	return out
}

func nameAndPosition(name, position string) string {
	if position == "" {
		return name
	}
	return name + ", " + position
}

// signingPosition returns a position as it stands above a signature, where the
// body is named already: "Hiệu trưởng" of "Hiệu trưởng Trường Tiểu học Lê Lợi".
func signingPosition(position string, u unit.Unit) string {
	position = strings.TrimSuffix(position, " "+u.FullName())
	for _, body := range [...]string{u.Body().Name, u.Declared().BodyWords(), u.Body().Code} {
		if title, ok := strings.CutSuffix(position, " "+body); ok && body != "" {
			return title
		}
	}
	return position
}

// minutesBody is what was established, in the order in which it is discussed.
func (r *Round) minutesBody(v *report.VisitResult, f *checklist.Form) []report.Section {
	own := r.came[f.Unit.Code]
	var back *checklist.Return
	if own != nil {
		back = own.Return
	}
	score, _ := r.ranking.Find(f.Unit.Code)
	worked := "Đoàn kiểm tra và " + f.Unit.Body().Name + " làm việc theo " + r.cited() + following(v)
	body := numbered(
		report.Section{Heading: "Nội dung làm việc", Text: vi.Sentence(worked)},
		report.Section{Heading: "Kết quả kiểm tra các mục", Table: r.itemTable(v, f, back)},
		report.Section{Heading: "Kết quả chấm điểm", Text: r.scoreText(score), Table: r.scoreTable(score, v)},
		report.Section{Heading: "Số liệu Đoàn kiểm tra xác định", Table: r.figureTable(v, f, back)},
		report.Section{Heading: "Kết quả thực hiện kiến nghị của lần kiểm tra trước", Points: report.Points(followupPoints(v)...)},
		report.Section{Heading: "Tồn tại, hạn chế và nguyên nhân", Points: report.Points(texts(v.Findings, report.Finding.Words)...)},
		report.Section{Heading: "Kiến nghị", Points: report.Points(r.recommendationPoints(v, f)...)},
		report.Section{Heading: "Khó khăn, vướng mắc", Points: report.Points(texts(v.Difficulties, r.difficultyWords)...)},
		report.Section{Heading: "Sáng kiến, cách làm hiệu quả", Points: report.Points(texts(v.Commendations, report.Commendation.Words)...)},
		report.Section{Heading: "Ý kiến của " + f.Unit.Body().Name, Points: report.Points(opinionsOf(v, report.UnitSide)...)},
		report.Section{Heading: "Ý kiến của Đoàn kiểm tra", Points: report.Points(opinionsOf(v, report.TeamSide)...)},
	)
	return body
}

// texts puts what a function says of each thing into a list.
func texts[T any](list []T, words func(T) string) []string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = words(v)
	}
	return out
}

// itemTable holds the items that the team answered, beside what the unit says of
// itself.
func (r *Round) itemTable(v *report.VisitResult, f *checklist.Form, back *checklist.Return) *report.Table {
	t := &report.Table{Columns: report.Columns("TT", "Mục kiểm tra", "Mã", "Đơn vị tự đánh giá", "Kết quả kiểm tra", "Ghi chú"), Widths: []float64{10, 46, 31, 22, 22, 34}}
	for i := range v.Items {
		row := &v.Items[i]
		item := f.Item(row.Item)
		if item == nil {
			continue
		}
		set := f.Checklist.AnswersOf(item)
		answer := row.Answer
		if answer == "" { // points are in a table of their own
			values, _ := f.Checklist.ReadFound(item, "", row.Points)
			if len(values) == 0 || values[0].ID != item.ID {
				continue
			}
			answer = values[0].Text
		}
		t.Rows = append(t.Rows, report.Cells(vi.FormatInt(int64(len(t.Rows)+1)), item.Text, row.Item, r.reported(back, row.Item), answerWords(&set, answer), row.Note))
	}
	return t
}

// answerWords is the label of an answer, however it was written.
func answerWords(set *checklist.AnswerSet, answer string) string {
	if v, _ := set.Read("", checklist.Typed(answer)); v.Text != "" {
		return set.Label(v.Text)
	}
	return answer
}

// figureTable holds the figures that the team established, beside those that the
// unit reported.
func (r *Round) figureTable(v *report.VisitResult, f *checklist.Form, back *checklist.Return) *report.Table {
	t := &report.Table{Columns: report.Columns("TT", "Chỉ tiêu", "Mã", "Đơn vị tính", "Đơn vị báo cáo", "Đoàn xác định", "Lý do"), Widths: []float64{10, 39, 31, 18, 20, 20, 27}}
	for i := range v.Values {
		row := &v.Values[i]
		ind := f.Indicator(row.Indicator)
		if ind == nil {
			continue
		}
		found, _ := ind.Read(checklist.Typed(row.Value))
		said := cmp.Or(r.reported(back, row.Indicator), row.Was)
		t.Rows = append(t.Rows, report.Cells(
			vi.FormatInt(int64(len(t.Rows)+1)), ind.Label, row.Indicator, ind.Measure(), said, r.ValueWords(row.Indicator, &found), row.Why,
		))
	}
	return t
}

// reportedFigures is what a unit says of itself, as a paper prints it.
func (r *Round) reported(back *checklist.Return, id string) string {
	if back == nil {
		return ""
	}
	if i := r.indicators[id]; i != nil && i.Derived != nil {
		return ratioWords(i, back.ByID())
	}
	v, _ := back.Value(id)
	return r.ValueWords(id, &v)
}

func opinionsOf(v *report.VisitResult, side string) []string {
	var out []string
	for _, o := range v.Opinions {
		if o.Side == side {
			out = append(out, vi.Sentence(o.Text))
		}
	}
	return out
}
