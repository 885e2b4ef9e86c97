package xlsx

import (
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// readStyle is what a cell style says of what a person sees.
type readStyle struct {
	format numberFormat
	code   string // of the number format; "" is general
	font   *font
	ground string // a colour
	whole  Marks  // of a text in one piece
}

// font is what a font says of what a person sees.
type font struct {
	marks Marks
	ink   string // a colour
}

// runLook is how a run of a text looks; one without a font has that of the
// cell.
type runLook struct{ own *font }

// marks returns those of a cell whose text is in such runs, in one piece where
// there are none.
func (s *readStyle) marks(runs []runLook) (all Marks) {
	if len(runs) == 0 {
		return s.whole
	}
	for _, run := range runs {
		all |= s.seen(run.own)
	}
	return all
}

func (s *readStyle) seen(f *font) Marks {
	if f == nil {
		f = s.font
	}
	switch {
	case f == nil:
		return 0
	case alike(f.ink, s.ground):
		return f.marks | Unseen
	}
	return f.marks
}

// readStyles reads what each cell style makes of a value, in whatever order the
// part says it.
func (w *Workbook) readStyles(part string) error {
	own, fonts, grounds := map[string]string{}, []*font(nil), []string(nil)
	type ids struct{ format, font, fill string }
	var styles []ids
	err := w.each(part, "styleSheet", func(r *ooxml.Reader) error {
		depth := r.Depth()
		switch list := r.Local(); list {
		case "numFmts", "fonts", "fills", "cellXfs":
			for r.Inside(depth) {
				if r.Kind != ooxml.StartTag {
					continue
				}
				switch r.Local() {
				case "numFmt":
					own[strings.TrimSpace(r.Attr("numFmtId"))] = r.Attr("formatCode")
				case "font":
					fonts = append(fonts, fontOf(r))
				case "fill":
					grounds = append(grounds, groundOf(r))
				case "xf":
					if list == "cellXfs" {
						styles = append(styles, ids{r.Attr("numFmtId"), r.Attr("fontId"), r.Attr("fillId")})
					}
				}
			}
		}
		return nil
	})
	formats := map[string]readStyle{} // each is understood once
	for _, s := range styles {
		id := strings.TrimSpace(s.format)
		out, known := formats[id]
		if !known {
			code, ok := own[id]
			if out = (readStyle{format: builtIn(id), code: builtInCode(id), ground: white}); ok {
				out.format, out.code = formatOf(code), code
			}
			formats[id] = out
		}
		if i, err := strconv.Atoi(strings.TrimSpace(s.font)); err == nil && i >= 0 && i < len(fonts) {
			out.font = fonts[i]
		}
		if i, err := strconv.Atoi(strings.TrimSpace(s.fill)); err == nil && i >= 0 && i < len(grounds) {
			out.ground = grounds[i]
		}
		out.whole = out.seen(nil)
		w.styles = append(w.styles, out)
	}
	return err
}

// builtInCodes are the codes of formats that have a number alone (ECMA-376 part
// 1, 18.8.30). The programs of a country may show another form of them.
var builtInCodes = map[string]string{
	"1": "0", "2": "0.00", "3": "#,##0", "4": "#,##0.00", "9": "0%", "10": "0.00%", "11": "0.00E+00", "12": "# ?/?", "13": "# ??/??",
	"14": "dd/mm/yyyy", "15": "d-mmm-yy", "16": "d-mmm", "17": "mmm-yy", "18": "h:mm AM/PM", "19": "h:mm:ss AM/PM", "20": "h:mm", "21": "h:mm:ss",
	"22": "dd/mm/yyyy h:mm", "37": "#,##0 ;(#,##0)", "38": "#,##0 ;[Red](#,##0)", "39": "#,##0.00;(#,##0.00)", "40": "#,##0.00;[Red](#,##0.00)",
	"41": `_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-`, "43": `_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-`,
	"45": "mm:ss", "46": "[h]:mm:ss", "47": "mm:ss.0", "48": "##0.0E+0", "49": "@",
}

// builtInCode returns the code of the format of that number: a format without a
// known one shows what nobody can tell.
func builtInCode(id string) string {
	if code, ok := builtInCodes[id]; ok || id == "" || id == "0" {
		return code
	}
	if n, err := strconv.Atoi(id); err != nil || n >= firstOwnFormat {
		return ""
	}
	return "[id " + id + "]"
}

const (
	firstOwnFormat = 82 // below, numbers are kept for formats of countries
	white, black   = "FFFFFF", "000000"
	otherColour    = "?" // like no other
)

// fontOf reads the font that begins here, of a style or of a run.
func fontOf(r *ooxml.Reader) *font {
	f := &font{ink: black}
	for depth := r.Depth(); r.Inside(depth); {
		if r.Kind != ooxml.StartTag {
			continue
		}
		switch v := strings.TrimSpace(r.Attr("val")); r.Local() {
		case "strike":
			if v == "" || isTrue(v) {
				f.marks |= Struck
			}
		case "vertAlign":
			if v == "superscript" || v == "subscript" {
				f.marks |= Raised
			}
		case "sz":
			if n, err := strconv.ParseFloat(v, 64); err == nil && n <= 1 {
				f.marks |= Unseen
			}
		case "color":
			f.ink = colour(r, black)
		}
	}
	return f
}

// groundOf reads the fill that begins here.
func groundOf(r *ooxml.Reader) string {
	ground := white
	for depth := r.Depth(); r.Inside(depth); {
		if r.Kind != ooxml.StartTag {
			continue
		}
		switch r.Local() {
		case "patternFill":
			switch r.Attr("patternType") {
			case "", "none":
				ground = white
			default:
				ground = otherColour
			}
			if r.Attr("patternType") == "solid" {
				ground = black
			}
		case "gradientFill":
			ground = otherColour
		case "fgColor":
			if ground == black {
				ground = colour(r, black)
			}
		}
	}
	return ground
}

// palette is that of the first numbers that a colour may have (ECMA-376 part 1,
// 18.8.27); 8 to 15 are the same again.
var palette = [...]string{black, white, "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"}

// colour reads a colour as RGB, or as a word that only the same colour has.
func colour(r *ooxml.Reader, automatic string) string {
	tint, _ := strconv.ParseFloat(strings.TrimSpace(r.Attr("tint")), 64)
	rgb, theme, index := r.Attr("rgb"), strings.TrimSpace(r.Attr("theme")), strings.TrimSpace(r.Attr("indexed"))
	base := ""
	switch n, err := strconv.Atoi(index); {
	case len(rgb) >= len(white):
		base = strings.ToUpper(rgb[len(rgb)-len(white):])
	case theme == "0" || index == "65":
		base = white
	case theme == "1" || index == "64":
		base = black
	case theme != "":
		return "theme " + theme + " " + r.Attr("tint")
	case err == nil && n >= 0 && n < 2*len(palette):
		base = palette[n%len(palette)]
	case err == nil:
		return "indexed " + index
	default:
		return automatic
	}
	switch {
	case tint == 0:
		return base
	case base == white && tint >= -1 && tint < 0:
		return grey(1 + tint)
	case base == black && tint > 0 && tint <= 1:
		return grey(tint)
	}
	return base + " " + r.Attr("tint")
}

func grey(light float64) string {
	c := strconv.FormatInt(int64(light*0xFF)|0x100, 16)[1:]
	return strings.ToUpper(c + c + c)
}

// alike reports whether nobody can tell one colour from the other: of blue the
// eye sees least, and white is lost on the ground of answers.
func alike(a, b string) bool {
	if a == b {
		return a != otherColour
	}
	steps := [...]int{0x28, 0x18, 0x18} // blue, green, red
	x, errA := strconv.ParseUint(a, 16, 24)
	y, errB := strconv.ParseUint(b, 16, 24)
	if errA != nil || errB != nil {
		return false
	}
	for i, step := range steps {
		if d := int(x>>(8*i)&0xFF) - int(y>>(8*i)&0xFF); d > step || d < -step {
			return false
		}
	}
	return true
}
