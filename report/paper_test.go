package report_test

import (
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/internal/reporttest"
)

// sovereign builds an office with everything.
func sovereign() *report.Office {
	return &report.Office{
		Issuer:       report.Issuer{Superior: "Ủy ban nhân dân thành phố Hải Phòng", Name: "Sở Nội vụ", Code: "SNV"},
		Place:        "Hải Phòng",
		DraftingUnit: "p.vp",
		Archive:      report.Archive{Copies: 2},
		Parties: []report.Party{
			{ID: "p.vp", Name: "Văn phòng Sở", Code: "VP", Kind: "internal"},
			{ID: "s.tc", Name: "Sở Tài chính", Short: "Tài chính", Kind: "peer"},
			{ID: "g.so", Name: "Các sở", Kind: "group", Members: []string{"s.tc"}},
		},
	}
}

func TestSignature(t *testing.T) {
	tests := []struct {
		authority []string
		position  string
		want      []string
	}{
		// Right: Điều 13, Phụ lục I, phần I, mục II.7.
		{nil, "Giám đốc", nil},
		{nil, "Chủ tịch", nil},
		{nil, "Quyền Giám đốc", nil},
		{nil, "Phóng viên", nil},
		{[]string{"TM. Ủy ban nhân dân"}, "Chủ tịch", nil},
		{[]string{"TM. Ủy ban nhân dân", "KT. Chủ tịch"}, "Phó Chủ tịch", nil},
		{[]string{"TM. Ban Chỉ đạo"}, "Trưởng ban", nil},
		{[]string{"TM. Tổng hội"}, "Chủ tịch", nil},
		{[]string{"TM. Hội đồng", "KT. Chủ tịch"}, "Phó Chủ tịch", nil},
		{[]string{"KT. Giám đốc"}, "Phó Giám đốc", nil},
		{[]string{"KT. Bộ trưởng"}, "Thứ trưởng", nil},
		{[]string{"KT. Tổng Thanh tra"}, "Phó Tổng Thanh tra", nil},
		{[]string{"TL. Giám đốc"}, "Chánh Văn phòng", nil},
		{[]string{"TL. Chủ tịch", "KT. Chánh Văn phòng"}, "Phó Chánh Văn phòng", nil},
		{[]string{"TL. Giám đốc"}, "Phó Trưởng phòng", nil},
		{[]string{"TUQ. Giám đốc"}, "Trưởng phòng Cải cách hành chính", nil},
		{[]string{"Q. Giám đốc"}, "Trần Văn B", nil},
		{[]string{"kt. Giám đốc"}, "Phó Giám đốc", nil}, // printed in capitals
		{[]string{"KT. Bộ trưởng, Chủ nhiệm"}, "Thứ trưởng, Phó Chủ nhiệm", nil},
		{[]string{"KT. Chỉ huy trưởng"}, "Chỉ huy phó", nil},

		// Wrong.
		{[]string{"TM. Giám đốc"}, "Giám đốc", []string{"authority[0] authority-collective"}},
		{[]string{"TM. CHỦ TỊCH"}, "Chủ tịch", []string{"authority[0] authority-collective"}},
		{[]string{"TM. Phó Giám đốc"}, "Giám đốc", []string{"authority[0] authority-collective"}},
		{[]string{"TM. Tổng Giám đốc"}, "Tổng Giám đốc", []string{"authority[0] authority-collective"}},
		{[]string{"KT. Phó Giám đốc"}, "Phó Giám đốc", []string{"authority[0] authority-of-deputy"}},
		{[]string{"KT. Giám đốc"}, "Giám đốc", []string{"position authority-contradicts-position"}},
		{[]string{"TM. Ủy ban nhân dân", "KT. Chủ tịch"}, "Chủ tịch", []string{"position authority-contradicts-position"}},
		{nil, "Phó Giám đốc", []string{"position deputy-without-authority"}},
		{nil, "PHÓ GIÁM ĐỐC", []string{"position deputy-without-authority"}},
		{nil, "Thứ trưởng", []string{"position deputy-without-authority"}},
		{[]string{"TM. Ủy ban nhân dân"}, "Phó Chủ tịch", []string{"position deputy-without-authority"}},
		{[]string{"KT Giám đốc"}, "Phó Giám đốc", []string{"authority[0] authority-form"}},
		{[]string{"KT.Giám đốc"}, "Phó Giám đốc", []string{"authority[0] authority-form"}},
		{[]string{"KT.  Giám đốc"}, "Phó Giám đốc", []string{"authority[0] authority-form"}},
		{[]string{"T/M Ủy ban nhân dân"}, "Chủ tịch", []string{"authority[0] authority-form"}},
		{[]string{"TM."}, "Chủ tịch", []string{"authority[0] authority-form"}},
		{[]string{""}, "Chủ tịch", []string{"authority[0] authority-form"}},
		{[]string{"TM. Giám đốc", "KT. Phó Giám đốc"}, "Phó Giám đốc", []string{"authority[0] authority-collective", "authority[1] authority-of-deputy"}},
	}
	for _, tt := range tests {
		p := minimal()
		p.Signature = report.Signature{Authority: tt.authority, Position: tt.position, Name: "Nguyễn Văn A"}
		var want []string
		for _, w := range tt.want {
			want = append(want, "signature."+w)
		}
		assert.Equal(t, want, pathsAndCodes(t, p.Validate()), "%q %s", tt.authority, tt.position)
	}
}

