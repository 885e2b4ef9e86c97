package ooxml

import "strings"

// inVietnamese are the reasons why a part is no XML.
var inVietnamese = map[string]string{
	tooEarly:                                  "kết thúc quá sớm",
	"-- within a comment":                     "có -- trong chú thích",
	"a bad declaration of XML":                "khai báo XML sai",
	"it is not XML 1.0":                       "không phải XML 1.0",
	"it declares another encoding than UTF-8": "khai báo bảng mã khác UTF-8",
	"a second root":                           "có hai phần tử gốc",
	"a bad tag":                               "thẻ sai",
	"a tag closes that is not open":           "thẻ đóng không có thẻ mở",
	"an attribute without a value":            "thuộc tính không có giá trị",
	"an attribute without quotes":             "giá trị thuộc tính không có dấu nháy",
	"a quote is not closed":                   "dấu nháy không đóng",
	"< within a tag":                          "có < trong thẻ",
	"an attribute stands twice":               "thuộc tính có hai lần",
	"a bad name":                              "tên sai",
	"text outside the root":                   "có chữ ngoài phần tử gốc",
	"]]> within text":                         "có ]]> trong chữ",
	"an unknown entity":                       "ký hiệu & không rõ",
	"it is UTF-16":                            "phần ghi bằng UTF-16; mở bằng Word hoặc LibreOffice rồi lưu lại",
}

// notXML returns why a part is no XML.
func notXML(words string) *reason {
	const vi, en = "XML không đúng quy tắc: ", "not well-formed XML: "
	return &reason{vi + inVietnamese[words], en + words, ErrXML}
}

// isUTF16 reports whether a part begins as one in UTF-16 does.
func isUTF16(s string) bool {
	for _, begin := range [...]string{"\xff\xfe", "\xfe\xff", "<\x00", "\x00<"} {
		if strings.HasPrefix(s, begin) {
			return true
		}
	}
	return false
}
