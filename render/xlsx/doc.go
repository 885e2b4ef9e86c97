// Package xlsx writes a [doc.Book] as an Office Open XML workbook.
//
// It knows bytes only: what stands where is the layout's choice, what it looks
// like is the style sheet's. A cell that a person fills gets the lock, ground,
// number format, drop-down list and messages that its Input asks for; text is
// always text, whatever it begins with.
//
// Row heights come from measured text, so that wrapped text shows in programs
// that do not measure, and rows still grow when a person types more.
//
// [Compile] prepares a book of which many copies are made, so that a copy costs
// a small part of [Write].
//
// [Open] reads a workbook, whoever wrote it: sheets by their names, each in one
// pass that checks it on the way. A cell is what the file stores; [Cell.Shown],
// its marks and its comment are what a person saw of it.
//
// All functions are safe for concurrent use.
package xlsx
