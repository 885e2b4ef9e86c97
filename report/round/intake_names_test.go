package round

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
)

// TestNaming: a row is of the one file that it can mean, and of none where it can
// mean several.
func TestNaming(t *testing.T) {
	for name, tt := range map[string]struct {
		row   string
		via   checklist.Via
		files []string
		want  string
	}{
		"as it is called":          {"bc.xlsx", "", []string{"BC.xlsx", "bc.xlsx"}, "bc.xlsx"},
		"other letters":            {"BC.XLSX", "", []string{"bc.xlsx"}, "bc.xlsx"},
		"composed otherwise":       {"Ba\u0301o ca\u0301o.xlsx", "", []string{"Báo cáo.xlsx"}, "Báo cáo.xlsx"},
		"other spaces":             {"Báo cáo xã A.xlsx", checklist.ViaFileTime, []string{"Báo  cáo\nxã A.xlsx"}, "Báo  cáo\nxã A.xlsx"},
		"two in other letters":     {"BC.XLSX", "", []string{"bc.xlsx", "Bc.xlsx"}, "BC.XLSX"},
		"Windows":                  {`xa\bc.xlsx`, "", []string{"xa/bc.xlsx", "bc.xlsx"}, "xa/bc.xlsx"},
		"a folder too many":        {`xa\bc.xlsx`, "", []string{"bc.xlsx"}, "bc.xlsx"},
		"no folder":                {"bc.xlsx", checklist.ViaEmail, []string{"xa/bc.xlsx"}, "xa/bc.xlsx"},
		"another folder":           {"m01/bc.xlsx", "", []string{"m02/bc.xlsx"}, "m01/bc.xlsx"},
		"noted here, and gone":     {"bc.xlsx", checklist.ViaFileTime, []string{"xa/bc.xlsx"}, "bc.xlsx"},
		"two of the name":          {"bc.xlsx", "", []string{"xa/bc.xlsx", "phuong/bc.xlsx"}, "bc.xlsx"},
		"on paper, without a file": {"", checklist.ViaPaper, []string{"bc.xlsx"}, ""},
	} {
		in := &Intake{Receipts: []checklist.Receipt{{File: tt.row, Via: tt.via}}}
		assert.Equal(t, tt.want, in.Naming(tt.files).Receipts[0].File, name)
		assert.Equal(t, tt.row, in.Receipts[0].File, "%s: the register is not modified", name)
	}
	two := &Intake{Receipts: []checklist.Receipt{{File: "a/bc.xlsx"}, {File: "b/bc.xlsx"}}}
	assert.Equal(t, two, two.Naming([]string{"bc.xlsx"}), "two rows may mean the file")
	assert.Empty(t, (*Intake)(nil).Naming([]string{"a.xlsx"}).Receipts)
}

// TestCitable: a document without its day has that of the same one among the bases
// of the plan; one that nobody dated is not cited.
func TestCitable(t *testing.T) {
	plan := &report.Plan{}
	plan.Bases = []report.Basis{{Type: "Nghị định", Ref: "30/2020/NĐ-CP", Date: date.Date{Year: 2020, Month: 3, Day: 5}}}
	r := &Round{Forms: Forms(plan, nil)}
	for basis, want := range map[string]string{
		"Luật Lưu trữ": "Luật Lưu trữ",
		"khoản 1 Điều 7 Nghị định số 30/2020/NĐ-CP": "khoản 1 Điều 7 Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020",
		"Quyết định số 5/QĐ-UBND":                   "",
		"Kế hoạch số 12/KH-SNV ngày 05/01/2026":     "Kế hoạch số 12/KH-SNV ngày 05/01/2026",
	} {
		assert.Equal(t, want, r.citable(basis))
	}
}
