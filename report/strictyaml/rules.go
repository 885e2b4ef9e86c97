package strictyaml

import "github.com/vanban-go/vanban/report/diag"

// What can be wrong with a file as a whole.
var (
	unreadableFile = diag.Rule{
		Code: "unreadable-file",
		VI:   "không đọc được tệp %[1]q", EN: "cannot read file %[1]q",
		HintVI: "kiểm tra tên tệp và thư mục; tên tính từ tệp đang viết", HintEN: "check the name; it is relative to the file that mentions it",
	}
	outsideFiles = diag.Rule{
		Code: "outside-files",
		VI:   "tên tệp %[1]q không nằm trong thư mục hồ sơ", EN: "file name %[1]q leads outside the files given",
		HintVI: "đặt tệp ấy trong thư mục hồ sơ, ghi tên tính từ tệp này và ngăn cách bằng \"/\"", HintEN: "put it into the folder of the files, and name it relative to this file with \"/\"",
	}
	noFiles = diag.Rule{
		Code: "no-files",
		VI:   "ở đây không đọc được tệp khác (%[1]q)", EN: "other files cannot be read here (%[1]q)",
		HintVI: "ghi thẳng nội dung của tệp ấy vào trường này", HintEN: "write the content of that file in place",
	}
	fileCycle = diag.Rule{
		Code: "file-cycle",
		VI:   "các tệp dẫn đến nhau thành vòng: %[1]s", EN: "files refer to one another in a circle: %[1]s",
		HintVI: "bỏ một trong các dẫn chiếu", HintEN: "remove one of the references",
	}
	tooLarge = diag.Rule{
		Code: "too-large",
		VI:   "tệp lớn hơn %[1]d byte", EN: "the file is larger than %[1]d bytes",
		HintVI: "tách thành nhiều tệp", HintEN: "split it into several files",
	}
	emptyFile = diag.Rule{
		Code: "empty-file",
		VI:   "tệp không có nội dung", EN: "the file is empty",
		HintVI: "bắt đầu bằng dòng \"kind: …\"", HintEN: "begin with a line \"kind: …\"",
	}
	notUTF8 = diag.Rule{
		Code: "not-utf8",
		VI:   "chữ không theo bảng mã UTF-8", EN: "text is not UTF-8",
		HintVI: "lưu lại với mã hóa UTF-8 (Unicode)", HintEN: "save it again as UTF-8",
	}
	controlCharacter = diag.Rule{
		Code: "control-character",
		VI:   "ký tự không in được %[1]s", EN: "character %[1]s cannot be printed",
		HintVI: "xóa ký tự này", HintEN: "delete it",
	}
	privateUse = diag.Rule{
		Code: "private-use-character",
		VI:   "%[1]s là ký tự riêng của một phông chữ (Symbol, Wingdings trong Word), phông khác in thành ô vuông", EN: "%[1]s belongs to one font (Symbol, Wingdings in Word); any other prints a box",
		HintVI: "nếu là dấu đầu dòng thì xóa, gạch đầu dòng được tự thêm; nếu không thì thay bằng ký tự thường", HintEN: "delete it if it is a bullet, dashes are added; otherwise use an ordinary character",
	}
	legacyText = diag.Rule{
		Code: "legacy-encoding",
		VI:   "chữ %[1]q gõ theo bảng mã cũ %[2]s, không phải Unicode", EN: "%[1]q is typed in the old code %[2]s, not in Unicode",
		HintVI: "chuyển sang Unicode: %[3]q", HintEN: "convert it to Unicode: %[3]q",
	}
	notNFC = diag.Rule{
		Code: "not-nfc",
		VI:   "chữ có dấu viết rời (Unicode tổ hợp)", EN: "text is not in Unicode form NFC",
		HintVI: "chuẩn hóa bằng vi.NFC trước khi gán", HintEN: "normalise it with vi.NFC first",
	}
	lostBreak = diag.Rule{
		Code: "lost-break",
		VI:   "YAML không giữ được chỗ xuống dòng hoặc dấu cách cạnh đó", EN: "YAML does not keep a line break, or a blank beside it",
		HintVI: "giữa hai đoạn để đúng một dòng trống, không thừa dấu cách", HintEN: "put one blank line between paragraphs, and no blanks beside it",
	}
	secondDocument = diag.Rule{
		Code: "second-document",
		VI:   "một tệp chỉ có một văn bản", EN: "a file holds one document",
		HintVI: "xóa dòng \"---\" hoặc tách phần sau thành tệp khác", HintEN: "delete the line \"---\" or move what follows to another file",
	}
	wrongKind = diag.Rule{
		Code: "wrong-kind",
		VI:   "loại tệp là %[1]q, cần loại %[2]q", EN: "the kind is %[1]q where %[2]q is needed",
		HintVI: "sửa \"kind:\", hoặc ghi tên tệp khác", HintEN: "correct \"kind:\" or name another file",
	}
	wrongFormat = diag.Rule{
		Code: "wrong-format",
		VI:   "không biết khuôn dạng %[1]q", EN: "format %[1]q is not known",
		HintVI: "ghi \"format: 1\" hoặc bỏ dòng này", HintEN: "write \"format: 1\" or leave it out",
	}
)

