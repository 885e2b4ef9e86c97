package nd30

import (
	"cmp"
	"sync"

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

// signing is the room for the signature and the seal above the name, in pt.
const signing = 75

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
	return sheetOf(choice{sizes, page, text(l, sizes)})
}

// choice is what the looks of all roles follow from.
type choice struct {
	sizes set
	page  style.Page
	text  style.Look
}

// lastSheets hold the sheet that was made last: papers that are made one after the
// other are mostly of one office.
var lastSheets = sync.Pool{New: func() any { return new(lastSheet) }}

type lastSheet struct {
	by    choice
	sheet style.Sheet
}

func sheetOf(by choice) (style.Sheet, error) {
	last := lastSheets.Get().(*lastSheet)
	defer lastSheets.Put(last)
	if last.by == by {
		return last.sheet, nil
	}
	sheet, err := style.New(by.sizes.name, by.page, looks(by.sizes, by.text))
	if err == nil {
		last.by, last.sheet = by, sheet
	}
	return sheet, err
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

// looks is the style sheet beside the decree's sample table: weight, slant,
// capitals and setting of a component come from it, the rest is chosen here.
func looks(s set, body style.Look) []style.RoleLook {
	as := func(component doc.Role, l style.Look) style.Look {
		c, _ := decree.Find(decree.Role(component))
		l.Bold, l.Italic, l.Caps = c.Bold, c.Italic, c.Upper
		if c.Align == style.Center.String() {
			l.Align = style.Center
		}
		return l
	}
	sized := func(size float64) style.Look { return style.Look{Size: size} }
	below := func(size, before float64) style.Look { return style.Look{Size: size, Before: before} }
	centered := func(l style.Look) style.Look { l.Align = style.Center; return l }
	kept := func(l style.Look) style.Look { l.KeepNext = true; return l }
	heading := func(l style.Look, level int) style.Look { l.Outline = level; return kept(l) }
	apart := func(l style.Look) style.Look { l.After = body.After; return l } // what follows may have no room above it
	title := func(level int, before float64) style.Look { return heading(below(body.Size, before), level) }
	rule := func(after float64) style.Look {
		return style.Look{Size: 2, Align: style.Center, After: after, Line: style.Spacing{Exact: 6}}
	}
	of := func(component doc.Role, l style.Look) style.RoleLook {
		return style.RoleLook{Role: component, Look: as(component, l)}
	}
	numberBefore := 6 + (s.placeDate - 13) // level with the date
	return []style.RoleLook{
		of(decree.NationalName, sized(s.nationalName)),
		{Role: nationalNameSmall, Look: as(decree.NationalName, sized(setA.nationalName))},
		of(decree.Motto, sized(s.motto)),
		{Role: mottoSmall, Look: as(decree.Motto, sized(setA.motto))},
		of(decree.Superior, style.Look{Size: s.issuer, After: s.motto - s.issuer}), // level with the motto
		{Role: superiorSmall, Look: as(decree.Superior, style.Look{Size: setA.issuer, After: setA.motto - setA.issuer})},
		of(decree.Issuer, sized(s.issuer)),
		{Role: issuerSmall, Look: as(decree.Issuer, sized(setA.issuer))},
		{Role: headRule, Look: rule(0)},
		of(decree.Number, below(13, numberBefore)),
		of(decree.LetterSubject, below(12, 6)),
		{Role: letterSubjectNext, Look: as(decree.LetterSubject, sized(12))},
		{Role: secrecyRoom, Look: style.Look{Size: 2, Line: style.Spacing{Exact: style.Points(secrecyHeight)}}},
		{Role: markGap, Look: style.Look{Size: 2, Line: style.Spacing{Exact: 6}}},
		of(decree.PlaceDate, below(s.placeDate, 6)),
		{Role: placeDateSmall, Look: as(decree.PlaceDate, below(setA.placeDate, numberBefore))},
		of(decree.TypeName, kept(below(14, 18))),
		of(decree.Subject, kept(sized(14))),
		{Role: titleNote, Look: kept(style.Look{Size: 14, Italic: true, Align: style.Center})},
		{Role: titleRule, Look: rule(12)},
		of(decree.To, style.Look{Size: body.Size, Align: style.Center, Before: 12, After: 6}),
		{Role: typeNameInHead, Look: as(decree.TypeName, sized(14))},
		{Role: signatureRoom, Look: style.Look{Size: 10, Align: style.Right}},
		{Role: toSeveral, Look: style.Look{Size: body.Size, Left: 35, Before: 12}},
		of(decree.Addressee, apart(style.Look{Size: body.Size, Left: 45, Before: 6})),
		of(decree.Basis, body),
		of(decree.Body, body),
		{Role: IssuingAuthority, Look: as(decree.TypeName, style.Look{Size: body.Size, Before: 6, After: 6, KeepNext: true})},
		of(decree.PartLabel, title(1, 12)),
		of(decree.PartTitle, apart(title(0, 0))),
		of(decree.ChapterLabel, title(1, 12)),
		of(decree.ChapterTitle, apart(title(0, 0))),
		of(decree.SectionLabel, title(2, 6)),
		of(decree.SectionTitle, apart(title(0, 0))),
		of(decree.SubsectionLabel, title(3, 6)),
		of(decree.SubsectionTitle, apart(title(0, 0))),
		of(decree.Article, heading(body, 4)),
		{Role: ArticleText, Look: body},
		{Role: Centered, Look: apart(centered(below(body.Size, 6)))},
		of(decree.Section, heading(body, 1)),
		of(decree.ClauseTitle, heading(body, 2)),
		of(decree.Clause, body),
		of(decree.Point, body),
		{Role: Dash, Look: body},
		{Role: Plus, Look: body},
		{Role: Answer, Look: as(decree.Basis, body)}, // in italics
		of(decree.RecipientsWord, below(12, 2)),
		of(decree.Recipient, sized(11)),
		of(decree.Authority, sized(body.Size)),
		of(decree.Signer, below(body.Size, signing)),
		{Role: signHint, Look: style.Look{Size: 13, Italic: true, Align: style.Center}},
		{Role: otherPosition, Look: as(decree.Authority, below(body.Size, signing))},
		{Role: signerBelow, Look: as(decree.Signer, sized(body.Size))},
		of(decree.Urgency, style.Look{Size: 13, Color: red}),
		of(decree.Circulation, sized(13)),
		of(decree.Contact, centered(sized(11))),
		of(decree.AnnexLabel, kept(sized(14))),
		of(decree.AnnexTitle, kept(sized(14))),
		of(decree.AnnexReference, kept(sized(14))),
		{Role: annexReferenceSmall, Look: as(decree.AnnexReference, kept(sized(13)))},
		{Role: annexForm, Look: style.Look{Size: 13, Bold: true, Align: style.Right, KeepNext: true}},
		{Role: annexRule, Look: rule(12)},
		{Role: TableHead, Look: style.Look{Size: 12, Bold: true, Align: style.Center, Before: 2, After: 2}},
		{Role: TableGroup, Look: style.Look{Size: 12, Bold: true, Before: 2, KeepNext: true}},
		{Role: TableText, Look: below(12, 2)},
		{Role: TableCenter, Look: centered(below(12, 2))},
		{Role: TableFigure, Look: style.Look{Size: 12, Align: style.Right, Before: 2}},
		of(decree.PageNumber, sized(14)),
	}
}
