package decree

import "slices"

// signedBySides are the types whose signers each sign for themselves or for a
// side.
var signedBySides = []string{minutesType, "Hợp đồng", "Bản ghi nhớ", "Bản thỏa thuận"}

// minutesType is the type of minutes.
const minutesType = "Biên bản"

// signedByMembers are further types that several people may sign in the name of
// one body: both sides of an authorisation, the members of a team, the hands
// that a slip goes through.
var signedByMembers = []string{"Giấy ủy quyền", "Báo cáo", "Tờ trình", "Phương án", "Phiếu gửi", "Phiếu chuyển", "Phiếu báo", "Giấy nghỉ phép"}

// BySides reports whether each signer of a paper of this type signs for himself
// or for a side, so that a deputy needs no KT.
func (t Type) BySides() bool { return slices.Contains(signedBySides, t.Name) }

// BySeveral reports whether papers of this type are signed by several people in
// practice, be they issued by one body alone. Of types that it does not know it
// does not say so.
func (t Type) BySeveral() bool { return t.BySides() || slices.Contains(signedByMembers, t.Name) }
