package main

import "github.com/vanban-go/vanban/checklist"

// topic is what units write about something, known by words of its heading.
type topic struct {
	words     []string // in lower case
	sentences []string // with {unit} for who writes
}

var topics = []topic{
	{[]string{"đặc điểm"}, []string{
		"{unit} được thành lập trên cơ sở sắp xếp các đơn vị hành chính cũ, địa bàn rộng, dân cư phân bố không đều.",
		"Kinh tế phát triển theo hướng tăng tỷ trọng thương mại, dịch vụ; thu ngân sách trên địa bàn cơ bản đạt dự toán.",
		"Trình độ sử dụng dịch vụ số của một bộ phận người cao tuổi còn hạn chế, ảnh hưởng đến tỷ lệ nộp hồ sơ trực tuyến.",
		"Một số khu dân cư cách xa trung tâm hành chính nên việc đi lại của người dân chưa thuận tiện.",
	}},
	{[]string{"với hội đồng", "với các sở", "với cơ quan", "kiến nghị, đề xuất", "đề xuất, kiến nghị"}, []string{
		"Đề nghị sớm hướng dẫn thống nhất vị trí việc làm và khung năng lực của các phòng chuyên môn cấp xã.",
		"Đề nghị bổ sung kinh phí chỉnh lý, số hóa tài liệu tiếp nhận từ các đơn vị hành chính cũ.",
		"Đề nghị kết nối các phần mềm chuyên ngành để công chức không phải nhập một số liệu nhiều lần.",
		"Đề nghị tổ chức tập huấn theo từng lĩnh vực cho công chức mới được phân công.",
		"Đề nghị sửa chữa, mở rộng trụ sở vì số cán bộ, công chức làm việc tập trung tăng so với trước sắp xếp.",
		"Đề nghị phân cấp rõ hơn thẩm quyền giải quyết hồ sơ đất đai cho cấp xã.",
	}},
	{[]string{"phương hướng"}, []string{
		"Hoàn thành rà soát, sửa đổi quy chế làm việc trong quý I năm 2026; Văn phòng tham mưu, Chủ tịch Ủy ban nhân dân chịu trách nhiệm.",
		"Chuẩn bị đầy đủ điều kiện cho ngày bầu cử 15 tháng 3 năm 2026, không để xảy ra sai sót về danh sách cử tri.",
		"Nâng tỷ lệ hồ sơ nộp trực tuyến và chấm dứt hồ sơ quá hạn trong sáu tháng đầu năm.",
		"Chỉnh lý dứt điểm tài liệu tồn đọng, nộp lưu hồ sơ công việc năm 2025 trước ngày 30 tháng 6 năm 2026.",
	}},
	{[]string{"văn bản chỉ đạo"}, []string{
		"Đã ban hành quy chế làm việc, chương trình công tác sáu tháng cuối năm và thông báo phân công nhiệm vụ các thành viên Ủy ban nhân dân.",
		"Đã ban hành kế hoạch cải cách hành chính, kế hoạch chuyển đổi số và kế hoạch tự kiểm tra công vụ.",
		"Các văn bản của cấp trên được triển khai kịp thời, giao rõ người thực hiện và thời hạn.",
	}},
	{[]string{"bộ máy", "biên chế"}, []string{
		"{unit} đã kiện toàn các phòng chuyên môn và Trung tâm Phục vụ hành chính công, ban hành quy định chức năng, nhiệm vụ của từng phòng.",
		"Công chức được bố trí theo chuyên môn đào tạo; một số vị trí còn kiêm nhiệm do chưa đủ người.",
		"Việc chi trả chế độ cho người nghỉ khi sắp xếp bộ máy được thực hiện công khai, đúng đối tượng.",
		"Đã đánh giá, xếp loại chất lượng cán bộ, công chức năm 2025 theo đúng trình tự.",
	}},
	{[]string{"chỉ đạo, điều hành"}, []string{
		"Ủy ban nhân dân họp định kỳ hằng tháng, có thông báo kết luận và phân công theo dõi.",
		"Chủ tịch Ủy ban nhân dân tiếp công dân đúng lịch; kiến nghị của Nhân dân được trả lời bằng văn bản.",
		"Quy chế phối hợp với Hội đồng nhân dân và Ủy ban Mặt trận Tổ quốc Việt Nam được ký kết và thực hiện nền nếp.",
		"Chương trình công tác được kiểm điểm hằng tuần tại hội nghị giao ban.",
	}},
	{[]string{"thẩm quyền"}, []string{
		"Đã lập danh mục nhiệm vụ, quyền hạn được chuyển giao và phân công phòng chuyên môn làm đầu mối.",
		"Quy trình nội bộ của phần lớn nhiệm vụ mới đã được ban hành và niêm yết.",
		"Việc ủy quyền được thực hiện bằng văn bản, ghi rõ nội dung, phạm vi và thời hạn.",
		"Một số nhiệm vụ về xây dựng, đất đai còn lúng túng do chưa có công chức chuyên sâu.",
	}},
	{[]string{"ngân sách", "tài sản"}, []string{
		"Dự toán được lập, phân bổ, giao và công khai đúng thời hạn.",
		"Chi thường xuyên được kiểm soát chặt chẽ, không có khoản chi ngoài dự toán.",
		"Đã lập phương án sắp xếp trụ sở dôi dư, đang chờ cấp có thẩm quyền phê duyệt.",
		"Máy tính của một số công chức đã cũ, xử lý hồ sơ trên nhiều hệ thống còn chậm.",
	}},
	{[]string{"chuyển đổi số"}, []string{
		"Văn bản đi được ký số và gửi trên hệ thống quản lý văn bản và điều hành, trừ văn bản mật.",
		"Tổ công nghệ số cộng đồng được kiện toàn tại tất cả các khu dân cư.",
		"Tài khoản của người nghỉ việc, chuyển công tác được thu hồi trong ngày.",
		"Đường truyền tại một số bộ phận còn chập chờn vào giờ cao điểm.",
	}},
	{[]string{"văn thư", "lưu trữ"}, []string{
		"Thể thức văn bản cơ bản đúng quy định; sai sót được Văn phòng nhắc nhở và sửa ngay.",
		"Tài liệu của các đơn vị hành chính cũ đã được tiếp nhận, lập biên bản bàn giao và bố trí kho bảo quản.",
		"Việc lập hồ sơ công việc điện tử được thực hiện tại tất cả các phòng.",
		"Kinh phí chỉnh lý và số hóa còn thiếu so với khối lượng tài liệu.",
	}},
	{[]string{"thủ tục hành chính"}, []string{
		"Thủ tục hành chính được niêm yết đầy đủ tại Trung tâm Phục vụ hành chính công và trên Trang thông tin điện tử.",
		"Hồ sơ được tiếp nhận, chuyển xử lý và trả kết quả theo quy trình điện tử.",
		"Đoàn viên thanh niên hỗ trợ người dân nộp hồ sơ và thanh toán trực tuyến vào các buổi sáng.",
		"Hồ sơ quá hạn tập trung ở lĩnh vực đất đai; đã có văn bản xin lỗi và hẹn lại ngày trả kết quả.",
	}},
	{[]string{"báo cáo"}, []string{
		"Báo cáo định kỳ được gửi đúng hạn; báo cáo đột xuất có trường hợp gửi chậm một ngày.",
		"Số liệu trên hệ thống được công chức phụ trách rà soát trước khi gửi.",
		"Văn phòng theo dõi, nhắc việc trước hạn ba ngày đối với từng báo cáo.",
	}},
	{[]string{"kỷ luật", "nhiệm vụ"}, []string{
		"Nhiệm vụ thành phố giao được theo dõi trên phần mềm, cập nhật hằng ngày.",
		"Thời giờ làm việc được chấp hành nghiêm; đã lắp thiết bị chấm công tại trụ sở.",
		"Đã tự kiểm tra công vụ tại các phòng, nhắc nhở trường hợp đi muộn, về sớm.",
		"Hạn chế đã nêu tại các cuộc kiểm tra trước cơ bản được khắc phục.",
	}},
	{[]string{"bầu cử"}, []string{
		"Ủy ban bầu cử, Ban bầu cử và Tổ bầu cử được thành lập đúng thành phần, đúng thời hạn.",
		"Danh sách cử tri được đối chiếu với Cơ sở dữ liệu quốc gia về dân cư trước khi niêm yết.",
		"Đã xây dựng phương án bảo đảm an ninh trật tự, y tế và thông tin liên lạc cho ngày bầu cử.",
		"Các khu vực bỏ phiếu đã khảo sát xong địa điểm và đường đi lại.",
	}},
}

