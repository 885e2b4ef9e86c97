package check_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/render/nd30/check"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

// TestGoodPapers: nothing is found in papers without a fault, of the library or
// typed by hand.
func TestGoodPapers(t *testing.T) {
	for _, name := range []string{plan, letter, decision, minutes} {
		assert.Empty(t, found(t, paper(t, name)), name)
	}
}

// TestGutter: the room for binding is part of the left margin.
func TestGutter(t *testing.T) {
	p := unzip(t, paper(t, letter))
	swap(`w:left="1701" w:right="850" w:gutter="0"`, `w:left="1417" w:right="850" w:gutter="284"`)(p)
	assert.Empty(t, found(t, p.zip()), "25 mm and 5 mm")
}

// TestHardCharacters: hyphens and spaces at which no line breaks are read as
// what they look like.
func TestHardCharacters(t *testing.T) {
	for name, change := range map[string]edit{
		"hyphens in the motto": swap(motto, "Độc lập \u2011 Tự do \u2011 Hạnh phúc"),
		"space in the name":    swap(nation, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT\u00a0NAM"),
		"space in the day":     swap("tháng ", "tháng\u00a0"),
		"space in a recipient": swap("Lưu: VT", "Lưu:\u00a0VT"),
	} {
		p := unzip(t, paper(t, letter))
		change(p)
		assert.Empty(t, found(t, p.zip()), name)
	}
}

// TestSkeleton: a paper that is sent out to be filled in gives notes about
// its open places, and nothing else.
func TestSkeleton(t *testing.T) {
	p, problems := report.LoadPlan(os.DirFS(dossier), "plan.yaml")
	require.NoError(t, problems.Err())
	s, err := nd30.Sheet(report.Layout{})
	require.NoError(t, err)
	tree, err := nd30.Outline(p.Skeleton(), s)
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, docx.Write(t.Context(), &b, tree, s))
	list := found(t, b.Bytes())
	require.NotEmpty(t, list)
	for _, problem := range list {
		assert.Equal(t, diag.Code("R42"), problem.Code, problem)
		assert.Equal(t, diag.Note, problem.Severity, problem)
	}
}

// TestTypedByHand compares the findings in three papers with what a person
// wrote down about them: code, severity and beginning of the line.
func TestTypedByHand(t *testing.T) {
	for _, name := range []string{"cong-van", "quyet-dinh", "bao-cao"} {
		t.Run(name, func(t *testing.T) {
			want, err := os.ReadFile(filepath.Join(samples, name+".want"))
			require.NoError(t, err)
			list := found(t, paper(t, name))
			for line := range strings.Lines(string(want)) {
				if strings.HasPrefix(line, "#") {
					continue
				}
				fields := strings.SplitN(strings.TrimSpace(line), " ", 3)
				require.Len(t, fields, 3, line)
				list = remove(t, list, fields[0], fields[1], fields[2])
			}
			assert.Empty(t, list, "not written down")
		})
	}
}

// remove takes a finding off a list.
func remove(t *testing.T, list diag.List, code, severity, text string) diag.List {
	t.Helper()
	for i, p := range list {
		excerpt, _, _, ok := check.Found(p, diag.VI)
		require.True(t, ok)
		if string(p.Code) == code && p.Severity.String() == severity && strings.HasPrefix(excerpt, text) {
			return append(list[:i:i], list[i+1:]...)
		}
	}
	t.Errorf("not found: %s %s %s", code, severity, text)
	return list
}

func TestCheckTwiceTheSame(t *testing.T) {
	data := paper(t, "quyet-dinh")
	before := bytes.Clone(data)
	first := found(t, data)
	assert.Equal(t, first, found(t, data))
	assert.Equal(t, before, data)
	assert.Equal(t, first, first.Sorted())
}

func TestCheckSigned(t *testing.T) {
	p := unzip(t, paper(t, letter))
	p.names = append(p.names, "_xmlsignatures/sig1.xml")
	p.data["_xmlsignatures/sig1.xml"] = "<Signature/>"
	assert.Empty(t, found(t, p.zip()))
}

func TestCheckDamaged(t *testing.T) {
	for name, data := range map[string][]byte{
		"nothing": nil,
		"text":    []byte("Số: 15/QĐ-BNV"),
		"half":    paper(t, letter)[:2000],
	} {
		list, err := check.Check(t.Context(), bytes.NewReader(data), int64(len(data)), "x.docx")
		assert.ErrorIs(t, err, read.ErrDamaged, name)
		assert.Nil(t, list, name)
	}
}

