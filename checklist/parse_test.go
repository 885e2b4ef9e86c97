package checklist

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/report/diag"
)

func text(s string) Content    { return Content{Kind: TextContent, Text: s} }
func stored(s string) Content  { return Content{Kind: NumberContent, Text: s} }
func percent(s string) Content { return Content{Kind: NumberContent, Text: s, Percent: true} }
func serial(s string) Content  { return Content{Kind: SerialContent, Text: s} }

func shown(s, as string) Content {
	return Content{Kind: NumberContent, Text: s, Shown: as}
}

func doubted(s string, why Doubt) Content {
	return Content{Kind: TextContent, Text: s, Doubt: why}
}

var (
	dong     = &Indicator{ID: "n", Label: "Kinh phí", Unit: "đồng", Type: Money}
	files    = &Indicator{ID: "n", Label: "Hồ sơ", Unit: "hồ sơ"}
	ratio    = &Indicator{ID: "n", Label: "Tỷ lệ", Unit: "%", Type: Decimal, Decimals: 2}
	area     = &Indicator{ID: "n", Label: "Diện tích", Unit: "ha", Type: Decimal}
	amount   = &Indicator{ID: "n", Label: "Kinh phí", Unit: "triệu đồng", Type: Money, Decimals: 1}
	day      = &Indicator{ID: "n", Label: "Ngày ban hành", Type: Date}
	flag     = &Indicator{ID: "n", Label: "Đã có quy chế", Type: Bool}
	progress = &Indicator{ID: "n", Label: "Tiến độ", Type: Choice, Options: []string{"Đã hoàn thành", "Đang làm"}}
	three    = &Indicator{ID: "n", Label: "Khối lượng", Unit: "tấn", Type: Decimal, Decimals: 3}
	whole    = &Indicator{ID: "n", Label: "Hồ sơ", Decimals: 3}
	words    = &Indicator{ID: "n", Label: "Số quyết định", Type: Text}
)

