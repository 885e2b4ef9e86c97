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
	Source           string // where it is said, as it is cited in Vietnamese; empty of what is good practice alone
	LimitVI, LimitEN string // what a machine does not decide of it, and why; empty where it decides all
}

// Rules returns the rules in their order.
func Rules() []Rule { return slices.Clone(rules[:]) }

// rule declares a rule that can be decided whole.
func rule(code diag.Code, s diag.Severity, vi, en string) Rule {
	return Rule{Rule: diag.Rule{
		Code: code, Severity: s,
		VI: vi + ": %[2]s; cho phép: %[3]s (%[6]s: %[1]q)",
		EN: en + ": %[4]s; allowed: %[5]s (%[7]s: %[1]q)",
	}}
}

// of returns the rule with its source.
func (r Rule) of(source string) Rule {
	r.Source = source
	r.HintVI, r.HintEN = source, source
	return r
}

// practice returns a rule of good practice alone, which says that it is one.
func (r Rule) practice() Rule {
	r.HintVI, r.HintEN = "thông lệ soạn thảo, Nghị định 30/2020/NĐ-CP không quy định", "good practice, not stated in the decree"
	return r
}

// except returns the rule with what it leaves out.
func (r Rule) except(vi, en string) Rule {
	r.LimitVI, r.LimitEN = vi, en
	return r
}