// What can be wrong with the YAML.
var (
	syntax = diag.Rule{
		Code: "yaml-syntax",
		VI:   "không hiểu được YAML ở gần đây", EN: "cannot read the YAML near here: %[1]s",
		HintVI: "kiểm tra cách thụt lề, dấu hai chấm, dấu nháy và dấu ngoặc", HintEN: "check indentation, colons, quotes and brackets",
	}
	tabIndent = diag.Rule{
		Code: "tab-indent",
		VI:   "thụt lề bằng phím Tab", EN: "the line is indented with a tab",
		HintVI: "thay bằng dấu cách", HintEN: "use spaces",
	}
	oddSpaceRule = diag.Rule{
		Code: "odd-space",
		VI:   "khoảng trắng %[1]s không phải dấu cách", EN: "the white space %[1]s is not a blank",
		HintVI: "thay bằng dấu cách thường", HintEN: "use an ordinary blank",
	}
	badIndent = diag.Rule{
		Code: "bad-indent",
		VI:   "thụt lề không khớp với các dòng trên", EN: "the indentation matches no line above",
		HintVI: "viết thẳng hàng với dòng cùng cấp; nếu là đoạn chữ tiếp của dòng trên thì đặt cả đoạn trong dấu nháy", HintEN: "align it with its siblings; if it continues the text above, quote the whole text",
	}
	specialCharacter = diag.Rule{
		Code: "special-character",
		VI:   "giá trị bắt đầu bằng ký tự đặc biệt của YAML %[1]q", EN: "the value begins with %[1]q, which means something else in YAML",
		HintVI: "đặt cả giá trị trong dấu nháy: '…'", HintEN: "quote the whole value: '…'",
	}
	colonInText = diag.Rule{
		Code: "colon-in-text",
		VI:   "dấu hai chấm làm %[1]q thành tên trường", EN: "the colon makes %[1]q a key",
		HintVI: "đặt cả dòng chữ trong dấu nháy: \"%[1]s: …\"", HintEN: "quote the whole text: \"%[1]s: …\"",
	}
	colonWithoutSpace = diag.Rule{
		Code: "colon-without-space",
		VI:   "thiếu dấu cách sau dấu hai chấm của %[1]q", EN: "a space is missing after the colon of %[1]q",
		HintVI: "viết \"%[1]s: …\"", HintEN: "write \"%[1]s: …\"",
	}
	missingColon = diag.Rule{
		Code: "missing-colon",
		VI:   "dòng này không phải \"trường: giá trị\", cũng không bắt đầu bằng \"- \"", EN: "the line is neither \"key: value\" nor begins with \"- \"",
		HintVI: "thêm dấu hai chấm, hoặc thụt vào nếu là chữ tiếp của dòng trên", HintEN: "add the colon, or indent it if it continues the text above",
	}
	dashWithoutSpace = diag.Rule{
		Code: "dash-without-space",
		VI:   "thiếu dấu cách sau gạch đầu dòng", EN: "a space is missing after the dash",
		HintVI: "viết \"- …\"", HintEN: "write \"- …\"",
	}
	textAfterQuote = diag.Rule{
		Code: "text-after-quote",
		VI:   "còn chữ %[1]q sau dấu nháy đóng", EN: "text %[1]q follows the closing quote",
		HintVI: "đặt cả dòng trong dấu nháy đơn: '\"…\" …'", HintEN: "put the whole line in single quotes: '\"…\" …'",
	}
	textAfterBracket = diag.Rule{
		Code: "text-after-bracket",
		VI:   "còn chữ %[1]q sau dấu ngoặc đóng", EN: "text %[1]q follows the closing bracket",
		HintVI: "nếu cả dòng là chữ thì đặt trong dấu nháy", HintEN: "if the whole line is text, quote it",
	}
	unclosedQuote = diag.Rule{
		Code: "unclosed-quote",
		VI:   "dấu nháy mở không có dấu đóng", EN: "the quote is not closed",
		HintVI: "thêm dấu nháy đóng; dấu ' trong '…' viết thành ''", HintEN: "close it; inside '…' write ' as ''",
	}
	unclosedBracket = diag.Rule{
		Code: "unclosed-bracket",
		VI:   "dấu ngoặc %[1]q không có dấu đóng", EN: "the bracket %[1]q is not closed",
		HintVI: "thêm dấu ngoặc đóng; nếu là chữ thì đặt trong dấu nháy", HintEN: "close it; if it is text, quote it",
	}
	commentInText = diag.Rule{
		Code: "comment-in-text",
		VI:   "phần từ %[1]q bị YAML bỏ đi như ghi chú", EN: "YAML drops the rest from %[1]q as a comment",
		HintVI: "nếu là chữ thì đặt cả giá trị trong dấu nháy; nếu là ghi chú thì viết \"# \" có dấu cách", HintEN: "if it is text, quote the whole value; if it is a comment, write \"# \" with a space",
	}
	commaInBraces = diag.Rule{
		Code: "comma-in-braces",
		VI:   "dấu phẩy trong {…} cắt rời %[1]q khỏi giá trị của %[2]q", EN: "the comma in {…} cuts %[1]q off from the value of %[2]q",
		HintVI: "đặt cả giá trị của %[2]q trong dấu nháy", HintEN: "quote the whole value of %[2]q",
	}
	curlyQuotes = diag.Rule{
		Code: "curly-quotes",
		VI:   "%[1]q viết bằng dấu nháy cong, YAML không coi đó là dấu nháy", EN: "%[1]q is written with curly quotes, which are no quotes of YAML",
		HintVI: "dùng dấu nháy thẳng: \"%[2]s\"", HintEN: "use straight quotes: \"%[2]s\"",
	}
	listInText = diag.Rule{
		Code: "list-in-text",
		VI:   "dòng bắt đầu bằng %[1]q bị nối vào đoạn chữ ở trên", EN: "the line beginning with %[1]q is joined to the text above",
		HintVI: "viết thẳng hàng với gạch đầu dòng cùng cấp; nếu là chữ thì đặt cả đoạn trong dấu nháy", HintEN: "align it with its sibling dashes; if it is text, quote the whole text",
	}
	repeatedKey = diag.Rule{
		Code: "repeated-key",
		VI:   "trường %[1]q viết %[2]d lần", EN: "the key %[1]q is written %[2]d times",
		HintVI: "chỉ giữ một", HintEN: "keep one",
	}
	badKey = diag.Rule{
		Code: "bad-key",
		VI:   "tên trường phải là một từ", EN: "a key must be a word",
		HintVI: "bỏ dấu \"?\" hoặc dấu ngoặc ở đầu; nếu là chữ thì đặt trong dấu nháy", HintEN: "remove the \"?\" or bracket; if it is text, quote it",
	}
	alias = diag.Rule{
		Code: "yaml-alias",
		VI:   "không dùng neo (&), tham chiếu (*) và gộp (<<) của YAML (%[1]d chỗ)", EN: "anchors (&), aliases (*) and merge keys (<<) are not used here (%[1]d places)",
		HintVI: "viết lại đầy đủ ở từng chỗ; nếu là chữ thì đặt trong dấu nháy", HintEN: "write it out in each place; if it is text, quote it",
	}
	tagRule = diag.Rule{
		Code: "yaml-tag",
		VI:   "không dùng nhãn kiểu (!) của YAML", EN: "YAML tags (!) are not used here",
		HintVI: "bỏ nhãn; nếu là chữ thì đặt cả giá trị trong dấu nháy", HintEN: "remove it; if it is text, quote the whole value",
	}
	tooDeep = diag.Rule{
		Code: "too-deep",
		VI:   "lồng nhau quá %[1]d cấp", EN: "nested more than %[1]d levels deep",
		HintVI: "kiểm tra dấu ngoặc và thụt lề", HintEN: "check brackets and indentation",
	}
)

