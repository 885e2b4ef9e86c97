package check_test

import (
	"fmt"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/decree"
)

// kinds make papers of each kind.
var kinds = map[string]func(*maker) report.Document{
	"general":      (*maker).general,
	"provisions":   (*maker).generalInArticles,
	"letter":       (*maker).letter,
	"decision":     (*maker).decision,
	"minutes":      (*maker).minutes,
	"dispatch":     (*maker).dispatch,
	"invitation":   (*maker).invitation,
	"introduction": (*maker).introduction,
	"copy":         (*maker).copy,
	"plan":         (*maker).plan,
}

func (m *maker) anyLayout() report.Layout {
	l := report.Layout{
		Set: pick(m, "", "A", "B"), Size: pick(m, 0, 13, 13.5, 14), Indent: pick(m, 0, 10, 12.7), Levels: pick(m, someLevels...),
		CitationDate: pick(m, "", "short", "long"),
		Margins:      report.Margins{Top: pick(m, 0, 20, 22.5, 25), Bottom: pick(m, 0.0, 20, 25), Left: pick(m, 0.0, 30, 35), Right: pick(m, 0.0, 15, 20)},
	}
	switch m.upTo(2) {
	case 1:
		l.LineSpacing = pick(m, 1, 1.1, 1.25, 1.5)
	case 2:
		l.LineExactly = pick(m, 15.0, 18, 20.5, 22)
	}
	if m.oneIn(2) {
		l.SpaceBefore, l.SpaceAfter = float64(m.upTo(18)), float64(m.upTo(12))
		if l.SpaceBefore+l.SpaceAfter < 6 {
			l.SpaceAfter = 6
		}
	}
	return l
}

var someIssuers = []report.Issuer{
	{Name: "Sở Nội vụ", Code: "SNV", Superior: "Ủy ban nhân dân tỉnh An Bình"},
	{Name: "Sở Nông nghiệp và Môi trường", Code: "SNNMT", Superior: "Ủy ban nhân dân tỉnh An Bình"},
	{Name: "Công an tỉnh An Bình", Code: "CAT", Superior: "Bộ Công an"},
	{Name: "Ủy ban nhân dân xã Tân An", Code: "UBND"},
	{Name: "Trường Trung cấp Kinh tế - Kỹ thuật", Code: "TCKTKT", Superior: "Ủy ban nhân dân thành phố Hải Phòng"},
	{Name: "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và nông nghiệp", Code: "BQLDA", Superior: "Ủy ban nhân dân tỉnh An Bình"},
	{Name: "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân", Code: "VP"},
	{Name: "Đoàn TNCS Hồ Chí Minh tỉnh An Bình", Code: "ĐTN", Letterhead: report.Letterhead{Superior: "Đoàn TNCS Hồ Chí Minh", Issuer: "Ban Chấp hành\nĐoàn tỉnh An Bình"}},
	{Name: "Tổng cục Thống kê", Code: "TCTK", Superior: "Bộ Tài chính"},
}

func (m *maker) office(bodies int) *report.Office {
	o := &report.Office{Issuer: pick(m, someIssuers...), Place: pick(m, "An Bình", "Hà Nội", "Thành phố Hồ Chí Minh", "Tân An")}
	for range bodies - 1 {
		o.CoIssuers = append(o.CoIssuers, pick(m, someIssuers...))
	}
	if m.oneIn(2) {
		o.Parties = []report.Party{
			{ID: "p.vp", Name: "Văn phòng Sở", Short: "Văn phòng", Code: "VP", Kind: "internal"},
			{ID: "p.stc", Name: "Sở Tài chính", Code: "STC", Kind: "peer"},
			{ID: "p.all", Name: "Các phòng thuộc Sở", Kind: "group", Members: []string{"p.vp"}},
		}
		o.DraftingUnit = pick(m, "", "p.vp")
	}
	o.Archive.Copies = m.upTo(2)
	if m.oneIn(3) {
		o.Layout = m.anyLayout()
	}
	return o
}

