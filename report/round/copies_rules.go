package round

import "github.com/vanban-go/vanban/report/diag"

// The problems of returns against the register and against each other.
var (
	registerDiffers = diag.Rule{
		Code: "register-differs",
		VI:   "sổ nhận ghi tệp %[1]q của đơn vị %[3]q, trong tệp ghi đơn vị %[2]q; số liệu chưa được tính cho đơn vị nào", EN: "the register gives the file %[1]q to the unit %[3]q, the file says %[2]q; its figures count for nobody",
		HintVI: "sửa mã đơn vị trong sổ nhận; nếu đúng là của đơn vị trong sổ thì ghi “tính” ở cột Xử lý", HintEN: "mend the unit in the register, or write “tính” (counts) in its column Xử lý to decide for it",
	}
	fileRewritten = diag.Rule{
		Code: "file-rewritten", Severity: diag.Warning,
		VI: "tệp %[1]q đã vào sổ lúc %[2]s theo giờ của tệp, nay là tệp ghi lúc %[3]s", EN: "the file %[1]q was registered by its time, %[2]s, and is of %[3]s now",
		HintVI: "nếu là bản gửi lại thì đặt tên khác và thêm một dòng; nếu chỉ chép lại tệp thì ghi giờ nhận và hình thức vào sổ", HintEN: "if it was sent again, give it another name and a row; if it was only copied, enter when and how it came",
	}
	// EqualTimes: which of two copies is the last cannot be known.
	equalTimes = diag.Rule{
		Code: "equal-times",
		VI:   "đơn vị %[1]q có hai tệp cùng nhận lúc %[2]s: %[3]q và %[4]q", EN: "two files of the unit %[1]q were received at %[2]s: %[3]q and %[4]q",
		HintVI: "ghi đúng giờ nhận của từng tệp trong sổ nhận, hoặc ghi cột Xử lý: tính, thay thế, đính chính", HintEN: "give the time of each in the register, or decide in its column Xử lý: tính, thay thế, đính chính",
	}
	listReplaced = diag.Rule{
		Code: "list-replaced", Severity: diag.Warning,
		VI: "%[1]q: bản đính chính thay cả danh sách, không còn dòng %[2]q", EN: "%[1]q: the correction takes the place of the whole list, without the row %[2]q",
		HintVI: "hỏi lại đơn vị; nếu dòng ấy vẫn đúng thì ghi đủ danh sách trong bản đính chính", HintEN: "ask the unit; if the row still holds, the correction has to have the whole list",
	}
	sameCopy = diag.Rule{
		Code: "same-copy", Severity: diag.Warning,
		VI: "đơn vị %[1]q: %[2]q và %[3]q là một tệp chép hai lần", EN: "unit %[1]q: %[2]q and %[3]q are one file, copied",
		HintVI: "không phải làm gì; có thể bỏ một tệp", HintEN: "nothing needs to be done; one of them may be taken out",
	}
	answerLost = diag.Rule{
		Code: "answer-lost", Severity: diag.Warning,
		VI: "%[1]q: bản nhận trước ghi %[2]q, bản này để trống", EN: "%[1]q: an earlier copy says %[2]q, this one is blank",
		HintVI: "hỏi lại đơn vị; nếu chỉ đính chính một số ô thì ghi “đính chính” ở cột Xử lý của sổ nhận", HintEN: "ask the unit; if it corrects some cells only, write “đính chính” (corrects) in the register",
	}
	answerChanged = diag.Rule{
		Code: "answer-changed", Severity: diag.Warning,
		VI: "%[1]q: bản nhận trước ghi %[2]q, bản này ghi %[3]q", EN: "%[1]q: an earlier copy says %[2]q, this one %[3]q",
		HintVI: "số của bản này được dùng; ghi “thay thế” ở cột Xử lý của sổ nhận nếu đúng ý đơn vị", HintEN: "this one is used; write “thay thế” (replaces) in the register if the unit means it",
	}
	copyDiffers = diag.Rule{
		Code: "copy-differs", Severity: diag.Warning,
		VI: "đơn vị %[1]q: tệp %[2]q thay các bản nhận trước, để trống %[3]d câu đã trả lời và đổi %[4]d câu", EN: "unit %[1]q: %[2]q takes the place of earlier copies, leaves %[3]d answers blank and changes %[4]d",
		HintVI: "ghi cột Xử lý của sổ nhận: tính, thay thế hoặc đính chính", HintEN: "decide in the column Xử lý of the register: tính, thay thế or đính chính",
	}
	copyReplaces = diag.Rule{
		Code: "copy-replaces", Severity: diag.Note,
		VI: "đơn vị %[1]q: theo sổ nhận, tệp %[2]q thay các bản nhận trước, để trống %[3]d câu và đổi %[4]d câu", EN: "unit %[1]q: as the register decides, %[2]q takes the place of earlier copies, leaves %[3]d answers blank and changes %[4]d",
		HintVI: "không phải làm gì", HintEN: "nothing needs to be done",
	}
	corrects = diag.Rule{
		Code: "copy-corrects", Severity: diag.Note,
		VI: "đơn vị %[1]q: theo sổ nhận, tệp %[2]q đính chính %[3]d chỗ đã ghi, bổ sung %[4]d chỗ trống", EN: "unit %[1]q: as the register decides, %[2]q corrects what was written in %[3]d places and adds what was not in %[4]d",
		HintVI: "không phải làm gì", HintEN: "nothing needs to be done",
	}
	correctsNothing = diag.Rule{
		Code: "corrects-nothing", Severity: diag.Warning,
		VI: "đơn vị %[1]q: tệp %[2]q ghi là đính chính nhưng không có bản nào trước đó để đính chính", EN: "unit %[1]q: %[2]q is to correct, but nothing came before it",
		HintVI: "xem lại giờ nhận và cột Xử lý của sổ nhận", HintEN: "look at its time and its column Xử lý in the register",
	}
	copyNotUsed = diag.Rule{
		Code: "copy-not-used", Severity: diag.Warning,
		VI: "đơn vị %[1]q: tệp %[2]q không được dùng, sổ nhận ghi tính tệp %[3]q", EN: "unit %[1]q: %[2]q is not used, the register decides for %[3]q",
		HintVI: "nếu phải dùng tệp nhận sau thì ghi “thay thế” hoặc “đính chính” ở dòng của tệp đó", HintEN: "if the later file is to be used, write “thay thế” or “đính chính” in its row",
	}
	blankCopy = diag.Rule{
		Code: "blank-copy", Severity: diag.Warning,
		VI: "đơn vị %[1]q: tệp %[2]q nhận sau để trống, số liệu của %[3]q được giữ", EN: "unit %[1]q: %[2]q came later and is blank, the figures of %[3]q stay",
		HintVI: "hỏi lại đơn vị định gửi tệp nào", HintEN: "ask which file the unit meant to send",
	}
	paperBehind = diag.Rule{
		Code: "paper-behind", Severity: diag.Warning,
		VI: "đơn vị %[1]q: bản giấy hoặc PDF nhận lúc %[2]s chưa được nhập, số liệu của tệp %[3]q được giữ", EN: "unit %[1]q: what came on paper or as a PDF at %[2]s is not entered, the figures of %[3]q stay",
		HintVI: "đối chiếu bản giấy với tệp; nếu khác thì nhập vào biểu mẫu và thêm một dòng trong sổ nhận", HintEN: "hold the paper against the file; where they differ, enter it into a form and add a row",
	}
)
