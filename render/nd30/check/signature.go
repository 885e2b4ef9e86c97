package check

import (
	"regexp"
	"strings"

	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/vi"
)

var (
	slashForm  = regexp.MustCompile(`^(?:T/M|K/T|T/L|T/UQ|T\.M\.?|K\.T\.?|T\.L\.?)\s*`)
	dotlessTwo = regexp.MustCompile(`^(TM|KT|TL|TUQ)(?:\s|:)`)
	closeForm  = regexp.MustCompile(`^(?:TM|KT|TL|TUQ|Q)\.\S`)
	forHead    = regexp.MustCompile(`^KT\.\s+PHÓ\s`)
	onBehalf   = regexp.MustCompile(`^TM\.\s+(?:SỞ|PHÒNG|CỤC|CHI CỤC|VĂN PHÒNG|TRUNG TÂM|GIÁM ĐỐC|TRƯỞNG|CHỦ TỊCH)(?:\s|$)`)
	inCharge   = regexp.MustCompile(`PHÓ\s.*(?:PHỤ TRÁCH|ĐIỀU HÀNH)|(?:PHỤ TRÁCH|ĐIỀU HÀNH)$`)
)

// checkSignature checks R30.
func (c *checker) checkSignature() {
	if len(c.signers) == 0 {
		if c.national != nil && c.attaches < 0 {
			c.add(30, c.first(), say("không thấy chức vụ, họ tên người ký", "no signature"), say("quyền hạn, chức vụ, họ tên", "authority, position, name"))
		}
		return
	}
	for _, s := range c.signers {
		for i := range s.authority {
			l := &s.authority[i]
			c.looked(30, decree.Authority, l)
			c.middle(30, l)
			c.authority(l)
		}
		if len(s.authority) == 0 && s.name != nil && c.kind.Name != "Biên bản" {
			c.add(30, s.name, say("không có chức vụ", "no position"), say("chức vụ người ký, trên họ tên", "the position above the name"))
		}
	}
}

func (c *checker) authority(l *line) {
	text := strings.ToUpper(l.text)
	forms := same("%s", strings.Join(decree.Authorities(), ", "))
	switch {
	case slashForm.MatchString(text):
		c.add(30, l, quoted(l.text), forms)
	case dotlessTwo.MatchString(text), closeForm.MatchString(text):
		c.add(30, l, quoted(l.text), sayf("%s, có dấu chấm và một dấu cách", "%s, with a full stop and one space", forms.vi))
	case forHead.MatchString(text):
		c.add(30, l, quoted(l.text), say("KT. trước chức vụ của cấp trưởng", "KT. before the title of the head"))
	case onBehalf.MatchString(text):
		c.add(30, l, quoted(l.text), say("TM. trước tên tập thể; thủ trưởng ký trực tiếp", "TM. before a collective; a head signs directly"))
	case inCharge.MatchString(text):
		c.add(30, l, quoted(l.text), say("ký thay như cấp phó (KT.)", "as a deputy does (KT.)"))
	}
}

var degree = regexp.MustCompile(`^(?:GS|PGS|TS|ThS|Ths|BS|BSCK\S*|CKI+|KS|CN|NGƯT|NGND|TTƯT|TTND|NSƯT|NSND|Tiến sĩ|Thạc sĩ|Giáo sư|Bác sĩ|Kỹ sư)[.\s]`)

// learned are the sectors that may print degrees before names.
var learned = []string{
	"trường", "học viện", "viện", "bệnh viện", "sở y tế", "bộ y tế", "sở giáo dục", "bộ giáo dục", "sở khoa học", "bộ khoa học", "trạm y tế", "trung tâm y tế",
	"công an", "quân", "bộ tư lệnh", "bộ chỉ huy", "bộ quốc phòng", "bộ công an", "đại học",
}

// checkSigner checks R31.
func (c *checker) checkSigner() {
	for _, s := range c.signers {
		if s.name == nil {
			if n := len(s.authority); n > 0 {
				c.add(31, &s.authority[n-1], say("không thấy họ tên", "no name"), say("họ tên người ký, chữ thường, đậm", "the name in small letters, bold"))
			}
			continue
		}
		l := s.name
		k := look{31, decree.Signer}
		c.sized(k, l)
		c.weighted(k, l)
		c.middle(31, l)
		if l.upper() {
			c.add(31, l, say("in hoa", "capitals"), say("chữ thường", "small letters"))
		}
		if degree.MatchString(l.text) {
			allowed := say("không ghi học hàm, học vị", "no degree or title")
			if c.isLearned() {
				c.warn(31, l, quoted(l.text), allowed)
			} else {
				c.add(31, l, quoted(l.text), allowed)
			}
		}
	}
}

func (c *checker) isLearned() bool {
	for i := range c.left {
		if startsWith(vi.Fold(c.left[i].text), learned...) {
			return true
		}
	}
	return false
}

// checkBlock checks R32: that nobody put a break between the text and the
// signature, and that the row of the table does not split.
func (c *checker) checkBlock() {
	if c.closing >= len(c.lines) || c.closing == 0 || len(c.body) == 0 {
		return
	}
	first, last := &c.lines[c.closing], &c.body[len(c.body)-1]
	together := say("cùng trang với những dòng cuối của nội dung", "on the page of the last lines of the text")
	if first.p.Section != last.p.Section && !c.section(first).Continuous || c.broken(last, first) {
		c.add(32, first, say("ngắt trang trước khối chữ ký", "a page break before the signature"), together)
	}
	if first.inTable() {
		cell := first.p.Cell
		rows := c.doc.Tables[cell.Table-1].Rows
		if cell.Row < len(rows) && len(rows) > 0 && !rows[cell.Row].CantSplit && c.longBlock(cell.Table) {
			c.warn(32, first, say("hàng của bảng có thể bị ngắt sang trang sau", "a row that may be split between pages"), say("không cho phép ngắt hàng (cantSplit)", "a row that cannot be split (cantSplit)"))
		}
	}
}

// longBlock reports whether a row that holds the signature is higher than a
// few lines.
func (c *checker) longBlock(table int) bool {
	n := 0
	for i := range c.lines {
		if c.lines[i].p.Cell.Table == table {
			n++
		}
	}
	const few = 3
	return n > few
}

// broken reports whether a page break stands between two lines.
func (c *checker) broken(from, to *line) bool {
	inside := false
	for i := range c.doc.Paragraphs {
		q := &c.doc.Paragraphs[i]
		if inside && q.PageBreak {
			return true
		}
		if q == from.p {
			inside = true
		}
		if q == to.p {
			return false
		}
	}
	return false
}

// checkMinutes checks R40.
func (c *checker) checkMinutes() {
	if c.kind.Name != "Biên bản" {
		return
	}
	if c.dated != nil {
		c.warn(40, c.dated, say("có dòng địa danh, ngày tháng", "a line of place and date"), say("không có (mẫu 1.9)", "none (sample 1.9)"))
	}
	if len(c.signers) < 2 {
		c.add(40, c.typed, sayf("%d chữ ký", "%d signatures", len(c.signers)), say("hai chữ ký: thư ký và chủ tọa", "two: secretary and chair"))
	}
}
