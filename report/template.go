package report

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/internal/scope"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/tag"
)

// Template is a paper of a round as data (mẫu văn bản): the YAML of the paper with
// tags, and what there is one of it for. One of the id of a paper of the library
// takes its place.
type Template struct {
	ID    string          `yaml:"id" validate:"required,id" desc:"Mã của mẫu; trùng mã một mẫu có sẵn thì thay mẫu ấy"`
	Title string          `yaml:"title" validate:"required" desc:"Tên của mẫu"`
	For   string          `yaml:"for" validate:"required,oneof=round unit late_unit visit party" desc:"Mỗi văn bản cho: round = cả đợt, unit = đơn vị có lịch kiểm tra, late_unit = đơn vị chậm báo cáo, visit = buổi kiểm tra có kết quả, party = cơ quan được kiến nghị"`
	Needs []string        `yaml:"needs" validate:"dive,oneof=issued minutes" desc:"Điều phải có: issued = số và ngày của kế hoạch, minutes = giờ, nơi, người ký của biên bản"`
	File  string          `yaml:"file" validate:"required" desc:"Tên tệp, không có phần mở rộng; có thể có thẻ"`
	Look  string          `yaml:"look" desc:"Tệp .docx của cơ quan, cho cách trình bày"`
	Paper strictyaml.Tree `yaml:"paper" validate:"required" desc:"Văn bản: các trường của loại văn bản ấy, có thẻ"`
}

// templateKinds are the papers that a template can make.
var templateKinds = [...]string{"general", "letter", "decision", "dispatch", "invitation", "introduction", "minutes"}

// Kind returns "template".
func (*Template) Kind() string { return "template" }

// Validate returns everything that is wrong with the template: its tags, its
// names, and the fields of the paper that it makes.
func (t *Template) Validate() diag.List {
	problems := strictyaml.Check(t)
	if len(problems) > 0 {
		return problems
	}
	_, problems = t.Compile()
	return problems.Sorted()
}

// TemplateProgram is a template ready to make papers. It is never changed and
// safe for concurrent use.
type TemplateProgram struct {
	Template    Template
	kind        Kind
	file, paper *tag.Program
}

// Compile compiles the template; the program is nil exactly when the Err of the
// list is not.
func (t *Template) Compile() (*TemplateProgram, diag.List) {
	if t == nil || scope.Of(t.For) == nil || t.Paper.IsZero() || t.Paper.Check() != nil {
		return nil, strictyaml.Check(t)
	}
	names := scope.Of(t.For)
	p := &TemplateProgram{Template: *t}
	var problems, more diag.List
	p.file, problems = tag.CompileLine("file", t.File, names)
	p.paper, more = tag.Compile(t.Paper, names)
	problems = append(problems, more...)
	kind := t.Paper.Text("kind")
	i := slices.IndexFunc(kinds[:], func(k Kind) bool { return k.name == kind })
	if i < 0 || !slices.Contains(templateKinds[:], kind) {
		problems = append(problems, templateKind.At(t.Paper.Place("kind"), "paper.kind", kind, strings.Join(templateKinds[:], ", ")))
		return nil, problems
	}
	p.kind = kinds[i]
	for _, q := range p.form() {
		// what comes of a tag that is wrong is told with the tag
		if !slices.ContainsFunc(more, func(tagged diag.Problem) bool { return tagged.Place.Line == q.Place.Line }) {
			problems = append(problems, q)
		}
	}
	if problems.Err() != nil {
		return nil, problems
	}
	return p, problems
}

// form returns what is wrong with the fields of the paper, whatever the values:
// those that there are not, those that are missing, and texts in place of fields.
// The id, the office and
// the signers come from the plan.
func (p *TemplateProgram) form() diag.List {
	tree, made := p.paper.Sample()
	d := p.kind.zero()
	source, problems := strictyaml.DecodeTree(tree, p.kind.name, d)
	problems = slices.DeleteFunc(problems, func(q diag.Problem) bool {
		some, part := made(q.Place)
		return some && (part || q.Code != "not-mapping")
	})
	if problems.Err() != nil {
		return problems
	}
	paper := PaperOf(d)
	paper.ID, paper.Signature = "x", Signature{Position: "x", Name: "x"}
	for _, q := range source.Locate(d.Validate()) {
		if q.Code == "missing-field" && q.Path != "office" {
			problems = append(problems, q)
		}
	}
	return problems
}

// FileOf returns the name of the file of a paper, without its extension.
func (p *TemplateProgram) FileOf(names any) (string, error) {
	if p == nil {
		return "", nil
	}
	return p.file.Line(names)
}

// Make makes the paper of some names, which are of the type that scope.Of gives.
// What the template leaves open, complete sets. An office that is known to be right
// is not looked at again for each paper; nil where none is. The problems have the
// places of the template.
func (p *TemplateProgram) Make(names any, office *Office, complete func(*Paper)) (Document, error) {
	if p == nil || p.paper == nil {
		return nil, templateKind.For("paper.kind", "", strings.Join(templateKinds[:], ", "))
	}
	tree, err := p.paper.Expand(names)
	if err != nil {
		return nil, err
	}
	d := p.kind.zero()
	source, problems := strictyaml.DecodeTree(tree, p.kind.name, d)
	if err := problems.Err(); err != nil {
		return nil, err
	}
	paper := PaperOf(d)
	if complete != nil {
		complete(paper)
	}
	paper.sound = office
	problems = source.Locate(d.Validate())
	paper.sound = nil
	if err := problems.Err(); err != nil {
		return nil, err
	}
	return d, nil
}

// PaperOf returns what every paper has of a document that is one, or nil.
func PaperOf(d Document) *Paper {
	if p, ok := d.(interface{ paper() *Paper }); ok {
		return p.paper()
	}
	return nil
}

func (p *Paper) paper() *Paper { return p }
