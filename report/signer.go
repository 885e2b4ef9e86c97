package report

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"
	"github.com/vanban-go/vanban/report/wording"
)

// HeadOfUnit is who signs for a unit whose type names no head.
const HeadOfUnit = "Thủ trưởng đơn vị"

// UnitSignature returns how the head of a unit signs its papers, by its type:
// "TM." and its body above the position of a collective, the position alone of
// any other. The name is left to the unit.
func UnitSignature(u unit.Unit) Signature {
	body := u.Body()
	s := Signature{Position: cmp.Or(body.Head, HeadOfUnit)}
	if body.Collective {
		s.Authority = []string{wording.OnBehalf + " " + cmp.Or(u.Declared().BodyWords(), body.Name)}
	}
	return s
}

// Signature is who signs (quyền hạn, chức vụ, họ tên người ký). Side is for whom
// or as what, where several sign: "Đại diện Công an tỉnh". Authority are the
// lines above the position, such as "TM. Hội đồng", "KT. Chủ tịch". Hint
// stands below the position, in brackets: "(Ký, ghi rõ họ tên)".
type Signature struct {
	Side      string   `yaml:"side" desc:"Bên hoặc tư cách ký, ví dụ: Đại diện Công an tỉnh, Người chứng kiến"`
	Authority []string `yaml:"authority" vanban:"single" desc:"Các dòng quyền hạn: TM., KT., TL., TUQ., Q."`
	Position  string   `yaml:"position" validate:"required_without=Side" desc:"Chức vụ người ký"`
	Hint      string   `yaml:"hint" desc:"Chỉ dẫn dưới chức vụ, ví dụ: (Ký, ghi rõ họ tên)"`
	Other     string   `yaml:"other_position" desc:"Chức vụ khác, in ngay trên họ tên"`
	Name      string   `yaml:"name" validate:"required" desc:"Họ tên người ký"`
}

// Signer is one of several who sign a paper. Refused is why he does not: the
// minutes say so, and nothing is left for his signature.
type Signer struct {
	Signature `yaml:",inline"`
	Refused   string `yaml:"refused" vanban:"prose" desc:"Lý do không ký biên bản"`
}

// Signers returns who signs the paper, the leading one first.
func (p *Paper) Signers() []Signer {
	return append([]Signer{{Signature: p.Signature}}, p.CoSigners...)
}

// The words for who signs minutes.
const (
	chairWord     = "Chủ tọa"
	secretaryWord = "Thư ký"
)

// Signers returns who signs the minutes, the chair first: with those whom they
// name, else with the counterpart, else with the secretary.
func (m *Minutes) Signers() []Signer {
	chair := m.Signature
	chair.Side = cmp.Or(chair.Side, m.Side)
	if chair.Side == "" && !slices.ContainsFunc([]string{chairWord, "Chủ trì"}, func(word string) bool { return strings.HasPrefix(vi.Fold(chair.Position), vi.Fold(word)) }) {
		chair.Side = chairWord
	}
	signers := append([]Signer{{Signature: chair}}, m.CoSigners...)
	switch {
	case len(m.CoSigners) > 0:
	case m.Counterpart != nil:
		c := m.Counterpart
		signers = append(signers, Signer{Signature: Signature{Side: c.Side, Position: c.Position, Name: c.Name}})
	default:
		name, _ := wording.CutLabel(m.Secretary.Name)
		signers = append(signers, Signer{Signature: Signature{Position: secretaryWord, Name: name}})
	}
	return signers
}

// signatureRules are the problems that break the decree's rules of signatures.
var signatureRules = map[wording.SignatureRule]diag.Rule{
	wording.BadForm: authorityForm, wording.TitleOnBehalf: authorityCollective, wording.SoleHead: authoritySoleHead, wording.ForDeputy: authorityOfDeputy,
	wording.DeputyAlone: deputyAlone, wording.NotDeputy: notDeputy, wording.InCharge: positionInCharge,
}

