package report_test

import (
	"bytes"
	"cmp"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/report"
	"gopkg.in/yaml.v3"
)

// rare are examples of fields that no sample needs, by the field or by its
// definition too.
var rare = map[string]string{
	"symbol": "KH-SNV", "drafter": "PL", "copies": "5", "funding": "Do ngân sách bảo đảm theo quy định.", "look": "mau-co-quan.docx", "paper": "{kind: letter, …}",
	"report.Letterhead issuer": "[SỞ NỘI VỤ]", "report.Part title": "Quy định chung", "contact": "0225 3000 000", "report.Attached preamble": "Quy chế này quy định về tiếp công dân.",
	"source": "Thông báo nghỉ lễ, tết năm 2026", "opening": "Thực hiện Kế hoạch số 15/KH-SNV, đơn vị báo cáo như sau:", "closing": "Trân trọng",
	"report.Counterpart name": "Phòng Giáo dục", "report.Counterpart position": "Trưởng phòng", "report.VisitResult refused": "Đơn vị không ký vì chưa thống nhất số liệu.",
	"report.Period text": "Trong tháng 01 năm 2026", "report.PlanPart text": "Kinh phí do cơ quan bảo đảm.", "report.PlacedSection text": "Các phòng phối hợp thực hiện.",
	"report.Headings purpose": "Mục đích, yêu cầu", "report.Headings requirements": "Yêu cầu", "report.Headings arrangements": "Cách thức tiến hành", "report.Headings period": "Thời gian",
	"report.Headings team": "Thành phần", "report.Headings subjects": "Đối tượng", "report.Headings duties": "Tổ chức thực hiện", "report.Headings lead": "Trưởng đoàn", "report.Headings deputy": "Phó Trưởng đoàn",
	"report.Headings members": "Thành viên", "report.Headings receiving": "Thành phần làm việc", "report.Headings outcome": "Kết quả kiểm tra",
}

const referenceFolder = "../testdata/reference/"

// The pages of the reference say of every kind what the schema says, with an
// example of each field from a sample that loads.
func TestReferenceIsDocumented(t *testing.T) {
	r := newReference(t)
	pages := map[string][]byte{"README.md": r.contents(), "parts.md": r.shared(), "tags.md": tagPage(t)}
	for _, kind := range report.Kinds() {
		pages[kind+".md"] = r.page(kind)
	}
	for name, page := range pages {
		if *update {
			require.NoError(t, os.WriteFile(referenceFolder+name, page, 0o644))
		}
		written, err := os.ReadFile(referenceFolder + name)
		require.NoError(t, err)
		assert.Equal(t, string(page), string(written), "go test ./report -run Documented -update")
	}
	assert.Empty(t, r.bare, "fields of which no sample has an example")
}

// reference is what the pages are made of.
type reference struct {
	schemas map[string]*yaml.Node // by kind
	used    map[string][]string   // the kinds that have a definition, by its name
	whole   map[string]string     // the kinds whose whole files are definitions of others
	samples map[string]string     // an example of each field, by definition and name
	files   map[string]string     // the first sample of each kind
	bare    []string
}

func newReference(t *testing.T) *reference {
	t.Helper()
	r := &reference{
		schemas: map[string]*yaml.Node{}, used: map[string][]string{}, whole: map[string]string{}, samples: map[string]string{}, files: map[string]string{},
	}
	for _, kind := range report.Kinds() {
		schema, err := report.Schema(kind)
		require.NoError(t, err)
		var node yaml.Node // JSON is YAML, and a node keeps its order
		require.NoError(t, yaml.Unmarshal(schema, &node))
		r.schemas[kind] = node.Content[0]
		for name, def := range members(at(node.Content[0], "$defs")) {
			if whole := value(at(at(at(def, "properties"), "kind"), "const")); whole != "" {
				r.whole[name] = whole
				continue
			}
			r.used[name] = append(r.used[name], kind)
		}
	}
	for _, folder := range []string{"inspection", "round", "rounds", "papers", "templates", "returns", "invalid/good", "."} {
		require.NoError(t, fs.WalkDir(os.DirFS("../testdata"), folder, func(name string, d fs.DirEntry, err error) error {
			if err != nil || path.Ext(name) != ".yaml" || folder == "." && strings.HasPrefix(name, "invalid/") && !d.IsDir() {
				return err
			}
			r.learn(t, name)
			return nil
		}))
	}
	return r
}

