package render_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/examples/fixtures/simulate"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/render/nd30/check"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/round"
)

// TestAnyRound makes rounds of any types of units, series, scores, lists and
// results, as people write them in YAML:
//
//   - their files load, and every text of theirs is in the paper, once and in order;
//   - forms that are filled in at random are read back equal;
//   - what they add up to is what exact fractions add up to, one by one;
//   - a template of one's own prints what it says, in order, a line for each that it
//     repeats and nothing that does not hold;
//   - every paper and workbook is written and read, and the checker finds nothing;
//   - the order of files, visits and rows of the register changes no byte of them.
//
// It makes the same rounds every time; -rapid.seed and -rapid.checks make others.
func TestAnyRound(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and on one goroutine")
	}
	for name, value := range map[string]string{"rapid.checks": "12", "rapid.seed": "17", "rapid.nofailfile": "true"} {
		if f := flag.Lookup(name); f.Value.String() == f.DefValue {
			require.NoError(t, flag.Set(name, value))
			t.Cleanup(func() { _ = flag.Set(name, f.DefValue) })
		}
	}
	drawn := make(map[string]int)
	rapid.Check(t, func(t *rapid.T) {
		m := &roundMaker{T: t}
		files := m.files()
		for name, key := range map[string]string{"series": "series: [", "scores": "score: {", "bands": "bands: [", "lists": "lists:", "groups": "groups: [v", "types": "id: loai1", "findings": "findings:", "a template of the round": "for: round", "a template of visits": "for: visit"} {
			for _, f := range files {
				drawn[name] += bytes.Count(f.Data, []byte(key))
			}
		}
		defer func() {
			if t.Failed() {
				t.Logf("%s\n%s\n%s", files["checklist.yaml"].Data, files["units.yaml"].Data, files["results.yaml"].Data)
			}
		}()
		plan, problems := report.LoadPlan(files, "plan.yaml")
		require.NoError(t, problems.Err())
		schedule, problems := report.LoadSchedule(files, "schedule.yaml", plan)
		require.NoError(t, problems.Err())
		forms := round.Forms(plan, schedule)
		results, problems := report.LoadResults(files, "results.yaml", forms.Check)
		require.NoError(t, problems.Err())

		text := paperOf(t, plan)
		assertInOrder(t, text, m.areas)
		assertInOrder(t, text, m.items)
		sent := m.returns(forms)
		c := round.Collection{Forms: forms, Schedule: schedule, Results: results}
		c.AsOf, _ = checklist.ParseMoment("10/6/2026 17:00")
		for back, err := range render.ReadReturns(context.Background(), sent.files, render.Returns{Forms: forms}) {
			require.NoError(t, err)
			require.NoError(t, back.Problems.Err())
			sent.assertEqual(t, back.Return)
			c.Returned = append(c.Returned, back)
		}
		require.Len(t, c.Returned, len(sent.replies))
		r, problems, _ := round.Collect(t.Context(), c)
		require.NotNil(t, r, problems)
		for _, g := range append([]checklist.Group{r.Returns.All}, r.Returns.Parts()...) {
			sent.assertTotals(t, &g)
		}
		made := 0
		for p := range r.Papers() {
			d, err := p.Make()
			require.NoError(t, err, p.File)
			text := paperOf(t, d)
			if p.Template == own {
				assertInOrder(t, text, m.templates[p.Key])
				assert.NotContains(t, text, "Thừa")
				made++
			}
		}
		assert.Equal(t, len(m.templates), made)
		assertOrderChangesNothing(t, c, drawnOrder[round.Returned](t, "files"), drawnOrder[report.VisitResult](t, "visits"))
		for f := range forms.All() {
			paperOf(t, forms.Skeleton(f.Unit))
		}
		for name, layout := range map[string]func() (doc.Book, error){
			"progress": func() (doc.Book, error) { return book.Progress(r.Progress) },
			"rollup":   func() (doc.Book, error) { return book.Rollup(t.Context(), r) },
			"list":     func() (doc.Book, error) { return book.FormList(forms) },
			"results":  func() (doc.Book, error) { return book.Results(results, forms) },
		} {
			b, err := layout()
			require.NoError(t, err, name)
			var out bytes.Buffer
			require.NoError(t, xlsx.Write(t.Context(), &out, b, book.Sheet()), name)
			_, err = xlsx.Open(t.Context(), bytes.NewReader(out.Bytes()), int64(out.Len()))
			require.NoError(t, err, name)
		}
	})
	if flag.Lookup("rapid.checks").Value.String() == "12" {
		for name, n := range drawn {
			assert.Positive(t, n, name)
		}
	}
}

