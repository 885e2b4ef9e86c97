package main

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/book"
)

// cellPlace is a cell of a part of the file, such as E6.
type cellPlace struct{ part, cell string }

// row is where the answer to a question and what is said beside it belong.
type row struct{ answer, note cellPlace }

// blankForm knows where answers belong in the forms of one type of unit, found
// as a person finds it: by what stands in the cells. Forms of one type differ
// only in what they say of the unit.
type blankForm struct {
	rows  map[string]row           // by the id of an item, an indicator, a prompt
	lists map[string][][]cellPlace // by the id of a prompt, row by row
}

// The words above what is looked for.
const (
	codeHead   = "Mã"
	listHead   = "TT"
	promptLine = "Mã mục: "
)

var (
	answerHeads = []string{"Tự đánh giá", "Giá trị", "Nội dung báo cáo"}
	noteHeads   = []string{"Minh chứng, giải trình", "Giải trình, ghi chú"}
)

// findPlaces looks through a form of the type.
func findPlaces(forms *book.FormWriter, f *checklist.Form) (*blankForm, error) {
	var file bytes.Buffer
	if err := forms.Write(&file, f); err != nil {
		return nil, err
	}
	form, err := unzip(file.Bytes())
	if err != nil {
		return nil, err
	}
	var texts sharedTexts
	if err := xml.Unmarshal(form.parts[textsPart], &texts); err != nil {
		return nil, err
	}
	b := &blankForm{rows: map[string]row{}, lists: map[string][][]cellPlace{}}
	for _, name := range form.names {
		if !strings.HasPrefix(name, sheetParts) {
			continue
		}
		var sheet sheetXML
		if err := xml.Unmarshal(form.parts[name], &sheet); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		b.look(name, sheet.grid(&texts))
	}
	return b, nil
}

// gridRow is the texts of a row by column letters.
type gridRow struct {
	number string
	cells  []gridCell
}

type gridCell struct{ column, text string }

// look finds the tables of one sheet.
func (b *blankForm) look(part string, grid []gridRow) {
	var code, answer, note, prompt string
	var columns []string
	for _, r := range grid {
		switch {
		case r.column(codeHead) != "" && r.column(answerHeads...) != "":
			code, answer, note = r.column(codeHead), r.column(answerHeads...), r.column(noteHeads...)
		case r.prompt() != "":
			prompt = r.prompt()
		case prompt != "" && columns == nil && r.column(listHead) != "":
			for _, c := range r.cells[1:] {
				columns = append(columns, c.column)
			}
		case columns != nil:
			cells := make([]cellPlace, len(columns))
			for i, column := range columns {
				cells[i] = cellPlace{part, column + r.number}
			}
			b.lists[prompt] = append(b.lists[prompt], cells)
		case code != "" && r.text(code) != "":
			b.rows[r.text(code)] = row{cellPlace{part, answer + r.number}, cellPlace{part, note + r.number}}
		}
	}
}

// column returns the column in which one of the words stands.
func (r *gridRow) column(words ...string) string {
	for _, c := range r.cells {
		if slices.Contains(words, c.text) {
			return c.column
		}
	}
	return ""
}

func (r *gridRow) text(column string) string {
	for _, c := range r.cells {
		if c.column == column {
			return c.text
		}
	}
	return ""
}

// prompt returns the id that a line above a list names.
func (r *gridRow) prompt() string {
	for _, c := range r.cells {
		if id, ok := strings.CutPrefix(c.text, promptLine); ok {
			return strings.TrimSpace(id)
		}
	}
	return ""
}

// sharedTexts are the texts that cells refer to by their number.
type sharedTexts struct {
	Items []struct {
		Text string `xml:"t"`
	} `xml:"si"`
}

// sheetXML is what stands in a sheet.
type sheetXML struct {
	Rows []struct {
		Number string `xml:"r,attr"`
		Cells  []struct {
			Name  string `xml:"r,attr"`
			Type  string `xml:"t,attr"`
			Value string `xml:"v"`
		} `xml:"c"`
	} `xml:"sheetData>row"`
}

// grid returns the texts of a sheet; cells without any have none.
func (s *sheetXML) grid(texts *sharedTexts) []gridRow {
	out := make([]gridRow, len(s.Rows))
	for i, r := range s.Rows {
		out[i].number = r.Number
		for _, c := range r.Cells {
			cell := gridCell{column: strings.TrimRight(c.Name, "0123456789")}
			var n int
			if _, err := fmt.Sscan(c.Value, &n); err == nil && c.Type == "s" && n < len(texts.Items) {
				cell.text = texts.Items[n].Text
			}
			out[i].cells = append(out[i].cells, cell)
		}
	}
	return out
}