// learn takes the examples of a file.
func (r *reference) learn(t *testing.T, name string) {
	text, err := os.ReadFile(filepath.Join("../testdata", name))
	require.NoError(t, err)
	var node yaml.Node
	if yaml.Unmarshal(text, &node) != nil || len(node.Content) == 0 || node.Content[0].Kind != yaml.MappingNode {
		return
	}
	kind := value(at(node.Content[0], "kind"))
	if r.schemas[kind] == nil {
		return
	}
	if r.files[kind] == "" {
		r.files[kind] = name
	}
	r.walk(r.schemas[kind], r.schemas[kind], kind, node.Content[0])
}

// walk goes through a value beside its schema.
func (r *reference) walk(root, schema *yaml.Node, owner string, v *yaml.Node) {
	for _, form := range forms(schema) {
		ref := value(at(form, "$ref"))
		switch {
		case ref != "" && v.Kind != yaml.ScalarNode:
			name := strings.TrimPrefix(ref, "#/$defs/")
			r.walk(root, at(at(root, "$defs"), name), name, v)
		case v.Kind == yaml.SequenceNode && at(form, "items") != nil:
			for _, item := range v.Content {
				r.walk(root, at(form, "items"), owner, item)
			}
		case v.Kind == yaml.MappingNode && at(form, "properties") != nil:
			for field, inner := range members(v) {
				property := at(at(form, "properties"), field)
				if property == nil {
					continue
				}
				for _, key := range [...]string{owner + " " + field, field} { // else that of the same field elsewhere
					r.samples[key] = cmp.Or(r.samples[key], short(inner))
				}
				r.walk(root, property, owner, inner)
			}
		}
	}
}

// short is a value in one line, or "" for one that says more than an example
// should.
func short(v *yaml.Node) string {
	const most = 70
	v = flow(v)
	text, err := yaml.Marshal(v)
	if err != nil {
		return ""
	}
	line := strings.TrimSpace(string(text))
	if strings.Contains(line, "\n") || len([]rune(line)) > most {
		return ""
	}
	return line
}

// flow is a value without comments, written in one line.
func flow(v *yaml.Node) *yaml.Node {
	c := &yaml.Node{Kind: v.Kind, Tag: v.Tag, Value: v.Value, Style: yaml.FlowStyle}
	if v.Kind == yaml.ScalarNode {
		c.Style = v.Style &^ (yaml.LiteralStyle | yaml.FoldedStyle)
	}
	for _, inner := range v.Content {
		c.Content = append(c.Content, flow(inner))
	}
	return c
}

// contents is the page that leads to the others.
func (r *reference) contents() []byte {
	b := head("Tra cứu", "Mỗi loại tệp (`kind:`) một trang: mọi trường, giá trị, đơn vị đo, giá trị mặc định, ví dụ.")
	b.WriteString("| loại | là |\n|---|---|\n")
	for _, kind := range report.Kinds() {
		fmt.Fprintf(b, "| [`%s`](%s.md) | %s |\n", kind, kind, value(at(r.schemas[kind], "title")))
	}
	b.WriteString("\n- [Các phần dùng chung của nhiều loại tệp](parts.md)\n- [Thẻ trong mẫu văn bản, YAML và Word](tags.md), [mọi tên dùng được trong thẻ](names.md)\n" +
		"- [Mọi lỗi của tệp YAML và bảng](../invalid/README.md), mỗi lỗi một ví dụ; [lỗi của mẫu Word, biểu mẫu, tệp gửi về](rules.md)\n- [Quy tắc thể thức của nghị định](decree.md), mỗi quy tắc một ví dụ\n")
	return b.Bytes()
}