// someAuthorities are who signs in forms that the decree allows.
var someAuthorities = []report.Signature{
	{Position: "Giám đốc Sở Nông nghiệp và Môi trường"},
	{Position: "Trưởng phòng"},
	{Position: "Chuyên viên chính"},
	{Position: "Hiệu trưởng"},
	{Authority: []string{"KT. Giám đốc"}, Position: "Phó Giám đốc"},
	{Authority: []string{"KT. Hiệu trưởng"}, Position: "Hiệu phó"},
	{Authority: []string{"TM. Ủy ban nhân dân"}, Position: "Chủ tịch"},
	{Authority: []string{"TM. Ủy ban nhân dân", "KT. Chủ tịch"}, Position: "Phó Chủ tịch"},
	{Authority: []string{"TM. Ủy ban nhân dân", "KT. Chủ tịch"}, Position: "Ủy viên Thường trực"},
	{Authority: []string{"TM. Ban Thường vụ"}, Position: "Phó Bí thư Thường trực"},
	{Authority: []string{"Q. Giám đốc"}, Position: ""},
	{Authority: []string{"TL. Chủ tịch Ủy ban nhân dân tỉnh", "KT. Chánh Văn phòng"}, Position: "Phó Chánh Văn phòng"},
	{Authority: []string{"KT. Bộ trưởng, Chủ nhiệm"}, Position: "Thứ trưởng, Phó Chủ nhiệm"},
	{Authority: []string{"KT. Trưởng Ban Chỉ đạo, Chủ nhiệm Chương trình mục tiêu quốc gia"}, Position: "Phó Trưởng ban Thường trực, Phó Chủ nhiệm Thường trực Chương trình mục tiêu quốc gia"},
	{Authority: []string{"TUQ. Giám đốc"}, Position: "Trưởng phòng Chính quyền địa phương và Công tác thanh niên"},
}

func (m *maker) signature() report.Signature {
	s := pick(m, someAuthorities...)
	if s.Position == "" {
		s = report.Signature{Position: "Q. Giám đốc"}
	}
	s.Hint = pick(m, "", "", "", "(Ký, ghi rõ họ tên)", "Ký, đóng dấu", "(Chữ ký)")
	s.Other = pick(m, "", "", "", "Trưởng Ban Chỉ đạo", "Phó Chủ tịch Ủy ban nhân dân tỉnh An Bình, Trưởng Ban Chỉ đạo")
	s.Name = m.name()
	return s
}

func (m *maker) name() string {
	return pick(m, "Nguyễn Văn ", "Trần Thị ", "Tôn Nữ Hoàng Ngọc ") + "W" + m.mark()[1:]
}

func (m *maker) signer() report.Signer {
	s := report.Signer{Signature: m.signature()}
	s.Side = pick(m, "", "", "Đại diện Đoàn kiểm tra", "Đại diện Ủy ban nhân dân xã Tân An",
		"Đại diện Công ty trách nhiệm hữu hạn một thành viên Khai thác công trình thủy lợi Bắc An Bình", "Bên B", "Người chứng kiến", "Thành viên")
	return s
}

func (m *maker) date() date.Date {
	d := date.Date{Year: 2025 + m.upTo(1), Month: 1 + m.upTo(11), Day: 1 + m.upTo(27)}
	switch m.upTo(4) {
	case 3:
		d.Day = 0
	case 4:
		d.Month, d.Day = 0, 0
	}
	return d
}

func (m *maker) day() date.Date {
	return date.Date{Year: 2026, Month: 1 + m.upTo(11), Day: 1 + m.upTo(27)}
}

