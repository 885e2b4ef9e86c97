package report

import "github.com/vanban-go/vanban/report/diag"

// The problems of papers.
var (
	unknownKind = diag.Rule{
		Code: "unknown-kind",
		VI:   "không có loại tệp %[1]q", EN: "there is no kind of file %[1]q",
		HintVI: "kind: là một trong: %[2]s", HintEN: "kind: is one of: %[2]s",
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
	paragraphGap = diag.Rule{
		Code: "layout-gap",
		VI:   "hai đoạn cách nhau %[1]v pt, Nghị định 30 yêu cầu ít nhất %[2]v pt", EN: "paragraphs are %[1]v pt apart, the decree asks for %[2]v pt at least",
		HintVI: "space_before và space_after cộng lại ít nhất %[2]v", HintEN: "let space_before and space_after sum up to %[2]v or more",
	}
	lineDistance = diag.Rule{
		Code: "layout-lines",
		VI:   "dòng cách dòng %[1]v pt là quá 1,5 lần dòng đơn của cỡ chữ %[2]v", EN: "lines %[1]v pt apart are more than 1.5 times single spacing of type of size %[2]v",
		HintVI: "line_exactly không quá %[3]v với cỡ chữ này", HintEN: "line_exactly is at most %[3]v for that size",
	}
	levelOrder = diag.Rule{
		Code: "level-order",
		VI:   "kiểu đánh số %[1]q không đứng dưới %[2]q được", EN: "numbers of the form %[1]q cannot stand below %[2]q",
		HintVI: "xếp theo thứ tự I hoặc A, rồi 1, rồi a; mỗi kiểu một cấp, riêng decimal (1.1, 1.1.1) được nhiều cấp", HintEN: "the order is I or A, then 1, then a; one level for each, but for decimal (1.1, 1.1.1)",
	}
	unusualLevel = diag.Rule{
		Code: "unusual-level", Severity: diag.Note,
		VI: "kiểu đánh số %[1]q không có trong mẫu của Nghị định 30", EN: "the decree shows no numbers of the form %[1]q",
		HintVI: "Nghị định 30 dùng I, 1, a: upper_roman, arabic, lower_letter", HintEN: "the decree uses I, 1, a: upper_roman, arabic, lower_letter",
	}
	typedWord = diag.Rule{
		Code: "typed-word", Severity: diag.Warning,
		VI: "%[1]q được in thành %[2]q", EN: "%[1]q is printed as %[2]q",
		HintVI: "viết %[2]q", HintEN: "write %[2]q",
	}
	unknownType = diag.Rule{
		Code: "unknown-type",
		VI:   "Nghị định 30 không có loại văn bản %[1]q", EN: "the decree knows no type of paper %[1]q",
		HintVI: "%[2]s", HintEN: "%[3]s",
	}
	typeOfAnotherKind = diag.Rule{
		Code: "type-of-another-kind",
		VI:   "%[1]s không trình bày như văn bản có tên loại khác", EN: "%[1]s is not laid out as other types are",
		HintVI: "ghi kind: %[2]s, bỏ type", HintEN: "write kind: %[2]s and drop type",
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
	signersTwice = diag.Rule{
		Code: "signers-twice",
		VI:   "người ký ghi hai lần: %[1]s và %[2]s", EN: "who signs is said twice: %[1]s and %[2]s",
		HintVI: "bỏ %[1]s, giữ %[2]s", HintEN: "drop %[1]s, keep %[2]s",
	}
	refusedPaper = diag.Rule{
		Code: "refused-paper",
		VI:   "%[1]s không ký: chỉ biên bản ghi việc không ký", EN: "%[1]s does not sign: only minutes tell of that",
		HintVI: "bỏ người này khỏi co_signers, hoặc lập biên bản (kind: minutes)", HintEN: "leave them out of co_signers, or write minutes (kind: minutes)",
	}
	minutesDay = diag.Rule{
		Code: "minutes-day",
		VI:   "ngày %[1]s không phải một ngày ghi ở begin, end", EN: "the day %[1]s is none of those in begin and end",
		HintVI: "ghi date đủ ngày, tháng, năm như ở begin, end; hoặc bỏ date", HintEN: "write date in full and as in begin or end, or drop it",
	}
	jointSigners = diag.Rule{
		Code: "joint-signers", Severity: diag.Warning,
		VI: "%[1]d cơ quan cùng ban hành, %[2]d người ký", EN: "%[1]d bodies issue this together, %[2]d people sign",
		HintVI: "mỗi cơ quan một người ký: signature của cơ quan chủ trì, co_signers của các cơ quan khác", HintEN: "one for each: signature of the leading body, co_signers of the others",
	}
	severalSigners = diag.Rule{
		Code: "several-signers", Severity: diag.Warning,
		VI: "%[1]s của một cơ quan thường do một người ký, ở đây %[2]d người", EN: "one person signs a paper of one body (%[1]s), here %[2]d do",
		HintVI: "văn bản liên tịch: thêm co_issuers cho cơ quan", HintEN: "of a joint paper, give the office its co_issuers",
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
		VI:   "nội dung văn bản không nhắc tới phụ lục bằng chữ %[1]q", EN: "the text of the paper does not contain %[1]q",
		HintVI: "nhắc tới phụ lục trong nội dung, hoặc sửa mention", HintEN: "mention the annex in the text, or mend mention",
	}
	annexWithoutMention = diag.Rule{
		Code: "annex-without-mention",
		VI:   "nội dung văn bản không nhắc tới %[1]s", EN: "the text of the paper does not name %[1]s",
		HintVI: "nhắc tới %[1]s trong nội dung, hoặc viết như \"theo mẫu gửi kèm\" và ghi ở mention đúng chữ ấy", HintEN: "name %[1]s in the text, or say that it comes with the paper (gửi kèm, kèm theo) and write these words in mention",
	}
	annexWithoutBody = diag.Rule{
		Code: "annex-without-body",
		VI:   "phụ lục không có nội dung để in", EN: "the annex has nothing to print",
		HintVI: "thêm body: cho phụ lục, hoặc ghi separate_file: true", HintEN: "give the annex its body:, or say separate_file: true",
	}
	annexOfPlan = diag.Rule{
		Code: "annex-of-plan",
		VI:   "chỉ kế hoạch có phụ lục loại %[1]q", EN: "only a plan has annexes of kind %[1]q",
		HintVI: "bỏ kind và ghi nội dung của phụ lục ở body", HintEN: "drop kind and write the text of the annex in body",
	}
	partOrSection = diag.Rule{
		Code: "part-or-section",
		VI:   "mỗi mục của order là tên một phần của kế hoạch, hoặc một mục có nội dung riêng", EN: "an item of order is the name of a part of the plan, or a section of its own",
		HintVI: "ghi tên phần (purpose, contents, period, …; tiêu đề ghi ở headings), hoặc heading và nội dung, không ghi cả hai", HintEN: "write the name of a part (purpose, contents, period, …; its heading stands in headings), or a heading and a text, not both",
	}
	partTwice = diag.Rule{
		Code: "part-twice",
		VI:   "phần %[1]q đã có chỗ trong order", EN: "part %[1]q already has its place in order",
		HintVI: "mỗi phần ghi một lần; purpose gồm aims, requirements; arrangements gồm period, team, subjects", HintEN: "write each part once; purpose holds aims and requirements; arrangements holds period, team and subjects",
	}
	partWithoutContent = diag.Rule{
		Code: "part-without-content",
		VI:   "kế hoạch không có gì để in ở phần %[1]q", EN: "the plan has nothing to print in part %[1]q",
		HintVI: "bỏ phần này khỏi order, hoặc thêm nội dung của nó", HintEN: "drop it from order, or write what it holds",
	}
	partLeftOut = diag.Rule{
		Code: "part-left-out",
		VI:   "order không có phần %[1]q nên nội dung này không được in", EN: "order leaves out part %[1]q, which would not be printed",
		HintVI: "thêm %[1]s vào order", HintEN: "add %[1]s to order",
	}
	planWithoutText = diag.Rule{
		Code: "plan-without-text",
		VI:   "kế hoạch chưa có nội dung", EN: "the plan has no text",
		HintVI: "thêm aims, checklist, duties hoặc sections, hoặc order: [{heading: …, text: …}]", HintEN: "add aims, checklist, duties or sections, or order: [{heading: …, text: …}]",
	}
	noAnnex = diag.Rule{
		Code: "no-such-annex",
		VI:   "văn bản không có phụ lục thứ %[1]d (đếm từ 0)", EN: "the paper has no annex %[1]d (counted from 0)",
		HintVI: "chọn một phụ lục của văn bản", HintEN: "choose an annex of the paper",
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
		HintVI: "mỗi đơn vị một buổi: bỏ một trong hai dòng; lần kiểm tra lại ghi ở tệp kết quả, có follows", HintEN: "one visit per unit: drop one of the two; a later visit goes into the results, with follows",
	}
	subteamTwice = diag.Rule{
		Code: "subteam-in-two-places",
		VI:   "%[1]s cùng buổi này đã kiểm tra %[2]q", EN: "the sub-team %[1]q is at %[2]q at that time",
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
	notScheduled = diag.Rule{
		Code: "unit-not-scheduled", Severity: diag.Warning,
		VI: "%[1]d đơn vị chưa có lịch: %[2]s", EN: "%[1]d units have no visit: %[2]s",
		HintVI: "thêm các đơn vị này vào lịch, hoặc sửa subjects của kế hoạch", HintEN: "add them to the schedule, or mend subjects of the plan",
	}
)

// templateKind is the problem of a template.
var templateKind = diag.Rule{
	Code: "template-kind",
	VI:   "mẫu không làm được văn bản loại %[1]q", EN: "a template cannot be of a paper of kind %[1]q",
	HintVI: "dưới paper, ghi kind: là một trong: %[2]s", HintEN: "below paper, write kind: as one of: %[2]s",
}

// Rules returns the problems that this package raises.
func Rules() []diag.Rule {
	return []diag.Rule{
		unknownKind, repeatedParty, groupMembers, indentValue, paragraphGap, lineDistance, levelOrder, unusualLevel, typedWord, partyWithoutDuty,
		signerName, emptyHeading, emptySection, ownKind, notEnacted, addressedType, cutName, openPlace, fixedCapitals, citedAgain, citedWithoutDay, basisCitation, severalBases, oldUnit,
		unknownType, typeOfAnotherKind, twoSchemes, noText, notAddressed, notPrinted,
		symbolType, unfitText, authorityForm, authorityCollective, authoritySoleHead, authorityOfDeputy, deputyAlone, notDeputy, positionInCharge, daysDiffer,
		signersTwice, refusedPaper, minutesDay, jointSigners, severalSigners,
		annexSource, annexNotMentioned, annexWithoutMention, annexWithoutBody, annexOfPlan,
		partOrSection, partTwice, partWithoutContent, partLeftOut, planWithoutText, noAnnex, periodOrder, checklistDiffers,
		scheduleOfAnother, unknownSubteam, repeatedSubteam, visitedTwice, subteamTwice,
		notWorkingDay, outsidePeriod, notScheduled, unknownBody, limitExceeded, stepBefore,
		noEarlierVisit, laterWithoutDay, badClock, endsBeforeBegin, findingWithoutCause,
		templateKind,
		tableColumns, tableWidths, tableWidthTwice, tableWidthSum, tableNumbers, tableExtraCell, tableSpan, tableOverlap,
	}
}
