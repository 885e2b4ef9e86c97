package wording_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/report/vi"
	"github.com/vanban-go/vanban/report/wording"
)

func TestNamesAnnex(t *testing.T) {
	for _, tt := range []struct {
		text, number, title string
		want                bool
	}{
		{"theo Phụ lục kèm theo", "", "", true},
		{"theo PHỤ LỤC", "", "", true},
		{"theo quy định", "", "", false},
		{"theo Phụ lục I.", "I", "", true},
		{"theo Phụ lục số II", "II", "", true},
		{"theo Phụ lục III", "I", "", false},
		{"theo Phụ lục I và các quy định", "I", "", true},
		{"theo Phụ lục các", "C", "", false},
		{"theo Phụ lục I, II và III", "III", "", true},
		{"theo Phụ lục I, Phụ lục II", "II", "", true},
		{"theo các Phụ lục I đến V", "IV", "", true},
		{"theo Phụ lục I; mục II", "II", "", false},
		{"theo đề cương báo cáo gửi kèm", "", "Đề cương báo cáo", true},
		{"theo đề cương đã gửi. Kèm theo là danh sách", "", "Đề cương báo cáo", false},
		{"danh sách kèm theo", "II", "DANH SÁCH ĐƠN VỊ", true},
		{"danh mục kèm theo", "", "Danh", false},
		{"theo Biểu tổng hợp số liệu", "II", "BIỂU TỔNG HỢP SỐ LIỆU", true},
		{"theo biểu tổng hợp", "II", "Biểu tổng hợp số liệu", false},
	} {
		assert.Equal(t, tt.want, wording.NamesAnnex(vi.Fold(tt.text), tt.number, tt.title), "%q %q %q", tt.text, tt.number, tt.title)
	}
}

func TestMentionsEnclosure(t *testing.T) {
	for text, want := range map[string]bool{
		"theo mẫu gửi kèm": true, "theo danh sách kèm theo, theo Phụ lục II": true, "theo Phụ lục kèm theo": false, "theo Phụ lục II": false, "": false,
	} {
		assert.Equal(t, want, wording.MentionsEnclosure(text), text)
	}
}
