package report_test

import (
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/outline"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/internal/reporttest"
	"github.com/vanban-go/vanban/report/unit"
)

var inspection = os.DirFS("../testdata/inspection")

func loadInspection(t testing.TB) *report.Plan {
	p, problems := report.LoadPlan(inspection, "plan.yaml")
	require.Empty(t, problems)
	return p
}

// minimal builds the least plan that there can be.
func minimal() *report.Plan {
	return &report.Plan{
		Paper: report.Paper{
			ID:        "kh.mau",
			Office:    &report.Office{Issuer: report.Issuer{Name: "Sở Nội vụ", Code: "SNV"}, Place: "Hải Phòng"},
			Signature: report.Signature{Position: "Giám đốc", Name: "Nguyễn Văn A"},
		},
		Preamble:  "Sở Nội vụ ban hành Kế hoạch kiểm tra như sau",
		Aims:      []string{"Nắm tình hình thực hiện nhiệm vụ."},
		Checklist: &checklist.Checklist{ID: "dm.mau", Areas: []checklist.Area{{ID: "cd", Title: "Chỉ đạo", Text: "Công tác chỉ đạo."}}},
		Period:    report.Period{From: date.Date{Year: 2026, Month: 1}, To: date.Date{Year: 2026}},
		Team:      report.Team{Lead: report.Person{Position: "Giám đốc Sở Nội vụ"}},
		Subjects:  report.Subjects{Set: unit.Set{Units: []string{unit.All}}, Text: "Ủy ban nhân dân cấp xã"},
	}
}

// pathsAndCodes writes problems as "path code" and insists that none has a
// place.
func pathsAndCodes(t *testing.T, problems diag.List) []string {
	var out []string
	for _, p := range problems {
		assert.True(t, p.Place.IsZero(), "a place for what was never read: %v", p)
		assert.Empty(t, p.Related, "%v", p)
		reporttest.AssertWords(t, p)
		out = append(out, fmt.Sprintf("%s %s", p.Path, p.Code))
	}
	return out
}

// A plan with nothing but area titles is valid, and a dossier that was read is
// as good when it is built.
func TestPlanBuiltInGo(t *testing.T) {
	assert.Empty(t, minimal().Validate())
	assert.Empty(t, minimal().Review())

	loaded := loadInspection(t)
	built := reporttest.Clone(loaded)
	assert.Empty(t, built.Validate())
	assert.Empty(t, built.Review())
	assert.Equal(t, reporttest.Clone(loaded), built, "neither Validate nor Review touches the plan")
	assert.Equal(t, loadInspection(t), loaded, "read twice, the same")
}