// paperOf renders a paper, which the checker finds no fault with, and returns its
// text.
func paperOf(t *rapid.T, d report.Document) string {
	var out bytes.Buffer
	require.NoError(t, render.Render(context.Background(), &out, d, render.DOCX), d.Kind())
	at := bytes.NewReader(out.Bytes())
	found, err := check.Check(context.Background(), at, at.Size(), d.Kind())
	require.NoError(t, err)
	for _, p := range found {
		assert.Equal(t, diag.Note, p.Severity, "%s: %v", d.Kind(), p)
	}
	file, err := read.File(context.Background(), at, at.Size())
	require.NoError(t, err)
	var text strings.Builder
	for i := range file.Paragraphs {
		text.WriteString(file.Paragraphs[i].Text() + "\n")
	}
	return text.String()
}

func assertInOrder(t *rapid.T, text string, want []string) {
	for _, w := range want {
		_, rest, found := strings.Cut(strings.ToUpper(text), strings.ToUpper(w))
		require.True(t, found, "%q is not behind those before it", w)
		text = rest
	}
}

// roundMaker draws the files of a round.
type roundMaker struct {
	*rapid.T
	n       int
	areas   []string // what the plan has to print, in order
	items   []string // and its annex
	types   []string
	units   []string
	numbers []string // indicators that are figures of every unit
	series  bool
	scored  bool
	found   map[string][]string // what a team found at a unit

	templates map[string][]string // what each paper of its own template has to print, by its key
}

// own is the id of the template that a round brings.
const own = "rieng"

func (m *roundMaker) int(from, to int) int { return rapid.IntRange(from, to).Draw(m.T, "n") }

func (m *roundMaker) some() bool { return m.int(0, 2) == 0 }

// text is words that stand nowhere else.
func (m *roundMaker) text(kind string) string {
	m.n++
	words := []string{"hồ sơ", "kiểm tra", "lưu trữ", "đúng hạn", "công khai", "nhiệm vụ", "đơn vị", "quy định", "phân công", "thực hiện"}
	s := fmt.Sprintf("%s %d", kind, m.n)
	for range m.int(1, 6) {
		s += " " + rapid.SampledFrom(words).Draw(m.T, "word")
	}
	return s
}

