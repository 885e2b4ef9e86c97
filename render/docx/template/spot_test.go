package template

import (
	"bytes"
	"cmp"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/docx/internal/docxtest"
	"github.com/vanban-go/vanban/render/docx/internal/wml"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/tag"
)

func code(instructions ...string) string {
	out := `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>`
	for _, s := range instructions {
		out += `<w:r><w:instrText xml:space="preserve">` + s + `</w:instrText></w:r>`
	}
	return out + `<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
}

func drawn(title string) string {
	texts := ""
	for run := range strings.SplitSeq(title, "¦") {
		texts += `<a:r><a:t>` + run + `</a:t></a:r>`
	}
	return `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p>` + texts + `</a:p><c:v>{n}</c:v><c:f>{1}</c:f></c:chartSpace>`
}

// Tags where no text stands are filled, in each place, and listed with it.
func TestTemplateSpots(t *testing.T) {
	values := sample()
	values["quote"] = `a "b" \c & <d>`
	values["mail"] = "vănthư@snv.example.vn"
	values["site"] = "https://snv.example.vn/a b?c=1&d"
	link := func(target string) []docxtest.Entry {
		return []docxtest.Entry{
			{"word/_rels/header1.xml.rels", docxtest.RelationsHead + strings.TrimSuffix(wml.Relation("r7", "hyperlink", target), "/>") + ` TargetMode="External"/></Relationships>`},
			{"word/header1.xml", docxtest.Root("hdr", `<w:p/><w:p><w:hyperlink r:id="r7"/></w:p>`)},
		}
	}
	shape := `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="Ảnh của {name}" title="{n}"/></wp:inline></w:drawing></w:r></w:p>`
	properties := func(text string) []docxtest.Entry {
		return []docxtest.Entry{{"docProps/core.xml", `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>` + text + `</dc:title><cp:keywords>{n}</cp:keywords></cp:coreProperties>`}}
	}
	for name, tt := range map[string]struct {
		body  string
		parts []docxtest.Entry
		part  string
		want  []string
		tags  string
	}{
		"field":              {code(` IF "{name}" = "x" "{{1}}"`), nil, "", []string{` IF "Nguyễn Văn A" = "x" "{1}"`}, "1{name}"},
		"split field":        {para("x") + code(` IF "{na`, `me}" = 1`), nil, "", []string{` IF "Nguyễn Văn A`, `" = 1`}, "2{name}"},
		"quotes in a field":  {code(` QUOTE "{quote}"`), nil, "", []string{` QUOTE "a \"b\" \\c &amp; &lt;d&gt;"`}, "1{quote}"},
		"simple field":       {`<w:p><w:fldSimple w:instr=" QUOTE &quot;{quote}&quot;"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>`, nil, "", []string{`w:instr=" QUOTE &quot;a \&quot;b\&quot; \\c &amp; &lt;d&gt;&quot;"`}, "1{quote}"},
		"field in a repeat":  {paras("{#names}") + code(` QUOTE "{.index}{.}"`) + paras("{/names}"), nil, "", []string{`"1một"`, `"2hai"`, `"3ba"`}, "1{#names} 3{/names} 2{.index} 2{.}"},
		"formula":            {`<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>{n</m:t></m:r><m:r><m:t>}+{{1}}</m:t></m:r></m:oMath></w:p>`, nil, "", []string{`<m:t>3</m:t></m:r><m:r><m:t>+{1}</m:t>`}, "1{n}"},
		"formula of a set":   {`<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>{1,2} {x}</m:t></m:r></m:oMath></w:p>`, nil, "", []string{`{1,2} {x}`}, ""},
		"ruby":               {`<w:p><w:r><w:ruby><w:rt><w:r><w:t>{n}</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>{name}</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>`, nil, "", []string{`<w:t>3</w:t>`, `<w:t>Nguyễn Văn A</w:t>`}, "1{n} 1{name}"},
		"other readers":      {`<w:p><mc:AlternateContent><mc:Choice Requires="w14"><w:r><w:t>{name}</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>{name}.</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>`, nil, "", []string{`<w:t>Nguyễn Văn A</w:t>`, `<w:t>Nguyễn Văn A.</w:t>`}, "1{name}"},
		"moved away":         {para("{n}") + `<w:p><w:moveFrom w:id="1" w:author="x"><w:r><w:t>{nmae}</w:t></w:r></w:moveFrom></w:p>`, nil, "", []string{`{nmae}`}, "1{n}"},
		"drop-down":          {`<w:p><w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="{name}" w:value="{n}"/></w:dropDownList></w:sdtPr><w:sdtContent/></w:sdt></w:p>`, nil, "", []string{`w:displayText="Nguyễn Văn A" w:value="3"`}, "1{name} 1{n}"},
		"alternative text":   {shape, nil, "", []string{`descr="Ảnh của Nguyễn Văn A" title="3"`}, "1{name} 1{n}"},
		"in a repeat":        {paras("{#names}") + strings.Replace(shape, "{n}", "{.}", 1) + paras("{/names}"), nil, "", []string{`title="một"`, `<wp:docPr id="3" name="x" descr="Ảnh của Nguyễn Văn A" title="hai"`}, "1{#names} 3{/names} 2{name} 2{.}"},
		"of a table":         {strings.Replace(grid([]string{"x"}), "<w:tbl>", `<w:tbl><w:tblPr><w:tblDescription w:val="{name}"/></w:tblPr>`, 1), nil, "", []string{`<w:tblDescription w:val="Nguyễn Văn A"/>`}, "0{name}"},
		"watermark":          {"<w:p/>", []docxtest.Entry{{"word/header1.xml", docxtest.Root("hdr", `<w:p><w:r><w:pict><v:shape alt="{n}"><v:textpath string="DỰ THẢO {name}"/></v:shape></w:pict></w:r></w:p>`)}}, "word/header1.xml", []string{`string="DỰ THẢO Nguyễn Văn A"`, `alt="3"`}, "1{n} 1{name}"},
		"chart":              {"<w:p/>", []docxtest.Entry{{"word/charts/chart1.xml", drawn("Của {na¦me} &amp; {¦n}")}}, "word/charts/chart1.xml", []string{"<a:t>Của Nguyễn Văn A</a:t>", "<a:t> &amp; 3</a:t>", "<a:t></a:t>", "<c:v>3</c:v>", "<c:f>{1}</c:f>"}, "0{name} 0{n} 0{n}"},
		"SmartArt":           {"<w:p/>", []docxtest.Entry{{"word/diagrams/data1.xml", strings.ReplaceAll(drawn("{name}"), "<c:v>{n}</c:v>", "")}}, "word/diagrams/data1.xml", []string{"<a:t>Nguyễn Văn A</a:t>"}, "0{name}"},
		"properties":         {"<w:p/>", properties("Thư của {name|bang}"), "docProps/core.xml", []string{"<dc:title>Thư của Nguyễn Văn A!</dc:title><cp:keywords>3</cp:keywords>"}, "0{name|bang} 0{n}"},
		"letter link":        {"<w:p/>", link("mailto:%7Bmail%7D"), "word/_rels/header1.xml.rels", []string{`Target="mailto:v%C4%83nth%C6%B0@snv.example.vn"`}, "2{mail}"},
		"link with a filter": {"<w:p/>", link("https://x.example/?q=%7Bname%7Ccut%3A%C4%83n%20A%7D&amp;r=%7B%7D"), "word/_rels/header1.xml.rels", []string{`?q=Nguy%E1%BB%85n%20V&amp;r=%7B%7D"`}, "2{name|cut:ăn A}"},
		"whole link":         {"<w:p/>", link("{site}"), "word/_rels/header1.xml.rels", []string{`Target="https://snv.example.vn/a%20b?c=1&amp;d"`}, "2{site}"},
		"data of the office": {"<w:p/>", []docxtest.Entry{{"customXml/item1.xml", `<a b="{n}" c="{xyz}"><c>{name}</c><d>{"x":1}</d></a>`}}, "customXml/item1.xml", []string{`<a b="3" c="{xyz}"><c>Nguyễn Văn A</c><d>{"x":1}</d></a>`}, "0{name} 0{n}"},
	} {
		t.Run(name, func(t *testing.T) {
			data := docxtest.File(t, tt.body, tt.parts...)
			tm := compiled(t, data, values)
			part := docxtest.Part(t, filled(t, tm, values), cmp.Or(tt.part, "word/document.xml"))
			for _, want := range tt.want {
				assert.Contains(t, part, want)
			}
			var tags []string
			for _, tag := range tm.Tags() {
				assert.True(t, tag.Known)
				tags = append(tags, string(rune('0'+tag.Place.Paragraph))+tag.Text)
			}
			assert.ElementsMatch(t, strings.Fields(strings.ReplaceAll(tt.tags, "ăn A", "ăn_A")), strings.Fields(strings.ReplaceAll(strings.Join(tags, " "), "ăn A", "ăn_A")))
		})
	}
}

