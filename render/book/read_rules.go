package book

import "github.com/vanban-go/vanban/report/diag"

// Why a returned workbook is refused.
var (
	oldWorkbook = diag.Rule{
		Code: "old-workbook",
		VI:   "tệp .xls của phiên bản cũ", EN: "an .xls of an old version",
		HintVI: "mở tệp rồi lưu lại dạng .xlsx", HintEN: "open it and save it as .xlsx",
	}
	passwordWorkbook = diag.Rule{
		Code: "password-workbook",
		VI:   "tệp có mật khẩu", EN: "the file has a password",
		HintVI: "mở tệp, bỏ mật khẩu rồi lưu lại", HintEN: "open it, take the password off and save it",
	}
	largeWorkbook = diag.Rule{
		Code: "large-workbook",
		VI:   "bảng tính vượt giới hạn đọc (%[1]v)", EN: "the workbook is beyond a limit (%[1]v)",
		HintVI: "nâng giới hạn khi đọc, hoặc bỏ ảnh, hàng trống có định dạng rồi lưu lại", HintEN: "raise the limits, or take pictures and formatted empty rows out and save it again",
	}
	notAForm = diag.Rule{
		Code: "not-a-form",
		VI:   "tệp không phải là biểu mẫu đã gửi", EN: "the file is not one of the forms that were sent",
		HintVI: "gửi lại đúng tệp biểu mẫu; nếu số liệu được chép sang tệp khác thì phải nói rõ là của đơn vị nào", HintEN: "send the form itself; where the figures were copied into another file, say of which unit they are",
	}
	stampsDiffer = diag.Rule{
		Code: "stamps-differ",
		VI:   "các dòng nhận dạng trong tệp không giống nhau: %[1]q và %[2]q", EN: "the file says in one place that it is %[1]q, in another %[2]q",
		HintVI: "có trang chép từ biểu mẫu khác; gửi lại tệp chỉ gồm các trang của một biểu mẫu", HintEN: "a sheet comes from another form; send a file with the sheets of one form only",
	}
	newerLayout = diag.Rule{
		Code: "newer-layout",
		VI:   "biểu mẫu theo mẫu %[1]q, chương trình này chỉ đọc được mẫu %[2]q", EN: "the form has layout %[1]q, this program reads %[2]q",
		HintVI: "cập nhật chương trình", HintEN: "use a newer program",
	}
	otherPlan = diag.Rule{
		Code: "other-plan",
		VI:   "biểu mẫu của kế hoạch %[1]q, không phải %[2]q", EN: "the form belongs to the plan %[1]q, not to %[2]q",
		HintVI: "đơn vị gửi nhầm tệp; đề nghị gửi lại", HintEN: "the wrong file was sent; ask for the right one",
	}
	otherRound = diag.Rule{
		Code: "other-round",
		VI:   "biểu mẫu của đợt %[1]d, không phải đợt %[2]d", EN: "the form belongs to round %[1]d, not to %[2]d",
		HintVI: "đơn vị gửi nhầm tệp; đề nghị gửi lại", HintEN: "the wrong file was sent; ask for the right one",
	}
	newerVersion = diag.Rule{
		Code: "newer-version",
		VI:   "biểu mẫu theo phiên bản %[1]d của kế hoạch, mới hơn phiên bản %[2]d đang dùng", EN: "the form is of version %[1]d of the plan, newer than %[2]d in use",
		HintVI: "dùng tệp kế hoạch mới nhất", HintEN: "use the newest file of the plan",
	}
	unknownVersion = diag.Rule{
		Code: "unknown-version",
		VI:   "biểu mẫu ghi cùng phiên bản nhưng câu hỏi khác (dấu %[1]s, đang dùng %[2]s)", EN: "the form bears the version in use, but asks other questions (%[1]s, in use %[2]s)",
		HintVI: "danh mục đã sửa sau khi gửi biểu mẫu: tăng version của kế hoạch, ghi mã cũ vào was", HintEN: "the checklist was changed after the forms were sent: raise the version of the plan and list former ids in was",
	}
	unknownReturnUnit = diag.Rule{
		Code: "unknown-return-unit",
		VI:   "không có đơn vị nào được kiểm tra có mã %[1]q", EN: "no unit with the code %[1]q is inspected",
		HintVI: "xem lại danh sách đơn vị của kế hoạch", HintEN: "look at the units of the plan",
	}
	otherUnit = diag.Rule{
		Code: "other-unit-return",
		VI:   "biểu mẫu của đơn vị %[1]q, không phải %[2]q", EN: "the form belongs to the unit %[1]q, not to %[2]q",
		HintVI: "xem lại tệp của đơn vị nào", HintEN: "see whose file it is",
	}
)

