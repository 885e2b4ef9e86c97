package round

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/report"
)

// The head is the position that signs, with the office unless the position names
// it.
func TestHead(t *testing.T) {
	for _, tc := range []struct{ office, authority, position, want string }{
		{"Sở Nội vụ", "", "Giám đốc", "Giám đốc Sở"},
		{"Sở Nội vụ", "", "Giám đốc Sở", "Giám đốc Sở"},
		{"Trung tâm Kiểm định", "", "Giám đốc", "Giám đốc Trung tâm Kiểm định"},
		{"Trung tâm Kiểm định", "", "Giám đốc Trung tâm", "Giám đốc Trung tâm"},
		{"Cục Thống kê", "KT. Cục trưởng", "Phó Cục trưởng", "Cục trưởng Cục Thống kê"},
		{"Ủy ban nhân dân thành phố Hải Phòng", "TM. Ủy ban nhân dân", "Chủ tịch", "Chủ tịch Ủy ban nhân dân thành phố Hải Phòng"},
		{"Văn phòng Bộ", "", "Chánh Văn phòng", "Chánh Văn phòng"},
		{"Phòng Nội vụ", "", "Trưởng phòng", "Trưởng phòng"},
		{"Bệnh viện Đa khoa", "", "Giám đốc Bệnh viện Đa khoa", "Giám đốc Bệnh viện Đa khoa"},
	} {
		p := new(report.Plan)
		p.Office = &report.Office{Issuer: report.Issuer{Name: tc.office}}
		p.Signature.Position = tc.position
		if tc.authority != "" {
			p.Signature.Authority = []string{tc.authority}
		}
		assert.Equal(t, tc.want, headOf(p), tc.office)
	}
}
