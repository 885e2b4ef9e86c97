package prose

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/vanban-go/vanban/report/diag"

	"github.com/vanban-go/vanban/report/vi"
)

// notNFC warns of letters whose marks are typed apart: they print badly and
// are not found by a search. One warning per text, at the first.
var notNFC = diag.Rule{
	Code: "decomposed-letter", Severity: diag.Warning,
	VI:     "%[1]q gõ bằng dấu rời (tổ hợp), không phải chữ dựng sẵn",
	EN:     "%[1]q is typed with its marks apart, not as composed letters (NFC)",
	HintVI: "gõ lại bằng bảng mã Unicode dựng sẵn",
	HintEN: "type it again with precomposed Unicode",
}

func (f *findings) decomposed(p *prose) {
	s := vi.NFC(p.text)
	if s == p.text {
		return
	}
	start := difference(p.text, s)
	end := start + norm.NFC.NextBoundaryInString(p.text[start:], true)
	f.add(p, start, end, notNFC, vi.NFC(p.text[start:end]))
}

// difference returns where s first differs from its NFC: the byte at which the
// letter with its marks begins.
func difference(s, composed string) int {
	i := 0
	for i < min(len(s), len(composed))-1 && s[i] == composed[i] {
		i++
	}
	for i > 0 {
		r, _ := utf8.DecodeRuneInString(s[i:])
		if utf8.RuneStart(s[i]) && !unicode.IsMark(r) {
			break
		}
		i--
	}
	return i
}
