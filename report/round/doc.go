// Package round holds what an inspection round (đợt kiểm tra) comes to: the forms
// that units fill in, the register of what arrived, how far the round is, what
// answers and findings add up to, and the papers that are made of them.
//
//	forms := round.Forms(plan, schedule)
//	progress, problems := round.ProgressOf(forms, intake, returned, asOf)
//	r := round.Of(forms, schedule, progress, results)
//	for paper := range r.Papers() { … }
//
// All of it refers to the plan, schedule and results that it is made from, only
// reads them, and is safe for concurrent use while nobody changes those.
package round
