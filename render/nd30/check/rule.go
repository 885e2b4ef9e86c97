package check

import (
	"slices"

	"github.com/vanban-go/vanban/report/diag"
)

// Rule is one of the rules that papers are most often sent back for. Its
// messages take an excerpt of the paragraph, what was found and what is
// allowed (see [Found]). Severity is the usual one; a doubtful breach of an
// error is a warning.
type Rule struct {
	diag.Rule
	LimitVI, LimitEN string // what a machine does not decide of it, and why; empty where it decides all
}

// Rules returns the rules in their order.
func Rules() []Rule { return slices.Clone(rules[:]) }

// rule declares a rule that can be decided whole.
func rule(code diag.Code, s diag.Severity, vi, en string) Rule {
	return Rule{Rule: diag.Rule{
		Code: code, Severity: s,
		VI: vi + ": %[2]s; cho phép: %[3]s (%[1]q)",
		EN: en + ": %[4]s; allowed: %[5]s (%[1]q)",
	}}
}

// except returns the rule with what it leaves out.
func (r Rule) except(vi, en string) Rule {
	r.LimitVI, r.LimitEN = vi, en
	return r
}

var rules = [...]Rule{
	rule("R01", diag.Error, "khổ giấy và lề", "page and margins"),
	rule("R02", diag.Error, "phông chữ", "font"),
	rule("R03", diag.Warning, "màu chữ, màu nền", "colour"),
	rule("R04", diag.Error, "số trang", "page number").
		except("văn bản một trang không cần số trang; số trang của tệp được ước lượng từ độ dài lời văn",
			"a paper of one page needs none; the number of pages is estimated from the length of the text"),
	rule("R05", diag.Error, "Quốc hiệu", "national name"),
	rule("R06", diag.Error, "Tiêu ngữ", "motto"),
	rule("R07", diag.Error, "đường kẻ dưới Tiêu ngữ", "line under the motto"),
	rule("R08", diag.Error, "đường kẻ dưới tên cơ quan ban hành", "line under the issuer"),
	rule("R09", diag.Error, "tên cơ quan", "superior and issuer").
		except("tên viết đúng hay sai so với quyết định thành lập", "whether the name is the official one"),
	rule("R10", diag.Error, "cỡ chữ Quốc hiệu, Tiêu ngữ", "sizes of national name and motto"),
	rule("R11", diag.Error, "số, ký hiệu", "number and symbol"),
	rule("R12", diag.Error, "năm trong số văn bản", "year in the number").
		except("quyết định, nghị quyết có thể là văn bản quy phạm pháp luật: chỉ cảnh báo", "a decision or resolution may be a legal normative document: a warning only"),
	rule("R13", diag.Error, "chữ viết tắt tên loại", "abbreviation of the type").
		except("chữ viết tắt tên cơ quan do người đứng đầu quy định", "the abbreviation of the body is fixed by its head"),
	rule("R14", diag.Error, "địa danh và thời gian", "place and date"),
	rule("R15", diag.Warning, "địa danh không còn đơn vị hành chính này", "place that is no administrative unit any more").
		except("chỉ biết cấp huyện và tên 29 tỉnh đã sáp nhập; trụ sở thực của cơ quan thì không biết", "only districts and the names of the 29 merged provinces are known, not where the body has its seat"),
	rule("R16", diag.Error, "trích yếu công văn", "subject of a letter"),
	rule("R17", diag.Error, "tên loại và trích yếu", "type and subject"),
	rule("R18", diag.Warning, "trích yếu", "subject"),
	rule("R19", diag.Error, "căn cứ ban hành", "bases"),
	rule("R20", diag.Warning, "cách viện dẫn căn cứ", "citation in a basis").
		except("văn bản được dẫn còn hiệu lực hay không (cần cơ sở dữ liệu)", "whether the cited text is still in force (needs data)"),
	rule("R21", diag.Error, "thẩm quyền ban hành và lệnh ban hành", "authority and enacting formula"),
	rule("R22", diag.Error, "lời văn", "running text"),
	rule("R23", diag.Error, "số thứ tự điều, khoản, điểm", "numbering"),
	rule("R24", diag.Error, "tiêu đề phần, chương, mục", "titles of parts, chapters, sections"),
	rule("R25", diag.Warning, "dấu đầu dòng", "bullets"),
	rule("R26", diag.Warning, "dấu kết thúc", "end mark"),
	rule("R27", diag.Error, "Kính gửi", "addressees").
		except("báo cáo gửi cấp dưới hay cấp trên (chỉ gửi cấp trên mới có Kính gửi)", "whether a report goes upwards (only then it is addressed)"),
	rule("R28", diag.Error, "dòng đầu của Nơi nhận", "first recipient"),
	rule("R29", diag.Error, "Nơi nhận", "recipients"),
	rule("R30", diag.Error, "quyền hạn, chức vụ người ký", "authority and position of the signer"),
	rule("R31", diag.Error, "họ tên người ký", "name of the signer").
		except("giáo dục, y tế, khoa học, lực lượng vũ trang được ghi học hàm, học vị nếu ngành quy định: chỉ cảnh báo", "schools, health, science and armed forces may print degrees where their sector says so: a warning only"),
	rule("R32", diag.Error, "khối chữ ký", "signature block").
		except("chỉ thấy ngắt trang do người gõ đặt; ngắt trang tự động tùy chương trình dàn trang", "only breaks that somebody put there are seen; automatic ones depend on the program that lays the pages out"),
	rule("R33", diag.Error, "phụ lục", "annexes"),
	rule("R34", diag.Error, "số trang của phụ lục", "page numbers of an annex"),
	rule("R35", diag.Error, "văn bản kèm theo", "attached document"),
	rule("R36", diag.Error, "mức độ khẩn", "urgency").
		except("khung và màu mực đỏ tươi", "the frame and its bright red"),
	rule("R37", diag.Warning, "viết hoa", "capitals").
		except("chỉ H06, H07, H11, H19, H20, H22 với các cơ quan thường gặp; tên người, sự kiện cần từ điển", "only H06, H07, H11, H19, H20, H22 for common bodies; names and events need a lexicon"),
	rule("R38", diag.Warning, "gõ văn bản", "typing"),
	rule("R39", diag.Warning, "chữ viết tắt", "abbreviation"),
	rule("R40", diag.Error, "biên bản", "minutes"),
	rule("R41", diag.Warning, "viện dẫn văn bản", "citation").
		except("chỉ xét văn bản được dẫn bằng số, ký hiệu", "only documents cited by number and symbol"),
	rule("R42", diag.Error, "chỗ chưa điền", "placeholder").
		except("số và ngày để trống là bản chờ ban hành; chỗ trong ô điền sẵn chỉ cảnh báo", "a blank number or date means not issued yet; a place inside a content control is a warning"),
	rule("R43", diag.Warning, "bảng", "table"),
}
