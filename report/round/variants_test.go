package round_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/internal/reporttest"
	"github.com/vanban-go/vanban/report/round"
)

// wordsOf is a paper in YAML, on one line.
func wordsOf(t testing.TB, d report.Document) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, report.Encode(&b, d))
	return strings.Join(strings.Fields(b.String()), " ")
}

// What the consolidated report says where a round is another than that of the
// golden one.
func TestReportVariants(t *testing.T) {
	none := func(*report.Plan) {}
	for name, tt := range map[string]struct {
		plan        func(*report.Plan)
		round       func(*round.Collection)
		says, never []string
	}{
		"people's own wording": {none, func(c *round.Collection) {
			c.Results.Report = report.Wording{
				Subject: "Kết quả riêng", To: []string{"Sở A", "Sở B"}, Date: date.Date{Year: 2026, Month: 2, Day: 3}, Preamble: "Mở đầu.", Closing: "Kết.",
				Signature: &report.Signature{Position: "Giám đốc", Name: "Lê Văn C"},
			}
		}, []string{"subject: Kết quả riêng", "kinh_gui: [Sở A, Sở B]", "date: 2026-02-03", "signature: {position: Giám đốc, name: Lê Văn C}", "preamble: Mở đầu.", "closing: Kết."}, []string{"xem xét, chỉ đạo", "Đánh giá chung"}},
		"several superiors are asked for nothing": {none, func(c *round.Collection) { c.Results.Report.To = []string{"Sở A", "Sở B"} },
			[]string{"Trên đây là báo cáo kết quả thực hiện Kế hoạch số 45/KH-SNV."}, []string{"xem xét, chỉ đạo"}},
		"no superior": {func(p *report.Plan) { o := *p.Office; o.Issuer.Superior = ""; p.Office = &o }, func(*round.Collection) {},
			[]string{"Trên đây là báo cáo kết quả thực hiện Kế hoạch số 45/KH-SNV."}, []string{"kinh_gui"}},
		"a plan of another subject": {func(p *report.Plan) { p.Subject = "Cải cách hành chính\nnăm 2026" }, func(*round.Collection) {},
			[]string{"subject: Kết quả thực hiện kế hoạch cải cách hành chính năm 2026"}, nil},
		"visits of one day": {none, func(c *round.Collection) { c.Results.Visits = c.Results.Visits[:1] },
			[]string{"Đoàn kiểm tra đã làm việc với 1/5 đơn vị (01 phường), ngày 08 tháng 01 năm 2026."}, []string{" từ ngày "}},
		"a later visit first": {none, func(c *round.Collection) {
			c.Results.Visits[0].Date = date.Date{Year: 2026, Month: 1, Day: 15}
		}, []string{"từ ngày 13 tháng 01 năm 2026 đến ngày 15 tháng 01 năm 2026"}, nil},
		"a visit of which no day is known": {none, func(c *round.Collection) {
			c.Schedule = reporttest.Clone(c.Schedule)
			c.Schedule.Visits = c.Schedule.Visits[1:]
		}, []string{"(01 xã, 01 phường), ngày 13 tháng 01 năm 2026."}, nil},
		"no days at all": {none, func(c *round.Collection) {
			c.Schedule = nil
			c.Results.Visits[1].Date = date.Date{}
		}, []string{"2/5 đơn vị (01 xã, 01 phường)."}, nil},
		"no results": {none, func(c *round.Collection) { c.Results = nil },
			[]string{"Các đơn vị tự đánh giá 02 mục", "Phụ lục V"}, []string{"Đoàn kiểm tra đã làm việc", "Khó khăn, vướng mắc points", "Kết quả của Đoàn kiểm tra khác", "Nội dung khác trong báo cáo của các đơn vị"}},
		"nothing came": {none, func(c *round.Collection) {
			c.Returned, c.Results = nil, nil
			c.Register = &round.Intake{}
		},
			[]string{"nhận được báo cáo của 0/5 đơn vị. Số liệu tổng hợp trong báo cáo này lấy từ 0 biểu số liệu", "columns: [Loại đơn vị, Số đơn vị, \"Chưa nhận, chưa đến hạn\", Quá hạn chưa gửi]"},
			[]string{"gửi sau hạn", "Phụ lục V", "có số liệu)", "Có 0"}},
		"one annex": {func(p *report.Plan) {
			p.Checklist = &checklist.Checklist{ID: "dm", Areas: []checklist.Area{{ID: "a", Title: "A", Text: "A."}}}
		}, func(c *round.Collection) {
			c.Returned, c.Results = nil, nil
			c.Register = &round.Intake{}
		}, []string{"mention: Phụ lục body", "(chi tiết tại Phụ lục)"}, []string{"Phụ lục I"}},
		"every report in time": {none, func(c *round.Collection) {
			c.Register.Receipts[2].At = checklist.Moment{Date: date.Date{Year: 2026, Month: 1, Day: 6}}
		}, []string{"nhận được báo cáo của 4/5 đơn vị. Số liệu"}, []string{"gửi sau hạn"}},
		"nothing was explained": {none, func(c *round.Collection) {
			b := c.Returned[2].Return.Breaches
			b[0].Settled, b[0].Explanation = false, ""
		}, []string{"Có 02 quan hệ số liệu trong báo cáo của các đơn vị không khớp; 04 kết quả", "(chưa giải trình)"}, []string{"được giải trình"}},
		"figures agree": {none, func(c *round.Collection) { c.Returned[2].Return.Breaches = nil },
			[]string{"Có 04 kết quả, số liệu do Đoàn kiểm tra xác định khác"}, []string{"quan hệ số liệu trong báo cáo"}},
		"the team agrees": {none, func(c *round.Collection) {
			c.Results.Visits[0].Items, c.Results.Visits[0].Values, c.Results.Visits[1].Items = nil, nil, nil
		},
			[]string{"được giải trình (chi tiết tại Phụ lục IV)."}, []string{"khác với báo cáo của đơn vị"}},
		"findings on nothing that is listed": {none, func(c *round.Collection) { c.Results.Visits[0].Findings[0].Items = nil },
			[]string{"heading: Nội dung khác points: - >- Ủy ban nhân dân phường Thủy Nguyên: Quy chế"}, nil},
		"what the team noted and did not choose": {none, func(c *round.Collection) {
			v := &c.Results.Visits[0]
			v.Commendations[0].Selected = false
			v.Values = append(v.Values, report.FigureResult{Indicator: "tthc.ton", Value: "9"}, report.FigureResult{Indicator: "tthc.denhan", Value: "8", Why: "Đếm lại"}, report.FigureResult{Indicator: "cd.vb", Value: "7", Was: "120"})
		}, []string{"Sáng kiến, cách làm hiệu quả: Tổ một cửa lưu động", "Đoàn kiểm tra xác định “Hồ sơ đến hạn”: 8. Lý do: Đếm lại.", "Đoàn kiểm tra xác định “Văn bản chỉ đạo đã ban hành”: 7 (đơn vị báo cáo 120)"},
			[]string{"xác định “Hồ sơ kỳ trước", "đề nghị biểu dương points: - >-"}},
		"a prompt of an older outline": {none, func(c *round.Collection) {
			c.Returned[1].Return.Texts = append(c.Returned[1].Return.Texts, checklist.Narrative{ID: "cu", Text: "Chuyện cũ."})
		}, []string{"cu: Chuyện cũ."}, nil},
		"a whole of which nothing is known": {none, func(c *round.Collection) {
			for _, back := range []*checklist.Return{c.Returned[1].Return, c.Returned[2].Return} {
				for i := range back.Values {
					if back.Values[i].ID == "tthc.moi" {
						back.Values[i].State = checklist.Blank
					}
				}
			}
		}, []string{"Tiếp nhận trực tuyến: 1.000 hồ sơ (1/5 đơn vị có số liệu), trong đó: toàn trình 600 hồ sơ (1/5 đơn vị)."}, []string{"Hồ sơ mới tiếp nhận: "}},
	} {
		t.Run(name, func(t *testing.T) {
			c := richCollection(t, tt.plan)
			tt.round(&c)
			r, _ := round.Collect(c)
			g, err := r.Report()
			require.NoError(t, err)
			words := wordsOf(t, g)
			for _, s := range tt.says {
				assert.Contains(t, words, s)
			}
			for _, s := range tt.never {
				assert.NotContains(t, words, s)
			}
		})
	}
}

