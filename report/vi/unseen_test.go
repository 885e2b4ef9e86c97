package vi_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/vanban-go/vanban/report/vi"
)

func TestSeen(t *testing.T) {
	for text, want := range map[string]string{
		"xã\u200B An\u00AD Hưng\u202E": "xã An Hưng",
		"\uFEFF\x01số\u2060\x7F 5":     "số 5",
		"dòng\n\tdòng":                 "dòng\n\tdòng",
		"👩\u200D🔧 ✔\uFE0F":             "👩\u200D🔧 ✔\uFE0F",
		"mất \uFFFD chữ":               "mất \uFFFD chữ",
		"":                             "",
	} {
		assert.Equal(t, want, vi.Seen(text))
	}
}
