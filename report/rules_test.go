package report_test

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/vanban-go/vanban/report/internal/reporttest"
	"github.com/vanban-go/vanban/report/round"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/outline"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/fault"
	"github.com/vanban-go/vanban/report/prose"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/tag"
	"github.com/vanban-go/vanban/report/unit"
)

var update = flag.Bool("update", false, "rewrite the generated files")

// ruleSets are the rules of the packages of the model.
var ruleSets = []struct {
	name  string
	rules []diag.Rule
}{
	{"report/diag", diag.Rules()},
	{"report/strictyaml", strictyaml.Rules()},
	{"report/fault", fault.Rules()},
	{"report/prose", prose.Rules()},
	{"report/date", date.Rules()},
	{"report/unit", unit.Rules()},
	{"checklist", checklist.Rules()},
	{"outline", outline.Rules()},
	{"report", report.Rules()},
	{"report/tag", tag.Rules()},
	{"report/round", round.Rules()},
}

// elsewhere raises, by code, the problems that no YAML file of a readable size
// can have: those of tables, of values built in Go and of questions to a
// calendar.
var elsewhere = map[diag.Code]func() diag.List{
	"too-large": func() diag.List {
		_, problems := unit.Decode(strings.NewReader(strings.Repeat("#", 4<<20+1)), "units.yaml")
		return problems
	},
	"too-many": func() diag.List {
		_, problems := unit.Decode(strings.NewReader("units:"+strings.Repeat("\n- ", 250_000)), "units.yaml")
		return problems
	},
	"more-problems": func() diag.List {
		_, problems := unit.Decode(strings.NewReader("kind: units\nunits:\n"+strings.Repeat("- {mã: 1}\n", 200)), "units.yaml")
		return problems
	},
	"more-of-a-kind": func() diag.List {
		var told diag.List
		for i := range 101 {
			told = append(told, fault.NullValue.For(fmt.Sprintf("aims[%d]", i)))
		}
		return told.Alike("plan.yaml")
	},
	"no-files": func() diag.List {
		_, problems := outline.Decode(strings.NewReader("kind: outline\nchecklist: danh-muc.yaml\n"), "de-cuong.yaml")
		return problems
	},
	"lost-break": func() diag.List {
		_, err := strictyaml.Marshal("plan", report.Plan{Preamble: "Căn cứ\nkế hoạch"})
		var p diag.Problem
		errors.As(err, &p)
		return diag.List{p}
	},
	diag.Code("not-nfc"): func() diag.List {
		return strictyaml.Check(unit.Unit{Code: "hp001", Type: unit.Commune, Name: "Kie\u0302\u0301n"})
	},
	diag.Code("decomposed-letter"): func() diag.List {
		f := prose.Review("xã Kie\u0302\u0301n Hải")[0]
		return diag.List{f.Rule.For("", f.Args...)}
	},
	"too-short": func() diag.List {
		return strictyaml.Check(struct {
			Name string `yaml:"name" validate:"min=3"`
		}{"A"})
	},
	"too-long": func() diag.List {
		return strictyaml.Check(struct {
			Name string `yaml:"name" validate:"max=3"`
		}{"Nguyễn"})
	},
	"not-equal": func() diag.List {
		return strictyaml.Check(struct {
			From int `yaml:"from"`
			To   int `yaml:"to" validate:"gtfield=From"`
		}{2, 1})
	},
	"unsupported-type": func() diag.List { return strictyaml.Check(1) },
	"bad-tag": func() diag.List {
		return strictyaml.Check(struct {
			Name string `validate:"no_such_tag"`
		}{"A"})
	},

	"bad-days":     func() diag.List { return deadline(date.Date{Year: 2026, Month: 1, Day: 5}, 0, nil, date.Back) },
	"bad-count":    func() diag.List { return deadline(date.Date{Year: 2026, Month: 1, Day: 5}, 2, nil, "forwards") },
	"too-few-days": func() diag.List { return deadline(date.Date{Year: 1000, Month: 1, Day: 2}, 5, nil, date.Back) },

	"csv-syntax":          func() diag.List { return unitsCSV("code,type,name\nhp001,xa,\"Kiến\" Hải\n") },
	"empty-table":         func() diag.List { return unitsCSV("") },
	"unknown-column":      func() diag.List { return unitsCSV("code,type,name,màu\nhp001,xa,Kiến Hải,đỏ\n") },
	"missing-column":      func() diag.List { return unitsCSV("code,name\nhp001,Kiến Hải\n") },
	"repeated-column":     func() diag.List { return unitsCSV("code,type,name,name\nhp001,xa,Kiến Hải,Kiến Hải\n") },
	"cell-without-column": func() diag.List { return unitsCSV("code,type,name\nhp001,xa,Kiến Hải,Hải Phòng\n") },
	"date-in-text": func() diag.List {
		_, problems := unit.FromRows(strictyaml.Rows{
			File: "don-vi.xlsx", Sheet: "Đơn vị",
			Header: []strictyaml.Cell{{Text: "code", Line: 1, Column: 1}, {Text: "type", Line: 1, Column: 2}, {Text: "name", Line: 1, Column: 3}},
			Rows:   [][]strictyaml.Cell{{{Text: "hp001", Line: 2, Column: 1}, {Text: "xa", Line: 2, Column: 2}, {Text: "2026-03-01", Line: 2, Column: 3, Date: true}}},
		}, unit.List{})
		return problems
	},

	"ambiguous-number": func() diag.List {
		return answer(checklist.Int, checklist.Content{Kind: checklist.TextContent, Text: "1,234"})
	},
	"no-number": func() diag.List {
		return answer(checklist.Int, checklist.Content{Kind: checklist.TextContent, Text: "mười hai"})
	},
	"nothing-or-zero": func() diag.List {
		return answer(checklist.Int, checklist.Content{Kind: checklist.TextContent, Text: "-"})
	},
	"other-unit": func() diag.List {
		return answer(checklist.Int, checklist.Content{Kind: checklist.TextContent, Text: "12 người"})
	},
	"not-whole": func() diag.List {
		return answer(checklist.Int, checklist.Content{Kind: checklist.TextContent, Text: "12,5"})
	},
	"too-many-decimals": func() diag.List {
		return answer("decimal", checklist.Content{Kind: checklist.TextContent, Text: "98,5678"})
	},
	"negative-value": func() diag.List {
		return answer(checklist.Int, checklist.Content{Kind: checklist.TextContent, Text: "-5"})
	},
	"no-date": func() diag.List {
		return answer(checklist.Date, checklist.Content{Kind: checklist.TextContent, Text: "mai"})
	},
	"unlikely-date": func() diag.List {
		return answer(checklist.Date, checklist.Content{Kind: checklist.TextContent, Text: "25/6/1025"})
	},
	"unlikely-percent": func() diag.List {
		i := checklist.Indicator{ID: "i", Label: "A", Type: checklist.Decimal, Unit: "%"}
		_, problems := i.Read(checklist.Content{Kind: checklist.NumberContent, Text: "9500"})
		return problems
	},
	"not-in-list": func() diag.List {
		return answer(checklist.Choice, checklist.Content{Kind: checklist.TextContent, Text: "Sắp xong"})
	},
	"made-date": func() diag.List {
		return answer(checklist.Int, checklist.Content{Kind: checklist.SerialContent, Text: "45931"})
	},
	"error-cell": func() diag.List {
		return answer(checklist.Int, checklist.Content{Kind: checklist.ErrorContent, Text: "#N/A"})
	},
	"formula-cell": func() diag.List {
		return answer(checklist.Int, checklist.Content{Kind: checklist.NumberContent, Text: "12", Formula: "A1+A2", IsFormula: true})
	},
	"unseen-cell": func() diag.List {
		return answer(checklist.Text, checklist.Content{Kind: checklist.TextContent, Text: "ẩn", Doubt: checklist.UnseenContent})
	},
	"struck-cell": func() diag.List {
		return answer(checklist.Int, checklist.Content{Kind: checklist.TextContent, Text: "12100", Doubt: checklist.StruckContent})
	},
	"raised-cell": func() diag.List {
		return answer(checklist.Int, checklist.Content{Kind: checklist.TextContent, Text: "102", Doubt: checklist.RaisedContent})
	},
	"unclear-format": func() diag.List {
		return answer(checklist.Date, checklist.Content{Kind: checklist.SerialContent, Text: "45966", Doubt: checklist.UnclearFormat})
	},
	"shown-differs": func() diag.List {
		return answer(checklist.Int, checklist.Content{Kind: checklist.NumberContent, Text: "2500000", Shown: "2.500"})
	},
	"long-number": func() diag.List {
		return answer(checklist.Int, checklist.Content{Kind: checklist.NumberContent, Text: "1234567890123456"})
	},
	"year-as-date": func() diag.List {
		return answer(checklist.Date, checklist.Content{Kind: checklist.SerialContent, Text: "2025"})
	},
	"broken-relation": func() diag.List {
		return diag.List{checklist.Breach{Rule: "r.gq", Message: "Giải quyết nhiều hơn tiếp nhận", IDs: []string{"hs.gq", "hs.moi"}}.Problem()}
	},

	"visit-unclear": func() diag.List {
		plan, schedule, _ := roundParts()
		_, problems := round.ResultsFromTables(round.ResultTables{
			Visits: tableOf("Mã đơn vị,Ngày,Ngày của lần kiểm tra trước\nhp001,,\nhp001,5/2/2026,8/1/2026\n"),
			Items:  tableOf("Mã đơn vị,Mã mục,Kết quả\nhp001,cd.quyche,Đạt\n"),
		}, round.Forms(plan, schedule))
		return problems
	},
	"state-missing": func() diag.List {
		plan, schedule, _ := roundParts()
		_, problems := round.ResultsFromTables(round.ResultTables{
			Visits:   tableOf("Mã đơn vị\nhp001\n"),
			Followed: tableOf("Mã đơn vị,Kiến nghị đã nêu,Tình trạng\nhp001,Ghi đủ sổ,\n"),
		}, round.Forms(plan, schedule))
		return problems
	},
	"result-without-visit":           func() diag.List { return wrongTables("hp007", "Quy chế cũ", "") },
	"recommendation-without-finding": func() diag.List { return wrongTables("hp001", "", "") },
	"idle-cell":                      func() diag.List { return wrongTables("hp001", "Quy chế cũ", "Chưa phân công") },

	"bad-moment": func() diag.List {
		_, err := checklist.ParseMoment("chiều mai")
		return asList(err)
	},
	"file-received-twice":  func() diag.List { return register("Tệp,Mã đơn vị\na.xlsx,hp001\na.xlsx,hp001\n") },
	"receipt-without-file": func() diag.List { return register("Tệp,Mã đơn vị\n,hp001\n") },
	"equal-times": func() diag.List {
		return received("a.xlsx,hp001,2026-01-05 08:00\nb.xlsx,hp001,2026-01-05 08:00\n", "a.xlsx", "b.xlsx")
	},
	"same-copy": func() diag.List {
		a, b := answered("a.xlsx", 1), answered("b.xlsx", 1)
		a.Sum, b.Sum = "1", "1"
		return copies("a.xlsx,hp001,2026-01-05,\nb.xlsx,hp001,2026-01-05,\n", a, b)
	},
	"list-replaced": func() diag.List {
		a, b := answered("a.xlsx", 1), answered("b.xlsx", 1)
		a.Return.Entries = checklist.EntriesOf(reporttest.Entry("hc", "Thiếu kho"))
		b.Return.Entries = checklist.EntriesOf(reporttest.Entry("hc", "Thiếu người"))
		return twoCopies("đính chính", a, b)
	},
	"not-registered": func() diag.List { return received("b.xlsx,hp001,2026-01-05 08:00\n", "a.xlsx", "b.xlsx") },
	"file-missing":   func() diag.List { return received("a.xlsx,hp001,2026-01-05 08:00\n") },
	"row-of-nobody":  func() diag.List { return register("Tệp,Nhận lúc\n,2026-01-05\n") },

	"file-rewritten": func() diag.List {
		f := answered("a.xlsx", 1)
		f.At = checklist.Moment{Date: date.Date{Year: 2026, Month: 1, Day: 6}, Hour: 9, HasTime: true}
		return copies("a.xlsx,hp001,2026-01-05 09:00,,giờ của tệp\n", f)
	},
	"register-differs": func() diag.List { return copies("a.xlsx,hp082,2026-01-05,\n", answered("a.xlsx", 1)) },
	"answer-lost":      func() diag.List { return twoCopies("", answered("a.xlsx", 1, 2), answered("b.xlsx", 1)) },
	"answer-changed":   func() diag.List { return twoCopies("", answered("a.xlsx", 1, 2), answered("b.xlsx", 1, 3)) },
	"copy-differs":     func() diag.List { return twoCopies("", answered("a.xlsx", 1, 2), answered("b.xlsx", 1)) },
	"copy-replaces":    func() diag.List { return twoCopies("thay thế", answered("a.xlsx", 1, 2), answered("b.xlsx", 1)) },
	"copy-corrects":    func() diag.List { return twoCopies("đính chính", answered("a.xlsx", 1, 2), answered("b.xlsx", 3)) },
	"corrects-nothing": func() diag.List { return copies("a.xlsx,hp001,2026-01-05,đính chính\n", answered("a.xlsx", 1)) },
	"copy-not-used": func() diag.List {
		return copies("a.xlsx,hp001,2026-01-05,tính\nb.xlsx,hp001,2026-01-06,\n", answered("a.xlsx", 1), answered("b.xlsx", 2))
	},
	"blank-copy": func() diag.List { return twoCopies("", answered("a.xlsx", 1), answered("b.xlsx")) },
	"paper-behind": func() diag.List {
		return copies("a.xlsx,hp001,2026-01-05,\n,hp001,2026-01-06,,bản giấy\n", answered("a.xlsx", 1))
	},

	"tag-bad-value": func() diag.List { return madeFrom(`{place|date:long}`) },
	"template-large": func() diag.List {
		return madeFrom(strings.Repeat("{#others}", 12) + "{unit.body}" + strings.Repeat("{/}", 12))
	},
	"no-template": func() diag.List {
		_, err := roundOf(roundParts()).Make("bien-bn", "hp001")
		return asList(err)
	},

	"plan-not-issued": func() diag.List {
		plan, schedule, results := roundParts()
		plan.Issued, plan.Number = nil, ""
		_, err := reporttest.Made[*report.General](roundOf(plan, schedule, results).Make("ket-luan", "hp001"))
		return asList(err)
	},
	"no-visit": func() diag.List {
		plan, _, _ := roundParts()
		_, err := reporttest.Made[*report.General](roundOf(plan, nil, nil).Make("thong-bao-lich", "hp001"))
		return asList(err)
	},
	"no-result": func() diag.List {
		plan, schedule, _ := roundParts()
		_, err := reporttest.Made[*report.Minutes](roundOf(plan, schedule, nil).Make("bien-ban", "hp001"))
		return asList(err)
	},
	"minutes-incomplete": func() diag.List {
		plan, schedule, results := roundParts()
		results.Visits[0].Present = nil
		_, err := reporttest.Made[*report.Minutes](roundOf(plan, schedule, results).Make("bien-ban", "hp001"))
		return asList(err)
	},
	"forms-without-checklist": func() diag.List {
		plan, _, _ := roundParts()
		plan.Checklist = nil
		return round.Forms(plan, nil).Validate()
	},
	"forms-without-units": func() diag.List { return new(round.FormSet).Validate() },
	"forms-of-nobody": func() diag.List {
		plan, _, _ := roundParts()
		plan.Subjects = report.Subjects{}
		return round.Forms(plan, nil).Validate()
	},
	"was-differs":       func() diag.List { return reviewedRound() },
	"nothing-to-select": func() diag.List { return reviewedRound() },
	"points-without-reason": func() diag.List {
		plan, problems := report.LoadPlan(os.DirFS("../testdata/rounds/cham-diem-truong"), "plan.yaml")
		if problems.Err() != nil {
			return problems
		}
		number := func(id string, n int64) checklist.Value {
			return checklist.Value{ID: id, State: checklist.Given, Number: checklist.NumberOf(n)}
		}
		forms := round.Forms(plan, nil)
		progress, _ := round.ProgressOf(forms, new(round.Intake), nil, checklist.Moment{Date: date.Date{Year: 2026, Month: 5, Day: 18}})
		progress.Units[0].Return = &checklist.Return{Values: checklist.ValuesOf(number(checklist.PointsID("cm.kh"), 2))}
		results := &report.Results{Visits: []report.VisitResult{{Unit: "th01", Items: []report.ItemResult{{Item: "cm.kh", Points: "1"}}}}}
		return round.Of(forms, nil, progress, results).Review()
	},
	"followup-of-nothing": func() diag.List {
		r := roundOf(roundParts())
		r.Results = &report.Results{Visits: []report.VisitResult{{Unit: "hp001", Followed: []report.Followup{{Request: "Sửa quy chế", State: report.Done}}}}}
		return r.Review()
	},

	"unknown-unit-name":   func() diag.List { return named("Hồng Bàng") },
	"ambiguous-unit-name": func() diag.List { return named("Kiến Hải") },
	"no-plan":             func() diag.List { return new(round.TeamBook).Validate() },
	"no-such-annex": func() diag.List {
		return (&report.SeparateAnnex{Of: new(report.Plan), Index: 2}).Validate()
	},
}