// The same request with the same day is one of several units; a group is asked
// member by member, in the order of the office.
func TestAddressees(t *testing.T) {
	c := richCollection(t, func(*report.Plan) {})
	same := report.Recommendation{To: "s.tc", Text: "Cấp kinh phí", Due: date.Date{Year: 2026, Month: 3, Day: 1}}
	later := same
	later.Due = date.Date{Year: 2026, Month: 4, Day: 1}
	for i := range c.Results.Visits {
		c.Results.Visits[i].Findings = []report.Finding{{Text: "Thiếu", Recommend: []report.Recommendation{same, {To: report.ToUnit, Text: "Tự sửa"}}}}
		c.Results.Visits[i].Difficulties = []report.Difficulty{{Text: "Chưa rõ ai giải quyết"}}
	}
	c.Results.Visits[1].Findings[0].Recommend = append(c.Results.Visits[1].Findings[0].Recommend, later, report.Recommendation{To: "g.so", Text: "Phối hợp"})
	r, _ := round.Collect(c)
	var got []string
	for _, a := range r.Addressees() {
		for _, q := range a.Requests {
			line := a.Party.ID + ": " + q.Ask + " " + q.Due.Short() + " of"
			for _, u := range q.Units {
				line += " " + u.Code
			}
			got = append(got, line)
		}
	}
	assert.Equal(t, []string{
		"s.tc: Cấp kinh phí 01/3/2026 of hp001 hp082", "s.tc: Cấp kinh phí 01/4/2026 of hp082", "s.tc: Phối hợp  of hp082", "s.khcn: Phối hợp  of hp082",
	}, got)
	g, err := r.Transfer(r.Addressees()[0])
	require.NoError(t, err)
	assert.Equal(t, []report.Row{
		report.Cells("1", "Phường Thủy Nguyên; xã Cẩm Giang", "Thiếu", "", "Cấp kinh phí", "01/3/2026"), report.Cells("2", "Xã Cẩm Giang", "Thiếu", "", "Cấp kinh phí", "01/4/2026"), report.Cells("3", "Xã Cẩm Giang", "Thiếu", "", "Phối hợp", ""),
	}, g.Body[0].Table.Rows)
}

