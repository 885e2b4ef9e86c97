package render_test

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/report/diag"
)

// partsOf unpacks a file.
func partsOf(t testing.TB, file []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	require.NoError(t, err)
	parts := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		require.NoError(t, err)
		data, err := io.ReadAll(r)
		require.NoError(t, err)
		parts[f.Name] = string(data)
	}
	return parts
}

// TestOfficeFromWord fills templates as offices make them in Word: each holds
// what a value must also reach, or what a repeat or condition must not tear.
// The texts stand in the part, those behind a ! do not.
func TestOfficeFromWord(t *testing.T) {
	letter := loadDocument(t, "templates/word", "cong-van.yaml")
	for name, tt := range map[string]struct {
		part string // the main part where it is empty
		want []string
	}{
		// Values that also live elsewhere in the file.
		"o-gan-kho-xml":    {"", []string{"Sở Xây dựng", "!dataBinding"}},
		"o-tieu-de":        {"", []string{"gửi hồ sơ trạm bơm", "!dataBinding"}},
		"o-dang-cho-nhap":  {"", []string{"Nguyễn Văn A", "!showingPlcHdr"}},
		"o-chon-ngay":      {"", []string{"5/3/2026", "!2019", `w:val="dd/MM/yyyy"`}},
		"o-van-ban-thuong": {"", []string{"Sở Xây dựng", `w:fullDate="2026-03-05T00:00:00Z"`, "05/3/2026"}},
		// Sections that a condition takes away.
		"bia-mang-chan-trang":       {"", []string{"Nội dung trang 1", `<w:sectPr><w:footerReference w:type="default" r:id="rIdF"/><w:pgSz w:w="11906"`}},
		"muc-ngang-mang-dau-trang":  {"", []string{`<w:sectPr><w:headerReference w:type="default" r:id="rIdH"/><w:pgSz w:w="11906"`, "!landscape"}},
		"ngat-trang-trong-vong-lap": {"", []string{"Trang của Phòng Kỹ thuật", `r:id="rIdH"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body>`}},
		// Bookmarks, and what points at them.
		"danh-dau-trong-vong-lap":  {"", []string{`<w:bookmarkStart w:id="3" w:name="noi_nhan"/><w:r><w:t xml:space="preserve">1. Phòng Kỹ thuật</w:t></w:r><w:bookmarkEnd w:id="3"/>`, "3. Trạm bơm số 2"}},
		"danh-dau-trong-dieu-kien": {"", []string{`w:name="_Toc100"/><w:r><w:t xml:space="preserve">Địa chỉ`, `<w:bookmarkEnd w:id="4"/>`}},
		"danh-dau-ngoai-vong-lap":  {"", []string{`w:name="dau_thu"/><w:r><w:t xml:space="preserve">Sở Xây dựng`, `<w:bookmarkEnd w:id="8"/>`}},
		// Rows that merge cells, links to other people's disks, split tags.
		"dong-dau-o-gop-bien-mat":      {"", []string{"!Nơi nhận", `<w:vMerge w:val="restart"/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t xml:space="preserve">dòng hai`, `<w:vMerge/>`}},
		"o-gop-quanh-dong-lap":         {"", []string{"Nơi nhận", "Trạm bơm số 2"}},
		"the-bi-tach-va-chen-theo-doi": {"", []string{"Sở Xây dựng", "Phòng Kỹ thuật", "Trạm bơm số 2"}},
		// Tags where no text stands.
		"dia-chi-lien-ket": {"word/_rels/document.xml.rels", []string{`Target="mailto:vanthu@sxd.example.vn"`}},
		"truong-if":        {"", []string{` IF "Khẩn" = "Khẩn" "GẤP" "THƯỜNG" `, `w:dirty="true"`}},
		"ten-bieu-do":      {"word/charts/chart1.xml", []string{"<a:t>Số việc của Sở Xây dựng</a:t>"}},
		"ten-tai-lieu":     {"docProps/core.xml", []string{"<dc:title>V/v gửi hồ sơ trạm bơm</dc:title>"}},
		"danh-muc-chon":    {"", []string{`w:displayText="Khẩn" w:value="1"`}},
	} {
		t.Run(name, func(t *testing.T) {
			if tt.part == "" {
				tt.part = "word/document.xml"
			}
			part := partsOf(t, throughOffice(t, officeTemplate(t, "word/"+name+".docx"), letter))[tt.part]
			for _, want := range tt.want {
				if absent, ok := strings.CutPrefix(want, "!"); ok {
					assert.NotContains(t, part, absent)
				} else {
					assert.Contains(t, part, want)
				}
			}
			assert.Empty(t, anyTag.FindString(part))
		})
	}
}

// What is left out of a template is told when it is rendered.
func TestOfficeNotes(t *testing.T) {
	letter := loadDocument(t, "templates/word", "cong-van.yaml")
	own, err := render.Office(t.Context(), "mau.docx", officeTemplate(t, "word/mau-gan-o-dia.docx"), letter)
	require.NoError(t, err)
	registry, err := render.NewRegistry(own)
	require.NoError(t, err)
	var notes []string
	var b bytes.Buffer
	require.NoError(t, render.Render(context.Background(), &b, letter, render.DOCX, render.WithRegistry(registry),
		render.WithNotes(func(p diag.Problem) { notes = append(notes, p.Text(diag.EN)) })))
	assert.Equal(t, []string{`mau.docx: word/settings.xml: a reference to something outside the template was left out (attachedTemplate): "file:///D:\\Mau\\CongVan.dotm"; put a linked picture into the file itself [template-link]`}, notes)
	parts := partsOf(t, b.Bytes())
	assert.NotContains(t, parts["word/settings.xml"]+parts["word/_rels/settings.xml.rels"], "rIdA")
	assert.Contains(t, parts["word/document.xml"], "Cơ quan: Sở Xây dựng")
}

// TestOfficeListsFromWord: the lists of such templates, as Word numbers them.
func TestOfficeListsFromWord(t *testing.T) {
	letter := loadDocument(t, "templates/word", "cong-van.yaml")
	for name, want := range map[string]string{
		"danh-so-bi-ngat":             "1. 2. 1. 2. 1. 2.",
		"danh-so-theo-kieu":           "1. 2. 3. 1. 2. 3.",
		"danh-so-long-nhau":           "1. 2. 3. 1. 2. 3.",
		"danh-so-chay-quanh-vong-lap": "1. 2. 3. 4. 5.",
		"danh-so-hai-bac":             "1. a) b) c) 2. a) b) c) 3.",
		"cot-tt-danh-so":              "1. 2. 3.",
		"muc-la-chinh-phan-tu":        "1. 2.",
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, p := range readDOCX(t, throughOffice(t, officeTemplate(t, "word/"+name+".docx"), letter)).Paragraphs {
				if p.Marker != "" {
					got = append(got, p.Marker)
				}
			}
			assert.Equal(t, want, strings.Join(got, " "))
		})
	}
}