// paper is what all papers have. One of several bodies is signed for each of
// them.
func (m *maker) paper(t decree.Type, bodies int) report.Paper {
	p := report.Paper{
		ID: "vb.mau", Version: m.upTo(2), Office: m.office(bodies), Number: pick(m, "", "5", "45", "1234"), Date: m.date(), Medium: pick(m, "", "paper", "electronic"),
		Subject: m.subject(), Signature: m.signature(), Recipients: m.recipients(), Layout: m.anyLayout(), Marks: m.anyMarks(),
	}
	for range bodies - 1 {
		p.CoSigners = append(p.CoSigners, report.Signer{Signature: m.signature()})
	}
	if m.oneIn(6) {
		p.Issued = &report.Issued{Number: "77", Date: m.day()}
	}
	if m.oneIn(8) {
		p.Symbol = "NQ-HĐND"
		if t.Abbr != "" {
			p.Symbol = t.Abbr + "-TTCP"
		}
	}
	for range m.upTo(3) {
		p.Bases = append(p.Bases, m.basis())
	}
	if must, may := t.Addressing(); must || may && m.oneIn(3) {
		for range 1 + m.upTo(2) {
			p.To = append(p.To, pick(m, "Sở ", "Ủy ban nhân dân xã ", "- Phòng ", "Kính gửi: Trường ", "UBND tỉnh ")+m.mark())
		}
	}
	return p
}

func (m *maker) subject() string {
	subject := m.phrase()
	if m.oneIn(2) {
		subject += pick(m, " theo 178/2024/NĐ-CP", " của các phòng chuyên môn năm 2026", " việc giải quyết thủ tục hành chính về đất đai", "\ncủa các trạm bơm "+m.mark())
	}
	if m.oneIn(8) {
		subject = pick(m, "V/v ", "Về việc ") + subject
	}
	if m.oneIn(6) {
		subject += "\n(Từ ngày 01/01/2026 đến ngày 31/3/2026)"
	}
	return subject
}

func (m *maker) basis() report.Basis {
	switch m.upTo(3) {
	case 0:
		return report.Basis{Text: pick(m, "Căn cứ ", "Theo đề nghị của ", "- Căn cứ ") + m.phrase() + pick(m, "", ";", ".")}
	case 1:
		return report.Basis{Type: "Luật", Title: m.mark() + " tư", Date: date.Date{Year: 2024, Month: 6, Day: 21}}
	}
	return report.Basis{
		Type: pick(m, "Nghị định", "Kế hoạch"), Ref: fmt.Sprintf("%d/%s", 10+m.marks, pick(m, "2024/NĐ-CP", "KH-UBND")), Date: m.day(), Issuer: "Chính phủ", Title: "về " + m.mark(),
	}
}

func (m *maker) recipients() []string {
	var out []string
	for range m.upTo(3) {
		out = append(out, m.typed(pick(m, "Các phòng ", "Sở Tài chính ", "UBND các xã ", "vanthu@anbinh.gov.vn ", "Chủ tịch, các Phó Chủ tịch (để báo cáo) ")+m.mark()+pick(m, "", "", ";", ".")))
	}
	if m.oneIn(6) {
		out = append(out, pick(m, "Lưu: VT, "+m.mark(), "Lưu VT, KT"))
	}
	return out
}

func (m *maker) anyMarks() report.Marks {
	if !m.oneIn(3) {
		return report.Marks{}
	}
	marks := report.Marks{
		Urgency: pick(m, "", "khan", "thuong_khan", "hoa_toc"), SecrecyRoom: m.oneIn(4), Circulation: pick(m, "", "luu_hanh_noi_bo", "xem_xong_tra_lai", "tai_lieu_thu_hoi"),
		Draft: m.oneIn(4), Drafter: pick(m, "", "PL", "NVA"), Copies: m.upTo(40),
	}
	if m.oneIn(2) {
		marks.Contact = report.Contact{
			Address: "Số 5 phố " + m.mark(), Phone: pick(m, "", "0225.3.123456"), Fax: pick(m, "", "0225 123 456"), Email: pick(m, "", "vanthu@anbinh.gov.vn"), Website: pick(m, "", "anbinh.gov.vn"),
		}
	}
	return marks
}

// bodies is how many issue a paper together.
func (m *maker) bodies() int {
	if m.oneIn(4) {
		return 2 + m.upTo(1)
	}
	return 1
}

