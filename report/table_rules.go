package report

import "github.com/vanban-go/vanban/report/diag"

// The problems of tables.
var (
	tableColumns = diag.Rule{
		Code: "table-columns",
		VI:   "bảng có %[1]d cột, nhiều nhất là %[2]d", EN: "the table has %[1]d columns, at most %[2]d are possible",
		HintVI: "chia thành nhiều bảng", HintEN: "divide it into several tables",
	}
	tableWidths = diag.Rule{
		Code: "table-widths",
		VI:   "widths có %[1]d số, bảng có %[2]d cột", EN: "widths has %[1]d numbers, the table %[2]d columns",
		HintVI: "ghi cho mỗi cột một số, hoặc bỏ widths", HintEN: "give one for each column, or drop widths",
	}
	tableWidthTwice = diag.Rule{
		Code: "table-width-twice",
		VI:   "bề rộng ghi cả ở widths và ở width của cột", EN: "the widths stand both in widths and with the columns",
		HintVI: "chỉ giữ một trong hai", HintEN: "keep one of them",
	}
	tableWidthSum = diag.Rule{
		Code: "table-width-sum",
		VI:   "các cột có width cộng lại là %[1]v, không còn chỗ cho các cột kia", EN: "the columns with a width sum up to %[1]v, and leave no room for the others",
		HintVI: "khi chỉ một số cột có width thì đó là phần trăm bề rộng bảng: ghi tổng dưới 100", HintEN: "where only some columns have a width, it is a percentage: keep the sum below 100",
	}
	tableNumbers = diag.Rule{
		Code: "table-numbers",
		VI:   "hàng số thứ tự có %[1]d ô, bảng có %[2]d cột", EN: "the row of column numbers has %[1]d cells, the table %[2]d columns",
		HintVI: "ghi cho mỗi cột một ô, hoặc numbers: true", HintEN: "give one for each column, or numbers: true",
	}
	tableExtraCell = diag.Rule{
		Code: "table-extra-cell",
		VI:   "ô này thừa: bảng có %[1]d cột và các ô trước đã đủ", EN: "a cell too many: the cells before it fill all %[1]d columns",
		HintVI: "bỏ ô, thêm cột, hoặc sửa columns, rows của các ô trước và ở hàng trên", HintEN: "drop it, add a column, or mend columns and rows of the cells before and above it",
	}
	tableSpan = diag.Rule{
		Code: "table-span",
		VI:   "ô phủ %[1]d %[2]s, chỉ còn %[4]d", EN: "the cell covers %[1]d %[3]s, only %[4]d are left",
		HintVI: "ghi không quá %[4]d", HintEN: "write at most %[4]d",
	}
	tableOverlap = diag.Rule{
		Code: "table-overlap",
		VI:   "chồng lên một ô của hàng trên phủ xuống hàng này", EN: "it overlaps a cell of a row above that covers this row too",
		HintVI: "sửa rows của ô ở hàng trên, hoặc số cột của ô này", HintEN: "mend rows of the cell above, or how many columns this one covers",
	}
)
