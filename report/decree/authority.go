package decree

// The forms of the signer's authority (quyền hạn của người ký; Điều 13, Phụ
// lục I, phần I, mục II.7), each written in capitals, with a full stop and one
// space before what follows.
const (
	OnBehalf     = "TM."  // thay mặt tập thể
	ForHead      = "KT."  // ký thay người đứng đầu
	ByOrder      = "TL."  // thừa lệnh
	ByDelegation = "TUQ." // thừa ủy quyền
	Acting       = "Q."   // quyền cấp trưởng
)

// Authorities returns the forms, longest first, so that the first that begins
// a line is the one it uses.
func Authorities() []string {
	return []string{ByDelegation, OnBehalf, ForHead, ByOrder, Acting}
}

// The fixed words of a paper, as the samples print them (Phụ lục III).
const (
	NationalNameText = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
	MottoText        = "Độc lập - Tự do - Hạnh phúc"
	NumberWord       = "Số:"
	ToWord           = "Kính gửi:"
	RecipientsText   = "Nơi nhận:"
	AnnexWord        = "Phụ lục"
	SubjectPrefix    = "V/v"
	EndMark          = "./."
	Registry         = "VT" // văn thư, the first holder of the file copy
)
