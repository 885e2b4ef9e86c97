package nd30_test

import (
	"encoding/xml"
	"fmt"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/decree"
)

// wordStyle is a style as the file has it.
type wordStyle struct {
	ID   string `xml:"styleId,attr"`
	Size struct {
		Half float64 `xml:"val,attr"`
	} `xml:"rPr>sz"`
	Bold    *struct{} `xml:"rPr>b"`
	Italic  *struct{} `xml:"rPr>i"`
	Spacing struct {
		Before float64 `xml:"before,attr"`
		After  float64 `xml:"after,attr"`
		Line   float64 `xml:"line,attr"`
		Rule   string  `xml:"lineRule,attr"`
	} `xml:"pPr>spacing"`
	Indent struct {
		First float64 `xml:"firstLine,attr"`
	} `xml:"pPr>ind"`
	Align struct {
		Val string `xml:"val,attr"`
	} `xml:"pPr>jc"`
	Outline *struct {
		Val int `xml:"val,attr"`
	} `xml:"pPr>outlineLvl"`
}

func stylesOf(t *testing.T, l report.Layout) map[string]wordStyle {
	t.Helper()
	s := sheetFor(t, l)
	var file struct {
		Styles []wordStyle `xml:"style"`
	}
	require.NoError(t, xml.Unmarshal(partOf(t, doc.Paper{}, s, "word/styles.xml"), &file))
	byID := map[string]wordStyle{}
	for _, st := range file.Styles {
		byID[st.ID] = st
	}
	return byID
}

// layouts are what offices may choose.
var layouts = map[string]report.Layout{
	"default": {},
	"set A":   {Set: "A"},
	"set B":   {Set: "B"},
	"small":   {Set: "A", Size: 13, Indent: 10, LineSpacing: 1.5, SpaceBefore: 6},
	"exact":   {LineExactly: 18, SpaceAfter: 6},
	"wide":    {Size: 14, SpaceBefore: 3, SpaceAfter: 3, Margins: report.Margins{Top: 25, Bottom: 25, Left: 35, Right: 20}},
	"between": {Size: 13.5, LineSpacing: 1.15, Margins: report.Margins{Top: 22.5, Left: 32, Right: 17.5}},
}

// components are what the decree asks of the styles of a plan: the least and
// the greatest size in pt, weight, slant, setting (Phụ lục I, phần I, mục II,
// III and V).
var components = []struct {
	id           string
	min, max     float64
	bold, italic bool
	align        string
}{
	{"NationalName", 12, 13, true, false, "center"},
	{"Motto", 13, 14, true, false, "center"},
	{"Superior", 12, 13, false, false, "center"},
	{"SuperiorSmall", 12, 13, false, false, "center"},
	{"Issuer", 12, 13, true, false, "center"},
	{"IssuerSmall", 12, 13, true, false, "center"},
	{"Number", 13, 13, false, false, "center"},
	{"PlaceDate", 13, 14, false, true, "center"},
	{"PlaceDateSmall", 13, 14, false, true, "center"},
	{"TypeName", 13, 14, true, false, "center"},
	{"Subject", 13, 14, true, false, "center"},
	{"LetterSubject", 12, 13, false, false, "center"},
	{"Basis", 13, 14, false, true, "both"},
	{"Body", 13, 14, false, false, "both"},
	{"Section", 13, 14, true, false, "both"},
	{"ClauseTitle", 13, 14, true, false, "both"},
	{"Clause", 13, 14, false, false, "both"},
	{"Point", 13, 14, false, false, "both"},
	{"Dash", 13, 14, false, false, "both"},
	{"Plus", 13, 14, false, false, "both"},
	{"Authority", 13, 14, true, false, "center"},
	{"Signer", 13, 14, true, false, "center"},
	{"To", 13, 14, false, false, "center"},
	{"ToSeveral", 13, 14, false, false, "left"},
	{"Addressee", 13, 14, false, false, "left"},
	{"RecipientsWord", 12, 12, true, true, "left"},
	{"Recipient", 11, 11, false, false, "left"},
	{"AnnexLabel", 14, 14, true, false, "center"},
	{"AnnexTitle", 13, 14, true, false, "center"},
	{"AnnexReference", 13, 14, false, true, "center"},
	{"AnnexReferenceSmall", 13, 14, false, true, "center"},
	{"PageNumber", 13, 14, false, false, "center"},
}

