package prose_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/report/prose"
)

func TestTogether(t *testing.T) {
	for _, want := range []string{
		"TRƯỞNG_PHÒNG CHÍNH_QUYỀN ĐỊA_PHƯƠNG",
		"Kết_quả kiểm_tra công_vụ đợt_1 năm_2026 tại các xã, phường,",
		"GIAI_ĐOẠN_2021_-_2025 VÀ QUÝ_I NĂM_2026",
		"ỦY_BAN NHÂN_DÂN TỈNH AN_BÌNH VÀ CÁC XÃ, PHƯỜNG TRÊN ĐỊA_BÀN",
		"làm_việc với Sở_Nội_vụ tỉnh An_Bình (kinh_tế, xã_hội) và Hội_đồng nhân_dân",
		"Độc_lập - Tự_do - Hạnh phúc",
		"SỐ_1_-_2",
		"Kết_quả 6_tháng đầu_năm, nhiệm_vụ năm học_2025_-_2026; quý_I năm_2026",
		"",
	} {
		words := strings.Fields(strings.ReplaceAll(want, "_", " "))
		got := strings.Join(words[:min(1, len(words))], "")
		for i := 1; i < len(words); i++ {
			if prose.Together(words, i) {
				got += "_" + words[i]
			} else {
				got += " " + words[i]
			}
		}
		assert.Equal(t, want, got)
	}
	assert.True(t, prose.IsLink("VÀ"))
	assert.False(t, prose.IsLink("sở"))
}
