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
	officeBook = diag.Rule{
		Code: "office-book",
		VI:   "tệp là %[1]q do cơ quan kiểm tra lập, không phải báo cáo của đơn vị", EN: "the file is %[1]q of the office itself, no return of a unit",
		HintVI: "không phải làm gì; báo cáo của đơn vị là tệp biểu mẫu mang tên đơn vị", HintEN: "nothing needs to be done; what a unit returns is the form that bears its name",
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

// unitUnclear: a file that says of itself that it belongs to two units.
var unitUnclear = diag.Rule{
	Code: "unit-unclear",
	VI:   "ở đây ghi là của đơn vị %[1]q, dòng nhận dạng của tệp ghi %[2]q", EN: "here it says that it is that of the unit %[1]q, the file identifies itself as that of %[2]q",
	HintVI: "hỏi lại đơn vị nào đã gửi tệp này, rồi ghi mã đơn vị vào sổ nhận", HintEN: "ask which unit has sent the file, then give its code in the register",
}

// What a person should look at in a return.
var (
	unitDecided = diag.Rule{
		Code: "unit-decided", Severity: diag.Warning,
		VI: "ở đây ghi là của đơn vị %[1]q; tệp được đọc như của đơn vị %[2]q theo sổ nhận", EN: "here it says that it is that of the unit %[1]q; it is read as that of %[2]q, as the register has it",
		HintVI: "hỏi lại đơn vị nào đã gửi tệp này", HintEN: "ask which unit has sent the file",
	}
	measureEdited = diag.Rule{
		Code: "measure-edited", Severity: diag.Warning,
		VI: "đơn vị tính của mã %[1]q là %[2]q, trong tệp sửa thành %[3]q", EN: "the unit of measure of %[1]q is %[2]q, the file has made %[3]q of it",
		HintVI: "câu trả lời %[4]q chưa được dùng; hỏi lại đơn vị rồi ghi theo đơn vị tính của biểu mẫu", HintEN: "the answer %[4]q is not used; ask the unit, and write it in the unit of the form",
	}
	meaningChanged = diag.Rule{
		Code: "meaning-changed", Severity: diag.Warning,
		VI: "biểu mẫu đã gửi hỏi mã %[1]q với %[2]q, nay là %[3]q", EN: "the form that was sent asked for %[1]q with %[2]q, now it is %[3]q",
		HintVI: "câu trả lời %[4]q chưa được dùng; hỏi lại đơn vị theo câu hỏi hiện nay", HintEN: "the answer %[4]q is not used; ask the unit the question of today",
	}
	headingEdited = diag.Rule{
		Code: "heading-edited", Severity: diag.Warning,
		VI: "tiêu đề %[1]q được đọc là cột %[2]q theo vị trí", EN: "the title %[1]q is read as the column %[2]q, by its place",
		HintVI: "xem các ô bên dưới có đúng là của cột này không", HintEN: "see whether the cells below belong to that column",
	}
	figuresUnclear = diag.Rule{
		Code: "figures-unclear", Severity: diag.Warning,
		VI: "tiêu đề cột số liệu %[2]q đã sửa thành %[1]q; số liệu bên dưới chưa được tính", EN: "the title %[2]q of the figures was changed to %[1]q; the figures below do not count",
		HintVI: "hỏi lại đơn vị; nếu số vẫn theo đơn vị tính của biểu mẫu thì ghi “tính” ở cột Xử lý của sổ nhận", HintEN: "ask the unit; if they are in the units of the form, write “tính” (counts) in the register",
	}
	columnMissing = diag.Rule{
		Code: "column-missing", Severity: diag.Warning,
		VI: "bảng không còn cột %[1]q", EN: "the table has no column %[1]q any more",
		HintVI: "nội dung của cột này không đọc được; nếu cột bị đổi chỗ thì ghi lại đúng tiêu đề", HintEN: "what stood in it cannot be read; give it its title back if it was moved",
	}
	headingGone = diag.Rule{
		Code: "heading-gone", Severity: diag.Warning,
		VI: "bảng không còn dòng tiêu đề; các cột được đọc theo vị trí", EN: "the table has no heading row any more; its columns are read by their places",
		HintVI: "xem các câu trả lời có đúng cột không", HintEN: "see whether the answers are in their columns",
	}
	listMissing = diag.Rule{
		Code: "list-missing", Severity: diag.Warning,
		VI: "không tìm thấy danh sách của mục %[1]q (%[2]s)", EN: "there is no list of the prompt %[1]q (%[2]s)",
		HintVI: "trang bị xóa hoặc bị sửa cả tiêu đề; hỏi lại đơn vị, coi như để trống", HintEN: "its sheet was deleted or its headings changed; ask the unit, it counts as blank",
	}
	listRepeated = diag.Rule{
		Code: "list-repeated", Severity: diag.Warning,
		VI: "danh sách của mục %[1]q đã có ở %[2]s", EN: "there is a list of the prompt %[1]q at %[2]s too",
		HintVI: "có trang bị chép thêm: dòng trùng chỉ tính một lần, dòng khác vẫn được giữ; xem lại", HintEN: "a sheet was copied: equal rows count once, others are kept; look them over",
	}
	tableRepeated = diag.Rule{
		Code: "table-repeated", Severity: diag.Warning,
		VI: "%[1]d dòng của bảng này đã có ở nơi khác (như %[2]s), không có nội dung nào mới", EN: "%[1]d rows of this table stand elsewhere too (as at %[2]s), with nothing new in them",
		HintVI: "có trang bị chép thêm; xóa bản thừa", HintEN: "a sheet was copied; delete the copy",
	}
	formulaGone = diag.Rule{
		Code: "formula-gone", Severity: diag.Warning,
		VI: "ô này biểu mẫu tự tính, nhưng đã bị ghi %[1]q", EN: "the form computes this cell, but %[1]q was typed over it",
		HintVI: "nội dung này không được dùng; nếu là câu trả lời thì chuyển vào đúng ô", HintEN: "it is not used; an answer belongs into its own cell",
	}
	outsideCell = diag.Rule{
		Code: "outside-cell", Severity: diag.Warning,
		VI: "nội dung %[1]q nằm ngoài các ô trả lời nên không được dùng", EN: "%[1]q stands outside the cells for answers and is not used",
		HintVI: "nếu là câu trả lời thì chuyển vào đúng ô; nếu không thì xóa", HintEN: "an answer belongs into its own cell; else delete it",
	}
	underMerge = diag.Rule{
		Code: "under-merge", Severity: diag.Warning,
		VI: "nội dung %[1]q bị ô gộp %[2]s che mất nên không được dùng", EN: "%[1]q lies below the merged cell %[2]s, where nobody sees it, and is not used",
		HintVI: "bỏ gộp ô rồi xem lại", HintEN: "split the cell and look again",
	}
	mergedAnswer = diag.Rule{
		Code: "merged-answer", Severity: diag.Warning,
		VI: "ô trả lời của mã %[1]q bị gộp vào ô %[2]s nên để trống", EN: "the cell for the answer to %[1]q is merged into %[2]s and so is blank",
		HintVI: "bỏ gộp ô, ghi mỗi câu trả lời vào dòng của nó", HintEN: "split the cell and write every answer into its own row",
	}
	cellComment = diag.Rule{
		Code: "cell-comment", Severity: diag.Warning,
		VI: "ô có ghi chú %[1]q, không được dùng làm câu trả lời", EN: "the cell has the comment %[1]q, which is not used as an answer",
		HintVI: "nếu là câu trả lời thì ghi vào ô", HintEN: "an answer belongs into the cell itself",
	}
	ownColumn = diag.Rule{
		Code: "own-column", Severity: diag.Warning,
		VI: "cột %[1]q không có trong biểu mẫu; %[2]d ô của cột này không được dùng", EN: "the column %[1]q is not one of the form; its %[2]d cells are not used",
		HintVI: "xem các ô này có nội dung cần dùng không", HintEN: "see whether they say anything that is needed",
	}
	ownSheet = diag.Rule{
		Code: "own-sheet", Severity: diag.Warning,
		VI: "trang %[1]q không có trong biểu mẫu; %[2]d ô của trang này không được dùng", EN: "the sheet %[1]q is not one of the form; its %[2]d cells are not used",
		HintVI: "trang bắt đầu bằng %[3]q; xem có nội dung cần dùng không", HintEN: "it begins with %[3]q; see whether it says anything that is needed",
	}
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
	MissingRow = diag.Rule{
		Code: "missing-row", Severity: diag.Warning,
		VI: "không tìm thấy dòng của mã %[1]q", EN: "there is no row of the id %[1]q",
		HintVI: "dòng bị xóa hoặc bị sửa mã; coi như để trống", HintEN: "it was deleted or its id changed; it counts as blank",
	}
	unknownRow = diag.Rule{
		Code: "unknown-row", Severity: diag.Warning,
		VI: "mã %[1]q không có trong biểu mẫu", EN: "the id %[1]q is not one of the form",
		HintVI: "câu trả lời %[2]q ở dòng này không được dùng", HintEN: "the answer %[2]q in this row is not used",
	}
	rowWithoutCode = diag.Rule{
		Code: "row-without-code", Severity: diag.Warning,
		VI: "dòng có câu trả lời %[1]q nhưng không có mã", EN: "a row has the answer %[1]q and no id",
		HintVI: "câu trả lời này không được dùng; chuyển vào đúng dòng", HintEN: "the answer is not used; move it to its row",
	}
	answerBeside = diag.Rule{
		Code: "answer-beside", Severity: diag.Warning,
		VI: "ô trả lời để trống, %[1]q ghi ở cột giải trình", EN: "there is no answer, but %[1]q in the column of explanations",
		HintVI: "nếu là câu trả lời thì ghi vào đúng ô; nếu là giải trình thì ghi bằng lời", HintEN: "if it is the answer, move it to its cell; if it explains, write it in words",
	}
	listUnclear = diag.Rule{
		Code: "list-unclear", Severity: diag.Warning,
		VI: "không rõ danh sách này trả lời mục nào", EN: "it is not clear which prompt this list answers",
		HintVI: "giữ dòng “Mã mục: …” phía trên bảng", HintEN: "keep the line “Mã mục: …” above the table",
	}
	CellMissing = diag.Rule{
		Code: "list-cell-missing", Severity: diag.Warning,
		VI: "dòng %[2]d của danh sách chưa ghi %[1]q", EN: "row %[2]d of the list lacks %[1]q",
		HintVI: "dòng nào của danh sách cũng phải ghi cột này; hỏi lại đơn vị", HintEN: "every row of the list must say it; ask the unit",
	}
	hiddenAnswers = diag.Rule{
		Code: "hidden-answers", Severity: diag.Warning,
		VI: "%[1]d ô có nội dung nằm ở hàng, cột hoặc trang bị ẩn, từ ô này; vẫn được tính", EN: "%[1]d cells that hold something stand in hidden rows or columns or on a hidden sheet, from this one on; they count",
		HintVI: "bỏ ẩn để xem lại; nếu không dùng thì xóa", HintEN: "unhide them and look; delete what does not count",
	}
	mergedEntry = diag.Rule{
		Code: "merged-entry", Severity: diag.Warning,
		VI: "dòng này để trống ở đây vì ô gộp với ô %[1]s", EN: "this row is blank here: the cell is one with %[1]s",
		HintVI: "nội dung ô gộp chỉ được tính cho dòng trên; nếu cũng là của dòng này thì bỏ gộp ô, ghi lại", HintEN: "it counts for the row above alone; if it is meant for this one too, divide the cell and write it again",
	}
	sheetMissing = diag.Rule{
		Code: "sheet-missing", Severity: diag.Warning,
		VI: "trong tệp không còn trang %[1]s của biểu mẫu", EN: "of the sheets of the form %[1]s are gone",
		HintVI: "số liệu ở các trang khác vẫn được tính; muốn chắc thì đề nghị gửi lại đúng tệp biểu mẫu", HintEN: "the other sheets count; to be sure ask for the form as it was sent",
	}
	swappedDate = diag.Rule{
		Code: "swapped-date", Severity: diag.Warning,
		VI: "ô ghi ngày %[1]s; máy nhập theo tháng/ngày có thể đã đổi từ %[2]s", EN: "the cell holds %[1]s; entered month first it may stand for %[2]s",
		HintVI: "hỏi lại đơn vị ngày nào là đúng", HintEN: "ask which day is meant",
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
		oldWorkbook, passwordWorkbook, largeWorkbook, notAForm, officeBook, stampsDiffer, newerLayout, otherPlan, otherRound, newerVersion,
		unknownVersion, unknownReturnUnit, otherUnit, unitFromCaller, tableUnclear, labelDiffers, repeatedRow,
		badWorkbook, noSheetRule, formulaError, sheetNotRead,
		unknownRow, MissingRow, rowWithoutCode, answerBeside, listUnclear, CellMissing, hiddenAnswers, mergedEntry, sheetMissing, swappedDate, protectionGone, notPlaced,
		unitUnclear, unitDecided, measureEdited, meaningChanged, headingEdited, figuresUnclear, columnMissing, headingGone,
		listMissing, listRepeated, tableRepeated, formulaGone, outsideCell, underMerge, mergedAnswer, cellComment, ownColumn, ownSheet,
		visitBlank, teamSheet, teamBook, tableMissing, tableTwice, givenEdited,
	}
}
