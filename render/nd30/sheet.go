package nd30

import (
	"cmp"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/decree"
)

// A set is one of the two matched sets of sizes in practice (pt); mixing them
// is a frequent remark. Set A is the example column of the sample table, set B
// the actual sizes of the decree's sample file.
type set struct {
	name                                             string
	nationalName, motto, issuer, placeDate, bodySize float64
}

var (
	setA = set{"nd30-A", 12, 13, 12, 13, 14}
	setB = set{"nd30-B", 13, 14, 13, 14, 14}
)

// red is the ink of the marks of urgency (đỏ tươi).
const red = "FF0000"

// headerDistance is where the page number stands: from the upper edge of the
// page, in mm, as in the decree's own file.
const headerDistance = 10

// Sheet returns the looks of all roles by the decree, with an office's choices
// inside its ranges. Choices outside them are refused when the office is
// validated; here they are taken as they are.
func Sheet(l report.Layout) (style.Sheet, error) {
	sizes := setB
	if l.Set == "A" {
		sizes = setA
	}
	m, least := l.Margins, decree.Page()
	page := style.Page{
		Width: least.Width, Height: least.Height,
		Top:    cmp.Or(m.Top, least.Top.Min),
		Bottom: cmp.Or(m.Bottom, least.Bottom.Min),
		Left:   cmp.Or(m.Left, least.Left.Min),
		Right:  cmp.Or(m.Right, least.Right.Min),
		Header: headerDistance, Footer: headerDistance,
	}
	return style.New(sizes.name, page, looks(sizes, text(l, sizes)))
}

// text returns the look of running text.
func text(l report.Layout, sizes set) style.Look {
	look := style.Look{
		Size:  cmp.Or(l.Size, sizes.bodySize),
		Align: style.Justify,
		First: cmp.Or(l.Indent, decree.Page().FirstLines[1]),
		Line:  style.Spacing{Multiple: l.LineSpacing, Exact: l.LineExactly},
	}
	look.Before, look.After = l.SpaceBefore, l.SpaceAfter
	if look.Before == 0 && look.After == 0 {
		look.Before = decree.Page().LeastGap
	}
	return look
}