func deadline(d date.Date, days int, c *date.Calendar, count date.Count) diag.List {
	_, err := date.WorkingDaysBefore(d, days, c, count)
	return asList(err)
}

func unitsCSV(text string) diag.List {
	_, problems := unit.DecodeCSV(strings.NewReader(text), "don-vi.csv", unit.List{})
	return problems
}

func named(name string) diag.List {
	l := &unit.List{Units: []unit.Unit{{Code: "hp001", Type: unit.Commune, Name: "Kiến Hải"}, {Code: "hp002", Type: unit.Ward, Name: "Kiến Hải"}}}
	_, err := l.ByName(name)
	return asList(err)
}

// answer reads a cell as the answer to an indicator.
func answer(kind checklist.Type, c checklist.Content) diag.List {
	_, problems := (&checklist.Indicator{ID: "hs.moi", Unit: "hồ sơ", Type: kind, Decimals: 1, Options: []string{"Xong"}}).Read(c)
	return problems
}

func asList(err error) diag.List {
	switch p := err.(type) {
	case diag.Problem:
		return diag.List{p}
	case interface{ Unwrap() []error }:
		var list diag.List
		for _, one := range p.Unwrap() {
			list = append(list, asList(one)...)
		}
		return list
	}
	return nil
}

// madeFrom makes a letter after a visit from a template with that preamble.
func madeFrom(preamble string) diag.List {
	d, problems := report.Loader{}.Decode(context.Background(), strings.NewReader("kind: template\nid: thu\ntitle: A\nfor: visit\nfile: thu\npaper: {kind: letter, subject: A, kinh_gui: [B], preamble: \""+preamble+"\"}\n"), "thu.yaml")
	if d == nil {
		return problems
	}
	plan, schedule, results := roundParts()
	plan.Templates = append(plan.Templates, d.(*report.Template))
	_, err := roundOf(plan, schedule, results).Make("thu", "hp001")
	return asList(err)
}

