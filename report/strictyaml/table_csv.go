package strictyaml

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"io"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/fault"
	"github.com/vanban-go/vanban/report/limit"
)

// ReadCSV reads a table from text in UTF-8, with or without a byte order mark,
// whose cells are separated by commas, semicolons or tabs, whichever the first
// line has most of. file is the name that problems carry. Size and characters
// are checked as by [Decode]. The rows are empty if a problem is an error.
func ReadCSV(r io.Reader, file string) (Rows, diag.List) {
	l := newLoader(context.Background(), nil)
	data, err := l.read(r, 0)
	if err != nil {
		return Rows{File: file}, diag.List{unreadableFile.At(diag.Place{File: file}, "", file).From(err)}
	}
	rows, _ := readCSV(&document{file: file}, data, &l.problems)
	return rows, l.problems.Sorted(file)
}

func readCSV(d *document, data []byte, c *diag.Collector) (rows Rows, ok bool) {
	rows.File = d.file
	text, ok := d.clean(data, c)
	ok = ok && d.checkText(text, c)
	if !ok {
		return rows, false
	}
	comma := separatorOf(text)
	if bytes.Count(text, []byte{byte(comma)})+bytes.Count(text, newline) > most.Table {
		c.Add(fault.TooMany.At(d.at(nil), "", most.Table).From(limit.Err))
		return rows, false
	}
	records, err := cellsOf(text, comma)
	if bad, ok := errors.AsType[*csv.ParseError](err); ok {
		c.Add(badCSV.At(placeOf(bad, d.file, text), "").From(err))
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
	at := cursor{text: text}
	return diag.Place{File: file, Line: bad.Line, Column: at.column(bad.Line, bad.Column)}
}

// separatorOf returns what the cells of the first line are separated by.
func separatorOf(text []byte) rune {
	line, _, _ := bytes.Cut(bytes.TrimLeft(text, "\n"), newline)
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
	at := cursor{text: text}
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
			cells[i] = Cell{Text: t, Line: line, Column: at.column(line, column)}
		}
		records = append(records, cells)
	}
}
