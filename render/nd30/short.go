package nd30

import (
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/prose"
	"github.com/vanban-go/vanban/report/vi"
	"github.com/vanban-go/vanban/report/wording"
)

// Dispatch lays out an urgent dispatch (công điện, sample 1.6): who wires, to
// whom, and the text.
func Dispatch(d *report.Dispatch, s style.Sheet) (doc.Paper, error) {
	d = given(d)
	paper := frame(&d.Paper, d.Type(), s)
	named := d.Paper
	named.To = nil // they stand above the text, not behind "Như trên"
	paper.Recipients = Recipients(&named)
	f := flowOf(&d.Paper)
	sender, _ := wording.CutSenderWord(d.Sender)
	f.blocks = append([]doc.Block{centred(vi.TrimEnd(sender)+" điện:", s)}, listed(decree.Addressee, d.To)...)
	f.blocks = append(f.blocks, Bases(d.Bases, short(&d.Paper))...)
	f.text(d.Preamble)
	f.sections(d.Body)
	f.text(d.Closing)
	f.end()
	paper.Body = f.blocks
	paper.Annexes = annexes(d, 0, s)
	return noted(paper, s), nil
}

// centred returns a line in the middle. One that takes more than two lines is set
// as text.
func centred(text string, s style.Sheet) doc.Block {
	look, _ := s.Look(Centered)
	if style.Lines(text, style.Points(s.Page.TextWidth()), look.Size, look.Bold, look.Italic) > 2 {
		return doc.Block{Role: decree.Body, Text: text}
	}
	return doc.Block{Role: Centered, Text: text}
}

// field appends a line "Thời gian: …".
func (f *flow) field(name, text string) { f.behind(name+": ", text) }

// behind appends a text behind the words that lead to it, which a clerk may have
// written already.
func (f *flow) behind(words, text string) {
	if text != "" {
		text, _ = wording.CutLabel(text)
		f.text(words + vi.End(text, "."))
	}
}

// Invitation lays out an invitation (giấy mời, sample 1.7).
func Invitation(i *report.Invitation, s style.Sheet) (doc.Paper, error) {
	i = given(i)
	paper := frame(&i.Paper, i.Type(), s)
	f := flow{}
	f.blocks = Bases(i.Bases, short(&i.Paper))
	f.behind(i.Issuing().IssuerNames()+" trân trọng kính mời: ", i.Guest)
	f.behind("Tới dự ", i.Event)
	f.field("Chủ trì", i.Chair)
	f.field("Thời gian", i.Time)
	f.field("Địa điểm", i.Place)
	f.points(i.Notes)
	f.end()
	paper.Body = f.blocks
	paper.Annexes = annexes(i, 0, s)
	return noted(paper, s), nil
}

// Introduction lays out a letter of introduction (giấy giới thiệu, sample 1.8).
func Introduction(i *report.Introduction, s style.Sheet) (doc.Paper, error) {
	i = given(i)
	paper := frame(&i.Paper, i.Type(), s)
	named := i.Paper
	named.To = []string{i.SentTo}
	paper.Recipients = Recipients(&named)
	f := flow{}
	f.blocks = append(Bases(i.Bases, short(&i.Paper)), centred(i.Issuing().IssuerNames()+" trân trọng giới thiệu:", s))
	f.field("Ông (bà)", i.Bearer)
	f.field("Chức vụ", i.Position)
	f.field("Được cử đến", i.SentTo)
	f.field("Về việc", i.About)
	f.text("Đề nghị Quý cơ quan tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm vụ.")
	f.text("Giấy này có giá trị đến hết " + i.ValidTo.Long())
	f.end()
	paper.Body = f.blocks
	return noted(paper, s), nil
}

// Minutes lays out minutes (biên bản, sample 1.9): no place and day in the
// head; who signs stands two a row, the chair on the right, and the recipients
// stand below.
func Minutes(m *report.Minutes, s style.Sheet) (doc.Paper, error) {
	m = given(m)
	paper := frame(&m.Paper, m.Type(), s)
	paper.Letterhead.Rows[1].Right = nil
	paper.Recipients = Recipients(withFile(&m.Paper))
	signers := m.Signers()
	paper.Signature = Signature(signers, s)
	f := flowOf(&m.Paper)
	f.blocks = Bases(m.Bases, short(&m.Paper))
	f.field("Thời gian bắt đầu", m.When(m.Begin))
	f.field("Địa điểm", m.Place)
	f.present(m.Present)
	f.field("Chủ trì", m.Chair)
	f.field("Thư ký", secretary(m.Secretary))
	f.text("Nội dung:")
	f.sections(m.Body)
	what := "Cuộc họp"
	for _, signer := range signers[1:] {
		if signer.Side != "" {
			what = "Buổi làm việc"
		}
		f.refused(signer)
	}
	end, _ := wording.CutEndWords(m.When(m.End))
	f.text(what + " kết thúc vào " + vi.TrimEnd(end) + decree.EndMark)
	paper.Body = f.blocks
	paper.Annexes = annexes(m, 0, s)
	return noted(paper, s), nil
}

// refused tells why somebody does not sign.
func (f *flow) refused(s report.Signer) {
	if s.Refused == "" {
		return
	}
	who := s.Position + " " + s.Name
	switch {
	case s.Position == "" && s.Side == "":
		who = s.Name
	case s.Position == "":
		who = s.Side + " (" + s.Name + ")"
	case s.Side != "":
		who = s.Side + ", " + who
	}
	f.text(who + " không ký biên bản. Lý do: " + vi.End(vi.LowerFirst(s.Refused), "."))
}

func (f *flow) present(names []string) {
	if len(names) == 1 {
		f.field("Thành phần tham dự", names[0])
		return
	}
	f.text("Thành phần tham dự:")
	f.blocks = append(f.blocks, listed(Dash, names)...)
}

func secretary(s report.Secretary) string {
	s.Name, _ = wording.CutLabel(s.Name)
	if s.Position == "" {
		return s.Name
	}
	return s.Name + ", " + s.Position
}

// withFile returns the paper with the file copy of minutes, "Lưu: VT, Hồ sơ",
// unless it names its own.
func withFile(p *report.Paper) *report.Paper {
	named, office := *p, *p.Issuing()
	office.DraftingUnit, office.Archive = "", report.Archive{}
	names, kept := filed(prose.Unmarked("", p.Recipients))
	if !kept {
		names = append(names, office.FileCopy()+", Hồ sơ")
	}
	named.Recipients = names
	return &named
}
