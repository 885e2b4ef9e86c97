package docx_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/style"
)

// hostile is text that is legal and yet breaks careless writers.
const hostile = `</w:t><w:p>&amp; & <!-- ]]> "quoted" 'single'   three spaces {number} %d 𝒜` + "\u00a0\u200b\u2028"

// sheet returns looks for the roles of everything, on a page whose four
// margins all differ.
func sheet(t testing.TB) style.Sheet {
	t.Helper()
	page := style.Page{Width: 210, Height: 297, Top: 21, Right: 16, Bottom: 22, Left: 31, Header: 10, Footer: 11}
	s, err := style.New("mẫu", page, []style.RoleLook{
		{Role: "letterhead", Look: style.Look{Size: 13, Bold: true, Align: style.Center}},
		{Role: "rule", Look: style.Look{Size: 2, Line: style.Spacing{Exact: 6}}},
		{Role: "heading", Look: style.Look{Bold: true, Outline: 1, KeepNext: true, KeepLines: true}},
		{Role: "sub-heading", Look: style.Look{Bold: true, Italic: true, Outline: 2}},
		{Role: "second heading", Look: style.Look{Outline: 1}},
		{Role: "body", Look: style.Look{Size: 14, Align: style.Justify, Before: 6, After: 3, First: 12.7, Line: style.Spacing{Multiple: 1.15}}},
		{Role: "listed", Look: style.Look{Size: 13.5, Align: style.Right, Left: 20, Hanging: 5}},
		{Role: "cell", Look: style.Look{Size: 12}},
		{Role: doc.PageNumber, Look: style.Look{Size: 14, Align: style.Center}},
	})
	require.NoError(t, err)
	return s
}

func slot(tag string) doc.Slot { return doc.Slot{Tag: tag, Title: "Chỗ điền " + tag} }

func cell(text string) doc.Cell { return doc.Cell{Role: "cell", Text: text} }