// looks is the style sheet beside the decree's sample table: what the table
// fixes comes from it, the rest is chosen here.
func looks(s set, body style.Look) []style.RoleLook {
	bold := func(l style.Look) style.Look { l.Bold = true; return l }
	italic := func(l style.Look) style.Look { l.Italic = true; return l }
	heading := func(l style.Look, level int) style.Look {
		l.Bold, l.KeepNext, l.Outline = true, true, level
		return l
	}
	center := func(size, before, after float64) style.Look {
		return style.Look{Size: size, Align: style.Center, Before: before, After: after}
	}
	chapter := func(level int, before float64) style.Look { return heading(center(body.Size, before, 0), level) }
	left := func(size, before float64) style.Look { return style.Look{Size: size, Before: before} }
	rule := func(after float64) style.Look {
		return style.Look{Size: 2, Align: style.Center, After: after, Line: style.Spacing{Exact: 6}}
	}
	stamp := func(color string) style.Look {
		return style.Look{Size: 13, Bold: true, Caps: true, Align: style.Center, Color: color}
	}
	caps := func(l style.Look) style.Look { l.Caps = true; return l }
	kept := func(l style.Look) style.Look { l.KeepNext = true; return l }
	return []style.RoleLook{
		{Role: decree.NationalName, Look: caps(bold(center(s.nationalName, 0, 0)))},
		{Role: decree.Motto, Look: bold(center(s.motto, 0, 0))},
		{Role: decree.Superior, Look: caps(center(s.issuer, 0, 0))},
		{Role: superiorSmall, Look: caps(center(12, 0, 0))},
		{Role: decree.Issuer, Look: caps(bold(center(s.issuer, 0, 0)))},
		{Role: issuerSmall, Look: caps(bold(center(12, 0, 0)))},
		{Role: headRule, Look: rule(0)},
		{Role: decree.Number, Look: center(13, 6+(s.placeDate-13), 0)}, // level with the date

		{Role: decree.LetterSubject, Look: center(12, 6, 0)},
		{Role: letterSubjectNext, Look: center(12, 0, 0)},
		{Role: secrecyRoom, Look: style.Look{Size: 2, Line: style.Spacing{Exact: style.Points(secrecyHeight)}}},
		{Role: markGap, Look: style.Look{Size: 2, Line: style.Spacing{Exact: 6}}},
		{Role: decree.PlaceDate, Look: italic(center(s.placeDate, 6, 0))},
		{Role: placeDateSmall, Look: italic(center(13, 6+(s.placeDate-13), 0))},
		{Role: decree.TypeName, Look: kept(caps(bold(center(14, 18, 0))))},
		{Role: decree.Subject, Look: kept(bold(center(14, 0, 0)))},
		{Role: titleRule, Look: rule(12)},
		{Role: decree.To, Look: center(body.Size, 12, 6)},
		{Role: typeNameInHead, Look: caps(bold(center(14, 0, 0)))},
		{Role: signatureRoom, Look: style.Look{Size: 10, Align: style.Right}},
		{Role: toSeveral, Look: style.Look{Size: body.Size, Left: 35, Before: 12}},
		{Role: decree.Addressee, Look: style.Look{Size: body.Size, Left: 45, Before: 6}},
		{Role: decree.Basis, Look: italic(body)},
		{Role: decree.Body, Look: body},
		{Role: IssuingAuthority, Look: kept(caps(bold(center(body.Size, 6, 6))))},
		{Role: decree.PartLabel, Look: chapter(1, 12)},
		{Role: decree.PartTitle, Look: caps(chapter(0, 0))},
		{Role: decree.ChapterLabel, Look: chapter(1, 12)},
		{Role: decree.ChapterTitle, Look: caps(chapter(0, 0))},
		{Role: decree.SectionLabel, Look: chapter(2, 6)},
		{Role: decree.SectionTitle, Look: caps(chapter(0, 0))},
		{Role: decree.SubsectionLabel, Look: chapter(3, 6)},
		{Role: decree.SubsectionTitle, Look: caps(chapter(0, 0))},
		{Role: decree.Article, Look: heading(body, 4)},
		{Role: ArticleText, Look: body},
		{Role: Centered, Look: center(body.Size, 6, 0)},
		{Role: decree.Section, Look: caps(heading(body, 1))},
		{Role: decree.ClauseTitle, Look: heading(body, 2)},
		{Role: decree.Clause, Look: body},
		{Role: decree.Point, Look: body},
		{Role: Dash, Look: body},
		{Role: Plus, Look: body},
		{Role: Answer, Look: italic(body)},
		{Role: decree.RecipientsWord, Look: bold(italic(left(12, 2)))},
		{Role: decree.Recipient, Look: left(11, 0)},
		{Role: decree.Authority, Look: caps(bold(center(body.Size, 0, 0)))},
		{Role: decree.Signer, Look: bold(center(body.Size, 75, 0))},
		{Role: signHint, Look: italic(center(13, 0, 0))},
		{Role: otherPosition, Look: caps(bold(center(body.Size, 75, 0)))},
		{Role: signerBelow, Look: bold(center(body.Size, 0, 0))},
		{Role: decree.Urgency, Look: stamp(red)},
		{Role: decree.Circulation, Look: stamp("")},
		{Role: decree.Contact, Look: center(11, 0, 0)},
		{Role: decree.AnnexLabel, Look: kept(bold(center(14, 0, 0)))},
		{Role: decree.AnnexTitle, Look: kept(caps(bold(center(14, 0, 0))))},
		{Role: decree.AnnexReference, Look: kept(italic(center(14, 0, 0)))},
		{Role: annexReferenceSmall, Look: kept(italic(center(13, 0, 0)))},
		{Role: annexRule, Look: rule(12)},
		{Role: TableHead, Look: bold(center(12, 2, 2))},
		{Role: TableGroup, Look: kept(bold(left(12, 2)))},
		{Role: TableText, Look: left(12, 2)},
		{Role: TableCenter, Look: center(12, 2, 0)},
		{Role: TableFigure, Look: style.Look{Size: 12, Align: style.Right, Before: 2}},
		{Role: doc.PageNumber, Look: center(14, 0, 0)},
	}
}