// annexes makes annexes and the words by which the text speaks of them, "" where
// there are none.
func (m *maker) annexes() (annexes []report.Attachment, mentions string) {
	if !m.oneIn(4) {
		return nil, ""
	}
	n := 1 + m.upTo(2)
	for i := range n {
		a := report.Attachment{Form: pick(m, "", "", "Biểu số 7", "Mẫu số 06/TD\nBan hành theo 178/2024/NĐ-CP"), SeparateFile: m.oneIn(5), Body: m.sections(0)}
		if !m.oneIn(4) {
			a.Title = m.label("Phụ lục", m.phrase()+pick(m, "", "\ncủa các trạm bơm", " của tất cả các phòng chuyên môn và các đơn vị trực thuộc Sở năm 2026"))
		}
		if m.oneIn(3) {
			landscape := m.oneIn(2)
			a.Landscape = &landscape
		}
		label, _ := report.AnnexLabel(i+1, n)
		by := pick(m, label, label, "")
		switch {
		case by != "":
			mentions += " theo " + by + ","
		case a.Title != "" && strings.HasPrefix(a.Title, "Phụ lục"):
			mentions += " theo " + label + ","
		default:
			a.Mention = pick(m, "biểu tổng hợp ", "danh sách ") + m.mark()
			mentions += " nêu tại " + a.Mention + " gửi kèm,"
		}
		annexes = append(annexes, a)
	}
	return annexes, strings.TrimSuffix(mentions, ",")
}

func (m *maker) general() report.Document {
	types := slices.DeleteFunc(decree.Types(), func(t decree.Type) bool { return t.Name == "Biên bản" || t.Name == "Công văn" }) // they have a kind of their own
	t := pick(m, types...)
	g := &report.General{Paper: m.paper(t, m.bodies()), TypeName: t.Name}
	if m.oneIn(4) {
		for range m.upTo(4) {
			g.CoSigners = append(g.CoSigners, m.signer())
		}
	}
	if t.EnactingText() != "" || m.oneIn(8) {
		g.IssuedBy = pick(m, "Hội đồng nhân dân xã Tân An", "Giám đốc Sở Nội vụ")
	}
	if m.oneIn(3) {
		g.Preamble = m.paragraphs()
	}
	g.Body = m.sections(0)
	if m.oneIn(3) {
		g.Closing = m.paragraphs()
	}
	m.annexed(&g.Annexes, &g.Body)
	return g
}

// annexed adds annexes to a paper, and a section that speaks of them to its text.
func (m *maker) annexed(annexes *[]report.Attachment, body *[]report.Section) {
	list, mentions := m.annexes()
	*annexes = list
	if mentions != "" {
		number := false
		*body = append([]report.Section{{Text: m.phrase() + mentions + ".", Number: &number}}, *body...)
	}
}

func (m *maker) generalInArticles() report.Document {
	g := m.general().(*report.General)
	if g.Annexes != nil {
		g.Preamble = g.Body[0].Text
	}
	g.Body, g.Provisions = nil, m.provisions()
	return g
}

func (m *maker) letter() report.Document {
	l := &report.Letter{Paper: m.paper(new(report.Letter).Type(), m.bodies())}
	if m.oneIn(2) {
		l.Preamble = m.paragraphs()
	}
	l.Body = m.sections(0)
	if m.oneIn(2) {
		l.Closing = m.paragraphs()
	}
	m.annexed(&l.Annexes, &l.Body)
	return l
}

func (m *maker) decision() report.Document {
	d := &report.Decision{Paper: m.paper(new(report.Decision).Type(), m.bodies()), IssuedBy: pick(m, "Giám đốc Sở Nội vụ", "Chủ tịch Ủy ban nhân dân tỉnh An Bình"), Articles: m.articles()}
	var mentions string
	d.Annexes, mentions = m.annexes()
	if mentions != "" {
		d.Articles = append(d.Articles, report.Article{Text: m.phrase() + mentions + "."})
	}
	if m.oneIn(3) {
		a := &report.Attached{Type: pick(m, "Quy chế", "Quy định", "Chương trình", "Đề án"), Subject: m.subject()}
		if m.oneIn(3) {
			a.Preamble = m.paragraphs()
		}
		if m.oneIn(2) {
			a.Body = m.sections(0)
		} else {
			a.Provisions = m.provisions()
		}
		d.Attached = a
	}
	return d
}