// TestWrittenForms: what people and programs put into cells, and what is made
// of it.
func TestWrittenForms(t *testing.T) {
	for _, tt := range []struct {
		in    *Indicator
		cell  Content
		state State
		want  string // as Value.Print
		code  diag.Code
	}{
		// Whole numbers typed into text cells.
		{files, text("0"), Given, "0", ""},
		{files, text("12"), Given, "12", ""},
		{files, text(" 12 "), Given, "12", ""},
		{files, text("007"), Given, "7", ""},
		{files, text("1.234"), Given, "1234", ""},
		{files, text("1,234"), Unreadable, "", "ambiguous-number"},
		{files, text("1.234.567"), Given, "1234567", ""},
		{files, text("1,234,567"), Given, "1234567", ""},
		{files, text("1 234 567"), Given, "1234567", ""},
		{files, text("1\u00a0234\u00a0567"), Given, "1234567", ""},
		{files, text("1\u202f234"), Given, "1234", ""},
		{files, text("１２３"), Given, "123", ""},
		{files, text("１．２３４"), Given, "1234", ""},
		{files, text("12 hồ sơ"), Given, "12", ""},
		{files, text("12 Hồ sơ"), Given, "12", ""},
		{files, text("12 ho\u0302\u0300 so\u031b"), Given, "12", ""},
		{files, text("12hồ sơ"), Given, "12", ""},
		{files, text("1.234 hồ sơ"), Given, "1234", ""},
		{files, text("12 người"), Unreadable, "", "other-unit"},
		{files, text("1.5OO"), Unreadable, "", "no-number"},
		{files, text("l2"), Unreadable, "", "no-number"},
		{files, text("15 l"), Unreadable, "", "other-unit"},
		{files, text("98 %"), Unreadable, "", "other-unit"},
		{files, text("12,0"), Given, "12", ""},
		{files, text("12,00"), Given, "12", ""},
		{files, text("12,5"), Unreadable, "", "not-whole"},
		{files, text("12.5"), Unreadable, "", "not-whole"},
		{files, text("1.23.456"), Unreadable, "", "no-number"},
		{files, text("1.2345"), Unreadable, "", "not-whole"},
		{files, text("0.123"), Unreadable, "", "not-whole"},
		{files, text("-"), Unreadable, "", "nothing-or-zero"},
		{files, text("–"), Unreadable, "", "nothing-or-zero"},
		{files, text("..."), Unreadable, "", "nothing-or-zero"},
		{files, text("không"), Unreadable, "", "nothing-or-zero"},
		{files, text("Không có"), Unreadable, "", "nothing-or-zero"},
		{files, text("không phát sinh"), Unreadable, "", "nothing-or-zero"},
		{files, text("Không áp dụng"), NotApplicable, "", ""},
		{files, text("không thuộc diện"), NotApplicable, "", ""},
		{files, text(""), Blank, "", ""},
		{files, text(" "), Blank, "", ""},
		{files, text("\u00a0"), Blank, "", ""},
		{files, text("\u200b"), Blank, "", ""},
		{files, text("(5)"), Unreadable, "", "no-number"},
		{files, text("-5"), Given, "-5", "negative-value"},
		{files, text("−5"), Given, "-5", "negative-value"},
		{files, text("+5"), Given, "5", ""},
		{files, text("1e3"), Unreadable, "", "no-number"},
		{files, text("10-12"), Unreadable, "", "no-number"},
		{files, text("khoảng 12"), Unreadable, "", "no-number"},
		{files, text(">12"), Unreadable, "", "no-number"},
		{files, text("12 (trong đó 3 trễ hạn)"), Unreadable, "", "no-number"},
		{files, text("mười hai"), Unreadable, "", "no-number"},
		{files, text("12."), Unreadable, "", "no-number"},
		{files, text("12\n13"), Unreadable, "", "no-number"},
		{files, text("1 2345"), Unreadable, "", "no-number"},
		{files, text("=5"), Unreadable, "", "no-number"},
		{files, text("1.234 567"), Unreadable, "", "no-number"},
		{files, text("1 234.5"), Unreadable, "", "no-number"},
		{files, text("1 234,5,6"), Unreadable, "", "no-number"},
		{files, text("12,3 4"), Unreadable, "", "no-number"},
		{files, text("1234 567"), Unreadable, "", "no-number"},
		{files, text("123.456"), Given, "123456", ""},
		{files, text("0.123.456"), Unreadable, "", "no-number"},
		{files, text("1234.567.890"), Unreadable, "", "no-number"},
		{files, text("1..234"), Unreadable, "", "no-number"},
		{files, text(strings.Repeat("1", 101)), Unreadable, "", "no-number"},
		{files, text("\ufeff1\u200e2\u200f3\u200b"), Given, "123", ""},
		{files, text("＋5"), Given, "5", ""},
		{files, text("！"), Unreadable, "", "no-number"},
		{files, text("--5"), Unreadable, "", "no-number"},
		{files, text("-−5"), Unreadable, "", "no-number"},
		{files, text("-+5"), Unreadable, "", "no-number"},
		{files, text(",5"), Unreadable, "", "no-number"},
		{whole, text("1,234"), Unreadable, "", "ambiguous-number"},

		// Numbers with decimals typed into text cells.
		{area, text("98,5"), Given, "98.5", ""},
		{area, text("98.5"), Given, "98.5", ""},
		{area, text("1.234,5"), Given, "1234.5", ""},
		{area, text("1,234.5"), Given, "1234.5", ""},
		{area, text("1.234"), Unreadable, "", "ambiguous-number"},
		{area, text("1,234"), Given, "1.234", ""},
		{area, text("0,125"), Given, "0.125", ""},
		{area, text("0.125"), Given, "0.125", ""},
		{area, text("1.234.567,89"), Given, "1234567.89", ""},
		{area, text("1 234,5 ha"), Given, "1234.5", ""},
		{area, text("1,2,3"), Unreadable, "", "no-number"},
		{area, text("1.234,5,6"), Unreadable, "", "no-number"},
		{area, text("-0,5"), Given, "-0.5", ""},
		{area, text("1,234.567.8"), Unreadable, "", "no-number"},
		{area, text("1 234 567,25"), Given, "1234567.25", ""},
		{area, text("1,5,"), Unreadable, "", "no-number"},
		{area, text("1,234567"), Given, "1.234567", ""},
		{area, text("1,2345678"), Given, "1.2345678", "too-many-decimals"},
		{three, text("1.234"), Unreadable, "", "ambiguous-number"},
		{three, text("1,234"), Given, "1.234", ""},
		{amount, text("1.234"), Given, "1234", ""},
		{amount, text("1,234"), Unreadable, "", "ambiguous-number"},
		{amount, text("-1,5"), Given, "-1.5", "negative-value"},
		{ratio, text("98,5 %"), Given, "98.5", ""},
		{ratio, text("98,5%"), Given, "98.5", ""},
		{ratio, text("98,5"), Given, "98.5", ""},
		{ratio, text("98,567"), Unreadable, "", "ambiguous-number"},
		{ratio, text("98,5678"), Given, "98.5678", "too-many-decimals"},
		{amount, text("1.234"), Given, "1234", ""},
		{amount, text("1.234,5"), Given, "1234.5", ""},
		{amount, text("1,234"), Unreadable, "", "ambiguous-number"},
		{amount, text("12 triệu đồng"), Given, "12", ""},
		{amount, text("12 tỷ"), Unreadable, "", "other-unit"},
		{amount, text("12,75"), Given, "12.75", "too-many-decimals"},

		// Cells that hold numbers.
		{files, stored("0"), Given, "0", ""},
		{files, stored("1234"), Given, "1234", ""},
		{files, stored("1.234"), Unreadable, "", "ambiguous-number"},
		{files, stored("12.345"), Unreadable, "", "ambiguous-number"},
		{files, stored("1234.5"), Unreadable, "", "not-whole"},
		{files, stored("0.985"), Unreadable, "", "not-whole"},
		{files, stored("1E3"), Given, "1000", ""},
		{files, stored("1.5E+1"), Given, "15", ""},
		{files, stored("1.5E-1"), Unreadable, "", "not-whole"},
		{files, stored("-5"), Given, "-5", "negative-value"},
		{files, percent("0.12"), Unreadable, "", "other-unit"},
		{files, stored("45931"), Given, "45931", ""},
		{files, serial("45931"), Unreadable, "", "made-date"},
		{files, Content{Kind: BoolContent, Text: "true"}, Unreadable, "", "no-number"},
		{files, Content{Kind: ErrorContent, Text: "#N/A"}, Unreadable, "", "error-cell"},
		{files, stored("1e99999"), Unreadable, "", "no-number"},
		{area, stored("1.234"), Given, "1.234", ""},
		{area, stored("98.5"), Given, "98.5", ""},
		{area, stored("0.98499999999999999"), Given, "0.985", ""},
		{area, stored("1.0000000000000002"), Given, "1", ""},
		{area, stored("123456789.12300000000001"), Given, "123456789.123", ""},
		{area, stored("9.9999999999999995E-2"), Given, "0.1", ""},
		{ratio, percent("0.985"), Given, "98.5", ""},
		{ratio, percent("0.98499999999999999"), Given, "98.5", ""},
		{ratio, percent("1"), Given, "100", ""},
		{ratio, stored("98.5"), Given, "98.5", ""},
		{ratio, stored("0.985"), Unreadable, "", "ambiguous-number"},
		{ratio, stored("100"), Given, "100", ""},
		{ratio, stored("0"), Given, "0", ""},
		{ratio, stored("1"), Unreadable, "", "ambiguous-number"},
		{ratio, stored("1.5"), Given, "1.5", ""},
		{ratio, stored("-0.5"), Given, "-0.5", "negative-value"},
		{area, stored("0.5"), Given, "0.5", ""},
		{area, percent("0.5"), Unreadable, "", "other-unit"},
		{amount, stored("1.000"), Given, "1", ""},
		{amount, stored("1.001"), Unreadable, "", "ambiguous-number"},
		{amount, stored("0.999"), Given, "0.999", "too-many-decimals"},
		{amount, stored("999.999"), Unreadable, "", "ambiguous-number"},
		{amount, stored("1000.001"), Given, "1000.001", "too-many-decimals"},
		{three, stored("1.234"), Given, "1.234", ""},
		{area, stored("1E-61"), Unreadable, "", "no-number"},
		{area, stored("1E+61"), Unreadable, "", "no-number"},
		{area, stored("1E+"), Unreadable, "", "no-number"},
		{area, stored("e5"), Unreadable, "", "no-number"},
		{area, stored("1,5"), Unreadable, "", "no-number"},
		{area, stored(strings.Repeat("9", 101)), Unreadable, "", "no-number"},
		{area, stored("123456789012345"), Given, "123456789012345", ""},
		{area, stored("1234567890123454"), Unreadable, "", "long-number"},
		{area, stored("1234567890123450"), Unreadable, "", "long-number"},
		{files, stored("1.23456789012345E+17"), Unreadable, "", "long-number"},
		{files, stored("9007199254740991"), Unreadable, "", "long-number"},
		{files, stored("999999999999999"), Given, "999999999999999", ""},
		{files, text("1234567890123456"), Given, "1234567890123456", ""},
		{amount, stored("12345678901234.56"), Unreadable, "", "long-number"},
		{area, stored("1234567890.123456"), Unreadable, "", "long-number"},
		{area, stored("33.333333333333336"), Given, "33.3333333333333", "too-many-decimals"},
		{area, stored("0.30000000000000004"), Given, "0.3", ""},

		// Shares of a hundred that may be hundredths.
		{ratio, text("0,9"), Unreadable, "", "ambiguous-number"},
		{ratio, text("0.95"), Unreadable, "", "ambiguous-number"},
		{ratio, text("1"), Unreadable, "", "ambiguous-number"},
		{ratio, text("1,0"), Unreadable, "", "ambiguous-number"},
		{ratio, text("0,9 %"), Given, "0.9", ""},
		{ratio, text("1%"), Given, "1", ""},
		{ratio, text("0"), Given, "0", ""},
		{ratio, text("1,01"), Given, "1.01", ""},
		{area, text("0,9"), Given, "0.9", ""},
		{ratio, shown("0.95", "0,95"), Unreadable, "", "ambiguous-number"},
		{ratio, shown("0.95", "0,95%"), Given, "0.95", ""},
		{ratio, Content{Kind: NumberContent, Text: "0.01", Shown: "1%", Percent: true}, Given, "1", ""},
		{ratio, stored("-5"), Given, "-5", "negative-value"},
		{ratio, text("-5 %"), Given, "-5", "negative-value"},
		{ratio, stored("9500"), Given, "9500", "unlikely-percent"},
		{ratio, stored("500"), Given, "500", ""},

		// Numbers whose format shows something else.
		{amount, shown("2.5", "2,5 tỷ"), Unreadable, "", "other-unit"},
		{amount, shown("2.5", "2,5 triệu đồng"), Given, "2.5", ""},
		{amount, shown("2500", "2.500"), Given, "2500", ""},
		{amount, shown("2500", "2.500,0"), Given, "2500", ""},
		{amount, shown("2.55", "2,6"), Given, "2.55", "too-many-decimals"},
		{amount, shown("2500000", "2.500"), Unreadable, "", "shown-differs"},
		{amount, shown("5", "5000"), Unreadable, "", "shown-differs"},
		{amount, shown("5", "khoảng 5"), Unreadable, "", "shown-differs"},
		{amount, shown("5", "$ 5"), Unreadable, "", "shown-differs"},
		{area, shown("-5", "(5)"), Given, "-5", ""},
		{area, shown("-5", "5"), Unreadable, "", "shown-differs"},
		{area, shown("5", "-5"), Unreadable, "", "shown-differs"},
		{area, shown("0", "-"), Given, "0", ""},
		{area, shown("1", "-"), Unreadable, "", "shown-differs"},
		{area, shown("-0.2", "-0"), Given, "-0.2", ""},
		{files, shown("7", "007"), Given, "7", ""},
		{files, shown("7", "007 hồ sơ"), Given, "7", ""},
		{dong, shown("1500", "1.500 ₫"), Given, "1500", ""},
		{dong, text("1.500 đ"), Given, "1500", ""},
		{amount, shown("1500", "1.500 ₫"), Unreadable, "", "no-number"},
		{files, doubted("12", UnseenContent), Unreadable, "", "unseen-cell"},
		{files, doubted("12100", StruckContent), Unreadable, "", "struck-cell"},
		{files, doubted("102", RaisedContent), Unreadable, "", "raised-cell"},
		{files, doubted("12", UnclearFormat), Unreadable, "", "unclear-format"},
		{files, doubted("12", 99), Unreadable, "", "unclear-format"},
		{files, doubted(" ", StruckContent), Blank, "", ""},
		{day, doubted("45931", UnclearFormat), Unreadable, "", "unclear-format"},
		{words, doubted("12", StruckContent), Unreadable, "", "struck-cell"},
		{files, text("Na"), Unreadable, "", "no-number"},
		{flag, text("NA"), Unreadable, "", "not-in-list"},
		{files, text("N/A"), NotApplicable, "", ""},
		{amount, stored("1.234"), Unreadable, "", "ambiguous-number"},
		{amount, stored("1234.5"), Given, "1234.5", ""},

		// Formulas.
		{files, Content{Kind: NumberContent, Text: "12", Formula: "A1+1", IsFormula: true}, Unreadable, "", "formula-cell"},
		{files, Content{Formula: "A1+1", IsFormula: true}, Unreadable, "", "formula-cell"},
		{flag, Content{Kind: BoolContent, Text: "true", Formula: "TRUE()", IsFormula: true}, Given, "true", ""},
		{flag, Content{Kind: BoolContent, Text: "false", Formula: "FALSE", IsFormula: true}, Given, "false", ""},
		{flag, Content{Kind: BoolContent, Text: "false", Formula: "TRUE()", IsFormula: true}, Unreadable, "", "formula-cell"},
		{flag, Content{Kind: BoolContent, Text: "true", Formula: "A1>3", IsFormula: true}, Unreadable, "", "formula-cell"},
		{files, Content{Kind: BoolContent, Text: "true", Formula: "TRUE()", IsFormula: true}, Unreadable, "", "no-number"},

		// Dates.
		{day, text("05/11/2025"), Given, "2025-11-05", ""},
		{day, text("5/11/2025"), Given, "2025-11-05", ""},
		{day, text("2025-11-05"), Given, "2025-11-05", ""},
		{day, text("31/02/2025"), Unreadable, "", "no-date"},
		{day, text("13/25/2025"), Unreadable, "", "no-date"},
		{day, text("5/11/25"), Unreadable, "", "no-date"},
		{day, text("11/2025"), Unreadable, "", "no-date"},
		{day, text("5-11-2025"), Given, "2025-11-05", ""},
		{day, text("05.11.2025"), Given, "2025-11-05", ""},
		{day, text("5 / 11 / 2025"), Given, "2025-11-05", ""},
		{day, text("ngày 5/11/2025"), Given, "2025-11-05", ""},
		{day, text("ngày 05 tháng 11 năm 2025"), Given, "2025-11-05", ""},
		{day, text("Ngày  5 tháng 11 2025"), Given, "2025-11-05", ""},
		{day, text("5 tháng 11, 2025"), Given, "2025-11-05", ""},
		{day, text("5/11-2025"), Unreadable, "", "no-date"},
		{day, text("5 11 2025"), Unreadable, "", "no-date"},
		{day, text("tháng 11 năm 2025"), Unreadable, "", "no-date"},
		{day, text("31-02-2025"), Unreadable, "", "no-date"},
		{day, text("5.11.25"), Unreadable, "", "no-date"},
		{day, text("2025"), Unreadable, "", "no-date"},
		{day, serial("2025"), Unreadable, "", "year-as-date"},
		{day, stored("2025"), Unreadable, "", "year-as-date"},
		{day, stored("2025.0"), Unreadable, "", "year-as-date"},
		{day, serial("1899"), Given, "1905-03-13", ""},
		{day, serial("2101"), Given, "1905-10-01", ""},
		{day, Content{Kind: SerialContent, Text: "45945", Shown: "15/10/2025"}, Given, "2025-10-15", ""},
		{day, Content{Kind: SerialContent, Text: "45945", Shown: "15/10/2025 00:00"}, Given, "2025-10-15", ""},
		{day, Content{Kind: SerialContent, Text: "45945", Shown: "10/2025"}, Unreadable, "", "shown-differs"},
		{day, Content{Kind: SerialContent, Text: "45945", Shown: "15/10"}, Unreadable, "", "shown-differs"},
		{day, shown("45945", "45.945"), Unreadable, "", "shown-differs"},
		{day, text("hôm qua"), Unreadable, "", "no-date"},
		{day, text(""), Blank, "", ""},
		{day, serial("45931"), Given, "2025-10-01", ""},
		{day, stored("45931"), Unreadable, "", "shown-differs"},
		{day, serial("45945"), Given, "2025-10-15", ""},
		{day, serial("45941"), Given, "2025-10-11", ""},
		{day, serial("45940"), Given, "2025-10-10", ""},
		{day, Content{Kind: SerialContent, Text: "44483", Date1904: true}, Given, "2025-10-15", ""},
		{day, serial("45931.5"), Unreadable, "", "no-date"},
		{day, serial("60"), Unreadable, "", "no-date"},
		{day, serial("61"), Unreadable, "", "unlikely-date"},
		{day, serial("2958465"), Unreadable, "", "unlikely-date"},
		{day, text("25/6/1025"), Unreadable, "", "unlikely-date"},
		{day, text("25/6/2205"), Unreadable, "", "unlikely-date"},
		{day, serial("366"), Unreadable, "", "unlikely-date"},
		{day, serial("367"), Given, "1901-01-01", ""},
		{day, text("31/12/2099"), Given, "2099-12-31", ""},
		{day, serial("45942"), Given, "2025-10-12", ""},
		{day, serial("45943"), Given, "2025-10-13", ""},
		{day, Content{Kind: BoolContent, Text: "true"}, Unreadable, "", "no-date"},
		{day, serial("-3"), Unreadable, "", "no-date"},
		{day, serial("2958466"), Unreadable, "", "no-date"},
		{day, Content{Kind: DateContent, Text: "2025-11-05"}, Given, "2025-11-05", ""},

		// Yes and no, choices, texts.
		{flag, text("Có"), Given, "true", ""},
		{flag, text("CÓ"), Given, "true", ""},
		{flag, text("không"), Given, "false", ""},
		{flag, Content{Kind: BoolContent, Text: "true"}, Given, "true", ""},
		{flag, Content{Kind: BoolContent, Text: "true", Shown: "TRUE"}, Given, "true", ""},
		{flag, text("true"), Given, "true", ""},
		{flag, text("FALSE"), Given, "false", ""},
		{flag, Content{Kind: BoolContent, Text: "false"}, Given, "false", ""},
		{flag, serial("45931"), Unreadable, "", "made-date"},
		{progress, text("Không áp dụng"), NotApplicable, "", ""},
		{day, text("Không áp dụng"), NotApplicable, "", ""},
		{flag, text("x"), Unreadable, "", "not-in-list"},
		{flag, stored("1"), Unreadable, "", "not-in-list"},
		{progress, text("đã hoàn thành"), Given, "Đã hoàn thành", ""},
		{progress, text("hoàn thành"), Unreadable, "", "not-in-list"},
		{words, text("12/QĐ-UBND"), Given, "12/QĐ-UBND", ""},
		{words, text("-"), Given, "-", ""},
		{words, stored("12"), Given, "12", ""},
		{words, serial("45931"), Unreadable, "", "made-date"},
		{words, shown("0.985", "98,5%"), Given, "98,5%", ""},
		{words, stored("1204.5"), Given, "1204,5", ""},
		{words, stored("1234567890123456"), Unreadable, "", "long-number"},
		{progress, shown("1", "Đang làm"), Given, "Đang làm", ""},
	} {
		v, problems := tt.in.Read(tt.cell)
		name := tt.cell.Text
		assert.Equal(t, tt.state, v.State, "%s %q", tt.in.Kind(), name)
		assert.Equal(t, tt.want, v.Print(tt.in.Kind()), "%s %q", tt.in.Kind(), name)
		var code diag.Code
		if len(problems) > 0 {
			require.Len(t, problems, 1, "%s %q", tt.in.Kind(), name)
			code = problems[0].Code
			assert.Equal(t, "n", problems[0].Path)
			assert.NotEmpty(t, problems[0].Hint(diag.VI))
		}
		assert.Equal(t, tt.code, code, "%s %q", tt.in.Kind(), name)
	}
}