// The data of a chart are filled as the chart is, where they hold a name; a
// workbook that cannot be read stays as it is.
func TestTemplateWorkbooks(t *testing.T) {
	book := func(cells string) string {
		return string(docxtest.Zip(t,
			docxtest.Entry{"xl/sharedStrings.xml", `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` + cells + `</sst>`},
			docxtest.Entry{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`}))
	}
	other := book(`<si><t>{1} {nmae}</t></si>`)
	data := docxtest.File(t, "<w:p/>",
		docxtest.Entry{"word/embeddings/a.xlsx", book(`<si><r><t>Của {na</t></r><r><t>me}</t></r></si><si><t>{1} {nmae}</t></si>`)},
		docxtest.Entry{"word/embeddings/b.xlsx", other}, docxtest.Entry{"word/embeddings/c.xlsx", "hỏng {name}"})
	tm := compiled(t, data, sample())
	require.Len(t, tm.Tags(), 1)
	assert.Equal(t, "word/embeddings/a.xlsx/xl/sharedStrings.xml", tm.Tags()[0].Place.Part)
	out := filled(t, tm, sample())
	assert.Equal(t, other, docxtest.Part(t, out, "word/embeddings/b.xlsx"))
	assert.Equal(t, "hỏng {name}", docxtest.Part(t, out, "word/embeddings/c.xlsx"))
	inner := docxtest.Part(t, []byte(docxtest.Part(t, out, "word/embeddings/a.xlsx")), "xl/sharedStrings.xml")
	assert.Contains(t, inner, `<si><r><t>Của Nguyễn Văn A</t></r><r><t></t></r></si><si><t>{1} {nmae}</t></si>`)
}

// Fields whose result is that of the template are worked out anew.
func TestTemplateFieldsAreWorkedOutAnew(t *testing.T) {
	fields := code(` PAGE `) + code(` IF "{name}" = 1`) + code(` TITLE `) + `<w:p><w:fldSimple w:instr="DOCPROPERTY x"/></w:p>`
	out := func(parts ...docxtest.Entry) string {
		return docxtest.Body(t, filled(t, compiled(t, docxtest.File(t, fields, parts...), sample()), sample()))
	}
	assert.Equal(t, 1, strings.Count(out(), `dirty="true"`))
	assert.Equal(t, 3, strings.Count(out(docxtest.Entry{"docProps/core.xml", `<a><b>{name}</b></a>`}), `dirty="true"`))
}

// What cannot be filled there is told with its place.
func TestTemplateSpotProblems(t *testing.T) {
	rels := func(target string) docxtest.Entry {
		return docxtest.Entry{"word/_rels/header1.xml.rels", docxtest.RelationsHead + strings.TrimSuffix(wml.Relation("r7", "hyperlink", target), "/>") + ` TargetMode="External"/></Relationships>`}
	}
	header := docxtest.Entry{"word/header1.xml", docxtest.Root("hdr", `<w:p><w:hyperlink r:id="r7"/></w:p>`)}
	for name, tt := range map[string]struct {
		body  string
		parts []docxtest.Entry
		want  string
	}{
		"unknown in a chart":   {"<w:p/>", []docxtest.Entry{{"word/charts/chart1.xml", drawn("{nmae}")}}, "word/charts/chart1.xml tag-unknown {nmae}"},
		"repeat in a chart":    {"<w:p/>", []docxtest.Entry{{"word/charts/chart1.xml", drawn("{#names}{.}{/names}")}}, "word/charts/chart1.xml tag-no-repeat {.}|word/charts/chart1.xml tag-place {#names}|word/charts/chart1.xml tag-place {.}|word/charts/chart1.xml tag-place {/names}"},
		"foreign in a chart":   {"<w:p/>", []docxtest.Entry{{"word/charts/chart1.xml", drawn("{{name}}")}}, "word/charts/chart1.xml tag-foreign {{name}}"},
		"unknown in a link":    {"<w:p/>", []docxtest.Entry{header, rels("mailto:%7Bmial%7D")}, "word/header1.xml, đoạn 1 tag-unknown {mial}"},
		"unknown in a field":   {code(` IF "{nmae}"`), nil, "word/document.xml, đoạn 1 tag-unknown {nmae}"},
		"what a field does":    {code(` {name} x`), nil, "word/document.xml, đoạn 1 tag-place {name}"},
		"condition in a field": {code(` IF "{?yes}"`), nil, "word/document.xml, đoạn 1 tag-place {?yes}"},
		"in a list of its own": {"<w:p/>", []docxtest.Entry{{"word/numbering.xml", docxtest.Root("numbering", `<w:num w:numId="1"><w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:lvlText w:val="{name} %1"/></w:lvl></w:lvlOverride></w:num>`)}}, "word/numbering.xml tag-place {name}"},
	} {
		t.Run(name, func(t *testing.T) {
			data := docxtest.File(t, tt.body, tt.parts...)
			_, problems := Compile(t.Context(), bytes.NewReader(data), int64(len(data)), Data{Model: sample()})
			var got []string
			for _, p := range problems {
				got = append(got, p.Place.String()+" "+string(p.Code)+" "+p.Args[0].(string))
			}
			if name == "repeat in a chart" {
				assert.NotEmpty(t, got)
				for _, g := range got {
					assert.Contains(t, g, "word/charts/chart1.xml tag-")
				}
				return
			}
			assert.Equal(t, tt.want, strings.Join(got, "|"))
		})
	}
}

// A link of the data opens a page or a letter, and nothing else.
func TestTemplateLinkValues(t *testing.T) {
	data := docxtest.File(t, `<w:p/>`, docxtest.Entry{"word/header1.xml", docxtest.Root("hdr", `<w:p><w:hyperlink r:id="r7"/></w:p>`)},
		docxtest.Entry{"word/_rels/header1.xml.rels", docxtest.RelationsHead + strings.TrimSuffix(wml.Relation("r7", "hyperlink", "{site}"), "/>") + ` TargetMode="External"/></Relationships>`})
	tm := compiled(t, data, Values{"site": "x"})
	for _, bad := range []string{"javascript:alert(1)", "file:///etc/passwd", "FILE:x", " javascript:x"} {
		var b bytes.Buffer
		assert.ErrorIs(t, tm.Write(t.Context(), &b, Values{"site": bad}), tag.BadValue.Code, bad)
		assert.Zero(t, b.Len())
	}
	for _, good := range []string{"https://x.example", "mailto:a@b.example", "www.x.example/a:b", "tel:0225"} {
		filled(t, tm, Values{"site": good})
	}
}

// The fields of a mail merge are told of, and stay.
func TestTemplateMergeFields(t *testing.T) {
	simple := `<w:p><w:fldSimple w:instr=" MERGEFIELD Ten "><w:r><w:t>«Ten»</w:t></w:r></w:fldSimple></w:p>`
	for _, fields := range []string{code(` MERGEFIELD Ten \* MERGEFORMAT`) + code(` MERGEFIELD Ho`), simple + code(` MERGEFIELD Ho`)} {
		data := docxtest.File(t, fields+para("{name}"))
		_, problems := Compile(t.Context(), bytes.NewReader(data), int64(len(data)), Data{Model: sample()})
		require.Len(t, problems, 1)
		assert.NoError(t, problems.Err())
		assert.Equal(t, diag.Warning, problems[0].Severity)
		assert.Contains(t, problems[0].Text(diag.EN), `"«Ten»"`)
	}
}

// go-docx knows none of these places.
func TestFillSpots(t *testing.T) {
	for _, body := range []string{code(` IF "{name}"`), `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" descr="{name}"/></wp:inline></w:drawing></w:r></w:p>`} {
		_, err := fill(docxtest.File(t, body+para("{name}")), map[string]string{"name": "x"})
		require.ErrorIs(t, err, unsound.Code)
		assert.ErrorContains(t, err, noText.vi)
	}
}

// Comments and building blocks take values; what else stands in them is listed, told
// of with its place, and stays.
func TestTemplateTextsAtTheSide(t *testing.T) {
	comments := docxtest.Root("comments", `<w:comment w:id="1">`+para("Điền {na¦me} &amp; {#names}{.}{/names} {nope} {{x}}")+`<w:p/>`+para("{unit} {")+`</w:comment>`)
	glossary := docxtest.Root("glossaryDocument", `<w:docParts><w:docPart><w:docPartBody>`+para("{name}")+`</w:docPartBody></w:docPart></w:docParts>`)
	data := docxtest.File(t, para("{n}"), docxtest.Entry{"word/comments.xml", comments}, docxtest.Entry{"word/glossary/document.xml", glossary})
	tm, problems := Compile(t.Context(), bytes.NewReader(data), int64(len(data)), Data{Model: sample()})
	require.NoError(t, problems.Err())
	var told, tags []string
	for _, p := range problems {
		assert.Equal(t, leftTag.Code, p.Code)
		assert.Equal(t, "word/comments.xml", p.Place.Part)
		told = append(told, strconv.Itoa(p.Place.Paragraph))
	}
	assert.Equal(t, []string{"1", "1", "1", "1", "3"}, told)
	for _, tag := range tm.Tags() {
		tags = append(tags, tag.Place.Part+strconv.Itoa(tag.Place.Paragraph)+tag.Text)
	}
	assert.ElementsMatch(t, []string{
		"word/document.xml1{n}", "word/comments.xml1{name}", "word/comments.xml1{#names}", "word/comments.xml1{.}", "word/comments.xml1{/names}",
		"word/comments.xml1{nope}", "word/comments.xml3{unit}", "word/glossary/document.xml1{name}",
	}, tags)
	out := filled(t, tm, sample())
	tag := regexp.MustCompile("<[^>]*>")
	assert.Equal(t, "Điền Nguyễn Văn A &amp; {#names}{.}{/names} {nope} {{x}}{unit} {", tag.ReplaceAllString(docxtest.Part(t, out, "word/comments.xml"), ""))
	assert.Equal(t, "Nguyễn Văn A", tag.ReplaceAllString(docxtest.Part(t, out, "word/glossary/document.xml"), ""))

	byGoDocx, err := fill(data, map[string]string{"n": "3"})
	require.NoError(t, err)
	assert.Equal(t, comments, docxtest.Part(t, byGoDocx, "word/comments.xml"))
}