// wrongTables has a visit to hp001 and, of a unit, a finding with a
// recommendation, and below it one more with a cause.
func wrongTables(unit, finding, cause string) diag.List {
	_, problems := round.ResultsFromTables(round.ResultTables{
		Plan:   tableOf("Mã kế hoạch\nkh.mau\n"),
		Visits: tableOf("Mã đơn vị\nhp001\n"),
		Findings: tableOf("Mã đơn vị,\"Tồn tại, hạn chế\",Nguyên nhân chủ quan,Kiến nghị với,Nội dung kiến nghị\n" +
			unit + "," + finding + ",,đơn vị,Cập nhật quy chế\n" + unit + ",," + cause + ",đơn vị,Phân công người theo dõi\n"),
	}, nil)
	return problems
}

func tableOf(text string) strictyaml.Rows {
	rows, _ := strictyaml.ReadCSV(strings.NewReader(text), "ket-qua.csv")
	return rows
}

func register(text string) diag.List {
	_, problems := round.DecodeIntakeCSV(strings.NewReader(text), "so-nhan.csv", nil)
	return problems
}

// received is what is told of a register and the files that came from hp001.
func received(rows string, files ...string) diag.List {
	plan, schedule, _ := roundParts()
	in, problems := round.DecodeIntakeCSV(strings.NewReader("Tệp,Mã đơn vị,Nhận lúc\n"+rows), "so-nhan.csv", plan)
	if in == nil {
		return problems
	}
	var back []round.Returned
	for _, f := range files {
		back = append(back, round.Returned{File: f, Unit: "hp001", Return: &checklist.Return{Manifest: checklist.Manifest{Unit: "hp001"}}, Arrival: round.Entered})
	}
	_, problems = round.ProgressOf(round.Forms(plan, schedule), in, back, checklist.Moment{Date: date.Date{Year: 2026, Month: 1, Day: 7}})
	return problems
}

