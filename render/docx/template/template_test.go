package template

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/vanban-go/vanban/report/tag"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/docx/internal/docxtest"
	"github.com/vanban-go/vanban/render/docx/read"
)

// para is a paragraph of runs in different looks: the text is split at "¦".
func para(text string) string {
	looks := []string{"", "<w:rPr><w:b/></w:rPr>", "<w:rPr><w:i/></w:rPr>", `<w:rPr><w:color w:val="C00000"/></w:rPr>`}
	var b strings.Builder
	b.WriteString("<w:p>")
	for i, s := range strings.Split(text, "¦") {
		b.WriteString(`<w:r>` + looks[i%len(looks)] + `<w:t xml:space="preserve">` + s + `</w:t></w:r>`)
	}
	return b.String() + "</w:p>"
}

func paras(texts ...string) string {
	var b strings.Builder
	for _, t := range texts {
		b.WriteString(para(t))
	}
	return b.String()
}

// table is a table of rows of cells; a cell is one paragraph, or several at
// "⏎".
func grid(rows ...[]string) string {
	var b strings.Builder
	b.WriteString("<w:tbl><w:tblPr/><w:tblGrid/>")
	for _, row := range rows {
		b.WriteString("<w:tr>")
		for _, cell := range row {
			b.WriteString("<w:tc><w:tcPr/>" + paras(strings.Split(cell, "⏎")...) + "</w:tc>")
		}
		b.WriteString("</w:tr>")
	}
	return b.String() + "</w:tbl>"
}

var bangs = map[string]tag.Filter{
	"bang": {Apply: func(s, _ string) (string, error) { return s + "!", nil }},
	"cut": {
		Apply: func(s, arg string) (string, error) {
			if !strings.HasSuffix(s, arg) {
				return "", errors.New("no such end")
			}
			return strings.TrimSuffix(s, arg), nil
		},
		Accepts: func(arg string) bool { return arg != "" },
	},
}

// sample are values of every kind.
func sample() Values {
	return Values{
		"name": "Nguyễn Văn A", "empty": "", "n": 3, "yes": true, "no": false,
		"unit":  Values{"name": "Sở Nội vụ", "head": map[string]any{"name": "Trần Thị B"}},
		"names": []string{"một", "hai", "ba"},
		"none":  []string{},
		"areas": []any{
			Values{"title": "Công vụ", "items": []string{"a", "b"}, "open": false},
			Values{"title": "Cải cách", "items": []string{"c"}, "open": true},
			Values{"title": "Bầu cử", "items": []string{}, "open": false},
		},
	}
}

func compiled(t testing.TB, data []byte, m Model) *Template {
	t.Helper()
	tm, problems := Compile(t.Context(), bytes.NewReader(data), int64(len(data)), Data{Model: m, Filters: bangs})
	require.NoError(t, problems.Err())
	return tm
}

func filled(t testing.TB, tm *Template, values any) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, tm.Write(t.Context(), &b, values))
	return b.Bytes()
}

// texts are the paragraphs that a body with tags becomes.
func texts(t testing.TB, body string, more ...docxtest.Entry) []string {
	t.Helper()
	return textsOf(t, filled(t, compiled(t, docxtest.File(t, body, more...), sample()), sample()))
}

func textsOf(t testing.TB, data []byte) []string {
	t.Helper()
	var out []string
	for _, p := range readBack(t, data).Paragraphs {
		out = append(out, p.Text())
	}
	return out
}