func TestStylesAreInTheDecree(t *testing.T) {
	for name, l := range layouts {
		t.Run(name, func(t *testing.T) {
			styles := stylesOf(t, l)
			for _, c := range components {
				s, ok := styles[c.id]
				require.True(t, ok, c.id)
				size := s.Size.Half / 2
				assert.True(t, c.min <= size && size <= c.max, "%s is %v pt", c.id, size)
				assert.Equal(t, c.bold, s.Bold != nil, "%s bold", c.id)
				assert.Equal(t, c.italic, s.Italic != nil, "%s italic", c.id)
				assert.Equal(t, c.align, s.Align.Val, c.id)
			}
			// One size for all running text; bases included.
			for _, id := range []string{"Basis", "Section", "ClauseTitle", "Clause", "Point", "Dash", "Plus"} {
				assert.Equal(t, styles["Body"].Size, styles[id].Size, id)
				assert.Equal(t, styles["Body"].Spacing, styles[id].Spacing, id)
				assert.Equal(t, styles["Body"].Indent, styles[id].Indent, id)
			}
			body := styles["Body"]
			mm := body.Indent.First / 20 * 25.4 / 72
			assert.Contains(t, []string{"10.0", "12.7"}, fmt.Sprintf("%.1f", mm), "first-line indent, mm")
			assert.GreaterOrEqual(t, (body.Spacing.Before+body.Spacing.After)/20, 6.0, "pt between paragraphs")
			switch body.Spacing.Rule {
			case "auto":
				assert.True(t, 240 <= body.Spacing.Line && body.Spacing.Line <= 360, "single to one and a half")
			case "exact":
				assert.GreaterOrEqual(t, body.Spacing.Line/20, 15.0)
			default:
				assert.Fail(t, "line rule", body.Spacing.Rule)
			}
			// The motto is never smaller than the national name, and the letterhead
			// is of one set.
			assert.Greater(t, styles["Motto"].Size.Half, styles["NationalName"].Size.Half)
			assert.Equal(t, styles["NationalName"].Size, styles["Issuer"].Size)
			assert.Equal(t, styles["Superior"].Size, styles["Issuer"].Size)
			assert.Equal(t, 0, styles["Section"].Outline.Val)
			assert.Equal(t, 1, styles["ClauseTitle"].Outline.Val)
			assert.Nil(t, styles["Body"].Outline)
		})
	}
}

// The sizes of the two sets, in pt (Phụ lục I, mục V; the sample file).
func TestSets(t *testing.T) {
	for set, want := range map[string][]float64{
		"A": {12, 13, 12, 12, 13, 13, 14},
		"B": {13, 14, 13, 13, 13, 14, 14},
		"":  {13, 14, 13, 13, 13, 14, 14},
	} {
		styles := stylesOf(t, report.Layout{Set: set})
		var got []float64
		for _, id := range []string{"NationalName", "Motto", "Superior", "Issuer", "Number", "PlaceDate", "Body"} {
			got = append(got, styles[id].Size.Half/2)
		}
		assert.Equal(t, want, got, "set %q", set)
	}
}

// An office's choices arrive: what it says stands in the file.
func TestChoices(t *testing.T) {
	for _, tt := range []struct {
		layout                           string
		size, before, after, line, first float64
		rule                             string
	}{
		{"default", 28, 120, 0, 240, 720, "auto"},
		{"small", 26, 120, 0, 360, 567, "auto"},
		{"exact", 28, 0, 120, 360, 720, "exact"},
		{"wide", 28, 60, 60, 240, 720, "auto"},
		{"between", 27, 120, 0, 276, 720, "auto"},
	} {
		body := stylesOf(t, layouts[tt.layout])["Body"]
		assert.Equal(t, tt.size, body.Size.Half, tt.layout)
		assert.Equal(t, tt.before, body.Spacing.Before, tt.layout)
		assert.Equal(t, tt.after, body.Spacing.After, tt.layout)
		assert.Equal(t, tt.line, body.Spacing.Line, tt.layout)
		assert.Equal(t, tt.rule, body.Spacing.Rule, tt.layout)
		assert.Equal(t, tt.first, body.Indent.First, tt.layout)
	}
}

