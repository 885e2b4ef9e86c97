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

var writtenColumns = []column{{headCode, 30}, {headPrompt, 90}, {"Bắt buộc", 13}, {headWritten, 134}}

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
	n := len(writtenColumns)
	rows := []doc.SheetRow{row(wide(Title, vi.Upper(writtenName), n)), l.stampRow(n), {}, headRow(writtenColumns)}
	required := 0
	for i := range l.form.Prompts {
		p := &l.form.Prompts[i]
		switch p.Kind {
		case checklist.Heading:
			rows = append(rows, part(doc.SheetCell{}, cell(areaRole, p.Heading), doc.SheetCell{}, doc.SheetCell{}))
			if p.Text != "" {
				rows = append(rows, ruled(doc.SheetCell{}, cell(areaTextRole, p.Text), doc.SheetCell{}, doc.SheetCell{}))
			}
		case checklist.ForNarrative:
			ok = true
			mark := cell(Choice, "")
			if p.Required {
				required++
				mark = cell(Choice, requiredMark)
			}
			rows = append(rows, ruled(cell(Code, p.ID), cell(Text, promptText(p)), mark, l.inputs.text(Text)))
		}
	}
	rows[2] = row(doc.SheetCell{}, cell(labelRole, "Đã trả lời / bắt buộc:"), doc.SheetCell{
		ID: progressID + writtenName, Role: Choice, Span: 2,
		Formula: fmt.Sprintf(`SUMPRODUCT((C5:C%[1]d="x")*(LEN(D5:D%[1]d)>0))&" / "&COUNTIF(C5:C%[1]d,"x")`, len(rows)),
		Value:   doc.Value{Text: "0 / " + strconv.Itoa(required)},
	})
	return doc.Sheet{
		Name: writtenName, Columns: widths(writtenColumns), Rows: rows,
		Frozen: doc.Corner{Rows: 4}, Repeat: doc.Rows{First: 4, Last: 4}, Landscape: true,
	}, ok
}

// promptText is the words of a row that asks for prose.
func promptText(p *checklist.Prompt) string {
	if p.Text == "" {
		return p.Heading
	}
	return p.Heading + "\n" + p.Text
}