func TestTemplateText(t *testing.T) {
	for name, tt := range map[string]struct{ text, want string }{
		"plain":             {"Ông {name}.", "Ông Nguyễn Văn A."},
		"dotted":            {"{unit.name}: {unit.head.name}", "Sở Nội vụ: Trần Thị B"},
		"number":            {"{n} bản", "3 bản"},
		"three runs":        {"Ông {na¦m¦e}.", "Ông Nguyễn Văn A."},
		"brace alone":       {"{¦name¦}", "Nguyễn Văn A"},
		"two in one run":    {"{na¦me}{n}{unit.na¦me}", "Nguyễn Văn A3Sở Nội vụ"},
		"filter":            {"{name|bang|bang}", "Nguyễn Văn A!!"},
		"argument":          {"{unit.name|cut:vụ|bang}", "Sở Nội !"},
		"curly quotes":      {"{unit.name|cut:“ vụ”}", "Sở Nội"},
		"blanks":            {"{ name }{\u00A0n }", "Nguyễn Văn A3"},
		"optional hyphen":   {"{unit.na\u00ADme}", "Sở Nội vụ"},
		"invisible":         {"{un\u200Bit.\uFEFFname}", "Sở Nội vụ"},
		"doubled braces":    {"{{1}} {{ }} {n} }", "{1} { } 3 }"},
		"doubled and split": {"a {¦{ 2 }¦} c", "a { 2 } c"},
		"empty":             {"[{empty}]", "[]"},
		"inline list":       {"Gửi: {#names}{.}{^.last}, {/.last}{/names}.", "Gửi: một, hai, ba."},
		"inline condition":  {"{?empty}không{/empty}{^empty}có{/empty} {?yes}đúng{/yes}{?no}sai{/no}", "có đúng"},
		"counters":          {"x {#names}{.index}{.roman}{.letter}/{.count} {/names}", "x 1Ia/3 2IIb/3 3IIIc/3 "},
		"outer":             {"x {#areas}{#items}{..index}.{.index} {..title}/{name}; {/items}{/areas}", "x 1.1 Công vụ/Nguyễn Văn A; 1.2 Công vụ/Nguyễn Văn A; 2.1 Cải cách/Nguyễn Văn A; "},
		"innermost end":     {"x {#areas}{?open}{title}{/}, {/}", "x , Cải cách, , "},
		"default":           {"{empty|default:chưa có} {name|default:“chưa có”}", "chưa có Nguyễn Văn A"},
		"dots as default":   {"{empty|default:…}", "…"},
		"filter, default":   {"{empty|default:a: b} {empty|default:a|bang} {empty|bang|default:a}", "a: b a! !"},
		"ellipsis":          {"x {#areas}{#items}{#names}{^.last}{…index}{/}{/}{/}{/}", "x 111122"},
		"split control":     {"x {#na¦mes}{¦.}{/¦names}", "x mộthaiba"},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, []string{tt.want}, texts(t, para(tt.text)))
		})
	}
}

func TestTemplateLook(t *testing.T) {
	data := filled(t, compiled(t, docxtest.File(t, para("a¦{na¦me}¦ b {n}")), sample()), sample())
	assert.Equal(t, `<w:p><w:r><w:t xml:space="preserve">a</w:t></w:r>`+
		`<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Nguyễn Văn A</w:t></w:r>`+
		`<w:r><w:rPr><w:color w:val="C00000"/></w:rPr><w:t xml:space="preserve"> b 3</w:t></w:r></w:p>`, docxtest.Body(t, data))
}

func TestTemplateMarkupInsideTags(t *testing.T) {
	body := `<w:p><w:r><w:t>{un</w:t></w:r><w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="1" w:name="b"/>` +
		`<w:r><w:t>it</w:t><w:lastRenderedPageBreak/><w:t>.</w:t></w:r><w:bookmarkEnd w:id="1"/><w:proofErr w:type="spellEnd"/>` +
		`<w:ins w:id="2" w:author="x"><w:r><w:t>na</w:t></w:r></w:ins><w:del w:id="3" w:author="x"><w:r><w:delText>xx</w:delText></w:r></w:del>` +
		`<w:hyperlink r:id="r9"><w:r><w:softHyphen/><w:t>me} </w:t></w:r></w:hyperlink>` +
		`<w:smartTag w:element="x"><w:r><w:t>{n</w:t></w:r></w:smartTag><w:r><w:t>}</w:t></w:r></w:p>`
	assert.Equal(t, []string{"Sở Nội vụ 3"}, texts(t, body))
}

func TestTemplateValuesAreNotReadAgain(t *testing.T) {
	v := Values{"a": "{b} & <w:p/> {{", "b": "x"}
	got := textsOf(t, filled(t, compiled(t, docxtest.File(t, para("{a}|{b}")), v), v))
	assert.Equal(t, []string{"{b} & <w:p/> {{|x"}, got)
}

