package ooxml

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"strings"

	"github.com/vanban-go/vanban/report/diag"
)

// reason says in both languages why a file is refused, and what to do.
type reason struct {
	vi, en string
	of     error // the kind of reason that it is, or nil
}

// Error returns the words in Vietnamese, with those in English beside them.
func (r *reason) Error() string { return r.vi + " (" + r.en + ")" }

// Text returns the words in one language.
func (r *reason) Text(lang diag.Lang) string {
	if lang == diag.EN {
		return r.en
	}
	return r.vi
}

// InWords says an error in one language where it knows both.
func InWords(err error, lang diag.Lang) string {
	if t, ok := err.(interface{ Text(diag.Lang) string }); ok {
		return t.Text(lang)
	}
	return err.Error()
}

// Unwrap returns the kind of reason.
func (r *reason) Unwrap() error { return r.of }

// What a file may be instead of a package.
var (
	ErrOldFormat error = &reason{"tệp của Office đời cũ; mở bằng Word, Excel hoặc LibreOffice rồi lưu lại dạng .docx, .xlsx", "a file of an old Office; save it as .docx or .xlsx", ErrNotZip}
	ErrPassword  error = &reason{"tệp có mật khẩu; mở bằng mật khẩu, bỏ mật khẩu rồi lưu lại", "it has a password; open it and save it without one", ErrNotZip}
	ErrOtherFile error = &reason{"tệp thuộc loại khác, không phải .docx, .xlsx; lưu lại đúng dạng", "another kind of file, neither .docx nor .xlsx; save it as one", ErrNotZip}
)

func other(vi, en string) error {
	return &reason{vi + "; mở bằng Word, Excel hoặc LibreOffice rồi lưu lại dạng .docx, .xlsx", en + "; save it as .docx or .xlsx", ErrOtherFile}
}

var (
	errEmpty   = &reason{"tệp rỗng, không có byte nào; lấy lại bản gốc", "the file is empty; get it again", ErrOtherFile}
	errOldWord = &reason{"tệp Word đời cũ (.doc); mở bằng Word hoặc LibreOffice rồi lưu lại dạng .docx", "an old Word file (.doc); save it as .docx", ErrOldFormat}
	errOldBook = &reason{"tệp Excel đời cũ (.xls); mở bằng Excel hoặc LibreOffice rồi lưu lại dạng .xlsx", "an old Excel file (.xls); save it as .xlsx", ErrOldFormat}
	errODF     = other("tệp của LibreOffice (.odt, .ods)", "a file of LibreOffice (.odt, .ods)")
)

// beginnings are how other kinds of files begin, in small letters.
var beginnings = []struct {
	text string
	err  error
}{
	{`{\rtf`, other("tệp RTF mang đuôi khác", "an RTF file under another ending")},
	{"%pdf", other("tệp PDF mang đuôi khác", "a PDF file under another ending")},
	{"mime-version:", other("trang web một tệp (.mht) mang đuôi khác", "a web archive (.mht) under another ending")},
	{"<!doctype html", errHTML},
	{"<html", errHTML},
	{"<head", errHTML},
	{"<body", errHTML},
	{"<table", errHTML},
	{"<meta", errHTML},
	{"<?xml", other("tệp XML (không nén) mang đuôi khác", "a plain XML file under another ending")},
}

var errHTML = other("tệp HTML (trang web) mang đuôi khác", "an HTML file (a web page) under another ending")

// programs are the files of the Office by the folder of their main part.
var programs = map[string]error{
	"word": &reason{"tệp Word (.docx) mang đuôi khác; chọn đúng tệp Excel (.xlsx)", "a Word file (.docx) under another ending; choose the workbook (.xlsx)", ErrOtherFile},
	"xl":   &reason{"tệp Excel (.xlsx) mang đuôi khác; chọn đúng tệp Word (.docx)", "an Excel file (.xlsx) under another ending; choose the Word file (.docx)", ErrOtherFile},
	"ppt":  other("tệp PowerPoint (.pptx) mang đuôi khác", "a PowerPoint file (.pptx) under another ending"),
}

// OfAnother says what a package is that is no file of the program that keeps its
// main part in that folder, "word" or "xl"; nil where nothing tells.
func OfAnother(main, folder string) error {
	if at, _, _ := strings.Cut(strings.ToLower(main), "/"); at != folder {
		return programs[at]
	}
	return nil
}

// compound begins a file of before 2007, and one behind a password.
var compound = []byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}

// sniff tells other kinds of files by their first bytes.
func sniff(r io.ReaderAt, size int64) error {
	const most = 1 << 10
	head, err := piece(r, 0, min(size, most))
	switch {
	case err != nil:
		return err
	case len(head) == 0:
		return errEmpty
	case bytes.HasPrefix(head, compound):
		return compoundKind(r, size)
	case bytes.HasPrefix(head, []byte("PK")):
		if bytes.Contains(head[:min(len(head), 128)], []byte("mimetypeapplication/vnd.oasis")) {
			return errODF
		}
		return nil
	}
	text := bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\uFEFF")), " \t\r\n\x00"))
	for _, b := range beginnings {
		if bytes.HasPrefix(text, []byte(b.text)) {
			if bytes.Contains(text, []byte("<html")) {
				return errHTML
			}
			return b.err
		}
	}
	return ErrOtherFile
}

// compoundKind looks for the streams of such files, where the directory of streams
// may stand: at the beginning, the end, or where the header says.
func compoundKind(r io.ReaderAt, size int64) error {
	const reach = 1 << 16
	n := min(size, reach)
	head, err := piece(r, 0, n)
	if err != nil {
		return err
	}
	found := head
	for _, at := range []int64{size - n, directoryOf(head)} {
		if at < 0 || at >= size {
			continue
		}
		b, err := piece(r, at, n)
		if err != nil {
			return err
		}
		found = append(found[:len(found):len(found)], b...)
	}
	switch {
	case bytes.Contains(found, wide("EncryptedPackage")):
		return ErrPassword
	case bytes.Contains(found, wide("WordDocument")):
		return errOldWord
	case bytes.Contains(found, wide("Workbook")), bytes.Contains(found, wide("Book")):
		return errOldBook
	}
	return ErrOldFormat
}

// directoryOf returns where the directory of streams begins ([MS-CFB], 2.2).
func directoryOf(head []byte) int64 {
	const size, first = 30, 48 // of a sector, as a power of two; the first of the directory
	if len(head) < first+4 {
		return 0
	}
	shift := min(binary.LittleEndian.Uint16(head[size:]), 16)
	return (int64(binary.LittleEndian.Uint32(head[first:])) + 1) << shift
}

// piece reads n bytes; less where the file ends before.
func piece(r io.ReaderAt, at, n int64) ([]byte, error) {
	if n <= 0 {
		return nil, nil
	}
	b := make([]byte, n)
	got, err := r.ReadAt(b, at)
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return b[:got], err
}

// wide returns ASCII in UTF-16, as directories of streams write it.
func wide(s string) []byte {
	b := make([]byte, 0, 2*len(s))
	for i := range len(s) {
		b = append(b, s[i], 0)
	}
	return b
}