func TestAnswers(t *testing.T) {
	s := Usual()
	for _, tt := range []struct {
		cell  Content
		state State
		code  string
	}{
		{text("Đạt"), Given, "dat"},
		{text("đạt một phần"), Given, "dat_mot_phan"},
		{text("chua_dat"), Given, "chua_dat"},
		{text("Không áp dụng"), NotApplicable, "khong_ap_dung"},
		{text("Tốt"), Unreadable, ""},
		{text(" "), Blank, ""},
		{Content{}, Blank, ""},
		{text("không thuộc diện"), NotApplicable, ""},
		{Content{Kind: ErrorContent, Text: "#REF!"}, Unreadable, ""},
		{Content{Kind: TextContent, Text: "Đạt", Formula: "A1", IsFormula: true}, Unreadable, ""},
	} {
		v, problems := s.Read("i", tt.cell)
		assert.Equal(t, tt.state, v.State, tt.cell.Text)
		assert.Equal(t, tt.code, v.Text, tt.cell.Text)
		assert.Equal(t, tt.state == Unreadable, len(problems) > 0)
	}
}

// TestReadText: words are taken as a person sees them, or told.
func TestReadText(t *testing.T) {
	for _, tt := range []struct {
		cell Content
		want string
		code diag.Code
	}{
		{Content{}, "", ""},
		{text(" một\n hai\t"), "một\n hai", ""},
		{stored("12"), "12", ""},
		{stored("-0.5"), "-0,5", ""},
		{stored("1.5E3"), "1500", ""},
		{stored("x"), "", "no-number"},
		{stored("1234567890123456"), "", "long-number"},
		{shown("0.98499999999999999", "98,5%"), "98,5%", ""},
		{Content{Kind: SerialContent, Text: "46112", Shown: "31/3/2026"}, "31/3/2026", ""},
		{serial("46112"), "", "made-date"},
		{Content{Kind: BoolContent, Text: "true", Shown: "TRUE"}, "TRUE", ""},
		{Content{Kind: DateContent, Text: "2026-03-31", Shown: "31/3/2026"}, "31/3/2026", ""},
		{Content{Kind: ErrorContent, Text: "#REF!"}, "", "error-cell"},
		{Content{Kind: ErrorContent, Text: "#REF!", Formula: "A1", IsFormula: true}, "", "error-cell"},
		{Content{Formula: "A1", IsFormula: true}, "", "formula-cell"},
		{Content{Kind: TextContent, Text: "gồm hồ sơ cũ", Formula: "A1", IsFormula: true}, "gồm hồ sơ cũ", ""},
		{doubted("ẩn", UnseenContent), "", "unseen-cell"},
		{doubted("bỏ", StruckContent), "", "struck-cell"},
		{doubted("10²", RaisedContent), "", "raised-cell"},
		{doubted("1", UnclearFormat), "", "unclear-format"},
	} {
		got, problems := ReadText("p", tt.cell)
		assert.Equal(t, tt.want, got, tt.cell)
		var code diag.Code
		for _, p := range problems {
			code = p.Code
			assert.Equal(t, "p", p.Path)
		}
		assert.Equal(t, tt.code, code, tt.cell)
	}
}

