// Package report holds the papers of an inspection round as typed values: the
// plan (kế hoạch), the office that issues it, the parties, the schedule, and
// papers of a general kind.
//
// Papers are loaded from YAML, or built in Go; either way Validate finds all
// that is wrong at once and Review what a person should look at. Nothing in
// this package changes a paper once it is made, so that papers may be used by
// several goroutines at once.
//
// What is composed from data (a citation, a period, the number line) is
// composed here, by methods, so that every layout and template prints the same
// words. Sentences that people wrote are never touched.
package report