// anyTopic is what units write about anything else.
var anyTopic = []string{
	"{unit} đã triển khai đầy đủ nội dung này theo chỉ đạo của thành phố.",
	"Kết quả cơ bản đáp ứng yêu cầu; phần còn lại được hoàn thành trong quý I năm 2026.",
	"Việc thực hiện được kiểm điểm tại hội nghị giao ban hằng tuần.",
}

// rows are what units write into lists, in the order of the columns.
var rows = map[checklist.PromptKind][][]string{
	checklist.ForIssues: {
		{"Một số hồ sơ đất đai giải quyết quá hạn", "Công chức chưa chủ động phối hợp với cơ quan đăng ký đất đai", "Dữ liệu địa chính của các xã cũ chưa thống nhất", "Rà soát, giải quyết dứt điểm trước ngày 31 tháng 3 năm 2026"},
		{"Quy chế làm việc chưa sửa đổi đầy đủ sau khi sắp xếp bộ máy", "Văn phòng tham mưu chậm", "", "Ban hành quy chế sửa đổi trong tháng 02 năm 2026"},
		{"Tài liệu tiếp nhận từ các đơn vị cũ chưa được chỉnh lý", "", "Khối lượng lớn, kho chật, kinh phí chưa được bố trí", "Lập kế hoạch chỉnh lý theo từng năm, bắt đầu từ quý II năm 2026"},
		{"Tỷ lệ hồ sơ nộp trực tuyến chưa đạt yêu cầu", "Công tác tuyên truyền chưa thường xuyên", "Nhiều người cao tuổi chưa có tài khoản định danh", "Bố trí người hỗ trợ tại từng khu dân cư trong quý I năm 2026"},
		{"Báo cáo đột xuất còn gửi chậm", "Người được giao chưa theo dõi sát", "Thời hạn yêu cầu ngắn", "Phân công người thay thế khi công chức vắng mặt"},
	},
	checklist.ForDifficulties: {
		{"Thiếu công chức có chuyên môn về xây dựng và đất đai", "Luật Cán bộ, công chức", "Sở Nội vụ", "Bổ sung chỉ tiêu tuyển dụng năm 2026"},
		{"Trụ sở chật, nhiều bộ phận làm việc ở hai nơi", "Luật Quản lý, sử dụng tài sản công", "Sở Tài chính", "Bố trí vốn sửa chữa, mở rộng trụ sở"},
		{"Các phần mềm chuyên ngành chưa kết nối với nhau", "", "Sở Khoa học và Công nghệ", "Tích hợp để chỉ nhập số liệu một lần"},
		{"Chưa có hướng dẫn chi tiết đối với một số nhiệm vụ mới được phân cấp", "Luật Tổ chức chính quyền địa phương", "Sở Tư pháp", "Ban hành sổ tay nghiệp vụ cho cấp xã"},
	},
	checklist.ForCommendations: {
		{"Tiếp nhận hồ sơ tại nhà cho người cao tuổi, người khuyết tật", "Trung tâm Phục vụ hành chính công", "Giảm thời gian đi lại, được Nhân dân đồng tình"},
		{"Nhắn tin nhắc việc trước hạn cho từng công chức", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "Nhiệm vụ quá hạn giảm rõ rệt so với quý trước"},
		{"Ngày thứ Năm không giấy tờ tại bộ phận tiếp nhận", "Trung tâm Phục vụ hành chính công", "Tỷ lệ hồ sơ nộp trực tuyến tăng qua từng tháng"},
		{"Mã tra cứu kết quả hồ sơ dán tại nhà văn hóa khu dân cư", "Tổ công nghệ số cộng đồng", "Người dân tự theo dõi tiến độ hồ sơ, không phải gọi hỏi"},
	},
}

