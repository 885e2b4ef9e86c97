package report

import (
	"fmt"
	"strings"

	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/vi"
	"github.com/vanban-go/vanban/report/wording"
)

// Attachment is an annex of a paper (phụ lục): a text that somebody wrote, or in
// a plan one of what the plan refers to (Kind). Form stands above it on the right
// ("Mẫu số 06/TD"), Mention is the words by which the text speaks of it where
// those are not its label. A separate file goes beside the paper, not inside it.
type Attachment struct {
	Kind         AnnexKind `yaml:"kind" validate:"omitempty,oneof=outline checklist units" desc:"Loại phụ lục của kế hoạch: outline = đề cương, checklist = danh mục, units = danh sách đơn vị; để trống khi tự viết nội dung"`
	Form         string    `yaml:"form" vanban:"lines" desc:"Chữ in ở góc trên bên phải, ví dụ: Biểu số 7, Mẫu số 06/TD"`
	Title        string    `yaml:"title" vanban:"lines,prose,marked=Phụ lục" desc:"Tên phụ lục"`
	Mention      string    `yaml:"mention" desc:"Chữ mà văn bản dùng để nhắc tới phụ lục (mặc định: Phụ lục và số)"`
	Landscape    *bool     `yaml:"landscape" desc:"Trang ngang (mặc định: theo bề rộng của bảng)"`
	SeparateFile bool      `yaml:"separate_file" desc:"Gửi thành tệp riêng"`
	Body         []Section `yaml:"body" validate:"excluded_with=Kind,dive" desc:"Nội dung"`
}

// AnnexKind says what an annex of a plan holds.
type AnnexKind string

// The kinds of annexes.
const (
	OutlineAnnex   AnnexKind = "outline"   // đề cương báo cáo
	ChecklistAnnex AnnexKind = "checklist" // danh mục nội dung kiểm tra
	UnitsAnnex     AnnexKind = "units"     // danh sách đơn vị
)

// Annexed is a paper that may have annexes.
type Annexed interface {
	Document
	Type() decree.Type
	Settings() Layout
	// Annexed returns the paper and its annexes, each with the title that it
	// bears.
	Annexed() (*Paper, []Attachment)
}

// Annexed returns the plan and its annexes.
func (p *Plan) Annexed() (*Paper, []Attachment) {
	annexes := append([]Attachment(nil), p.Annexes...)
	for i := range annexes {
		annexes[i].Title = p.AnnexTitle(annexes[i])
	}
	return &p.Paper, annexes
}

// Annexed returns the paper and its annexes.
func (g *General) Annexed() (*Paper, []Attachment) { return &g.Paper, g.Annexes }

// Annexed returns the letter and its annexes.
func (l *Letter) Annexed() (*Paper, []Attachment) { return &l.Paper, l.Annexes }

// Annexed returns the decision and its annexes.
func (d *Decision) Annexed() (*Paper, []Attachment) { return &d.Paper, d.Annexes }

// Annexed returns the dispatch and its annexes.
func (d *Dispatch) Annexed() (*Paper, []Attachment) { return &d.Paper, d.Annexes }

// Annexed returns the invitation and its annexes.
func (i *Invitation) Annexed() (*Paper, []Attachment) { return &i.Paper, i.Annexes }

// Annexed returns the minutes and their annexes.
func (m *Minutes) Annexed() (*Paper, []Attachment) { return &m.Paper, m.Annexes }

// AnnexLabel returns the label of an annex, counted from 1 among so many, and the
// number in it: a Roman one where there are two or more, else none (Phụ lục I,
// phần I, mục III.1).
func AnnexLabel(index, of int) (label, number string) {
	if of < 2 {
		return decree.AnnexWord, ""
	}
	number = vi.Roman(index)
	return decree.AnnexWord + " " + number, number
}

// hasSource reports whether an annex has something to print: a text, or what a
// plan refers to.
func (p *Plan) hasSource(a Attachment) bool {
	switch a.Kind {
	case OutlineAnnex:
		return p.Outline != nil
	case ChecklistAnnex:
		return p.Checklist != nil
	case UnitsAnnex:
		return p.Units != nil
	}
	return a.Kind != "" || len(a.Body) > 0
}

// sourceOf returns the plan whose references an annex may hold: an empty one for
// any other paper, which refers to nothing.
func sourceOf(v Annexed) (plan *Plan, isPlan bool) {
	if plan, isPlan = v.(*Plan); isPlan {
		return plan, true
	}
	return new(Plan), false
}

// withoutSource tells of an annex with nothing to print.
func withoutSource(path string, kind AnnexKind) diag.Problem {
	if kind == "" {
		return annexWithoutBody.For(path)
	}
	return annexSource.For(path, kind)
}

// annexProblems checks that each annex has something to print or goes apart, and
// that the text mentions it.
func annexProblems(v Annexed) diag.List {
	var problems diag.List
	plan, isPlan := sourceOf(v)
	_, annexes := v.Annexed()
	text, folded := "", ""
	if len(annexes) > 0 {
		text = mentioningText(v)
		folded = vi.Fold(text)
	}
	for i, a := range annexes {
		path := fmt.Sprintf("annexes[%d]", i)
		switch {
		case a.Kind != "" && !isPlan:
			problems = append(problems, annexOfPlan.For(path+".kind", a.Kind))
		case a.SeparateFile || plan.hasSource(a):
		default:
			problems = append(problems, withoutSource(path, a.Kind))
		}
		label, number := AnnexLabel(i+1, len(annexes))
		switch {
		case a.Mention == "" && !wording.NamesAnnex(folded, number, a.Title):
			problems = append(problems, annexWithoutMention.For(path, label))
		case !strings.Contains(text, vi.NFC(a.Mention)):
			problems = append(problems, annexNotMentioned.For(path+".mention", a.Mention))
		case a.Mention != "" && !wording.NamesAnnex(folded, number, a.Title) && !comesWith(text, a.Mention):
			problems = append(problems, annexWithoutMention.For(path+".mention", label))
		}
	}
	return problems
}

// comesWith reports whether a sentence of a text says that what it mentions so
// comes with the paper.
func comesWith(text, mention string) bool {
	for sentence := range strings.SplitSeq(strings.ReplaceAll(text, ". ", "\n"), "\n") {
		if strings.Contains(sentence, vi.NFC(mention)) && wording.MentionsEnclosure(sentence) {
			return true
		}
	}
	return false
}

// mentioningText is every sentence of a paper, its annexes aside, in lines.
func mentioningText(v Annexed) string {
	var texts []string
	add := func(path, text string) {
		if !strings.HasPrefix(path, "annexes[") {
			texts = append(texts, text)
		}
	}
	if own, ok := v.(interface {
		EachText(visit func(path, text string))
	}); ok {
		own.EachText(add)
	} else {
		strictyaml.Prose(v, add)
	}
	return strings.Join(texts, "\n")
}