func TestSymbol(t *testing.T) {
	for symbol, ok := range map[string]bool{
		"": true, "KH-SNV": true, "KH-BCĐ": true, "KH-": true,
		"KH": false, "BC-SNV": false, "SNV-KH": false, "kh-SNV": false, "KHSNV": false, "KH/SNV": false,
	} {
		p := minimal()
		p.Symbol = symbol
		var want []string
		if !ok {
			want = []string{"symbol symbol-type"}
		}
		assert.Equal(t, want, pathsAndCodes(t, p.Validate()), symbol)
	}
}

func TestSymbolFor(t *testing.T) {
	find := func(name string) decree.Type {
		d, ok := decree.FindType(name)
		assert.True(t, ok, name)
		return d
	}
	office := sovereign()
	for name, want := range map[string]string{
		"Kế hoạch": "KH-SNV", "Quyết định": "QĐ-SNV", "Quy định": "QyĐ-SNV", "Tờ trình": "TTr-SNV", "Công văn": "SNV-VP", "Thư công": "SNV-VP",
	} {
		assert.Equal(t, want, (&report.Paper{Office: office}).SymbolFor(find(name)), name)
	}
	assert.Equal(t, "KH-BCĐ", (&report.Paper{Office: office, Symbol: "KH-BCĐ"}).SymbolFor(find("Kế hoạch")), "the declared one")
	assert.Empty(t, new(report.Paper).SymbolFor(find("Kế hoạch")), "no office, no symbol")
	office.DraftingUnit = ""
	assert.Equal(t, "SNV", (&report.Paper{Office: office}).SymbolFor(find("Công văn")))
}

func TestNumberAndDate(t *testing.T) {
	d := func(day int) date.Date { return date.Date{Year: 2026, Month: 1, Day: day} }
	p := report.Paper{Number: "5", Date: d(1)}
	number, day := p.NumberAndDate()
	assert.Equal(t, "5", number)
	assert.Equal(t, d(1), day)
	p.Issued = &report.Issued{Number: "12", Date: d(8)}
	number, day = p.NumberAndDate()
	assert.Equal(t, "12", number)
	assert.Equal(t, d(8), day)
	assert.False(t, p.IsElectronic())
	p.Medium = "electronic"
	assert.True(t, p.IsElectronic())
}

func TestPrintedNumber(t *testing.T) {
	for number, want := range map[string]string{
		"": "", "1": "01", "9": "09", "10": "10", "100": "100", "007": "07", "12a": "12a", "-1": "-1", "99999999999999999999": "99999999999999999999",
	} {
		assert.Equal(t, want, report.PrintedNumber(number), number)
	}
}

func TestFileCopy(t *testing.T) {
	office := sovereign()
	assert.Equal(t, "Lưu: VT, VP (2)", office.FileCopy())
	office.Archive.Copies = 1
	assert.Equal(t, "Lưu: VT, VP (1)", office.FileCopy())
	office.Archive.Copies = 0
	assert.Equal(t, "Lưu: VT, VP", office.FileCopy())
	office.DraftingUnit = "s.tc"
	assert.Equal(t, "Lưu: VT", office.FileCopy(), "a unit without a code")
	assert.Equal(t, "Lưu: VT", (*report.Office)(nil).FileCopy())
}

