package wording

// Council is a body of several people that governs a place, and whose name stands
// above that of the place in a letterhead.
type Council struct {
	Name  string // in capitals: "ỦY BAN NHÂN DÂN"
	Short string // as it may be written in the name of the superior: "UBND" (Phụ lục I, phần I, mục II.2)
}

// Councils returns the councils, in every spelling.
func Councils() []Council {
	return []Council{{"ỦY BAN NHÂN DÂN", "UBND"}, {"UỶ BAN NHÂN DÂN", "UBND"}, {"HỘI ĐỒNG NHÂN DÂN", "HĐND"}}
}
