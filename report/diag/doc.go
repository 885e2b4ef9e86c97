// Package diag says what is wrong with an input, where, and what to do next.
//
// A [Rule] declares one kind of problem: a stable code, a severity and the
// words in Vietnamese and in English. Each package declares the rules it can
// break in a function Rules, so that a host can list them all. A [Problem] is
// one breach of a rule at one [Place]; it keeps its arguments, so that a host
// chooses the language late. A [List] is everything that was found at once,
// and [List.Err] is nil unless one of its problems is an error.
//
// An [Entry] is a problem in the words of one language, for JSON.
//
// All types are plain values, safe for concurrent use once made.
package diag
