// Package hostiletest makes files that ask much of a reader: small ones that
// unpack to much, that name themselves, or whose parts lie about each other. It
// is for tests.
package hostiletest

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"strings"
)

// File is one such file.
type File struct {
	Name string // with the ending of its kind
	Make func() []byte
}

// MaxSize is how large the files are at most.
const MaxSize = 1 << 20

// Files returns all of them.
func Files() []File {
	var all []File
	for _, list := range [][]File{papers(), pieces(), templates(), zips(), workbooks(), tables(), records(), markup(), wrapped(), words(), sheets(), lines()} {
		all = append(all, list...)
	}
	return all
}

// Part is one entry of a zip file.
type Part struct{ Name, Text string }

// Zip packs parts.
func Zip(parts ...Part) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range parts {
		if strings.HasSuffix(p.Name, ".xml") && len(p.Text) > ratioFrom {
			p.Text += "<!--" + noise(len(p.Text)/150) + "-->"
		}
		if w, err := z.Create(p.Name); err == nil { // a buffer does not fail
			io.WriteString(w, p.Text)
		}
	}
	z.Close()
	return b.Bytes()
}

// ratioFrom is how large a part must be for a reader to ask how much it was
// compressed; noise of that length keeps it from being beyond belief.
const ratioFrom = 1 << 20

func noise(n int) string {
	b := make([]byte, n)
	x := uint32(1)
	for i := range b {
		x = x*1664525 + 1013904223
		b[i] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/"[x>>26]
	}
	return string(b)
}

// Alter returns a zip file with some of its parts as change returns them, and
// more of them at its end. Of what cannot be read nothing is there.
func Alter(file []byte, change func(name, text string) string, more ...Part) []byte {
	var parts []Part
	if z, err := zip.NewReader(bytes.NewReader(file), int64(len(file))); err == nil {
		for _, f := range z.File {
			data, _ := fs.ReadFile(z, f.Name)
			parts = append(parts, Part{f.Name, change(f.Name, string(data))})
		}
	}
	return Zip(append(parts, more...)...)
}

// times repeats a piece, with its number in place of %d.
func times(n int, format string) string {
	var b strings.Builder
	before, after, numbered := strings.Cut(format, "%d")
	for i := range n {
		b.WriteString(before)
		if numbered {
			fmt.Fprint(&b, i)
		}
		b.WriteString(strings.ReplaceAll(after, "%d", fmt.Sprint(i)))
	}
	return b.String()
}

// nested puts one piece into another, so many times.
func nested(n int, open, inside, shut string) string {
	return strings.Repeat(open, n) + inside + strings.Repeat(shut, n)
}