var rules = [...]Rule{
	rule("R01", diag.Error, "khổ giấy và lề", "page and margins").of("Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục I.1, I.3"),
	rule("R02", diag.Error, "phông chữ", "font").of("Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục I.4"),
	rule("R03", diag.Warning, "màu chữ, màu nền", "colour").of("Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục I.4"),
	rule("R04", diag.Error, "số trang", "page number").of("Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục I.7").
		except("văn bản một trang không cần số trang; số trang của tệp được ước lượng từ độ dài lời văn",
			"a paper of one page needs none; the number of pages is estimated from the length of the text"),
	rule("R05", diag.Error, "Quốc hiệu", "national name").of("Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.1"),
	rule("R06", diag.Error, "Tiêu ngữ", "motto").of("Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.1"),
	rule("R07", diag.Error, "đường kẻ dưới Tiêu ngữ", "line under the motto").of("Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.1"),
	rule("R08", diag.Error, "đường kẻ dưới tên cơ quan ban hành", "line under the issuer").of("Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.2"),
	rule("R09", diag.Error, "tên cơ quan", "superior and issuer").of("Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.2").
		except("tên viết đúng hay sai so với quyết định thành lập", "whether the name is the official one"),
	rule("R10", diag.Error, "cỡ chữ Quốc hiệu, Tiêu ngữ", "sizes of national name and motto").of("Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.1, V"),
	rule("R11", diag.Error, "số, ký hiệu", "number and symbol").of("Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.3"),
	rule("R12", diag.Error, "năm trong số văn bản", "year in the number").of("Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.3").
		except("nghị quyết ghi năm được coi là văn bản quy phạm pháp luật; quyết định có thể là: chỉ ghi chú", "a resolution with a year counts as a legal normative document; a decision may be one: a note only"),
	rule("R13", diag.Error, "chữ viết tắt tên loại", "abbreviation of the type").of("Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I").
		except("chữ viết tắt tên cơ quan do người đứng đầu quy định", "the abbreviation of the body is fixed by its head"),
	rule("R14", diag.Error, "địa danh và thời gian", "place and date").of("Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.4"),
	rule("R15", diag.Warning, "địa danh không còn đơn vị hành chính này", "place that is no administrative unit any more").of("Luật số 72/2025/QH15; Nghị quyết số 202/2025/QH15").
		except("chỉ biết cấp huyện và tên 29 tỉnh đã sáp nhập; trụ sở thực của cơ quan thì không biết", "only districts and the names of the 29 merged provinces are known, not where the body has its seat"),
	rule("R16", diag.Error, "trích yếu công văn", "subject of a letter").of("Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.5"),
	rule("R17", diag.Error, "tên loại và trích yếu", "type and subject").of("Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.5"),
	rule("R18", diag.Warning, "trích yếu", "subject").of("Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.5; Phụ lục III, các mẫu"),
	rule("R19", diag.Error, "căn cứ ban hành", "bases").of("Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.6"),
	rule("R20", diag.Warning, "cách viện dẫn căn cứ", "citation in a basis").of("Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.6").
		except("văn bản được dẫn còn hiệu lực hay không (cần cơ sở dữ liệu)", "whether the cited text is still in force (needs data)"),
	rule("R21", diag.Error, "thẩm quyền ban hành và lệnh ban hành", "authority and enacting formula").of("Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.1, 1.2, 1.3"),
	rule("R22", diag.Error, "lời văn", "running text").of("Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.6"),
	rule("R23", diag.Error, "số thứ tự điều, khoản, điểm", "numbering").of("Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.6, V"),
	rule("R24", diag.Error, "tiêu đề phần, chương, mục", "titles of parts, chapters, sections").of("Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.6, V"),
	rule("R25", diag.Warning, "dấu đầu dòng", "bullets").practice(),
	rule("R26", diag.Warning, "dấu kết thúc", "end mark").of("Nghị định 30/2020/NĐ-CP, Phụ lục III, các mẫu"),
	rule("R27", diag.Error, "Kính gửi", "addressees").of("Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.9").
		except("báo cáo gửi cấp dưới hay cấp trên (chỉ gửi cấp trên mới có Kính gửi)", "whether a report goes upwards (only then it is addressed)"),
	rule("R28", diag.Error, "dòng đầu của Nơi nhận", "first recipient").of("Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.9; Phụ lục III, mẫu 1.1, 1.2, 1.3"),
	rule("R29", diag.Error, "Nơi nhận", "recipients").of("Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.9"),
	rule("R30", diag.Error, "quyền hạn, chức vụ người ký", "authority and position of the signer").of("Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.7"),
	rule("R31", diag.Error, "họ tên người ký", "name of the signer").of("Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.7").
		except("giáo dục, y tế, khoa học, lực lượng vũ trang được ghi học hàm, học vị nếu ngành quy định: chỉ cảnh báo", "schools, health, science and armed forces may print degrees where their sector says so: a warning only"),
	rule("R32", diag.Warning, "khối chữ ký", "signature block").practice().
		except("chỉ thấy ngắt trang do người gõ đặt; ngắt trang tự động tùy chương trình dàn trang", "only breaks that somebody put there are seen; automatic ones depend on the program that lays the pages out"),
	rule("R33", diag.Error, "phụ lục", "annexes").of("Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục III.1"),
	rule("R34", diag.Error, "số trang của phụ lục", "page numbers of an annex").of("Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục III.1"),
	rule("R35", diag.Error, "văn bản kèm theo", "attached document").of("Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.3"),
	rule("R36", diag.Error, "mức độ khẩn", "urgency").of("Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục III.2").
		except("khung và màu mực đỏ tươi", "the frame and its bright red"),
	rule("R37", diag.Warning, "viết hoa", "capitals").of("Nghị định 30/2020/NĐ-CP, Phụ lục II").
		except("chỉ H06, H07, H11, H19, H20, H22 với các cơ quan thường gặp; tên người, sự kiện cần từ điển", "only H06, H07, H11, H19, H20, H22 for common bodies; names and events need a lexicon"),
	rule("R38", diag.Warning, "gõ văn bản", "typing").practice(),
	rule("R39", diag.Warning, "chữ viết tắt", "abbreviation").practice(),
	rule("R40", diag.Error, "biên bản", "minutes").of("Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.9"),
	rule("R41", diag.Warning, "viện dẫn văn bản", "citation").of("Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.6").
		except("chỉ xét văn bản được dẫn bằng số, ký hiệu", "only documents cited by number and symbol"),
	rule("R42", diag.Error, "chỗ chưa điền", "placeholder").practice().
		except("số và ngày để trống là bản chờ ban hành; chỗ trong ô điền sẵn chỉ cảnh báo", "a blank number or date means not issued yet; a place inside a content control is a warning"),
	rule("R43", diag.Warning, "bảng", "table").practice(),
}