// copies is what is told of a register with its column Xử lý, and of files of
// hp001.
func copies(rows string, files ...round.Returned) diag.List {
	plan, schedule, _ := roundParts()
	in, problems := round.DecodeIntakeCSV(strings.NewReader("Tệp,Mã đơn vị,Nhận lúc,Xử lý,Hình thức\n"+rows), "so-nhan.csv", plan)
	if in == nil {
		return problems
	}
	_, problems = round.ProgressOf(round.Forms(plan, schedule), in, files, checklist.Moment{Date: date.Date{Year: 2026, Month: 1, Day: 7}})
	return problems
}

// twoCopies is a.xlsx, and a day later b.xlsx, of which the register says so.
func twoCopies(use string, a, b round.Returned) diag.List {
	return copies("a.xlsx,hp001,2026-01-05,\nb.xlsx,hp001,2026-01-06,"+use+"\n", a, b)
}

// answered is a file of hp001 that gives the figures one after the other.
func answered(file string, figures ...int64) round.Returned {
	var values []checklist.Value
	for i, id := range []string{"tthc.moi", "tthc.truc_tuyen"} {
		v := checklist.Value{ID: id, Cell: diag.Place{File: file, Sheet: "TTHC", Cell: fmt.Sprintf("E%d", i+1)}}
		if i < len(figures) {
			v.State, v.Number, v.Typed = checklist.Given, checklist.NumberOf(figures[i]), fmt.Sprint(figures[i])
		}
		values = append(values, v)
	}
	back := &checklist.Return{Manifest: checklist.Manifest{Unit: "hp001"}, File: file, Values: checklist.ValuesOf(values...)}
	return round.Returned{File: file, Return: back, Arrival: round.Entered}
}

