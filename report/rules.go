package report

import "github.com/vanban-go/vanban/report/diag"

// The problems of papers.
var (
	unknownKind = diag.Rule{
		Code: "unknown-kind",
		VI:   "không có loại tệp %[1]q", EN: "there is no kind of file %[1]q",
		HintVI: "kind: là một trong: %[2]s", HintEN: "kind: is one of: %[2]s",
	}
	UnknownParty = diag.Rule{
		Code: "unknown-party",
		VI:   "không có đơn vị nào có mã %[1]q trong parties của cơ quan", EN: "no party of the office has the id %[1]q",
		HintVI: "%[2]s", HintEN: "%[3]s",
	}
	repeatedParty = diag.Rule{
		Code: "repeated-party",
		VI:   "mã đơn vị %[1]q đã dùng cho %[2]q", EN: "party id %[1]q already belongs to %[2]q",
		HintVI: "đổi id của một trong hai đơn vị", HintEN: "change the id of one of them",
	}
	groupMembers = diag.Rule{
		Code: "group-members",
		VI:   "đơn vị %[1]q là nhóm mà không có thành viên, hoặc có thành viên mà không phải nhóm", EN: "party %[1]q is a group without members, or has members and is no group",
		HintVI: "nhóm thì ghi kind: group và members: [...]; không phải nhóm thì bỏ members", HintEN: "a group has kind: group and members: [...]; any other has no members",
	}
	indentValue = diag.Rule{
		Code: "layout-indent",
		VI:   "lùi đầu dòng %[1]v mm không thuộc hai giá trị của Nghị định 30", EN: "a first-line indent of %[1]v mm is none of the decree's two values",
		HintVI: "chọn 10 hoặc 12.7", HintEN: "choose 10 or 12.7",
	}
	unknownType = diag.Rule{
		Code: "unknown-type",
		VI:   "Nghị định 30 không có loại văn bản %[1]q", EN: "the decree knows no type of paper %[1]q",
		HintVI: "%[2]s", HintEN: "%[3]s",
	}
	twoSchemes = diag.Rule{
		Code: "two-schemes",
		VI:   "văn bản vừa chia theo điều vừa chia theo mục I, 1, a", EN: "the text has both articles and sections",
		HintVI: "chỉ dùng một: articles (chapters, parts) hoặc body", HintEN: "use articles (chapters, parts) or body, not both",
	}
	noText = diag.Rule{
		Code: "paper-without-text",
		VI:   "văn bản chưa có nội dung", EN: "the paper has no text",
		HintVI: "thêm body, hoặc articles (chapters, parts)", HintEN: "add body, or articles (chapters, parts)",
	}
	notAddressed = diag.Rule{
		Code: "not-addressed",
		VI:   "loại văn bản này phải có nơi nhận sau Kính gửi", EN: "this type of paper is addressed to somebody",
		HintVI: "thêm kinh_gui: [...]", HintEN: "add kinh_gui: [...]",
	}
	symbolType = diag.Rule{
		Code: "symbol-type",
		VI:   "ký hiệu %[1]q không bắt đầu bằng chữ viết tắt %[2]q của %[3]s", EN: "symbol %[1]q does not begin with %[2]q, the abbreviation of its type (%[3]s)",
		HintVI: "bỏ symbol để ký hiệu tự ghép, hoặc viết %[2]s-…", HintEN: "drop symbol, or write %[2]s-…",
	}
	authorityForm = diag.Rule{
		Code: "authority-form",
		VI:   "quyền hạn %[1]q không đúng thể thức", EN: "authority %[1]q has no form of the decree",
		HintVI: "bắt đầu bằng TM., KT., TL., TUQ. hoặc Q., một dấu cách, rồi tên tập thể hoặc chức vụ", HintEN: "begin with TM., KT., TL., TUQ. or Q., one space, then the collective or title",
	}
	authorityCollective = diag.Rule{
		Code: "authority-collective",
		VI:   "sau TM. là tên tập thể, không phải chức vụ %[3]q", EN: "TM. stands before a collective, not before the title %[3]q",
		HintVI: "người đứng đầu ký không ghi TM.; cấp phó ký ghi KT.", HintEN: "a head signs without TM.; a deputy signs with KT.",
	}
	authoritySoleHead = diag.Rule{
		Code: "authority-sole-head",
		VI:   "%[3]s không làm việc theo chế độ tập thể, không ký TM.", EN: "%[3]s does not act as a collective; nobody signs for it with TM.",
		HintVI: "bỏ TM.: người đứng đầu ký trực tiếp, cấp phó ký KT.", HintEN: "drop TM.: the head signs directly, a deputy with KT.",
	}
	authorityOfDeputy = diag.Rule{
		Code: "authority-of-deputy",
		VI:   "sau KT. là chức vụ của người đứng đầu, không phải %[3]q", EN: "KT. stands before the title of the head, not before %[3]q",
		HintVI: "ví dụ: KT. Giám đốc, rồi chức vụ Phó Giám đốc", HintEN: "such as KT. Giám đốc, then the position Phó Giám đốc",
	}
	deputyAlone = diag.Rule{
		Code: "deputy-without-authority",
		VI:   "%[1]s ký mà không ghi ký thay ai", EN: "%[1]s signs without saying for whom",
		HintVI: "thêm authority: \"KT. …\"", HintEN: "add authority: \"KT. …\"",
	}
	notDeputy = diag.Rule{
		Code: "authority-contradicts-position",
		VI:   "%[2]q là của cấp phó, chức vụ ghi %[1]q", EN: "%[2]q is for a deputy, the position says %[1]q",
		HintVI: "bỏ authority, hoặc ghi chức vụ của cấp phó", HintEN: "drop authority, or give the position of the deputy",
	}
	positionInCharge = diag.Rule{
		Code: "position-in-charge",
		VI:   "%[1]q: cấp phó phụ trách, điều hành ký như cấp phó ký thay", EN: "%[1]q: a deputy in charge signs as any deputy does",
		HintVI: "ghi KT. và chức vụ cấp phó, không ghi phụ trách, điều hành", HintEN: "write KT. and the position of the deputy, without \"in charge\"",
	}
	daysDiffer = diag.Rule{
		Code: "days-differ", Severity: diag.Warning,
		VI: "câu này ghi %[1]q, report_due ghi %[2]d ngày làm việc", EN: "the text says %[1]q, report_due says %[2]d working days",
		HintVI: "sửa câu này, hoặc working_days của report_due", HintEN: "mend the text, or working_days of report_due",
	}
	partyWithoutDuty = diag.Rule{
		Code: "party-without-duty", Severity: diag.Warning,
		VI: "%[1]s tham gia đoàn hoặc chủ trì nội dung mà không được giao nhiệm vụ nào", EN: "%[1]s is in the team or leads an area and has no duty",
		HintVI: "thêm một mục duties cho đơn vị này hoặc cho nhóm có nó", HintEN: "add a duty for it or for a group that holds it",
	}
	annexSource = diag.Rule{
		Code: "annex-without-source",
		VI:   "phụ lục %[1]q không có nội dung để in", EN: "annex %[1]q has nothing to print",
		HintVI: "thêm %[1]s: cho kế hoạch, hoặc ghi separate_file: true", HintEN: "give the plan its %[1]s:, or say separate_file: true",
	}
	annexNotMentioned = diag.Rule{
		Code: "annex-not-mentioned",
		VI:   "kế hoạch không nhắc tới phụ lục bằng chữ %[1]q", EN: "the text of the plan does not contain %[1]q",
		HintVI: "nhắc tới phụ lục trong nội dung, hoặc sửa mention", HintEN: "mention the annex in the text, or mend mention",
	}
	annexWithoutMention = diag.Rule{
		Code: "annex-without-mention",
		VI:   "phụ lục chưa ghi mention", EN: "the annex has no mention",
		HintVI: "ghi đúng chữ mà nội dung kế hoạch dùng để nhắc tới phụ lục này", HintEN: "write the words by which the text speaks of this annex",
	}
	NoPlan = diag.Rule{
		Code: "no-plan",
		VI:   "chưa có kế hoạch", EN: "there is no plan",
		HintVI: "điền Plan", HintEN: "set Plan",
	}
	noAnnex = diag.Rule{
		Code: "no-such-annex",
		VI:   "kế hoạch không có phụ lục thứ %[1]d (đếm từ 0)", EN: "the plan has no annex %[1]d (counted from 0)",
		HintVI: "chọn một phụ lục của kế hoạch", HintEN: "choose an annex of the plan",
	}
	periodOrder = diag.Rule{
		Code: "period-order",
		VI:   "thời gian kết thúc (%[2]s) trước thời gian bắt đầu (%[1]s)", EN: "the period ends (%[2]s) before it begins (%[1]s)",
		HintVI: "đổi chỗ from và to", HintEN: "exchange from and to",
	}
	checklistDiffers = diag.Rule{
		Code: "outline-of-another-checklist",
		VI:   "đề cương dùng danh mục %[1]q, kế hoạch dùng %[2]q", EN: "the outline is made for checklist %[1]q, the plan for %[2]q",
		HintVI: "ghi cùng một danh mục ở checklist: của đề cương và của kế hoạch", HintEN: "name one checklist in checklist: of outline and plan",
	}
	scheduleOfAnother = diag.Rule{
		Code: "schedule-of-another-plan",
		VI:   "lịch này của kế hoạch %[1]q, không phải %[2]q", EN: "this schedule belongs to plan %[1]q, not %[2]q",
		HintVI: "sửa plan: hoặc dùng đúng lịch", HintEN: "mend plan:, or use the right schedule",
	}
	unknownSubteam = diag.Rule{
		Code: "unknown-subteam",
		VI:   "không có tổ kiểm tra nào có mã %[1]q", EN: "there is no sub-team %[1]q",
		HintVI: "khai báo tổ trong subteams", HintEN: "declare it in subteams",
	}
	repeatedSubteam = diag.Rule{
		Code: "repeated-subteam",
		VI:   "mã tổ %[1]q đã dùng", EN: "sub-team id %[1]q is already used",
		HintVI: "đổi id của một trong hai tổ", HintEN: "change the id of one of them",
	}
	visitedTwice = diag.Rule{
		Code: "visited-twice",
		VI:   "đơn vị %[1]q đã có lịch ngày %[2]s", EN: "unit %[1]q is already visited on %[2]s",
		HintVI: "mỗi đơn vị một buổi: bỏ một trong hai dòng", HintEN: "one visit per unit: drop one of the two",
	}
	subteamTwice = diag.Rule{
		Code: "subteam-in-two-places",
		VI:   "tổ %[1]q cùng buổi này đã kiểm tra %[2]q", EN: "sub-team %[1]q is at %[2]q at that time",
		HintVI: "đổi ngày, buổi hoặc tổ của một trong hai dòng", HintEN: "change the day, session or sub-team of one of them",
	}
	notWorkingDay = diag.Rule{
		Code: "visit-on-day-off",
		VI:   "%[1]s không phải ngày làm việc: %[2]s", EN: "%[1]s is no working day: %[2]s",
		HintVI: "đổi ngày; nếu là ngày làm bù thì ghi vào swaps của lịch nghỉ", HintEN: "change the day; if it makes up for another, add it to swaps of the calendar",
	}
	outsidePeriod = diag.Rule{
		Code: "visit-outside-period",
		VI:   "%[1]s nằm ngoài thời gian kiểm tra của kế hoạch", EN: "%[1]s lies outside the period of the plan",
		HintVI: "sửa ngày, hoặc sửa period của kế hoạch", HintEN: "mend the day, or period of the plan",
	}
	NotSelected = diag.Rule{
		Code: "unit-not-selected",
		VI:   "đơn vị %[1]q không thuộc đối tượng kiểm tra của kế hoạch", EN: "unit %[1]q is not a subject of the plan",
		HintVI: "bỏ dòng này, hoặc sửa subjects của kế hoạch", HintEN: "drop the visit, or mend the subjects of the plan",
	}
	notScheduled = diag.Rule{
		Code: "unit-not-scheduled", Severity: diag.Warning,
		VI: "%[1]d đơn vị chưa có lịch: %[2]s", EN: "%[1]d units have no visit: %[2]s",
		HintVI: "thêm các đơn vị này vào lịch, hoặc sửa subjects của kế hoạch", HintEN: "add them to the schedule, or mend subjects of the plan",
	}
)

// Rules returns the problems that this package raises.
func Rules() []diag.Rule {
	return []diag.Rule{
		unknownKind, UnknownParty, repeatedParty, groupMembers, indentValue, partyWithoutDuty,
		unknownType, twoSchemes, noText, notAddressed, notPrinted,
		symbolType, authorityForm, authorityCollective, authoritySoleHead, authorityOfDeputy, deputyAlone, notDeputy, positionInCharge, daysDiffer,
		annexSource, annexNotMentioned, annexWithoutMention, NoPlan, noAnnex, periodOrder, checklistDiffers,
		scheduleOfAnother, unknownSubteam, repeatedSubteam, visitedTwice, subteamTwice,
		notWorkingDay, outsidePeriod, NotSelected, notScheduled,
		RepeatedResult, badClock, endsBeforeBegin, findingWithoutCause,
	}
}
