package check

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/wording"
)

// checkSignature checks R30.
func (c *checker) checkSignature() {
	if len(c.signers) == 0 {
		if c.national != nil && c.attaches < 0 && c.untyped == nil {
			c.add(30, c.first(), say("không thấy chức vụ, họ tên người ký", "no signature"), say("quyền hạn, chức vụ, họ tên", "authority, position, name"))
		}
		return
	}
	for _, s := range c.signers {
		c.look(30, decree.Authority, sized|weighted|cased|middle, s.authority...)
		c.authority(s.authority)
		if len(s.authority) == 0 && s.name != nil && c.kind.Name != "Biên bản" {
			c.add(30, s.name, say("không có chức vụ", "no position"), say("chức vụ người ký, trên họ tên", "the position above the name"))
		}
	}
}

// authority judges the lines above a name as the loader judges them in YAML.
func (c *checker) authority(lines []*line) {
	texts := make([]string, len(lines))
	for i, l := range lines {
		texts[i] = l.text
	}
	if c.untyped != nil {
		return // its own form says who signs where
	}
	for _, f := range wording.JudgeSignature(c.kind, texts) {
		tell := c.add
		if !f.Certain {
			tell = c.warn
		}
		l := lines[f.Line]
		tell(30, l, quoted(l.text), signatureWords[f.Rule])
	}
}

// signatureWords say what is allowed where a rule of signatures is broken.
var signatureWords = map[wording.SignatureRule]words{
	wording.BadForm:       sayf("%s, có dấu chấm và một dấu cách", "%s, with a full stop and one space", strings.Join(wording.Authorities(), ", ")),
	wording.TitleOnBehalf: say("TM. trước tên tập thể; thủ trưởng ký trực tiếp", "TM. before a collective; a head signs directly"),
	wording.SoleHead:      say("TM. trước tên tập thể; thủ trưởng ký trực tiếp", "TM. before a collective; a head signs directly"),
	wording.ForDeputy:     say("KT. trước chức vụ của cấp trưởng", "KT. before the title of the head"),
	wording.DeputyAlone:   say("cấp phó ký dưới KT. và chức vụ của cấp trưởng", "a deputy below KT. and the title of the head"),
	wording.NotDeputy:     say("dưới KT. là chức vụ của cấp phó", "the title of a deputy below KT."),
	wording.InCharge:      say("ký thay như cấp phó (KT.)", "as a deputy does (KT.)"),
}

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
				c.add(31, s.authority[n-1], say("không thấy họ tên", "no name"), say("họ tên người ký, chữ thường, đậm", "the name in small letters, bold"))
			}
			continue
		}
		l := s.name
		c.look(31, decree.Signer, sized|weighted|middle, l)
		if l.upper() && strings.Contains(l.text, " ") {
			c.add(31, l, say("in hoa", "capitals"), say("chữ thường", "small letters"))
		}
		if _, ok := wording.CutDegree(l.text); ok {
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
	return slices.ContainsFunc(c.left, func(l *line) bool { return startsWith(l.fold(), learned...) })
}

// checkBlock checks R32: that nobody put a break between the text and the
// signature.
func (c *checker) checkBlock() {
	if c.closing >= len(c.lines) || c.closing == 0 || len(c.body) == 0 {
		return
	}
	first, last := c.lines[c.closing], c.body[len(c.body)-1]
	together := say("cùng trang với những dòng cuối của nội dung", "on the page of the last lines of the text")
	if first.p.Section != last.p.Section && !c.section(first).Continuous || c.broken(last, first) {
		c.add(32, first, say("ngắt trang trước khối chữ ký", "a page break before the signature"), together)
	}
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
