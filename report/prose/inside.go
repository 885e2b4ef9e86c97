package prose

import "github.com/vanban-go/vanban/report/vi"

// commonNouns begin phrases that name nobody: their first letter is a capital
// only where a sentence or a heading begins.
var commonNouns = []string{
	"các", "những", "mọi", "mỗi", "từng", "một số", "toàn thể", "tất cả",
	"cơ quan", "đơn vị", "tổ chức", "cá nhân", "địa phương", "doanh nghiệp",
	"thủ trưởng", "lãnh đạo", "người đứng đầu", "đại diện", "thành viên", "cán bộ", "công chức", "viên chức",
}

// Inside returns a name or phrase as it stands behind other words of a sentence:
// "các sở", "đơn vị liên quan", "phòng chuyên môn". The name of a body keeps its
// capital, "Sở Nội vụ", "UBND cấp xã", and so does any other name.
func Inside(s string) string {
	p, _ := newProse(0, s, nil)
	if len(p.words) == 0 || !p.words[0].title() {
		return s
	}
	if p.startsWith(0, commonNouns) != "" {
		return vi.LowerFirst(s)
	}
	head := p.startsWith(0, heads)
	if head == "" || p.startsWith(0, bodies) != "" {
		return s
	}
	if n := wordsIn(head); n < len(p.words) && p.words[n].capital() {
		return s
	}
	return vi.LowerFirst(s)
}