// roundParts are the files of testdata/round.
func roundParts() (*report.Plan, *report.Schedule, *report.Results) {
	fsys := os.DirFS("../testdata/round")
	plan, _ := report.LoadPlan(fsys, "plan.yaml")
	schedule, _ := report.LoadSchedule(fsys, "schedule.yaml", plan)
	results, _ := report.LoadResults(fsys, "results.yaml", round.Forms(plan, schedule).Check)
	return plan, schedule, results
}

// roundOf is a round in which the first unit has answered one figure.
func roundOf(plan *report.Plan, schedule *report.Schedule, results *report.Results) *round.Round {
	forms := round.Forms(plan, schedule)
	progress, _ := round.ProgressOf(forms, new(round.Intake), nil, checklist.Moment{Date: date.Date{Year: 2026, Month: 1, Day: 7}})
	progress.Units[0].Return = &checklist.Return{Values: checklist.ValuesOf([]checklist.Value{{ID: "tthc.moi", State: checklist.Given, Number: checklist.NumberOf(1100), Typed: "1.100"}}...)}
	return round.Of(forms, schedule, progress, results)
}

func reviewedRound() diag.List { return roundOf(roundParts()).Review() }

// Every rule has a code of its own and words in both languages.
func TestRules(t *testing.T) {
	owner := map[diag.Code]string{}
	for _, set := range ruleSets {
		for _, r := range set.rules {
			assert.Regexp(t, `^[a-z]+(-[a-z0-9]+)*$`, string(r.Code))
			assert.Empty(t, owner[r.Code], "%s of %s is the code of two rules", r.Code, set.name)
			owner[r.Code] = set.name
			assert.Regexp(t, reporttest.Vietnamese, r.VI, r.Code)
			assert.NotEmpty(t, r.EN, r.Code)
			assert.NotEqual(t, r.VI, r.EN, r.Code)
			assert.NotEmpty(t, r.HintVI, r.Code)
			assert.NotEmpty(t, r.HintEN, r.Code)
		}
	}
}

