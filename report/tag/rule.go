package tag

import "github.com/vanban-go/vanban/report/diag"

// The problems of tags, wherever they stand; those that are exported are also those
// of Word templates. The first argument of the ones of a tag is the tag.
var (
	BadValue = diag.Rule{
		Code: "tag-bad-value",
		VI:   "thẻ %[1]q không in được giá trị: %[2]v", EN: "the tag %[1]q cannot print its value: %[2]v",
		HintVI: "sửa bộ lọc của thẻ, hoặc giá trị trong dữ liệu", HintEN: "mend the filter of the tag, or the value in the data",
	}
	Unclosed = diag.Rule{
		Code: "tag-unclosed",
		VI:   "dấu { trong %[1]q không có dấu } đóng lại", EN: "a brace in %[1]q is not closed",
		HintVI: "muốn in dấu { thì viết {{", HintEN: "for a brace write {{",
	}
	Malformed = diag.Rule{
		Code: "tag-malformed",
		VI:   "%[1]q không phải là thẻ", EN: "%[1]q is no tag",
		HintVI: "viết như {unit.name}, {#findings}, {/findings}; muốn in dấu { thì viết {{", HintEN: "write as {unit.name}, {#findings}, {/findings}; for a brace write {{",
	}
	UnknownName = diag.Rule{
		Code: "tag-unknown",
		VI:   "không có tên %[1]q", EN: "there is no name %[1]q",
		HintVI: "%[2]s", HintEN: "%[3]s",
	}
	NoRepeat = diag.Rule{
		Code: "tag-no-repeat",
		VI:   "%[1]q nằm ngoài phần lặp", EN: "%[1]q stands in no repeat",
		HintVI: "đặt giữa {#…} và {/…}; trong mẫu YAML thì cũng đặt dưới for: được", HintEN: "put it between {#…} and {/…}, in a YAML template also below for:",
	}
	unbalanced = diag.Rule{
		Code: "tag-unbalanced",
		VI:   "thẻ %[1]q không có thẻ đóng hoặc thẻ mở của nó trong cùng một đoạn chữ", EN: "the tag %[1]q lacks its other end within one text",
		HintVI: "mở bằng {#…}, {?…} hoặc {^…} và đóng bằng {/…}; phần mở sau đóng trước", HintEN: "begin with {#…}, {?…} or {^…} and end with {/…}; what begins last ends first",
	}
	NotList = diag.Rule{
		Code: "tag-not-list",
		VI:   "%[1]q không phải là danh sách", EN: "%[1]q is no list",
		HintVI: "để in có điều kiện thì viết {?…}; trong mẫu YAML cũng viết if: được", HintEN: "for a condition write {?…}, in a YAML template also if:",
	}
	NotText = diag.Rule{
		Code: "tag-not-text",
		VI:   "%[1]q là %[2]s, không in vào giữa câu được", EN: "%[1]q is a %[3]s and cannot stand in a text",
		HintVI: "%[4]s", HintEN: "%[5]s",
	}
	UnknownFilter = diag.Rule{
		Code: "tag-unknown-filter",
		VI:   "không có bộ lọc %[1]q", EN: "there is no filter %[1]q",
		HintVI: "có %[2]s", HintEN: "there are %[2]s",
	}
	BadArgument = diag.Rule{
		Code: "tag-bad-argument",
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
	return []diag.Rule{BadValue, Unclosed, Malformed, UnknownName, NoRepeat, unbalanced, NotList, NotText, UnknownFilter, BadArgument, badKey, tooLarge}
}
