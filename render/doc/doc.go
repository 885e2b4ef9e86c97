// Package doc holds the two format-neutral trees that layouts make and writers
// print: [Paper], a flow of paragraphs and tables in named regions, and
// [Book], sheets of typed cells.
//
// A tree says what each thing is, by its [Role], and never how it looks: no
// font, no size. Looks are a style.Sheet. Blocks are concrete structs in
// slices, so that a paper of ordinary size costs a handful of allocations.
//
// Trees are plain values. A writer only reads them; a tree may be written by
// several goroutines at once.
package doc

// Role names what a paragraph or a cell is. The vocabulary is open: a writer
// looks a role up in its style sheet, and an unknown one is an error there.
type Role string

// The roles that writers themselves need.
const (
	PageNumber Role = "page-number" // the number in the header of every page but the first
)
