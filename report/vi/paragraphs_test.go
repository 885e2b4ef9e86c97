package vi_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/report/vi"
)

func TestParagraphs(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"empty", "", nil},
		{"only space", " \n\t\n ", nil},
		{"one", "Đoàn làm việc.", []string{"Đoàn làm việc."}},
		{"lone newline is a space", "Đoàn\nlàm việc.", []string{"Đoàn làm việc."}},
		{"space around a newline", "Đoàn  \n   làm việc.\n", []string{"Đoàn làm việc."}},
		{"blank line", "Một.\n\nHai.", []string{"Một.", "Hai."}},
		{"blank line with space", "Một.\n \t\nHai.", []string{"Một.", "Hai."}},
		{"many blank lines", "\n\nMột.\n\n\n\nHai.\n\n", []string{"Một.", "Hai."}},
		{"Windows", "Một\r\nhai.\r\n\r\nBa.", []string{"Một hai.", "Ba."}},
		{"lone carriage returns", "Một\rhai.\r\rBa.", []string{"Một hai.", "Ba."}},
		{"space inside a line is kept", "a  b", []string{"a  b"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { assert.Equal(t, tt.want, vi.Paragraphs(tt.in)) })
	}
}

func TestLines(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"empty", "", nil},
		{"one", " Kiểm tra công vụ ", []string{"Kiểm tra công vụ"}},
		{"two", "Kiểm tra công vụ\ntại các xã\n", []string{"Kiểm tra công vụ", "tại các xã"}},
		{"blank lines are dropped", "a\n\n \nb", []string{"a", "b"}},
		{"Windows", "a\r\nb\rc", []string{"a", "b", "c"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { assert.Equal(t, tt.want, vi.Lines(tt.in)) })
	}
}

func FuzzParagraphs(f *testing.F) {
	f.Fuzz(func(t *testing.T, s string) {
		paragraphs := vi.Paragraphs(s)
		assert.Equal(t, paragraphs, vi.Paragraphs(strings.Join(paragraphs, "\n\n")), "twice is once")
		assert.Equal(t, strings.Fields(s), strings.Fields(strings.Join(paragraphs, " ")), "every word is kept")
		lines := vi.Lines(s)
		assert.Equal(t, lines, vi.Lines(strings.Join(lines, "\n")), "twice is once")
		for _, p := range slices.Concat(paragraphs, lines) {
			assert.NotEmpty(t, p)
			assert.NotContains(t, p, "\n")
			assert.Equal(t, strings.TrimSpace(p), p)
		}
	})
}
