package strictyaml_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/report/diag"
)

// mistakes are what people type, with every problem that it must give.
var mistakes = []struct {
	name, yaml string
	want       []string
}{
	// Punctuation that YAML takes for its own.
	{"colon in the value", "title: Kinh phí: theo nguồn được giao\n", []string{"1:16 colon-in-text"}},
	{"colon at the end", "title: Kinh phí:\n", []string{"1:16 colon-in-text"}},
	{"colon in the value, unknown key", "id: a\nKinh phí: theo: nguồn\n", []string{"2:15 colon-in-text"}},
	{"colon in an item", "aims:\n  - A\n  - Trưởng đoàn: Đồng chí B\n", []string{"3:5 colon-in-text"}},
	{"colon in a quoted item", "aims:\n  - 'Trưởng đoàn': Đồng chí B\n", []string{"2:5 colon-in-text"}},
	{"colon in an item that may be a struct", "bases:\n  - Căn cứ: Luật B\n", []string{"2:5 colon-in-text"}},
	{"colon in a list in brackets", "aims: [Trưởng đoàn: B, C]\n", []string{"1:8 colon-in-text"}},
	{"colon in the line below", "title: Nội dung\n  Kinh phí: theo nguồn\n", []string{"2:3 bad-indent"}},
	{"two colons in braces", "due: {count: all: clear}\n", []string{"1:17 colon-in-text"}},
	{"no space after the colon", "id: a\ntitle:Kế hoạch\n", []string{"2:1 colon-without-space"}},
	{"no space after the colon, in braces", "due: {working_days:2}\n", []string{"1:7 colon-without-space"}},
	{"key before the name of a file", "office: {file: a.yaml}\n", []string{"1:1 not-text"}},
	{"no colon", "id: a\nTên kế hoạch\nversion: 1\n", []string{"2:1 missing-colon"}},
	{"comma in braces", "bases:\n  - {ref: Số, ngày quy chế, title: A}\n", []string{"2:15 comma-in-braces"}},
	{"number sign in an item", "aims:\n  - Phòng họp #2 tầng 3\n  - B\n", []string{"2:15 comment-in-text"}},
	{"number sign in a value", "title: Phòng #2\nid: a\n", []string{"1:14 comment-in-text"}},
	{"number sign at the end of the file", "title: Phòng #2", []string{"1:14 comment-in-text"}},
	{"number sign behind quotes", "title: \"Phòng #1\" #2\n", []string{"1:19 comment-in-text"}},
	{"number sign at the quote", "title: 'Phòng'#2\n", []string{"1:15 comment-in-text"}},
	{"number sign in brackets", "aims: [Phòng #2, B]\n", []string{"1:14 comment-in-text"}},
	{"number sign for the value", "title: #2\n", []string{"1:1 null-value"}},
	{"quotes at the start", "aims:\n  - A\n  - \"Đề án 06\" của Chính phủ\n  - B\n", []string{"3:16 text-after-quote"}},
	{"quotes at the start of a value", "title: \"A\" và \"B\"\nid: x\n", []string{"1:12 text-after-quote"}},
	{"quotes at the start, in braces", "team: {lead: \"A\" B, members: [C]}\n", []string{"1:18 text-after-quote"}},
	{"quote in quotes", "title: 'ông 'A''\n", []string{"1:14 text-after-quote"}},
	{"quote not closed", "title: \"Kế hoạch\nid: a\nversion: 1\n", []string{"1:8 unclosed-quote"}},
	{"quote not closed, another below", "title: 'Kế hoạch\nteam:\n  lead: 'A'\n", []string{"1:8 unclosed-quote"}},
	{"quote not closed, at the end", "title: \"Kế hoạch\n", []string{"1:8 unclosed-quote"}},
	{"quote not closed in brackets", "aims: [A, \"B]\n", []string{"1:7 unclosed-bracket"}},
	{"bracket not closed", "aims: [A, B\nid: a\n", []string{"1:7 unclosed-bracket"}},
	{"bracket at the start", "title: [1] theo danh sách\n", []string{"1:12 text-after-bracket"}},
	{"star", "title: *Ghi chú\n", []string{"1:8 special-character"}},
	{"star and space", "aims:\n  - * Ghi chú\n  - A\n", []string{"2:5 special-character"}},
	{"at sign", "aims:\n  - @ubnd\n", []string{"2:5 special-character"}},
	{"percent", "title: %hoàn thành\n", []string{"1:8 special-character"}},
	{"backtick", "title: `A`\n", []string{"1:8 special-character"}},
	{"exclamation mark, word", "title: !Lưu ý\n", []string{"1:8 special-character"}},
	{"exclamation mark, ASCII word", "title: !Xem sau\n", []string{"1:8 yaml-tag"}},
	{"exclamation mark, space", "title: ! Lưu ý\n", []string{"1:8 yaml-tag"}},
	{"ampersand, ASCII word", "title: &A B\n", []string{"1:8 yaml-alias"}},
	{"ampersand, space", "title: & B\n", []string{"1:8 special-character"}},
	{"greater", "title: > 50 hộ\n", []string{"1:8 special-character"}},
	{"bar", "title: |A|\n", []string{"1:8 special-character"}},
	{"closing bracket", "title: ] A\n", []string{"1:8 special-character"}},
	{"dash behind the key", "aims: - A\n", []string{"1:7 special-character"}},
	{"several at once", "aims: [A, %B, `C]\n", []string{"1:11 special-character", "1:15 special-character"}},

	// Lists and indentation.
	{"deeper dash", "aims:\n  - Cha\n    - Con\n  - B\n", []string{"3:5 list-in-text"}},
	{"deeper dash behind a hyphen", "aims:\n  - Kinh tế - xã hội\n    và\n    - Con\n", []string{"4:5 list-in-text"}},
	{"deeper plus", "aims:\n  - Cha\n    + Con\n", []string{"3:5 list-in-text"}},
	{"no space after the dash", "aims:\n  - A\n  -B\n", []string{"3:3 dash-without-space"}},
	{"no space after any dash", "aims:\n  -A\n  -B\n", []string{"2:3 dash-without-space"}},
	{"dashes twice", "aims:\n  - - A\n", []string{"2:5 not-text"}},
	{"tab", "team:\n\tlead: A\n", []string{"2:1 tab-indent"}},
	{"tab below a text", "title: A\n\tB\n", []string{"2:1 tab-indent"}},
	{"tab in a text", "title: Sở\tA\n", []string{"1:10 control-character"}},
	{"tab by escape", "title: \"Sở\\tA\"\n", []string{"1:8 control-character"}},
	{"too shallow", "team:\n    lead: A\n  members: [B]\n", []string{"3:3 bad-indent"}},
	{"too deep", "id: a\n  title: B\n", []string{"2:3 bad-indent"}},
	{"first line indented", " title: A\nid: a\n", []string{"2:1 bad-indent"}},
	{"shallower dash", "aims:\n    - A\n  - B\n", []string{"3:3 bad-indent"}},

	{"no-break space for indentation", "team:\n\u00A0\u00A0lead: A\n", []string{"1:1 null-value", "2:1 odd-space"}},
	{"no-break space after the colon", "id: a\ntitle:\u00A0Kế hoạch\n", []string{"2:7 odd-space"}},
	{"no-break space after the dash", "aims:\n  - A\n  -\u00A0B\n", []string{"3:4 odd-space"}},
	{"no-break space after every dash", "aims:\n  -\u00A0A\n  -\u00A0B\n", []string{"2:3 odd-space"}},

	// Names.
	{"misspelt", "titel: A\n", []string{"1:1 unknown-field"}},
	{"unknown", "màu: đỏ\n", []string{"1:1 unknown-field"}},
	{"twice", "title: A\nid: a\ntitle: B\n", []string{"3:1 repeated-key"}},
	{"three times", "title: A\ntitle: B\ntitle: C\n", []string{"2:1 repeated-key"}},
	{"list for a key", "[a]: b\n", []string{"1:1 bad-key"}},
	{"nothing for a key", "~: b\n", []string{"1:1 bad-key"}},

	// Values of another kind.
	{"nothing", "title:\nid: a\n", []string{"1:1 null-value"}},
	{"tilde", "title: ~\n", []string{"1:8 null-value"}},
	{"null", "version: null\n", []string{"1:10 null-value"}},
	{"empty item", "aims:\n  - A\n  -\n", []string{"3:4 null-value"}},
	{"nothing for a list", "aims:\n", []string{"1:1 null-value"}},
	{"mapping for text", "title: {a: b}\n", []string{"1:1 not-text"}},
	{"list for text", "title: [A]\n", []string{"1:1 not-text"}},
	{"text for a list", "aims: A\n", []string{"1:7 not-list"}},
	{"mapping for a list", "aims:\n  a: b\n", []string{"1:1 not-list"}},
	{"text for a mapping", "team: A\n", []string{"1:7 not-mapping"}},
	{"list for a mapping", "team:\n  - A\n", []string{"1:1 not-mapping"}},
	{"text for the file", "Kế hoạch\n", []string{"1:1 not-mapping"}},
	{"list for the file", "- A\n", []string{"1:1 not-mapping"}},
	{"thousands separator", "version: 1.204\n", []string{"1:10 not-integer"}},
	{"leading zeros", "version: 00123\n", []string{"1:10 not-integer"}},
	{"underscore", "version: 1_000\n", []string{"1:10 not-integer"}},
	{"hexadecimal", "version: 0x1F\n", []string{"1:10 not-integer"}},
	{"exponent", "version: 1e3\n", []string{"1:10 not-integer"}},
	{"plus", "version: +5\n", []string{"1:10 not-integer"}},
	{"minus zero", "version: -0\n", []string{"1:10 not-integer"}},
	{"decimals", "version: 1.5\n", []string{"1:10 not-integer"}},
	{"quoted number", "version: \"7\"\n", []string{"1:10 not-integer"}},
	{"unit", "version: 2 ngày\n", []string{"1:10 not-integer"}},
	{"list for a number", "version: [1]\n", []string{"1:1 not-integer"}},
	{"beyond int8", "small: 128\n", []string{"1:8 out-of-range"}},
	{"beyond int64", "version: 99999999999999999999\n", []string{"1:10 out-of-range"}},
	{"beyond uint64", "copies: 99999999999999999999\n", []string{"1:9 out-of-range"}},
	{"below zero", "copies: -1\n", []string{"1:9 out-of-range"}},
	{"comma in a number", "layout: {size: 14, indent: \"12,7\"}\n", []string{"1:28 not-number"}},
	{"infinity", "layout: {size: .inf}\n", []string{"1:16 not-number"}},
	{"beyond float32", "layout: {indent: 1" + zeros + "}\n", []string{"1:18 out-of-range"}},
	{"yes", "request: yes\n", []string{"1:10 not-boolean"}},
	{"quoted boolean", "request: \"true\"\n", []string{"1:10 not-boolean"}},
	{"capital boolean", "optional: True\n", []string{"1:11 not-boolean"}},
	{"own type", "date: hôm nay\n", []string{"1:7 not-day"}},
	{"own type, other error", "date: never\n", []string{"1:7 invalid-value"}},
	{"own type, nothing", "date:\n", []string{"1:1 null-value"}},
	{"own type, list", "date: [1]\n", []string{"1:1 not-text"}},

	// What YAML has and a paper does not need.
	{"anchor and alias", "title: &a A\nid: *a\n", []string{"1:8 yaml-alias"}},
	{"merge key", "<<: {title: A}\n", []string{"1:1 yaml-alias"}},
	{"tag", "title: !!str 5\n", []string{"1:8 yaml-tag"}},
	{"tag on a list", "aims: !!seq [A]\n", []string{"1:7 yaml-tag"}},
	{"second document", "title: A\n---\ntitle: B\n", []string{"2:1 second-document"}},
	{"broken second document", "title: |\n  ---\n---\nb: [\n", []string{"3:1 second-document"}},
	{"after the end", "title: A\n...\ntitle: B\n", []string{"3:1 second-document"}},
	{"nothing at all", "", []string{"0:0 empty-file"}},
	{"only a comment", "# title: A\n", []string{"0:0 empty-file"}},
	{"only a separator", "---\n", []string{"0:0 empty-file"}},

	// Characters.
	{"Latin-1", "title: A\nid: k\xE9\n", []string{"2:6 not-utf8"}},
	{"UTF-16 LE", "\xFF\xFEk\x00i\x00", []string{"1:1 not-utf8"}},
	{"UTF-16 BE", "\xFE\xFF\x00k\x00i", []string{"1:1 not-utf8"}},
	{"UTF-16 without a mark", "k\x00i\x00", []string{"1:1 not-utf8"}},
	{"NUL and DEL", "title: Sở\x00A\nid: \x7F\n", []string{"1:10 control-character", "2:5 control-character"}},
	{"line separators", "title: A\u2028B\nid: \u0085\n", []string{"1:9 control-character", "2:5 control-character"}},
	{"byte order mark inside", "title: A\uFEFF\n", []string{"1:9 control-character"}},
	{"control character by escape", "title: \"A\\u0007\"\n", []string{"1:8 control-character"}},
	{"control character behind CRLF", "title: A\r\n\r\nid: \x01\r\n", []string{"3:5 control-character"}},
}

