package round

import (
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// rowsOf is a table as structs.
type rowsOf[R any] struct {
	Rows []R `yaml:"rows" validate:"dive"`
}

// ofUnit begins every row that belongs to a unit.
type ofUnit struct {
	Unit string `yaml:"unit" validate:"required" column:"Mã đơn vị"`
}

func (u ofUnit) unit() string { return u.Unit }

// ofVisit begins every row that belongs to a visit; of a unit that was visited once the
// day may be left out.
type ofVisit struct {
	ofUnit `yaml:",inline"`
	Day    date.Date `yaml:"visit_date" column:"Ngày kiểm tra"`
}

func (v ofVisit) day() date.Date { return v.Day }

type planRow struct {
	Plan string `yaml:"plan" validate:"required" column:"Mã kế hoạch"`
}

type visitRow struct {
	ofUnit          `yaml:",inline"`
	Date            date.Date `yaml:"date" column:"Ngày"`
	Begin           string    `yaml:"begin" column:"Bắt đầu"`
	End             string    `yaml:"end" column:"Kết thúc"`
	Place           string    `yaml:"place" column:"Địa điểm"`
	Secretary       string    `yaml:"secretary" column:"Thư ký"`
	Position        string    `yaml:"secretary_position" column:"Chức vụ thư ký"`
	Follows         date.Date `yaml:"follows" column:"Ngày của lần kiểm tra trước"`
	Refused         string    `yaml:"refused" column:"Lý do đơn vị không ký"`
	Witness         string    `yaml:"witness" column:"Người chứng kiến"`
	WitnessPosition string    `yaml:"witness_position" column:"Chức vụ người chứng kiến"`
}

func (r *visitRow) visit() report.VisitResult {
	return report.VisitResult{
		Unit: r.Unit, Date: r.Date, Begin: r.Begin, End: r.End, Place: r.Place,
		Secretary: report.Secretary{Name: r.Secretary, Position: r.Position}, Follows: r.Follows,
		Refused: r.Refused, Witness: report.Secretary{Name: r.Witness, Position: r.WitnessPosition},
	}
}

type attendeeRow struct {
	ofVisit         `yaml:",inline"`
	report.Attendee `yaml:",inline"`
}

// itemRow is an item of a checklist without scores: it needs its answer.
type itemRow struct {
	ofVisit `yaml:",inline"`
	Item    string `yaml:"item" validate:"required,id" column:"Mã mục"`
	Answer  string `yaml:"answer" validate:"required,id" column:"Kết quả"`
	Note    string `yaml:"note" column:"Ghi chú"`
}

// scoredRow is one of a checklist with scores.
type scoredRow struct {
	ofVisit           `yaml:",inline"`
	report.ItemResult `yaml:",inline"`
}

type valueRow struct {
	ofVisit             `yaml:",inline"`
	report.FigureResult `yaml:",inline"`
}

// findingRow is a finding with its first recommendation or, without a text, one
// more recommendation for the finding above.
type findingRow struct {
	ofVisit        `yaml:",inline"`
	Text           string    `yaml:"text" column:"Tồn tại, hạn chế"`
	Group          string    `yaml:"group" column:"Nhóm tồn tại"`
	Subjective     string    `yaml:"subjective" column:"Nguyên nhân chủ quan"`
	Objective      string    `yaml:"objective" column:"Nguyên nhân khách quan"`
	Responsible    string    `yaml:"responsible" column:"Trách nhiệm"`
	Items          []string  `yaml:"items" column:"Mục liên quan"`
	To             string    `yaml:"to" column:"Kiến nghị với" words:"unit=đơn vị,unit=đơn vị được kiểm tra"`
	Recommendation string    `yaml:"recommendation" column:"Nội dung kiến nghị"`
	Product        string    `yaml:"product" column:"Sản phẩm"`
	Due            date.Date `yaml:"due" column:"Thời hạn"`
	Selected       bool      `yaml:"selected" column:"Chọn" words:"true=x,true=có,false=không"`
}

func (r *findingRow) finding() report.Finding {
	return report.Finding{
		Text: r.Text, Group: r.Group, Cause: report.Cause{Subjective: r.Subjective, Objective: r.Objective}, Responsible: r.Responsible,
		Items: r.Items, Selected: r.Selected,
	}
}

func (r *findingRow) recommendation() report.Recommendation {
	return report.Recommendation{To: r.To, Text: r.Recommendation, Product: r.Product, Due: r.Due}
}

// followedRow says what became of an earlier recommendation; without a state it only
// names it, as the sheet for a later visit does beforehand.
type followedRow struct {
	ofVisit  `yaml:",inline"`
	Request  string    `yaml:"request" validate:"required" column:"Kiến nghị đã nêu"`
	State    string    `yaml:"state" validate:"omitempty,oneof=done under_way not_done" column:"Tình trạng" words:"done=Đã thực hiện,under_way=Đang thực hiện,not_done=Chưa thực hiện"`
	Date     date.Date `yaml:"date" column:"Ngày xác định"`
	Evidence string    `yaml:"evidence" column:"Minh chứng"`
}

type difficultyRow struct {
	ofVisit           `yaml:",inline"`
	report.Difficulty `yaml:",inline"`
}

type commendationRow struct {
	ofVisit             `yaml:",inline"`
	report.Commendation `yaml:",inline"`
}

type opinionRow struct {
	ofVisit        `yaml:",inline"`
	report.Opinion `yaml:",inline"`
}

type wordingRow struct {
	Part string `yaml:"part" validate:"required" column:"Phần"`
	Text string `yaml:"text" vanban:"lines" validate:"required" column:"Nội dung"`
}

// decodeRows decodes a table; an empty one is nothing wrong.
func decodeRows[R any](t *tabled, rows strictyaml.Rows) ([]R, *strictyaml.Source) {
	if len(rows.Header) == 0 {
		return nil, nil
	}
	var list rowsOf[R]
	source, problems := strictyaml.DecodeRows(rows, "rows", &list)
	for _, p := range problems {
		if p.Code != "empty-table" {
			t.problems = append(t.problems, p)
		}
	}
	if len(list.Rows) == 0 {
		return nil, nil
	}
	return list.Rows, source
}