func TestTemplateBreaks(t *testing.T) {
	v := Values{"a": " một\nhai\tba\r\nbốn "}
	data := filled(t, compiled(t, docxtest.File(t, para("{a}")), v), v)
	assert.Contains(t, docxtest.Body(t, data), `<w:t xml:space="preserve"> một</w:t><w:br/><w:t xml:space="preserve">hai</w:t><w:tab/>`+
		`<w:t xml:space="preserve">ba</w:t><w:br/><w:t xml:space="preserve">bốn </w:t>`)
}

func TestTemplateRepeats(t *testing.T) {
	for name, tt := range map[string]struct {
		body string
		want []string
	}{
		"paragraphs": {paras("a", "{#areas}", "{.index}. {title}", "{/areas}", "z"), []string{"a", "1. Công vụ", "2. Cải cách", "3. Bầu cử", "z"}},
		"nested": {
			paras("{#areas}", "{title}", "{#items}", "- {.}", "{/items}", "{/areas}"),
			[]string{"Công vụ", "- a", "- b", "Cải cách", "- c", "Bầu cử"},
		},
		"begin and end in one": {paras("{#areas}{#items}", "{title} {.}", "{/items}{/areas}"), []string{"Công vụ a", "Công vụ b", "Cải cách c"}},
		"end and begin in one": {paras("{#names}", "{.}", "{/names}{#areas}", "{title}", "{/areas}"), []string{"một", "hai", "ba", "Công vụ", "Cải cách", "Bầu cử"}},
		"a field inside":       {paras("{#names}") + code(" PAGE ") + paras("{/names}", "{?no}") + code(" PAGE ") + paras("{/no}"), []string{"x", "x", "x"}},
		"inserted tags":        {`<w:p><w:r><w:t xml:space="preserve">x </w:t></w:r><w:ins w:id="1" w:author="x"><w:r><w:t>{#na</w:t></w:r></w:ins><w:r><w:t>mes}{.}</w:t></w:r><w:smartTag w:element="x"><w:smartTagPr/><w:ins w:id="2" w:author="x"><w:r><w:t>{/names}</w:t></w:r></w:ins></w:smartTag></w:p>`, []string{"x mộthaiba"}},
		"page breaks":          {`<w:p><w:r><w:br w:type="page"/><w:t>{#names}</w:t></w:r></w:p>` + para("{.}") + `<w:p><w:r><w:t>{/names}</w:t><w:br w:type="page"/></w:r></w:p>`, []string{"", "một", "hai", "ba", ""}},
		"rows in a control":    {`<w:tbl><w:tblPr/><w:tblGrid/><w:sdt><w:sdtContent><w:tr><w:tc>` + para("{#none}{.}") + `</w:tc><w:tc>` + para("{/none}") + `</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>` + para("z"), []string{"z"}},
		"whole paragraph":      {paras("{#names}- {.};{/names}", "z"), []string{"- một;- hai;- ba;", "z"}},
		"whole, of nothing":    {paras("{#none}- {.};{/none}", "z"), []string{"z"}},
		"whole, in repeat":     {paras("{#areas}", "{#items}{.}, {/items}", "{/areas}"), []string{"a, b, ", "c, "}},
		"whole, in condition":  {paras("{?yes}{#names}{.}{/names}{/yes}", "{?no}{#names}{.}{/names}{/no}"), []string{"mộthaiba"}},
		"whole, in a cell":     {grid([]string{"x", "{#names}{.} {/names}"}, []string{"y", "{#none}{.}{/none}"}), []string{"x", "một hai ba ", "y", ""}},
		"whole, nested":        {paras("{#areas}{#items}{.} {/items}{/areas}", "{#areas}{?open}{title}{/open}{^open}-{/open}{/areas}", "{#none}{#names}{.}{/names}{/none}"), []string{"a b c ", "-Cải cách-"}},
		"text in front":        {paras("Gồm: {#names}", "{.}", "{/names}"), []string{"Gồm: ", "một", "hai", "ba"}},
		"text behind":          {paras("{#names}", "{.}", "{/names} Hết {n}.", "{#none}", "{.}", "{/}z"), []string{"một", "hai", "ba", " Hết 3.", "z"}},
		"text around two":      {paras("a{?yes}{#names}", "{.}", "{/}{/}b{#none}", "{.}", "{/none}{?no}c{/no}{^no}d{/no}"), []string{"a", "một", "hai", "ba", "b", "d"}},
		"text out of nothing":  {paras("a{?no}", "x", "{/no}b"), []string{"a", "b"}},
		"text around a table":  {paras("a{#areas}") + grid([]string{"{title}"}) + paras("{/areas}b"), []string{"a", "Công vụ", "", "Cải cách", "", "Bầu cử", "b"}},
		"text, all in repeat":  {paras("{#areas}", "{title}:{#items}", "- {.}", "{/items}.", "{/areas}"), []string{"Công vụ:", "- a", "- b", ".", "Cải cách:", "- c", ".", "Bầu cử:", "."}},
		"whole, of blanks":     {paras("{?yes} {/yes}{?no} {/no}", "{?yes}{/yes}{#none}{/none}"), []string{" ", ""}},
		"whole, two of them":   {paras("{#names}{.}{/names}{#none}{.}{/none}"), []string{"mộthaiba"}},
		"text beside":          {paras("{#names}- {.}", "x{/names}"), []string{"- một", "x", "- hai", "x", "- ba", "x"}},
		"nothing":              {paras("a", "{#none}", "{.}", "{/none}", "z"), []string{"a", "z"}},
		"conditions":           {paras("{?empty}", "không", "{/empty}", "{^empty}", "có", "{/empty}"), []string{"có"}},
		"condition in repeat":  {paras("{#areas}", "{?open}mở {title}{/open}", "{/areas}"), []string{"mở Cải cách"}},
		"rows": {
			grid([]string{"TT", "Tên"}, []string{"{#areas}{.index}", "{title}{/areas}"}),
			[]string{"TT", "Tên", "1", "Công vụ", "2", "Cải cách", "3", "Bầu cử"},
		},
		"rows alone": {
			grid([]string{"TT", "Tên"}, []string{"{#areas}", ""}, []string{"{.roman}", "{title}"}, []string{"{#items}{..index}.{.index}", "{.}{/items}"}, []string{"{/areas}", ""}),
			[]string{"TT", "Tên", "I", "Công vụ", "1.1", "a", "1.2", "b", "II", "Cải cách", "2.1", "c", "III", "Bầu cử"},
		},
		"blank columns":   {grid([]string{"TT", "Tên", "Ghi chú"}, []string{"{#names}", "{.}", "{/names}"}), []string{"TT", "Tên", "Ghi chú", "", "một", "", "", "hai", "", "", "ba", ""}},
		"a row or not":    {grid([]string{"{?yes}", "a", "{/yes}"}, []string{"{?no}", "b", "{/no}"}), []string{"", "a", ""}},
		"several rows":    {grid([]string{"{#areas}{title}", "x"}, []string{"y", "{.index}{/areas}"}), []string{"Công vụ", "x", "y", "1", "Cải cách", "x", "y", "2", "Bầu cử", "x", "y", "3"}},
		"rows of nothing": {grid([]string{"TT"}, []string{"{#none}{.}{/none}"}, []string{"z"}), []string{"TT", "", "z"}},
		"inside a cell":   {grid([]string{"{#names}⏎- {.}⏎{/names}", "x"}), []string{"- một", "- hai", "- ba", "x"}},
		"empty cell":      {grid([]string{"{#none}⏎- {.}⏎{/none}", "x"}), []string{"", "x"}},
		"condition row":   {grid([]string{"a"}, []string{"{?empty}"}, []string{"b"}, []string{"{/empty}"}), []string{"a"}},
		"table repeated":  {paras("{#areas}") + grid([]string{"{title}"}) + paras("{/areas}"), []string{"Công vụ", "", "Cải cách", "", "Bầu cử", ""}},
		"table taken out": {paras("a") + grid([]string{"{#none}x", "{.}{/none}"}) + paras("z"), []string{"a", "z"}},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, tt.want, texts(t, tt.body))
		})
	}
}