// What can be wrong with a value, read or built.
var (
	unknownField = diag.Rule{
		Code: "unknown-field",
		VI:   "không có trường %[1]q", EN: "there is no field %[1]q",
		HintVI: "xóa trường này", HintEN: "delete it",
	}
	missingField = diag.Rule{
		Code: "missing-field",
		VI:   "thiếu trường %[1]q", EN: "the field %[1]q is missing",
		HintVI: "thêm dòng \"%[1]s: …\"", HintEN: "add a line \"%[1]s: …\"",
	}
	notText = diag.Rule{
		Code: "not-text",
		VI:   "cần chữ, gặp %[1]s", EN: "text is needed, not %[2]s",
		HintVI: "viết chữ sau dấu hai chấm; đặt trong dấu nháy nếu bắt đầu bằng ngoặc", HintEN: "write text after the colon; quote it if it begins with a bracket",
	}
	notInteger = diag.Rule{
		Code: "not-integer",
		VI:   "cần số nguyên, gặp %[1]q", EN: "a whole number is needed, not %[1]q",
		HintVI: "viết bằng chữ số, không dấu nháy, không dấu phân cách", HintEN: "write digits only, without quotes and separators",
	}
	notNumber = diag.Rule{
		Code: "not-number",
		VI:   "cần số, gặp %[1]q", EN: "a number is needed, not %[1]q",
		HintVI: "viết bằng chữ số, phần thập phân sau dấu chấm, không dấu nháy", HintEN: "write digits, with a dot before the decimals, without quotes",
	}
	notBoolean = diag.Rule{
		Code: "not-boolean",
		VI:   "cần true hoặc false, gặp %[1]q", EN: "true or false is needed, not %[1]q",
		HintVI: "viết true (có) hoặc false (không), không dấu nháy", HintEN: "write true or false, without quotes",
	}
	notMapping = diag.Rule{
		Code: "not-mapping",
		VI:   "cần các dòng \"trường: giá trị\", gặp %[1]s", EN: "lines of \"key: value\" are needed, not %[2]s",
		HintVI: "viết các trường ở dòng dưới, thụt vào", HintEN: "write the keys on the lines below, indented",
	}
	notList = diag.Rule{
		Code: "not-list",
		VI:   "cần danh sách, gặp %[1]s", EN: "a list is needed, not %[2]s",
		HintVI: "viết mỗi mục một dòng bắt đầu bằng \"- \"", HintEN: "write each item on a line beginning with \"- \"",
	}
	outOfRange = diag.Rule{
		Code: "out-of-range",
		VI:   "%[1]s nằm ngoài giới hạn", EN: "%[1]s is out of range",
		HintVI: "cần %[2]s %[3]s", HintEN: "it must be %[2]s %[3]s",
	}
	invalid = diag.Rule{
		Code: "invalid-value",
		VI:   "giá trị %[1]q không hợp lệ", EN: "the value %[1]q is not valid",
		HintVI: "xem lại cách viết của trường này", HintEN: "check how this field is written",
	}
	unsupportedRule = diag.Rule{
		Code: "unsupported-type",
		VI:   "kiểu Go %[1]s không đọc được từ YAML", EN: "the Go type %[1]s cannot be read from YAML",
		HintVI: "sửa kiểu trong chương trình", HintEN: "change the type in the program",
	}
)

