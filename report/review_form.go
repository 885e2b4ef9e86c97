package report

import (
	"fmt"
	"strings"

	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/prose"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/vi"
	"github.com/vanban-go/vanban/report/wording"
)

// What a records officer sees in a paper that the decree shows otherwise, and the
// paper may still be right in.
var (
	signerName = diag.Rule{
		Code: "signer-name", Severity: diag.Warning,
		VI: "họ tên người ký ghi %[1]q", EN: "the name of the signer is written %[1]q",
		HintVI: "viết %[2]q; học hàm, học vị chỉ ghi nếu ngành cho phép", HintEN: "write %[2]q; degrees only where the sector says so",
	}
	emptyHeading = diag.Rule{
		Code: "heading-without-text", Severity: diag.Warning,
		VI: "dưới tiêu đề %[1]q không có nội dung", EN: "nothing stands below the heading %[1]q",
		HintVI: "thêm nội dung; nếu là một câu của văn bản thì viết ở text", HintEN: "add its text; a sentence of the paper belongs in text",
	}
	emptySection = diag.Rule{
		Code: "empty-section", Severity: diag.Warning,
		VI: "mục không có tiêu đề, không có nội dung", EN: "a section without heading and text",
		HintVI: "thêm nội dung, hoặc xóa mục này", HintEN: "add its text, or delete it",
	}
	ownKind = diag.Rule{
		Code: "own-kind", Severity: diag.Warning,
		VI: "%[1]s có thể thức riêng, kind: general không in đủ", EN: "the type %[1]q has a form of its own, which kind: general does not print",
		HintVI: "dùng kind: %[2]s", HintEN: "use kind: %[2]s",
	}
	notEnacted = diag.Rule{
		Code: "not-enacted", Severity: diag.Warning,
		VI: "%[1]s không ghi thẩm quyền ban hành, không in %[2]q", EN: "the type %[1]q says not who issues it; %[2]q is not printed",
		HintVI: "thêm issued_by: …", HintEN: "add issued_by: …",
	}
	addressedType = diag.Rule{
		Code: "addressed-type", Severity: diag.Warning,
		VI: "%[1]s không có Kính gửi", EN: "the type %[1]q has no Kính gửi",
		HintVI: "xóa kinh_gui, ghi nơi gửi vào recipients", HintEN: "delete kinh_gui and write it into recipients",
	}
	cutName = diag.Rule{
		Code: "cut-name", Severity: diag.Warning,
		VI: "%[1]q bắt đầu bằng chữ thường", EN: "%[1]q begins with a small letter",
		HintVI: "viết hoa chữ đầu; nếu dấu phẩy đã cắt đôi một tên thì đặt cả tên trong dấu nháy: %[2]q",
		HintEN: "begin with a capital; where a comma has cut a name in two, write all of it in quotes: %[2]q",
	}
)

// kindsOfTypes are further types of papers that have kinds of their own.
var kindsOfTypes = map[string]string{
	"Quyết định": "decision", "Công điện": "dispatch", "Giấy mời": "invitation", "Giấy giới thiệu": "introduction",
}

// reviewKind returns what the type of the paper has in print that it lacks.
func (g *General) reviewKind() diag.List {
	t := g.Type()
	word := t.EnactingText()
	problems := g.reviewAddressing(t)
	switch kind := kindsOfTypes[t.Name]; {
	case kind != "":
		problems = append(problems, ownKind.For("type", t.Name, kind))
	case word != "" && g.IssuedBy == "":
		problems = append(problems, notEnacted.For("type", t.Name, word))
	}
	return problems
}

// reviewAddressing tells of addressees in a paper of a type that has none.
func (p *Paper) reviewAddressing(t decree.Type) diag.List {
	if _, may := t.Addressing(); may || len(p.To) == 0 {
		return nil
	}
	return diag.List{addressedType.For("kinh_gui", t.Name)}
}

// cutNames returns the names of a list that begin with a small letter behind
// another, which mostly is one name that a comma in [ ] has cut in two.
func cutNames(field string, names []string) diag.List {
	var problems diag.List
	for i, name := range prose.Unmarked("", names) {
		if i > 0 && vi.UpperFirst(name) != name {
			problems = append(problems, cutName.For(fmt.Sprintf("%s[%d]", field, i), name, names[i-1]+", "+name))
		}
	}
	return problems
}

// reviewNames returns the names of signers that are not written as the decree
// shows them: in small letters, without degrees.
func (p *Paper) reviewNames() diag.List {
	var problems diag.List
	for i, s := range p.Signers() {
		name, _ := wording.CutDegree(s.Name)
		if words := strings.Fields(name); len(words) > 1 && vi.Upper(name) == name {
			for j, word := range words {
				words[j] = vi.UpperFirst(strings.ToLower(word))
			}
			name = strings.Join(words, " ")
		}
		if name == s.Name {
			continue
		}
		path := "signature.name"
		if i > 0 {
			path = fmt.Sprintf("co_signers[%d].name", i-1)
		}
		problems = append(problems, signerName.For(path, s.Name, name))
	}
	return problems
}

// emptyHeadings returns the sections of v that are nothing but a heading, or nothing at
// all, and what is divided into articles likewise.
func emptyHeadings(v any) diag.List {
	var problems diag.List
	heading := func(path, field, text string) {
		problems = append(problems, emptyHeading.For(diag.Join(path, field), text))
	}
	strictyaml.Each(v, func(path string, s *Section) {
		switch {
		case s.Text != "" || len(s.Points) > 0 || s.Table != nil || s.Below != "" || len(s.Sections) > 0:
		case s.Heading != "":
			heading(path, "heading", s.Heading)
		default:
			problems = append(problems, emptySection.For(path))
		}
	})
	strictyaml.Each(v, func(path string, p *Part) {
		if p.Title != "" && len(p.Chapters)+len(p.Articles)+len(p.Body) == 0 {
			heading(path, "title", p.Title)
		}
	})
	strictyaml.Each(v, func(path string, c *Chapter) {
		if c.Title != "" && len(c.Sections)+len(c.Articles) == 0 {
			heading(path, "title", c.Title)
		}
	})
	strictyaml.Each(v, func(path string, s *ChapterSection) {
		if s.Title != "" && len(s.Subsections)+len(s.Articles) == 0 {
			heading(path, "title", s.Title)
		}
	})
	strictyaml.Each(v, func(path string, a *Article) {
		if a.Title != "" && a.Text == "" && a.Table == nil && a.Below == "" && len(a.Clauses) == 0 {
			heading(path, "title", a.Title)
		}
	})
	return problems
}
