package prose_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/report/prose"
)

func TestUnmarked(t *testing.T) {
	tests := []struct {
		word        string
		texts, want []string
	}{
		{"", []string{"I. Mục đích", "II. Yêu cầu", "III/ Nhiệm vụ", "IV - Tổ chức", "V. Thực hiện"}, []string{"Mục đích", "Yêu cầu", "Nhiệm vụ", "Tổ chức", "Thực hiện"}},
		{"", []string{"II.Yêu cầu", "XIV) Khác"}, []string{"Yêu cầu", "Khác"}},
		{"", []string{"1. Kết quả", "2) Hạn chế", "3/ Kiến nghị", "4.Khác", "10. “Một cửa”"}, []string{"Kết quả", "Hạn chế", "Kiến nghị", "Khác", "“Một cửa”"}},
		{"", []string{"1.1. Kết quả", "1.2) Hạn chế", "1.1.3. Khác"}, []string{"Kết quả", "Hạn chế", "Khác"}},
		{"", []string{"1.1 Kết quả", "1.2 Hạn chế"}, []string{"Kết quả", "Hạn chế"}},
		{"", []string{"a) Về hồ sơ", "b. Về sổ", "đ/ Về dấu", "c)Về tệp"}, []string{"Về hồ sơ", "Về sổ", "Về dấu", "Về tệp"}},
		{"", []string{"A. Chung", "", "B. Riêng", "Chung"}, []string{"Chung", "", "Riêng", "Chung"}},
		{"", []string{"- Trạm chạy", "+ Sổ trực", "-Máy", "– Kho", "• Bể", "\uf0b7 Ống", "* Van", "- 05 hồ sơ", "-\u00a0Cửa"}, []string{"Trạm chạy", "Sổ trực", "Máy", "Kho", "Bể", "Ống", "Van", "05 hồ sơ", "Cửa"}},
		{"Điều", []string{"Điều 1. Phạm vi", "ĐIỀU 2: Đối tượng", "Điều 3", "1. Giao"}, []string{"Phạm vi", "Đối tượng", "", "1. Giao"}},
		{"Khoản", []string{"Khoản 1. Giao", "2. Cho"}, []string{"Giao", "Cho"}},
		{"Phụ lục", []string{"PHỤ LỤC II\nDanh sách", "Phụ lục số 3 - Biểu", "Phụ lục IV: Sơ đồ"}, []string{"Danh sách", "Biểu", "Sơ đồ"}},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.want, prose.Unmarked(tt.word, tt.texts))
		for i, text := range tt.want {
			found := prose.ReviewMarked(tt.word, tt.texts)
			told := 0
			for _, f := range found {
				if f.Index == i {
					told++
				}
			}
			assert.Equal(t, text != tt.texts[i], told == 1, "%q is told of exactly where it is cut", tt.texts[i])
		}
	}
}

// What may belong to the text stays.
func TestUnmarkedLeavesTexts(t *testing.T) {
	for _, text := range []string{
		"", "-", "-5 °C là ngưỡng dừng máy.", "+84 225 3000 000", "Internet của trạm", "1.5 lần", "1.204 hồ sơ", "2.000", "30. 4", "24/7", "5/1/2026 họp", "05.01.2026 họp",
		"A. Nguyễn", "V. Lê", "Q. Giám đốc", "Trung tâm Lưu trữ lịch sử", "V/v kiểm tra", "v.v.", "IV", "I", "VI phạm", "1", "10 ngày", "3 bộ", "(1) Ban hành", "“- A”",
		"Điều 5. Phạm vi", "Khoản 2: sửa", "IIII. Sai", "C) ", "*.docx", "½ số đơn vị", "e-Office", "Năm 2026. Kết quả", "2026. Kết quả",
	} {
		assert.Equal(t, []string{text}, prose.Unmarked("", []string{text}))
		assert.Empty(t, prose.ReviewMarked("", []string{text}))
	}
	for _, text := range []string{"Điều 5 Nghị định số 30/2020/NĐ-CP", "Điều kiện. Hồ sơ", "điều chỉnh"} {
		assert.Equal(t, []string{text}, prose.Unmarked("Điều", []string{text}))
	}
	list := []string{"A. Nguyễn", "C. Trần", "1.5 lần", "2.5 lần"}
	assert.Equal(t, list, prose.Unmarked("", list), "no list")
	given := []string{"- a", "b"}
	assert.Equal(t, []string{"a", "b"}, prose.Unmarked("", given))
	assert.Equal(t, []string{"- a", "b"}, given, "Unmarked must not change its list")
	assert.Nil(t, prose.Unmarked("", nil))
}

// Whatever is cut stands at the beginning, and the same texts are told of.
func FuzzUnmarked(f *testing.F) {
	for _, s := range []string{"I. Mục đích", "-5 °C", "1.5 lần", "đ) Về", "\uf0b7 Ống", "Điều 1. Phạm vi", "+\u00a0A"} {
		f.Add("", s, s)
		f.Add("Điều", s, "B. Riêng")
	}
	f.Fuzz(func(t *testing.T, word, first, second string) {
		texts := []string{first, second}
		found := prose.ReviewMarked(word, texts)
		for i, got := range prose.Unmarked(word, texts) {
			assert.True(t, strings.HasSuffix(texts[i], got))
			told := slices.ContainsFunc(found, func(f prose.Finding) bool { return f.Index == i })
			assert.Equal(t, got != texts[i], told)
		}
	})
}