// What a person should look at in a return.
var (
	unitFromCaller = diag.Rule{
		Code: "unit-from-caller", Severity: diag.Warning,
		VI: "tệp không còn dòng nhận dạng; được đọc như của đơn vị %[1]q", EN: "nothing in the file says whose it is; it is read as that of %[1]q",
		HintVI: "kiểm tra tên đơn vị trong tệp", HintEN: "make sure that it is that unit's",
	}
	tableUnclear = diag.Rule{
		Code: "table-unclear", Severity: diag.Warning,
		VI: "dòng tiêu đề có hai cột %[1]q nên bảng không được đọc", EN: "the heading row has two columns %[1]q, so the table is not read",
		HintVI: "chỉ giữ một bảng trên mỗi dòng tiêu đề", HintEN: "leave one table beside the other out",
	}
	labelDiffers = diag.Rule{
		Code: "label-differs", Severity: diag.Warning,
		VI: "mã %[1]q đứng cạnh %[2]q, biểu mẫu ghi %[3]q", EN: "the id %[1]q stands beside %[2]q, the form says %[3]q",
		HintVI: "các cột bị xáo trộn hoặc bị sửa; hỏi lại đơn vị câu trả lời này", HintEN: "columns were moved apart or edited; ask about this answer",
	}
	repeatedRow = diag.Rule{
		Code: "repeated-row", Severity: diag.Warning,
		VI: "mã %[1]q đã có ở %[2]s", EN: "the id %[1]q stands at %[2]s too",
		HintVI: "xóa dòng thừa; hai câu trả lời khác nhau thì không dùng câu nào", HintEN: "delete one; of two different answers neither is used",
	}
	unknownRow = diag.Rule{
		Code: "unknown-row", Severity: diag.Warning,
		VI: "mã %[1]q không có trong biểu mẫu", EN: "the id %[1]q is not one of the form",
		HintVI: "câu trả lời %[2]q ở dòng này không được dùng", HintEN: "the answer %[2]q in this row is not used",
	}
	MissingRow = diag.Rule{
		Code: "missing-row", Severity: diag.Warning,
		VI: "không tìm thấy dòng của mã %[1]q", EN: "there is no row of the id %[1]q",
		HintVI: "dòng bị xóa hoặc bị sửa mã; coi như để trống", HintEN: "it was deleted or its id changed; it counts as blank",
	}
	rowWithoutCode = diag.Rule{
		Code: "row-without-code", Severity: diag.Warning,
		VI: "dòng có câu trả lời %[1]q nhưng không có mã", EN: "a row has the answer %[1]q and no id",
		HintVI: "câu trả lời này không được dùng; chuyển vào đúng dòng", HintEN: "the answer is not used; move it to its row",
	}
	listUnclear = diag.Rule{
		Code: "list-unclear", Severity: diag.Warning,
		VI: "không rõ danh sách này trả lời mục nào", EN: "it is not clear which prompt this list answers",
		HintVI: "giữ dòng “Mã mục: …” phía trên bảng", HintEN: "keep the line “Mã mục: …” above the table",
	}
	protectionGone = diag.Rule{
		Code: "protection-gone", Severity: diag.Note,
		VI: "trang %[1]q không còn khóa", EN: "the sheet %[1]q is not protected any more",
		HintVI: "nếu cột trả lời bị sắp xếp riêng thì câu trả lời lệch dòng mà không thể nhận ra; xem lướt số liệu", HintEN: "answers sorted apart from their rows cannot be noticed; look the figures over",
	}
	notPlaced = diag.Rule{
		Code: "not-placed", Severity: diag.Warning,
		VI: "biểu mẫu phiên bản %[1]d hỏi mã %[2]q, nay không còn; câu trả lời %[3]q chưa được dùng", EN: "the form, of version %[1]d, asks for %[2]q, which is no more; its answer %[3]q is not used",
		HintVI: "nếu đã đổi mã thì ghi mã cũ vào was", HintEN: "if the id has changed, list the former one in was",
	}
)

// Rules returns the rules of this package: those of tables, and those of returned
// forms.
func Rules() []diag.Rule {
	return []diag.Rule{
		oldWorkbook, passwordWorkbook, largeWorkbook, notAForm, stampsDiffer, newerLayout, otherPlan, otherRound, newerVersion,
		unknownVersion, unknownReturnUnit, otherUnit, unitFromCaller, tableUnclear, labelDiffers, repeatedRow,
		badWorkbook, noSheetRule, formulaError, sheetNotRead,
		unknownRow, MissingRow, rowWithoutCode, listUnclear, protectionGone, notPlaced,
	}
}
