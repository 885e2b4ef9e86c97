package wording_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/report/wording"
)

func TestNamesDocument(t *testing.T) {
	for s, want := range map[string]bool{
		"Luật Lưu trữ ngày 21 tháng 6 năm 2024": true, "Kế hoạch số 12/KH-UBND": true, "Bộ luật Lao động": true,
		"Căn cứ Luật Lưu trữ": false, "Kế hoạch này": false, "Quyết định của Giám đốc": false, "Luật": false, "": false,
	} {
		if got := wording.NamesDocument(s); got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
}

func TestFileCopy(t *testing.T) {
	for s, want := range map[string]string{
		"Lưu: VT, KT": "Lưu: VT, KT", "Lưu VT, KT": "Lưu: VT, KT", "lưu:VT": "Lưu: VT", "Lưu VT.": "Lưu: VT.", "Lưu: Hồ sơ": "Lưu: Hồ sơ", "Lưu VT (2)": "Lưu: VT (2)",
		"Trung tâm Lưu trữ lịch sử": "", "Lưu trữ cơ quan": "", "Lưu học sinh": "", "Lưu": "", "Lưu:": "", "Lưu Văn A": "",
	} {
		got, ok := wording.FileCopy(s)
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
		"V/v kiểm tra": "kiểm tra", "v/v: kiểm tra": "kiểm tra", "V/v về việc kiểm tra": "kiểm tra", "Về việc kiểm tra": "kiểm tra", "Vv đề nghị": "đề nghị", "V/v": "V/v", "Kiểm tra": "Kiểm tra", "Về kiểm tra": "Về kiểm tra",
	} {
		got, ok := wording.CutSubjectWord(s)
		assert.Equal(t, want, got)
		assert.Equal(t, want != s, ok)
	}
	for s, want := range map[string]string{"Kính gửi: Sở Nội vụ": "Sở Nội vụ", "Kính gửi Sở Nội vụ": "Sở Nội vụ", "Kính gửi:": "Kính gửi:", "Sở Nội vụ": "Sở Nội vụ"} {
		got, ok := wording.CutToWord(s)
		assert.Equal(t, want, got)
		assert.Equal(t, want != s, ok)
	}
}

func TestCutLabels(t *testing.T) {
	for s, want := range map[string]string{
		"Thời gian: 08 giờ 00": "08 giờ 00", "Thời gian bắt đầu : 08 giờ 00": "08 giờ 00", "Chủ trì (chủ tọa): Ông A": "Ông A", "chủ tọa: Ông A": "Ông A", "Ông (bà): Trần Văn B": "Trần Văn B",
		"Địa điểm: Hội trường": "Hội trường", "Tới dự Lễ tổng kết": "Lễ tổng kết", "Về việc: xác minh": "xác minh", "V/v xác minh": "xác minh",
		"Ông Nguyễn Văn A": "Ông Nguyễn Văn A", "Thời gian học": "Thời gian học", "Chủ trì cuộc họp": "Chủ trì cuộc họp", "Địa điểm:": "Địa điểm:", "Dự án số 1": "Dự án số 1",
	} {
		got, ok := wording.CutLabel(s)
		assert.Equal(t, want, got)
		assert.Equal(t, want != s, ok, s)
	}
	for s, want := range map[string]string{"Giám đốc Sở điện:": "Giám đốc Sở", "Giám đốc Sở": "Giám đốc Sở", "Công ty Truyền tải điện": "Công ty Truyền tải điện"} {
		got, _ := wording.CutSenderWord(s)
		assert.Equal(t, want, got)
	}
	for s, want := range map[string]string{
		"Cuộc họp kết thúc vào 11 giờ": "11 giờ", "Biên bản kết thúc vào hồi 11h00": "hồi 11h00", "Kết thúc lúc 11 giờ": "lúc 11 giờ", "11 giờ, ngày 05": "11 giờ, ngày 05", "Kết thúc": "Kết thúc",
	} {
		got, _ := wording.CutEndWords(s)
		assert.Equal(t, want, got)
	}
}

func TestCutDegree(t *testing.T) {
	for s, want := range map[string]string{
		"ThS. Lê Thị B": "Lê Thị B", "PGS.TS. Lê Thị B": "Lê Thị B", "BSCKII. Nguyễn Văn A": "Nguyễn Văn A", "GS TS Lê B": "Lê B", "Tiến sĩ Lê B": "Lê B", "NGƯT. A": "A",
		"Tsan Văn A": "Tsan Văn A", "Nguyễn Văn A": "Nguyễn Văn A", "ThS.": "ThS.",
	} {
		got, ok := wording.CutDegree(s)
		assert.Equal(t, want, got)
		assert.Equal(t, want != s, ok)
	}
}
