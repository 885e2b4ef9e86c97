package decree

// RuleSet names a version of the rules and the days on which it holds, as ISO
// dates; an empty Until is open.
type RuleSet struct {
	ID, Title, From, Until string
}

// ND30 is the rule set of this package.
var ND30 = RuleSet{
	ID:    "ND30_2020",
	Title: "Nghị định 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư",
	From:  "2020-03-05",
}

// Range is a closed range of allowed values.
type Range struct{ Min, Max float64 }

// Contains reports whether v lies in the range.
func (r Range) Contains(v float64) bool { return r.Min <= v && v <= r.Max }

// The page (Phụ lục I, phần I, mục I): A4, margins in mm.
const (
	PageWidth  = 210.0 // mm
	PageHeight = 297.0 // mm
)

// The margins (mm), the first-line indents (mm; two values, not a range), the
// least gap between paragraphs (pt) and the line spacing (multiples of
// single) of Phụ lục I.
var (
	MarginTop    = Range{20, 25}
	MarginBottom = Range{20, 25}
	MarginLeft   = Range{30, 35}
	MarginRight  = Range{15, 20}

	FirstLines   = [2]float64{10, 12.7}
	ParagraphGap = Range{6, 18}
	LineSpacing  = Range{1, 1.5}
)

// MarginTolerance is how far (mm) a margin or indent may be off before it
// counts: official files round to whole twips themselves.
const MarginTolerance = 0.5
