package tag

import "github.com/vanban-go/vanban/report/diag"

// The problems of a text with tags. The first argument of those of a tag is the
// tag.
var (
	badValue = diag.Rule{
		Code: "template-value",
		VI:   "thẻ %[1]q không in được giá trị: %[2]v", EN: "the tag %[1]q cannot print its value: %[2]v",
		HintVI: "sửa bộ lọc của thẻ, hoặc giá trị trong dữ liệu", HintEN: "mend the filter of the tag, or the value in the data",
	}
	unclosed = diag.Rule{
		Code: "template-brace",
		VI:   "dấu { trong %[1]q không có dấu } đóng lại", EN: "a brace in %[1]q is not closed",
		HintVI: "muốn in dấu { thì viết {{", HintEN: "for a brace write {{",
	}
	malformed = diag.Rule{
		Code: "template-tag",
		VI:   "%[1]q không phải là thẻ", EN: "%[1]q is no tag",
		HintVI: "viết như {unit.name}, {#findings}, {/findings}; muốn in dấu { thì viết {{", HintEN: "write as {unit.name}, {#findings}, {/findings}; for a brace write {{",
	}
	unknownName = diag.Rule{
		Code: "template-name",
		VI:   "không có tên %[1]q", EN: "there is no name %[1]q",
		HintVI: "%[2]s", HintEN: "%[3]s",
	}
	noRepeat = diag.Rule{
		Code: "template-no-repeat",
		VI:   "%[1]q nằm ngoài phần lặp", EN: "%[1]q stands in no repeat",
		HintVI: "các tên sau dấu chấm chỉ dùng trong for: hoặc giữa {#…} và {/…}", HintEN: "names behind a dot count in for: or between {#…} and {/…} only",
	}
	unbalanced = diag.Rule{
		Code: "template-unbalanced",
		VI:   "thẻ %[1]q không có thẻ đóng hoặc thẻ mở của nó trong cùng một đoạn chữ", EN: "the tag %[1]q lacks its other end within one text",
		HintVI: "mở bằng {#…}, {?…} hoặc {^…} và đóng bằng {/…}; phần mở sau đóng trước", HintEN: "begin with {#…}, {?…} or {^…} and end with {/…}; what begins last ends first",
	}
	notList = diag.Rule{
		Code: "template-not-list",
		VI:   "%[1]q không phải là danh sách", EN: "%[1]q is no list",
		HintVI: "điều kiện thì viết if: hoặc {?…}", HintEN: "for a condition write if: or {?…}",
	}
	notText = diag.Rule{
		Code: "template-not-text",
		VI:   "%[1]q là %[2]s, không in vào giữa câu được", EN: "%[1]q is a %[3]s and cannot stand in a text",
		HintVI: "%[4]s", HintEN: "%[5]s",
	}
	unknownFilter = diag.Rule{
		Code: "template-filter",
		VI:   "không có bộ lọc %[1]q", EN: "there is no filter %[1]q",
		HintVI: "có %[2]s", HintEN: "there are %[2]s",
	}
	badArgument = diag.Rule{
		Code: "template-argument",
		VI:   "%[1]q không dùng được với bộ lọc %[2]q", EN: "%[1]q does not go with the filter %[2]q",
		HintVI: "%[3]s", HintEN: "%[4]s",
	}
	badKey = diag.Rule{
		Code: "template-key",
		VI:   "%[1]q không đặt được ở đây", EN: "%[1]q cannot stand here",
		HintVI: "for: chỉ lặp một mục của danh sách; giá trị của for, if, unless là một tên, như findings", HintEN: "for: repeats an entry of a list; the value of for, if, unless is a name, such as findings",
	}
	tooLarge = diag.Rule{
		Code: "template-large",
		VI:   "văn bản làm ra từ mẫu lớn hơn %[1]d MB, hoặc các phần lồng nhau quá %[2]d tầng", EN: "the paper that the template makes is larger than %[1]d MB, or its parts stand in each other more than %[2]d deep",
		HintVI: "bớt phần lặp trong mẫu", HintEN: "repeat less",
	}
)

// Rules returns what a template may be refused for.
func Rules() []diag.Rule {
	return []diag.Rule{badValue, unclosed, malformed, unknownName, noRepeat, unbalanced, notList, notText, unknownFilter, badArgument, badKey, tooLarge}
}
