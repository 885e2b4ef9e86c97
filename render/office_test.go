package render_test

import (
	"bytes"
	"context"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/render/docx/template"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
)

const testdata = "../testdata/"

func loadDocument(t testing.TB, folder, name string) report.Document {
	t.Helper()
	d, problems := report.Load(os.DirFS(testdata+folder), name)
	require.NoError(t, problems.Err())
	return d
}

func officeTemplate(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(testdata + "templates/" + name)
	require.NoError(t, err)
	return data
}

// written is a template of these paragraphs, as our own writer makes it.
func written(t testing.TB, texts ...string) []byte {
	t.Helper()
	sheet, err := style.New("t", style.Page{}, []style.RoleLook{{Role: "text"}})
	require.NoError(t, err)
	var paper doc.Paper
	for _, text := range texts {
		paper.Body = append(paper.Body, doc.Block{Role: "text", Text: text})
	}
	var b bytes.Buffer
	require.NoError(t, docx.Write(t.Context(), &b, paper, sheet))
	return b.Bytes()
}

// throughOffice renders a document through an office's file.
func throughOffice(t testing.TB, file []byte, d report.Document, opts ...render.OfficeOption) []byte {
	t.Helper()
	template, err := render.Office(t.Context(), "mau", file, d, opts...)
	require.NoError(t, err)
	registry, err := render.NewRegistry(template)
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, render.Render(context.Background(), &b, d, render.DOCX, render.WithRegistry(registry)))
	return b.Bytes()
}

