package report

import "cmp"

// Layout is what an office chooses inside the ranges of the decree (Phụ lục I).
// A zero field leaves the choice open: the paper's is taken before the
// office's, the office's before the default.
type Layout struct {
	Set          string  `yaml:"set" validate:"omitempty,oneof=A B" desc:"Bộ cỡ chữ: A = cỡ 12, 13; B = cỡ 13, 14"`
	Size         float64 `yaml:"size" validate:"omitempty,gte=13,lte=14" desc:"Cỡ chữ nội dung, 13 đến 14 pt"`
	LineSpacing  float64 `yaml:"line_spacing" validate:"omitempty,gte=1,lte=1.5,excluded_with=LineExactly" desc:"Giãn dòng, bội số của dòng đơn"`
	LineExactly  float64 `yaml:"line_exactly" validate:"omitempty,gte=15,lte=24" desc:"Giãn dòng chính xác (pt)"`
	SpaceBefore  float64 `yaml:"space_before" validate:"omitempty,gte=0,lte=18" desc:"Khoảng cách trước đoạn (pt)"`
	SpaceAfter   float64 `yaml:"space_after" validate:"omitempty,gte=0,lte=18" desc:"Khoảng cách sau đoạn (pt)"`
	Indent       float64 `yaml:"indent" desc:"Lùi đầu dòng (mm): 10 hoặc 12.7"`
	Margins      Margins `yaml:"margins" desc:"Lề trang (mm)"`
	Levels       []Level `yaml:"levels" validate:"dive,oneof=upper_roman upper_letter arabic decimal lower_letter" desc:"Cách đánh số các cấp của bố cục: upper_roman = I, upper_letter = A, arabic = 1, decimal = 1.1, lower_letter = a"`
	CitationDate string  `yaml:"citation_date" validate:"omitempty,oneof=short long" desc:"Ngày trong viện dẫn: short = 25/9/2025, long = ngày 25 tháng 9 năm 2025"`
}

// Margins are the margins of a page, in mm (Phụ lục I, phần I, mục I.3).
type Margins struct {
	Top    float64 `yaml:"top" validate:"omitempty,gte=20,lte=25" desc:"Lề trên, 20 đến 25 mm"`
	Bottom float64 `yaml:"bottom" validate:"omitempty,gte=20,lte=25" desc:"Lề dưới, 20 đến 25 mm"`
	Left   float64 `yaml:"left" validate:"omitempty,gte=30,lte=35" desc:"Lề trái, 30 đến 35 mm"`
	Right  float64 `yaml:"right" validate:"omitempty,gte=15,lte=20" desc:"Lề phải, 15 đến 20 mm"`
}

// Over returns l with the fields that it leaves open taken from base.
func (l Layout) Over(base Layout) Layout {
	if l.LineSpacing == 0 && l.LineExactly == 0 {
		l.LineSpacing, l.LineExactly = base.LineSpacing, base.LineExactly
	}
	if l.SpaceBefore == 0 && l.SpaceAfter == 0 {
		l.SpaceBefore, l.SpaceAfter = base.SpaceBefore, base.SpaceAfter
	}
	l.Set = cmp.Or(l.Set, base.Set)
	l.Size = cmp.Or(l.Size, base.Size)
	l.Indent = cmp.Or(l.Indent, base.Indent)
	l.CitationDate = cmp.Or(l.CitationDate, base.CitationDate)
	if l.Levels == nil {
		l.Levels = base.Levels
	}
	l.Margins = Margins{
		Top:    cmp.Or(l.Margins.Top, base.Margins.Top),
		Bottom: cmp.Or(l.Margins.Bottom, base.Margins.Bottom),
		Left:   cmp.Or(l.Margins.Left, base.Margins.Left),
		Right:  cmp.Or(l.Margins.Right, base.Margins.Right),
	}
	return l
}

// Level is how the sections at one depth are numbered (cách đánh số).
type Level string

// The forms of numbers. The decree shows I, 1 and a, in this order; many offices
// also write A, and 1.1 under 1.
const (
	UpperRoman  Level = "upper_roman"  // I.
	UpperLetter Level = "upper_letter" // A.
	Arabic      Level = "arabic"       // 1.
	Decimal     Level = "decimal"      // 1.1. under 1.
	LowerLetter Level = "lower_letter" // a)
	Dashed      Level = ""             // - and, below it, +
)

// after is the form one level below another: what follows I, 1, a.
var after = map[Level]Level{UpperRoman: Arabic, UpperLetter: Arabic, Arabic: LowerLetter, Decimal: LowerLetter}

// rank is how high a form stands in the order of the decree.
var rank = map[Level]int{Arabic: 1, Decimal: 1, LowerLetter: 2}

// fits reports whether a form may stand below another.
func (l Level) fits(above Level) bool {
	switch {
	case l == Decimal:
		return above != LowerLetter
	case l == above, l == Arabic && above == Decimal:
		return false
	}
	return rank[l] >= rank[above]
}

// Level returns the form of the numbers at a depth, counted from 0.
func (l Layout) Level(depth int) Level {
	if depth < len(l.Levels) {
		return l.Levels[depth]
	}
	level, from := UpperRoman, 0
	if n := len(l.Levels); n > 0 {
		level, from = l.Levels[n-1], n-1
	}
	for ; from < depth && level != Dashed; from++ {
		level = after[level]
	}
	return level
}
