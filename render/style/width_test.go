package style

import (
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"
)

const sentence = "Đoàn kiểm tra làm việc với Ủy ban nhân dân xã, phường về tổ chức bộ máy, thủ tục hành chính và chuyển đổi số."

// The lines were measured in PDF files that LibreOffice made of them, without
// kerning and, where kerned is given, with it.
func TestWidthOfKnownLines(t *testing.T) {
	const (
		nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
		motto  = "Độc lập - Tự do - Hạnh phúc"
		hanoi  = "Hà Nội, ngày 29 tháng 12 năm 2026"
		saigon = "Thành phố Hồ Chí Minh, ngày 29 tháng 12 năm 2026"
	)
	tests := []struct {
		text         string
		size         float64
		bold, italic bool
		mm, kerned   float64
	}{
		{nation, 12, true, false, 88.24, 87.63},
		{nation, 13, true, false, 95.57, 94.91},
		{motto, 13, true, false, 56.12, 56.01},
		{motto, 14, true, false, 60.39, 60.32},
		{hanoi, 13, false, true, 66.96, 66.96},
		{hanoi, 14, false, true, 72.13, 72.13},
		{saigon, 13, false, true, 98.67, 98.67},
		{saigon, 14, false, true, 106.30, 106.30},
		{"ỦY BAN NHÂN DÂN", 13, true, false, 43.12, 42.99},
		{"SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", 13, true, false, 80.41, 79.98},
	}
	for _, tt := range tests {
		got := Millimetres(Width(tt.text, tt.size, tt.bold, tt.italic))
		assert.InDelta(t, tt.mm, got, 0.11, "%s, %v pt", tt.text, tt.size)
		assert.InEpsilon(t, tt.kerned, got, 0.01, "%s, %v pt, kerned", tt.text, tt.size)
	}
}

// One em is size points wide, so that at 2048 pt a width is in font units.
func TestWidthOfCharacters(t *testing.T) {
	tests := []struct {
		name, text                            string
		regular, bold, italic, boldItalicUnit float64
	}{
		{"nothing", "", 0, 0, 0, 0},
		{"space", " ", 512, 512, 512, 512},
		{"no-break space", "\u00A0", 512, 512, 512, 512},
		{"digit", "7", 1024, 1024, 1024, 1024},
		{"đ", "đ", 1024, 1139, 1024, 1024},
		{"composed", "ệ", 909, 909, 909, 909},
		{"decomposed", "e\u0323\u0302", 909, 909, 909, 909},
		{"en dash", "–", 1024, 1024, 1024, 1024},
		{"em dash", "—", 2048, 2048, 1821, 2048},
		{"hyphens", "-\u2010\u2011", 3 * 682, 3 * 682, 3 * 682, 3 * 682},
		{"zero width", "\u200B\u200D\u2060\uFEFF", 0, 0, 0, 0},
		{"control", "\x00\t\n\u0085", 0, 0, 0, 0},
		{"combining, not in Times", "\u0363", 0, 0, 0, 0},
		{"ideograph", "越", 2048, 2048, 2048, 2048},
		{"pictograph", "📄", 2048, 2048, 2048, 2048},
		{"unknown", "Ж", 1024, 1139, 1024, 1139},
		{"invalid bytes", "\xff\xfe", 2 * 1024, 2 * 1139, 2 * 1024, 2 * 1139},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.regular, Width(tt.text, unitsPerEm, false, false), "regular")
			assert.Equal(t, tt.bold, Width(tt.text, unitsPerEm, true, false), "bold")
			assert.Equal(t, tt.italic, Width(tt.text, unitsPerEm, false, true), "italic")
			assert.Equal(t, tt.boldItalicUnit, Width(tt.text, unitsPerEm, true, true), "bold italic")
		})
	}
}