func readDOCX(t testing.TB, data []byte) *read.Document {
	t.Helper()
	d, err := read.File(t.Context(), bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	return d
}

// bodyOf returns the paragraphs of the body.
func bodyOf(t testing.TB, data []byte) []string {
	t.Helper()
	var out []string
	for _, p := range readDOCX(t, data).Paragraphs {
		if p.Part == "word/document.xml" {
			out = append(out, p.Text())
		}
	}
	return out
}

var anyTag = regexp.MustCompile(`\{[#/?^@%]?[a-z.][^{}]*\}`)

func TestOfficeTemplates(t *testing.T) {
	plan, letter := loadDocument(t, "inspection", "plan.yaml"), loadDocument(t, "papers", "cong-van.yaml")
	logo := officeTemplate(t, "logo.png")
	for name, tt := range map[string]struct {
		document   report.Document
		paragraphs int // of the body
		want       []string
	}{
		"cong-van.docx": {letter, 24, []string{ // saved by LibreOffice
			"SỞ NỘI VỤ", "Số: 09/SNV-CQĐP", "Hải Phòng, ngày 05 tháng 3 năm 2026", "KHẨN, gửi trước", "a) Quy chế làm việc và văn bản phân công nhiệm vụ.",
			"- Lưu: VT, CQĐP (2).", "TL. GIÁM ĐỐC", "Ghi theo quyết định của Chánh Văn phòng.", "Thư điện tử: vanthu@snv.example.vn",
		}},
		"the-bi-tach.docx": {plan, 34, []string{ // tags over runs in different looks
			"SỞ NỘI VỤ", "Hải Phòng, 12/2025", "KẾ HOẠCH", "Theo đề nghị của Trưởng phòng Chính quyền địa phương.", "Đề nghị Trung tâm Phục vụ hành chính công Hải Phòng",
			"SNV: thường", "Hết hạn sau 3 (ba) ngày làm việc; số tập {1} bản.", "Sở Nội vụ - kh.congvu-2026.dot1", "Lịch làm việc với từng đơn vị được thông báo riêng",
		}},
		"danh-muc-ngang.docx": {plan, checklistParagraphs(plan.(*report.Plan).Checklist), []string{ // repeats inside each other in a landscape table
			"DANH MỤC NỘI DUNG KIỂM TRA", "(Kèm theo Kế hoạch của Sở Nội vụ)", "Chỉ đạo, điều hành", "Chủ trì: Phòng Chính quyền địa phương", "4.5",
		}},
		"giay-tieu-de.docx": {plan, 0, []string{ // a letterhead with the blocks
			"Sở Nội vụ", "I. MỤC ĐÍCH, YÊU CẦU", "- Lưu: VT, CQĐP (3).", "PHÓ GIÁM ĐỐC", "Phụ lục III", "Đặc khu Bạch Long Vĩ", "kiemtra@sonoivu.example.vn - 0225 000 0000",
		}},
	} {
		t.Run(name, func(t *testing.T) {
			out := throughOffice(t, officeTemplate(t, name), tt.document, render.WithValues(template.Values{"logo": logo}))
			d := readDOCX(t, out)
			var texts []string
			for _, p := range d.Paragraphs {
				texts = append(texts, strings.TrimSpace(p.Text()))
				assert.Empty(t, anyTag.FindString(p.Text()))
			}
			for _, want := range tt.want {
				assert.Contains(t, texts, want)
			}
			if tt.paragraphs > 0 {
				assert.Len(t, bodyOf(t, out), tt.paragraphs)
			}
		})
	}
}

// checklistParagraphs counts those of the landscape table: title and reference,
// the header, a row of four cells for each area, item and line of figures, with
// a line for each method and document, and the one behind the table.
func checklistParagraphs(c *checklist.Checklist) int {
	n := 2 + 4 + 1
	for _, a := range c.Areas {
		n += 4
		for _, i := range a.Items {
			n += 2 + max(1, len(i.Methods)) + max(1, len(i.Evidence))
		}
		if len(a.Indicators) > 0 {
			n += 4
		}
	}
	return n
}

func TestOfficeNames(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and on one goroutine")
	}
	plan := loadDocument(t, "inspection", "plan.yaml")
	values := template.Values{"motto": "Tận tụy", "id": "của riêng", "thing": template.Values{"name": "x"}}
	for tag, want := range map[string]string{
		"{id}":                 "của riêng", // what is passed comes first
		"{motto}":              "Tận tụy",
		"{thing.name}":         "x",
		"{symbol}":             "KH-SNV", // derived, although there is a field of the name
		"{type_name|upper}":    "KẾ HOẠCH",
		"{office.issuer.name}": "Sở Nội vụ",
		"{issuer.name}":        "Sở Nội vụ", // through the paper's office
		"{place}":              "Hải Phòng",
		"{period.words}":       "Từ ngày 08 tháng 01 năm 2026 đến hết ngày 27 tháng 3 năm 2026 (Lịch làm việc với từng đơn vị được thông báo riêng)",
		"{period.from}":        "ngày 08 tháng 01 năm 2026",
		"{date|date:short}":    "12/2025",
		"{round}":              "1",
		"{round|words}":        "một",
		"{layout.size}":        "0", // a number is printed as it is
		"{team.lead.words}":    "Đồng chí Nguyễn Văn A, Giám đốc Sở Nội vụ",
		"{checklist.title}":    "Danh mục nội dung kiểm tra việc thực hiện nhiệm vụ, công vụ và hoạt động của chính quyền địa phương cấp xã",
		"{issued.number}":      "", // nothing where there is no record
		"{issued.number|default:…} {number|default:…}":               "… …",
		"{date|default:chưa có ngày}":                                "chưa có ngày",
		"{urgency|default:thường} {circulation|default:rộng rãi}":    "thường rộng rãi",
		"{?issued}có{/issued}{^issued}chưa{/issued}":                 "chưa",
		"{?electronic}điện tử{/electronic}":                          "",
		"x{#duties}{?request}{.index}{/request}{/duties}":            "x45",
		"x{#bases}{?.last}{line}{/.last}{/bases}":                    "xTheo đề nghị của Trưởng phòng Chính quyền địa phương",
		"x{#team.members}{?.last}{words}{/.last}{/team.members}":     "xNgười đại diện Trung tâm Phục vụ hành chính công Hải Phòng",
		"x{#duties}{?.first}{title} {issuer.code}{/.first}{/duties}": "xPhòng Chính quyền địa phương SNV",
		"x{#units.units}{?.last}{full_name}{/.last}{/units.units}":   "xđặc khu Bạch Long Vĩ",
		"x{#annexes}{?.last}{printed_title|upper}{/.last}{/annexes}": "xDANH SÁCH ĐƠN VỊ ĐƯỢC KIỂM TRA",
	} {
		got := bodyOf(t, throughOffice(t, written(t, tag, "."), plan, render.WithValues(values)))
		if want == "" && strings.HasPrefix(tag, "{?") { // the paragraph vanishes with its condition
			assert.Equal(t, []string{"."}, got, tag)
			continue
		}
		assert.Equal(t, []string{want, "."}, got, tag)
	}
}