// TestTyped: a value keeps what stood in the cell as a person sees it.
func TestTyped(t *testing.T) {
	for _, tt := range []struct {
		in   *Indicator
		cell Content
		want string
	}{
		{files, text(" 12 hồ sơ "), " 12 hồ sơ "},
		{area, stored("1234.5"), "1.234,5"},
		{ratio, percent("0.985"), "98,5 %"},
		{area, percent("0.985"), "98,5 %"},
		{words, serial("45931"), "01/10/2025"},
		{words, serial("0.5"), "0.5"},
		{day, stored("45931"), "45931"},
		{files, Content{Kind: NumberContent, Text: "12", Formula: "A1+1", IsFormula: true}, "=A1+1"},
		{words, text("một\nhai"), "một\nhai"},
		{amount, shown("2.5", "2,5 tỷ"), "2,5 tỷ"},
	} {
		v, _ := tt.in.Read(tt.cell)
		assert.Equal(t, tt.want, v.Typed)
	}
	v, _ := words.Read(text(" một\u00a0\nhai "))
	assert.Equal(t, "một \nhai", v.Text, "lines are kept")
	v, problems := (*Indicator)(nil).Read(text("12"))
	assert.Equal(t, "12", v.Print(Int), "an indicator that says nothing is a whole number")
	assert.Empty(t, problems)
	_, problems = ratio.Read(stored("0.985"))
	assert.Contains(t, problems[0].Message(diag.VI), `"0,985" có thể đọc thành 0,985 % hoặc 98,5 %`)
	_, problems = amount.Read(stored("1.234"))
	assert.Contains(t, problems[0].Message(diag.VI), `"1,234" có thể đọc thành 1,234 hoặc 1.234`)
}

