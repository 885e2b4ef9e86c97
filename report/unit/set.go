package unit

import (
	"iter"
	"slices"
)

// Set chooses units out of a list: all of them, those of some types or groups,
// or those with some codes, except some.
type Set struct {
	Units  []string `yaml:"units" vanban:"single" validate:"omitempty,min=1" desc:"all, các loại (xa, phuong, dac_khu hoặc loại đã khai), các nhóm, hoặc các mã đơn vị"`
	Except []string `yaml:"except" vanban:"single" validate:"dive,id" desc:"Các mã đơn vị không kiểm tra"`
}

// All is the word that chooses every unit.
const All = "all"

// Select returns the units of l that the set chooses, in the order of l.
func (s Set) Select(l *List) []Unit { return l.all(s.chooses()) }

// Each yields the units that Select returns.
func (s Set) Each(l *List) iter.Seq[Unit] { return l.each(s.chooses()) }

func (s Set) chooses() func(Unit) bool {
	chosen, except := wordSet(s.Units), wordSet(s.Except)
	return func(u Unit) bool {
		group := func(g string) bool { return chosen[g] }
		return (chosen[All] || chosen[u.Type] || chosen[u.Code] || slices.ContainsFunc(u.Groups, group)) && !except[u.Code]
	}
}

func wordSet(words []string) map[string]bool {
	set := make(map[string]bool, len(words))
	for _, w := range words {
		set[w] = true
	}
	return set
}
