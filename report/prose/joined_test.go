package prose_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/report/prose"
)

func TestReviewLines(t *testing.T) {
	const long = "Thực hiện Kế hoạch kiểm tra công vụ năm 2026, Sở Nội vụ đề nghị các đơn vị"
	for text, want := range map[string]string{
		"Họ và tên: Nguyễn Văn A\nChức vụ: Giám đốc":         "Chức vụ: Giám đốc",
		"Trồng trọt: 1.250 ha\n\n- Chăn nuôi\n  + Trâu, bò":  "+ Trâu, bò",
		long + ":\n1. Gửi báo cáo trước ngày 20 tháng 3 tới": "1. Gửi báo cáo trước ngày",
		long + "\nthực hiện các nội dung sau:":               "",
		"Đoạn một.\n\nĐoạn hai.\r\n\r\nĐoạn ba.\n":           "",
		"Một dòng": "",
	} {
		got := ""
		for _, f := range prose.ReviewLines(text) {
			got = f.Args[0].(string)
			assert.Contains(t, strings.Split(text, "\n")[f.Index], got)
		}
		assert.Equal(t, want, got, text)
	}
}
