package prose

import (
	"strings"
	"sync"
	"unicode"

	"github.com/vanban-go/vanban/report/vi"
)

// Together reports whether word i of a title, which is not the first, belongs
// together with the one before it, so that no line ends between them: syllables
// of one word (chính quyền), a number and the word that it counts or names (năm
// 2026, quý I), the name of a place (tỉnh An Bình). Case does not matter, but for
// names that are written with a capital.
func Together(words []string, i int) bool {
	if i < 1 || i >= len(words) {
		return false
	}
	before, after := words[i-1], words[i]
	switch dash := "-–"; {
	case strings.TrimRight(before, ",;:.)") != before:
		return false
	case isNumber(after) && numbered()[strings.ToLower(before)]:
		return true
	case isCount(before) && follows()[strings.ToLower(strings.TrimRight(after, ",;:.)"))]:
		return i < 2 || !numbered()[strings.ToLower(words[i-2])] // "6 tháng", but "đợt 1 năm 2026"
	case strings.Contains(dash, after):
		return isNumber(before) && i+1 < len(words) && isNumber(words[i+1]) // "2021 - 2025"
	case strings.Contains(dash, before):
		return isNumber(after) && i > 1 && isNumber(words[i-2])
	case isName(before) && isName(after), compounds()[pair(before, after)]:
		return true
	}
	return i > 1 && isPlace(words, i-2)
}

// isPlace reports whether a word stands before the name of a place.
func isPlace(words []string, i int) bool {
	if !placeNames()[strings.ToLower(words[i])] || links()[strings.ToLower(words[i+1])] {
		return false
	}
	return !compounds()[pair(words[i], words[i+1])]
}

func pair(before, after string) string {
	return strings.ToLower(strings.TrimLeft(before, "(") + " " + strings.TrimRight(after, ",;:.)"))
}

// IsLink reports whether a word links what stands before it with what follows, so
// that a line of a title may well begin with it: và, của, tại.
func IsLink(word string) bool { return links()[strings.ToLower(word)] }

// isNumber reports whether a word is one, in digits, in Roman numerals, or a
// date.
func isNumber(word string) bool {
	word = strings.TrimRight(word, ",;:.)")
	if word == "" {
		return false
	}
	if _, roman := vi.ParseRoman(word); roman {
		return true
	}
	return unicode.IsDigit([]rune(word)[0])
}

// isCount reports whether a word is a number of one or two digits.
func isCount(word string) bool {
	return word != "" && len(word) <= 2 && strings.Trim(word, "0123456789") == ""
}

// isName reports whether a word begins with a capital and goes on in small
// letters.
func isName(word string) bool {
	r := []rune(strings.TrimRight(word, ",;:.)"))
	return len(r) > 1 && unicode.IsUpper(r[0]) && unicode.IsLower(r[1])
}

var (
	numbered   = sync.OnceValue(func() map[string]bool { return setOf(numberedWords) })
	follows    = sync.OnceValue(func() map[string]bool { return setOf(countedWords) })
	placeNames = sync.OnceValue(func() map[string]bool { return setOf(placeWords) })
	links      = sync.OnceValue(func() map[string]bool { return setOf(linkWords) })
	compounds  = sync.OnceValue(func() map[string]bool { return setOf(compoundWords) })
)

// setOf returns the words of a text as a set; "_" stands for a space in them.
func setOf(text string) map[string]bool {
	set := make(map[string]bool)
	for _, word := range strings.Fields(text) {
		set[vi.NFC(strings.ReplaceAll(word, "_", " "))] = true
	}
	return set
}

// numberedWords stand before their number.
const numberedWords = "năm học tháng ngày quý số đợt khóa khoá lần kỳ điều khoản điểm mục phần chương tuần cấp loại hạng nhóm thứ bước vòng tổ khối khu đoạn"

// countedWords stand behind their number.
const countedWords = "tháng năm ngày tuần giờ quý"

// placeWords stand before the name of a place.
const placeWords = "tỉnh xã phường phố huyện quận trấn khu thôn"

// linkWords begin a part of a title.
const linkWords = "và của tại về theo trên trong cho để từ với đối giữa do bởi thuộc nhằm đến sau trước năm quý giai gắn hoặc"