// faults returns what is wrong with the signature of a paper of type t, in
// certain or in doubtful ways.
func (s Signature) faults(t decree.Type, certain bool) diag.List {
	var lines, paths []string
	add := func(line, path string) { lines, paths = append(lines, vi.NFC(line)), append(paths, path) }
	if s.Side != "" {
		add(s.Side, "side")
	}
	for i, line := range s.Authority {
		add(line, fmt.Sprintf("authority[%d]", i))
	}
	last := max(len(lines)-1, 0)
	if s.Position != "" {
		add(s.Position, "position")
	}
	if s.Position != "" && s.Other != "" {
		add(s.Other, "other_position")
	}
	var problems diag.List
	for _, f := range wording.JudgeSignature(t, lines) {
		if f.Certain != certain {
			continue
		}
		rule := signatureRules[f.Rule]
		if !certain {
			rule.Severity = diag.Warning
		}
		_, title, _ := strings.Cut(lines[f.Line], " ") // behind the form
		problems = append(problems, rule.For(paths[f.Line], lines[f.Line], lines[last], title))
	}
	return problems
}

// signatures returns what is wrong with the signatures of a paper of type t, in
// certain or in doubtful ways.
func (p *Paper) signatures(t decree.Type, certain bool) diag.List {
	problems := p.Signature.faults(t, certain).Prefix("signature")
	for i, s := range p.CoSigners {
		problems = append(problems, s.faults(t, certain).Prefix(fmt.Sprintf("co_signers[%d]", i))...)
	}
	return problems
}

// signaturesReview returns what is doubtful about who signs a paper of type t.
func (p *Paper) signaturesReview(t decree.Type) diag.List {
	problems := p.signatures(t, false)
	bodies, signers := len(p.Issuing().Issuers()), 1+len(p.CoSigners)
	switch {
	case bodies > 1 && signers != bodies:
		problems = append(problems, jointSigners.For("signature", bodies, signers))
	case bodies == 1 && signers > 1 && t.Name != "" && !t.BySeveral():
		problems = append(problems, severalSigners.For("co_signers", t.Name, signers))
	}
	return problems
}

// refusals returns a problem for each signer who refuses to sign a paper other
// than minutes: what not everybody signs is not issued.
func (p *Paper) refusals() diag.List {
	var problems diag.List
	for i, s := range p.CoSigners {
		if s.Refused != "" {
			problems = append(problems, refusedPaper.For(fmt.Sprintf("co_signers[%d].refused", i), s.Name))
		}
	}
	return problems
}

// relations checks what one field of the minutes says of another: who signs is
// said once, and a day is printed with the hours.
func (m *Minutes) relations() diag.List {
	var problems diag.List
	if m.Counterpart != nil && len(m.CoSigners) > 0 {
		problems = append(problems, signersTwice.For("counterpart", "counterpart", "co_signers"))
	}
	if m.Side != "" && m.Signature.Side != "" {
		problems = append(problems, signersTwice.For("side", "side", "signature.side"))
	}
	if !m.Date.IsZero() && m.Date.Valid() && !says(m.When(m.Begin), m.Date) && !says(m.When(m.End), m.Date) {
		problems = append(problems, minutesDay.For("date", m.Date.Short()))
	}
	return problems
}

// writtenDay is a day as people write it: "3/2/2026", "03-02-2026", "ngày 3
// tháng 02 năm 2026".
var writtenDay = regexp.MustCompile(`([0-9]{1,2})(?:[/.-]|\s+tháng\s+)([0-9]{1,2})(?:[/.-]|\s+năm\s+)([0-9]{4})`)

// says reports whether a text names a day.
func says(text string, day date.Date) bool {
	return slices.ContainsFunc(writtenDay.FindAllStringSubmatch(text, -1), func(m []string) bool {
		d, err := date.Parse(m[1] + "/" + m[2] + "/" + m[3])
		return err == nil && d.IsFull() && d == day
	})
}

// When returns an hour of the meeting with its day, which Date gives where the
// hour stands alone: "08 giờ 00, ngày 08 tháng 01 năm 2026".
func (m *Minutes) When(hour string) string {
	if !m.Date.IsFull() || strings.Contains(hour, "ngày") || strings.Contains(hour, "/") {
		return hour
	}
	return vi.TrimEnd(hour) + ", " + m.Date.Long()
}