// page is that of a kind: its fields, and the parts that only it has.
func (r *reference) page(kind string) []byte {
	schema := r.schemas[kind]
	b := head("kind: "+kind, value(at(schema, "title"))+".")
	fmt.Fprintf(b, "Bắt đầu: `vanban new %s`. Mẫu đầy đủ: [testdata/%s](../%s).\n\n", kind, r.files[kind], r.files[kind])
	r.table(b, kind, schema)
	for _, name := range slices.Sorted(maps.Keys(r.used)) {
		if len(r.used[name]) == 1 && r.used[name][0] == kind {
			r.part(b, schema, name)
		}
	}
	return b.Bytes()
}

// shared is the page of the parts that several kinds have.
func (r *reference) shared() []byte {
	b := head("Các phần dùng chung", "Những phần mà nhiều loại tệp cùng có.")
	for _, name := range slices.Sorted(maps.Keys(r.used)) {
		if len(r.used[name]) > 1 {
			r.part(b, r.schemas[r.used[name][0]], name)
		}
	}
	return b.Bytes()
}

func head(title, about string) *bytes.Buffer {
	var b bytes.Buffer
	fmt.Fprintf(&b, "# %s\n\n%s\n\nGhi bởi `go test ./report -run Documented -update`.\n\n", title, about)
	return &b
}

func (r *reference) part(b *bytes.Buffer, root *yaml.Node, name string) {
	fmt.Fprintf(b, "\n## %s\n\n", name)
	r.table(b, name, at(at(root, "$defs"), name))
}

func (r *reference) table(b *bytes.Buffer, owner string, schema *yaml.Node) {
	needed := map[string]bool{}
	if list := at(schema, "required"); list != nil {
		for _, n := range list.Content {
			needed[n.Value] = true
		}
	}
	b.WriteString("| trường | giá trị | nghĩa | ví dụ |\n|---|---|---|---|\n")
	for field, p := range members(at(schema, "properties")) {
		mark := ""
		if needed[field] {
			mark = " **phải ghi**"
		}
		about := value(at(p, "description"))
		example := cmp.Or(r.samples[owner+" "+field], plain(p), rare[owner+" "+field], rare[field], r.samples[field])
		if example == "" {
			r.bare = append(r.bare, owner+" "+field)
		}
		fmt.Fprintf(b, "| `%s`%s | %s | %s | %s |\n", field, mark, cell(r.values(p)), cell(about), code(field+": "+example))
	}
}

func code(text string) string { return "`" + cell(text) + "`" }

// plain is an example that the schema itself has.
func plain(p *yaml.Node) string {
	for _, form := range forms(p) {
		for _, key := range []string{"const", "examples", "enum", "oneOf"} {
			switch n := at(form, key); {
			case n == nil:
			case n.Kind == yaml.ScalarNode:
				return n.Value
			case n.Content[0].Kind == yaml.ScalarNode:
				return n.Content[0].Value
			default:
				return value(at(n.Content[0], "const"))
			}
		}
		switch value(at(form, "type")) {
		case "boolean":
			return "true"
		case "integer", "number":
			return cmp.Or(value(at(form, "minimum")), "1")
		case "array":
			if inner := plain(at(form, "items")); inner != "" {
				return "[" + inner + "]"
			}
			return "[…]"
		}
		if at(form, "$ref") != nil {
			return "{…}"
		}
	}
	return ""
}

// values says what may stand in a field.
func (r *reference) values(p *yaml.Node) string {
	var ways []string
	for _, form := range forms(p) {
		if way := r.way(form); !slices.Contains(ways, way) {
			ways = append(ways, way)
		}
	}
	return strings.Join(ways, "; hoặc ")
}