// Every rule is broken by a sample or by elsewhere, and nothing else is.
func TestRulesAreRaised(t *testing.T) {
	examples := examples(t)
	for _, set := range ruleSets {
		for _, r := range set.rules {
			assert.NotEmpty(t, examples[r.Code].message, "%s of %s is never raised", r.Code, set.name)
			delete(examples, r.Code)
		}
	}
	assert.Empty(t, examples, "codes that no package declares")
}

// The table of all problems is up to date; -update rewrites it.
func TestRulesAreDocumented(t *testing.T) {
	const name = "../testdata/invalid/README.md"
	table := document(examples(t))
	if *update {
		require.NoError(t, os.WriteFile(name, table, 0o644))
	}
	written, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, string(table), string(written), "go test ./report -run Documented -update")
}

// example is a message as a user sees it.
type example struct {
	message string
	best    bool // from the sample that is named after the code
}

// examples returns an example for every code that is raised: of the sample
// named after it, else of the first in order, else of elsewhere.
func examples(t *testing.T) map[diag.Code]example {
	found := map[diag.Code]example{}
	for _, name := range samples(t) {
		_, topic, _ := strings.Cut(strings.TrimSuffix(name, ".yaml"), ".")
		for _, p := range loadSample(t, invalidFiles, name) {
			best := topic == string(p.Code)
			if old := found[p.Code]; old.message == "" || best && !old.best {
				found[p.Code] = example{p.Error(), best}
			}
		}
	}
	for code, raise := range elsewhere {
		i := slices.IndexFunc(raise(), func(p diag.Problem) bool { return p.Code == code })
		if !assert.GreaterOrEqual(t, i, 0, "elsewhere does not raise %s", code) {
			continue
		}
		assert.Empty(t, found[code].message, "a sample shows %s", code)
		p := raise()[i]
		reporttest.AssertWords(t, p)
		found[code] = example{p.Error(), false}
	}
	return found
}

