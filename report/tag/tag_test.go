package tag_test

import (
	"context"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/tag"
)

type unitNames struct {
	Name string `yaml:"name" desc:"Tên đơn vị"`
	Body string `yaml:"body" desc:"Cơ quan của đơn vị"`
}

type findingNames struct {
	Text  string    `yaml:"text" desc:"Tồn tại"`
	Cause string    `yaml:"cause" desc:"Nguyên nhân"`
	Due   date.Date `yaml:"due" desc:"Hạn"`
	Tasks []string  `yaml:"tasks" desc:"Việc phải làm"`
}

type signer struct {
	Position string `yaml:"position"`
	Name     string `yaml:"name"`
}

type names struct {
	Unit      unitNames      `yaml:"unit" desc:"Đơn vị"`
	Findings  []findingNames `yaml:"findings" desc:"Tồn tại, hạn chế"`
	Count     map[string]int `yaml:"count" desc:"Số mục theo kết quả"`
	Late      bool           `yaml:"late" desc:"Gửi muộn"`
	Opinions  []string       `yaml:"opinions" desc:"Ý kiến"`
	Signature any            `yaml:"signature" desc:"Người ký"`
	Note      string         `yaml:"note" desc:"Ghi chú"`
}

var sample = names{
	Unit: unitNames{"xã An Bình", "Ủy ban nhân dân xã An Bình"},
	Findings: []findingNames{
		{Text: "Quy chế chưa cập nhật.", Cause: "thiếu người", Due: date.Date{Year: 2026, Month: 3, Day: 5}, Tasks: []string{"Sửa quy chế", "Gửi báo cáo"}},
		{Text: "Hồ sơ chậm"},
	},
	Count:     map[string]int{"dat": 6, "chua_dat": 2},
	Opinions:  []string{"Nhất trí.", "Đề nghị bổ sung."},
	Signature: &signer{"Giám đốc", "Nguyễn Văn A"},
}

// paper is what the trees of these tests become.
type paper struct {
	Subject   string    `yaml:"subject" vanban:"lines"`
	Body      []section `yaml:"body"`
	Copies    int       `yaml:"copies"`
	Signature signer    `yaml:"signature"`
	Lines     []string  `yaml:"lines"`
	Date      date.Date `yaml:"date"`
}

type section struct {
	Heading string   `yaml:"heading"`
	Text    string   `yaml:"text"`
	Points  []string `yaml:"points"`
}

// template is a file that holds one.
type template struct {
	Paper strictyaml.Tree `yaml:"paper"`
}

func read(t *testing.T, text string) strictyaml.Tree {
	var v template
	_, problems := strictyaml.Decode(context.Background(), strings.NewReader("kind: template\npaper:\n"+indented(text)), "mau.yaml", "template", &v)
	require.NoError(t, problems.Err())
	return v.Paper
}

func indented(s string) string {
	return "  " + strings.ReplaceAll(strings.TrimSuffix(s, "\n"), "\n", "\n  ") + "\n"
}

func expanded(t *testing.T, text string, data any) paper {
	p, problems := tag.Compile(read(t, text), reflect.TypeOf(data))
	require.NoError(t, problems.Err())
	tree, err := p.Expand(data)
	require.NoError(t, err)
	var out paper
	_, problems = strictyaml.DecodeTree(tree, "", &out)
	require.NoError(t, problems.Err())
	return out
}