func TestTemplateEverywhere(t *testing.T) {
	box := para("{n}") + para("{?no}không{/no}")
	body := para("{name}") + `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:docPr id="1" name="x"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>` + box +
		`</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>` + box +
		`</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>{yes|bang}</w:t></w:r></w:p>`
	body = strings.Replace(body, "{yes|bang}", "{n|bang}", 1)
	data := docxtest.File(t, body,
		docxtest.Entry{"word/header1.xml", docxtest.Root("hdr", para("H {unit.na¦me}"))},
		docxtest.Entry{"word/footer1.xml", docxtest.Root("ftr", para("{?no}F{/no}"))},
		docxtest.Entry{"word/footnotes.xml", docxtest.Root("footnotes", `<w:footnote w:type="separator" w:id="0">`+para("{no tag}")+`</w:footnote><w:footnote w:id="2">`+para("N {n}")+`</w:footnote>`)},
	)
	tm := compiled(t, data, sample())
	var tags []string
	for _, tag := range tm.Tags() {
		assert.True(t, tag.Known, tag.Text)
		tags = append(tags, fmt.Sprintf("%s:%d %s", tag.Place.Part, tag.Place.Paragraph, tag.Text))
	}
	assert.Equal(t, []string{
		"word/document.xml:1 {name}", "word/document.xml:3 {n}", "word/document.xml:4 {?no}", "word/document.xml:4 {/no}", "word/document.xml:2 {n|bang}",
		"word/header1.xml:1 {unit.name}", "word/footer1.xml:1 {?no}", "word/footer1.xml:1 {/no}", "word/footnotes.xml:1 {n}",
	}, tags)
	out := filled(t, tm, sample())
	assert.Equal(t, []string{"Nguyễn Văn A", "3!", "3", "H Sở Nội vụ", "", "N 3"}, textsOf(t, out))
	assert.NotRegexp(t, `\{[#/?^]?[a-z]`, docxtest.Body(t, out), "nor in the text box for other readers")
}

