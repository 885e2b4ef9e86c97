package unit

// The people's committee of a unit (Ủy ban nhân dân), in full and as it is
// abbreviated.
const (
	CommitteeWord  = "Ủy ban nhân dân"
	CommitteeShort = "UBND"
)

// Committee returns the name of the people's committee of the unit as it stands
// in a letterhead or behind Kính gửi: "Ủy ban nhân dân xã Tiên Lãng".
func (u Unit) Committee() string { return CommitteeWord + " " + u.FullName() }

// Place returns the unit as the place on its papers (Phụ lục I, phần I, mục
// II.4): the name alone, and with its type where the name is that of a person,
// a number or an event: "Phường Lê Ích Mộc".
func (u Unit) Place() string {
	if u.NamedAfter != "" {
		return u.FullName()
	}
	return u.Name
}
