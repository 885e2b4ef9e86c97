package render_test

import (
	"bytes"
	"context"
	"flag"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/vi"
)

// nastyTexts are 200 and more texts that programs on the way from YAML to a reader
// have been known to change, to lose or to run.
func nastyTexts() []string {
	texts := []string{
		// markup
		"<b>x</b>", "&amp;", "&lt;&gt;", "&#65;", "&#x41;", "&nbsp;", "]]>", "<![CDATA[x]]>", "<!-- x -->", "<?xml version=\"1.0\"?>", "</w:t>", "<w:p/>", "<!DOCTYPE a>", "a<b", "a>b", "a&b",
		"\"", "'", "`", "\\", "\\n", "\\u0041", "\\x41", "%s%d%v", "%00", "%!s(MISSING)", "{{.}}", "{{ x }}", "{x}", "{#x}", "{/x}", "{%x}", "{@x}", "{a¦b|upper}", "${x}", "$(x)", "#{x}", "<%= x %>",
		// formulas
		"=1+1", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"x\")", "\t=1", "'=1", "=", "=-", "#REF!", "#N/A", "1E5", "1e999", "0x1F", "007", "1,5", "1.5", "1/2", "3-4", "12:30", "5%", "TRUE", "false", "null", "NaN", "Infinity",
		// what Excel escapes
		"_x0041_", "_x000D_", "_x005F_x0041_", "_xZZZZ_", "_x0000_", "_x", "x_x0041", "__x0041__", "_X0041_", "_x00e9_", "_xD83D__xDE00_",
		// YAML
		"- a", "a: b", "a: ", ": a", "# a", "a #b", "[a", "a]", "{a", "a}", "*a", "&a", "!a", "|", ">", "%a", "@a", "---", "...", "~", "yes", "on", "<<", "? a",
		// JSON and others
		"\\ud83d\\ude00", "\\ud83d", "{\"a\":1}", "a,b", "a;b", "a\"b\"c", "../../etc/passwd", "C:\\a", "CON", "a/b", "file:///a", "javascript:alert(1)", "'; DROP TABLE a; --", "<script>alert(1)</script>",
		// directions, joiners, blanks that nobody sees
		"a\u202eb", "a\u202ab\u202c", "\u200f", "\u2066a\u2069", "a\u200bb", "a\u200db", "a\u200cb", "a\u00adb", "a\ufeffb", "a\u2060b", "a\u00a0b", "a\u202fb", "a\u3000b", "a\u2003b", "a\u180eb", "\u061c",
		// compositions
		"e\u0301", "\u0301", "a\u0301\u0302\u0303", "Vie\u0323\u0302t", "\u1ec7", "\u212b", "\u0041\u030a", "\ufb01", "\u01c4", "\u0130", "\u0131", "\u00df", "\u1e9e", "\u03c2", "\u0345", "\uac00", "\u1100\u1161", "\u0958", "\u2126", "ǆ",
		// beyond the first plane, and what is no character
		"\U0001F600", "\U0001F1FB\U0001F1F3", "\U0001F468\u200d\U0001F469", "\U00020000", "\U0010FFFF", "\U0001FFFE", "\ufffe", "\uffff", "\ufdd0", "\ufdd1", "\ufffd", "\ue000", "\U000F0000", "\U000E0041",
		// lines
		"a\nb", "a\n\nb", "a\rb", "a\r\nb", "a\vb", "a\fb", "a\u0085b", "a\u2028b", "a\u2029b", "a\tb", "\n", "a\n", "\na", "a\n \nb",
		// controls and broken bytes
		"\x00", "a\x00b", "\x01", "\x07", "\x08", "\x1b[31m", "\x1f", "\x7f", "\u0080", "\u009f", "\xff", "a\xc3", "\xed\xa0\x80", "\xc0\x80", "\xf5\x80\x80\x80", "\xef\xbf",
		// blanks
		" ", "  a", "a  ", "a  b", " a ", "a .", "( a )", "", "   ",
		// the language
		"ĐƯỢC", "đ", "Ðược", "TCVN: Céng hßa", "VNI: Coäng", "½", "№ 5", "“a”", "‘a’", "a–b", "a—b", "a…", "…", "./.", ";", ".", "a;", "a.", "1.", "a)", "-", "+", "•", "Điều 1.", "Phụ lục I",
		// long ones
		strings.Repeat("a", 40_000), strings.Repeat("ă ", 20_000), strings.Repeat("\U0001F600", 16_383), strings.Repeat("x", 255), strings.Repeat("x", 256), strings.Repeat("á", 32_767), strings.Repeat("á", 32_768), strings.Repeat("a\n", 500),
	}
	return texts
}

// framed puts a text between words, so that no rule about beginnings and ends
// of sentences touches it.
func framed(s string) string { return "Zqa " + s + " zqb" }

// asRead is a text as every reader sees it: a line break or a tab is a blank
// in a paper, blanks count once, and a title is in capitals.
func asRead(s string) string {
	return vi.Upper(strings.Join(strings.Fields(vi.NFC(s)), " "))
}

// textsEach is how many texts every field gets; the more, the longer it takes.
var textsEach = flag.Int("texts", 1, "texts through each field in TestNastyTexts")

