// Package fault holds the rules that several packages raise.
package fault

import "github.com/vanban-go/vanban/report/diag"

// The problems that more than one package may find.
var (
	UnknownParty = diag.Rule{
		Code: "unknown-party",
		VI:   "không có đơn vị nào có mã %[1]q trong parties của cơ quan", EN: "no party of the office has the id %[1]q",
		HintVI: "%[2]s", HintEN: "%[3]s",
	}
	NoPlan = diag.Rule{
		Code: "no-plan",
		VI:   "chưa có kế hoạch", EN: "there is no plan",
		HintVI: "điền Plan", HintEN: "set Plan",
	}
	NotSelected = diag.Rule{
		Code: "unit-not-selected",
		VI:   "đơn vị %[1]q không thuộc đối tượng kiểm tra của kế hoạch", EN: "unit %[1]q is not a subject of the plan",
		HintVI: "bỏ dòng này, hoặc sửa subjects của kế hoạch", HintEN: "drop the visit, or mend the subjects of the plan",
	}
	RepeatedResult = diag.Rule{
		Code: "repeated-result",
		VI:   "%[1]q đã có kết quả", EN: "%[1]q has a result already",
		HintVI: "gộp vào chỗ đã ghi", HintEN: "put both into one",
	}
	UnknownIndicator = diag.Rule{
		Code: "unknown-indicator",
		VI:   "không có chỉ tiêu nào có mã %[1]q", EN: "no indicator has the id %[1]q",
		HintVI: "%[2]s", HintEN: "%[3]s",
	}
	SeveralValues = diag.Rule{
		Code: "several-values",
		VI:   "chỉ tiêu %[1]q có nhiều cột số liệu, chưa rõ là cột nào", EN: "indicator %[1]q has several values, and it is not said which is meant",
		HintVI: "ghi một trong: %[2]s", HintEN: "write one of: %[2]s",
	}
	MissingKind = diag.Rule{
		Code: "missing-kind",
		VI:   "thiếu dòng \"kind: %[1]s\"", EN: "the line \"kind: %[1]s\" is missing",
		HintVI: "thêm dòng ấy ở đầu tệp", HintEN: "add it at the top",
	}
	NotOneOf = diag.Rule{
		Code: "not-one-of",
		VI:   "không dùng được giá trị %[1]q", EN: "the value %[1]q is not one of those allowed",
		HintVI: "chọn một trong: %[2]s", HintEN: "choose one of: %[2]s",
	}
	NullValue = diag.Rule{
		Code: "null-value",
		VI:   "thiếu giá trị", EN: "the value is missing",
		HintVI: "ghi giá trị hoặc bỏ trường này", HintEN: "write it or leave the field out",
	}
	TooMany = diag.Rule{
		Code: "too-many",
		VI:   "có quá %[1]d mục", EN: "more than %[1]d entries",
		HintVI: "tách thành nhiều tệp", HintEN: "split it into several files",
	}
)

// Rules returns them.
func Rules() []diag.Rule {
	return []diag.Rule{UnknownParty, NoPlan, NotSelected, RepeatedResult, UnknownIndicator, SeveralValues, MissingKind, NotOneOf, NullValue, TooMany}
}
