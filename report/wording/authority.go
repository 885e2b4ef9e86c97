package wording

// The forms of the signer's authority (quyền hạn của người ký; Điều 13, Phụ
// lục I, phần I, mục II.7), each written in capitals, with a full stop and one
// space before what follows.
const (
	OnBehalf     = "TM."  // thay mặt tập thể
	forHead      = "KT."  // ký thay người đứng đầu
	byOrder      = "TL."  // thừa lệnh
	byDelegation = "TUQ." // thừa ủy quyền
	acting       = "Q."   // quyền cấp trưởng
)

// Authorities returns the forms, longest first, so that the first that begins
// a line is the one it uses.
func Authorities() []string {
	return []string{byDelegation, OnBehalf, forHead, byOrder, acting}
}