func TestOfficeFilters(t *testing.T) {
	d := &report.General{Paper: report.Paper{ID: "x"}}
	for tag, want := range map[string]string{
		"{n|number}": "1.234.567", "{n|number:2}": "1.234.567,00", "{f|number:1}": "2,5", "{n|words}": "một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy",
		"{d|date}": "ngày 05 tháng 01 năm 2026", "{d|date:“short”}": "05/01/2026", "{d|date:long|upper}": "NGÀY 05 THÁNG 01 NĂM 2026", "{t|upper}": "ỦY BAN",
		"{e|number}{e|words}{e|date}{e|upper}": "",
	} {
		values := template.Values{"n": 1234567, "f": 2.45, "d": "2026-01-05", "t": "Ủy ban", "e": ""}
		template, err := render.Office(t.Context(), "x", written(t, tag), d, render.WithValues(values))
		require.NoError(t, err, tag)
		var b bytes.Buffer
		require.NoError(t, template.Render(context.Background(), &b, d, render.DOCX))
		assert.Equal(t, []string{want}, bodyOf(t, b.Bytes()), tag)
	}
	for _, tag := range []string{"{t|number}", "{t|words}", "{f|words}", "{t|date}"} {
		template, err := render.Office(t.Context(), "x", written(t, tag), d, render.WithValues(template.Values{"t": "chữ", "f": 2.5}))
		require.NoError(t, err)
		err = template.Render(context.Background(), io.Discard, d, render.DOCX)
		assert.ErrorIs(t, err, diag.Code("tag-bad-value"), tag)
		assert.ErrorContains(t, err, tag)
	}
	for tag, code := range map[string]diag.Code{"{t|date:medium}": "tag-bad-argument", "{t|number:x}": "tag-bad-argument", "{t|lower}": "tag-unknown-filter"} {
		_, err := render.Office(t.Context(), "x", written(t, tag), d, render.WithValues(template.Values{"t": ""}))
		assert.ErrorIs(t, err, code, tag)
	}
}

// TestOfficeNumberAndDate: while a paper has neither, both are controls that
// nd30.Issue fills.
func TestOfficeNumberAndDate(t *testing.T) {
	plan := loadDocument(t, "inspection", "plan.yaml").(*report.Plan)
	file := written(t, "Số: {number}/{symbol}", "{place_date}", "x {?number}có{/number}")
	out := throughOffice(t, file, plan)
	var tags []string
	for _, c := range readDOCX(t, out).Controls {
		tags = append(tags, c.Tag)
	}
	assert.Equal(t, []string{nd30.NumberTag, nd30.DateTag}, tags)
	assert.Equal(t, []string{"Số:         /KH-SNV", "Hải Phòng, ngày        tháng 12 năm 2025", "x "}, bodyOf(t, out))

	var issued bytes.Buffer
	require.NoError(t, nd30.Issue(t.Context(), &issued, bytes.NewReader(out), int64(len(out)), "7", date.Date{Year: 2025, Month: 12, Day: 9}))
	assert.Equal(t, []string{"Số: 07/KH-SNV", "Hải Phòng, ngày 09 tháng 12 năm 2025", "x "}, bodyOf(t, issued.Bytes()))

	known := *plan
	known.Issued = &report.Issued{Number: "318", Date: date.Date{Year: 2025, Month: 12, Day: 9}}
	out = throughOffice(t, file, &known)
	assert.Empty(t, readDOCX(t, out).Controls)
	assert.Equal(t, []string{"Số: 318/KH-SNV", "Hải Phòng, ngày 09 tháng 12 năm 2025", "x có"}, bodyOf(t, out))
}