// Every letter of the language is in the table itself, in every face.
func TestTableHoldsVietnamese(t *testing.T) {
	letters := "bcdđghklmnpqrstvx0123456789"
	for _, vowel := range "aăâeêioôơuưy" {
		for _, tone := range []string{"", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"} {
			letters += norm.NFC.String(string(vowel) + tone)
		}
	}
	require.Equal(t, 17+10+12*6, utf8.RuneCountInString(letters))
	for _, r := range letters + strings.ToUpper(letters) {
		for f := regular; f <= boldItalic; f++ {
			assert.True(t, held(f, r), "%c, face %d", r, f)
		}
	}
}

// But for the letters with a horn, a mark does not change the width of a
// letter, so that text in NFD is as wide as in NFC.
func TestMarksHaveNoWidth(t *testing.T) {
	for _, r := range "áàảãạăâéẻẽẹêềíìỉĩịóòỏõọôộúùủũụýỳỷỹỵĂÂÊÔỀỘỶ" {
		for f := regular; f <= boldItalic; f++ {
			bold, italic := f&boldFace != 0, f&italicFace != 0
			assert.Equal(t, Width(string(r), 2048, bold, italic), Width(norm.NFD.String(string(r)), 2048, bold, italic), "%c, face %d", r, f)
		}
	}
}

func held(f face, r rune) bool {
	for _, b := range blocks {
		if at := int(r - b.first); at >= 0 && at < len(b.widths[f]) {
			return b.widths[f][at] > 0
		}
	}
	return false
}

func TestBlocksAreSorted(t *testing.T) {
	end := rune(0)
	for _, b := range blocks {
		assert.GreaterOrEqual(t, b.first, end)
		end = b.first + rune(len(b.widths[regular]))
		for _, widths := range b.widths {
			assert.Len(t, widths, len(b.widths[regular]), "block %04X", b.first)
		}
	}
}

func TestMeasure(t *testing.T) {
	const text = "Ủy ban nhân dân phường Straße"
	tests := []struct {
		name string
		look Look
		want float64
	}{
		{"zero look", Look{}, Width(text, DefaultSize, false, false)},
		{"bold", Look{Size: 13, Bold: true}, Width(text, 13, true, false)},
		{"italic", Look{Size: 13, Italic: true}, Width(text, 13, false, true)},
		{"capitals", Look{Size: 12, Caps: true}, Width(strings.ToUpper(text), 12, false, false)},
		{"bold italic capitals", Look{Size: 12, Bold: true, Italic: true, Caps: true}, Width(strings.ToUpper(text), 12, true, true)},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.want, Measure(tt.look, text), tt.name)
	}
}

func TestNoAllocations(t *testing.T) {
	text := strings.Repeat(sentence+" ", 5)
	look := Look{Bold: true, Caps: true}
	for name, f := range map[string]func(){
		"Width":   func() { Width(text, 14, false, true) },
		"Measure": func() { Measure(look, text) },
		"Lines":   func() { Lines(text, 467, 14, false, false) },
	} {
		assert.Zero(t, testing.AllocsPerRun(10, f), name)
	}
}

// FuzzWidth checks that widths add up: the width of a text is that of its two
// parts, wherever it is cut between characters.
func FuzzWidth(f *testing.F) {
	f.Add(sentence, 20, 14.0, true, false)
	f.Add("e\u0323\u0302 越 📄 \xff", 2, 11.5, false, true)
	f.Fuzz(func(t *testing.T, text string, cut int, size float64, bold, italic bool) {
		if cut < 0 || cut > len(text) || cut < len(text) && !utf8.RuneStart(text[cut]) || !utf8.ValidString(text[:cut]) {
			t.Skip()
		}
		if !(size > 0 && size <= maxSize) {
			t.Skip()
		}
		whole := Width(text, size, bold, italic)
		require.False(t, math.IsNaN(whole) || whole < 0)
		parts := Width(text[:cut], size, bold, italic) + Width(text[cut:], size, bold, italic)
		require.InDelta(t, whole, parts, 1e-9*(1+whole))
		require.InDelta(t, 2*whole, Width(text, 2*size, bold, italic), 1e-9*(1+whole))
	})
}

func BenchmarkWidth(b *testing.B) {
	b.SetBytes(int64(len(sentence)))
	b.ReportAllocs()
	for b.Loop() {
		Width(sentence, 14, false, false)
	}
}
