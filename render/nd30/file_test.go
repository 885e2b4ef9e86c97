package nd30_test

import (
	"bytes"
	"encoding/xml"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/outline"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
)

const dossier = "../../testdata/inspection"

// thePlan loads the plan of testdata.
func thePlan(t testing.TB) *report.Plan {
	t.Helper()
	plan, problems := report.LoadPlan(os.DirFS(dossier), "plan.yaml")
	require.NoError(t, problems.Err())
	return plan
}

func theOutline(t testing.TB) *outline.Outline {
	t.Helper()
	p, problems := report.LoadPlan(os.DirFS(dossier), "plan.yaml")
	require.NoError(t, problems.Err())
	return p.Skeleton()
}

func sheetFor(t testing.TB, l report.Layout) style.Sheet {
	t.Helper()
	s, err := nd30.Sheet(l)
	require.NoError(t, err)
	return s
}

func planPaper(t testing.TB, p *report.Plan) doc.Paper {
	t.Helper()
	paper, err := nd30.Plan(p, sheetFor(t, p.Settings()))
	require.NoError(t, err)
	return paper
}

func outlinePaper(t testing.TB, o *outline.Outline) doc.Paper {
	t.Helper()
	paper, err := nd30.Outline(o, sheetFor(t, report.Layout{}))
	require.NoError(t, err)
	return paper
}

// partOf returns a part of the file that a paper becomes.
func partOf(t testing.TB, paper doc.Paper, s style.Sheet, name string) []byte {
	t.Helper()
	var file bytes.Buffer
	require.NoError(t, docx.Write(t.Context(), &file, paper, s))
	for _, p := range unzip(t, file.Bytes()) {
		if p.name == name {
			return p.data
		}
	}
	require.FailNow(t, "no part", name)
	return nil
}

// fileTexts returns the paragraphs of a file as they are read: what stands in
// w:t, with a space for a line break or a tab.
func fileTexts(t testing.TB, document []byte) []string {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(document))
	var texts []string
	inText := false
	for {
		token, err := d.Token()
		if token == nil {
			require.ErrorContains(t, err, "EOF")
			return texts
		}
		require.NoError(t, err)
		switch token := token.(type) {
		case xml.StartElement:
			switch token.Name.Local {
			case "p":
				texts = append(texts, "")
			case "t":
				inText = true
			case "br", "tab":
				texts[len(texts)-1] += " "
			case "noBreakHyphen":
				texts[len(texts)-1] += "-"
			}
		case xml.EndElement:
			inText = inText && token.Name.Local != "t"
		case xml.CharData:
			if inText {
				texts[len(texts)-1] += string(token)
			}
		}
	}
}

// line is a paragraph as a hand-written list has it.
type line struct {
	marker string
	role   doc.Role
	words  string // the first three, fewer where it has no more
}

// linesOf returns the paragraphs of a flow, those inside fields and tables too.
func linesOf(blocks []doc.Block) []line {
	var out []line
	for _, b := range blocks {
		switch b.Kind {
		case doc.Paragraph:
			words := strings.Fields(textOf(b))
			out = append(out, line{b.Marker, b.Role, strings.Join(words[:min(3, len(words))], " ")})
		case doc.Field:
			out = append(out, linesOf(b.Blocks)...)
		}
	}
	return out
}

// textOf returns the text of a paragraph, whatever its runs.
func textOf(b doc.Block) string {
	text := b.Text
	for _, r := range b.Runs {
		text += r.Text
	}
	return text
}

// textsOf returns markers and texts of the paragraphs of a flow.
func textsOf(blocks []doc.Block) []string {
	var out []string
	for _, b := range blocks {
		if b.Kind == doc.Paragraph {
			out = append(out, strings.TrimSpace(b.Marker+" "+textOf(b)))
		}
	}
	return out
}

// widthOf returns the width of a paragraph on one line, in mm.
func widthOf(s style.Sheet, b doc.Block) float64 {
	look, _ := s.Look(b.Role)
	return style.Millimetres(style.Measure(look, textOf(b)))
}

// ruleOf returns the only line drawn in a flow.
func ruleOf(t testing.TB, blocks []doc.Block) doc.Block {
	t.Helper()
	var rules []doc.Block
	for _, b := range blocks {
		if b.Kind == doc.Rule {
			rules = append(rules, b)
		}
	}
	require.Len(t, rules, 1)
	return rules[0]
}