func (m *roundMaker) files() fstest.MapFS {
	files := map[string]string{
		"office.yaml": "kind: office\nissuer: {superior: Sở Nội vụ Hải Phòng, name: Trung tâm Lưu trữ, code: TTLT}\nplace: Hải Phòng\ndrafting_unit: p.nv\n" +
			"reporting: {to: Trung tâm Lưu trữ, via: Phòng Nghiệp vụ, email: luutru@example.vn, phone: '0225 000 0001'}\n" +
			"parties:\n  - {id: p.nv, name: Phòng Nghiệp vụ, code: NV, kind: internal}\n  - {id: s.nv, name: Sở Nội vụ Hải Phòng, short: Nội vụ, code: SNV, kind: peer}\n",
		"plan.yaml": "kind: plan\nid: kh.thu\nversion: 1\noffice: office.yaml\nnumber: '12'\ndate: 20/4/2026\nissued: {number: '12', date: 20/4/2026}\n" +
			"subject: Kiểm tra công tác lưu trữ năm 2026\nbases: [Chương trình công tác năm 2026 của Trung tâm Lưu trữ]\n" +
			"preamble: Trung tâm Lưu trữ ban hành Kế hoạch kiểm tra như sau\naims: [Nắm tình hình công tác lưu trữ.]\n" +
			"checklist: checklist.yaml\noutline: outline.yaml\nunits: units.yaml\nround: 1\nperiod: {from: 11/5/2026, to: 22/5/2026}\n" +
			"team: {lead: {position: Giám đốc Trung tâm, name: Nguyễn Văn A}, members: [{text: Viên chức Phòng Nghiệp vụ, parties: [p.nv]}]}\n" +
			"subjects: {units: all, text: Các đơn vị trong danh sách}\nduties: [{parties: [p.nv], tasks: [Tổ chức kiểm tra.]}]\nreport_due: {working_days: 3}\n" +
			"closing: Các đơn vị thực hiện Kế hoạch này.\nannexes:\n  - {kind: checklist, mention: Phụ lục I, title: Danh mục nội dung}\n  - {kind: outline, mention: Phụ lục II}\n" +
			"requirements: [Kiểm tra theo Phụ lục I, báo cáo theo Phụ lục II.]\nrecipients: [Các đơn vị]\nsignature: {position: Giám đốc, name: Nguyễn Văn A}\n",
	}
	m.found, m.templates = make(map[string][]string), make(map[string][]string)
	files["units.yaml"] = m.unitsFile()
	files["checklist.yaml"] = m.checklistFile()
	files["outline.yaml"] = m.outlineFile()
	schedule, results := "kind: schedule\nplan: kh.thu\nsubteams: [{id: t1, lead: p.nv}]\nvisits:\n", "kind: results\nplan: kh.thu\nvisits:\n"
	for i, u := range m.units {
		schedule += fmt.Sprintf("  - {unit: %s, date: %d/5/2026, session: sang, time: '08:00', subteam: t1, place: Hải Phòng}\n", u, 11+i)
		if i == 0 || m.some() {
			results += m.visit(u)
		}
	}
	files["schedule.yaml"], files["results.yaml"] = schedule, results
	own := m.some()
	if !own { // three in four have one
		own = m.some()
	}
	if own {
		files["plan.yaml"] += "templates: [mau.yaml]\n"
		files["mau.yaml"] = m.templateFile()
	}
	out := fstest.MapFS{}
	for name, text := range files {
		out[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return out
}

func (m *roundMaker) unitsFile() string {
	words := rapid.Permutation([]string{"chi nhánh", "trạm y tế", "trường tiểu học", "kho lưu trữ"}).Draw(m.T, "types")
	out := "kind: units\ntypes:\n"
	for i := range m.int(1, 3) {
		id := fmt.Sprintf("loai%d", i)
		m.types = append(m.types, id)
		out += fmt.Sprintf("  - {id: %s, word: %s, body: 'Đơn vị {name}', code: L%d, superior: Trung tâm Lưu trữ, head: Thủ trưởng}\n", id, words[i], i+1)
	}
	grouped := m.some()
	if grouped {
		out += "groups:\n  - {id: vung, title: Vùng, values: [{id: v0, label: Ven biển}, {id: v1, label: Nội đô}]}\n"
	}
	names := rapid.Permutation([]string{"An Bình", "Kim Sơn", "Lê Lợi", "Trần Phú", "Minh Khai"}).Draw(m.T, "names")
	out += "units:\n"
	for i := range m.int(max(2, len(m.types)), 5) {
		code := fmt.Sprintf("dv%d", i)
		m.units = append(m.units, code)
		out += fmt.Sprintf("  - {code: %s, type: %s, name: %s, place: Hải Phòng", code, m.types[i%len(m.types)], names[i])
		if grouped {
			out += fmt.Sprintf(", groups: [v%d]", m.int(0, 1))
		}
		out += "}\n"
	}
	return out
}

func (m *roundMaker) checklistFile() string {
	m.series, m.scored = m.some(), m.some()
	out := "kind: checklist\nid: dm.thu\nversion: 1\ntitle: Danh mục nội dung kiểm tra\n"
	if m.series {
		out += "series:\n  - {id: truoc, label: Năm 2025}\n  - {id: nay, label: Năm 2026}\n  - {id: ss, label: So sánh (%), derived: {num: nay, den: truoc}}\n"
	}
	head := out
	out = "areas:\n"
	for i := range m.int(1, 3) {
		id := fmt.Sprintf("a%d", i)
		text := m.text("Nội dung")
		m.areas = append(m.areas, text)
		out += fmt.Sprintf("  - id: %s\n    title: Phần %d\n    text: %s\n", id, i+1, text)
		items := "    items:\n"
		figures := m.indicators(id)
		for j := range m.int(1, 3) {
			items += m.item(fmt.Sprintf("%s.m%d", id, j))
		}
		out += items + figures
		if m.some() {
			out += fmt.Sprintf("    lists:\n      - {id: %s.ds, title: Danh sách %d, columns: [{id: ten, label: Tên hồ sơ, required: true}, {id: so, label: Số trang, type: int, unit: trang}, {id: ngay, label: Ngày lập, type: date}]}\n", id, i+1)
		}
	}
	if strings.Contains(out, "score:") {
		head += "grades: [{id: tot, label: Tốt, from: 80}, {id: dat, label: Đạt, from: 50}, {id: kem, label: Chưa đạt, from: 0}]\n"
	}
	return head + out
}

func (m *roundMaker) item(id string) string {
	text := m.text("Mục")
	m.items = append(m.items, text)
	out := fmt.Sprintf("      - {id: %s, text: %s", id, text)
	if m.scored {
		switch m.int(0, 3) {
		case 0:
			out += fmt.Sprintf(", score: {max: %d, step: 0.5}", m.int(1, 10))
		case 1:
			out += ", score: {max: 4, by: [{answer: dat, points: 4}, {answer: dat_mot_phan, points: 1.5}, {answer: chua_dat, points: 0}]}"
		case 2:
			if len(m.numbers) > 0 {
				out += fmt.Sprintf(", score: {max: 6, of: %s, bands: [{from: 500, points: 6}, {from: 20.5, points: 2.5}, {from: 0, points: 0}]}", rapid.SampledFrom(m.numbers).Draw(m.T, "of"))
			}
		}
	}
	return out + "}\n"
}

// indicators are figures, facts and ratios of an area.
func (m *roundMaker) indicators(area string) string {
	out := "    indicators:\n"
	first := len(m.numbers)
	for i := range m.int(1, 5) {
		id := fmt.Sprintf("%s.c%d", area, i)
		out += fmt.Sprintf("      - {id: %s, label: %s", id, m.text("Chỉ tiêu"))
		switch kind := m.int(0, 9); {
		case kind == 0:
			out += ", type: bool"
		case kind == 1:
			out += ", type: choice, options: [Tốt, Khá, Kém]"
		case kind == 2:
			out += ", type: date"
		case kind == 3:
			out += ", type: text"
		case kind == 4 && len(m.numbers) >= first+2:
			out += fmt.Sprintf(", derived: {num: %s, den: %s}, decimals: %d", m.numbers[first], m.numbers[first+1], m.int(0, 3))
		case kind == 5 && m.series:
			out += ", unit: hồ sơ, series: [truoc, nay, ss]"
		case kind == 6 && len(m.types) > 1:
			out += fmt.Sprintf(", unit: hồ sơ, applies_to: [%s]", m.types[0])
		case kind == 7:
			out += fmt.Sprintf(", type: money, unit: triệu đồng, decimals: %d", m.int(0, 3))
			m.numbers = append(m.numbers, id)
		case kind == 8:
			out += fmt.Sprintf(", type: decimal, unit: mét, decimals: %d, required: false", m.int(0, 6))
			m.numbers = append(m.numbers, id)
		default:
			out += ", unit: hồ sơ"
			m.numbers = append(m.numbers, id)
		}
		out += "}\n"
	}
	return out
}

func (m *roundMaker) outlineFile() string {
	out := "kind: outline\nid: dc.thu\ntitle: Báo cáo công tác lưu trữ\nchecklist: checklist.yaml\nkinh_gui: [Trung tâm Lưu trữ]\nsections:\n" +
		"  - {id: ketqua, heading: Kết quả thực hiện, prompt: Nêu kết quả từng nội dung., each_area: true}\n"
	if m.some() {
		out += "  - {id: bieu, heading: Số liệu, kind: indicators}\n"
	}
	if m.some() {
		out += "  - {id: hanche, heading: Hạn chế và nguyên nhân, kind: issues, required: false}\n"
	}
	return out + fmt.Sprintf("  - {id: kiennghi, heading: Kiến nghị, prompt: %s, required: %v}\n", m.text("Nêu"), m.some())
}

// visit is what a team found at a unit.
func (m *roundMaker) visit(unit string) string {
	out := fmt.Sprintf("  - unit: %s\n    begin: '08:00'\n    end: '11:30'\n    secretary: {name: Bùi Văn T, position: Viên chức}\n    present:\n"+
		"      - {side: team, name: Nguyễn Văn A, position: Giám đốc Trung tâm}\n      - {side: unit, name: Trần Thị B, position: Thủ trưởng}\n", unit)
	out += "    findings:\n" // a conclusion without any says nothing, and is refused
	for range m.int(1, 3) {
		text := m.text("Hạn chế")
		m.found[unit] = append(m.found[unit], text)
		out += fmt.Sprintf("      - text: %s\n", text)
		if m.some() {
			out += fmt.Sprintf("        cause: {subjective: %s}\n", m.text("Do"))
		}
		out += fmt.Sprintf("        recommend: [{to: unit, text: %s, due: 30/6/2026}]\n        selected: %v\n", m.text("Khắc phục"), m.some())
	}
	return out
}

// templateFile is a template for the round, or for each unit that was visited. What
// it prints is known from what was drawn.
func (m *roundMaker) templateFile() string {
	ofVisits := m.some()
	out := "kind: template\nid: " + own + "\ntitle: Văn bản riêng\n"
	if ofVisits {
		out += "for: visit\nfile: rieng/{unit.code}{suffix}\n"
		for unit := range m.found {
			m.templates[unit] = nil
		}
	} else {
		out += "for: round\nfile: rieng\n"
		m.templates[""] = nil
	}
	out += rapid.SampledFrom([]string{"paper:\n  kind: letter\n", "paper:\n  kind: general\n  type: Báo cáo\n"}).Draw(m.T, "paper")
	out += "  subject: theo dõi công tác lưu trữ\n  kinh_gui: [Sở Nội vụ Hải Phòng]\n  preamble: '{issuer.name} có ý kiến về công tác lưu trữ như sau'\n  body:\n"
	prints := func(lines ...string) {
		for key := range m.templates {
			m.templates[key] = append(m.templates[key], lines...)
		}
	}
	for range m.int(1, 5) {
		text := m.text("Đoạn")
		switch kind := m.int(0, 4); {
		case kind == 0:
			out += fmt.Sprintf("    - text: %s.\n", text)
			prints(text)
		case kind == 1: // what is there, and what is not
			out += fmt.Sprintf("    - {if: plan.inspects, text: '%s.'}\n    - text: \"%s {?plan.inspects}có{/}{^plan.inspects}Thừa{/}.\"\n", text, text)
			prints(text, text+" có")
		case kind == 2:
			out += fmt.Sprintf("    - text: \"%s {plan.subject|upper|lower_first}.\"\n", text)
			prints(text + " kIỂM TRA CÔNG TÁC LƯU TRỮ NĂM 2026")
		case ofVisits:
			out += fmt.Sprintf("    - text: \"%s {unit.code}:\"\n      points: [{for: findings, text: \"{text}.\"}]\n", text)
			for unit, found := range m.found {
				m.templates[unit] = append(append(m.templates[unit], text+" "+unit), found...)
			}
		default:
			out += fmt.Sprintf("    - text: \"%s:\"\n      points: [{for: units, text: \"Mã {code}.\"}]\n", text)
			prints(text)
			for _, unit := range m.units {
				prints("Mã " + unit)
			}
		}
	}
	return out + "  recipients: [Lưu hồ sơ]\n  signature: {position: Giám đốc, name: Nguyễn Văn A}\n"
}

// sentForms are forms that units have filled in.
type sentForms struct {
	files   fstest.MapFS
	replies map[string]*simulate.Reply
}

// returns fills in the forms of most units at random.
func (m *roundMaker) returns(forms *round.FormSet) sentForms {
	compiled, err := book.CompileForms(context.Background(), forms)
	require.NoError(m.T, err)
	filler, err := simulate.NewWriter(forms, compiled)
	require.NoError(m.T, err)
	sent := sentForms{fstest.MapFS{}, map[string]*simulate.Reply{}}
	for f := range forms.All() {
		if m.int(0, 5) == 0 {
			continue
		}
		reply := m.reply(f)
		file, err := filler.Fill(reply)
		require.NoError(m.T, err)
		for _, v := range reply.Values {
			if id, ok := strings.CutSuffix(v.ID, checklist.PointsID("")); ok && v.State == checklist.Given {
				at := filler.Row(f, id).Code
				file.Type(simulate.Cell{Sheet: at.Sheet, Name: strings.Replace(at.Name, "I", "E", 1)}, simulate.Written{Text: v.Number.String(), Kind: simulate.Number})
			}
		}
		var out bytes.Buffer
		require.NoError(m.T, file.Write(&out))
		sent.files[round.FormFile(f.Unit)] = &fstest.MapFile{Data: out.Bytes()}
		sent.replies[f.Unit.Code] = reply
	}
	return sent
}

// reply draws an answer to every question of a form.
func (m *roundMaker) reply(f *checklist.Form) *simulate.Reply {
	r := &simulate.Reply{Form: f, Texts: map[string]string{}}
	for i := range f.Areas {
		for _, item := range f.Areas[i].Items {
			v := checklist.Value{ID: item.ID}
			switch set := f.Checklist.AnswersOf(item); {
			case item.IsScoredFreely():
				v.ID = checklist.PointsID(item.ID)
				half, _ := checklist.ParseNumber("0.5")
				for range m.int(0, 2) {
					v.State, v.Number = checklist.Given, v.Number.Add(half)
				}
			case item.Score != nil && item.Score.Of != "":
				continue
			default:
				at := m.int(0, len(set.Values)-1)
				v.State, v.Text, v.Typed = checklist.Given, set.Values[at], set.Label(set.Values[at])
				if v.Text == checklist.NotApplicableAnswer {
					v.State = checklist.NotApplicable
				}
				if m.some() {
					v.Explanation = m.text("Vì")
				}
			}
			r.Values = append(r.Values, v)
		}
		for _, figure := range f.Areas[i].Figures {
			if figure.Derived == nil {
				r.Values = append(r.Values, m.value(figure))
			}
		}
	}
	for _, p := range f.Prompts {
		if p.Kind == checklist.ForNarrative && m.some() {
			r.Texts[p.ID] = m.text("Đơn vị")
		}
	}
	for _, p := range f.Lists() {
		if p.List == nil || !strings.HasSuffix(p.ID, ".ds") {
			continue
		}
		for range m.int(0, 3) {
			var cells []checklist.Value
			for _, field := range p.Fields() {
				cells = append(cells, m.value(field))
			}
			if e, ok := checklist.EntryOf(p.ID, cells); ok {
				r.Entries = append(r.Entries, e)
			}
		}
	}
	return r
}

// value draws what is written for a figure or a fact: sometimes nothing.
func (m *roundMaker) value(i *checklist.Indicator) checklist.Value {
	v := checklist.Value{ID: i.ID, State: checklist.Given}
	switch kind := i.Kind(); {
	case m.int(0, 7) == 0 && !strings.HasSuffix(i.ID, "@ten"):
		return checklist.Value{ID: i.ID}
	case kind.IsNumber():
		v.Number = checklist.NumberOf(int64(m.int(0, 999_999))).Shift(-i.Decimals)
	case kind == checklist.Bool:
		v.Bool = m.some()
	case kind == checklist.Choice:
		v.Text = rapid.SampledFrom(i.Options).Draw(m.T, "option")
	case kind == checklist.Date:
		v.Date.Year, v.Date.Month, v.Date.Day = 2026, m.int(1, 5), m.int(1, 28)
	default:
		v.Text = m.text("Ghi")
	}
	return v
}

// assertEqual holds a return against what was filled in.
func (s sentForms) assertEqual(t *rapid.T, got *checklist.Return) {
	want := s.replies[got.Manifest.Unit]
	require.NotNil(t, want)
	kinds := map[string]checklist.Type{}
	for i := range want.Form.Areas {
		for _, f := range want.Form.Areas[i].Figures {
			kinds[f.ID] = f.Kind()
		}
	}
	for _, w := range want.Values {
		v, _ := got.Value(w.ID)
		kind := kinds[w.ID]
		if strings.HasSuffix(w.ID, checklist.PointsID("")) {
			kind = checklist.Decimal
		}
		assert.Equal(t, w.State, v.State, w.ID)
		assert.Equal(t, w.Print(kind), v.Print(kind), w.ID)
		assert.Equal(t, w.Explanation, v.Explanation, w.ID)
	}
	for id, text := range want.Texts {
		assert.Equal(t, text, got.Text(id), id)
	}
	entries := slices.Collect(got.Entries.All())
	require.Len(t, entries, len(want.Entries))
	fields := map[string]checklist.Type{}
	for _, p := range want.Form.Lists() {
		for _, f := range p.Fields() {
			fields[f.ID] = f.Kind()
		}
	}
	for i, e := range want.Entries {
		for j := range e.Cells {
			kind := fields[e.Cells[j].ID]
			assert.Equal(t, e.Cells[j].Print(kind), entries[i].Cells[j].Print(kind), e.Cells[j].ID)
		}
	}
}

// assertTotals holds what a part of the round comes to against fractions: of what
// its units were made to write, not of what was read.
func (s sentForms) assertTotals(t *rapid.T, g *checklist.Group) {
	member := func(r *simulate.Reply) bool {
		u := r.Form.Unit
		return (g.Type.ID == "" || u.Declared().ID == g.Type.ID) && (g.Value.ID == "" || slices.Contains(u.Groups, g.Value.ID))
	}
	figure := func(r *simulate.Reply, id string) *big.Rat {
		for _, v := range r.Values {
			if v.ID == id && v.State == checklist.Given {
				n, ok := new(big.Rat).SetString(v.Number.String())
				require.True(t, ok)
				return n
			}
		}
		return nil
	}
	for i := range g.Indicators {
		total := &g.Indicators[i]
		sum, num, den, given := new(big.Rat), new(big.Rat), new(big.Rat), 0
		counts := map[string]int{}
		for _, r := range s.replies {
			switch {
			case !member(r):
			case total.Derived != nil:
				a, b := figure(r, total.Derived.Num), figure(r, total.Derived.Den)
				if a != nil && b != nil {
					num, den, given = num.Add(num, a), den.Add(den, b), given+1
				}
			default:
				for _, v := range r.Values {
					if v.ID == total.ID && v.State == checklist.Given {
						given++
						counts[v.Print(total.Kind())]++
					}
				}
				if n := figure(r, total.ID); n != nil && total.Kind().IsNumber() {
					sum.Add(sum, n)
				}
			}
		}
		assert.Equal(t, given, total.Given, "%s of %s", total.ID, g.Name())
		switch total.Aggregation() {
		case checklist.BySum:
			assertRat(t, sum, total.Sum, total.ID)
		case checklist.ByRatio:
			percent, ok := total.Percent()
			require.Equal(t, den.Sign() > 0 && given > 0, ok, total.ID)
			if ok {
				exact := new(big.Rat).Mul(big.NewRat(100, 1), num.Quo(num, den))
				want, _ := new(big.Rat).SetString(exact.FloatString(total.Precision())) // rounds halves away from zero
				assertRat(t, want, percent, total.ID)
			}
		case checklist.ByCount:
			for _, c := range total.Counts {
				assert.Equal(t, counts[c.Code], c.N, "%s: %s", total.ID, c.Label)
			}
		}
	}
}

func assertRat(t *rapid.T, want *big.Rat, got checklist.Number, id string) {
	n, ok := new(big.Rat).SetString(got.String())
	require.True(t, ok)
	assert.Zero(t, want.Cmp(n), "%s is %s, not %s", id, got, want.FloatString(8))
}
