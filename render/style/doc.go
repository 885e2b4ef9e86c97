// Package style says how a role of a paper looks, and how wide its text is.
//
// A [Sheet] is data: a page, a font, a language and one [Look] for each
// [doc.Role]. Layouts and writers ask it; it knows neither the decree nor the
// format that is written. What an office wishes to see changed is one call of
// [Sheet.With].
//
// [Width], [Measure] and [Lines] measure text in Times New Roman, upright, bold,
// italic and bold italic, from a table of advance widths. They never read a
// font, so that the same text has the same width on every machine. Widths are
// sums of advances without kerning, as word processors set text unless asked
// otherwise; kerned, a line of bold capitals is up to 1 % narrower.
//
// Lengths on paper (page, margins, indents) are in millimetres; sizes of type,
// spacing and measured text are in points. [Points], [Millimetres], [Twips]
// and [EMU] convert.
//
// All types are plain values, safe for concurrent use once made.
package style
