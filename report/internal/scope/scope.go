package scope

import "reflect"

// What there is a paper for.
const (
	ForRound    = "round"     // the round as a whole
	ForUnit     = "unit"      // every unit that is to be visited
	ForLateUnit = "late_unit" // every unit whose report is overdue
	ForVisit    = "visit"     // every visit with results
	ForParty    = "party"     // every party that is asked for something
)

// Of returns the type of the names that a template for one of these has, or nil.
func Of(thing string) reflect.Type {
	switch thing {
	case ForRound:
		return reflect.TypeFor[Round]()
	case ForUnit:
		return reflect.TypeFor[UnitPaper]()
	case ForLateUnit:
		return reflect.TypeFor[LateUnitPaper]()
	case ForVisit:
		return reflect.TypeFor[VisitPaper]()
	case ForParty:
		return reflect.TypeFor[PartyPaper]()
	}
	return nil
}