// What cannot stand in a file is told wherever it stands, also where the parser does
// not look at it or takes it.
func TestCharactersEverywhere(t *testing.T) {
	bad := []string{"\xE9", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\u2028", "\u2029", "\uFEFF", "\uFFFE", "\uFFFF", "\x7F"}
	for c := range rune(0xA0) {
		if c < ' ' && !strings.ContainsRune("\t\n\r", c) || c >= 0x80 {
			bad = append(bad, string(c))
		}
	}
	for _, c := range bad {
		for _, text := range []string{
			"# " + c + "\ntitle: A\n", "title: A" + c, "title: A # " + c, "title: \"" + c + "\"", "title: |\n  " + c + "\n", c + "title: A\n", "title: A\nid" + c + ": b\n",
			"title: A\n# " + c, "title: A\n...\n" + c, "title: A\n---\nid: b\n---\n" + c, "# " + c, "title: [\n" + c, "title: A\n" + strings.Repeat("#\n", 4000) + c,
		} {
			_, _, problems := decode(t, "# A\n"+text)
			require.NotEmpty(t, problems, "%q", text)
			assert.Contains(t, []diag.Code{"control-character", "not-utf8"}, problems[0].Code, "%q", text)
		}
	}
}

const zeros = "000000000000000000000000000000000000000000"

func TestMistakes(t *testing.T) {
	for _, tt := range mistakes {
		t.Run(tt.name, func(t *testing.T) {
			_, _, problems := decode(t, tt.yaml)
			assert.Equal(t, tt.want, brief(problems), "%v", problems)
			for _, p := range problems {
				assert.NotEmpty(t, p.Hint(diag.VI), p.Code)
				assert.NotContains(t, p.Error(), "%!")
				assert.NotContains(t, p.Text(diag.EN), "%!")
			}
		})
	}
}

// What looks like a mistake and is none.
func TestNoMistake(t *testing.T) {
	for _, text := range []string{
		"title: A # note\n", "title: A  #note\n", "title: A ## note\n", "title: C# và F#\n", "title: \"Phòng #2\"\n", "title: 'Phòng #2' # note\n",
		"title: A\n#note\n", "aims: #note\n  - A\n", "title: |-\n  Phòng #2\n", "title: \"A\n  #2\"\n", "title: 8:30, 7:30-11:30\n",
		"title: Kinh tế - xã hội\n", "title: Kinh tế\n  - xã hội\n"[:17] + "\n", "title: http://a.vn/#x\n", "title: 100%\n", "title: A & B * C @ D ! E\n",
		"title: -5\n", "title: \"- A\"\n", "title: ...\n", "aims: [\"A, B\", 'C: D']\n", "title: !\n"[:6] + " '!'\n", "title: 'null'\n", "title: \"~\"\n",
		"\"title\": A\n", "? title\n: A\n", "title:\tA\n", "title: A\t# note\n", "title: Sở\u00A0A\n", "title: \U0001F600\n",
	} {
		_, _, problems := decode(t, text)
		assert.Empty(t, problems, "%q", text)
	}
}

func TestHints(t *testing.T) {
	for text, want := range map[string]string{
		"titel: A\n":                  `ke-hoach.yaml:1:1: không có trường "titel"; có phải "title"? [unknown-field]`,
		"title: A\ntitel: B\n":        `ke-hoach.yaml:2:1: không có trường "titel"; các trường dùng được: id, version, office, second, subject, bases, date, aims, units, team, duties, due, … [unknown-field]`,
		"due: {working_day: 1}\n":     `ke-hoach.yaml:1:7: không có trường "working_day"; có phải "working_days"? [unknown-field]`,
		"version: 1.204\n":            `ke-hoach.yaml:1:10: cần số nguyên, gặp "1.204"; viết liền các chữ số, không dấu phân cách hàng nghìn: 1204 [not-integer]`,
		"version: 00123\n":            `ke-hoach.yaml:1:10: cần số nguyên, gặp "00123"; bỏ số 0 ở đầu [not-integer]`,
		"version: 1e3\n":              `ke-hoach.yaml:1:10: cần số nguyên, gặp "1e3"; viết đủ các chữ số thập phân [not-integer]`,
		"version: \"7\"\n":            `ke-hoach.yaml:1:10: cần số nguyên, gặp "7"; bỏ dấu nháy [not-integer]`,
		"version: 2 ngày\n":           `ke-hoach.yaml:1:10: cần số nguyên, gặp "2 ngày"; chỉ viết số, bỏ đơn vị [not-integer]`,
		"layout: {size: '12,7'}\n":    `ke-hoach.yaml:1:16: cần số, gặp "12,7"; viết phần thập phân sau dấu chấm: 12.7 [not-number]`,
		"title:\n":                    `ke-hoach.yaml:1:1: thiếu giá trị; ghi giá trị hoặc bỏ trường này [null-value]`,
		"title: A\nid: b\ntitle: C\n": `ke-hoach.yaml:3:1: trường "title" viết 2 lần; chỉ giữ một (xem ke-hoach.yaml:1:1) [repeated-key]`,
		"small: 200\n":                `ke-hoach.yaml:1:8: 200 nằm ngoài giới hạn; viết số từ -128 đến 127 [out-of-range]`,
		"date: mai\n":                 `ke-hoach.yaml:1:7: "mai" không phải ngày; viết 25/9/2025 [not-day]`,
		"title: 'Sở 'A'\n":            `ke-hoach.yaml:1:13: còn chữ "A'" sau dấu nháy đóng; đặt cả dòng trong dấu nháy đơn: '"…" …' [text-after-quote]`,
		"a: &x 1\nb: *x\nc: *x\n":     ``,
		"\xFF\xFEk\x00":               `ke-hoach.yaml:1:1: chữ không theo bảng mã UTF-8; tệp ghi bằng UTF-16: lưu lại với mã hóa UTF-8 [not-utf8]`,
		"title: ! Lưu ý: theo mẫu\n":  ``,
	} {
		_, _, problems := decode(t, text)
		require.NotEmpty(t, problems, text)
		if want != "" {
			assert.Equal(t, want, problems[0].Error())
		}
	}
}

func TestEveryProblemAtOnce(t *testing.T) {
	_, _, problems := decode(t, "titel: A\nversion: x\nteam: {led: B}\naims: C\nduties:\n  - {heading: D}\n  - [E]\n")
	assert.Equal(t, []string{
		"1:1 unknown-field", "2:10 not-integer", "3:8 unknown-field", "4:7 not-list", "7:5 not-mapping",
	}, brief(problems))
	assert.ErrorIs(t, problems.Err(), diag.Code("not-integer"))
}
