package diag

import "strconv"

// Spot is where a value stands: item Index of a List in what stands Above, if anything
// does, or what is Of that item, such as ".id". It is made a path of where there is
// something to tell.
type Spot struct {
	Above *Spot
	List  string
	Index int
	Of    string
}

// At returns the spot of an item of a list in what stands there.
func (s *Spot) At(list string, index int) Spot { return Spot{Above: s, List: list, Index: index} }

// Field returns the spot of a field of what stands there, such as ".id".
func (s Spot) Field(name string) Spot {
	s.Of += name
	return s
}

// String returns the path of the spot.
func (s Spot) String() string {
	above := ""
	if s.Above != nil {
		above = s.Above.String()
	}
	return Join(above, s.List) + "[" + strconv.Itoa(s.Index) + "]" + s.Of
}
