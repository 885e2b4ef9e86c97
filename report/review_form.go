package report

import (
	"fmt"
	"strings"

	"github.com/vanban-go/vanban/report/diag"
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
)

// kindsOfTypes are further types of papers that have kinds of their own.
var kindsOfTypes = map[string]string{
	"Quyết định": "decision", "Công điện": "dispatch", "Giấy mời": "invitation", "Giấy giới thiệu": "introduction",
}

// reviewKind returns what the type of the paper has in print that it lacks.
func (g *General) reviewKind() diag.List {
	t := g.Type()
	word := t.EnactingText()
	switch kind := kindsOfTypes[t.Name]; {
	case kind != "":
		return diag.List{ownKind.For("type", t.Name, kind)}
	case word != "" && g.IssuedBy == "":
		return diag.List{notEnacted.For("type", t.Name, word)}
	}
	return nil
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

// emptyHeadings returns the sections of v that are nothing but a heading.
func emptyHeadings(v any) diag.List {
	var problems diag.List
	strictyaml.Each(v, func(path string, s *Section) {
		if s.Heading != "" && s.Text == "" && len(s.Points) == 0 && s.Table == nil && s.Below == "" && len(s.Sections) == 0 {
			problems = append(problems, emptyHeading.For(diag.Join(path, "heading"), s.Heading))
		}
	})
	return problems
}