// TestNastyTexts: a text in any field of any kind of paper comes back from the
// file as it was, or is refused at its field. Each field gets a few of the texts,
// others than the field before; all of them get all.
func TestNastyTexts(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and on one goroutine")
	}
	texts := nastyTexts()
	require.GreaterOrEqual(t, len(texts), 200)
	each := max(1, *textsEach)
	turn, printed, refused := 0, map[string]int{}, map[string]int{}
	for _, kind := range slices.Sorted(maps.Keys(printedPapers)) {
		if kind == "checklist" {
			continue
		}
		for _, fields := range withAnnex(kind) {
			b := newBase(t, kind, fields)
			for _, l := range leavesOf(reflect.TypeOf(b.paper).Elem(), "", nil, nil) {
				if !l.isText() || len(l.values()) != 1 || l.file != "" || l.last().Type.Kind() != reflect.String {
					continue
				}
				if result, _ := l.try(t, b); result != fine {
					continue // not printed in this paper
				}
				for range each {
					text := texts[turn%len(texts)]
					turn++
					switch throughPaper(t, b, l, text) {
					case printedAsIs:
						printed[text]++
					case refusedThere:
						refused[text]++
					}
				}
			}
		}
	}
	for _, text := range texts {
		if each > 1 {
			assert.Positive(t, printed[text]+refused[text], "%.40q went through no field", text)
		}
	}
	t.Logf("%d texts in %d places", len(texts), turn)
}

type passage int

const (
	elsewhere passage = iota // the paper cannot be so whatever the text
	printedAsIs
	refusedThere
)

func throughPaper(t *testing.T, b *base, l leaf, text string) passage {
	t.Helper()
	d := copied(b.paper)
	field, _ := l.reach(reflect.ValueOf(d).Elem())
	setText(field, framed(text))
	if problems := d.Validate().Errors(); len(problems) > 0 {
		if slices.ContainsFunc(problems, func(p diag.Problem) bool { return refuses(p, l.path) }) {
			return refusedThere
		}
		return elsewhere
	}
	var out bytes.Buffer
	err := render.Render(context.Background(), &out, d, render.DOCX)
	if err != nil {
		assert.Contains(t, err.Error(), l.last().Name, "%s: %.60q is refused, and not where it stands", l.path, text)
		return refusedThere
	}
	got, err := read.File(t.Context(), bytes.NewReader(out.Bytes()), int64(out.Len()))
	require.NoError(t, err, "%s %.60q", l.path, text)
	var all strings.Builder
	for i := range got.Paragraphs {
		all.WriteString(got.Paragraphs[i].Text() + " ")
	}
	if !strings.Contains(asRead(all.String()), asRead(framed(text))) {
		t.Errorf("%s %s: %.60q is not in the paper", d.Kind(), l.path, text)
	}
	return printedAsIs
}

// TestNastyTextsInCells: a text in a cell of a workbook comes back as it was, or
// is refused at its cell.
func TestNastyTextsInCells(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and on one goroutine")
	}
	looks := style.Sheet{Name: "test", Page: style.Page{Width: 210, Height: 297, Top: 15, Bottom: 15, Left: 15, Right: 15}}.With(style.RoleLook{Role: "text", Look: style.Look{Size: 11}})
	passed := 0
	for _, text := range nastyTexts() {
		book := doc.Book{Sheets: []doc.Sheet{{Name: "A", Columns: []float64{20}, Rows: []doc.SheetRow{{Cells: []doc.SheetCell{{Role: "text", Value: doc.Value{Text: text}}}}}}}}
		var out bytes.Buffer
		if err := xlsx.Write(t.Context(), &out, book, looks); err != nil {
			assert.Contains(t, err.Error(), "A!A1", "%.40q", text)
			assert.Zero(t, out.Len(), "%.40q", text)
			continue
		}
		w, err := xlsx.Open(t.Context(), bytes.NewReader(out.Bytes()), int64(out.Len()))
		require.NoError(t, err)
		s, err := w.Sheet("A")
		require.NoError(t, err, "%.40q", text)
		got := ""
		if len(s.Cells) > 0 {
			got = s.Cells[0].Text
		}
		assert.Equal(t, strings.ReplaceAll(text, "\r\n", "\n"), got, "%.40q", text)
		passed++
	}
	assert.Greater(t, passed, 100)
}

// TestNastyTextsInYAML: a text in a paper of the general kind comes back from
// its own YAML, or is refused.
func TestNastyTextsInYAML(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and on one goroutine")
	}
	passed := 0
	for _, text := range nastyTexts() {
		g := new(report.General)
		g.Subject = framed(text)
		var out bytes.Buffer
		if err := report.Encode(&out, g); err != nil {
			assert.Contains(t, err.Error(), "subject", "%.40q", text)
			continue
		}
		var back report.General
		_, problems := strictyaml.Decode(t.Context(), &out, "a.yaml", "general", &back)
		require.NoError(t, problems.Err(), "%.40q", text)
		assert.Equal(t, g.Subject, back.Subject, "%.40q", text)
		passed++
	}
	assert.Greater(t, passed, 100, "the others are refused")
}
