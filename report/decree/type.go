package decree

import "slices"

// Type is a type of administrative paper (Điều 7; abbreviations of Phụ lục
// III, mục I). Công văn and thư công have no abbreviation.
type Type struct {
	Name   string // "Kế hoạch"
	Abbr   string // "KH"
	Sample string // number of the sample in Phụ lục III, mục II; empty where there is none
}

// Types returns the 29 types in the decree's order.
func Types() []Type { return slices.Clone(types[:]) }

// FindType returns the type of that exact name.
func FindType(name string) (Type, bool) {
	for _, t := range types {
		if t.Name == name {
			return t, true
		}
	}
	return Type{}, false
}

// EnactingText returns the words above the text of what enacts something (lệnh
// ban hành, samples 1.1 to 1.3), "" of any other type.
func (t Type) EnactingText() string {
	switch t.Name {
	case "Nghị quyết":
		return "QUYẾT NGHỊ:"
	case "Quyết định":
		return "QUYẾT ĐỊNH:"
	}
	return ""
}

// Addressing says of a type whether its papers must, and whether they may, name
// at the head to whom they are sent (Kính gửi): a letter and a tờ trình do, a
// report does when it goes upwards.
func (t Type) Addressing() (must, may bool) {
	switch t.Name {
	case "Công văn", "Tờ trình":
		return true, true
	case "Nghị quyết", "Quyết định", "Chỉ thị", "Quy chế", "Quy định", "Thông cáo", "Thông báo", "Hướng dẫn", "Chương trình", "Kế hoạch",
		"Phương án", "Đề án", "Dự án", minutesType, "Hợp đồng", "Giấy ủy quyền", "Giấy nghỉ phép":
		return false, false
	}
	return false, true
}

// Copies returns the three kinds of copies with their abbreviations.
func Copies() []Type { return slices.Clone(copies[:]) }

var types = [...]Type{
	{"Nghị quyết", "NQ", "1.1"},
	{"Quyết định", "QĐ", "1.2"},
	{"Chỉ thị", "CT", "1.4"},
	{"Quy chế", "QC", "1.4"},
	{"Quy định", "QyĐ", "1.4"},
	{"Thông cáo", "TC", "1.4"},
	{"Thông báo", "TB", "1.4"},
	{"Hướng dẫn", "HD", "1.4"},
	{"Chương trình", "CTr", "1.4"},
	{"Kế hoạch", "KH", "1.4"},
	{"Phương án", "PA", "1.4"},
	{"Đề án", "ĐA", "1.4"},
	{"Dự án", "DA", "1.4"},
	{"Báo cáo", "BC", "1.4"},
	{"Biên bản", "BB", "1.9"},
	{"Tờ trình", "TTr", "1.4"},
	{"Hợp đồng", "HĐ", ""},
	{"Công văn", "", "1.5"},
	{"Công điện", "CĐ", "1.6"},
	{"Bản ghi nhớ", "BGN", ""},
	{"Bản thỏa thuận", "BTT", ""},
	{"Giấy ủy quyền", "GUQ", "1.4"},
	{"Giấy mời", "GM", "1.7"},
	{"Giấy giới thiệu", "GGT", "1.8"},
	{"Giấy nghỉ phép", "GNP", "1.10"},
	{"Phiếu gửi", "PG", "1.4"},
	{"Phiếu chuyển", "PC", "1.4"},
	{"Phiếu báo", "PB", "1.4"},
	{"Thư công", "", ""},
}

var copies = [...]Type{
	{"Bản sao y", "SY", "3.1"},
	{"Bản trích sao", "TrS", "3.1"},
	{"Bản sao lục", "SL", "3.1"},
}
