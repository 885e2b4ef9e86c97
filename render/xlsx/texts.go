package xlsx

import (
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// texts is the table of the texts of a workbook, each once, in the order of
// their first use. It takes a text only while it has room; all further ones
// stand in their cells.
type texts struct {
	room  int // bytes of all
	index map[string]int
	all   []byte // the <si> elements
	uses  int
}

// maxTexts is the room of the table of a book whose rows nobody holds.
const maxTexts = 2 << 20

// add returns the index of a text, if the table has it now.
func (t *texts) add(s string) (int, bool) {
	if i, ok := t.index[s]; ok {
		t.uses++
		return i, true
	}
	if len(t.all) >= t.room {
		return 0, false
	}
	t.uses++
	if t.index == nil {
		t.index = map[string]int{}
	}
	i := len(t.index)
	t.index[s] = i
	t.all = append(t.all, `<si><t xml:space="preserve">`...)
	t.all = appendCellText(t.all, s)
	t.all = append(t.all, `</t></si>`...)
	return i, true
}

// part returns the part that holds the table.
func (t *texts) part() []byte {
	b := append([]byte(nil), xmlHeader+`<sst xmlns="`+mainNS+`" count="`...)
	b = strconv.AppendInt(b, int64(t.uses), 10)
	b = append(b, `" uniqueCount="`...)
	b = strconv.AppendInt(b, int64(len(t.index)), 10)
	b = append(b, `">`...)
	return append(append(b, t.all...), `</sst>`...)
}

// appendCellText appends s escaped for a cell, where _xHHHH_ stands for a
// character: an underscore that begins such a sequence is written as one.
func appendCellText(dst []byte, s string) []byte {
	for at := 0; ; {
		i := strings.IndexByte(s[at:], '_')
		if i < 0 {
			return ooxml.AppendText(dst, s)
		}
		if at += i; !isCharSequence(s[at:]) {
			at++
			continue
		}
		dst = append(ooxml.AppendText(dst, s[:at]), "_x005F_"...)
		s, at = s[at+1:], 0
	}
}

func isCharSequence(s string) bool {
	if len(s) < 7 || s[0] != '_' || s[1] != 'x' || s[6] != '_' {
		return false
	}
	_, err := strconv.ParseUint(s[2:6], 16, 16)
	return err == nil
}
