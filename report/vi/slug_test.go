package vi_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/unicode/norm"

	"github.com/vanban-go/vanban/report/vi"
)

func TestSlug(t *testing.T) {
	for text, want := range map[string]string{
		"xã Cẩm Giàng":            "xa-cam-giang",
		"xã Cẩm Giang":            "xa-cam-giang",
		"Đặc khu Bạch Long Vĩ":    "dac-khu-bach-long-vi",
		"Phòng Văn thư - Lưu trữ": "phong-van-thu-luu-tru",
		"  Ủy ban (mới)  ":        "uy-ban-moi",
		"公文":                      "",
		"":                        "",
	} {
		assert.Equal(t, want, vi.Slug(text), text)
		assert.Equal(t, want, vi.Slug(norm.NFD.String(text)), text)
	}
}
