package decree

// Range is a closed range of allowed values.
type Range struct{ Min, Max float64 }

// Contains reports whether v lies in the range.
func (r Range) Contains(v float64) bool { return r.Min <= v && v <= r.Max }

// Format is what the decree says of the page and of running text (Phụ lục I,
// phần I, mục I và II).
type Format struct {
	Width, Height            float64    // A4, in mm
	Top, Bottom, Left, Right Range      // the margins, in mm
	Tolerance                float64    // how far, in mm, a margin or indent may be off: official files round to whole twips themselves
	FirstLines               [2]float64 // the first-line indents, in mm: two values, not a range
	LeastGap                 float64    // between paragraphs, in pt
	LineSpacing              Range      // multiples of single
}

// Times New Roman asks for single times its size from line to line; less than
// leastLine pt nobody takes for single spacing.
const (
	singleLine = 1.15
	leastLine  = 15
)

// Lines returns the exact distances from line to line, in pt, that type of size
// pt may have.
func (f Format) Lines(size float64) Range {
	return Range{leastLine, f.LineSpacing.Max * singleLine * size}
}

// Page returns the format of Nghị định 30/2020/NĐ-CP.
func Page() Format {
	return Format{
		Width: 210, Height: 297,
		Top: Range{20, 25}, Bottom: Range{20, 25}, Left: Range{30, 35}, Right: Range{15, 20}, Tolerance: 0.5,
		FirstLines: [2]float64{10, 12.7}, LeastGap: 6, LineSpacing: Range{1, 1.5},
	}
}
