package render_test

import (
	"archive/zip"
	"bytes"
	"cmp"
	"context"
	"encoding"
	"fmt"
	"html"
	"io"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/vi"
)

const printedOffice = `
  issuer: {superior: Ủy ban nhân dân tỉnh A, name: Sở Y tế, code: SYT}
  place: A
  parties: [{id: p.a, name: Phòng A, kind: internal}, {id: p.b, name: Phòng B, kind: internal}]
`

// printedPapers are papers of every kind, with no more than they need and with
// what else decides on what is printed. To each a field is added, one at a time.
var printedPapers = map[string][]string{
	"general": {
		"type: Báo cáo\nbody: [{heading: Kết quả, text: Tốt.}]\nbases: [{type: Kế hoạch, date: 5/1/2026}]\nannexes: [{title: Bảng, body: [{text: Số liệu.}]}]",
		"type: Quy chế\narticles: [Thành lập Đoàn.]",
	},
	"letter": {"kinh_gui: [Xã A]\nbody: [{text: Gửi báo cáo.}]"},
	"decision": {
		"issued_by: Giám đốc Sở Y tế\narticles: [Thành lập Đoàn.]",
		"issued_by: Giám đốc Sở Y tế\narticles: [Ban hành Quy chế.]\nattached: {type: Quy chế, subject: Quản lý kho, articles: [Kho có sổ.]}",
		"issued_by: Giám đốc Sở Y tế\narticles: [Ban hành Quy chế.]\nattached: {type: Quy chế, subject: Quản lý kho, body: [{text: Kho có sổ.}]}",
	},
	"dispatch":     {"sender: Sở Y tế\nkinh_gui: [Xã A]\nbody: [{text: Trực bão.}]"},
	"invitation":   {"guest: Xã A\nevent: Hội nghị\ntime: 8 giờ\nplace: Hội trường"},
	"introduction": {"bearer: Lê Văn C\nposition: Chuyên viên\nsent_to: Xã A\nabout: Kiểm tra\nvalid_to: 30/5/2026"},
	"minutes": {
		"begin: 8 giờ\nplace: Hội trường\npresent: [Ông A]\nchair: Ông A\nsecretary: {name: Lê Văn C}\nbody: [{text: Tốt.}]\nend: 11 giờ",
		"begin: 8 giờ\nplace: Hội trường\npresent: [Ông A]\nchair: Ông A\nsecretary: {name: Lê Văn C}\nbody: [{text: Tốt.}]\nend: 11 giờ\nside: Đoàn\ncounterpart: {side: Xã A, name: Bà D}",
	},
	"copy": {"form: sao_y"},
	"plan": {
		`preamble: Sở ban hành Kế hoạch
aims: [Nắm tình hình.]
checklist: {id: dm.a, areas: [{id: a, title: Kho, text: Kho.}]}
period: {from: 1/2026, to: 3/2026}
team: {lead: {position: Giám đốc}}
subjects: {units: all, text: Các xã}`,
		`preamble: Sở ban hành Kế hoạch có đề cương, danh mục, danh sách
aims: [Nắm tình hình.]
requirements: [Đúng quy định.]
checklist: {id: dm.a, areas: [{id: a, title: Kho, text: Kho., areas: [{id: c, title: Sổ, text: Sổ., items: [{id: a.b, text: Sổ kho}], indicators: [{id: a.i, label: Số kho, unit: kho}]}]}]}
outline: {id: dc.a, title: Báo cáo kiểm tra, sections: [{id: a, heading: Kết quả, each_area: true, sections: [{id: b, heading: Kho}]}]}
units: {units: [{code: a, type: xa, name: A}, {code: p.b, type: phuong, name: B}]}
period: {text: Quý I năm 2026}
team: {lead: {position: Giám đốc}, deputies: [{position: Phó Giám đốc}], members: [{text: Đại diện, parties: [p.a]}]}
subjects: {units: all, text: Các xã, receiving: {members: [Chủ tịch.]}}
funding: Ngân sách.
duties: [{parties: [p.a], tasks: [Giúp Giám đốc.]}]
sections: [{heading: Mục khác, text: Có., after: purpose}]
annexes: [{kind: outline, mention: đề cương}, {kind: checklist, mention: danh mục}, {kind: units, mention: danh sách}]`,
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
	"id":                   "names the paper in files",
	"version":              "of the data",
	"medium":               "how the paper is issued; annexes refer to it by that",
	"layout.citation_date": "for papers with bases that have a day",
	"annexes[].mention":    "the words by which the text speaks of the annex",

	"minutes: bases[].text": "ahead", "minutes: bases[].lead": "ahead", "minutes: bases[].type": "ahead",
	"minutes: date": "ahead", "minutes: signature.other_position": "ahead", "minutes: side": "ahead",

	"plan: round":                   "a number of files and forms",
	"plan: period.from":             "the schedule is held against it; text replaces its words",
	"plan: period.to":               "the schedule is held against it; text replaces its words",
	"plan: subjects.units[]":        "codes, of what text says in words",
	"plan: report_due.working_days": "what the days of forms and notices are counted by",
	"plan: report_due.count":        "what the days of forms and notices are counted by",

	"checklist.rules[].required_if.is": "a value that a form is held against",
	"office.parties[].code":            "stands in the file copy of the drafting unit",
	"office.reporting.to":              "stands in forms and notices",
	"office.reporting.via":             "stands in forms and notices",
	"office.reporting.email":           "stands in forms and notices",
	"office.reporting.phone":           "stands in forms and notices",
	"units.units[].contact":            "stands in the lists of forms",
	"units.units[].aliases[]":          "other writings of a name, which are read",
	"calendar.version":                 "of the data",
	"calendar.source":                  "where the data come from",
	"calendar.off[].date":              "days are counted by it",
	"calendar.off[].from":              "days are counted by it",
	"calendar.off[].to":                "days are counted by it",
	"calendar.off[].reason":            "stands in what is said of a day off",
	"calendar.swaps[].reason":          "stands in what is said of a day off",
}

// A field that loads is printed, or shows in how the paper looks, or is refused
// at its place for that kind of paper. What is text is never silent, whatever
// else the paper has; what decides on a look shows in one of them.
func TestEveryFieldIsPrintedOrRefused(t *testing.T) {
	shows := map[string]bool{} // fields of files that several papers share
	for _, kind := range slices.Sorted(maps.Keys(printedPapers)) {
		d := printedPaper(t, kind, printedPapers[kind][0])
		for _, l := range leavesOf(reflect.TypeOf(d).Elem(), "", nil, nil) {
			if strings.Contains(l.path, "outline.checklist.") {
				continue // that of the plan
			}
			if !l.isText() && (l.file != "" || kind == "outline" || kind == "checklist") {
				continue // data of the round
			}
			good, silent := false, false
			var tried []string
			for _, text := range printedPapers[kind] {
				result, why := l.try(t, kind, text)
				good = good || result == fine
				silent = silent || result == unseen
				tried = append(tried, why)
			}
			name := l.name()
			switch {
			case l.file != "":
			case kind == "outline" || kind == "checklist":
				name = kind + "." + name
			default:
				name = kind + ": " + name
				good = good && !(silent && l.isText())
			}
			shows[name] = shows[name] || good
			reason := cmp.Or(unprinted[name], unprinted[l.name()])
			if !good && strings.Contains(name, ": ") && reason == "" {
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
	for _, l := range leavesOf(reflect.TypeFor[report.Results](), "", nil, nil) {
		if !l.isText() {
			continue
		}
		v := l.values()[0]
		r := roundWith(t, func(results *report.Results) { v.set(l.reach(reflect.ValueOf(results).Elem())) })
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
		for _, word := range v.words {
			assert.True(t, strings.Contains(all.String(), vi.Upper(word)), l.path)
		}
	}
}

// Every paper that is written may begin with what it rests on.
func TestBasesArePrinted(t *testing.T) {
	for _, kind := range []string{"general", "letter", "decision", "dispatch", "invitation", "introduction", "plan"} {
		fields, _, _ := strings.Cut(printedPapers[kind][0], "\nbases:")
		d := printedPaper(t, kind, fields+"\nbases: [Căn cứ Kế hoạch số 5/KH-SYT ngày 05 tháng 01 năm 2026 của Sở Y tế]")
		text, _, err := shown(d)
		require.NoError(t, err)
		assert.Equal(t, 1, strings.Count(text, "CĂN CỨ KẾ HOẠCH SỐ 5/KH-SYT NGÀY 05 THÁNG 01 NĂM 2026 CỦA SỞ Y TẾ."), kind)
		assert.Empty(t, findings(t, d), kind)
	}
}

func printedPaper(t testing.TB, kind, fields string) report.Document {
	text := "kind: " + kind + "\nid: vb.a\n"
	if kind != "outline" && kind != "checklist" {
		text += "office:" + printedOffice + "signature: {position: Giám đốc, name: Nguyễn Văn A}\n"
	}
	if kind != "copy" && kind != "outline" && kind != "checklist" {
		text += "subject: Việc A\n"
	}
	d, problems := report.Loader{}.Decode(context.Background(), strings.NewReader(text+fields+"\n"), kind+".yaml")
	require.NoError(t, problems.Err(), kind)
	return d
}

// leaf is a field that holds no further fields, and the way to it.
type leaf struct {
	path  string
	file  string // the kind of the file that holds it, where it is another
	steps []reflect.StructField
}

// name is the path without indices, from the file on that holds the field.
func (l leaf) name() string {
	path := strings.ReplaceAll(l.path, "[0]", "[]")
	if l.file != "" {
		_, path, _ = strings.Cut(path, l.file+".")
		path = l.file + "." + path
	}
	return path
}

func (l leaf) last() reflect.StructField { return l.steps[len(l.steps)-1] }

// leavesOf returns the fields of a struct and of those inside it, each struct at
// most twice below itself.
func leavesOf(t reflect.Type, path string, steps []reflect.StructField, around []reflect.Type) []leaf {
	var out []leaf
	around = append(slices.Clone(around), t)
	for _, field := range strictyaml.Fields(t) {
		f := t.FieldByIndex(field.Index)
		f.Index = field.Index
		l := leaf{path: strings.TrimPrefix(path+"."+field.Name, "."), steps: append(slices.Clone(steps), f)}
		below := f.Type
		for below.Kind() == reflect.Slice || below.Kind() == reflect.Pointer {
			if below.Kind() == reflect.Slice {
				l.path += "[0]"
			}
			below = below.Elem()
		}
		if below.Kind() != reflect.Struct || isOwnText(below) {
			l.path = strings.ReplaceAll(l.path, "[0][0]", "[0]")
			out = append(out, l)
			continue
		}
		if n := len(slices.DeleteFunc(slices.Clone(around), func(t reflect.Type) bool { return t != below })); n < 2 {
			out = append(out, leavesOf(below, l.path, l.steps, around)...)
		}
	}
	for i := range out {
		for j, s := range out[i].steps[:len(out[i].steps)-1] {
			if _, file, ok := strings.Cut(s.Tag.Get("vanban"), "file="); ok && len(steps) <= j {
				out[i].file = file
			}
		}
	}
	return out
}

func isOwnText(t reflect.Type) bool {
	return reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]())
}

// What becomes of a field that is set.
type outcome int

const (
	fine       outcome = iota // shown, or refused at its place
	unseen                    // neither
	impossible                // beside what else the paper says
)

func (l leaf) isText() bool { return len(l.values()) > 0 && len(l.values()[0].words) > 0 }

// try sets the field in a paper.
func (l leaf) try(t testing.TB, kind, fields string) (outcome, string) {
	plain := ""
	if !l.isText() {
		without := printedPaper(t, kind, fields)
		l.reach(reflect.ValueOf(without).Elem())
		_, plain, _ = shown(without)
	}
	best, why := impossible, ""
	for _, v := range l.values() {
		d := printedPaper(t, kind, fields)
		v.set(l.reach(reflect.ValueOf(d).Elem()))
		if problems := d.Validate().Errors(); len(problems) > 0 {
			if slices.ContainsFunc(problems, func(p diag.Problem) bool { return refuses(p, l.path) }) {
				return fine, ""
			}
			why += problems.Err().Error() + "; "
			continue
		}
		text, parts, err := shown(d)
		require.NoError(t, err, l.path)
		seen := len(v.words) > 0 || parts != plain
		for _, word := range v.words {
			seen = seen && strings.Contains(text, vi.Upper(word))
		}
		if seen {
			return fine, ""
		}
		best = unseen
		why += fmt.Sprintf("silent %v; ", v.words)
	}
	return best, why
}

// refuses reports whether a problem is one of the field at a path, or of the
// list that it is an item of.
func refuses(p diag.Problem, path string) bool {
	return p.Path == path || p.Path+"[0]" == path || p.Code == "not-printed" && (strings.HasPrefix(path, p.Path+".") || strings.HasPrefix(path, p.Path+"["))
}

// reach returns the field in v, with what is on the way made where it is not
// there.
func (l leaf) reach(v reflect.Value) reflect.Value {
	for i, f := range l.steps {
		v = v.FieldByIndex(f.Index)
		if i == len(l.steps)-1 {
			break
		}
		for v.Kind() == reflect.Slice || v.Kind() == reflect.Pointer {
			switch {
			case v.Kind() == reflect.Slice && v.Len() == 0:
				made := reflect.New(v.Type().Elem()).Elem()
				need(made, l.steps[i+1].Name)
				v.Set(reflect.Append(v, made))
			case v.Kind() == reflect.Pointer && v.IsNil():
				v.Set(reflect.New(v.Type().Elem()))
				need(v.Elem(), l.steps[i+1].Name)
			}
			if v.Kind() == reflect.Slice {
				v = v.Index(0)
			} else {
				v = v.Elem()
			}
		}
		if v.IsZero() {
			need(v, l.steps[i+1].Name)
		}
	}
	return v
}

// need fills what a struct must have beside the field of that name.
func need(v reflect.Value, beside string) {
	if v.Kind() != reflect.Struct {
		return
	}
	for _, field := range strictyaml.Fields(v.Type()) {
		f := v.Type().FieldByIndex(field.Index)
		rule, _, _ := strings.Cut(f.Tag.Get("validate"), ",")
		name, others, _ := strings.Cut(rule, "=")
		if f.Name == beside || !strings.HasPrefix(name, "required") || slices.Contains(strings.Fields(others), beside) {
			continue
		}
		if fv := v.FieldByIndex(field.Index); fv.IsZero() && name != "required_with" {
			fill(fv, f)
		}
	}
}

func fill(v reflect.Value, f reflect.StructField) {
	for v.Kind() == reflect.Pointer {
		v.Set(reflect.New(v.Type().Elem()))
		v = v.Elem()
	}
	if v.Kind() == reflect.Struct && !isOwnText(v.Type()) {
		need(v, "")
		return
	}
	if v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Struct {
		made := reflect.New(v.Type().Elem()).Elem()
		need(made, "")
		v.Set(reflect.Append(v, made))
		return
	}
	if values := valuesOf(v.Type(), f, "Chữ đệm"); len(values) > 0 {
		values[0].set(v)
	}
}

// value is what a field is set to, and the words that must be seen then.
type value struct {
	words []string
	set   func(reflect.Value)
}

func (l leaf) values() []value {
	// Letters alone, as long as each other, so that no word is part of another.
	word := "Zq"
	for n := uint32(len(l.path)*131 + int(l.path[0])); len(word) < 7; n = n*31 + 7 {
		word += string(rune('a' + n%26))
	}
	return valuesOf(l.last().Type, l.last(), word)
}

func valuesOf(t reflect.Type, f reflect.StructField, word string) []value {
	tag := f.Tag.Get("validate")
	text := func(s string, words ...string) value {
		return value{words, func(v reflect.Value) { setText(v, s) }}
	}
	numbers := func() (out []value) {
		for _, n := range append([]string{"3", "10"}, regexp.MustCompile(`[0-9.]+`).FindAllString(tag, -1)...) {
			if x, err := strconv.ParseFloat(n, 64); err == nil {
				out = append(out, value{nil, func(v reflect.Value) { setNumber(v, x) }})
			}
		}
		return out
	}
	switch {
	case isOwnText(t):
		return []value{text("2031-05-17", "2031"), text(word, word)}
	case t.Kind() == reflect.Pointer:
		var out []value
		for _, inner := range valuesOf(t.Elem(), f, word) {
			out = append(out, value{inner.words, func(v reflect.Value) {
				v.Set(reflect.New(t.Elem()))
				inner.set(v.Elem())
			}})
		}
		return out
	case t.Kind() == reflect.Bool:
		return []value{{nil, func(v reflect.Value) { v.SetBool(true) }}, {nil, func(v reflect.Value) { v.SetBool(false) }}}
	case t.Kind() == reflect.Slice:
		var out []value
		for _, inner := range valuesOf(t.Elem(), f, word) {
			second := inner
			if len(inner.words) > 0 && t.Elem().Kind() == reflect.String {
				second = text(word+"h", word+"h")
			}
			out = append(out, value{append(slices.Clone(inner.words), second.words...), func(v reflect.Value) {
				v.Set(reflect.MakeSlice(t, 2, 2))
				inner.set(v.Index(0))
				second.set(v.Index(1))
				if len(inner.words) == 0 { // codes
					v.Set(v.Slice(0, 1))
				}
			}})
		}
		return out
	case t.Kind() == reflect.String && strings.Contains(tag, "oneof="):
		var out []value
		options, _, _ := strings.Cut(tag[strings.Index(tag, "oneof=")+6:], ",")
		for _, o := range strings.Fields(options) {
			out = append(out, text(o))
		}
		return out
	case t.Kind() == reflect.String && slices.Contains(strings.Split(tag, ","), "id"):
		return []value{text("p.b"), text("a")}
	case t.Kind() == reflect.String && slices.Contains(strings.Split(tag, ","), "number"):
		return []value{text("7431", "7431")}
	case t.Kind() == reflect.String:
		return []value{text(word, word)}
	case t.Kind() == reflect.Struct:
		return nil
	}
	return numbers()
}

func setText(v reflect.Value, s string) {
	if isOwnText(v.Type()) {
		_ = v.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(s))
		return
	}
	v.SetString(s)
}

func setNumber(v reflect.Value, x float64) {
	if v.CanFloat() {
		v.SetFloat(x)
	} else if v.CanInt() {
		v.SetInt(int64(x))
	}
}

var inTags = regexp.MustCompile(`<[^>]*>`)

// shown returns what a document shows in its own format: the text in capitals,
// and all parts that make its pages.
func shown(d report.Document) (text, parts string, err error) {
	format := render.DOCX
	if d.Kind() == "checklist" {
		format = render.XLSX
	}
	var file bytes.Buffer
	if err := render.Render(context.Background(), &file, d, format); err != nil {
		return "", "", err
	}
	z, err := zip.NewReader(bytes.NewReader(file.Bytes()), int64(file.Len()))
	if err != nil {
		return "", "", err
	}
	var b strings.Builder
	for _, f := range z.File {
		if !strings.HasPrefix(f.Name, "word/") && !strings.HasPrefix(f.Name, "xl/") {
			continue
		}
		r, err := f.Open()
		if err != nil {
			return "", "", err
		}
		data, err := io.ReadAll(r)
		if err != nil {
			return "", "", err
		}
		b.Write(data)
	}
	parts = b.String()
	return vi.Upper(html.UnescapeString(inTags.ReplaceAllString(parts, ""))), parts, nil
}
