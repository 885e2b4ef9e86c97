package decree

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

// Stamp is a mark in a box (dấu chỉ mức độ khẩn, chỉ dẫn phạm vi lưu hành): its
// words and, in mm, the size of its box; a zero size is left to the layout.
type Stamp struct {
	Code, Text    string
	Width, Height float64
}

// Urgencies returns the marks of urgency (Phụ lục I, phần I, mục III.2.b).
func Urgencies() []Stamp {
	return []Stamp{
		{"khan", "KHẨN", 20, 8},
		{"thuong_khan", "THƯỢNG KHẨN", 40, 8},
		{"hoa_toc", "HỎA TỐC", 30, 8},
	}
}

// Circulations returns the marks of circulation (Phụ lục I, phần I, mục
// III.2.c).
func Circulations() []Stamp {
	return []Stamp{
		{Code: "luu_hanh_noi_bo", Text: "LƯU HÀNH NỘI BỘ"},
		{Code: "xem_xong_tra_lai", Text: "XEM XONG TRẢ LẠI"},
		{Code: "tai_lieu_thu_hoi", Text: "TÀI LIỆU THU HỒI"},
	}
}