func TestExpand(t *testing.T) {
	got := expanded(t, `subject: |
  Kết quả kiểm tra
  tại {unit.body}
copies: 3
signature: "{signature}"
date: "{note}"
lines:
  - Các thành viên
  - "{opinions}"
  - {if: late, value: Gửi muộn}
  - {unless: late, value: Gửi đúng hạn}
  - {for: findings, value: "{.index}/{.count} {text}"}
body:
  - heading: Kết quả
    text: "Đạt {count.dat|counted}, chưa đạt {count.chua_dat|counted}.{?note} {note}{/}"
  - if: findings
    heading: Tồn tại
    points:
      - {for: findings, value: "{text}. {?cause}Nguyên nhân: {cause}. {/cause}{?due}Hạn: {due|date:long}, tức {due}.{/due}"}
  - for: findings
    if: tasks
    heading: "{.roman} {unit.name}"
    points: "{tasks}"
  - {for: findings, heading: "{#tasks}{.}{^.last}; {/.last}{/tasks}{^tasks}không{/tasks}"}
  - if: note
    heading: Bỏ
`, sample)
	assert.Equal(t, paper{
		Subject: "Kết quả kiểm tra\ntại Ủy ban nhân dân xã An Bình", Copies: 3, Signature: signer{"Giám đốc", "Nguyễn Văn A"},
		Lines: []string{"Các thành viên", "Nhất trí.", "Đề nghị bổ sung.", "Gửi đúng hạn", "1/2 Quy chế chưa cập nhật.", "2/2 Hồ sơ chậm"},
		Body: []section{
			{Heading: "Kết quả", Text: "Đạt 06, chưa đạt 02."},
			{Heading: "Tồn tại", Points: []string{
				"Quy chế chưa cập nhật. Nguyên nhân: thiếu người. Hạn: ngày 05 tháng 3 năm 2026, tức 05/3/2026.", "Hồ sơ chậm.",
			}},
			{Heading: "I xã An Bình", Points: []string{"Sửa quy chế", "Gửi báo cáo"}},
			{Heading: "Sửa quy chế; Gửi báo cáo"},
			{Heading: "không"},
		},
	}, got)
}

// Entries stand in the list around them: a heading, and what is under it.
func TestExpandEntries(t *testing.T) {
	got := expanded(t, `lines:
  - Đầu
  - for: findings
    entries:
      - "{.index}. {text}"
      - {if: tasks, value: "{.count} tồn tại"}
      - {for: tasks, value: "+ {.}"}
  - {if: late, entries: [Gửi muộn]}
body:
  - heading: Không có
    points:
      - {for: opinions, entries: ["{.}", Hết]}
`, sample)
	assert.Equal(t, paper{
		Lines: []string{"Đầu", "1. Quy chế chưa cập nhật.", "2 tồn tại", "+ Sửa quy chế", "+ Gửi báo cáo", "2. Hồ sơ chậm"},
		Body:  []section{{Heading: "Không có", Points: []string{"Nhất trí.", "Hết", "Đề nghị bổ sung.", "Hết"}}},
	}, got)

	_, problems := tag.Compile(read(t, "signature: {if: late, entries: [a]}\n"), reflect.TypeFor[names]())
	require.Len(t, problems, 1)
	assert.Equal(t, "mau.yaml:3:25 template-key", problems[0].Place.String()+" "+string(problems[0].Code))
}

func TestCompileTellsAll(t *testing.T) {
	text := `subject: "{unit.nam} và {unit} {late}"
lines:
  - {for: unit, value: a}
  - {for: findings, value: "{cuse} {due|date:dai} {due|ngay}"}
  - "{.index}"
  - "{#findings}{text}"
  - "{text"
  - "{a b}"
signature: {for: findings, position: a}
body: "{findings}"
`
	_, problems := tag.Compile(read(t, text), reflect.TypeFor[names]())
	var found []string
	for _, p := range problems {
		found = append(found, p.Place.String()+" "+string(p.Code))
	}
	assert.Equal(t, []string{
		"mau.yaml:3:12 tag-not-text", "mau.yaml:3:12 tag-not-text", "mau.yaml:3:12 tag-unknown",
		"mau.yaml:5:13 tag-not-list",
		"mau.yaml:6:30 tag-bad-argument", "mau.yaml:6:30 tag-unknown", "mau.yaml:6:30 tag-unknown-filter",
		"mau.yaml:7:7 tag-no-repeat", "mau.yaml:8:7 tag-unbalanced", "mau.yaml:9:7 tag-unclosed", "mau.yaml:10:7 tag-malformed",
		"mau.yaml:11:15 template-key", "mau.yaml:12:9 tag-not-text",
	}, found, "%v", problems)
	assert.Contains(t, problems[2].Error(), `có phải "unit.name"?`)
}

// A slip in one tag is told once, not of every tag around it.
func TestOneSlipIsToldOnce(t *testing.T) {
	for text, want := range map[string]string{
		"{?late}{#findings}x{/Findings}{/}":     "tag-unbalanced",
		"{?late}{#findingz}x{/}{/}":             "tag-unknown",
		"{?late}{#findingz}{?late}x{/}{/} y{/}": "tag-unknown",
	} {
		_, problems := tag.Compile(read(t, "body: \""+text+"\"\n"), reflect.TypeFor[names]())
		require.Len(t, problems, 1, text)
		assert.Equal(t, want, string(problems[0].Code), text)
	}
}
