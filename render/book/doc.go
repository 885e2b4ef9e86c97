// Package book lays out workbooks: what stands in which cell, what a person
// may type there and what is computed. It makes [doc.Book] trees and knows no
// bytes.
//
// [Worksheet] is what a team takes along to a unit. [Sheet] is how it looks.
//
// [Form] is what a unit fills in and sends back; [CompileForms] writes those of
// a whole round, and [ReadReturn] reads a returned one, whatever was done to it
// on the way. [Progress] shows what has come, [Intake] is the register of it,
// which [ReadIntake] reads.
//
// [Results] is what a secretary fills in about the visits; [ReadResults] reads
// it back. [Rollup] is what a round comes to.
//
// All functions are safe for concurrent use and do not modify what they are
// given.
package book