// document writes the table of all problems, sorted by code.
func document(examples map[diag.Code]example) []byte {
	type row struct {
		name string
		rule diag.Rule
	}
	var rows []row
	for _, set := range ruleSets {
		for _, r := range set.rules {
			rows = append(rows, row{set.name, r})
		}
	}
	slices.SortFunc(rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(a.rule.Code, b.rule.Code), cmp.Compare(a.name, b.name))
	})
	var b bytes.Buffer
	b.WriteString(intro)
	for _, r := range rows {
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s | %s | %s |\n", r.rule.Code, r.name, r.rule.Severity,
			meaning(r.rule.VI), meaning(r.rule.EN), cell(examples[r.rule.Code].message))
	}
	return b.Bytes()
}

const intro = `# What can be wrong

Each file here shows one topic, and every wrong line says by itself what is wrong with it: ` + "`# want COLUMN CODE`" + `
(see ` + "`report/invalid_test.go`" + ` for the other forms). ` + "`good/`" + ` holds what the samples refer to.

The table lists every problem that the packages of the model raise. An error refuses the document; a warning does not.
It is written by ` + "`go test ./report -run Documented -update`" + `.

| code | package | severity | meaning | in English | example |
|---|---|---|---|---|---|
`

var verb = regexp.MustCompile(`%\[[0-9]+\][a-z]`)

// meaning is a message with dots in place of its arguments.
func meaning(format string) string { return cell(verb.ReplaceAllString(format, "…")) }

func cell(text string) string {
	return strings.NewReplacer("|", `\|`, "\n", " ", "<", "&lt;").Replace(text)
}
