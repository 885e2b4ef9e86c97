package outline

import "github.com/vanban-go/vanban/checklist"

// List returns the list that a section of such a content asks for; of any other
// content nil.
func (c Content) List() *checklist.List {
	l := checklist.List{ID: string(c)}
	switch c {
	case Issues:
		l.Title = "Hạn chế"
		l.Columns = []checklist.ListColumn{
			{ID: "han_che", Label: "Hạn chế, tồn tại", Width: 28},
			{ID: "chu_quan", Label: "Nguyên nhân chủ quan"},
			{ID: "khach_quan", Label: "Nguyên nhân khách quan"},
			{ID: "khac_phuc", Label: "Hướng khắc phục, thời hạn"},
			{ID: "trach_nhiem", Label: "Người chịu trách nhiệm", Width: 15},
		}
	case Difficulties:
		l.Title = "Khó khăn, vướng mắc"
		l.Columns = []checklist.ListColumn{
			{ID: "kho_khan", Label: "Nội dung khó khăn, vướng mắc", Width: 34},
			{ID: "can_cu", Label: "Căn cứ pháp lý", Width: 18},
			{ID: "giai_quyet", Label: "Cơ quan có thẩm quyền giải quyết", Width: 18},
			{ID: "de_xuat", Label: "Đề xuất", Width: 24},
		}
	case Commendations:
		l.Title = "Sáng kiến"
		l.Columns = []checklist.ListColumn{
			{ID: "sang_kien", Label: "Sáng kiến, cách làm hiệu quả", Width: 40},
			{ID: "cua_ai", Label: "Tập thể, cá nhân", Width: 24},
			{ID: "ket_qua", Label: "Kết quả", Width: 30},
		}
	default:
		return nil
	}
	return &l
}
