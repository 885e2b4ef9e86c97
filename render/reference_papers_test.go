package render_test

import (
	"io"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

// learnPapers takes what is told of papers as they are laid out: of wide tables,
// of a long symbol and of a long line of the letterhead.
func learnPapers(t *testing.T, take func(diag.List)) {
	t.Helper()
	office := thePlan(t).Office
	long := *office
	long.Issuer.Name = "Ban Quản lý dự án đầu tư xây dựng các công trình hạ tầng kỹ thuật và phát triển nông thôn khu vực ven biển"
	long.Issuer.Code = "BQLDAĐTXDHTKTPTNTVENBIENPHIABAC"
	for _, tt := range []struct {
		office  *report.Office
		columns int
	}{{office, 9}, {office, 12}, {office, 20}, {&long, 2}} {
		g := &report.General{
			Paper:    report.Paper{ID: "a", Office: tt.office, Subject: "Số liệu", Signature: report.Signature{Position: "Giám đốc", Name: "Nguyễn Văn A"}},
			TypeName: "Báo cáo", Body: []report.Section{{Text: "Xem bảng."}, {Heading: "Bảng", Table: wideTable(tt.columns)}},
		}
		require.NoError(t, render.Render(t.Context(), io.Discard, g, render.DOCX, render.WithNotes(func(p diag.Problem) { take(diag.List{p}) })))
	}
}

// learnReports takes what is told of reports that units send in Word.
func learnReports(t *testing.T, take func(diag.List)) {
	t.Helper()
	forms, _ := seriesForms(t)
	read := func(data []byte, unit string) {
		_, problems := readReport(data, unit, forms)
		take(problems)
	}
	const title = "Danh sách hồ sơ quá hạn"
	rows := map[string][][]string{title: {{"HS-001", "5/11/2026", "12", "12,5", "Có"}}}
	whole := wordRows(t, forms, "cn1", rows, nil)
	read(written(t, "Báo cáo"), "cn1")
	read(skeleton(t, formRound(t)), "")
	for _, change := range []func(string) string{
		func(s string) string { return strings.Replace(s, ">Lý do<", ">Nguyên nhân<", 1) },
		func(s string) string { return cut(s, ">HS-001<", "</w:tc>", "</w:tc>") },
		func(s string) string { // a line of text before every table that is to be filled in
			return strings.ReplaceAll(s, "<w:sdtContent><w:tbl>", "<w:sdtContent>"+paragraphs("Xem văn bản kèm theo")+"<w:tbl>")
		},
	} {
		read(rezip(t, whole, change), "")
	}
}

// learnFolder takes what is told of the files of a folder of returns.
func learnFolder(t *testing.T, take func(diag.List)) {
	t.Helper()
	files := fstest.MapFS{
		"tien-do.xlsx":  {Data: []byte("đã sửa")},
		render.SumsFile: {Data: []byte(strings.Repeat("a", 64) + "  tien-do.xlsx\n")},
		"ong.xlsx":      {Mode: fs.ModeNamedPipe},
		"lien-ket.xlsx": {Data: []byte("khong-co.xlsx"), Mode: fs.ModeSymlink},
	}
	for back, err := range render.ReadReturns(t.Context(), files, render.Returns{Forms: formRound(t)}) {
		require.NoError(t, err)
		take(back.Problems)
	}
}

// cut leaves out what stands behind the first end after a text, to the next.
func cut(s, text, end, next string) string {
	from := strings.Index(s, text)
	from += strings.Index(s[from:], end) + len(end)
	to := from + strings.Index(s[from:], next) + len(next)
	return s[:from] + s[to:]
}
