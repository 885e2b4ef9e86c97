// Package vi holds what the Vietnamese language asks of an administrative
// paper: one spelling of each character, the letters and Roman numerals of
// numbered parts, the marks that end composed lines, numbers in figures and in
// words, alphabetical order and suggestions for misspelt names.
//
// All functions are total: any string and any number gives an answer, none
// panics. They never change their arguments, give the same answer in every
// process and are safe for concurrent use.
package vi
