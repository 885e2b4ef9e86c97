package nd30_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
)

// Several signers stand two a row, their hints and names level, and no row but
// the last may be torn from the next.
func TestSignatureRows(t *testing.T) {
	s := sheetFor(t, report.Layout{})
	signers := []report.Signer{
		{Signature: report.Signature{Side: "Đại diện Đoàn kiểm tra", Position: "Trưởng đoàn", Other: "Phó Giám đốc Sở Nội vụ", Name: "Nguyễn Văn A"}},
		{Signature: report.Signature{Side: "Đại diện Ủy ban nhân dân xã Tân An", Authority: []string{"KT. Chủ tịch"}, Position: "Phó Chủ tịch", Hint: "(Ký, ghi rõ họ tên)", Name: "Trần Thị B"}},
		{Signature: report.Signature{Position: "Thư ký", Name: "Lê Văn C"}},
		{Signature: report.Signature{Side: "Người chứng kiến", Hint: "Ký", Name: "Phạm Văn D"}},
		{Signature: report.Signature{Position: "Giám đốc Trung tâm Phục vụ hành chính công tỉnh An Bình", Name: "Vũ Văn E"}, Refused: "Vắng mặt."},
	}
	for n := 2; n <= len(signers); n++ {
		blocks := nd30.Signature(signers[:n], s)
		rows := blocks[0].Sides.Rows
		assert.Len(t, rows, (n+1)/2)
		assert.Equal(t, "Nguyễn Văn A", rows[0].Right[len(rows[0].Right)-1].Text)
		for i, row := range rows {
			for _, side := range [...][]doc.Block{row.Left, row.Right} {
				for _, b := range side {
					assert.True(t, b.Keep, "row %d of %d: the last one stays with the recipients", i, n)
				}
			}
			if len(row.Right) > 0 {
				assert.InDelta(t, height(s, row.Left), height(s, row.Right), 0.01, "%d of %d", i, n)
				assert.InDelta(t, height(s, row.Left[:hintAt(row.Left)]), height(s, row.Right[:hintAt(row.Right)]), 0.01)
			}
		}
	}
	assert.Empty(t, nd30.Signature(nil, s))
	assert.Len(t, nd30.Signature(signers[2:3], s), 2, "one stands alone")
}

// height returns how high blocks are in half of the width, in pt.
func height(s style.Sheet, blocks []doc.Block) float64 {
	high := 0.0
	for _, b := range blocks {
		look, _ := s.Look(b.Role)
		lines := style.Lines(b.Text, style.Points(s.Page.TextWidth()/2), look.Size, look.Bold, look.Italic)
		high += look.Before + float64(lines)*look.Size
	}
	return high
}

// hintAt returns the place of the hint, or of the room that is as high; the end
// where there is none.
func hintAt(blocks []doc.Block) int {
	for i, b := range blocks {
		if b.Role == "sign-hint" {
			return i
		}
	}
	return len(blocks)
}

// A long position breaks at units of meaning, the one in another body too, also of
// one who signs alone.
func TestLongPosition(t *testing.T) {
	s := sheetFor(t, report.Layout{})
	for position, want := range map[string]string{
		"Phó Chỉ huy trưởng - Tham mưu trưởng": "PHÓ CHỈ HUY TRƯỞNG -|THAM MƯU TRƯỞNG",
		"Trưởng phòng Tổ chức - Hành chính":    "TRƯỞNG PHÒNG|TỔ CHỨC - HÀNH CHÍNH",
		"Giám đốc Sở Khoa học và Công nghệ":    "GIÁM ĐỐC SỞ KHOA HỌC|VÀ CÔNG NGHỆ",
		"Phó Giám đốc phụ trách":               "PHÓ GIÁM ĐỐC PHỤ TRÁCH",
	} {
		signer := report.Signer{Signature: report.Signature{Position: position, Other: position, Name: "Nguyễn Văn A"}}
		for _, b := range nd30.Signature([]report.Signer{signer}, s)[:2] {
			assert.Equal(t, want, heldLines(b.Text))
		}
	}
	pair := []report.Signer{{Signature: report.Signature{Position: "Giám đốc", Name: "A"}}, {Signature: report.Signature{Position: "Trưởng phòng Văn thư - Lưu trữ", Name: "B"}}}
	left := nd30.Signature(pair, s)[0].Sides.Rows[0].Left
	assert.Equal(t, "TRƯỞNG PHÒNG|VĂN THƯ - LƯU TRỮ", heldLines(left[0].Text))
}

// heldLines returns the lines of a text whose words are held together, "|" between
// them.
func heldLines(text string) string {
	if !strings.Contains(text, "\u00A0") {
		return text
	}
	return strings.ReplaceAll(strings.ReplaceAll(text, " ", "|"), "\u00A0", " ")
}