func FuzzReadNumber(f *testing.F) {
	for _, s := range []string{"1.234", "1,234,5", "98,5 %", "(5)", "1e3", "１２３", "1 234", "-0,5", "12 hồ sơ", "+", "-", "1.", "９．９"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, in := range []*Indicator{files, ratio, area, amount} {
			for _, c := range []Content{text(s), stored(s), percent(s), serial(s), shown(s, s), shown("1.5", s)} {
				v, problems := in.Read(c)
				if v.State == Unreadable {
					assert.NotEmpty(t, problems)
				}
				if v.State == Given && in.Kind() == Int {
					assert.True(t, v.Number.IsWhole())
				}
			}
		}
	})
}

// What letters may stand for is said, and never taken.
func TestLettersForDigits(t *testing.T) {
	for typed, hint := range map[string]string{
		"1.5OO": "nếu là 1.500 thì gõ lại bằng chữ số",
		"l2O":   "nếu là 120 thì",
		"O":     "chỉ ghi số",
		"1 Ohm": "đổi về đơn vị tính",
		"3o":    "nếu là 30 thì",
	} {
		v, problems := files.Read(text(typed))
		assert.Equal(t, Unreadable, v.State, typed)
		require.Len(t, problems, 1, typed)
		assert.Contains(t, problems[0].Hint(diag.VI), hint, typed)
	}
}

// TestTakesNoRoom: what nobody sees does not go from a cell into a paper.
func TestTakesNoRoom(t *testing.T) {
	const typed = "\uFEFF\u200B5\u200B 3\u200E"
	text, problems := ReadText("a", Typed(typed))
	assert.Empty(t, problems)
	assert.Equal(t, "5 3", text)
	v, _ := new(Indicator).Read(Typed(typed))
	assert.Equal(t, "5 3", v.Typed)
}
