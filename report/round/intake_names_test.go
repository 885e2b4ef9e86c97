package round

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/checklist"
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
