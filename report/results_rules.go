package report

import "github.com/vanban-go/vanban/report/diag"

// The problems of results.
var (
	badClock = diag.Rule{
		Code: "bad-clock",
		VI:   "%[1]q không phải là giờ", EN: "%[1]q is no time of the day",
		HintVI: "viết như 08:00 hoặc 14:30", HintEN: "write 08:00 or 14:30",
	}
	endsBeforeBegin = diag.Rule{
		Code: "ends-before-begin",
		VI:   "giờ kết thúc %[1]s không sau giờ bắt đầu %[2]s", EN: "%[1]s, the end, is not after %[2]s, the beginning",
		HintVI: "xem lại begin và end", HintEN: "look at begin and end",
	}
	findingWithoutCause = diag.Rule{
		Code: "finding-without-cause", Severity: diag.Warning,
		VI: "chưa ghi nguyên nhân của tồn tại, hạn chế này", EN: "the finding has no cause",
		HintVI: "thêm cause: {subjective: …, objective: …}", HintEN: "add cause: {subjective: …, objective: …}",
	}
)
