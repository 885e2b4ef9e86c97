package template

import "github.com/vanban-go/vanban/report/diag"

// The problems of templates beside those of tags that package tag has. The first
// argument of those of a tag is the tag, the second the text of its paragraph.
var (
	badTemplate = diag.Rule{
		Code: "template-file",
		VI:   "tệp mẫu không dùng được: %[1]v", EN: "the template cannot be used: %[1]v",
		HintVI: "mở bằng Word hoặc LibreOffice và lưu lại dạng .docx", HintEN: "open it in Word or LibreOffice and save it as .docx",
	}
	looseEnd = diag.Rule{
		Code: "template-link", Severity: diag.Note,
		VI: "đã bỏ liên kết ra ngoài tệp mẫu (%[1]s): %[2]q", EN: "a reference to something outside the template was left out (%[1]s): %[2]q",
		HintVI: "hình liên kết thì chèn thẳng vào tệp", HintEN: "put a linked picture into the file itself",
	}
	foreignTag = diag.Rule{
		Code: "tag-foreign",
		VI:   "%[1]q là thẻ của công cụ khác (đoạn %[2]q)", EN: "%[1]q is a tag of another program (paragraph %[2]q)",
		HintVI: "viết %[3]q, và mọi thẻ cùng loại cũng vậy", HintEN: "write %[3]q, and all others of its kind likewise",
	}
	mergeField = diag.Rule{
		Code: "tag-merge-field", Severity: diag.Warning,
		VI: "trường trộn thư %[1]q được giữ nguyên (đoạn %[2]q)", EN: "the field %[1]q of a mail merge stays as it is (paragraph %[2]q)",
		HintVI: "để điền giá trị thì thay bằng thẻ như %[3]q", HintEN: "for a value write a tag such as %[3]q instead",
	}
	leftTag = diag.Rule{
		Code: "tag-left", Severity: diag.Note,
		VI: "thẻ %[1]q trong ghi chú hoặc mẫu đoạn được giữ nguyên (đoạn %[2]q)", EN: "the tag %[1]q of a comment or building block stays as it is (paragraph %[2]q)",
		HintVI: "chỗ này chỉ điền một giá trị có sẵn, như {issuer.name}", HintEN: "only a value that there is, such as {issuer.name}, is put in there",
	}
	tagPlace = diag.Rule{
		Code: "tag-place",
		VI:   "thẻ %[1]q không đặt được ở đây (%[2]q)", EN: "the tag %[1]q cannot stand here (%[2]q)",
		HintVI: "chỗ này chỉ nhận một giá trị, như {issuer.name}; trong mã trường thì đặt sau tên trường", HintEN: "a value alone can stand here, such as {issuer.name}; in the code of a field, behind its name",
	}
	notOpened = diag.Rule{
		Code: "tag-not-opened",
		VI:   "thẻ %[1]q đóng phần chưa mở (đoạn %[2]q)", EN: "the tag %[1]q ends what has not begun (paragraph %[2]q)",
		HintVI: "thêm thẻ mở, hoặc bỏ thẻ này", HintEN: "add the tag that begins it, or leave this one out",
	}
	notClosed = diag.Rule{
		Code: "tag-not-closed",
		VI:   "thẻ %[1]q không có thẻ đóng (đoạn %[2]q)", EN: "the tag %[1]q has no end (paragraph %[2]q)",
		HintVI: "thêm %[3]q", HintEN: "add %[3]q",
	}
	crossedTags = diag.Rule{
		Code: "tag-crossed",
		VI:   "thẻ %[1]q và %[3]q chéo nhau (đoạn %[2]q)", EN: "the tags %[1]q and %[3]q cross each other (paragraph %[2]q)",
		HintVI: "phần mở sau phải đóng trước, và mở ở ô, bảng, khung, trường nào thì đóng ở đó", HintEN: "what begins last ends first, and in the same cell, table, frame or field",
	}
	textOutside = diag.Rule{
		Code: "tag-text-outside",
		VI:   "có %[4]q nằm ngoài phần từ %[1]q đến %[3]q mà bị lặp hoặc bị bỏ cùng phần ấy (đoạn %[2]q)", EN: "%[4]q stands outside what is between %[1]q and %[3]q, and would be repeated or lost with it (paragraph %[2]q)",
		HintVI: "để hai thẻ ở hai đoạn riêng; trong bảng thì thẻ mở ở ô đầu, thẻ đóng ở ô cuối của dòng; không lặp được theo cột", HintEN: "give both tags paragraphs of their own; in a table put the first into the first cell of a row, the second into the last; columns cannot be repeated",
	}
	columnTags = diag.Rule{
		Code: "tag-columns",
		VI:   "thẻ %[1]q và %[3]q mỗi thẻ ở riêng một ô, hai bên phần được lặp (đoạn %[2]q): không rõ lặp dòng hay lặp cột", EN: "the tags %[1]q and %[3]q stand in cells of their own beside what is repeated (paragraph %[2]q): rows or columns may be meant",
		HintVI: "để lặp dòng thì đặt thẻ vào ô đầu và ô cuối có chữ của dòng, hoặc đặt tên cho hai cột ấy; không lặp được theo cột", HintEN: "for rows put them into the first and last cells with text, or give both columns a heading; columns cannot be repeated",
	}
	notPicture = diag.Rule{
		Code: "tag-not-picture",
		VI:   "thẻ %[1]q không phải là hình (đoạn %[2]q)", EN: "the tag %[1]q is no picture (paragraph %[2]q)",
		HintVI: "đưa vào dữ liệu của một tệp PNG hoặc JPEG", HintEN: "give the bytes of a PNG or JPEG file",
	}
	unknownBlock = diag.Rule{
		Code: "tag-unknown-block",
		VI:   "không có khối %[1]q (đoạn %[2]q)", EN: "there is no block %[1]q (paragraph %[2]q)",
		HintVI: "có {@body}, {@recipients}, {@signature}, {@annexes}, với văn bản có mẫu trình bày", HintEN: "there are {@body}, {@recipients}, {@signature}, {@annexes}, for papers that have a layout",
	}
	blockInText = diag.Rule{
		Code: "tag-block-in-text",
		VI:   "khối %[1]q nằm chung đoạn với chữ khác: %[2]q", EN: "the block %[1]q stands in a line of text: %[2]q",
		HintVI: "để khối ở một đoạn riêng", HintEN: "give it a paragraph of its own",
	}
	blockPlace = diag.Rule{
		Code: "tag-block-place",
		VI:   "khối %[1]q không đặt được ở đây (đoạn %[2]q)", EN: "the block %[1]q cannot stand here (paragraph %[2]q)",
		HintVI: "%[3]s", HintEN: "%[4]s",
	}
	badType = diag.Rule{
		Code: "tag-bad-type",
		VI:   "giá trị của thẻ %[1]q có kiểu %[3]s, không in được (đoạn %[2]q)", EN: "the value of the tag %[1]q is of type %[3]s, which cannot be printed (paragraph %[2]q)",
		HintVI: "đưa vào chữ, số, bool, hình, map hoặc slice", HintEN: "give a text, number, bool, picture, map or slice",
	}
)

// Rules returns what a template, or what fills it, may be refused for.
func Rules() []diag.Rule {
	return []diag.Rule{
		badTemplate, looseEnd, foreignTag, mergeField, leftTag, tagPlace, notOpened, notClosed, crossedTags, textOutside, columnTags,
		notPicture, unknownBlock, blockInText, blockPlace, badType,
		scalarsOnly, tooManyTags, unusedValue, unsound,
	}
}
