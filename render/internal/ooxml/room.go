package ooxml

// Room is what values are made of, many at a time. The zero value is ready for use.
type Room[T any] struct {
	free  []T // behind its length
	taken int
}

// Take returns n values, each of them zero.
func (r *Room[T]) Take(n int) []T {
	const first, most = 16, 56
	if cap(r.free)-len(r.free) < n {
		r.free = make([]T, 0, max(n, min(max(2*cap(r.free), first), most)))
	}
	at := len(r.free)
	r.free = r.free[:at+n]
	r.taken += n
	return r.free[at : at+n : at+n]
}

// Expect makes room for that many values at once, beside those taken.
func (r *Room[T]) Expect(n int) { r.free = make([]T, 0, n) }

// Clear takes all values back, for which nobody may ask any more: as many are made
// of the same room.
func (r *Room[T]) Clear() {
	const most = 1 << 14 // that are kept
	switch {
	case r.taken > most:
		r.free = nil
	case r.taken > cap(r.free):
		r.free = make([]T, 0, r.taken)
	default:
		clear(r.free)
		r.free = r.free[:0]
	}
	r.taken = 0
}

// Nodes is room for trees.
type Nodes struct {
	nodes Room[Node]
	attrs Room[Attr]
	kids  Room[*Node]
}

// Clear is [Room.Clear] of all of them.
func (n *Nodes) Clear() {
	n.nodes.Clear()
	n.attrs.Clear()
	n.kids.Clear()
}
