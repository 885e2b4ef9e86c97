// Package report holds the papers (văn bản) that an office issues under Nghị định
// 30/2020/NĐ-CP as typed values: the plan of an inspection (kế hoạch kiểm tra),
// letters, decisions, minutes and papers of a general kind, with the office that
// issues them, its parties, the schedule of visits and what the team found.
//
// [Load] reads whatever a file says that it is; [LoadPlan], [LoadSchedule],
// [LoadResults] and their like read one kind. Papers may also be built in Go.
// Either way Validate finds all that is wrong at once and Review what a person
// should look at. What an inspection round comes to, once units have answered,
// is package report/round.
//
// [Load] chooses the type by what a file says in `kind:`, [Encode] writes a
// document back, and encoding/json does both in the same names. A [Loader] loads
// a host's own kinds beside these, also from an upload.
//
// What is composed from data (a citation, a period, the number line) is composed
// here, by methods, so that every layout and template prints the same words.
// Sentences that people wrote are never touched. Nothing in this package changes
// a paper once it is made, so that papers may be used by several goroutines at
// once.
package report