func TestBasisLine(t *testing.T) {
	day := date.Date{Year: 2025, Month: 9, Day: 5}
	tests := []struct {
		name        string
		basis       report.Basis
		short, long string
	}{
		{
			"a law",
			report.Basis{Type: "Luật", Title: "Tổ chức chính quyền địa phương", Date: day},
			"Căn cứ Luật Tổ chức chính quyền địa phương ngày 05/9/2025", "Căn cứ Luật Tổ chức chính quyền địa phương ngày 05 tháng 9 năm 2025",
		},
		{
			"a decree",
			report.Basis{Type: "Nghị định", Ref: "30/2020/NĐ-CP", Date: date.Date{Year: 2020, Month: 2, Day: 5}, Issuer: "Chính phủ", Title: "về công tác văn thư"},
			"Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/02/2020 của Chính phủ về công tác văn thư",
			"Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 02 năm 2020 của Chính phủ về công tác văn thư",
		},
		{
			"no number yet",
			report.Basis{Type: "Kế hoạch", Issuer: "Sở Nội vụ", Date: date.Date{Year: 2025, Month: 10}, Title: "về kiểm tra"},
			"Căn cứ Kế hoạch tháng 10/2025 của Sở Nội vụ về kiểm tra", "Căn cứ Kế hoạch tháng 10 năm 2025 của Sở Nội vụ về kiểm tra",
		},
		{
			"a number and no issuer",
			report.Basis{Type: "Luật", Ref: "72/2025/QH15", Title: "Tổ chức chính quyền địa phương"},
			"Căn cứ Luật số 72/2025/QH15 Tổ chức chính quyền địa phương", "Căn cứ Luật số 72/2025/QH15 Tổ chức chính quyền địa phương",
		},
		{"only a year", report.Basis{Type: "Luật", Title: "Lưu trữ", Date: date.Date{Year: 2024}}, "Căn cứ Luật Lưu trữ năm 2024", "Căn cứ Luật Lưu trữ năm 2024"},
		{"no date", report.Basis{Type: "Luật", Title: "Lưu trữ"}, "Căn cứ Luật Lưu trữ", "Căn cứ Luật Lưu trữ"},
		{
			"another lead",
			report.Basis{Lead: "Thực hiện", Type: "Kế hoạch", Ref: "261/KH-UBND", Date: day, Issuer: "Ủy ban nhân dân thành phố"},
			"Thực hiện Kế hoạch số 261/KH-UBND ngày 05/9/2025 của Ủy ban nhân dân thành phố",
			"Thực hiện Kế hoạch số 261/KH-UBND ngày 05 tháng 9 năm 2025 của Ủy ban nhân dân thành phố",
		},
		{"free text", report.Basis{Text: "Theo tình hình thực tế"}, "Theo tình hình thực tế", "Theo tình hình thực tế"},
		{"free text behind a lead", report.Basis{Lead: "Theo đề nghị của", Text: "Chánh Văn phòng"}, "Theo đề nghị của Chánh Văn phòng", "Theo đề nghị của Chánh Văn phòng"},
		{"nothing", report.Basis{}, "Căn cứ", "Căn cứ"},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.short, tt.basis.Line(true), tt.name)
		assert.Equal(t, tt.long, tt.basis.Line(false), tt.name)
	}
}

func TestPeriodWords(t *testing.T) {
	tests := []struct {
		period      report.Period
		short, long string
	}{
		{report.Period{From: date.Date{Year: 2025, Month: 10}, To: date.Date{Year: 2025}}, "Từ tháng 10/2025 đến hết năm 2025", "Từ tháng 10 năm 2025 đến hết năm 2025"},
		{
			report.Period{From: date.Date{Year: 2026, Month: 1, Day: 8}, To: date.Date{Year: 2026, Month: 3, Day: 27}, Note: "Có thông báo sau."},
			"Từ ngày 08/01/2026 đến hết ngày 27/3/2026 (Có thông báo sau)", "Từ ngày 08 tháng 01 năm 2026 đến hết ngày 27 tháng 3 năm 2026 (Có thông báo sau)",
		},
		{report.Period{Text: "Trong quý I năm 2026."}, "Trong quý I năm 2026", "Trong quý I năm 2026"},
		{report.Period{Text: "Trong quý I năm 2026.", Note: "dự kiến"}, "Trong quý I năm 2026 (dự kiến)", "Trong quý I năm 2026 (dự kiến)"},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.short, tt.period.Words(true))
		assert.Equal(t, tt.long, tt.period.Words(false))
	}
}

