package template

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/report/limit"
)

// workbook is a workbook in the file, such as the data of a chart: its texts are
// what the chart shows once somebody edits it.
type workbook struct {
	name   string
	parts  []ooxml.Part
	filled map[int]*part // by their places among the parts
}

// workbookRoom is how much all workbooks of a file may unpack to, in bytes. What
// is larger stays as it is.
const workbookRoom = 40 << 20

// readWorkbooks reads the texts of workbooks, where only a name that the data know
// is a tag.
func (c *compiler) readWorkbooks() {
	room := int64(workbookRoom)
	for _, x := range c.pkg.Parts() {
		if room <= 0 || !strings.HasSuffix(x.Key(), ".xlsx") {
			continue
		}
		l := limit.Templates()
		l.Total = room
		pkg, err := ooxml.Open(c.ctx, bytes.NewReader(x.Data), int64(len(x.Data)), l)
		if err != nil {
			continue
		}
		b := &workbook{x.Name, slices.Clone(pkg.Parts()), make(map[int]*part)}
		types := slices.IndexFunc(b.parts, func(p ooxml.Part) bool { return p.Key() == ooxml.ContentTypesKey })
		if types < 0 {
			continue
		}
		b.parts[0], b.parts[types] = b.parts[types], b.parts[0] // where they stand in what is written
		for i, inner := range b.parts {
			room -= int64(len(inner.Data))
			if !strings.HasSuffix(inner.Key(), ".xml") || bytes.IndexByte(inner.Data, '{') < 0 {
				continue
			}
			root, err := pkg.Tree(inner.Name)
			if err != nil {
				continue
			}
			p := c.newPart(x.Name+"/"+inner.Name, root)
			p.data = inner.Text()
			s := spotReader{part: p}
			for n := range root.Elements() {
				if _, local := ooxml.Split(n.Raw); local == "si" || local == "is" {
					s.texts(inText, sheetTexts(n)...)
				}
			}
			if len(p.tags) > 0 {
				b.filled[i] = p
			}
		}
		if len(b.filled) > 0 {
			c.workbooks = append(c.workbooks, b)
		}
	}
}

// sheetTexts returns the texts of a cell.
func sheetTexts(cell *ooxml.Node) (texts []*ooxml.Node) {
	for n := range cell.Elements() {
		if n.Raw == cell.Prefix()+"t" {
			texts = append(texts, n)
		}
	}
	return texts
}

// emit returns what writes the workbook.
func (b *workbook) emit() func(*runner) {
	programs, name, all := make(map[int]*program), b.name, b.parts
	for i, p := range b.filled {
		programs[i] = p.emit()
	}
	return func(r *runner) {
		parts, from := slices.Clone(all), len(r.buf)
		for i, p := range programs {
			p.make(r)
			parts[i].Data = bytes.Clone(r.buf[from:])
			r.buf = r.buf[:from]
		}
		var zip bytes.Buffer
		if err := ooxml.Write(r.ctx, &zip, parts); err != nil {
			r.errs = append(r.errs, fmt.Errorf("%s: %w", name, err))
		}
		r.buf = append(r.buf, zip.Bytes()...)
	}
}
