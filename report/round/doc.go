// Package round holds what an inspection round (đợt kiểm tra) comes to: the forms
// that units fill in, the register of what arrived, how far the round is, what
// answers and findings add up to, and the papers that are made of them.
//
//	forms := round.Forms(plan, schedule)
//	r, problems, err := round.Collect(ctx, round.Collection{Forms: forms, Register: intake, Returned: returned, AsOf: asOf})
//	for paper := range r.Papers() { … }
//
// All of it refers to the plan, schedule and results that it is made from, only
// reads them, and is safe for concurrent use while nobody changes those.
package round
