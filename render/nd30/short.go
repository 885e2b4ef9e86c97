package nd30

import (
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/vi"
)

// Dispatch lays out an urgent dispatch (công điện, sample 1.6): who wires, to
// whom, and the text.
func Dispatch(d *report.Dispatch, s style.Sheet) (doc.Paper, error) {
	d = given(d)
	paper := frame(&d.Paper, d.Type(), s)
	named := d.Paper
	named.To = nil // they stand above the text, not behind "Như trên"
	paper.Recipients = Recipients(&named)
	f := flow{}
	f.blocks = append([]doc.Block{{Role: Centered, Text: d.Sender + " điện:"}}, listed(decree.Addressee, d.To)...)
	f.blocks = append(f.blocks, Bases(d.Bases, short(&d.Paper))...)
	f.text(d.Preamble)
	f.sections(d.Body)
	f.text(d.Closing)
	f.end()
	paper.Body = f.blocks
	return noted(paper, s), nil
}

// field appends a line "Thời gian: …".
func (f *flow) field(name, text string) {
	if text != "" {
		f.text(name + ": " + vi.End(text, "."))
	}
}

// Invitation lays out an invitation (giấy mời, sample 1.7).
func Invitation(i *report.Invitation, s style.Sheet) (doc.Paper, error) {
	i = given(i)
	paper := frame(&i.Paper, i.Type(), s)
	f := flow{}
	f.blocks = Bases(i.Bases, short(&i.Paper))
	f.text(i.Issuing().Issuer.Name + " trân trọng kính mời: " + vi.End(i.Guest, "."))
	f.text("Tới dự " + vi.End(i.Event, "."))
	f.field("Chủ trì", i.Chair)
	f.field("Thời gian", i.Time)
	f.field("Địa điểm", i.Place)
	f.points(i.Notes)
	f.end()
	paper.Body = f.blocks
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
	f.blocks = append(Bases(i.Bases, short(&i.Paper)), doc.Block{Role: Centered, Text: i.Issuing().Issuer.Name + " trân trọng giới thiệu:"})
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
// head; the secretary signs on the left, the chair on the right, and the
// recipients stand under the secretary.
func Minutes(m *report.Minutes, s style.Sheet) (doc.Paper, error) {
	m = given(m)
	paper := frame(&m.Paper, m.Type(), s)
	paper.Letterhead.Rows[1].Right = nil
	f := flow{}
	f.field("Thời gian bắt đầu", m.Begin)
	f.field("Địa điểm", m.Place)
	f.present(m.Present)
	f.field("Chủ trì (chủ tọa)", m.Chair)
	f.field("Thư ký (người ghi biên bản)", secretary(m.Secretary))
	f.text("Nội dung (theo diễn biến):")
	f.sections(m.Body)
	what := "Cuộc họp"
	if m.Counterpart != nil {
		what = "Buổi làm việc"
	}
	f.text(what + " kết thúc vào " + vi.TrimEnd(m.End) + decree.EndMark)
	paper.Body = f.blocks
	left, right := signedBy(m, &paper, s)
	paper.Recipients = append(left, Recipients(filed(&m.Paper))...)
	paper.Signature = right
	return noted(paper, s), nil
}

// signedBy returns the signatures on the left and on the right: secretary and
// chair, or the two bodies, each in half of the width and their names level.
func signedBy(m *report.Minutes, paper *doc.Paper, s style.Sheet) (left, right []doc.Block) {
	other := m.Counterpart
	if other == nil {
		return []doc.Block{
			{Role: decree.Authority, Text: "THƯ KÝ"},
			{Role: signHint, Text: "(Chữ ký)"},
			{Role: decree.Signer, Text: m.Secretary.Name},
		}, append([]doc.Block{{Role: decree.Authority, Text: "CHỦ TỌA"}}, Signature(m.Signature)...)
	}
	paper.SignLeft = s.Page.TextWidth() / 2
	fits := func(text string) bool {
		return measure(s, decree.Authority, text) <= style.Points(paper.SignLeft-gutter)
	}
	lines := func(texts ...string) []doc.Block {
		var blocks []doc.Block
		for _, text := range texts {
			blocks = append(blocks, paragraphs(decree.Authority, nameLines(vi.Upper(text), fits)...)...)
		}
		return blocks
	}
	left, right = lines(other.Side, other.Position), lines(append(append([]string{m.Side}, m.Signature.Authority...), m.Signature.Position)...)
	high := max(len(left), len(right))
	return signed(left, high, other.Name), signed(right, high, m.Signature.Name)
}

// signed puts a name under lines that take as much room as high of them.
func signed(lines []doc.Block, high int, name string) []doc.Block {
	for len(lines) < high {
		lines = append(lines, doc.Block{Role: decree.Authority})
	}
	return append(lines, doc.Block{Role: decree.Signer, Text: name})
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
	if s.Position == "" {
		return s.Name
	}
	return s.Name + ", " + s.Position
}

// filed returns the paper with the file copy of minutes: "Lưu: VT, Hồ sơ".
func filed(p *report.Paper) *report.Paper {
	named := *p
	named.Recipients = append(p.Recipients[:len(p.Recipients):len(p.Recipients)], "Lưu: "+decree.Registry+", Hồ sơ")
	return &named
}
