package wording_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/wording"
)

// What the decree allows and forbids above a signer's name (Điều 13).
func TestJudgeSignature(t *testing.T) {
	report, _ := decree.FindType("Báo cáo")
	minutes, _ := decree.FindType("Biên bản")
	type fault = wording.SignatureFault
	tests := []struct {
		paper decree.Type
		lines []string
		want  []fault
	}{
		{report, []string{"Giám đốc"}, nil},
		{report, []string{"TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch"}, nil},
		{report, []string{"TM. Uỷ ban nhân dân", "xã Tiên Lãng", "Chủ tịch"}, nil}, // a line that goes on
		{report, []string{"TM. Ban Chỉ đạo", "KT. Trưởng ban", "Phó Trưởng ban"}, nil},
		{report, []string{"TM. Bộ Chỉ huy quân sự", "Chỉ huy trưởng"}, nil},
		{report, []string{"KT. Bộ trưởng, Chủ nhiệm", "Thứ trưởng, Phó Chủ nhiệm"}, nil},
		{report, []string{"KT. Chỉ huy trưởng", "Chỉ huy phó"}, nil},
		{report, []string{"KT. Giám đốc", "Phó Giám đốc", "Trưởng Ban Chỉ huy"}, nil},
		{report, []string{"KT. Hiệu trưởng", "Hiệu phó"}, nil},
		{report, []string{"KT. Viện trưởng", "Phó Viện trưởng"}, nil},
		{report, []string{"KT. Chủ nhiệm", "Phó Chủ nhiệm thường trực"}, nil},
		{report, []string{"KT. Tổng cục trưởng", "Phó Tổng cục trưởng"}, nil},
		{report, []string{"KT. Trưởng ban", "Ủy viên Thường trực"}, nil},
		{report, []string{"TM. Ủy ban nhân dân", "KT. Chủ tịch", "Ủy viên Thường trực", "Trưởng Ban Chỉ đạo"}, nil},
		{report, []string{"TM. Ban Thường trực", "Ủy viên Thường trực"}, nil},
		{report, []string{"TM. Thường trực Hội đồng nhân dân", "Phó Chủ tịch"}, nil},
		{report, []string{"TM. Ban Thường vụ", "Phó Bí thư"}, nil},
		{report, []string{"KT. Trưởng ban", "Giám đốc Sở Nội vụ", "Phó Trưởng ban"}, nil},
		{report, []string{"KT. Trưởng ban", "Giám đốc Sở Nội vụ, Phó Trưởng ban"}, nil},
		{report, []string{"Đại diện Công an tỉnh", "Phó Giám đốc"}, nil}, // for a side
		{report, []string{"Thành viên", "Phó Trưởng phòng"}, nil},
		{report, []string{"Công an tỉnh", "Phó Giám đốc"}, nil},
		{report, []string{"Chuyên viên chính", "Phó Trưởng Ban Chỉ đạo"}, nil}, // both positions
		{minutes, []string{"Đại diện Đoàn kiểm tra", "Phó Trưởng đoàn"}, nil},
		{report, []string{"TL. Giám đốc", "Chánh Văn phòng"}, nil},
		{report, []string{"Trưởng Ban Chỉ đạo", "Phó Chủ tịch Ủy ban nhân dân tỉnh"}, nil}, // both positions (ô 7b)
		{report, []string{"Giám đốc điều hành"}, nil},
		{report, []string{"Trưởng Ban Chỉ huy ứng phó sự cố"}, nil},
		{minutes, []string{"Đại diện Đoàn kiểm tra", "Phó Giám đốc"}, nil},
		{minutes, []string{"Ủy ban nhân dân xã Tiên Lãng", "Phó Chủ tịch"}, nil},

		{report, []string{"TM. Sở Nội vụ", "Giám đốc"}, []fault{{wording.SoleHead, 0, true}}},
		{report, []string{"TM. Chi cục", "Chi cục trưởng"}, []fault{{wording.SoleHead, 0, true}}},
		{report, []string{"TM. Trường", "Hiệu trưởng"}, []fault{{wording.SoleHead, 0, false}}},
		{report, []string{"TM. Giám đốc", "Giám đốc"}, []fault{{wording.TitleOnBehalf, 0, true}}},
		{report, []string{"KT. Thứ trưởng", "Thứ trưởng"}, []fault{{wording.ForDeputy, 0, true}}},
		{report, []string{"KT. Giám đốc", "Chánh Văn phòng"}, []fault{{wording.NotDeputy, 1, true}}},
		{report, []string{"KT. Chủ tịch", "Ủy viên"}, []fault{{wording.NotDeputy, 1, false}}},
		{report, []string{"KT. Trưởng ban", "Giám đốc Sở Nội vụ"}, []fault{{wording.NotDeputy, 1, false}}},
		{report, []string{"Phó Giám đốc Sở Nội vụ", "Trưởng đoàn"}, []fault{{wording.DeputyAlone, 0, false}}},
		{report, []string{"Sở Tài chính", "Phó Giám đốc"}, []fault{{wording.DeputyAlone, 1, false}}},
		{report, []string{"Quyền Giám đốc"}, []fault{{wording.BadForm, 0, false}}},
		{report, []string{"Phó Giám đốc"}, []fault{{wording.DeputyAlone, 0, true}}},
		{report, []string{"TM. Ủy ban nhân dân", "Phó Chủ tịch"}, []fault{{wording.DeputyAlone, 1, true}}},
		{report, []string{"Giám đốc", "Phó Giám đốc"}, []fault{{wording.DeputyAlone, 1, true}}},
		{report, []string{"K/T Giám đốc", "Phó Giám đốc"}, []fault{{wording.BadForm, 0, true}}},
		{report, []string{"TUQ Giám đốc", "Trưởng phòng"}, []fault{{wording.BadForm, 0, true}}},
		{report, []string{"Thừa lệnh Giám đốc", "Chánh Văn phòng"}, []fault{{wording.BadForm, 0, true}}},
		{report, []string{"Ủy ban nhân dân xã Tiên Lãng", "Chủ tịch"}, []fault{{wording.BadForm, 0, true}}},
		{report, []string{"KT. Giám đốc", "Phó Giám đốc phụ trách"}, []fault{{wording.InCharge, 1, true}}},
		{report, []string{"KT. Giám đốc", "Phó Giám đốc phụ trách tài chính"}, []fault{{wording.InCharge, 1, false}}},
		{report, []string{"KT. Giám đốc", "Phó Giám đốc điều hành"}, []fault{{wording.InCharge, 1, true}}},
		{report, []string{"Kế toán phụ trách"}, []fault{{wording.InCharge, 0, false}}},
		{report, []string{"KT.  Giám đốc", "Phó Giám đốc"}, []fault{{wording.BadForm, 0, true}}},
		{report, []string{"", "Giám đốc"}, []fault{{wording.BadForm, 0, true}}},
		{report, nil, nil},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.want, wording.JudgeSignature(tt.paper, tt.lines), "%q", tt.lines)
	}
}

func TestIsSignerLine(t *testing.T) {
	for line, want := range map[string]bool{
		"KT. GIÁM ĐỐC": true, "T/M ỦY BAN NHÂN DÂN": true, "TUQ GIÁM ĐỐC": true, "CHÁNH VĂN PHÒNG": true, "PHÓ CHỦ TỊCH": true, "THỨ TRƯỞNG": true, "QUYỀN VỤ TRƯỞNG": true, "ĐẠI DIỆN BÊN A": true, "CHỦ TỌA": true, "Trưởng phòng": true,
		"": false, "NGUYỄN VĂN A": false, "SỞ NỘI VỤ": false, "PHÓNG VIÊN": false, "TMS": false, "QUẢN LÝ": false,
	} {
		assert.Equal(t, want, wording.IsSignerLine(line), line)
	}
}

// Who may sign beside whom is a matter of the type.
func TestSeveralSigners(t *testing.T) {
	several := 0
	for _, kind := range decree.Types() {
		if kind.BySeveral() {
			several++
		}
	}
	assert.Equal(t, 12, several)
	assert.False(t, decree.Type{}.BySeveral())
}