// Number and day may share a paragraph: what was filled in is read back.
func TestOfficeNumberBesideDate(t *testing.T) {
	plan := loadDocument(t, "inspection", "plan.yaml")
	for _, head := range []string{"Số: {number}/{symbol}   {place_date}", "Số: {number}/{symbol}\t{place_date}", "Số {number}/{symbol} {place_date}", "Số: {number} / {symbol}, {place_date}"} {
		out := throughOffice(t, written(t, head, "{@body}"), plan)
		_, _, ok, err := nd30.Issued(t.Context(), bytes.NewReader(out), int64(len(out)))
		require.NoError(t, err)
		assert.False(t, ok, head)
		var issued bytes.Buffer
		require.NoError(t, nd30.Issue(t.Context(), &issued, bytes.NewReader(out), int64(len(out)), "15", date.Date{Year: 2026, Month: 1, Day: 5}))
		number, day, ok, err := nd30.Issued(t.Context(), bytes.NewReader(issued.Bytes()), int64(issued.Len()))
		require.NoError(t, err)
		assert.True(t, ok, head)
		assert.Equal(t, "15", number)
		assert.Equal(t, date.Date{Year: 2026, Month: 1, Day: 5}, day)
	}
}

func TestOfficeBlocks(t *testing.T) {
	letter := loadDocument(t, "papers", "cong-van.yaml")
	template, err := render.Office(t.Context(), "x", written(t, "{@body}", "{@recipients}", "{@signature}", "{@annexes}"), letter)
	require.NoError(t, err)
	var own bytes.Buffer
	require.NoError(t, render.Render(context.Background(), &own, letter, render.DOCX))
	var b bytes.Buffer
	require.NoError(t, template.Render(context.Background(), &b, letter, render.DOCX))
	ours := bodyOf(t, own.Bytes())
	for _, text := range bodyOf(t, b.Bytes()) {
		assert.Contains(t, ours, text, "a block is what our own layout draws")
	}

	tree := render.Tree("riêng", func(l *report.Letter, s style.Sheet) (doc.Paper, error) {
		return doc.Paper{Body: []doc.Block{{Role: decree.Body, Text: "Của riêng " + l.ID}}}, nil
	})
	assert.Equal(t, []string{"Của riêng cv.sohoa"}, bodyOf(t, throughOffice(t, written(t, "{@body}"), letter, render.WithBlocks(tree))))

	_, err = render.Office(t.Context(), "x", written(t, "{@body}"), loadDocument(t, "inspection", "checklist.yaml"))
	assert.ErrorIs(t, err, diag.Code("tag-unknown-block"), "a checklist has no layout of paragraphs")
}

func TestOfficeRefuses(t *testing.T) {
	plan := loadDocument(t, "inspection", "plan.yaml")
	_, err := render.Office(t.Context(), "mau.docx", written(t, "{isuer.name}", "{#round}x{/round}", "{duties}"), plan)
	require.Error(t, err)
	for _, want := range []string{
		`mau.docx: word/document.xml, đoạn 1: không có tên "{isuer.name}" (đoạn "{isuer.name}"); có phải "issuer.name"? [tag-unknown]`,
		`đoạn 2: "{#round}" không phải là danh sách`, `đoạn 3: "{duties}" là danh sách, không in vào giữa câu được`,
	} {
		assert.ErrorContains(t, err, want)
	}
	_, err = render.Office(t.Context(), "x", []byte("x"), plan)
	assert.ErrorIs(t, err, read.ErrDamaged)

	template, err := render.Office(t.Context(), "x", written(t, "{id}"), plan)
	require.NoError(t, err)
	assert.ErrorContains(t, template.Render(context.Background(), io.Discard, loadDocument(t, "papers", "cong-van.yaml"), render.DOCX), "*report.Plan")
	var format *render.FormatError
	assert.ErrorAs(t, template.Render(context.Background(), io.Discard, plan, render.XLSX), &format)
	cancelled, cancel := context.WithCancel(context.Background())
	cancel()
	assert.ErrorIs(t, template.Render(cancelled, io.Discard, plan, render.DOCX), context.Canceled)
}

