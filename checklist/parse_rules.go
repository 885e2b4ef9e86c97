package checklist

import "github.com/vanban-go/vanban/report/diag"

// What can be wrong with an answer. None of it refuses a return: every one is a
// warning, at the cell.
var (
	ambiguousNumber = diag.Rule{
		Code: "ambiguous-number", Severity: diag.Warning,
		VI: "%[1]q có thể đọc thành %[2]s hoặc %[3]s", EN: "%[1]q may be read as %[2]s or %[3]s",
		HintVI: "ghi lại chỉ bằng chữ số, không có dấu phân cách hàng nghìn", HintEN: "write it again in digits alone, without separators of thousands",
	}
	noNumber = diag.Rule{
		Code: "no-number", Severity: diag.Warning,
		VI: "%[1]q không phải là số", EN: "%[1]q is no number",
		HintVI: "chỉ ghi số, theo đơn vị tính của dòng này", HintEN: "write the number alone, in the unit of the row",
	}
	nothingOrZero = diag.Rule{
		Code: "nothing-or-zero", Severity: diag.Warning,
		VI: "%[1]q không cho biết là số 0 hay chưa có số liệu", EN: "%[1]q may be 0 or no figure at all",
		HintVI: "không phát sinh thì ghi 0; chưa có số liệu thì để trống và ghi lý do", HintEN: "write 0 if there was none; leave it blank, with the reason, if it is not known",
	}
	otherUnit = diag.Rule{
		Code: "other-unit", Severity: diag.Warning,
		VI: "%[1]q ghi theo đơn vị %[2]q, biểu mẫu tính bằng %[3]q", EN: "%[1]q is in %[2]q, the form asks for %[3]q",
		HintVI: "đổi về đơn vị tính của biểu mẫu và chỉ ghi số", HintEN: "convert it and write the number alone",
	}
	notWhole = diag.Rule{
		Code: "not-whole", Severity: diag.Warning,
		VI: "%[1]q không phải là số nguyên", EN: "%[1]q is no whole number",
		HintVI: "ghi số nguyên", HintEN: "write a whole number",
	}
	tooManyDecimals = diag.Rule{
		Code: "too-many-decimals", Severity: diag.Warning,
		VI: "%[1]q có %[2]d chữ số thập phân, biểu mẫu lấy %[3]d", EN: "%[1]q has %[2]d decimals, the form asks for %[3]d",
		HintVI: "làm tròn nếu không cần đến", HintEN: "round it unless they matter",
	}
	negativeValue = diag.Rule{
		Code: "negative-value", Severity: diag.Warning,
		VI: "%[1]q là số âm", EN: "%[1]q is negative",
		HintVI: "kiểm tra lại dấu", HintEN: "look at the sign",
	}
	unlikelyPercent = diag.Rule{
		Code: "unlikely-percent", Severity: diag.Warning,
		VI: "%[1]q là %[2]s %%", EN: "%[1]q is %[2]s %%",
		HintVI: "kiểm tra lại dấu phẩy; đúng thì để nguyên", HintEN: "look at the decimal comma; leave it if it is right",
	}
	noDate = diag.Rule{
		Code: "no-date", Severity: diag.Warning,
		VI: "%[1]q không phải là một ngày", EN: "%[1]q is no day",
		HintVI: "ghi đủ ngày/tháng/năm, ví dụ 05/11/2025", HintEN: "write day/month/year, such as 05/11/2025",
	}
	unlikelyDate = diag.Rule{
		Code: "unlikely-date", Severity: diag.Warning,
		VI: "ngày %[1]s khó có thể đúng", EN: "the day %[1]s is hardly right",
		HintVI: "kiểm tra lại năm rồi ghi đủ ngày/tháng/năm", HintEN: "look at the year, and write day/month/year",
	}
	notInList = diag.Rule{
		Code: "not-in-list", Severity: diag.Warning,
		VI: "%[1]q không có trong các phương án trả lời", EN: "%[1]q is not among the answers",
		HintVI: "chọn một trong: %[2]s", HintEN: "choose one of: %[2]s",
	}
	madeDate = diag.Rule{
		Code: "made-date", Severity: diag.Warning,
		VI: "bảng tính đã đổi ô này thành ngày hoặc giờ (%[1]s)", EN: "the spreadsheet made this cell a date or time (%[1]s)",
		HintVI: "định dạng lại ô rồi gõ lại", HintEN: "format the cell anew and type it again",
	}
	errorCell = diag.Rule{
		Code: "error-cell", Severity: diag.Warning,
		VI: "ô báo lỗi %[1]s", EN: "the cell holds the error %[1]s",
		HintVI: "ghi thẳng giá trị", HintEN: "write the value itself",
	}
	formulaCell = diag.Rule{
		Code: "formula-cell", Severity: diag.Warning,
		VI: "ô trả lời là công thức =%[1]s, kết quả lưu trong tệp: %[2]q", EN: "the answer is a formula, =%[1]s; the file keeps the result %[2]q",
		HintVI: "ghi thẳng giá trị vào ô", HintEN: "write the value itself into the cell",
	}
	unseenCell = diag.Rule{
		Code: "unseen-cell", Severity: diag.Warning,
		VI: "ô có nội dung không nhìn thấy được: %[1]q", EN: "what the cell holds cannot be seen: %[1]q",
		HintVI: "chữ trùng màu nền hoặc bị định dạng che đi; xóa nếu không dùng, hoặc định dạng lại ô rồi gõ lại", HintEN: "it has the colour of its ground, or the format hides it; delete it, or format the cell anew and type it again",
	}
	struckCell = diag.Rule{
		Code: "struck-cell", Severity: diag.Warning,
		VI: "ô có phần bị gạch ngang: %[1]q", EN: "some of the cell is struck out: %[1]q",
		HintVI: "xóa hẳn phần không dùng, bỏ gạch phần còn lại", HintEN: "delete what does not count, and take the strike off the rest",
	}
	raisedCell = diag.Rule{
		Code: "raised-cell", Severity: diag.Warning,
		VI: "ô có chỉ số trên hoặc chỉ số dưới: %[1]q", EN: "some of the cell is raised or lowered: %[1]q",
		HintVI: "gõ lại bằng chữ thường; số mũ thì viết đầy đủ", HintEN: "type it again on the line, powers written out",
	}
	unclearFormat = diag.Rule{
		Code: "unclear-format", Severity: diag.Warning,
		VI: "không rõ ô chứa %[1]q hiện ra thế nào theo định dạng của nó", EN: "it is not clear what the format of the cell shows of %[1]q",
		HintVI: "định dạng lại ô (General hoặc Text) rồi gõ lại", HintEN: "format the cell anew, as general or text, and type it again",
	}
	shownDiffers = diag.Rule{
		Code: "shown-differs", Severity: diag.Warning,
		VI: "ô hiện %[1]q nhưng giá trị lưu trong tệp là %[2]s", EN: "the cell shows %[1]q, the file keeps %[2]s",
		HintVI: "định dạng lại ô rồi gõ lại giá trị đúng", HintEN: "format the cell anew and type the right value again",
	}
	longNumber = diag.Rule{
		Code: "long-number", Severity: diag.Warning,
		VI: "số %[1]s dài hơn 15 chữ số, bảng tính không giữ đủ", EN: "the number %[1]s is longer than the 15 digits that a spreadsheet keeps",
		HintVI: "kiểm tra lại số; nếu đúng thì định dạng ô là Text rồi gõ lại", HintEN: "look at the number; if it is right, format the cell as text and type it again",
	}
	yearAsDate = diag.Rule{
		Code: "year-as-date", Severity: diag.Warning,
		VI: "ô ngày chứa số %[1]s, có lẽ chỉ là một năm; bảng tính hiểu thành ngày %[2]s", EN: "the cell for a day holds %[1]s, perhaps a year alone; the spreadsheet makes it %[2]s",
		HintVI: "ghi đủ ngày/tháng/năm, ví dụ 05/11/2025", HintEN: "write day/month/year, such as 05/11/2025",
	}
)
