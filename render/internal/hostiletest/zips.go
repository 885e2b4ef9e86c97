package hostiletest

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"io"
	"strconv"
	"strings"
)

// zips are archives that lie, in the shape of a paper and of a workbook.
func zips() []File {
	const office = 2
	var all []File
	for _, kind := range [office]struct {
		ending string
		good   func() []byte
	}{
		{".docx", func() []byte { return Paper(paragraph("x")) }},
		{".xlsx", func() []byte { return Workbook(row("x")) }},
	} {
		add := func(name string, make func(good []byte) []byte) {
			all = append(all, File{"zip-" + name + kind.ending, func() []byte { return make(kind.good()) }})
		}
		same := func(_, text string) string { return text }
		add("entries", func(good []byte) []byte { return entries(good, 8_000) })
		add("bomb", func(good []byte) []byte { return Alter(good, same, Part{"x/a.bin", strings.Repeat("\x00", 200<<20)}) })
		add("xml-bomb", func(good []byte) []byte {
			return Alter(good, same, Part{"x/a.xml", "<a>" + strings.Repeat(" ", 100<<20) + "</a>"})
		})
		add("many-small-bombs", func(good []byte) []byte {
			var more []Part
			for i := range 400 {
				more = append(more, Part{"x/a" + strconv.Itoa(i) + ".bin", strings.Repeat("\x00", 1<<20-1)})
			}
			return Alter(good, same, more...)
		})
		add("pictures", func(good []byte) []byte { // each just dense enough
			var more []Part
			for i := range 8 {
				more = append(more, Part{"x/a" + strconv.Itoa(i) + ".bin", loose(9<<20, 330)})
			}
			return Alter(good, same, more...)
		})
		add("loose-xml", func(good []byte) []byte {
			return Alter(good, same, Part{"x/a.xml", "<a>" + strings.ReplaceAll(loose(30<<20, 160), "<", " ") + "</a>"})
		})
		add("same-name", func(good []byte) []byte { return Alter(good, same, Part{"_rels/.rels", "<a/>"}) })
		add("same-name-in-capitals", func(good []byte) []byte { return Alter(good, same, Part{"_RELS/.RELS", "<a/>"}) })
		add("leads-out", func(good []byte) []byte { return Alter(good, same, Part{"../../x", "x"}) })
		add("wrong-sum", func(good []byte) []byte {
			return central(good, func(h []byte) { h[16] ^= 1 })
		})
		add("wrong-size", func(good []byte) []byte {
			return central(good, func(h []byte) { binary.LittleEndian.PutUint32(h[24:], 1<<30) })
		})
		add("overlapping", func(good []byte) []byte {
			return central(good, func(h []byte) { binary.LittleEndian.PutUint32(h[42:], 0) })
		})
		add("offset-beyond", func(good []byte) []byte {
			return central(good, func(h []byte) { binary.LittleEndian.PutUint32(h[42:], 1<<31) })
		})
		add("zip64-lie", zip64)
		add("folders", func(good []byte) []byte { return folders(good, 8_000) })
		add("cut-off", func(good []byte) []byte { return good[:len(good)*2/3] })
		add("descriptor-cut", func(good []byte) []byte { // sizes stand behind the data, and are not there
			at := bytes.Index(good, []byte("PK\x07\x08"))
			return append(bytes.Clone(good[:at]), good[at+16:]...)
		})
		add("names-in-the-comment", func(good []byte) []byte {
			good = bytes.Clone(good)
			binary.LittleEndian.PutUint16(good[len(good)-2:], 1<<15)
			return append(good, bytes.Repeat([]byte("PK\x05\x06"), 1<<13)...)
		})
		add("overlapping-bomb", func(good []byte) []byte { return overlapping(good, 15_000) })
	}
	return all
}

// loose is text that deflates to about one in so many.
func loose(size, ratio int) string {
	var b strings.Builder
	x := uint32(1)
	for b.Len() < size {
		x = x*1664525 + 1013904223
		b.WriteByte("abcdefghijklmnopqrstuvwxyzABCDEF"[x>>27])
		for range ratio * 5 / 8 {
			b.WriteByte(' ')
		}
	}
	return b.String()[:size]
}

// entries adds empty entries, which take little room.
func entries(good []byte, n int) []byte {
	var more []Part
	for i := range n {
		more = append(more, Part{strconv.FormatInt(int64(i), 36), ""})
	}
	return Alter(good, func(_, text string) string { return text }, more...)
}

func folders(good []byte, n int) []byte {
	var more []Part
	for i := range n {
		more = append(more, Part{strconv.FormatInt(int64(i), 36) + "/", ""})
	}
	return Alter(good, func(_, text string) string { return text }, more...)
}

// central changes the entry of the last file in the directory of a zip file.
func central(good []byte, change func(header []byte)) []byte {
	good = bytes.Clone(good)
	change(good[bytes.LastIndex(good, []byte("PK\x01\x02")):])
	return good
}

// zip64 gives the last file a size in 64 bits that is not so.
func zip64(good []byte) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	if in, err := zip.NewReader(bytes.NewReader(good), int64(len(good))); err == nil {
		for _, f := range in.File {
			z.Copy(f)
		}
	}
	if w, err := z.CreateRaw(&zip.FileHeader{Name: "x.xml", Method: zip.Store, UncompressedSize64: 1 << 40, CompressedSize64: 1 << 40}); err == nil {
		io.WriteString(w, "<a/>")
	}
	z.Close()
	return b.Bytes()
}

// overlapping has the data of one entry stand for thousands: the directory
// names it again and again.
func overlapping(good []byte, n int) []byte {
	kernel := Zip(Part{"x.xml", "<a>" + strings.Repeat(" ", 1<<20-100) + "</a>"})
	end := bytes.LastIndex(kernel, []byte("PK\x05\x06"))
	start := bytes.LastIndex(kernel, []byte("PK\x01\x02"))
	entry := kernel[start:end]
	out := bytes.Clone(kernel[:start])
	for i := range n {
		name := "y" + strconv.FormatInt(int64(100_000+i), 36) // as long as x.xml
		e := bytes.Clone(entry)
		copy(e[46:], name)
		out = append(out, e...)
	}
	tail := bytes.Clone(kernel[end:])
	binary.LittleEndian.PutUint16(tail[8:], uint16(n))
	binary.LittleEndian.PutUint16(tail[10:], uint16(n))
	binary.LittleEndian.PutUint32(tail[12:], uint32(n*len(entry)))
	return append(out, tail...)
}