func TestInspect(t *testing.T) {
	tags, problems := render.Inspect(t.Context(), written(t, "{issuer.name} {nope}", "{#duties}x{/duties}"), (*report.Plan)(nil))
	require.Error(t, problems.Err())
	var got []string
	for _, tag := range tags {
		known := "?"
		if tag.Known {
			known = tag.Desc
		}
		got = append(got, tag.Place.String()+" "+tag.Text+" "+string(tag.Kind)+" "+known)
	}
	assert.Equal(t, []string{
		"word/document.xml, đoạn 1 {issuer.name} value Tên cơ quan ban hành", "word/document.xml, đoạn 1 {nope} value ?",
		"word/document.xml, đoạn 2 {#duties} repeat Phân công trách nhiệm", "word/document.xml, đoạn 2 {/duties} end ",
	}, got)
}

// What is no list but holds some is told of with their names.
func TestListsInside(t *testing.T) {
	for text, hint := range map[string]string{"{#units}{code}{/units}": "danh sách ở trong đó: units.groups, units.types, units.units", "{#issuer.name}x{/issuer.name}": "để in có điều kiện thì viết {?…}"} {
		_, problems := render.Inspect(t.Context(), written(t, text), (*report.Plan)(nil))
		require.NotEmpty(t, problems)
		assert.Contains(t, problems[0].Hint(diag.VI), hint)
	}
}

func TestNames(t *testing.T) {
	names := render.Names((*report.Plan)(nil))
	assert.True(t, slices.IsSorted(names))
	for _, want := range []string{"symbol", "place_date", "issuer.name", "office.issuer.name", "team.lead.words", "checklist.areas", "urgency"} {
		assert.Contains(t, names, want)
	}
	assert.NotContains(t, render.Names((*report.Office)(nil)), "symbol")
}

// order is a document of a third party: a value, with a picture, pointers and
// numbers.
type order struct {
	Title  string      `yaml:"title"`
	Stamp  []byte      `yaml:"stamp"`
	Price  float64     `yaml:"price"`
	Count  *int        `yaml:"count"`
	Paid   *bool       `yaml:"paid"`
	Lines  [][]string  `yaml:"lines"`
	People []*customer `yaml:"people"`
}

type customer struct {
	Name string `yaml:"name"`
}

func (order) Kind() string          { return "order" }
func (o order) Validate() diag.List { return strictyaml.Check(&o) }

func TestOfficeForeignDocument(t *testing.T) {
	paid, count := true, 1200
	o := order{
		Title: "Đoạn một\n\nđoạn hai", Stamp: officeTemplate(t, "logo.png"), Price: 2.5, Count: &count, Paid: &paid,
		Lines: [][]string{{"a", "b"}, {"c"}}, People: []*customer{{Name: "A"}, nil},
	}
	file := written(t, "{title}", "{price} {count|number} {?paid}đã trả{/paid}", "x{#lines}[{#.}{.}{^.last},{/.last}{/.}]{/lines}", "x{#people}<{name}>{/people}", "{%stamp|width:20}")
	out := throughOffice(t, file, o)
	assert.Equal(t, []string{"Đoạn một\nđoạn hai", "2,5 1.200 đã trả", "x[a,b][c]", "x<A><>", ""}, bodyOf(t, out))
	out = throughOffice(t, file, order{})
	assert.Equal(t, []string{"", "0  ", "x", "x", ""}, bodyOf(t, out))
}

func TestOfficeWithoutASample(t *testing.T) {
	_, err := render.Office(t.Context(), "x", nil, nil)
	assert.Error(t, err)
	tags, problems := render.Inspect(t.Context(), nil, nil)
	assert.Empty(t, tags)
	assert.Error(t, problems.Err())
	assert.Empty(t, render.Names(nil))
	assert.NotEmpty(t, render.Names((*report.Plan)(nil), render.WithValues(nil), render.WithBlocks(nil)), "only the type counts")
}

