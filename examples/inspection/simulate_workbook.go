package main

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
)

// The parts of a workbook that answers go into.
const (
	textsPart  = "xl/sharedStrings.xml"
	sheetParts = "xl/worksheets/sheet"
)

// workbook is a file of parts, in their order.
type workbook struct {
	names []string
	parts map[string][]byte
}

func unzip(data []byte) (*workbook, error) {
	in, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	w := &workbook{parts: map[string][]byte{}}
	for _, f := range in.File {
		r, err := f.Open()
		if err != nil {
			return nil, err
		}
		w.names = append(w.names, f.Name)
		if w.parts[f.Name], err = io.ReadAll(r); err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name, err)
		}
	}
	return w, nil
}

func (w *workbook) write(out io.Writer) error {
	z := zip.NewWriter(out)
	for _, name := range w.names {
		part, err := z.Create(name)
		if err != nil {
			return err
		}
		if _, err := part.Write(w.parts[name]); err != nil {
			return err
		}
	}
	return z.Close()
}

// textTable is the texts of a workbook while cells are filled in.
type textTable struct {
	table       []byte         // as it was
	uses, texts int            // how many cells refer to texts, and how many of these there are
	new         map[string]int // the numbers of those that are added
	added       bytes.Buffer
}

var (
	emptyCell  = regexp.MustCompile(`<c r="[A-Z]+[0-9]+"[^>]*/>`)
	textCounts = regexp.MustCompile(` count="([0-9]+)" uniqueCount="([0-9]+)"`)
)

func newTextTable(part []byte) *textTable {
	t := &textTable{table: part, new: map[string]int{}}
	if m := textCounts.FindSubmatch(part); m != nil {
		t.uses, _ = strconv.Atoi(string(m[1])) // digits
		t.texts, _ = strconv.Atoi(string(m[2]))
	}
	return t
}

// number returns the number of a text, adding it where it is new.
func (t *textTable) number(text string) int {
	t.uses++
	n, ok := t.new[text]
	if !ok {
		n = t.texts
		t.new[text] = n
		t.texts++
		t.added.WriteString(`<si><t xml:space="preserve">`)
		xml.EscapeText(&t.added, []byte(text)) // a Buffer takes everything
		t.added.WriteString(`</t></si>`)
	}
	return n
}

// fill types into the empty cells of a sheet.
func (t *textTable) fill(sheet []byte, cells map[string]written) []byte {
	return emptyCell.ReplaceAllFunc(sheet, func(cell []byte) []byte {
		name := bytes.SplitN(cell, []byte(`"`), 3)[1]
		w, ok := cells[string(name)]
		if !ok {
			return cell
		}
		open := bytes.TrimSuffix(cell, []byte("/>"))
		if w.number {
			return fmt.Appendf(slices.Clone(open), `><v>%s</v></c>`, w.text)
		}
		return fmt.Appendf(slices.Clone(open), ` t="s"><v>%d</v></c>`, t.number(w.text))
	})
}

// bytes returns the table with what was added.
func (t *textTable) bytes() []byte {
	counts := fmt.Appendf(nil, ` count="%d" uniqueCount="%d"`, t.uses, t.texts)
	out := textCounts.ReplaceAllLiteral(t.table, counts)
	end := []byte("</sst>")
	return bytes.Replace(out, end, append(t.added.Bytes(), end...), 1)
}
