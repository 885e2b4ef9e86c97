package report_test

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/tag"
)

// shown are the names of the examples on the page of the tags.
type shown struct {
	Name     string      `yaml:"name"`
	Due      date.Date   `yaml:"due"`
	Note     string      `yaml:"note"`
	Count    int         `yaml:"count"`
	Findings []shownText `yaml:"findings"`
}

type shownText struct {
	Text string `yaml:"text"`
}

var shownData = &shown{
	Name: "ủy ban nhân dân xã Bình An.", Due: date.Date{Year: 2026, Month: 2, Day: 5}, Count: 1204,
	Findings: []shownText{{"sổ ghi thiếu ngày"}, {"chưa ban hành quy chế"}},
}

// tagForms are what a tag can be, besides its filters.
var tagForms = []struct{ text, about string }{
	{"{name}", "giá trị"},
	{"{note|default:không có}", "chữ thay vào chỗ trống"},
	{"{name|no_end|upper}", "nhiều bộ lọc, lần lượt từ trái sang phải"},
	{"{#findings}{text}{^.last}; {/}{/findings}", "lặp; {^.last} là trừ lần cuối"},
	{"{#findings}{.index}) {text}{^.last} {/}{/}", "số thứ tự trong phần lặp; {/} đóng phần gần nhất"},
	{"{#findings}{.roman}. {text}{^.last} {/}{/}", "số La Mã"},
	{"{#findings}{.letter}) {text}{^.last} {/}{/}", "chữ cái a, b, c, d, đ"},
	{"{#findings}{?.first}Gồm {.count}: {/}{text}{^.last}, {/}{/}", "lần đầu, và số lần lặp"},
	{"{?note}Ghi chú: {note}{/note}{^note}Không có ghi chú{/}", "điều kiện: khi có, khi không"},
	{"{{name}", "dấu ngoặc nhọn viết như chữ"},
}

// filterUses are how each filter is written.
var filterUses = map[string][]string{
	"date": {"{due|date:long}", "{due|date:short}"}, "number": {"{count|number}", "{count|number:2}"}, "words": {"{count|words}"}, "counted": {"{count|counted}"},
	"upper": {"{name|upper}"}, "upper_first": {"{name|upper_first}"}, "lower_first": {"{name|lower_first}"}, "no_end": {"{name|no_end}"},
}

// tagPage is the page of the tags; what each comes to is computed.
func tagPage(t *testing.T) []byte {
	t.Helper()
	b := head("Thẻ trong mẫu văn bản", "Mẫu YAML (`kind: template`) và tệp .docx của cơ quan dùng chung một ngôn ngữ. Tên nào dùng được: `vanban names MẪU`, [names.md](names.md).")
	fmt.Fprintf(b, "Các ví dụ dùng: name là “%s”, due là 05/02/2026, note để trống, count là %d, findings là hai tồn tại.\n\n| thẻ | nghĩa | thành |\n|---|---|---|\n", shownData.Name, shownData.Count)
	for _, f := range tagForms {
		fmt.Fprintf(b, "| %s | %s | %s |\n", code(f.text), cell(f.about), cell(filled(t, f.text)))
	}
	b.WriteString("\n## Bộ lọc\n\n| bộ lọc | nghĩa | ví dụ | thành |\n|---|---|---|---|\n")
	filters := tag.Filters()
	for _, name := range slices.Sorted(maps.Keys(filters)) {
		uses := filterUses[name]
		require.NotEmpty(t, uses, "filter %s has no example", name)
		for _, use := range uses {
			require.Contains(t, use, "|"+name)
			fmt.Fprintf(b, "| `%s` | %s | %s | %s |\n", name, cell(filters[name].Desc), code(use), cell(filled(t, use)))
		}
	}
	b.WriteString(tagPlaces)
	return b.Bytes()
}

// tagPlaces are the tags that stand for more than text.
const tagPlaces = `
## Riêng trong YAML

| khóa | nghĩa | ví dụ |
|---|---|---|
| ` + "`for:`" + ` | mỗi phần tử của danh sách một dòng, một mục, một cột | ` + "`points: [{for: requests, text: \"{text}.\"}]`" + ` |
| ` + "`if:`, `unless:`" + ` | chỉ có khi có, khi không có giá trị | ` + "`- {if: note, text: \"{note}\"}`" + ` |
| ` + "`entries:`" + ` | nhiều dòng cùng một for:, if: | ` + "`- {if: requests, entries: [Một., Hai.]}`" + ` |

## Riêng trong Word

| thẻ | nghĩa |
|---|---|
| ` + "`{@body} {@recipients} {@signature} {@annexes}`" + ` | phần do thư viện trình bày, theo kiểu của tệp mẫu |
| ` + "`{%logo}`" + ` | ảnh PNG hoặc JPEG |
| ` + "`{number} {date}`" + ` | khi chưa có số, ngày thì là ô để văn thư điền sau |

Đoạn hoặc hàng bảng chỉ có một thẻ lặp hay điều kiện thì không để lại dòng trống. ` + "`vanban inspect MẪU.docx`" + ` in mọi thẻ và nói thẻ nào sai.
`

func filled(t *testing.T, text string) string {
	t.Helper()
	program, problems := tag.CompileLine("text", text, reflect.TypeFor[*shown]())
	require.Empty(t, problems, text)
	tree, err := program.Expand(shownData)
	require.NoError(t, err, text)
	return strings.TrimSpace(tree.Root.Value)
}
