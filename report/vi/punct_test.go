package vi_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/report/vi"
)

func TestEnd(t *testing.T) {
	tests := []struct{ name, in, trimmed, semicolon, stop, colon, end string }{
		{"empty", "", "", "", "", "", ""},
		{"only marks", " ; ", "", "", "", "", ""},
		{"no mark", "Sở Nội vụ", "Sở Nội vụ", "Sở Nội vụ;", "Sở Nội vụ.", "Sở Nội vụ:", "Sở Nội vụ./."},
		{"semicolon", "Sở Nội vụ;", "Sở Nội vụ", "Sở Nội vụ;", "Sở Nội vụ.", "Sở Nội vụ:", "Sở Nội vụ./."},
		{"comma and space", "Sở Nội vụ , ", "Sở Nội vụ", "Sở Nội vụ;", "Sở Nội vụ.", "Sở Nội vụ:", "Sở Nội vụ./."},
		{"full stop", "theo quy định.", "theo quy định", "theo quy định;", "theo quy định.", "theo quy định:", "theo quy định./."},
		{"end mark", "theo quy định./.", "theo quy định", "theo quy định;", "theo quy định.", "theo quy định:", "theo quy định./."},
		{"end mark apart", "theo quy định ./.", "theo quy định", "theo quy định;", "theo quy định.", "theo quy định:", "theo quy định./."},
		{"half an end mark", "theo quy định./", "theo quy định", "theo quy định;", "theo quy định.", "theo quy định:", "theo quy định./."},
		{"two marks", "theo quy định.;", "theo quy định", "theo quy định;", "theo quy định.", "theo quy định:", "theo quy định./."},
		{"two stops", "theo quy định..", "theo quy định", "theo quy định;", "theo quy định.", "theo quy định:", "theo quy định./."},
		{"colon", "như sau:", "như sau", "như sau;", "như sau.", "như sau:", "như sau./."},
		{"mark inside stays", "điểm a, b; c", "điểm a, b; c", "điểm a, b; c;", "điểm a, b; c.", "điểm a, b; c:", "điểm a, b; c./."},
		{"ellipsis", "quyết định…", "quyết định…", "quyết định…;", "quyết định…", "quyết định…:", "quyết định…./."},
		{"ellipsis and mark", "quyết định…;", "quyết định…", "quyết định…;", "quyết định…", "quyết định…:", "quyết định…./."},
		{"three dots", "quyết định...", "quyết định...", "quyết định...;", "quyết định...", "quyết định...:", "quyết định.../."},
		{"leader", "ngày .......", "ngày .......", "ngày .......;", "ngày .......", "ngày .......:", "ngày ......./."},
		{"and so on", "bàn, ghế, v.v.", "bàn, ghế, v.v.", "bàn, ghế, v.v.;", "bàn, ghế, v.v.", "bàn, ghế, v.v.:", "bàn, ghế, v.v./."},
		{"and so on, marked", "bàn, ghế, v.v.;", "bàn, ghế, v.v.", "bàn, ghế, v.v.;", "bàn, ghế, v.v.", "bàn, ghế, v.v.:", "bàn, ghế, v.v./."},
		{"and so on, dot missing", "bàn, ghế, v.v", "bàn, ghế, v.v.", "bàn, ghế, v.v.;", "bàn, ghế, v.v.", "bàn, ghế, v.v.:", "bàn, ghế, v.v./."},
		{"question", "Đã niêm yết chưa?", "Đã niêm yết chưa?", "Đã niêm yết chưa?", "Đã niêm yết chưa?", "Đã niêm yết chưa?", "Đã niêm yết chưa?./."},
		{"question and mark", "Đã niêm yết chưa?;", "Đã niêm yết chưa?", "Đã niêm yết chưa?", "Đã niêm yết chưa?", "Đã niêm yết chưa?", "Đã niêm yết chưa?./."},
		{"exclamation", "Trân trọng!", "Trân trọng!", "Trân trọng!", "Trân trọng!", "Trân trọng!", "Trân trọng!./."},
		{"bracket", "Sở Nội vụ (để b/c)", "Sở Nội vụ (để b/c)", "Sở Nội vụ (để b/c);", "Sở Nội vụ (để b/c).", "Sở Nội vụ (để b/c):", "Sở Nội vụ (để b/c)./."},
		{"bracket and mark", "Sở Nội vụ (để b/c).", "Sở Nội vụ (để b/c)", "Sở Nội vụ (để b/c);", "Sở Nội vụ (để b/c).", "Sở Nội vụ (để b/c):", "Sở Nội vụ (để b/c)./."},
		{"sentence in brackets", "(Có danh sách kèm theo.)", "(Có danh sách kèm theo.)", "(Có danh sách kèm theo.);", "(Có danh sách kèm theo.)", "(Có danh sách kèm theo.):", "(Có danh sách kèm theo.)./."},
		{"quotation", "“Dân vận khéo”", "“Dân vận khéo”", "“Dân vận khéo”;", "“Dân vận khéo”.", "“Dân vận khéo”:", "“Dân vận khéo”./."},
		{"quoted question", "“Đã xong chưa?”", "“Đã xong chưa?”", "“Đã xong chưa?”;", "“Đã xong chưa?”", "“Đã xong chưa?”:", "“Đã xong chưa?”./."},
		{"no-break space", "Sở Nội vụ\u00a0;", "Sở Nội vụ", "Sở Nội vụ;", "Sở Nội vụ.", "Sở Nội vụ:", "Sở Nội vụ./."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.trimmed, vi.TrimEnd(tt.in))
			assert.Equal(t, tt.trimmed, vi.End(tt.in, ""))
			assert.Equal(t, tt.semicolon, vi.End(tt.in, vi.Semicolon))
			assert.Equal(t, tt.stop, vi.End(tt.in, vi.FullStop))
			assert.Equal(t, tt.colon, vi.End(tt.in, vi.Colon))
			assert.Equal(t, tt.end, vi.End(tt.in, vi.EndMark))
		})
	}
}

func FuzzEnd(f *testing.F) {
	marks := []string{"", vi.Semicolon, vi.FullStop, vi.Colon, vi.EndMark}
	f.Fuzz(func(t *testing.T, s string) {
		trimmed := vi.TrimEnd(s)
		assert.True(t, strings.HasPrefix(strings.TrimSpace(s)+".", trimmed), "only the end changes")
		for _, a := range marks {
			for _, b := range marks {
				assert.Equal(t, vi.End(s, b), vi.End(vi.End(s, a), b), "the last mark wins: %q, %q", a, b)
			}
		}
	})
}