var tagLike = regexp.MustCompile(`\{[^{}]*\}`)

// TestTemplateRoundTrip: every value comes back out of the text, nothing of any
// tag does, and the number of paragraphs is that of the data.
func TestTemplateRoundTrip(t *testing.T) {
	for _, n := range []int{0, 1, 7, 40} {
		v := Values{"title": "T&\"<>'", "areas": []any{Values{"name": "", "items": []any{Values{"text": "", "n": 0}}}}}
		var areas []any
		want := []string{"T&\"<>'"}
		for i := range n {
			items := make([]any, i%4)
			name := fmt.Sprintf("Nội dung %d ]]> %s", i, strings.Repeat("ữ", i))
			want = append(want, name)
			for j := range items {
				text := fmt.Sprintf("mục %d.%d\u00a0&amp;", i, j)
				items[j] = Values{"text": text, "n": i*100 + j}
				want = append(want, fmt.Sprint(i*100+j), text)
			}
			areas = append(areas, Values{"name": name, "items": items})
		}
		tm := compiled(t, docxtest.File(t, paras("{ti¦tle}", "{#areas}", "{¦name}")+grid([]string{"{#items}{n}", "{te¦xt}{/items}"})+paras("{/areas}")), v)
		v["areas"] = areas
		got := textsOf(t, filled(t, tm, v))
		var kept []string
		for _, s := range got {
			assert.Empty(t, tagLike.FindString(s))
			if s != "" {
				kept = append(kept, s)
			}
		}
		assert.Equal(t, want, kept)
	}
}

func TestTemplateIDs(t *testing.T) {
	body := `<w:p><w:r><w:t>{#names}</w:t></w:r></w:p>` +
		`<w:p w14:paraId="00000001" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:bookmarkStart w:id="5" w:name="b"/>` +
		`<w:sdt><w:sdtPr><w:tag w:val="x"/><w:id w:val="900"/></w:sdtPr><w:sdtContent><w:r><w:t>{.}</w:t></w:r></w:sdtContent></w:sdt>` +
		`<w:r><w:drawing><wp:inline><wp:docPr id="901" name="p"/></wp:inline></w:drawing></w:r></w:p>` +
		`<w:p><w:r><w:t>{/names}</w:t></w:r></w:p><w:p><w:bookmarkEnd w:id="5"/></w:p>`
	out := docxtest.Body(t, filled(t, compiled(t, docxtest.File(t, body), sample()), sample()))
	ids := regexp.MustCompile(`(?:docPr id|<w:id w:val)="(\d+)"`).FindAllStringSubmatch(out, -1)
	require.Len(t, ids, 6)
	seen := map[string]bool{}
	for _, m := range ids {
		assert.False(t, seen[m[1]], m[1])
		seen[m[1]] = true
	}
	assert.Equal(t, 1, strings.Count(out, "<w:bookmarkStart")) // and its end
	assert.Equal(t, 1, strings.Count(out, "<w:bookmarkEnd"))
	assert.NotContains(t, out, "paraId")
}

