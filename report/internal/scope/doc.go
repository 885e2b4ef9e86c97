// Package scope has the names that templates of a round's papers can use: for
// each of the things that there is a paper for, a struct whose keys are the names
// and whose descriptions say what they stand for. [Of] knows which is whose;
// package round fills them in. Texts of people stand as they wrote them, without
// the mark at their end.
package scope
