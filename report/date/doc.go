// Package date holds days as administrative papers know them: full, or a month
// of a year, or a year alone ([Date]); which days are worked on, from a calendar
// that the caller brings, since holidays and swapped days are announced late
// and are not computed ([Calendar]); and deadlines counted in working days that
// explain themselves ([WorkingDaysBefore]).
//
// Nothing here reads a clock or a time zone. All types are plain values, safe
// for concurrent use as long as nobody changes them.
package date
