package strictyaml

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"

	"github.com/vanban-go/vanban/report/diag"
)

// ReadCSV reads a table from text in UTF-8, with or without a byte order mark,
// whose cells are separated by commas, semicolons or tabs, whichever the first
// line has most of. file is the name that problems carry. Size and characters
// are checked as by [Decode]. The rows are empty if a problem is an error.
func ReadCSV(r io.Reader, file string, opts ...Option) (Rows, diag.List) {
	l := newLoader(nil, opts)
	data, err := l.read(r)
	if err != nil {
		return Rows{File: file}, diag.List{unreadableFile.At(diag.Place{File: file}, "", file).From(err)}
	}
	rows, _ := readCSV(data, file, l.maxBytes, &l.problems)
	return rows, l.problems.sorted(file)
}

func readCSV(text []byte, file string, limit int64, c *collector) (rows Rows, ok bool) {
	rows.File = file
	if int64(len(text)) > limit {
		c.add(tooLarge.At(diag.Place{File: file}, "", limit))
		return rows, false
	}
	text = unixLines(bytes.TrimPrefix(text, bom))
	if !checkText(file, text, c) {
		return rows, false
	}
	comma := separatorOf(text)
	if bytes.Count(text, []byte{byte(comma)})+bytes.Count(text, []byte("\n")) > maxEntries {
		c.add(TooMany.At(diag.Place{File: file}, "", maxEntries))
		return rows, false
	}
	records, err := cellsOf(text, comma)
	var bad *csv.ParseError
	if errors.As(err, &bad) {
		c.add(badCSV.At(placeOf(bad, file, text), "").From(err))
		return rows, false
	}
	if len(records) > 0 {
		rows.Header, rows.Rows = records[0], records[1:]
	}
	return rows, true
}

// placeOf is where a quote is wrong; one that is not closed is told where its
// row begins, because it swallows the rows after it.
func placeOf(bad *csv.ParseError, file string, text []byte) diag.Place {
	if bad.Line != bad.StartLine {
		return diag.Place{File: file, Line: bad.StartLine, Column: 1}
	}
	at := columns{text: cursor{text: text}}
	return diag.Place{File: file, Line: bad.Line, Column: at.inRunes(bad.Line, bad.Column)}
}

// separatorOf returns what the cells of the first line are separated by.
func separatorOf(text []byte) rune {
	line, _ := cutLine(bytes.TrimLeft(text, "\r\n"))
	counts, quoted := map[byte]int{}, false
	for _, b := range line {
		if b == '"' {
			quoted = !quoted
		} else if !quoted {
			counts[b]++
		}
	}
	best := byte(',')
	for _, b := range []byte(";\t") {
		if counts[b] > counts[best] {
			best = b
		}
	}
	return rune(best)
}

func cellsOf(text []byte, comma rune) ([][]Cell, error) {
	r := csv.NewReader(bytes.NewReader(text))
	r.Comma, r.FieldsPerRecord, r.ReuseRecord = comma, -1, true
	at := columns{text: cursor{text: text}}
	var records [][]Cell
	for {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			return records, nil
		}
		if err != nil {
			return nil, err
		}
		cells := make([]Cell, len(record))
		for i, t := range record {
			line, column := r.FieldPos(i)
			cells[i] = Cell{Text: t, Line: line, Column: at.inRunes(line, column)}
		}
		records = append(records, cells)
	}
}

// unixLines ends every line with "\n" alone, as encoding/csv counts them.
func unixLines(text []byte) []byte {
	if bytes.IndexByte(text, '\r') < 0 {
		return text
	}
	text = bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
	return bytes.ReplaceAll(text, []byte("\r"), []byte("\n"))
}

// columns turns columns in bytes into columns in runes, both from 1. Going
// forward it counts each byte once.
type columns struct {
	text               cursor
	line, bytes, runes int
}

func (c *columns) inRunes(line, column int) int {
	if line != c.line || column < c.bytes {
		c.line, c.bytes, c.runes = line, 1, 1
	}
	start := c.text.seek(line, 1) - 1
	end := min(start+column, len(c.text.text))
	c.runes += runes(c.text.text[min(start+c.bytes, end):end])
	c.bytes = column
	return c.runes
}
