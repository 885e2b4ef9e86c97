package ooxml

import "context"

// Looks asks a context, now and then, whether it is done. It is for one goroutine.
type Looks struct {
	Context context.Context

	steps int
	done  bool
}

// stepsApart is how many steps are taken between two looks.
const stepsApart = 64

// Done counts one more step of the work, and reports whether the context has been
// found done.
func (l *Looks) Done() bool {
	if l.steps++; l.steps%stepsApart == 0 && !l.done {
		l.done = l.Context.Err() != nil
	}
	return l.done
}
