package round

import (
	"github.com/vanban-go/vanban/report/diag"
)

// The problems of a round: of results held against it, and of papers that cannot
// be made yet.
var (
	followupOfNothing = diag.Rule{
		Code: "followup-of-nothing", Severity: diag.Warning,
		VI: "chưa thấy lần kiểm tra nào của đơn vị %[1]q kiến nghị %[2]q", EN: "no visit to unit %[1]q recommended %[2]q",
		HintVI: "%[3]s", HintEN: "%[4]s",
	}
	noTemplate = diag.Rule{
		Code: "no-template",
		VI:   "không có mẫu văn bản nào có mã %[1]q", EN: "no template has the id %[1]q",
		HintVI: "xem các mẫu bằng vanban template", HintEN: "vanban template lists those that there are",
	}
	resultsOfAnother = diag.Rule{
		Code: "results-of-another-plan",
		VI:   "kết quả này của kế hoạch %[1]q, không phải %[2]q", EN: "these results belong to plan %[1]q, not %[2]q",
		HintVI: "sửa plan: hoặc dùng đúng tệp kết quả", HintEN: "mend plan:, or use the right results",
	}
	unknownItem = diag.Rule{
		Code: "unknown-item",
		VI:   "không có mục kiểm tra nào có mã %[1]q", EN: "no item has the id %[1]q",
		HintVI: "%[2]s", HintEN: "%[3]s",
	}
	notAskedOf = diag.Rule{
		Code: "not-asked-of-unit",
		VI:   "%[1]q không áp dụng đối với %[2]s", EN: "%[1]q does not apply to %[2]s",
		HintVI: "bỏ dòng này, hoặc sửa applies_to của danh mục", HintEN: "drop it, or mend applies_to of the checklist",
	}
	unknownAnswer = diag.Rule{
		Code: "unknown-answer",
		VI:   "%[1]q không có trong các phương án trả lời", EN: "%[1]q is not among the answers",
		HintVI: "ghi một trong: %[2]s", HintEN: "write one of: %[2]s",
	}
	derivedFigure = diag.Rule{
		Code: "derived-figure",
		VI:   "chỉ tiêu %[1]q được tính từ chỉ tiêu khác, không ghi kết quả", EN: "indicator %[1]q is derived from others and takes no figure",
		HintVI: "ghi số liệu của %[2]s và %[3]s", HintEN: "give the figures of %[2]s and %[3]s",
	}
	unreadableFigure = diag.Rule{
		Code: "unreadable-figure",
		VI:   "không đọc được số liệu %[1]q: %[2]s", EN: "the figure %[1]q cannot be read: %[3]s",
		HintVI: "ghi lại chỉ bằng chữ số, theo đơn vị tính của chỉ tiêu", HintEN: "write it again in digits, in the unit of the indicator",
	}
	dueNotAfterVisit = diag.Rule{
		Code: "due-not-after-visit",
		VI:   "thời hạn %[1]s không sau ngày kiểm tra %[2]s", EN: "%[1]s is not after the visit on %[2]s",
		HintVI: "sửa thời hạn, hoặc ngày kiểm tra", HintEN: "mend the day, or that of the visit",
	}
	unknownPrompt = diag.Rule{
		Code: "unknown-prompt",
		VI:   "đề cương không hỏi nội dung nào có mã %[1]q", EN: "the outline asks nothing with the id %[1]q",
		HintVI: "%[2]s", HintEN: "%[3]s",
	}
	unknownArea = diag.Rule{
		Code: "unknown-area-text",
		VI:   "không có nội dung kiểm tra nào có mã %[1]q", EN: "no area has the id %[1]q",
		HintVI: "%[2]s", HintEN: "%[3]s",
	}
	nothingSelected = diag.Rule{
		Code: "nothing-to-select", Severity: diag.Warning,
		VI: "báo cáo của %[1]s không có nội dung %[2]q để chọn", EN: "the return of %[1]s has nothing under %[2]q to select",
		HintVI: "bỏ dòng này, hoặc sửa prompt, row", HintEN: "drop it, or mend prompt and row",
	}
	wasDiffers = diag.Rule{
		Code: "was-differs", Severity: diag.Warning,
		VI: "ghi số đơn vị báo cáo là %[1]q, trong biểu mẫu là %[2]q", EN: "the unit is said to have reported %[1]q, its form says %[2]q",
		HintVI: "sửa was, hoặc để trống", HintEN: "mend was, or leave it out",
	}
	pointsWithoutReason = diag.Rule{
		Code: "points-without-reason", Severity: diag.Warning,
		VI: "đơn vị tự chấm %[1]s điểm, đoàn chấm %[2]s điểm nhưng chưa ghi lý do", EN: "the unit gave itself %[1]s points, the team %[2]s, and no reason is given",
		HintVI: "ghi lý do vào note của mục, hoặc why của số liệu", HintEN: "give the reason in note of the item, or why of the figure",
	}
	planNotIssued = diag.Rule{
		Code: "plan-not-issued",
		VI:   "kế hoạch chưa có số và ngày ban hành để viện dẫn", EN: "the plan has no number and day to cite",
		HintVI: "thêm issued: {number: …, date: …} vào kế hoạch sau khi ký", HintEN: "add issued: {number: …, date: …} to the plan once it is signed",
	}
	noVisit = diag.Rule{
		Code: "no-visit",
		VI:   "chưa có lịch kiểm tra của đơn vị %[1]q", EN: "unit %[1]q has no visit",
		HintVI: "thêm đơn vị này vào lịch kiểm tra", HintEN: "add it to the schedule",
	}
	noResult = diag.Rule{
		Code: "no-result",
		VI:   "chưa có kết quả kiểm tra của đơn vị %[1]q", EN: "unit %[1]q has no results",
		HintVI: "thêm đơn vị này vào tệp kết quả", HintEN: "add it to the results",
	}
	formsWithoutChecklist = diag.Rule{
		Code: "forms-without-checklist",
		VI:   "kế hoạch không có danh mục nội dung kiểm tra để lập biểu mẫu", EN: "the plan has no checklist to make forms of",
		HintVI: "thêm checklist: cho kế hoạch", HintEN: "give the plan its checklist:",
	}
	formsWithoutUnits = diag.Rule{
		Code: "forms-without-units",
		VI:   "kế hoạch không có danh sách đơn vị để lập biểu mẫu", EN: "the plan has no list of units to make forms for",
		HintVI: "thêm units: và subjects: {units: all} cho kế hoạch", HintEN: "give the plan units: and subjects: {units: all}",
	}
	formsOfNobody = diag.Rule{
		Code: "forms-of-nobody",
		VI:   "kế hoạch không chọn đơn vị nào để lập biểu mẫu", EN: "the plan chooses no unit to make a form for",
		HintVI: "thêm subjects: {units: all}, hoặc ghi loại, mã các đơn vị", HintEN: "add subjects: {units: all}, or types or codes of units",
	}
	minutesIncomplete = diag.Rule{
		Code: "minutes-incomplete",
		VI:   "chưa lập được biên bản của đơn vị %[1]q: thiếu %[2]s", EN: "no minutes for unit %[1]q yet: %[3]s missing",
		HintVI: "ghi thêm ở đơn vị này trong tệp kết quả", HintEN: "add it to the unit in the results",
	}
)

// Rules returns the problems that this package declares.
func Rules() []diag.Rule {
	return []diag.Rule{
		noTemplate,
		followupOfNothing, resultsOfAnother, unknownItem, notAskedOf, unknownAnswer, derivedFigure, unreadableFigure, dueNotAfterVisit, unknownPrompt, unknownArea,
		nothingSelected, wasDiffers, pointsWithoutReason, planNotIssued, noVisit, noResult, minutesIncomplete,
		formsWithoutChecklist, formsWithoutUnits, formsOfNobody,
		resultWithoutVisit, visitUnclear, stateMissing, recommendationAlone, idleCell,
		fileReceivedTwice, receiptWithoutFile, rowOfNobody, notRegistered, fileMissing,
		registerDiffers, fileRewritten, equalTimes, sameCopy, listReplaced, answerLost, answerChanged, copyDiffers, copyReplaces, corrects,
		correctsNothing, copyNotUsed, blankCopy, paperBehind,
	}
}