// compoundWords are words of two syllables that titles of papers use.
const compoundWords = `
an_ninh an_sinh an_toàn áp_dụng
ban_chỉ ban_hành bản_quyền báo_cáo bảo_đảm bảo_hiểm bảo_hộ bảo_mật bảo_quản bảo_tàng bảo_tồn bảo_trì bảo_trợ bảo_vệ bầu_cử biên_bản biên_chế biên_soạn
biểu_dương biểu_mẫu bộ_máy bộ_phận bồi_dưỡng bồi_thường bổ_nhiệm bổ_sung bình_đẳng bưu_chính
cá_nhân cách_mạng cải_cách cải_tạo cải_thiện cán_bộ cảnh_báo cảnh_sát căn_cứ cấp_cứu cấp_nước cấp_phép cấp_phát chăm_lo chăm_sóc chăn_nuôi chấp_hành cháy_rừng chấm_điểm chất_lượng
chế_độ chế_biến chỉ_đạo chỉ_huy chỉ_số chỉ_tiêu chỉ_thị chi_bộ chi_cục chi_nhánh chi_phí chi_tiêu chính_phủ chính_quyền chính_quy chính_sách chính_thức chính_trị
chữa_bệnh chữa_cháy chuẩn_bị chuẩn_hóa chuyên_đề chuyên_gia chuyên_môn chuyên_ngành chuyên_viên chuyển_đổi chuyển_giao chức_danh chức_năng chức_vụ chứng_chỉ chứng_khoán chứng_nhận chứng_thực
chủ_động chủ_đề chủ_nhiệm chủ_tịch chủ_trì chủ_trương chủ_tọa chương_trình công_an công_báo công_bố công_chức công_chứng công_cộng công_dân công_đoàn
công_điện công_khai công_nghệ công_nghiệp công_nhân công_nhận công_tác công_tố công_thương công_trình công_ty công_văn công_vụ công_việc công_viên cộng_đồng cộng_hòa
cung_cấp cung_ứng cuộc_họp cuối_năm cứu_hộ cứu_nạn cơ_bản cơ_cấu cơ_chế cơ_động cơ_giới cơ_hội cơ_quan cơ_sở cửa_khẩu cựu_chiến
danh_hiệu danh_mục danh_sách dân_chủ dân_cư dân_số dân_sự dân_tộc dân_vận di_dân di_sản di_tích dịch_bệnh dịch_vụ dinh_dưỡng doanh_nghiệp doanh_thu du_lịch
duy_trì dự_án dự_báo dự_kiến dự_phòng dự_thảo dự_toán dự_trữ dữ_liệu dược_phẩm
đa_dạng đánh_giá đào_tạo đạo_đức đại_biểu đại_diện đại_đoàn đại_học đại_hội đảng_bộ đảng_ủy đảng_viên đánh_bắt đăng_kiểm đăng_ký đặc_biệt đặc_khu đặc_thù đất_đai đấu_giá đấu_thầu
đấu_tranh đầu_năm đầu_tư đề_án đề_cương đề_nghị đề_tài đề_xuất địa_bàn địa_chất địa_chính địa_điểm địa_giới địa_phương điện_lực điện_tử điều_chỉnh điều_động điều_hành điều_kiện
điều_lệ điều_tra điều_trị định_hướng định_kỳ định_mức đoàn_kết đoàn_thể đô_thị đối_ngoại đối_thoại đối_tượng đối_với đội_ngũ độc_lập động_viên đơn_giá đơn_thư đơn_vị đường_bộ đường_thủy đường_sắt
gia_cầm gia_đình gia_hạn gia_súc giá_cả giá_trị giải_pháp giải_phóng giải_quyết giải_trình giai_đoạn giám_định giám_đốc giám_sát giảng_dạy giảng_viên giao_ban giao_dịch giao_lưu giao_thông giao_tiếp giúp_việc
giáo_dục giáo_viên giáo_trình giấy_phép giấy_tờ giới_thiệu giới_tính
hạ_tầng hải_quan hải_sản hạn_chế hạn_hán hành_chính hành_động hành_khách hành_lang hành_nghề hành_vi hằng_năm hàng_hóa hàng_hải hàng_không hàng_năm hệ_thống hiến_pháp hiện_đại hiện_hành hiện_trạng hiệp_hội
hiệu_lực hiệu_quả hiệu_suất hiệu_trưởng hòa_giải hòa_bình hỏa_hoạn hoàn_thành hoàn_thiện hoạt_động hoạch_định học_đường học_phí học_sinh học_tập học_viên học_viện học_bổng hội_chợ hội_chữ hội_đồng hội_họp hội_nghị
hội_nhập hội_thảo hội_thi hội_trường hội_viên hôn_nhân hộ_gia hộ_tịch hộ_nghèo hồ_sơ hỗ_trợ hợp_đồng hợp_lý hợp_nhất hợp_tác hợp_thức huấn_luyện huy_động hướng_dẫn hữu_nghị
in_ấn kê_khai kế_hoạch kế_toán kết_luận kết_nối kết_quả kết_hợp khai_thác khai_trương khảo_sát khắc_phục khám_bệnh khám_chữa khen_thưởng khiếu_nại khó_khăn khoa_học khoáng_sản khởi_công khởi_nghiệp khu_vực khu_phố
khuyến_công khuyến_học khuyến_khích khuyến_mại khuyến_nông khung_giá khẩn_cấp khí_hậu khí_tượng không_gian kiến_nghị kiến_thiết kiến_thức kiến_trúc kiện_toàn kiểm_điểm kiểm_định kiểm_kê kiểm_lâm kiểm_nghiệm
kiểm_soát kiểm_tra kiểm_toán kiểm_sát kinh_doanh kinh_nghiệm kinh_phí kinh_tế ký_kết ký_túc kỷ_cương kỷ_luật kỷ_niệm kỹ_năng kỹ_thuật
làm_việc lao_động lãnh_đạo lãng_phí lâm_nghiệp lâm_sản lập_pháp lấy_ý lễ_hội lịch_sử liên_ngành liên_quan liên_thông liên_tịch lĩnh_vực luân_chuyển lưu_hành lưu_thông lưu_trữ lũ_lụt lực_lượng lý_lịch lý_luận
mạng_lưới mặt_bằng mặt_trận mặt_nước mầm_non miễn_giảm môi_trường môi_giới mở_rộng mua_bán mua_sắm mục_đích mục_tiêu mức_độ mùa_vụ
năng_lực năng_lượng năng_suất nâng_bậc nâng_cao nâng_cấp ngành_nghề ngân_hàng ngân_sách ngăn_chặn nghệ_nhân nghệ_thuật nghề_nghiệp nghị_định nghị_quyết nghĩa_vụ nghiên_cứu nghiệm_thu nghiệp_vụ ngoại_giao ngoại_ngữ ngoại_vụ
nguồn_gốc nguồn_lực nguyên_nhân nguyên_tắc người_dân nguy_cơ nguy_hiểm nhà_nước nhà_ở nhà_trường nhà_văn nhà_máy nhà_thầu nhân_dân nhân_lực nhân_quyền nhân_sự nhân_viên nhân_rộng nhận_xét nhiệm_kỳ nhiệm_vụ nhu_cầu
nội_bộ nội_dung nội_quy nội_vụ nổi_bật nông_dân nông_nghiệp nông_sản nông_thôn nông_trường
phạm_vi phát_động phát_huy phát_sinh phát_thanh phát_triển phản_ánh phản_biện pháp_chế pháp_lệnh pháp_luật pháp_lý phân_bổ phân_cấp phân_công phân_loại phân_quyền phân_tích phân_bón phẩm_chất phê_duyệt phí_sản phiên_họp phiếu_kiểm
phòng_chống phòng_cháy phòng_thủ phòng_ngừa phong_trào phối_hợp phổ_biến phổ_cập phổ_thông phụ_cấp phụ_huynh phụ_lục phụ_nữ phúc_lợi phục_hồi phục_vụ phương_án phương_hướng phương_pháp phương_thức phương_tiện phó_giám
quản_lý quản_trị quan_hệ quan_trắc quan_trọng quân_đội quân_sự quốc_doanh quốc_gia quốc_hội quốc_phòng quốc_tế quy_chế quy_chuẩn quy_định quy_hoạch quy_mô quy_phạm quy_tắc quy_trình quyền_hạn quyền_lợi quyết_định quyết_toán quyết_tâm quỹ_đất
rà_soát rủi_ro rút_kinh ruộng_đất
sáng_kiến sáng_tạo sản_lượng sản_phẩm sản_xuất sắp_xếp sâu_bệnh sĩ_quan siêu_thị sinh_hoạt sinh_học sinh_viên soạn_thảo số_hóa số_liệu số_lượng sơ_kết sơ_tuyển sự_cố sự_kiện sự_nghiệp sử_dụng sửa_chữa sửa_đổi sức_khỏe
tài_chính tài_khoản tài_liệu tài_nguyên tài_sản tai_nạn tái_định tạm_giam tạm_thời tập_huấn tập_thể tập_trung tăng_cường thanh_lý thanh_niên thanh_toán thanh_tra thành_lập thành_phần thành_phố thành_tích thành_tựu thành_viên
thay_đổi thay_thế tham_gia tham_mưu tham_nhũng tham_quan thẩm_định thẩm_mỹ thẩm_quyền thảo_luận thoát_nước thân_nhân thế_giới thể_dục thể_thao thể_thức thi_công thi_đua thi_hành thi_tuyển thị_trường thị_trấn thị_xã thiên_tai thiết_bị thiết_chế thiết_kế
thiết_lập thiếu_nhi thiếu_niên thông_báo thông_qua thông_tấn thông_tin thông_tư thời_gian thời_hạn thời_kỳ thời_tiết thống_kê thống_nhất thu_chi thu_hồi thu_hút thu_nhập thu_thập thuế_quan thú_y thủ_công thủ_đô thủ_trưởng thủ_tục thủ_tướng thủy_điện thủy_lợi thủy_sản
thử_nghiệm thực_hành thực_hiện thực_phẩm thực_tập thực_tế thực_trạng thực_vật thương_binh thương_mại thương_hiệu thường_kỳ thường_trực thường_vụ thường_xuyên
tích_cực tích_hợp tiếp_cận tiếp_công tiếp_nhận tiếp_tục tiếp_xúc tiết_kiệm tiền_lương tiền_tệ tiền_thưởng tiến_độ tiến_hành tiêu_chí tiêu_chuẩn tiêu_cực tiêu_dùng tiêu_thụ tiểu_ban tiểu_học tín_dụng tín_ngưỡng tinh_gọn tinh_giản tinh_thần tình_hình tình_nguyện tình_trạng tôn_giáo
tố_cáo tồn_tại tổng_cục tổng_hợp tổng_kết tổng_số tổng_thể tổng_công tổ_chức tổ_quốc tổ_dân trách_nhiệm trạm_bơm trạm_y trang_bị trang_phục trang_thiết tranh_chấp trao_đổi trẻ_em trình_độ triển_khai triển_lãm trật_tự trong_nước trồng_trọt
trung_học trung_tâm trung_ương truyền_hình truyền_thanh truyền_thông truyền_thống trường_học trực_ban trực_tuyến trực_thuộc trưởng_ban trưởng_đoàn trưởng_phòng trưởng_thôn tư_nhân tư_pháp tư_tưởng tư_vấn tự_chủ tự_do tự_nguyện tự_quản từng_bước tuân_thủ tuyên_dương tuyên_giáo tuyên_truyền tuyển_chọn tuyển_dụng tuyển_sinh
tương_trợ tượng_đài ủy_ban ủy_quyền ủy_viên uỷ_ban ứng_cử ứng_dụng ứng_phó ưu_đãi ưu_tiên ưu_tú
vận_động vận_hành vận_tải văn_bản văn_hóa văn_hoá văn_kiện văn_minh văn_nghệ văn_phòng văn_thư vật_liệu vật_tư vay_vốn vắc_xin vệ_sinh vi_phạm viên_chức viễn_thông việc_làm việt_nam vị_trí vị_thành vốn_vay vùng_sâu vùng_xa vướng_mắc
xã_hội xã_viên xây_dựng xây_lắp xác_định xác_minh xác_nhận xăng_dầu xét_duyệt xét_tuyển xếp_hạng xếp_loại xóa_đói xổ_số xuất_bản xuất_khẩu xuất_nhập xúc_tiến xử_lý xử_phạt
y_tế ý_kiến ý_thức yêu_cầu
`