// facts are texts for indicators, known by words of their labels.
var facts = []struct {
	word  string
	texts []string
}{
	{"số, ngày", []string{"Quyết định số 15/QĐ-UBND ngày 08 tháng 7 năm 2025", "Quyết định số 21/QĐ-UBND ngày 15 tháng 7 năm 2025", "Quyết định số 32/QĐ-UBND ngày 28 tháng 7 năm 2025"}},
	{"vị trí việc làm", []string{"Công chức xây dựng", "Công chức địa chính; công chức công nghệ thông tin", "Công chức tài chính - kế toán", "Công chức văn thư - lưu trữ"}},
	{"lý do", []string{"Đang chờ hướng dẫn của cấp trên", "Chưa hoàn thành bản tự đánh giá của cá nhân"}},
}

// anyFact answers any other text.
var anyFact = []string{"Có hồ sơ kèm theo", "Theo văn bản của Ủy ban nhân dân cấp xã"}

// What units write beside their answers.
var (
	reasons = []string{
		"Đã thực hiện nhưng hồ sơ chưa đầy đủ", "Chưa cập nhật sau khi sắp xếp bộ máy", "Đang hoàn thiện, dự kiến xong trong quý I năm 2026",
		"Chưa bố trí được người chuyên trách", "Còn thiếu kinh phí thực hiện", "Mới thực hiện ở một số bộ phận",
	}
	explanations = []string{
		"Số liệu gồm cả trường hợp phát sinh trước ngày sắp xếp, hệ thống cũ chưa chuyển đủ",
		"Có trường hợp được điều động đến sau ngày chốt số liệu", "Hệ thống ghi nhận trùng, đã đề nghị đơn vị quản lý điều chỉnh",
		"Chênh lệch do hồ sơ của hai xã cũ chưa được gộp",
	}
	unknowns = []string{"Chưa tổng hợp được số liệu", "Đang đối chiếu với hệ thống", ""}
	outsides = []string{"Địa phương không phát sinh nội dung này", "Không thuộc chức năng của đơn vị"}
)
