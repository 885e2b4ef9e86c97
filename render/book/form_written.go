package book

import (
	"fmt"
	"strconv"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/vi"
)

const (
	headPrompt  = "Mục, gợi ý"
	headWritten = "Nội dung báo cáo"
)

var writtenColumns = []column{{headPrompt, 90}, {"Bắt buộc", 13}, {headWritten, 164}, {headCode, 24}}

// writtenSheets ask for prose, and for the lists of the outline.
func (l *formLayout) writtenSheets() []doc.Sheet {
	var out []doc.Sheet
	if s, ok := l.narratives(); ok {
		out = append(out, s)
	}
	for i := range l.form.Prompts {
		if p := &l.form.Prompts[i]; p.List != nil {
			out = append(out, l.list(p))
		}
	}
	return out
}

// narratives is the sheet of prose. It is not protected: rows may be added.
func (l *formLayout) narratives() (s doc.Sheet, ok bool) {
	n := len(writtenColumns) - 1 // that are printed
	rows := []doc.SheetRow{row(wide(Title, vi.Upper(writtenName), n)), row(), {}, headRow(writtenColumns)}
	required := 0
	for i := range l.form.Prompts {
		p := &l.form.Prompts[i]
		switch p.Kind {
		case checklist.Heading:
			rows = append(rows, part(cell(areaRole, p.Heading), doc.SheetCell{}, doc.SheetCell{}, doc.SheetCell{}))
			if p.Text != "" {
				rows = append(rows, ruled(cell(areaTextRole, p.Text), doc.SheetCell{}, doc.SheetCell{}, doc.SheetCell{}))
			}
		case checklist.ForNarrative:
			ok = true
			mark := cell(Choice, "")
			if p.Required {
				required++
				mark = cell(Choice, requiredMark)
			}
			rows = append(rows, ruled(cell(Text, promptText(p)), mark, l.inputs.text(Text), cell(Code, p.ID)))
		}
	}
	rows[2] = row(cell(labelRole, "Đã trả lời / bắt buộc:"), doc.SheetCell{
		ID: progressID + writtenName, Role: Choice,
		Formula: fmt.Sprintf(`SUMPRODUCT((B5:B%[1]d="x")*(LEN(C5:C%[1]d)>0))&" / "&COUNTIF(B5:B%[1]d,"x")`, len(rows)),
		Value:   doc.Value{Text: "0 / " + strconv.Itoa(required)},
	})
	return doc.Sheet{
		Name: writtenName, Columns: widths(writtenColumns), Rows: append(rows, l.stampRow(n)),
		Frozen: doc.Corner{Rows: 4}, Repeat: doc.Rows{First: 4, Last: 4}, Landscape: true,
		Print: doc.Range{Left: 1, Top: 1, Right: n},
	}, ok
}

// promptText is the words of a row that asks for prose.
func promptText(p *checklist.Prompt) string {
	if p.Text == "" {
		return p.Heading
	}
	return p.Heading + "\n" + p.Text
}
