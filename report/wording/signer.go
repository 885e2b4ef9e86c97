package wording

// The words that begin the title of a head, and that of a deputy.
var (
	headTitles = []string{
		"trưởng", "thủ trưởng", "bộ trưởng", "tổng cục trưởng", "cục trưởng", "chi cục trưởng", "vụ trưởng", "viện trưởng", "hiệu trưởng", "khoa trưởng",
		"chỉ huy trưởng", "đoàn trưởng", "đội trưởng", "hội trưởng", "tổ trưởng", "trạm trưởng", "hạt trưởng",
		"giám đốc", "tổng giám đốc", "chủ tịch", "chủ nhiệm", "chánh", "thống đốc", "thủ tướng", "tư lệnh", "tổng biên tập", "tổng kiểm toán", "tổng thanh tra",
	}
	deputyTitles = []string{
		"phó", "thứ trưởng", "hiệu phó", "chỉ huy phó", "tham mưu phó", "viện phó", "cục phó", "vụ phó", "đoàn phó", "đội phó", "hội phó", "tổ phó", "trạm phó",
		"sư đoàn phó", "lữ đoàn phó", "trung đoàn phó", "tiểu đoàn phó", "đại đội phó",
	}
)

// standing are members of a collective who sign in its name or for its head.
var standing = []string{"ủy viên thường trực", "uỷ viên thường trực", "ủy viên thường vụ", "uỷ viên thường vụ"}

// ofPanels are heads whose deputies lead bodies of their own and may sign with
// that title: "KT. Trưởng ban", "Giám đốc Sở Nội vụ".
var ofPanels = []string{
	"trưởng ban", "trưởng đoàn", "đoàn trưởng", "trưởng tiểu ban", "tổ trưởng", "trưởng nhóm", "chủ tịch hội đồng", "chỉ huy trưởng",
}

// The words that begin the name of a body: of one that acts as a collective, of
// one whose deputies sign for it in their own right, of one that a head leads
// alone, and of one that is mostly led so.
var (
	collectives = []string{
		"ủy ban", "uỷ ban", "ubnd", "hội đồng", "hđnd", "ban chấp hành", "ban thường vụ", "ban thường trực", "thường trực", "ban chỉ đạo", "đoàn chủ tịch", "chủ tịch đoàn",
		"bộ chỉ huy", "bộ chính trị", "bộ tham mưu", "bộ tư lệnh", "sở chỉ huy", "trung tâm chỉ huy",
	}
	ledTogether    = []string{"ban chấp hành", "ban thường vụ", "ban thường trực", "thường trực", "đoàn", "tổ", "đoàn chủ tịch", "chủ tịch đoàn"}
	ledAlone       = []string{"sở", "phòng", "cục", "chi cục", "tổng cục", "vụ", "văn phòng", "trung tâm"}
	mostlyLedAlone = []string{"bộ", "viện", "học viện", "trường", "bệnh viện", "trạm", "thanh tra", "kho bạc"}
)

// sides begin a line that says for whom, or as what, somebody signs beside
// others.
var sides = []string{
	"đại diện", "bên", "người", "nhân chứng", "chủ tọa", "chủ toạ", "chủ trì", "thư ký", "thành viên", "ủy viên", "uỷ viên", "ông", "bà", "bí thư",
}

// signers begin a line of their own above a name, where no title of a head or a
// deputy does.
var signers = []string{"đại diện", "chủ tọa", "chủ toạ", "chủ trì", "thư ký", "bí thư"}