// What only [Check] finds.
var (
	notAllowed = diag.Rule{
		Code: "not-allowed",
		VI:   "không được có trường %[1]q ở đây", EN: "the field %[1]q is not allowed here",
		HintVI: "xóa trường này", HintEN: "delete it",
	}
	tooShort = diag.Rule{
		Code: "too-short",
		VI:   "chữ có %[1]d ký tự, cần %[2]s %[3]s", EN: "the text has %[1]d characters, %[2]s %[3]s are needed",
		HintVI: "viết đầy đủ hơn", HintEN: "write more",
	}
	tooLong = diag.Rule{
		Code: "too-long",
		VI:   "chữ có %[1]d ký tự, cần %[2]s %[3]s", EN: "the text has %[1]d characters, %[2]s %[3]s are allowed",
		HintVI: "viết ngắn lại", HintEN: "shorten it",
	}
	wrongCount = diag.Rule{
		Code: "wrong-count",
		VI:   "danh sách có %[1]d mục, cần %[2]s %[3]s", EN: "the list has %[1]d items, %[2]s %[3]s are needed",
		HintVI: "thêm hoặc bớt mục", HintEN: "add or remove items",
	}
	notEqual = diag.Rule{
		Code: "not-equal",
		VI:   "giá trị %[1]s không phù hợp", EN: "the value %[1]s does not fit",
		HintVI: "cần %[2]s %[3]s", HintEN: "it must be %[2]s %[3]s",
	}
	notUnique = diag.Rule{
		Code: "not-unique",
		VI:   "giá trị %[1]q đã có ở %[2]s", EN: "the value %[1]q stands at %[2]s already",
		HintVI: "mỗi giá trị chỉ ghi một lần", HintEN: "write each value once",
	}
	badID = diag.Rule{
		Code: "bad-id",
		VI:   "mã %[1]q không hợp lệ", EN: "the id %[1]q is not valid",
		HintVI: "dùng chữ thường không dấu, chữ số, \"_\", \"-\"; các phần cách nhau bằng dấu chấm: kh.2025", HintEN: "use small ASCII letters, digits, \"_\", \"-\", in parts separated by dots: kh.2025",
	}
	badTag = diag.Rule{
		Code: "bad-tag",
		VI:   "thẻ của kiểu Go %[1]s sai: %[2]s", EN: "a tag of the Go type %[1]s is wrong: %[2]s",
		HintVI: "sửa trong chương trình", HintEN: "correct the program",
	}
)