func TestCheckForeign(t *testing.T) {
	p := unzip(t, paper(t, letter))
	p.data[body] = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>`
	list := found(t, p.zip())
	assert.Contains(t, codes(list), "R05", "a paper without anything")
	p.data[body] = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Số: 12/QĐ-SNV</w:t></w:r></w:p><w:p><w:r><w:t>Thực hiện kế hoạch.</w:t></w:r></w:p></w:body></w:document>`
	list = found(t, p.zip())
	require.Len(t, list, 1, "a number alone makes no paper, of which more would be told")
	assert.Contains(t, list[0].Message(diag.VI), "không phải văn bản hành chính")
}

func TestRules(t *testing.T) {
	list := check.Rules()
	require.Len(t, list, 43)
	for i, r := range list {
		assert.Equal(t, diag.Code("R"+string(rune('0'+(i+1)/10))+string(rune('0'+(i+1)%10))), r.Code)
		assert.NotEmpty(t, r.VI)
		assert.NotEmpty(t, r.EN)
		assert.Equal(t, r.LimitVI != "", r.LimitEN != "", r.Code)
	}
	list[0].Code = "changed"
	assert.Equal(t, diag.Code("R01"), check.Rules()[0].Code)
}

func TestFound(t *testing.T) {
	p := unzip(t, paper(t, letter))
	swap("Số: 15", "Số: 5")(p)
	list := found(t, p.zip())
	require.Len(t, list, 1)
	text, was, allowed, ok := check.Found(list[0], diag.VI)
	assert.True(t, ok)
	assert.Equal(t, "Số: 5/SCT-VP", text)
	assert.Equal(t, `"5"`, was)
	assert.Equal(t, `"05"`, allowed)
	assert.Equal(t, `paper.docx: word/document.xml, paragraph 7: number and symbol: "5"; allowed: "05" (top of page 1, left: "Số: 5/SCT-VP"); Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.3 [R11]`, list[0].Text(diag.EN))
	assert.Equal(t, "đầu trang 1, bên trái", check.Where(list[0], diag.VI))
	assert.Empty(t, check.Where(diag.Problem{}, diag.VI))
	_, _, _, ok = check.Found(diag.Problem{}, diag.VI)
	assert.False(t, ok)
}

// TestLineFromPage: a line may hang in the paragraph below the letterhead and
// stand where it does by the edges of the page.
func TestLineFromPage(t *testing.T) {
	p := unzip(t, paper(t, letter))
	s := p.data[body]
	from := strings.Index(s, "<mc:AlternateContent>")
	to := from + strings.Index(s[from:], "</mc:AlternateContent>") + len("</mc:AlternateContent>")
	line := "<w:r>" + s[from:to] + "</w:r>"
	p.data[body] = s[:from] + s[to:]
	assert.Equal(t, "R08", codes(found(t, p.zip())), "without the line")
	for old, now := range map[string]string{
		`"column"><wp:posOffset>882015<`:   `"page"><wp:posOffset>1962150<`,
		`"paragraph"><wp:posOffset>36195<`: `"page"><wp:posOffset>1130000<`,
	} {
		require.Contains(t, line, old)
		line = strings.Replace(line, old, now, 1)
	}
	around(greeting, "<w:r>", "</w:r>", func(run string) string { return run + line })(p)
	assert.Empty(t, found(t, p.zip()))
}

// TestAnnexOfAnother: an annex names the number and the day of its own paper.
func TestAnnexOfAnother(t *testing.T) {
	data := fileOf(t, `
kind: general
type: Báo cáo
id: vb.mau
subject: Kiểm tra kho
office: {issuer: {name: Sở Nội vụ, code: SNV}, place: A}
date: 6/5/2026
number: 8
signature: {position: Giám đốc, name: Nguyễn Văn A}
body: [{text: Số liệu tại Phụ lục kèm theo.}]
annexes: [{title: Số liệu, body: [{text: Không có.}]}]`)
	assert.Empty(t, found(t, data))
	const number = `(Kèm theo Báo cáo số </w:t></w:r><w:r><w:t xml:space="preserve">08<`
	for name, change := range map[string]edit{
		"number": swap(number, strings.Replace(number, ">08<", ">09<", 1)),
		"day":    swap(`<w:t xml:space="preserve">ngày 06 tháng 5 năm 2026</w:t></w:r><w:r><w:t xml:space="preserve"> của`, `<w:t>ngày 07 tháng 5 năm 2026</w:t></w:r><w:r><w:t xml:space="preserve"> của`),
	} {
		p := unzip(t, data)
		change(p)
		assert.Equal(t, "R33", codes(found(t, p.zip())), name)
	}
	p := unzip(t, data)
	swap(number+`/w:t></w:r><w:r><w:t xml:space="preserve">/BC<`, `(Kèm theo Thông tư số </w:t></w:r><w:r><w:t xml:space="preserve">09</w:t></w:r><w:r><w:t xml:space="preserve">/TT<`)(p)
	assert.Empty(t, found(t, p.zip()), "a form of another paper")
}
