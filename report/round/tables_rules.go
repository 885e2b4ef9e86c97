package round

import "github.com/vanban-go/vanban/report/diag"

// The problems of results in tables.
var (
	resultWithoutVisit = diag.Rule{
		Code: "result-without-visit",
		VI:   "đơn vị %[1]q chưa có dòng trong bảng các buổi kiểm tra", EN: "unit %[1]q has no row in the table of visits",
		HintVI: "%[2]s", HintEN: "%[3]s",
	}
	visitUnclear = diag.Rule{
		Code: "visit-unclear",
		VI:   "dòng này không cho biết là của lần kiểm tra nào tại đơn vị %[1]q", EN: "the row does not say of which visit to unit %[1]q it is",
		HintVI: "ghi cột “Ngày kiểm tra” bằng ngày của một lần kiểm tra: %[2]s", HintEN: "write the day of one of its visits into the column Ngày kiểm tra: %[2]s",
	}
	stateMissing = diag.Rule{
		Code: "state-missing", Severity: diag.Warning,
		VI: "chưa ghi tình trạng thực hiện kiến nghị %[1]q", EN: "nothing is said of what became of the recommendation %[1]q",
		HintVI: "chọn tình trạng; chưa rõ thì để trống, kiến nghị vẫn được theo dõi", HintEN: "choose a state; left blank, it stays open",
	}
	recommendationAlone = diag.Rule{
		Code: "recommendation-without-finding",
		VI:   "dòng này không ghi tồn tại, hạn chế, và ngay phía trên không có tồn tại nào của đơn vị %[1]q", EN: "there is no finding in this row, and the one above is none of unit %[1]q",
		HintVI: "ghi tồn tại, hạn chế vào ô này, hoặc chuyển dòng xuống dưới tồn tại mà nó nói tới", HintEN: "write the finding here, or move the row below the finding that it belongs to",
	}
	idleCell = diag.Rule{
		Code: "idle-cell",
		VI:   "ô này nói về một tồn tại, hạn chế, nhưng dòng này chỉ thêm kiến nghị cho tồn tại ở trên", EN: "the cell speaks of a finding, but the row only adds a recommendation to the finding above",
		HintVI: "chuyển nội dung lên dòng ghi tồn tại, hoặc ghi tồn tại vào dòng này", HintEN: "move it to the row of the finding, or write a finding in this row",
	}
)
