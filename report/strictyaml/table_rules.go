package strictyaml

import "github.com/vanban-go/vanban/report/diag"

// What can be wrong with a table.
var (
	badCSV = diag.Rule{
		Code: "csv-syntax",
		VI:   "dấu nháy kép trong CSV đặt sai", EN: "a double quote stands where CSV has none",
		HintVI: "đặt cả ô trong dấu nháy kép và viết đôi dấu nháy ở trong: \"a \"\"b\"\" c\"", HintEN: "quote the whole cell and double the quotes inside: \"a \"\"b\"\" c\"",
	}
	emptyTable = diag.Rule{
		Code: "empty-table",
		VI:   "bảng không có dữ liệu", EN: "the table has no rows",
		HintVI: "dòng đầu ghi tiêu đề các cột, mỗi dòng dưới một mục", HintEN: "write the titles of the columns in the first row, and one row for each entry",
	}
	unknownColumn = diag.Rule{
		Code: "unknown-column",
		VI:   "không có cột %[1]q", EN: "there is no column %[1]q",
		HintVI: "các cột dùng được: %[2]s", HintEN: "possible columns: %[2]s",
	}
	missingColumn = diag.Rule{
		Code: "missing-column",
		VI:   "thiếu cột %[1]q", EN: "the column %[1]q is missing",
		HintVI: "thêm cột có tiêu đề ấy (hoặc %[2]q)", HintEN: "add a column with that title (or %[2]q)",
	}
	repeatedColumn = diag.Rule{
		Code: "repeated-column",
		VI:   "cột %[1]q có hai lần", EN: "the column %[1]q stands twice",
		HintVI: "chỉ giữ một", HintEN: "keep one",
	}
	cellWithoutColumn = diag.Rule{
		Code: "cell-without-column",
		VI:   "ô %[1]q nằm ngoài các cột có tiêu đề", EN: "the cell %[1]q is in no column with a title",
		HintVI: "xóa ô này; trong CSV, giá trị có dấu ngăn cách phải đặt trong dấu nháy kép", HintEN: "delete it; in CSV, a value that contains the separator must be in double quotes",
	}
	noTable = diag.Rule{
		Code: "table-not-here",
		VI:   "ở đây không dùng được tệp CSV", EN: "a file in CSV cannot be used here",
		HintVI: "ghi nội dung bằng YAML", HintEN: "write it in YAML",
	}
	dateInText = diag.Rule{
		Code: "date-in-text",
		VI:   "chương trình bảng tính đã đổi ô này thành ngày %[1]s", EN: "the spreadsheet made this cell the day %[1]s",
		HintVI: "định dạng ô là văn bản (Text) rồi gõ lại", HintEN: "format the cell as text and type it again",
	}
)