// TestIssuedOfTemplates: whatever Issue wrote is read back, wherever a template
// has its places, and so is what a records officer writes there.
func TestIssuedOfTemplates(t *testing.T) {
	plan := loadDocument(t, "inspection", "plan.yaml")
	for name, file := range map[string][]byte{
		"one paragraph":   officeTemplate(t, "so-va-ngay-mot-dong.docx"),
		"in a sentence":   written(t, "Kèm theo văn bản số {number}/{symbol} {date} của Sở.", "."),
		"day first":       written(t, "{place_date} Số: {number}/{symbol}", "."),
		"far below":       written(t, append(slices.Repeat([]string{"x"}, 40), "Số: {number}/{symbol}", "{place_date}")...),
		"in its own line": written(t, "Số: {number}/{symbol}", "{place_date}"),
	} {
		t.Run(name, func(t *testing.T) {
			draft := throughOffice(t, file, plan)
			_, _, ok, err := nd30.Issued(t.Context(), bytes.NewReader(draft), int64(len(draft)))
			require.NoError(t, err)
			assert.False(t, ok)
			day := date.Date{Year: 2025, Month: 12, Day: 9}
			var out bytes.Buffer
			require.NoError(t, nd30.Issue(t.Context(), &out, bytes.NewReader(draft), int64(len(draft)), "15", day))
			number, on, ok, err := nd30.Issued(t.Context(), bytes.NewReader(out.Bytes()), int64(out.Len()))
			require.NoError(t, err)
			assert.True(t, ok)
			assert.Equal(t, "15", number)
			assert.Equal(t, day, on)
			var again bytes.Buffer
			assert.ErrorIs(t, nd30.Issue(t.Context(), &again, bytes.NewReader(out.Bytes()), int64(out.Len()), "16", day), nd30.ErrIssued)
			assert.Zero(t, again.Len())
		})
	}
	byHand := written(t, "Số: 15/KH-SNV   Hải Phòng, ngày 09 tháng 12 năm 2025")
	number, day, ok, err := nd30.Issued(t.Context(), bytes.NewReader(byHand), int64(len(byHand)))
	require.NoError(t, err)
	assert.True(t, ok)
	assert.Equal(t, "15", number)
	assert.Equal(t, date.Date{Year: 2025, Month: 12, Day: 9}, day)
}

// TestOfficeOpenDates: a date that is not whole stays a place for nd30.Issue where
// it is printed in words, and a paper that would be left without one is refused.
func TestOfficeOpenDates(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and on one goroutine")
	}
	for name, tt := range map[string]struct {
		tag  string
		date date.Date
		want string // "" is refused
	}{
		"year":          {"{date|date:long}", date.Date{Year: 2026}, "ngày 09 tháng 02 năm 2026"},
		"month":         {"{date|date}", date.Date{Year: 2026, Month: 2}, "ngày 09 tháng 02 năm 2026"},
		"nothing":       {"{date|date:long}", date.Date{}, "ngày 09 tháng 02 năm 2026"},
		"day":           {"Hải Phòng, {date|date:long}", date.Date{Year: 2026, Month: 2, Day: 9}, "Hải Phòng, ngày 09 tháng 02 năm 2026"},
		"short":         {"{date|date:short}", date.Date{Year: 2026, Month: 2}, ""},
		"shown in part": {"Hải Phòng, tháng 02 năm 2026", date.Date{Year: 2026}, ""},
		"own blanks":    {"Hải Phòng, ngày … tháng … năm 2026", date.Date{Year: 2026}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			d := loadDocument(t, "inspection", "plan.yaml").(*report.Plan)
			d.Date = tt.date
			out := throughOffice(t, written(t, "Số: {number}/SXD", tt.tag), d)
			var issued bytes.Buffer
			err := nd30.Issue(t.Context(), &issued, bytes.NewReader(out), int64(len(out)), "7", date.Date{Year: 2026, Month: 2, Day: 9})
			if tt.want == "" {
				assert.ErrorIs(t, err, nd30.ErrNoSlot)
				assert.Zero(t, issued.Len())
				return
			}
			require.NoError(t, err)
			assert.Equal(t, []string{"Số: 07/SXD", tt.want}, bodyOf(t, issued.Bytes()))
			_, _, ok, err := nd30.Issued(t.Context(), bytes.NewReader(issued.Bytes()), int64(issued.Len()))
			require.NoError(t, err)
			assert.True(t, ok)
		})
	}
}