// typeWords are the types of JSON Schema in words.
var typeWords = map[string]string{"string": "chữ", "integer": "số nguyên", "number": "số", "boolean": "true, false", "object": "nhóm trường"}

func (r *reference) way(form *yaml.Node) string {
	if ref := value(at(form, "$ref")); ref != "" {
		return r.link(strings.TrimPrefix(ref, "#/$defs/"))
	}
	if n := at(form, "const"); n != nil {
		return "`" + n.Value + "`"
	}
	for _, key := range []string{"oneOf", "enum"} {
		if n := at(form, key); n != nil {
			var list []string
			for _, choice := range n.Content {
				if c := at(choice, "const"); c != nil {
					choice = c
				}
				if word := "`" + choice.Value + "`"; !slices.Contains(list, word) {
					list = append(list, word)
				}
			}
			return strings.Join(list, ", ")
		}
	}
	if value(at(form, "type")) == "array" {
		return "danh sách: " + r.values(at(form, "items")) + limitsOf(form, "Items", " mục")
	}
	word := typeWords[value(at(form, "type"))]
	if n := at(form, "type"); n != nil && n.Kind == yaml.SequenceNode {
		word = "chữ"
		if at(form, "examples") != nil {
			word = "như ví dụ"
		}
	}
	if about := value(at(form, "description")); strings.HasPrefix(about, "Tên tệp") {
		word = strings.ToLower(about[:1]) + about[1:]
	}
	if value(at(form, "pattern")) == `^[a-z0-9][a-z0-9_-]*(\.[a-z0-9][a-z0-9_-]*)*$` {
		word = "mã: chữ thường không dấu, chữ số, `_`, `-`, các phần cách nhau bằng dấu chấm"
	}
	return cmp.Or(word, "nhóm trường") + limitsOf(form, "imum", "") + limitsOf(form, "Length", " chữ")
}

// limitsOf says the least and the most of a schema.
func limitsOf(form *yaml.Node, of, unit string) string {
	least, most := value(at(form, "min"+of)), value(at(form, "max"+of))
	switch {
	case of == "Length" && least == "1" && most == "":
		return ""
	case least != "" && most != "":
		return ", từ " + least + " đến " + most + unit
	case least != "":
		return ", ít nhất " + least + unit
	case most != "":
		return ", nhiều nhất " + most + unit
	}
	return ""
}

// link leads to the table of a definition.
func (r *reference) link(name string) string {
	if kind := r.whole[name]; kind != "" {
		return fmt.Sprintf("như [tệp %s](%s.md)", kind, kind)
	}
	page := "parts.md"
	if len(r.used[name]) == 1 {
		page = r.used[name][0] + ".md"
	}
	anchor := strings.ToLower(strings.ReplaceAll(name, ".", ""))
	return fmt.Sprintf("[%s](%s#%s)", name, page, anchor)
}

// forms are the ways in which a value may be written.
func forms(schema *yaml.Node) []*yaml.Node {
	n := at(schema, "anyOf")
	if n == nil {
		return []*yaml.Node{schema}
	}
	var out []*yaml.Node
	for _, form := range n.Content {
		out = append(out, forms(form)...)
	}
	return out
}

// at is a member of a mapping; nil where there is none.
func at(n *yaml.Node, key string) *yaml.Node {
	for k, v := range members(n) {
		if k == key {
			return v
		}
	}
	return nil
}

// members are those of a mapping, in their order.
func members(n *yaml.Node) func(func(string, *yaml.Node) bool) {
	return func(yield func(string, *yaml.Node) bool) {
		if n == nil || n.Kind != yaml.MappingNode {
			return
		}
		for i := 0; i+1 < len(n.Content); i += 2 {
			if !yield(n.Content[i].Value, n.Content[i+1]) {
				return
			}
		}
	}
}

func value(n *yaml.Node) string {
	if n == nil {
		return ""
	}
	return n.Value
}
