package render_test

import (
	"cmp"
	"context"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

const printedOffice = `
  issuer: {superior: Ủy ban nhân dân tỉnh A, name: Sở Y tế, code: SYT}
  place: A
  parties: [{id: p.a, name: Phòng A, kind: internal}, {id: p.b, name: Phòng B, kind: internal}]
`

// What the papers below share. The section has what else decides on how its
// fields look: a heading beside a text, two columns, figures with decimals.
const (
	printedBasis   = "\nbases: [{type: Kế hoạch, date: 5/1/2026}]"
	printedTable   = `{columns: [Năm, Số], rows: [["1,5", "2"], ["10,25", "3"]]}`
	printedSection = "{heading: Kết quả, text: Tốt theo Phụ lục., table: " + printedTable + ", sections: [{heading: Kho, text: Có., table: " + printedTable + ", sections: [{heading: Sổ, text: Có., table: " + printedTable + "}]}]}"
)

// What is divided by articles, and by parts that have sections.
const (
	printedArticles = "articles: [{title: Kho, text: 'Kho có:', table: " + printedTable + ", clauses: [{text: 'Sổ có:', table: " + printedTable + "}]}]"
	printedChapters = "chapters: [{title: Kho, sections: [{title: Sổ, subsections: [{title: Bìa, " + printedArticles + "}], " + printedArticles + "}], " + printedArticles + "}]"
	printedPart     = "parts: [{title: Quỹ, " + printedChapters + ", " + printedArticles + "}]"
	printedByParts  = "parts: [{title: Quỹ, body: [" + printedSection + "]}]"
)

// printedPapers are papers of every kind, with no more than they need and with
// what else decides on what is printed. To each a field is added, one at a time.
var printedPapers = map[string][]string{
	"general": {
		"type: Báo cáo\nbody: [" + printedSection + "]" + printedBasis,
		"type: Quy chế\narticles: [Thành lập Đoàn theo Phụ lục.]",
		"type: Quy chế\n" + printedPart + "\n" + printedChapters + "\n" + printedArticles,
		"type: Đề án\n" + printedByParts,
	},
	"letter": {"kinh_gui: [Xã A]\nbody: [" + printedSection + "]" + printedBasis},
	"decision": {
		"issued_by: Giám đốc Sở Y tế\narticles: [Thành lập Đoàn theo Phụ lục.]" + printedBasis,
		"issued_by: Giám đốc Sở Y tế\narticles: [Ban hành Quy chế theo Phụ lục.]\nattached: {type: Quy chế, subject: Quản lý kho, articles: [Kho có sổ.]}",
		"issued_by: Giám đốc Sở Y tế\narticles: [Ban hành Quy chế theo Phụ lục.]\nattached: {type: Quy chế, subject: Quản lý kho, body: [" + printedSection + "]}",
		"issued_by: Giám đốc Sở Y tế\n" + printedArticles + "\nattached: {type: Quy chế, subject: Quản lý kho, " + printedPart + ", " + printedChapters + ", " + printedArticles + "}",
		"issued_by: Giám đốc Sở Y tế\n" + printedArticles + "\nattached: {type: Đề án, subject: Quản lý kho, " + printedByParts + "}",
	},
	"dispatch":     {"sender: Sở Y tế\nkinh_gui: [Xã A]\nbody: [" + printedSection + "]" + printedBasis},
	"invitation":   {"guest: Xã A\nevent: Hội nghị theo Phụ lục\ntime: 8 giờ\nplace: Hội trường" + printedBasis},
	"introduction": {"bearer: Lê Văn C\nposition: Chuyên viên\nsent_to: Xã A\nabout: Kiểm tra theo Phụ lục\nvalid_to: 30/5/2026" + printedBasis},
	"minutes": {
		"begin: 8 giờ\nplace: Hội trường\npresent: [Ông A]\nchair: Ông A\nsecretary: {name: Lê Văn C}\nbody: [" + printedSection + "]\nend: 11 giờ" + printedBasis,
		"begin: 8 giờ\nplace: Hội trường\npresent: [Ông A]\nchair: Ông A\nsecretary: {name: Lê Văn C}\nbody: [" + printedSection + "]\nend: 11 giờ\nside: Đoàn\ncounterpart: {side: Xã A, name: Bà D}",
	},
	"copy": {"form: sao_y"},
	"plan": {
		"aims: [Nắm tình hình.]\norder: [" + printedSection + ", aims]" + printedBasis,
		`preamble: Sở ban hành Kế hoạch
aims: [Nắm tình hình theo Phụ lục.]
checklist: {id: dm.a, areas: [{id: a, title: Kho, text: Kho.}]}
period: {from: 1/2026, to: 3/2026}
team: {lead: {position: Giám đốc}}
subjects: {units: all, text: Các xã}`,
		`preamble: Sở ban hành Kế hoạch có đề cương kèm theo, danh mục kèm theo, danh sách kèm theo
aims: [Nắm tình hình.]
requirements: [Đúng quy định.]
checklist: {id: dm.a, periods: [{id: q, label: Quý I}], series: [{id: s, label: Năm nay}], areas: [{id: a, title: Kho, text: Kho., areas: [{id: c, title: Sổ, text: Sổ., items: [{id: a.b, text: Sổ kho}], indicators: [{id: a.i, label: Số kho, unit: kho, period: q}, {id: a.s, label: Số sổ, series: [s]}]}]}]}
outline: {id: dc.a, title: Báo cáo kiểm tra, sections: [{id: a, heading: Kết quả, each_area: true, sections: [{id: b, heading: Kho}]}]}
units: {units: [{code: a, type: xa, name: A}, {code: p.b, type: phuong, name: B}]}
period: {text: Quý I năm 2026}
team: {lead: {position: Giám đốc}, deputies: [{position: Phó Giám đốc}], members: [{text: Đại diện, parties: [p.a]}]}
subjects: {units: all, text: Các xã, receiving: {members: [Chủ tịch.]}}
funding: Ngân sách.
duties: [{parties: [p.a], tasks: [Giúp Giám đốc.]}]
sections: [{after: purpose, ` + printedSection[1:] + `]
annexes: [{kind: outline, mention: đề cương kèm theo}, {kind: checklist, mention: danh mục kèm theo}, {kind: units, mention: danh sách kèm theo}]`,
	},
	"outline": {
		"title: Báo cáo kiểm tra\nsections: [{id: a, heading: Kết quả}]",
		"title: Báo cáo kiểm tra\nchecklist: {id: dm.a, areas: [{id: a, title: Kho, text: Kho., items: [{id: a.b, text: Sổ kho}], indicators: [{id: a.i, label: Số kho}]}]}\nsections: [{id: b, heading: Kết quả, areas: [a], sections: [{id: c, heading: Kho}]}]",
	},
	"checklist": {
		"areas: [{id: a, title: Kho, text: Kho., items: [{id: a.b, text: Sổ kho}], indicators: [{id: p.b, label: Số kho}, {id: a.c, label: Số phòng}]}]\nanswer_sets: [{id: s, default: true, values: [tot, kem], labels: [Tốt, Kém]}]\nrules: [{id: r, le: [p.b, a.c], message: Số kho không quá số phòng.}]",
		"areas: [{id: b, title: Quỹ, text: Quỹ., areas: [{id: b.c, title: Sổ, text: Sổ., items: [{id: b.d, text: Sổ quỹ}], indicators: [{id: b.e, label: Số quỹ}]}]}]",
	},
}

// unprinted are the fields that no paper of a kind shows, with the reason why
// that is right: by kind and path, or by the path alone in whatever kind.
var unprinted = map[string]string{
	"id":      "names the paper in files",
	"version": "of the data",
	"medium":  "how the paper is issued; annexes refer to it by that",

	"plan: order[].part": "the name of a part",

	"plan: round":                   "a number of files and forms",
	"plan: period.from":             "the schedule is held against it; text replaces its words",
	"plan: period.to":               "the schedule is held against it; text replaces its words",
	"plan: subjects.units[]":        "codes, of what text says in words",
	"plan: report_due.working_days": "what the days of forms and notices are counted by",
	"plan: deadlines.request":       "what papers of the round print where nobody names a day",
	"plan: deadlines.answer":        "what papers of the round print where nobody names a day",
	"plan: deadlines.reminder":      "what papers of the round print where nobody names a day",
	"plan: report_due.count":        "what the days of forms and notices are counted by",
	"plan: headings.outcome":        "stands in papers to units: see TestOutcome",

	"template.": "is another paper",

	"checklist.rules[].required_if.is":                       "a value that a form is held against",
	"checklist.areas[].items[].score.max":                    "stands in the annex with the rest of the scores: see TestPlanOfSchools",
	"checklist.areas[].items[].score.min":                    "stands in the annex with the rest of the scores: see TestPlanOfSchools",
	"checklist.areas[].items[].score.step":                   "stands in the annex with the rest of the scores: see TestPlanOfSchools",
	"checklist.areas[].items[].score.by[].points":            "stands in the annex with the rest of the scores: see TestPlanOfSchools",
	"checklist.areas[].items[].score.bands[].from":           "stands in the annex with the rest of the scores: see TestPlanOfSchools",
	"checklist.areas[].items[].score.bands[].points":         "stands in the annex with the rest of the scores: see TestPlanOfSchools",
	"checklist.areas[].areas[].items[].score.max":            "stands in the annex with the rest of the scores: see TestPlanOfSchools",
	"checklist.areas[].areas[].items[].score.min":            "stands in the annex with the rest of the scores: see TestPlanOfSchools",
	"checklist.areas[].areas[].items[].score.step":           "stands in the annex with the rest of the scores: see TestPlanOfSchools",
	"checklist.areas[].areas[].items[].score.by[].points":    "stands in the annex with the rest of the scores: see TestPlanOfSchools",
	"checklist.areas[].areas[].items[].score.bands[].from":   "stands in the annex with the rest of the scores: see TestPlanOfSchools",
	"checklist.areas[].areas[].items[].score.bands[].points": "stands in the annex with the rest of the scores: see TestPlanOfSchools",
	"checklist.grades[].from":                                "stands in the annex with the rest of the scores: see TestPlanOfSchools",
	"checklist.grades[].label":                               "stands in the annex with the rest of the scores: see TestPlanOfSchools",
	"office.parties[].code":                                  "stands in the file copy of the drafting unit",
	"office.reporting.to":                                    "stands in forms and notices",
	"office.reporting.via":                                   "stands in forms and notices",
	"office.reporting.email":                                 "stands in forms and notices",
	"office.reporting.phone":                                 "stands in forms and notices",
	"units.units[].contact":                                  "stands in the lists of forms",
	"units.units[].aliases[]":                                "other writings of a name, which are read",
	"units.groups[].title":                                   "stands in tables",
	"units.groups[].values[].label":                          "stands in tables",
	"units.types[].word":                                     "stands in papers of the round",
	"units.types[].body":                                     "stands in papers of the round",
	"units.types[].code":                                     "stands in the report of a unit",
	"units.types[].head":                                     "stands in the report of a unit",
	"units.types[].superior":                                 "stands in the report of a unit",
	"units.units[].place":                                    "stands in the report of a unit",
	"units.units[].superior":                                 "stands in the report of a unit",
	"units.units[].symbol":                                   "stands in the report of a unit",
	"limits.version":                                         "of the data",
	"limits.source":                                          "where the data come from",
	"limits.bodies[].label":                                  "stands in what is said of an unknown kind of body",
	"limits.limits[].article":                                "stands in what is said of a limit",
	"calendar.version":                                       "of the data",
	"calendar.source":                                        "where the data come from",
	"calendar.off[].date":                                    "days are counted by it",
	"calendar.off[].from":                                    "days are counted by it",
	"calendar.off[].to":                                      "days are counted by it",
	"calendar.off[].reason":                                  "stands in what is said of a day off",
	"calendar.swaps[].reason":                                "stands in what is said of a day off",
}

// A field that loads is printed, or shows in how the paper looks, or is refused
// at its place for that kind of paper. What is text is never silent, whatever
// else the paper has; what decides on a look shows in one of them.
func TestEveryFieldIsPrintedOrRefused(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and on one goroutine")
	}
	shows := map[string]bool{} // fields of files that several papers share
	for _, kind := range slices.Sorted(maps.Keys(printedPapers)) {
		var bases []*base
		for _, text := range withAnnex(kind) {
			bases = append(bases, newBase(t, kind, text))
		}
		for _, l := range leavesOf(reflect.TypeOf(bases[0].paper).Elem(), "", nil, nil) {
			if strings.Contains(l.path, "outline.checklist.") {
				continue // that of the plan
			}
			if !l.isText() && (l.file != "" || kind == "outline" || kind == "checklist") {
				continue // data of the round
			}
			name, own := l.name(), false
			switch {
			case l.file != "":
			case kind == "outline" || kind == "checklist":
				name = kind + "." + name
			default:
				name, own = kind+": "+name, true
			}
			if shows[name] {
				continue // in another paper
			}
			good, silent := false, false
			var tried []string
			for _, b := range bases {
				result, why := l.try(t, b)
				good = good || result == fine
				silent = silent || result == unseen && own && l.isText()
				if tried = append(tried, why); good && !(own && l.isText()) {
					break
				}
			}
			shows[name] = good && !silent
			if own && !shows[name] && cmp.Or(unprinted[name], unprinted[l.name()]) == "" {
				t.Errorf("%s (%s): %s", name, l.path, strings.Join(tried, " | "))
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(shows)) {
		if !strings.Contains(name, ": ") && !shows[name] && unprinted[name] == "" {
			t.Errorf("%s: shown by no paper", name)
		}
	}
	for name := range unprinted {
		stale := true
		for field, shown := range shows {
			_, path, _ := strings.Cut(field, ": ")
			stale = stale && (shown || field != name && path != name)
		}
		assert.False(t, stale, "%s: is printed, or no field", name)
	}
}

// What the team found and what people wrote about it stands in a paper of the
// round.
func TestEveryResultIsPrinted(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and on one goroutine")
	}
	for _, l := range leavesOf(reflect.TypeFor[report.Results](), "", nil, nil) {
		if !l.isText() || strings.HasSuffix(l.path, ".points") { // of items with scores: TestPapersOfSchools looks for them
			continue
		}
		v := l.values()[0]
		r := roundWith(t, func(results *report.Results) {
			if strings.Contains(l.path, "].refused") || strings.Contains(l.path, "].witness") {
				results.Visits[0].Refused, results.Visits[0].Witness = "Chưa thống nhất số liệu", report.Secretary{Name: "Lê Văn C"}
			}
			field, _ := l.reach(reflect.ValueOf(results).Elem())
			v.set(field)
		})
		if slices.ContainsFunc(r.Results.Validate(), func(p diag.Problem) bool { return refuses(p, l.path) }) {
			continue
		}
		var all strings.Builder
		for p := range r.Papers() {
			if d, err := p.Make(); err == nil {
				text, _, err := shown(d)
				require.NoError(t, err, l.path)
				all.WriteString(text)
			}
		}
		if slices.ContainsFunc(v.words, func(word string) bool { return !strings.Contains(all.String(), vi.Upper(word)) }) {
			all.WriteString(vi.Upper(rollupTexts(t, r))) // single figures stand there
		}
		for _, word := range v.words {
			assert.True(t, strings.Contains(all.String(), vi.Upper(word)), l.path)
		}
	}
}

// Every paper that is written may begin with what it rests on.
func TestBasesArePrinted(t *testing.T) {
	for _, kind := range []string{"general", "letter", "decision", "dispatch", "invitation", "introduction", "minutes", "plan"} {
		fields, _, _ := strings.Cut(printedPapers[kind][0], "\nbases:")
		d := printedPaper(t, kind, fields+"\nbases: [Căn cứ Kế hoạch số 5/KH-SYT ngày 05 tháng 01 năm 2026 của Sở Y tế]")
		text, _, err := shown(d)
		require.NoError(t, err)
		assert.Equal(t, 1, strings.Count(text, "CĂN CỨ KẾ HOẠCH SỐ 5/KH-SYT NGÀY 05 THÁNG 01 NĂM 2026 CỦA SỞ Y TẾ."), kind)
		assert.Empty(t, findings(t, d), kind)
	}
}

// annex is one that any paper may have whose kind has annexes.
const annex = "\nannexes: [{title: Bảng, body: [" + printedSection + "]}]"

// withAnnex returns the papers of a kind, and the first also with an annex.
func withAnnex(kind string) []string {
	texts := slices.Clone(printedPapers[kind])
	if _, problems := loadPrinted(kind, texts[0]+annex); problems.Err() == nil {
		texts = append(texts, texts[0]+annex)
	}
	return texts
}

func printedPaper(t testing.TB, kind, fields string) report.Document {
	d, problems := loadPrinted(kind, fields)
	require.NoError(t, problems.Err(), kind)
	return d
}

func loadPrinted(kind, fields string) (report.Document, diag.List) {
	text := "kind: " + kind + "\nid: vb.a\n"
	if kind != "outline" && kind != "checklist" {
		text += "office:" + printedOffice + "signature: {position: Giám đốc, name: Nguyễn Văn A}\n"
	}
	if kind != "copy" && kind != "outline" && kind != "checklist" {
		text += "subject: Việc A\n"
	}
	return report.Loader{}.Decode(context.Background(), strings.NewReader(text+fields+"\n"), kind+".yaml")
}
