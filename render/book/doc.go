// Package book lays out workbooks: what stands in which cell, what a person
// may type there and what is computed. It makes [doc.Book] trees and knows no
// bytes.
//
// [Worksheet] is what a team takes along to a unit. [Sheet] is how it looks.
//
// All functions are safe for concurrent use and do not modify what they are
// given.
package book
