// Package limit says how much one file may ask of its readers: bytes, elements,
// rows, problems. What goes beyond is refused with an error that wraps [Err],
// whatever reads it, and never read in part.
package limit

import (
	"cmp"
	"errors"
	"fmt"
)

// Err is what every error about a limit wraps.
var Err = errors.New("vượt giới hạn đọc (beyond a limit of reading)")

// Limits bound what one file may hold. A field that is zero stands for the
// number beside it, so that the zero Limits are safe: far above any paper or
// table of a round, and low enough that the worst file of a megabyte is read or
// refused in seconds and within 300 MB.
type Limits struct {
	File    int64 // bytes of a file of Office: 64 MB
	Entries int   // of its zip archive: 4096
	XML     int64 // bytes of one part in XML: 64 MB
	Part    int64 // bytes of any other part: 64 MB
	Total   int64 // bytes of all parts: 96 MB
	Ratio   int64 // of a part to its compressed bytes, from 1 MB on: 200
	Depth   int   // elements inside each other: 256
	Marks   int   // elements, attributes and texts of a paper, or of one part of a workbook: 1,500,000
	Attrs   int   // attributes of one element: 256
	Spaces  int   // namespaces bound at one place: 1024

	Paragraphs int // of a paper, headers and notes included: 50,000
	Sections   int // of a paper: 2000
	Paragraph  int // bytes of text of one of its paragraphs: 1 MB
	Runs       int // of a paper, and symbols, fields and page breaks, which divide them: 150,000
	Lists      int // of a paper, and their kinds: 20,000
	Columns    int // of a table of a paper, and of the figures of a form: 1000
	Repeated   int // bytes that a paper shows more than once, of numbers and of controls around controls: 16 MB

	Sheets int // of a workbook: 512
	Cells  int // of a workbook that hold something: 250,000
	Shared int // bytes of all cells, a text that many share counted for each: 64 MB

	Text     int // bytes of a file of YAML or CSV: 4 MB
	Lines    int // lines, items and pairs of it: 250,000
	Keys     int // of one mapping: 1000
	Nested   int // lists and mappings inside each other: 64
	Table    int // cells of a table that is read as rows, blank ones between others included: 100,000
	Figures  int // cells of the table of all figures, its indicators in every series: 20,000
	Prompts  int // sections of an outline, those made for each area included: 20,000
	Problems int // told of one file: 100, and how many more
	Alike    int // of them, of one kind that repeats easily: 20
}

// OrDefaults returns the limits with a number for each.
func (l Limits) OrDefaults() Limits {
	const mega = 1 << 20
	return Limits{
		File: cmp.Or(l.File, 64*mega), Entries: cmp.Or(l.Entries, 4096),
		XML: cmp.Or(l.XML, 64*mega), Part: cmp.Or(l.Part, 64*mega), Total: cmp.Or(l.Total, 96*mega),
		Ratio: cmp.Or(l.Ratio, 200), Depth: cmp.Or(l.Depth, 256), Marks: cmp.Or(l.Marks, 1_500_000),
		Attrs: cmp.Or(l.Attrs, 256), Spaces: cmp.Or(l.Spaces, 1024),

		Paragraphs: cmp.Or(l.Paragraphs, 50_000), Sections: cmp.Or(l.Sections, 2000), Paragraph: cmp.Or(l.Paragraph, mega),
		Runs: cmp.Or(l.Runs, 150_000), Columns: cmp.Or(l.Columns, 1000), Lists: cmp.Or(l.Lists, 20_000), Repeated: cmp.Or(l.Repeated, 16*mega),

		Sheets: cmp.Or(l.Sheets, 512), Cells: cmp.Or(l.Cells, 250_000), Shared: cmp.Or(l.Shared, 64*mega),

		Text: cmp.Or(l.Text, 4*mega), Lines: cmp.Or(l.Lines, 250_000), Keys: cmp.Or(l.Keys, 1000),
		Nested: cmp.Or(l.Nested, 64), Table: cmp.Or(l.Table, 100_000),
		Figures: cmp.Or(l.Figures, 20_000), Prompts: cmp.Or(l.Prompts, 20_000),
		Problems: cmp.Or(l.Problems, 100), Alike: cmp.Or(l.Alike, 20),
	}
}

// Papers, Templates and Workbooks are the limits of files of Office by what reads
// them: a template is small, and the formats of a workbook are many and alike.
func Papers() Limits { return Limits{XML: 32 << 20}.OrDefaults() }

// Templates are those of an office's own .docx.
func Templates() Limits {
	return Limits{File: 32 << 20, XML: 16 << 20, Part: 16 << 20, Total: 40 << 20, Entries: 1000, Marks: 400_000}.OrDefaults()
}

// Workbooks are those of an .xlsx.
func Workbooks() Limits { return Limits{Depth: 64, Marks: 3_000_000, Ratio: 2048}.OrDefaults() }

// Times returns limits with all that grows with a workbook as many times as
// large.
func (l Limits) Times(n int) Limits {
	l = l.OrDefaults()
	l.File, l.XML, l.Part, l.Total = l.File*int64(n), l.XML*int64(n), l.Part*int64(n), l.Total*int64(n)
	l.Marks, l.Sheets, l.Cells, l.Shared = l.Marks*n, l.Sheets*n, l.Cells*n, l.Shared*n
	return l
}

// Error says of what there is too much. It wraps [Err].
type Error struct {
	VI, EN string // what is counted
	Most   int64
}

// Error names what is counted in both languages.
func (e *Error) Error() string {
	return fmt.Sprintf("quá nhiều %s, nhiều nhất %d (too many %s)", e.VI, e.Most, e.EN)
}

// Unwrap returns [Err].
func (e *Error) Unwrap() error { return Err }

// Check returns an [*Error] where there is more of something than may be. Every
// limit is held here, but for those that bound how much is read at all.
func Check[N int | int64](n, most N, vi, en string) error {
	if n <= most {
		return nil
	}
	return &Error{vi, en, int64(most)}
}