// maybeLegacy is legacyText where the text may be Unicode after all.
func maybeLegacy() diag.Rule {
	rule := legacyText
	rule.Severity = diag.Warning
	rule.VI, rule.EN = "chữ %[1]q có thể gõ theo bảng mã cũ %[2]s, không phải Unicode", "%[1]q may be typed in the old code %[2]s, not in Unicode"
	rule.HintVI, rule.HintEN = "nếu đúng thì chuyển sang Unicode: %[3]q", "if so, convert it to Unicode: %[3]q"
	return rule
}

// Rules returns the rules of this package. A problem may carry another hint than
// its rule here.
func Rules() []diag.Rule {
	return []diag.Rule{
		badID, badIndent, badKey, badTag, colonInText, colonWithoutSpace, commaInBraces, commentInText, controlCharacter, curlyQuotes,
		dashWithoutSpace, emptyFile, fileCycle, invalid, legacyText, listInText, lostBreak, missingColon, missingField,
		noFiles, notAllowed, notBoolean, notEqual, notInteger, notList, notMapping, notNFC, notNumber,
		notText, notUnique, notUTF8, oddSpaceRule, outOfRange, outsideFiles, privateUse, repeatedKey,
		secondDocument, specialCharacter, tabIndent, textAfterBracket, textAfterQuote, tooDeep, tooLarge, tooLong,
		tooShort, unclosedBracket, unclosedQuote, unknownField, unreadableFile, unsupportedRule, wrongCount, wrongFormat,
		wrongKind, alias, syntax, tagRule, cellWithoutColumn, badCSV, dateInText, emptyTable, missingColumn, repeatedColumn,
		noTable, unknownColumn,
	}
}