func TestPlanValidate(t *testing.T) {
	day := func(year, month, day int) date.Date { return date.Date{Year: year, Month: month, Day: day} }
	tests := []struct {
		name  string
		spoil func(p *report.Plan)
		want  []string
	}{
		{"nothing", func(p *report.Plan) { *p = report.Plan{} }, []string{
			" plan-without-text", "id missing-field", "office missing-field", "signature missing-field",
		}},
		{"a fault in each part", func(p *report.Plan) {
			p.Office.Place = ""
			p.Checklist.Areas[0].ID = "CD"
			p.Outline = &outline.Outline{ID: "dc", Title: "Báo cáo", Sections: []outline.Section{{ID: "a", Heading: "A", Areas: []string{"tc"}}}}
			p.Units = &unit.List{Units: []unit.Unit{{Code: "xa", Type: unit.Commune, Name: "Kiến Hải"}}}
			p.Calendar = &date.Calendar{Off: []date.Off{{}}}
			p.Subjects.Except = []string{"hp001"}
		}, []string{
			"calendar.off[0] off-incomplete", "checklist.areas[0].id bad-id", "office.place missing-field", "outline.sections area-not-covered",
			"outline.sections[0].areas[0] unknown-area", "subjects.except[0] unknown-unit", "units.units[0].code reserved-unit-code",
		}},
		{"unknown parties", func(p *report.Plan) {
			p.Office.Parties = []report.Party{{ID: "p.vp", Name: "Văn phòng Sở", Kind: "internal"}}
			p.Team.Members = []report.Member{{Text: "Đại diện các sở", Parties: []string{"p.vp", "s.tc"}}}
			p.Duties = []report.Duty{{Parties: []string{"s.tp", "p.vp"}, Tasks: []string{"Cử người."}}}
			p.Checklist.Areas[0].Lead = "p.cqdp"
		}, []string{"checklist.areas[0].lead unknown-party", "duties[0].parties[0] unknown-party", "team.members[0].parties[1] unknown-party"}},
		{"a date that is none", func(p *report.Plan) {
			p.Date = day(2025, 2, 30)
			p.Bases = []report.Basis{{Type: "Luật", Title: "Lưu trữ", Date: day(2024, 0, 7)}}
			p.Period.From = day(26, 1, 1)
		}, []string{"bases[0].date bad-date", "date bad-date", "period.from bad-date"}},
		{"a period that ends in its first month", func(p *report.Plan) { p.Period = report.Period{From: day(2026, 1, 31), To: day(2026, 1, 0)} }, nil},
		{"a period backwards", func(p *report.Plan) { p.Period = report.Period{From: day(2026, 1, 31), To: day(2026, 1, 30)} }, []string{"period period-order"}},
		{"a period in words", func(p *report.Plan) { p.Period = report.Period{Text: "Quý I năm 2026"} }, nil},
		{"issued in a month", func(p *report.Plan) { p.Issued = &report.Issued{Number: "12", Date: day(2026, 1, 0)} }, []string{"issued.date date-not-full"}},
		{"annexes", func(p *report.Plan) {
			p.Closing = "Xem Phụ lục I."
			p.Annexes = []report.Attachment{{Kind: "checklist", Mention: "Phụ lục I"}, {Kind: "units", Mention: "Phụ lục II"}, {Kind: "outline", SeparateFile: true}}
		}, []string{"annexes[1] annex-without-source", "annexes[1].mention annex-not-mentioned", "annexes[2] annex-without-mention"}},
		{"another checklist", func(p *report.Plan) {
			other := reporttest.Clone(p.Checklist)
			other.ID = "dm.khac"
			p.Outline = &outline.Outline{ID: "dc", Title: "Báo cáo", Checklist: other, Sections: []outline.Section{{ID: "a", Heading: "A", EachArea: true}}}
		}, []string{"outline.checklist outline-of-another-checklist"}},
		{"layout", func(p *report.Plan) {
			p.Layout = report.Layout{Size: 13.5, Indent: 12.7, LineSpacing: 1.15, Margins: report.Margins{Top: 20, Bottom: 25, Left: 30, Right: 15}}
		}, nil},
		{"layout of the office", func(p *report.Plan) { p.Office.Layout.Indent = 12 }, []string{"office.layout.indent layout-indent"}},
		{"a duty for nobody", func(p *report.Plan) { p.Duties = []report.Duty{{Tasks: []string{"Chuẩn bị."}}} }, []string{"duties[0].parties missing-field"}},
		{"a table", func(p *report.Plan) {
			p.Sections = []report.PlacedSection{{After: "duties", Section: report.Section{Heading: "Biểu", Table: &report.Table{Columns: report.Columns("A"), Widths: []float64{-1}}}}}
		}, []string{"sections[0].table.widths[0] out-of-range"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := minimal()
			tt.spoil(p)
			before := reporttest.Clone(p)
			assert.Equal(t, tt.want, pathsAndCodes(t, p.Validate()))
			p.Review()
			assert.Equal(t, before, p, "the input is not touched")
		})
	}
}

// A group's duty covers its members, and theirs, even where groups turn in a
// circle.
func TestPartyWithoutDuty(t *testing.T) {
	p := minimal()
	p.Office.Parties = []report.Party{
		{ID: "p.a", Name: "Phòng A", Kind: "internal"},
		{ID: "p.b", Name: "Phòng B", Kind: "internal"},
		{ID: "p.c", Name: "Phòng C", Kind: "internal"},
		{ID: "g.ab", Name: "Nhóm AB", Kind: "group", Members: []string{"p.a", "g.b"}},
		{ID: "g.b", Name: "Nhóm B", Kind: "group", Members: []string{"p.b", "g.ab"}},
	}
	p.Team.Members = []report.Member{{Text: "Các phòng", Parties: []string{"p.a", "p.b", "p.c", "p.c"}}}
	p.Checklist.Areas[0].Lead = "p.c"
	assert.Empty(t, p.Review(), "no duties, nobody without one")
	p.Duties = []report.Duty{{Parties: []string{"g.ab"}, Tasks: []string{"Tham gia."}}}
	assert.Equal(t, []string{"team.members[0].parties[2] party-without-duty"}, pathsAndCodes(t, p.Review()), "told once")
	assert.Empty(t, p.Validate())
}

func TestDaysDiffer(t *testing.T) {
	for text, want := range map[string]string{
		"Gửi báo cáo trước khi kiểm tra ít nhất 05 ngày làm việc.":            "05 ngày làm việc",
		"Báo cáo gửi trước 3 ngày  làm việc.":                                 "3 ngày  làm việc",
		"Gửi báo cáo trước khi kiểm tra ít nhất 02 ngày làm việc.":            "",
		"Trả lời kiến nghị trong 05 ngày làm việc.":                           "",
		"Trong 05 ngày làm việc sau kiểm tra, gửi báo cáo.":                   "",
		"Gửi báo cáo trước khi kiểm tra ít nhất năm ngày làm việc.":           "",
		"Gửi báo cáo trước ngày 05 tháng 01 năm 2026.":                        "",
		"Gửi báo cáo trước ít nhất 99999999999999999999999999 ngày làm việc.": "",
	} {
		p := minimal()
		p.ReportDue.WorkingDays = 2
		p.Duties = []report.Duty{{Heading: "Các xã", Subjects: true, Tasks: []string{text}}}
		var got string
		for _, problem := range p.Review() {
			if problem.Code == diag.Code("days-differ") {
				assert.Equal(t, "duties[0].tasks[0]", problem.Path)
				got = problem.Args[0].(string)
			}
		}
		assert.Equal(t, want, got, text)
		p.ReportDue = report.ReportDue{}
		for _, problem := range p.Review() {
			assert.NotEqual(t, diag.Code("days-differ"), problem.Code, "nothing to differ from")
		}
	}
}