// pageOf is the page of a section, in twips.
type pageOf struct {
	Size struct {
		W float64 `xml:"w,attr"`
		H float64 `xml:"h,attr"`
	} `xml:"pgSz"`
	Margins struct {
		Top    float64 `xml:"top,attr"`
		Bottom float64 `xml:"bottom,attr"`
		Left   float64 `xml:"left,attr"`
		Right  float64 `xml:"right,attr"`
		Header float64 `xml:"header,attr"`
	} `xml:"pgMar"`
	First   *struct{} `xml:"titlePg"`
	Numbers *struct {
		Start string `xml:"start,attr"`
	} `xml:"pgNumType"`
}

// Every section of a plan with annexes, the lying one too, has A4 and margins
// inside the ranges, give or take half a millimetre; the number stands inside
// the upper margin; annexes count from 1.
func TestPages(t *testing.T) {
	for name, l := range layouts {
		t.Run(name, func(t *testing.T) {
			plan := *thePlan(t)
			plan.Layout, plan.Office.Layout = l, report.Layout{}
			var file struct {
				Inner []pageOf `xml:"body>p>pPr>sectPr"`
				Last  pageOf   `xml:"body>sectPr"`
			}
			data := partOf(t, planPaper(t, &plan), sheetFor(t, plan.Settings()), "word/document.xml")
			require.NoError(t, xml.Unmarshal(data, &file))
			sections := append(file.Inner, file.Last)
			require.Len(t, sections, 4, "the plan and three annexes")
			mm := func(twips float64) float64 { return twips / 20 * 25.4 / 72 }
			within := func(what string, r decree.Range, twips float64) {
				assert.True(t, r.Min-0.5 <= mm(twips) && mm(twips) <= r.Max+0.5, "%s is %.2f mm", what, mm(twips))
			}
			for i, s := range sections {
				w, h := s.Size.W, s.Size.H
				if i == 2 {
					w, h = h, w
				}
				assert.InDelta(t, 210, mm(w), 0.05)
				assert.InDelta(t, 297, mm(h), 0.05)
				within("top", decree.Range{Min: 20, Max: 25}, s.Margins.Top)
				within("bottom", decree.Range{Min: 20, Max: 25}, s.Margins.Bottom)
				within("left", decree.Range{Min: 30, Max: 35}, s.Margins.Left)
				within("right", decree.Range{Min: 15, Max: 20}, s.Margins.Right)
				assert.InDelta(t, 10, mm(s.Margins.Header), 0.05)
				assert.NotNil(t, s.First, "the first page bears no number")
				assert.Equal(t, i > 0, s.Numbers != nil, "section %d counts anew", i)
			}
		})
	}
}

func TestSheetRefuses(t *testing.T) {
	_, err := nd30.Sheet(report.Layout{Margins: report.Margins{Left: 900}})
	assert.Error(t, err)
	_, err = nd30.Sheet(report.Layout{Size: -4})
	assert.Error(t, err)
}

// Number and date stand on one line: 13 pt beside 14 pt takes 1 pt more above.
func TestNumberIsLevelWithTheDate(t *testing.T) {
	for name, l := range layouts {
		s := sheetFor(t, l)
		number, _ := s.Look(decree.Number)
		for _, role := range []doc.Role{decree.PlaceDate, "place-date-small"} {
			day, _ := s.Look(role)
			base := func(before, size float64) float64 { return before + size*0.891 }
			assert.InDelta(t, base(number.Before, number.Size), base(day.Before, day.Size), 0.5, "%s, %s, pt", name, strconv.Quote(string(role)))
		}
	}
}
