package decree_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/unicode/norm"

	. "github.com/vanban-go/vanban/report/decree"
)

// The page of Phụ lục I, phần I, mục I, and the spacing of the text.
func TestPage(t *testing.T) {
	assert.Equal(t, Format{
		Width: 210, Height: 297, Top: Range{20, 25}, Bottom: Range{20, 25}, Left: Range{30, 35}, Right: Range{15, 20}, Tolerance: 0.5,
		FirstLines: [2]float64{10, 12.7}, LeastGap: 6, LineSpacing: Range{1, 1.5},
	}, Page())
}

// Exact distances are from single spacing to 1.5 times that of the size.
func TestLines(t *testing.T) {
	for size, most := range map[float64]float64{13: 22.4, 13.5: 23.2, 14: 24.1} {
		lines := Page().Lines(size)
		assert.Equal(t, 15.0, lines.Min)
		assert.InDelta(t, most, lines.Max, 0.1)
	}
}

func TestRange(t *testing.T) {
	for _, tt := range []struct {
		v    float64
		want bool
	}{{19.9, false}, {20, true}, {22.5, true}, {25, true}, {25.1, false}} {
		assert.Equal(t, tt.want, Page().Top.Contains(tt.v), "%v", tt.v)
	}
}

// The fixed words stand in the paper letter by letter, in composed characters.
func TestFixedWords(t *testing.T) {
	for got, want := range map[string]string{
		NationalNameText: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
		MottoText:        "Độc lập - Tự do - Hạnh phúc",
		NumberWord:       "Số:",
		ToWord:           "Kính gửi:",
		RecipientsText:   "Nơi nhận:",
		AnnexWord:        "Phụ lục",
		SubjectPrefix:    "V/v",
		EndMark:          "./.",
		Registry:         "VT",
	} {
		assert.Equal(t, want, got)
		assert.True(t, norm.NFC.IsNormalString(got), got)
	}
	assert.Equal(t, 2, strings.Count(MottoText, " \u002d "), "hyphens with a space on either side")
}