// Without a register each file came when it was written, also one that could not
// be read; the problems of files stay with them.
func TestCollectWithoutARegister(t *testing.T) {
	c := richCollection(t, func(*report.Plan) {})
	c.Register = nil
	for i := range c.Returned {
		c.Returned[i].At = c.AsOf
	}
	c.Returned[2].Problems = diag.List{doubt.At(diag.Place{File: "b.xlsx", Sheet: "A", Cell: "E5"}, "cd.vb")}
	c.Returned[0].Return.Manifest.Unit = "hp083"
	r, problems := round.Collect(c)
	assert.Equal(t, []string{"nothing-to-select"}, sorted(codes(problems)))
	require.Len(t, r.Register.Receipts, 6)
	assert.Equal(t, checklist.Receipt{File: "a1.xlsx", Unit: "hp083", At: c.AsOf, Via: checklist.ViaFileTime}, r.Register.Receipts[0])
	assert.Equal(t, 1, r.Progress.Units[1].Issues())
}

// What results say is held against the forms, with paths.
func TestCheckResults(t *testing.T) {
	for name, tt := range map[string]struct {
		change func(*report.Results)
		want   []string
	}{
		"all well":           {func(*report.Results) {}, nil},
		"another plan":       {func(r *report.Results) { r.Plan = "kh.khac" }, []string{"plan results-of-another-plan"}},
		"no such unit":       {func(r *report.Results) { r.Visits[1].Unit = "hp999" }, []string{"visits[1].unit unknown-unit"}},
		"not a subject":      {func(r *report.Results) { r.Visits[1].Unit, r.Selected[0].Unit = "hp113", "hp113" }, []string{"selected[0].unit unit-not-selected", "visits[1].unit unit-not-selected"}},
		"no such area":       {func(r *report.Results) { r.Report.Areas[0].Area = "ttch" }, []string{"report.areas[0].area unknown-area-text"}},
		"no such item":       {func(r *report.Results) { r.Visits[0].Items[0].Item = "cd.quychee" }, []string{"visits[0].items[0].item unknown-item"}},
		"an item of others":  {func(r *report.Results) { r.Visits[0].Items[0].Item = "cd.phancong" }, []string{"visits[0].items[0].item not-asked-of-unit"}},
		"no such answer":     {func(r *report.Results) { r.Visits[0].Items[0].Answer = "tot" }, []string{"visits[0].items[0].answer unknown-answer"}},
		"no such figure":     {func(r *report.Results) { r.Visits[0].Values[0].Indicator = "tthc.moii" }, []string{"visits[0].values[0].indicator unknown-indicator"}},
		"a figure of others": {func(r *report.Results) { r.Visits[0].Values[0].Indicator = "tthc.buoi" }, []string{"visits[0].values[0].indicator not-asked-of-unit"}},
		"a ratio":            {func(r *report.Results) { r.Visits[0].Values[0].Indicator = "tthc.tyle" }, []string{"visits[0].values[0].indicator derived-figure"}},
		"no figure":          {func(r *report.Results) { r.Visits[0].Values[0].Value = "nhiều" }, []string{"visits[0].values[0].value unreadable-figure"}},
		"no figure before":   {func(r *report.Results) { r.Visits[0].Values[0].Was = "nhiều" }, []string{"visits[0].values[0].was unreadable-figure"}},
		"a negative figure":  {func(r *report.Results) { r.Visits[0].Values[0].Value = "-5" }, []string{"visits[0].values[0].value negative-value"}},
		"a figure that does not apply": {func(r *report.Results) {
			r.Visits[0].Values[0].Value, r.Visits[0].Values[0].Was = "không áp dụng", ""
		}, nil},
		"an item of a finding": {func(r *report.Results) { r.Visits[0].Findings[0].Items = []string{"cd.quyche", "tthc"} }, []string{"visits[0].findings[0].items[1] unknown-item"}},
		"parties": {func(r *report.Results) {
			r.Visits[0].Findings[0].Recommend[1].To, r.Visits[0].Difficulties[0].ResolvedBy = "s.td", "s.tcc"
		}, []string{"visits[0].difficulties[0].resolved_by unknown-party", "visits[0].findings[0].recommend[1].to unknown-party"}},
		"due on the day": {func(r *report.Results) {
			r.Visits[0].Findings[0].Recommend[0].Due = date.Date{Year: 2026, Month: 1, Day: 8}
			r.Visits[1].Findings[0].Recommend[0].Due = date.Date{Year: 2026, Month: 1, Day: 13}
			r.Visits[1].Findings[0].Recommend[1].Due = date.Date{Year: 2026, Month: 1, Day: 14}
		}, []string{"visits[0].findings[0].recommend[0].due due-not-after-visit", "visits[1].findings[0].recommend[0].due due-not-after-visit"}},
		"prompts": {func(r *report.Results) { r.Selected[0].Prompt, r.Selected[1].Prompt = "chung", "kq" }, []string{"selected[0].prompt unknown-prompt", "selected[1].prompt unknown-prompt"}},
	} {
		t.Run(name, func(t *testing.T) {
			p, schedule, results := richPlan(t)
			results.Selected = results.Selected[:7]
			results.Visits[0].Items = slices.Delete(results.Visits[0].Items, 1, 2)
			if name == "not a subject" {
				p.Subjects.Except = []string{"hp113"}
			}
			tt.change(results)
			problems := round.Forms(p, schedule).Check(results)
			assert.Equal(t, tt.want, pathsOf(problems))
			for _, problem := range problems {
				reporttest.AssertWords(t, problem)
			}
		})
	}
	assert.Empty(t, (*round.FormSet)(nil).Check(&report.Results{}))
	_, forms := formRound(t)
	assert.Empty(t, forms.Check(nil))
}

func pathsOf(l diag.List) []string {
	var out []string
	for _, p := range l {
		out = append(out, p.Path+" "+string(p.Code))
	}
	return out
}

func sorted(s []string) []string {
	s = append([]string(nil), s...)
	slices.Sort(s)
	return s
}