func TestWords(t *testing.T) {
	office, no := sovereign(), false
	assert.Equal(t, "Ủy ban nhân dân cấp xã (Có danh sách sau)", report.Subjects{Text: "Ủy ban nhân dân cấp xã.", Note: "Có danh sách sau."}.Words())
	assert.Equal(t, "Ủy ban nhân dân cấp xã", report.Subjects{Text: "Ủy ban nhân dân cấp xã"}.Words())

	assert.Equal(t, "Đồng chí Giám đốc Sở Nội vụ", report.Person{Position: "Giám đốc Sở Nội vụ"}.Words())
	assert.Equal(t, "Đồng chí Nguyễn Văn A, Giám đốc Sở Nội vụ", report.Person{Position: "Giám đốc Sở Nội vụ", Name: "Nguyễn Văn A"}.Words())

	m := report.Member{Text: "Đại diện các sở:", Parties: []string{"s.tc", "p.vp", "s.la"}}
	assert.Equal(t, "Đại diện các sở: Tài chính, Văn phòng Sở, s.la", m.Words(office))
	assert.Equal(t, "Đại diện các sở: s.tc, p.vp, s.la", m.Words(nil), "unknown ids stand for themselves")
	m.List = &no
	assert.Equal(t, "Đại diện các sở", m.Words(office))
	assert.Equal(t, "Thư ký", report.Member{Text: "Thư ký."}.Words(office))
	assert.Equal(t, "Đại diện Sở Tài chính", report.Member{Text: "Đại diện Sở Tài chính.", Parties: []string{"s.tc"}}.Words(office), "named already")
	assert.Equal(t, "Đại diện Sở Tài chính: Tài chính, Văn phòng Sở", report.Member{Text: "Đại diện Sở Tài chính", Parties: []string{"s.tc", "p.vp"}}.Words(office))

	assert.Equal(t, "Văn phòng Sở, Sở Tài chính", report.Duty{Parties: []string{"p.vp", "s.tc"}}.Title(office))
	assert.Equal(t, "Đề nghị Sở Tài chính", report.Duty{Parties: []string{"s.tc"}, Request: true}.Title(office))
	assert.Equal(t, "Đề nghị các sở", report.Duty{Parties: []string{"s.tc"}, Heading: "các sở", Request: true}.Title(office))
	assert.Equal(t, "Đề nghị các sở", report.Duty{Parties: []string{"g.so"}, Request: true}.Title(office))
	assert.Equal(t, "Văn phòng Sở, các sở", report.Duty{Parties: []string{"p.vp", "g.so"}}.Title(office))
	assert.Equal(t, "Các đơn vị được kiểm tra", report.Duty{Subjects: true}.Title(office))
	assert.Equal(t, "Văn phòng Sở, các đơn vị được kiểm tra", report.Duty{Parties: []string{"p.vp"}, Subjects: true}.Title(office))
	assert.Equal(t, "Ủy ban nhân dân cấp xã", report.Duty{Heading: "Ủy ban nhân dân cấp xã", Subjects: true}.Title(office))
	assert.Empty(t, report.Duty{}.Title(office))
}

func TestParty(t *testing.T) {
	office := sovereign()
	p, ok := office.Party("s.tc")
	assert.True(t, ok)
	assert.Equal(t, "Tài chính", p.ShortName())
	p, _ = office.Party("p.vp")
	assert.Equal(t, "Văn phòng Sở", p.ShortName(), "no short name, the whole one")
	_, ok = office.Party("s.tp")
	assert.False(t, ok)
	_, ok = (*report.Office)(nil).Party("s.tc")
	assert.False(t, ok)
}