func (m *maker) minutes() report.Document {
	d := &report.Minutes{Paper: m.paper(new(report.Minutes).Type(), m.bodies())}
	d.Date = date.Date{}
	d.Begin, d.End = "08 giờ 00, ngày 06 tháng 5 năm 2026", "11 giờ 30 phút, ngày 06 tháng 5 năm 2026"+pick(m, "", ".")
	if m.oneIn(3) {
		d.Begin, d.End, d.Date = "08 giờ 00", "11 giờ 30 phút", date.Date{Year: 2026, Month: 5, Day: 6}
	}
	d.Place, d.Chair = "Trạm bơm "+m.mark(), "Ông "+m.name()
	for range 1 + m.upTo(2) {
		d.Present = append(d.Present, m.typed("Ông "+m.name()+pick(m, ", Phó Giám đốc Sở Nội vụ", "", ";")))
	}
	d.Secretary = report.Secretary{Name: m.name(), Position: pick(m, "", "Chuyên viên")}
	d.Body = m.sections(0)
	switch kind := m.upTo(2); {
	case kind == 1 && d.CoSigners == nil:
		d.Side, d.Counterpart = "Đại diện Đoàn kiểm tra", &report.Counterpart{Side: "Đại diện Ủy ban nhân dân xã Tân An", Position: pick(m, "", "Phó Chủ tịch"), Name: m.name()}
	case kind == 2:
		d.Signature.Side = pick(m, "", "Đại diện Đoàn kiểm tra", "Chủ trì")
		for range 1 + m.upTo(5) {
			s := m.signer()
			if m.oneIn(5) {
				s.Refused = m.sentence()
			}
			d.CoSigners = append(d.CoSigners, s)
		}
	}
	m.annexed(&d.Annexes, &d.Body)
	return d
}

func (m *maker) dispatch() report.Document {
	d := &report.Dispatch{Paper: m.paper(new(report.Dispatch).Type(), m.bodies()), Sender: pick(m, "Chủ tịch Ủy ban nhân dân tỉnh An Bình", "Sở Nội vụ")}
	if d.To == nil {
		d.To = []string{"Sở " + m.mark(), "Phòng " + m.mark()}[:1+m.upTo(1)]
	}
	if m.oneIn(2) {
		d.Preamble = m.paragraphs()
	}
	d.Body = m.sections(0)
	if m.oneIn(2) {
		d.Closing = m.paragraphs()
	}
	m.annexed(&d.Annexes, &d.Body)
	return d
}

func (m *maker) invitation() report.Document {
	i := &report.Invitation{
		Paper: m.paper(new(report.Invitation).Type(), m.bodies()), Guest: "Ông " + m.name() + pick(m, "", "."), Time: "08 giờ 00, ngày 06 tháng 5 năm 2026" + pick(m, "", "."), Place: "Hội trường " + m.mark(),
	}
	i.To = nil
	i.Annexes, i.Event = m.annexes()
	i.Event = "Hội nghị " + m.mark() + i.Event + pick(m, "", ".")
	if m.oneIn(2) {
		i.Chair = "Bà " + m.name()
	}
	i.Notes = m.sentences(m.upTo(3))
	return i
}

func (m *maker) introduction() report.Document {
	i := &report.Introduction{
		Paper: m.paper(new(report.Introduction).Type(), m.bodies()), Bearer: "Ông " + m.name(), Position: "Chuyên viên " + m.mark(), SentTo: "Sở " + m.mark(), About: m.sentence(), ValidTo: m.day(),
	}
	i.To, i.Layout.Levels = nil, nil
	return i
}

func (m *maker) copy() report.Document {
	c := &report.Copy{Form: pick(m, "sao_y", "trich_sao", "sao_luc")}
	c.Paper = m.paper(c.Type(), 1)
	c.To, c.Subject, c.Bases, c.Circulation, c.Contact = nil, "", nil, "", report.Contact{}
	c.Layout.Levels, c.Layout.CitationDate = nil, ""
	return c
}
