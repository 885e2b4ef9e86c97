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
		}, []string{"subject: Kết quả riêng", "kinh_gui: [Sở A, Sở B]", "date: 2026-02-03", "signature: {position: Giám đốc, name: Lê Văn C}", "preamble: Mở đầu.", "closing: Kết."}, []string{"xem xét, chỉ đạo", "cơ bản chấp hành"}},
		"several superiors are asked for nothing": {
			none, func(c *round.Collection) { c.Results.Report.To = []string{"Sở A", "Sở B"} },
			[]string{"Trên đây là báo cáo kết quả thực hiện Kế hoạch số 45/KH-SNV. (Có các Phụ lục kèm theo)"},
			[]string{"xem xét, chỉ đạo"},
		},
		"no superior": {
			func(p *report.Plan) { o := *p.Office; o.Issuer.Superior = ""; p.Office = &o }, func(*round.Collection) {},
			[]string{"Trên đây là báo cáo kết quả thực hiện Kế hoạch số 45/KH-SNV. (Có các Phụ lục kèm theo)"},
			[]string{"kinh_gui"},
		},
		"a plan of another subject": {
			func(p *report.Plan) { p.Subject = "Cải cách hành chính\nnăm 2026" }, func(*round.Collection) {},
			[]string{"subject: Kết quả thực hiện kế hoạch cải cách hành chính năm 2026"},
			nil,
		},
		"visits of one day": {
			none, func(c *round.Collection) { c.Results.Visits = c.Results.Visits[:1] },
			[]string{"Đoàn kiểm tra đã làm việc với 1/5 đơn vị (01 phường), ngày 08 tháng 01 năm 2026."},
			[]string{" từ ngày "},
		},
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
		"no results": {
			none, func(c *round.Collection) { c.Results = nil },
			[]string{"Các đơn vị tự đánh giá 07 lượt mục: 05 lượt đạt (71,4%)", "Tự đánh giá đạt 3/4 lượt mục (75,0%)", "Ô trống: không có mục được đánh giá."},
			[]string{"Đoàn kiểm tra đã làm việc", "Khó khăn, vướng mắc", "Tồn tại, hạn chế và nguyên nhân", "Nội dung khác trong báo cáo của các đơn vị", "qua kiểm tra (%)"},
		},
		"nothing came": {
			none, func(c *round.Collection) {
				c.Returned, c.Results = nil, nil
				c.Register = &round.Intake{}
			},
			[]string{"0/5 đơn vị đã gửi báo cáo, trong đó 0 đơn vị đúng hạn (bằng 0,0% số đơn vị phải gửi); 05 đơn vị chưa gửi (Phụ lục I)."},
			[]string{"sau hạn", "Số liệu dưới đây", "Tỷ lệ mục đạt yêu cầu", "không khớp"},
		},
		"a checklist that asks nothing": {func(p *report.Plan) {
			p.Checklist = &checklist.Checklist{ID: "dm", Areas: []checklist.Area{{ID: "a", Title: "A", Text: "A."}}}
		}, func(c *round.Collection) {
			c.Returned, c.Results = nil, nil
			c.Register = &round.Intake{}
		}, []string{"title: Số liệu theo loại đơn vị", "text: Không có."}, []string{"heading: A "}},
		"every report in time": {none, func(c *round.Collection) {
			c.Register.Receipts[2].At = checklist.Moment{Date: date.Date{Year: 2026, Month: 1, Day: 6}}
		}, []string{"trong đó 04 đơn vị đúng hạn (bằng 80,0% số đơn vị phải gửi); 01 đơn vị chưa gửi; trong số đã gửi có 01 đơn vị gửi bản giấy hoặc tệp chưa đọc được (Phụ lục I)."}, []string{"sau hạn"}},
		"a report without its form": {none, func(c *round.Collection) {
			back := c.Returned[2].Return
			back.Prose, back.Values, back.Breaches = true, checklist.Values{}, nil
			back.Texts = []checklist.Narrative{{ID: "x", Text: "Đã làm."}}
		}, []string{
			"có 01 đơn vị gửi báo cáo nhưng chưa gửi biểu số liệu (Phụ lục I). Số liệu dưới đây tính trên biểu số liệu hợp lệ của 02 đơn vị",
			"Sau hạn; nhận báo cáo, chưa có biểu số liệu",
		}, nil},
		"a form without the report": {none, func(c *round.Collection) {
			c.Returned[2].Return.Texts, c.Returned[2].Return.Entries = nil, checklist.Entries{}
		}, []string{"có 01 đơn vị gửi biểu số liệu nhưng chưa gửi báo cáo (Phụ lục I). Số liệu dưới đây tính trên biểu số liệu hợp lệ của 03 đơn vị"}, nil},
		"nothing was explained": {none, func(c *round.Collection) {
			b := c.Returned[2].Return.Breaches
			b[0].Settled, b[0].Explanation = false, ""
		}, []string{`Số đúng hạn lớn hơn số đến hạn, "1", "0", "1", Phường Lê Ích Mộc`}, nil},
		"figures agree":   {none, func(c *round.Collection) { c.Returned[2].Return.Breaches = nil }, []string{"Số liệu kiểm tra khác với báo cáo của đơn vị"}, []string{"không khớp với nhau"}},
		"the team agrees": {none, func(c *round.Collection) { c.Results.Visits[0].Values = nil }, []string{"không khớp với nhau"}, []string{"Số liệu kiểm tra khác với báo cáo của đơn vị"}},
		"findings on nothing that is listed": {
			none, func(c *round.Collection) { c.Results.Visits[0].Findings[0].Items = nil },
			[]string{`- "1" - Quy chế làm việc chưa được cập nhật sau khi sắp xếp bộ máy - "1"`},
			[]string{"Quy chế làm việc của Ủy ban nhân dân:"},
		},
		"findings of one group": {none, func(c *round.Collection) {
			for i := range c.Results.Visits {
				for j := range c.Results.Visits[i].Findings {
					c.Results.Visits[i].Findings[j].Group, c.Results.Visits[i].Findings[j].Responsible = "Hồ sơ, sổ sách", "Văn phòng"
				}
			}
		}, []string{
			"Hồ sơ, sổ sách: quy chế làm việc chưa được cập nhật sau khi sắp xếp bộ máy; sổ tiếp công dân ghi chưa đủ cột - \"2\" - Phường Thủy Nguyên; xã Cẩm Giang - Chưa phân công người theo dõi; người ghi sổ mới nhận việc - Văn bản hướng dẫn ban hành muộn; danh mục thủ tục mới công bố - Văn phòng",
		}, nil},
		"nobody chose anything": {none, func(c *round.Collection) {
			c.Results.Selected = nil
			for i := range c.Results.Visits {
				v := &c.Results.Visits[i]
				for j := range v.Findings {
					v.Findings[j].Selected = false
				}
				for j := range v.Difficulties {
					v.Difficulties[j].Selected = false
				}
				for j := range v.Commendations {
					v.Commendations[j].Selected = false
				}
			}
		}, []string{"Đường truyền thường gián đoạn", "Tổ một cửa lưu động", "Cung cấp mẫu bảng niêm yết thống nhất - Sở Tài chính", "Ghi bổ sung sổ tiếp công dân, Phường Thủy Nguyên"}, []string{"Một số hạn chế do đơn vị tự nêu"}},
		"a request that is overdue": {
			none, func(c *round.Collection) { c.Results.Report.Date = date.Date{Year: 2026, Month: 1, Day: 31} },
			[]string{"đến ngày 31 tháng 01 năm 2026 có 05 kiến nghị quá hạn chưa có kết quả báo về", `Sửa đổi quy chế làm việc, Phường Thủy Nguyên, "30/01/2026", Quá hạn 1/1 đơn vị`, `Hướng dẫn kết nối phần mềm một cửa - Sở Khoa học và Công nghệ - Phường Thủy Nguyên - "27/02/2026" - Trong hạn`},
			nil,
		},
		"marked figures": {func(p *report.Plan) {
			p.Marked = report.Marked{KeyFigures: []string{"tthc.moi", "tthc.tyle", "tthc.kinhphi"}, Figures: []string{"tthc.kinhphi", "tthc.moi_tt"}, Compare: []string{"tthc.kinhphi"}}
		}, func(c *round.Collection) {
			values := c.Returned[1].Return.Values.List()
			for i := range values {
				if v := &values[i]; v.ID == "tthc.kinhphi" {
					v.Number = v.Number.Shift(3)
				}
			}
			c.Returned[1].Return.Values = checklist.ValuesOf(values...)
		}, []string{
			"Hồ sơ mới tiếp nhận 1.204 hồ sơ; tỷ lệ giải quyết trước và đúng hạn 99,17%; kinh phí đã chi 12,5 tỷ đồng (tính trên 01 đơn vị).",
			`["Trong đó: tiếp nhận trực tuyến", hồ sơ, "1.000", "1.000,0"]`, `[Kinh phí đã chi, triệu đồng, "12.500,0", "12.500,0"]`,
		}, []string{`[Hồ sơ đến hạn, hồ sơ, "1.200", "1.200,0"]`}},
	} {
		t.Run(name, func(t *testing.T) {
			c := richCollection(t, tt.plan)
			tt.round(&c)
			r, _, _ := round.Collect(t.Context(), c)
			g, err := reporttest.Made[*report.General](r.Make("bao-cao", ""))
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
	r, _, _ := round.Collect(t.Context(), c)
	slips := map[string][]report.Row{}
	var order []string
	for p := range r.Papers() {
		if p.Template == "phieu-chuyen" {
			d, err := p.Make()
			require.NoError(t, err)
			order = append(order, p.Key)
			slips[p.Key] = d.(*report.General).Body[0].Table.Rows
		}
	}
	assert.Equal(t, []string{"s.tc", "s.khcn"}, order)
	assert.Equal(t, map[string][]report.Row{
		"s.tc": {
			report.Cells("1", "Phường Thủy Nguyên; xã Cẩm Giang", "Thiếu", "Cấp kinh phí", "01/3/2026"), report.Cells("2", "Xã Cẩm Giang", "Thiếu", "Cấp kinh phí", "01/4/2026"), report.Cells("3", "Xã Cẩm Giang", "Thiếu", "Phối hợp", "01/4/2026"),
		},
		"s.khcn": {report.Cells("1", "Xã Cẩm Giang", "Thiếu", "Phối hợp", "15 ngày làm việc")},
	}, slips)
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
	r, problems, _ := round.Collect(t.Context(), c)
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
	f, ok := (*round.FormSet)(nil).Find("hp001")
	assert.Nil(t, f)
	assert.False(t, ok)
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