// What is repeated has no id twice: changes that somebody made, ranges that some
// may edit, shapes of VML.
func TestTemplateRepeatsWithoutTheirIDs(t *testing.T) {
	body := para("{#names}") + `<w:p><w:pPr><w:rPr><w:ins w:id="7" w:author="x"/></w:rPr></w:pPr><w:permStart w:id="8" w:edGrp="everyone"/><w:ins w:id="9" w:author="x"><w:r><w:t>{.}</w:t></w:r></w:ins><w:permEnd w:id="8"/>` +
		`<w:r><w:rPr><w:b/><w:rPrChange w:id="10" w:author="x"><w:rPr/></w:rPrChange></w:rPr><w:t>{.}</w:t></w:r><w:r><w:rPr><w:rPrChange w:id="11" w:author="x"><w:rPr/></w:rPrChange></w:rPr><w:t>x</w:t></w:r>` +
		`<w:moveToRangeStart w:id="12" w:name="m"/><w:moveToRangeEnd w:id="12"/>` +
		`<w:r><w:object><v:shapetype id="_t75"/><v:shape id="_s1" type="#_t75" o:spid="_s1" xmlns:o="urn:schemas-microsoft-com:office:office"><v:imagedata r:id="r1"/></v:shape><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" ShapeID="_s1" r:id="r2"/></w:object></w:r></w:p>` +
		para("{/names}") + `<w:p><w:del w:id="20" w:author="x"/></w:p>`
	out := docxtest.Body(t, filled(t, compiled(t, docxtest.File(t, body), sample()), sample()))
	ids := map[string]int{}
	for _, m := range regexp.MustCompile(`<(w:ins|w:del|w:permStart|w:rPrChange|w:moveToRangeStart|v:shape|v:shapetype) (?:w:)?id="([^"]*)"`).FindAllStringSubmatch(out, -1) {
		ids[m[2]]++
	}
	assert.Len(t, ids, 3*5+1+1+1) // once: the moved range, the type of the shapes, and what was deleted
	for id, n := range ids {
		assert.Equal(t, 1, n, id)
	}
	starts, ends := regexp.MustCompile(`permStart w:id="(\d+)"`).FindAllStringSubmatch(out, -1), regexp.MustCompile(`permEnd w:id="(\d+)"`).FindAllStringSubmatch(out, -1)
	require.Len(t, starts, 3)
	require.Len(t, ends, 3)
	for i := range starts {
		assert.Equal(t, starts[i][1], ends[i][1])
	}
	assert.Equal(t, regexp.MustCompile(`v:shape id="(\S+)"`).FindAllStringSubmatch(out, -1)[2][1], regexp.MustCompile(`ShapeID="(\S+)"`).FindAllStringSubmatch(out, -1)[2][1])
	assert.NotContains(t, out, "o:spid")
	assert.Equal(t, 3, strings.Count(out, `r:id="r1"`))
}

func TestTemplateListsCountAnew(t *testing.T) {
	numbered := func(text, id string) string {
		return strings.Replace(para(text), "<w:p>", `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="`+id+`"/></w:numPr></w:pPr>`, 1)
	}
	level := `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>`
	lists := docxtest.Entry{"word/numbering.xml", docxtest.Root("numbering", `<w:abstractNum w:abstractNumId="0">`+level+`</w:abstractNum><w:abstractNum w:abstractNumId="1">`+level+`</w:abstractNum>`+
		`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`)}
	body := paras("{#areas}") + numbered("{title}", "1") + paras("{#items}") + numbered("{.}", "2") + paras("{/items}", "{/areas}")
	var got []string
	for _, p := range readBack(t, filled(t, compiled(t, docxtest.File(t, body, lists), sample()), sample())).Paragraphs {
		got = append(got, p.Marker+" "+p.Text())
	}
	assert.Equal(t, []string{"1. Công vụ", "1. a", "2. b", "2. Cải cách", "1. c", "3. Bầu cử"}, got)
}

// slotModel has one text that is a place to be filled in later.
type slotModel struct{ Values }

