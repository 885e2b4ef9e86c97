package decree_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/report/decree"
)

func TestNamesDocument(t *testing.T) {
	for s, want := range map[string]bool{
		"Luật Lưu trữ ngày 21 tháng 6 năm 2024": true, "Kế hoạch số 12/KH-UBND": true, "Bộ luật Lao động": true,
		"Căn cứ Luật Lưu trữ": false, "Kế hoạch này": false, "Quyết định của Giám đốc": false, "Luật": false, "": false,
	} {
		if got := decree.NamesDocument(s); got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
}

func TestFileCopy(t *testing.T) {
	for s, want := range map[string]string{
		"Lưu: VT, KT": "Lưu: VT, KT", "Lưu VT, KT": "Lưu: VT, KT", "lưu:VT": "Lưu: VT", "Lưu VT.": "Lưu: VT.", "Lưu: Hồ sơ": "Lưu: Hồ sơ", "Lưu VT (2)": "Lưu: VT (2)",
		"Trung tâm Lưu trữ lịch sử": "", "Lưu trữ cơ quan": "", "Lưu học sinh": "", "Lưu": "", "Lưu:": "", "Lưu Văn A": "",
	} {
		got, ok := decree.FileCopy(s)
		assert.Equal(t, want != "", ok, s)
		if ok {
			assert.Equal(t, want, got)
		} else {
			assert.Equal(t, s, got)
		}
	}
}

func TestCutWords(t *testing.T) {
	for s, want := range map[string]string{
		"V/v kiểm tra": "kiểm tra", "v/v: kiểm tra": "kiểm tra", "V/v về việc kiểm tra": "kiểm tra", "Về việc kiểm tra": "kiểm tra", "V/v": "V/v", "Kiểm tra": "Kiểm tra", "Về kiểm tra": "Về kiểm tra",
	} {
		got, ok := decree.CutSubjectWord(s)
		assert.Equal(t, want, got)
		assert.Equal(t, want != s, ok)
	}
	for s, want := range map[string]string{"Kính gửi: Sở Nội vụ": "Sở Nội vụ", "Kính gửi Sở Nội vụ": "Sở Nội vụ", "Kính gửi:": "Kính gửi:", "Sở Nội vụ": "Sở Nội vụ"} {
		got, ok := decree.CutToWord(s)
		assert.Equal(t, want, got)
		assert.Equal(t, want != s, ok)
	}
}
