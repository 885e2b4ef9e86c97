package report_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/diag"
)

// What the head and the foot of a paper say of those who issue it together.
func TestJointOffice(t *testing.T) {
	o := &report.Office{Issuer: report.Issuer{Name: "Sở Nội vụ", Code: "SNV"}}
	plan, _ := decree.FindType("Kế hoạch")
	letter, _ := decree.FindType("Công văn")
	for _, tt := range []struct{ add, plan, letter, names, file string }{
		{"", "KH-SNV", "SNV", "Sở Nội vụ", "Lưu: VT"},
		{"STC", "KH-SNV-STC", "SNV-STC", "Sở Nội vụ và Sở STC", "Lưu: VT (SNV, STC)"},
		{"CAT", "KH-SNV-STC-CAT", "SNV-STC-CAT", "Sở Nội vụ, Sở STC và Sở CAT", "Lưu: VT (SNV, STC, CAT)"},
	} {
		if tt.add != "" {
			o.CoIssuers = append(o.CoIssuers, report.Issuer{Name: "Sở " + tt.add, Code: tt.add})
		}
		p := &report.Paper{Office: o}
		assert.Equal(t, tt.plan, p.SymbolFor(plan))
		assert.Equal(t, tt.letter, p.SymbolFor(letter))
		assert.Equal(t, tt.names, o.IssuerNames())
		assert.Equal(t, tt.file, o.FileCopy())
		p.Symbol = "KH-BCĐ"
		assert.Equal(t, "KH-BCĐ", p.SymbolFor(plan))
	}
}

// Who signs minutes: the chair and whoever is named, else the other body, else
// the secretary.
func TestSignersOfMinutes(t *testing.T) {
	chair := report.Signature{Position: "Trưởng đoàn", Name: "Nguyễn Văn A"}
	m := report.Minutes{Paper: report.Paper{Signature: chair}, Secretary: report.Secretary{Name: "Lê Văn B", Position: "Chuyên viên"}}
	sides := func() (out []string) {
		for _, s := range m.Signers() {
			out = append(out, s.Side+"/"+s.Position+"/"+s.Name)
		}
		return out
	}
	assert.Equal(t, []string{"Chủ tọa/Trưởng đoàn/Nguyễn Văn A", "/Thư ký/Lê Văn B"}, sides())
	m.Signature.Position = "Chủ tịch"
	assert.Equal(t, "Chủ tọa/Chủ tịch/Nguyễn Văn A", sides()[0])
	m.Signature.Position = chair.Position
	m.Side, m.Counterpart = "Đại diện Đoàn", &report.Counterpart{Side: "Đại diện Trường", Name: "Trần Văn C"}
	assert.Equal(t, []string{"Đại diện Đoàn/Trưởng đoàn/Nguyễn Văn A", "Đại diện Trường//Trần Văn C"}, sides())
	m.Side, m.Counterpart, m.Signature.Position = "", nil, "Chủ trì"
	m.CoSigners = []report.Signer{{Signature: report.Signature{Side: "Người chứng kiến", Name: "Phạm Văn D"}}}
	assert.Equal(t, []string{"/Chủ trì/Nguyễn Văn A", "Người chứng kiến//Phạm Văn D"}, sides())
}

// The day of a meeting is printed with hours that do not say it.
func TestWhen(t *testing.T) {
	m := report.Minutes{}
	assert.Equal(t, "08 giờ 00", m.When("08 giờ 00"))
	m.Date = date.Date{Year: 2026, Month: 5, Day: 8}
	assert.Equal(t, "08 giờ 00, ngày 08 tháng 5 năm 2026", m.When("08 giờ 00."))
	assert.Equal(t, "08 giờ, ngày 07 tháng 5 năm 2026", m.When("08 giờ, ngày 07 tháng 5 năm 2026"))
	assert.Equal(t, "08h00, 08/5/2026", m.When("08h00, 08/5/2026"))
}

// A day that the minutes say in any of the usual forms is the one that they give
// once more.
func TestDayOfMinutes(t *testing.T) {
	for end, same := range map[string]bool{
		"11h00 ngày 3/2/2026": true, "11h00 ngày 03-02-2026": true, "11 giờ, ngày 3 tháng 02 năm 2026": true, "11 giờ, ngày 03 tháng 2 năm 2026": true, "11 giờ": true,
		"11h00 ngày 13/2/2026": false, "11h00 ngày 3/12/2026": false, "11h00 ngày 4/2/2026": false,
	} {
		m := report.Minutes{Begin: "08 giờ, ngày 01/02/2026", End: end}
		m.Date = date.Date{Year: 2026, Month: 2, Day: 3}
		told := slices.ContainsFunc(m.Validate(), func(p diag.Problem) bool { return p.Code == "minutes-day" })
		assert.Equal(t, same, !told, end)
	}
}