func (m slotModel) Find(path string) (Field, bool) {
	if path != "so" {
		return m.Values.Find(path)
	}
	return Field{
		Kind: TextField, Has: func(any, any) bool { return false },
		Text: func(any, any) (string, error) { return "…", nil },
		Runs: func(any, any) []doc.Run {
			return []doc.Run{{Text: "số "}, {Text: "   ", Slot: doc.Slot{Tag: "number", Title: "Số"}}}
		},
	}, true
}

func TestTemplateSlots(t *testing.T) {
	out := filled(t, compiled(t, docxtest.File(t, para("Số: ¦{so}¦/KH {so|bang} ")+para("{so}")), slotModel{sample()}), sample())
	controls := readBack(t, out).Controls
	require.Len(t, controls, 2)
	assert.Equal(t, []string{"number", "Số", "   "}, []string{controls[0].Tag, controls[0].Title, controls[0].Text})
	assert.Equal(t, []string{"Số: số    /KH …! ", "số    "}, textsOf(t, out))
	assert.Contains(t, docxtest.Body(t, out), `<w:sdtContent><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">   </w:t></w:r></w:sdtContent>`)

	var issued bytes.Buffer
	require.NoError(t, docx.SetControls(t.Context(), &issued, bytes.NewReader(out), int64(len(out)), map[string]string{"number": "12"}))
	assert.Equal(t, []string{"Số: số 12/KH …! ", "số 12"}, textsOf(t, issued.Bytes()))
}

func TestTemplateLaws(t *testing.T) {
	data := docxtest.File(t, paras("{#areas}", "{title}{#items}{.}{/items}", "{/areas}")+grid([]string{"{#names}{.}", "{.index}{/names}"}))
	before := bytes.Clone(data)
	tm := compiled(t, data, sample())
	first := filled(t, tm, sample())
	assert.Equal(t, first, filled(t, tm, sample()), "the same bytes twice")
	assert.Equal(t, first, filled(t, compiled(t, data, sample()), sample()), "and from another template")
	assert.Equal(t, before, data, "the file is only read")

	var wg sync.WaitGroup
	for range 16 {
		wg.Go(func() {
			for range 5 {
				var b bytes.Buffer
				assert.NoError(t, tm.Write(t.Context(), &b, sample()))
				assert.True(t, bytes.Equal(first, b.Bytes()))
			}
		})
	}
	wg.Wait()
}

func TestTemplateBadValues(t *testing.T) {
	v := Values{"title": "x", "areas": []any{Values{"name": "x"}}, "list": []string{"x"}}
	tm := compiled(t, docxtest.File(t, para("{title}")+para("x {#areas}{name} {title|cut:z}{/areas}")), v)
	v["title"], v["areas"] = "a\x01", []any{Values{"name": "tốt"}, Values{"name": "b\uFFFE"}, Values{}}
	var b bytes.Buffer
	err := tm.Write(t.Context(), &b, v)
	require.ErrorIs(t, err, tag.BadValue.Code)
	require.ErrorIs(t, err, ErrNoValue)
	assert.Zero(t, b.Len(), "nothing is written")
	for _, want := range []string{
		`word/document.xml, đoạn 1: thẻ "{title}" không in được giá trị: character U+0001`,
		`thẻ "{name}" không in được giá trị: character U+FFFE`, `no such value: "name"`, "no such end",
	} {
		assert.ErrorContains(t, err, want)
	}
	assert.Contains(t, fmt.Sprint(problemPaths(err)), "areas[1].name")
}

func readBack(t testing.TB, data []byte) *read.Document {
	t.Helper()
	d, err := read.File(t.Context(), bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	return d
}

// A text box has a twin for other readers, which may have been changed by itself.
func TestTemplateTwinThatDiffers(t *testing.T) {
	box := func(text string) string {
		return `<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>` + paras(text) + `</w:txbxContent></v:textbox></v:shape></w:pict>`
	}
	body := `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">` + box("{name}") + `</mc:Choice><mc:Fallback>` + box("{?nmae}a{/nmae}{#nmaes}b{/nmaes}{nmae}{name}") + `</mc:Fallback></mc:AlternateContent></w:r></w:p>`
	out := docxtest.Body(t, filled(t, compiled(t, docxtest.File(t, body), sample()), sample()))
	assert.Equal(t, 2, strings.Count(out, "Nguyễn Văn A"))
}