func TestHeadingsFilled(t *testing.T) {
	usual := reflect.ValueOf(report.Headings{}.Filled())
	for i := range usual.NumField() {
		name := usual.Type().Field(i).Name
		assert.NotEmpty(t, usual.Field(i).String(), "no usual wording of %s", name)

		var own report.Headings
		reflect.ValueOf(&own).Elem().Field(i).SetString("riêng")
		filled := reflect.ValueOf(own.Filled())
		for j := range filled.NumField() {
			want := usual.Field(j).String()
			if j == i {
				want = "riêng"
			}
			assert.Equal(t, want, filled.Field(j).String(), "%s, where %s is given", filled.Type().Field(j).Name, name)
		}
	}
}

func TestAnnexTitle(t *testing.T) {
	p := minimal()
	for kind, want := range map[report.AnnexKind]string{
		"outline": "", "checklist": "Danh mục nội dung kiểm tra", "units": "Danh sách đơn vị được kiểm tra", "other": "",
	} {
		assert.Equal(t, want, p.AnnexTitle(report.Attachment{Kind: kind}), kind)
		assert.Equal(t, "Tên riêng", p.AnnexTitle(report.Attachment{Kind: kind, Title: "Tên riêng"}))
	}
	p.Outline = &outline.Outline{Title: "Báo cáo phục vụ kiểm tra"}
	p.Checklist.Title = "Danh mục kiểm tra năm 2026"
	assert.Equal(t, "Đề cương báo cáo phục vụ kiểm tra", p.AnnexTitle(report.Attachment{Kind: "outline"}))
	assert.Equal(t, "Danh mục kiểm tra năm 2026", p.AnnexTitle(report.Attachment{Kind: "checklist"}))
}

func TestEachText(t *testing.T) {
	p := loadInspection(t)
	var paths []string
	var text strings.Builder
	p.EachText(func(path, s string) {
		paths = append(paths, path)
		text.WriteString(s + "\n")
	})
	for _, path := range []string{"subject", "bases[5].text", "aims[4]", "checklist.areas[1].areas[0].text", "team.members[0].text", "sections[0].points[2].text", "duties[5].tasks[2]", "closing", "recipients[5]"} {
		assert.Contains(t, paths, path)
	}
	assert.Contains(t, text.String(), p.Closing)
	assert.Len(t, paths, len(unique(paths)), "each once")
}

func unique(words []string) map[string]bool {
	set := map[string]bool{}
	for _, w := range words {
		set[w] = true
	}
	return set
}

// Codes and years keep their digits, whatever YAML takes them for.
func TestDigitsAreKept(t *testing.T) {
	text := `kind: plan
id: 00123
number: 007
office: {issuer: {name: Sở Nội vụ, code: 1e3}, place: 0x1F}
preamble: 2025
aims: 1.10
checklist: {id: 1_0, areas: [{id: cd, title: yes, text: 12:30:45}]}
period: {from: 2025, to: "2026"}
team: {lead: {position: ~x}}
subjects: {units: all, text: on}
signature: {position: .5, name: "null"}
`
	p, problems := report.LoadPlan(fstest.MapFS{"ke-hoach.yaml": {Data: []byte(text)}}, "ke-hoach.yaml")
	require.Empty(t, problems)
	assert.Equal(t, []string{"00123", "007", "1e3", "0x1F", "2025", "1.10", "1_0", "yes", "12:30:45", "~x", "on", ".5", "null"}, []string{
		p.ID, p.Number, p.Office.Issuer.Code, p.Office.Place, p.Preamble, p.Aims[0], p.Checklist.ID, p.Checklist.Areas[0].Title,
		p.Checklist.Areas[0].Text, p.Team.Lead.Position, p.Subjects.Text, p.Signature.Position, p.Signature.Name,
	})
	assert.Equal(t, date.Date{Year: 2025}, p.Period.From)
}

func TestLoad(t *testing.T) {
	for _, kind := range []string{"plan", "office", "checklist", "outline", "units", "calendar", "schedule"} {
		d, problems := report.Load(inspection, kind+".yaml")
		require.Empty(t, problems, kind)
		assert.Equal(t, kind, d.Kind())
		assert.Empty(t, d.Validate(), kind)
	}
	d, problems := report.Load(inspection, "khong-co.yaml")
	assert.Nil(t, d)
	assert.ErrorIs(t, problems.Err(), os.ErrNotExist)
}

// A plan in which nothing is wrong is checked without a path or a message being made,
// and with maps that were used before: what is allocated grows with its areas alone.
func TestValidateAllocates(t *testing.T) {
	plan, problems := report.LoadPlan(os.DirFS("../testdata/inspection"), "plan.yaml")
	require.NoError(t, problems.Err())
	assert.Less(t, testing.AllocsPerRun(20, func() { _ = plan.Validate() }), 900.0) // 500, but for the race detector, which empties pools
}