// everything is a paper with every feature there is.
func everything() doc.Paper {
	table := &doc.Table{Columns: []float64{1, 2, 4}, Header: 2, Rows: []doc.Row{
		{Cells: []doc.Cell{cell("TT"), {Role: "cell", Text: "Nội dung", Span: 2}}},
		{Cells: []doc.Cell{cell("(1)"), cell("(2)"), cell("(3)")}},
		{Cells: []doc.Cell{{Role: "cell", Text: "Nhóm", Span: 3}}},
		{Cells: []doc.Cell{cell("1"), cell("hai\nba"), {Blocks: []doc.Block{
			{Role: "cell", Marker: "-", Text: "trong ô"},
			{Kind: doc.Field, Slot: slot("o.1"), Blocks: []doc.Block{{Role: "cell", Text: "điền vào ô"}}},
		}}}},
		{Cells: []doc.Cell{cell("2"), cell(""), {Blocks: []doc.Block{
			{Kind: doc.Grid, Table: &doc.Table{Columns: []float64{1}, Rows: []doc.Row{{Cells: []doc.Cell{cell("bảng trong bảng")}}}}},
		}}}},
	}}
	return doc.Paper{
		Properties: doc.Properties{Title: "Kế hoạch & " + hostile, Subject: "kh.1", Author: "Sở A"},
		Letterhead: doc.Columns{Left: 65, Before: 6, Rows: []doc.Pair{
			{
				Left:  []doc.Block{{Role: "letterhead", Text: "SỞ A"}, {Kind: doc.Rule, Role: "rule", Width: 24.75}},
				Right: []doc.Block{{Role: "letterhead", Text: "Độc lập - Tự do - Hạnh phúc"}, {Kind: doc.Rule, Role: "rule", Width: 171.4}},
			},
			{
				Left: []doc.Block{{Role: "letterhead", Runs: []doc.Run{{Text: "Số: "}, {Text: "        ", Slot: slot("number")}, {Text: "/KH-SA"}}}},
			},
		}},
		Title: []doc.Block{
			{Role: "letterhead", Text: "KẾ HOẠCH"},
			{Kind: doc.Rule, Role: "rule", Width: 100, Keep: true},
		},
		Body: []doc.Block{
			{Role: "heading", Marker: "I.", Text: "MỤC ĐÍCH"},
			{Role: "sub-heading", Marker: "1.", Text: "Chung"},
			{Role: "body", Marker: "-", Runs: []doc.Run{
				{Text: "thường, "}, {Text: "đậm, ", Bold: true}, {Text: "nghiêng, ", Italic: true}, {Text: "cả hai", Bold: true, Italic: true},
			}},
			{Role: "body", Text: "dòng một\ndòng hai\n\tthụt vào\t"},
			{Role: "body", Text: hostile},
			{Role: "listed", Marker: "+", Runs: []doc.Run{{Text: "điền tên", Slot: slot("name"), Bold: true}}},
			{Role: "body", Text: "  lề bằng dấu cách  "},
			{Text: "không vai"},
			{Role: "body", Text: "Bảng sau:"},
			{Kind: doc.Grid, Table: table},
			{Kind: doc.Grid, Table: &doc.Table{Columns: []float64{1, 1, 1}, Rows: []doc.Row{{Cells: []doc.Cell{cell("liền"), cell("sau"), cell("bảng")}}}}},
			{Kind: doc.Field, Slot: slot("result"), Blocks: []doc.Block{
				{Role: "body", Text: "Kết quả:"},
				{Role: "body", Text: "……"},
			}},
			{Kind: doc.Field, Slot: doc.Slot{Tag: "empty"}},
			{Role: "body", Text: "Trên đây là Kế hoạch./."},
		},
		Recipients: []doc.Block{{Role: "cell", Text: "Nơi nhận:"}, {Role: "cell", Marker: "-", Text: "Lưu: VT."}},
		Signature:  []doc.Block{{Role: "letterhead", Text: "GIÁM ĐỐC"}, {Role: "letterhead", Text: "Nguyễn Văn A"}},
		Annexes: []doc.Annex{
			{Head: []doc.Block{{Role: "letterhead", Text: "Phụ lục I"}}, Body: []doc.Block{{Role: "second heading", Text: "Đứng"}}},
			{Head: []doc.Block{{Role: "letterhead", Text: "Phụ lục II"}}, Landscape: true, Body: []doc.Block{
				{Kind: doc.Grid, Table: &doc.Table{Columns: []float64{3, 7}, Header: 1, Rows: []doc.Row{
					{Cells: []doc.Cell{cell("A"), cell("B")}},
				}}},
			}},
		},
	}
}

// texts returns the texts of everything in the order in which they stand in
// the paper.
var texts = []string{
	"SỞ A", "", "Độc lập - Tự do - Hạnh phúc", "", "Số:         /KH-SA", "",
	"KẾ HOẠCH", "",
	"I. MỤC ĐÍCH", "1. Chung", "- thường, đậm, nghiêng, cả hai", "dòng một\ndòng hai\n\tthụt vào\t", hostile,
	"+ điền tên", "  lề bằng dấu cách  ", "không vai", "Bảng sau:",
	"TT", "Nội dung", "(1)", "(2)", "(3)", "Nhóm", "1", "hai\nba", "- trong ô", "điền vào ô", "", "2", "", "bảng trong bảng", "",
	"", "liền", "sau", "bảng",
	"Kết quả:", "……", "", "Trên đây là Kế hoạch./.",
	"Nơi nhận:", "- Lưu: VT.", "GIÁM ĐỐC", "Nguyễn Văn A", "",
	"Phụ lục I", "Đứng", "",
	"Phụ lục II", "A", "B", "",
}

func write(t testing.TB, p doc.Paper, s style.Sheet) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, docx.Write(t.Context(), &b, p, s))
	return b.Bytes()
}

// document returns word/document.xml of a paper in the looks of sheet.
func document(t testing.TB, p doc.Paper) *node { return partOf(t, p, "word/document.xml") }

func partOf(t testing.TB, p doc.Paper, name string) *node {
	t.Helper()
	for _, part := range unzip(t, write(t, p, sheet(t))) {
		if part.name == name {
			return parse(t, part.data)
		}
	}
	require.FailNow(t, "no part", name)
	return nil
}
