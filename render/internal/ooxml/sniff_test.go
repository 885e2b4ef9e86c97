package ooxml

import (
	"encoding/binary"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/report/limit"
)

// compoundFile is a file of an old Office with the name of a stream where its
// header says that the directory stands.
func compoundFile(stream string, sector int) string {
	b := make([]byte, 512*(sector+1), 512*(sector+2)+1<<18)
	copy(b, compound)
	binary.LittleEndian.PutUint16(b[30:], 9)
	binary.LittleEndian.PutUint32(b[48:], uint32(sector))
	b = append(b, wide(stream)...)
	return string(append(b, make([]byte, 1<<17)...))
}

// What is no package is told by what it holds, in both languages.
func TestOtherKindsOfFiles(t *testing.T) {
	for name, tt := range map[string]struct {
		data string
		want error
		says string
	}{
		"empty":               {"", ErrOtherFile, "tệp rỗng, không có byte nào; lấy lại bản gốc (the file is empty; get it again)"},
		"text":                {"số liệu", ErrOtherFile, "tệp thuộc loại khác"},
		"HTML":                {"\uFEFF\r\n <!DOCTYPE HTML>\n<html>", ErrOtherFile, "tệp HTML (trang web) mang đuôi khác; mở bằng Word, Excel hoặc LibreOffice rồi lưu lại dạng .docx, .xlsx (an HTML file"},
		"XHTML":               {`<?xml version="1.0"?><html xmlns="x">`, ErrOtherFile, "HTML"},
		"a table of HTML":     {"<table><tr>", ErrOtherFile, "HTML"},
		"RTF":                 {`{\rtf1\ansi`, ErrOtherFile, "RTF"},
		"PDF":                 {"%PDF-1.7", ErrOtherFile, "PDF"},
		"web archive":         {"MIME-Version: 1.0", ErrOtherFile, ".mht"},
		"XML":                 {`<?xml version="1.0"?><w:wordDocument/>`, ErrOtherFile, "XML"},
		"of LibreOffice":      {"PK\x03\x04" + strings.Repeat("x", 26) + "mimetypeapplication/vnd.oasis.opendocument.text", ErrOtherFile, "LibreOffice"},
		"old":                 {string(compound), ErrOldFormat, "đời cũ"},
		"old Word":            {compoundFile("WordDocument", 3), ErrOldFormat, "tệp Word đời cũ (.doc); mở bằng Word hoặc LibreOffice rồi lưu lại dạng .docx (an old Word file (.doc); save it as .docx)"},
		"old Excel":           {compoundFile("Workbook", 3), ErrOldFormat, "tệp Excel đời cũ (.xls)"},
		"password":            {compoundFile("EncryptedPackage", 3), ErrPassword, "tệp có mật khẩu; mở bằng mật khẩu, bỏ mật khẩu rồi lưu lại (it has a password"},
		"password far behind": {compoundFile("EncryptedPackage", 2000), ErrPassword, "mật khẩu"},
		"password at the end": {string(compound) + strings.Repeat("x", 1<<17) + string(wide("EncryptedPackage")), ErrPassword, "mật khẩu"},
		"zip cut off":         {"PK\x03\x04", ErrNotZip, "bị cắt cụt"},
		"directory out of it": {compoundFile("", 0)[:48] + "\xFF\xFF\xFF\xFF", ErrOldFormat, ""},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := open([]byte(tt.data), limit.Limits{})
			require.ErrorIs(t, err, tt.want)
			assert.ErrorContains(t, err, tt.says)
		})
	}
}
