package book

import (
	"slices"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/round"
	"github.com/vanban-go/vanban/report/vi"
)

// headPlan stands before the id of the plan that results belong to.
const headPlan = "Mã kế hoạch"

var resultsGuideTexts = [...]string{
	"Mỗi trang là một bảng; mỗi dòng bắt đầu bằng mã đơn vị. Không đổi tên trang, không sửa dòng tiêu đề; được thêm, xóa và sắp xếp các dòng (riêng trang “Tồn tại, kiến nghị” xem mục 5).",
	"Trang “Buổi kiểm tra”: mỗi đơn vị đã kiểm tra một dòng, phải có trước khi ghi các trang khác. Ngày và địa điểm chỉ ghi khi khác lịch. Giờ ghi như 08:00.",
	"Trang “Thành phần”: người đứng đầu mỗi bên ghi trước, là người ký biên bản.",
	"Trang “Mục kiểm tra” và “Số liệu”: chọn mã mục, mã chỉ tiêu trong danh sách; tên của các mã ở trang “Tra cứu mã”. Số liệu chỉ ghi chữ số, theo đơn vị tính của chỉ tiêu; ngày ghi như 05/11/2025.",
	"Trang “Tồn tại, kiến nghị”: một tồn tại có nhiều kiến nghị thì ghi kiến nghị thứ hai trở đi ở các dòng ngay dưới, vẫn ghi mã đơn vị và để trống ô tồn tại, hạn chế. Mã các mục liên quan cách nhau bằng dấu chấm phẩy.",
	"Kiểm tra lại: thêm dòng dưới lần trước ở trang “Buổi kiểm tra”, ghi ngày và ngày của lần trước; khi ấy mọi dòng của đơn vị ở các trang khác ghi thêm cột “Ngày kiểm tra”. Trang “Thực hiện kiến nghị”: mỗi kiến nghị của lần hoặc đợt trước một dòng, chép đúng nội dung đã nêu.",
	"Cột “Kiến nghị với”: chọn “đơn vị” khi kiến nghị với chính đơn vị được kiểm tra; cơ quan khác chọn trong danh sách.",
	"Cột “Chọn”: ghi x để đưa nội dung vào báo cáo tổng hợp; các nội dung khác nằm ở phụ lục.",
	"Trang “Chọn từ báo cáo”: chọn nội dung trong báo cáo của chính đơn vị. Cột “Dòng” là dòng thứ mấy của danh sách; để trống là cả mục.",
	"Trang “Nội dung tổng hợp”: nội dung của báo cáo tổng hợp, theo từng phần; phần mang tên một nội dung kiểm tra là nhận xét về nội dung ấy. Để trống thì dùng câu thường dùng. Nơi nhận, Kính gửi mỗi nơi một dòng.",
	"Ở trang “Nội dung tổng hợp”, xuống dòng trong ô (Alt+Enter) là sang đoạn mới; ở phần “Trích yếu” là sang dòng in mới.",
}

const teamPointsGuide = "Điểm đoàn chấm: chỉ ghi đối với mục cho điểm theo bước; điểm theo kết quả và theo số liệu được tự tính. Điểm khác với điểm tự chấm của đơn vị thì ghi lý do ở cột “Ghi chú” (với số liệu: cột “Lý do”)."

// resultsGuide tells how to fill in results, and which plan they belong to.
func resultsGuide(plan string, forms *round.FormSet) doc.Sheet {
	columns := []column{{"", 32}, {"", 148}}
	rows := []doc.SheetRow{
		row(wide(Title, vi.Upper(guideName), len(columns))),
		row(wide(subtitleRole, oneLine(forms.Frame().Subject), len(columns))),
		row(cell(guideRole, headPlan), cell(guideRole, plan)),
	}
	texts := resultsGuideTexts[:]
	if forms.Plan().Checklist.HasScores() {
		texts = append(slices.Clip(texts), teamPointsGuide)
	}
	for i, text := range texts {
		rows = append(rows, row(cell(guideRole, areaNumber(0, i)), cell(guideRole, text)))
	}
	return doc.Sheet{Name: guideName, Protected: true, Columns: widths(columns), Rows: rows}
}

const lookupName = "Tra cứu mã"

var lookupColumns = []column{{"Loại", 32}, {headCode, 36}, {"Tên", 112}}

// lookup says what the codes mean that stand in the lists.
func (l *resultsLayout) lookup() doc.Sheet {
	rows := []doc.SheetRow{row(wide(Title, vi.Upper(lookupName), len(lookupColumns))), headRow(lookupColumns)}
	add := func(kind, code, name string) {
		rows = append(rows, ruled(cell(Text, kind), cell(Code, code), cell(Text, name)))
	}
	for _, u := range l.units {
		add("Đơn vị", u.Code, vi.UpperFirst(u.FullName()))
	}
	for _, i := range l.plan.Checklist.Items() {
		add("Mục kiểm tra", i.ID, i.Text)
	}
	for _, i := range l.plan.Checklist.Indicators() {
		if i.Derived == nil {
			add("Chỉ tiêu", i.ID, measured(i))
		}
	}
	for _, p := range l.frame.Prompts {
		if p.Kind != checklist.Heading {
			add("Mục đề cương", p.ID, p.Heading)
		}
	}
	if l.plan.Office != nil {
		for _, p := range l.plan.Office.Parties {
			add("Cơ quan", p.ID, p.Name)
		}
	}
	return doc.Sheet{
		Name: lookupName, Protected: true, Columns: widths(lookupColumns), Rows: rows,
		Frozen: doc.Corner{Rows: 2}, Repeat: doc.Rows{First: 2, Last: 2},
	}
}

// measured is an indicator with its unit of measure.
func measured(i *checklist.Indicator) string {
	if m := i.Measure(); m != "" {
		return indicatorLabel(i) + " (" + m + ")"
	}
	return indicatorLabel(i)
}