func TestOfficeValidate(t *testing.T) {
	tests := []struct {
		name  string
		spoil func(o *report.Office)
		want  []string
	}{
		{"nothing wrong", func(*report.Office) {}, nil},
		{"nothing", func(o *report.Office) { *o = report.Office{} }, []string{"issuer missing-field", "place missing-field"}},
		{"one id twice", func(o *report.Office) { o.Parties[2].ID = "p.vp" }, []string{"parties[2].id repeated-party"}},
		{"a group of nobody", func(o *report.Office) { o.Parties[2].Members = nil }, []string{"parties[2] group-members"}},
		{"members of a peer", func(o *report.Office) { o.Parties[1].Members = []string{"p.vp"} }, []string{"parties[1] group-members"}},
		{"an unknown member", func(o *report.Office) { o.Parties[2].Members = []string{"s.tc", "s.tp"} }, []string{"parties[2].members[1] unknown-party"}},
		{"an unknown drafting unit", func(o *report.Office) { o.DraftingUnit = "p.xx" }, []string{"drafting_unit unknown-party"}},
		{"another indent", func(o *report.Office) { o.Layout.Indent = 12.5 }, []string{"layout.indent layout-indent"}},
		{
			"margins", func(o *report.Office) {
				o.Layout.Margins = report.Margins{Top: 19.9, Bottom: 25.1, Left: 29, Right: 21}
			},
			[]string{"layout.margins.bottom out-of-range", "layout.margins.left out-of-range", "layout.margins.right out-of-range", "layout.margins.top out-of-range"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := sovereign()
			tt.spoil(o)
			before := reporttest.Clone(o)
			assert.Equal(t, tt.want, pathsAndCodes(t, o.Validate()))
			assert.Equal(t, before, o, "the input is not touched")
		})
	}
}

// The hint of an unknown party is the one that is near.
func TestUnknownPartyHint(t *testing.T) {
	o := sovereign()
	o.DraftingUnit = "p.pv"
	assert.Equal(t, `có phải "p.vp"?`, o.Validate()[0].Hint(diag.VI))
	assert.Equal(t, `is it "p.vp"?`, o.Validate()[0].Hint(diag.EN))
	o.DraftingUnit = "trung-tam"
	assert.Equal(t, "khai báo đơn vị trong parties của cơ quan", o.Validate()[0].Hint(diag.VI))
}

func TestLayoutOver(t *testing.T) {
	base := report.Layout{
		Set: "B", Size: 14, LineExactly: 18, SpaceAfter: 6, Indent: 12.7,
		Margins: report.Margins{Top: 20, Bottom: 20, Left: 30, Right: 15}, Levels: []report.Level{report.UpperLetter}, CitationDate: "short",
	}
	assert.Equal(t, base, report.Layout{}.Over(base), "an open layout takes all")
	assert.Equal(t, base, base.Over(report.Layout{}), "and gives all")

	own := report.Layout{Size: 13, LineSpacing: 1.2, SpaceBefore: 3, Margins: report.Margins{Right: 20}, CitationDate: "long"}
	assert.Equal(t, report.Layout{
		Set: "B", Size: 13, LineSpacing: 1.2, SpaceBefore: 3, Indent: 12.7,
		Margins: report.Margins{Top: 20, Bottom: 20, Left: 30, Right: 20}, Levels: base.Levels, CitationDate: "long",
	}, own.Over(base), "one way of spacing lines, and of spacing paragraphs, replaces the other")

	full := reflect.ValueOf(report.Layout{}.Over(base))
	for i := range full.NumField() {
		if name := full.Type().Field(i).Name; name != "LineSpacing" && name != "SpaceBefore" {
			assert.False(t, full.Field(i).IsZero(), "Over forgets %s", name)
		}
	}
	wide, narrow := report.Margins{Top: 25, Bottom: 24, Left: 35, Right: 19}, report.Margins{Top: 21, Bottom: 20, Left: 31, Right: 15}
	assert.Equal(t, wide, report.Layout{Margins: wide}.Over(report.Layout{Margins: narrow}).Margins, "the paper's own margins come first")
	sized := report.Layout{Set: "A", Size: 13.5, Indent: 10, LineExactly: 20, SpaceAfter: 9, Margins: narrow, Levels: []report.Level{report.Arabic}, CitationDate: "long"}
	assert.Equal(t, sized, sized.Over(base), "and so does all else")

	p := report.Paper{Layout: own}
	assert.Equal(t, own, p.Settings())
	p.Office = &report.Office{Layout: base}
	assert.Equal(t, own.Over(base), p.Settings())
}
