package prose_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/report/prose"
)

func TestInside(t *testing.T) {
	for text, want := range map[string]string{
		"Các sở có người tham gia": "các sở có người tham gia",
		"Đơn vị liên quan":         "đơn vị liên quan",
		"Thủ trưởng các đơn vị":    "thủ trưởng các đơn vị",
		"Phòng chuyên môn":         "phòng chuyên môn",
		"Sở, ban, ngành":           "sở, ban, ngành",
		"Sở Nội vụ":                "Sở Nội vụ",
		"Phòng Văn hóa - Xã hội":   "Phòng Văn hóa - Xã hội",
		"Văn phòng Sở":             "Văn phòng Sở",
		"Trung tâm Phục vụ":        "Trung tâm Phục vụ",
		"Ủy ban nhân dân các xã":   "Ủy ban nhân dân các xã",
		"UBND cấp xã":              "UBND cấp xã",
		"Giám đốc Sở Tài chính":    "Giám đốc Sở Tài chính",
		"Cácbon":                   "Cácbon",
		"các phòng":                "các phòng",
		"":                         "",
		"…":                        "…",
	} {
		assert.Equal(t, want, prose.Inside(text))
	}
}
