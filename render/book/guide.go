package book

import (
	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
)

const guideName = "Hướng dẫn"

// guide is how to fill the sheets in; the lines about figures and relations
// are left out where there are none.
var guide = [...]struct {
	sheets int // how many sheets of questions there must be
	text   string
}{
	{1, "Chỉ nhập vào các ô nền vàng. Các ô khác đã khóa để không bị sửa nhầm, không đặt mật khẩu."},
	{1, "Mỗi đơn vị được kiểm tra dùng một tệp riêng. Ghi phần đầu của trang “Phiếu kiểm tra” trước khi làm việc."},
	{1, "Cột “Kết quả”: bấm mũi tên bên phải ô và chọn một kết quả. Mục chưa kịp xem thì chọn “Chưa kiểm tra” nếu danh sách có, không để lẫn với “Chưa đạt”."},
	{1, "Cột “Minh chứng đã xem, ghi chú”: ghi số, ngày của văn bản, hồ sơ đã xem và điều cần nói thêm. Xuống dòng trong ô bằng tổ hợp phím Alt+Enter."},
	{1, "Nội dung mở có sẵn các dòng trống để ghi những việc phát hiện ngoài danh mục."},
	{2, "Trang “Chỉ tiêu”: nhập số bằng chữ số, không kèm đơn vị tính. Không có phát sinh thì nhập 0; chưa có số liệu thì để trống và ghi lý do ở cột “Ghi chú”."},
	{2, "Dòng “trong đó” là một phần của dòng đứng trên nó. Ô nền xám là tỷ lệ, tự tính khi đủ hai số liệu."},
	{3, "Trang “Yêu cầu đối chiếu”: cột “Đối chiếu” tự so sánh khi đủ số liệu. Dòng “Không khớp” thì kiểm tra lại số liệu, hoặc ghi lý do ở cột “Giải trình” nếu được phép."},
	{1, "Không sửa, không xóa cột “Mã”: nhờ cột này mà kết quả của các đơn vị được tổng hợp tự động."},
}

// guideSheet tells how to fill in a book with that many sheets of questions.
func guideSheet(c *checklist.Checklist, sheets int) doc.Sheet {
	columns := []column{{"", 10}, {"", 170}}
	rows := heading(guideName, c, len(columns))
	n := 0
	for _, g := range guide {
		if g.sheets > sheets {
			continue
		}
		n++
		rows = append(rows, row(cell(guideRole, areaNumber(0, n-1)), cell(guideRole, g.text)))
	}
	return doc.Sheet{
		Name:      guideName,
		Protected: true,
		Columns:   widths(columns),
		Rows:      append(rows, stamp(c, len(columns))),
	}
}
