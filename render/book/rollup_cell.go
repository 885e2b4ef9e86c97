package book

import (
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report/utf16"
	"github.com/vanban-go/vanban/report/vi"
)

// What stands where a unit gave no answer. A blank one is an empty cell.
const (
	notApplicableMark = "KAD"
	unreadableMark    = "? " // and what was typed
	missingMark       = "…"
	unaskedMark       = "x"
)

const (
	basesLegend  = " Dòng Tổng hợp, như báo cáo, cộng các đơn vị có đủ số liệu liên quan với nhau: ghi 1 ở cột “Được tính” ở cuối bảng; đơn vị ghi 0 không được cộng."
	figureLegend = "Ô trống: đơn vị để trống; KAD: không áp dụng; " + marksLegend
	marksLegend  = "“? …”: có ghi nhưng không đọc chắc được, sau dấu hỏi là nguyên văn; “…”: chưa có biểu số liệu; x: không hỏi đơn vị này."
)

// answerCell returns the cell of an answer that may be given or not: how it is
// given says what given returns.
func answerCell(v *checklist.Value, given func(*checklist.Value) doc.SheetCell) doc.SheetCell {
	switch {
	case v == nil || v.State == checklist.Blank:
		return cell(Choice, "")
	case v.State == checklist.Given:
		return given(v)
	case v.State == checklist.NotApplicable:
		return cell(Choice, notApplicableMark)
	}
	return cell(Text, held(unreadableMark+v.Typed))
}

// givenCell returns the cell of a figure or fact that is given, by its type.
func givenCell(i *checklist.Indicator, v *checklist.Value) doc.SheetCell {
	switch kind := i.Kind(); {
	case kind.IsNumber():
		return numberCell(v.Number, i.Precision())
	case kind == checklist.Date && v.Date.IsFull() && v.Date.Year > firstYear:
		return doc.SheetCell{Role: Choice, Value: doc.Value{Kind: doc.Date, Text: v.Date.String()}}
	case kind == checklist.Date:
		return cell(Choice, v.Date.Short())
	case kind == checklist.Bool && v.Bool:
		return cell(Choice, checklist.YesWord)
	case kind == checklist.Bool:
		return cell(Choice, checklist.NoWord)
	case kind == checklist.Choice:
		return cell(Choice, unmistaken(v.Text))
	}
	return cell(Text, unmistaken(v.Text))
}

// firstYear is the year of the first day that spreadsheets know, and count
// wrongly.
const firstYear = 1900

// numberCell returns the cell of a number, shown with that many decimals or, if
// it has more, with all. One that a spreadsheet would round is a text.
func numberCell(n checklist.Number, decimals int) doc.SheetCell {
	text := n.String()
	if !xlsx.Exact(text) {
		return cell(amountRole, vi.FormatDecimal(text, -1))
	}
	if n.Decimals() > decimals {
		decimals = asGiven
	}
	return doc.SheetCell{Role: amountRole, Value: doc.Value{Kind: doc.Number, Text: text}, Decimals: decimals}
}

// unmistaken returns a text for a cell, in quotes if it could be taken for one
// of the marks.
func unmistaken(s string) string {
	is := func(mark string) bool { return strings.EqualFold(s, mark) }
	if s == "" || strings.HasPrefix(s, unreadableMark) || is(notApplicableMark) || is(missingMark) || is(unaskedMark) {
		s = "“" + s + "”"
	}
	return held(s)
}

// held returns what a cell can hold of a text that somebody sent: characters
// that have no place in a workbook show as �.
func held(s string) string {
	if len(s) <= xlsx.MaxText && strings.IndexByte(s, '\r') < 0 && ooxml.Valid(s) == nil {
		return s
	}
	return utf16.Cut(strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' || r == 0xFFFE || r == 0xFFFF {
			return '\uFFFD'
		}
		return r
	}, s), xlsx.MaxText)
}
