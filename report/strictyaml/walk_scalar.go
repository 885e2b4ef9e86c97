package strictyaml

import (
	"bytes"
	"encoding"
	"errors"
	"reflect"
	"regexp"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/prose"
	"github.com/vanban-go/vanban/report/vi"
	"gopkg.in/yaml.v3"
)

// text returns the text of a scalar, whatever YAML takes it for.
func (w *walker) text(s slot) (string, bool) {
	n := s.node
	if n.Kind != yaml.ScalarNode {
		w.notText(s)
		return "", false
	}
	if w.swallowsList(s) {
		return "", false
	}
	t := fold(n, s.options.lines, func() []byte { return w.doc.raw(n) })
	if !prose.IsUsual(t) {
		t = vi.NFC(t)
		if f, flawed := flawOf(t); flawed && !w.doc.expanded {
			return t, w.takes(s, f)
		}
	}
	w.joined(s)
	return t, true
}

// takes tells of the flaw of a text, and reports whether it may be taken nevertheless.
func (w *walker) takes(s slot, f flaw) bool {
	p := f.rule.At(w.doc.pieceIn(s.node, f.piece), diag.Join(w.doc.prefix, string(s.path)), f.args...)
	if p.Severity == diag.Error {
		w.tell(string(s.path), p)
		return false
	}
	w.loader.problems.Add(p)
	return true
}

// joined warns of the lines of a prose text, behind "|" or with \n in double
// quotes, that are printed behind the one above and look as if they should not be.
func (w *walker) joined(s slot) {
	n := s.node
	if !s.options.prose || s.options.lines || !strings.Contains(n.Value, "\n") {
		return
	}
	text, place := n.Value, func(f prose.Finding) diag.Place { return w.doc.lineStart(n.Line+1+f.Index, []byte(f.Text)) }
	switch {
	case n.Style&yaml.LiteralStyle != 0:
	case n.Style&yaml.DoubleQuotedStyle != 0:
		text = apart(text, blankLines(w.doc.raw(n)))
		place = func(f prose.Finding) diag.Place { return w.doc.pieceIn(n, f.Text) }
	default:
		return
	}
	for _, f := range prose.ReviewLines(text) {
		if !w.loader.problems.Takes(f.Rule.Severity) { // each place is looked for in the whole text
			w.loader.problems.Drop()
			continue
		}
		w.loader.problems.Add(f.Rule.At(place(f), diag.Join(w.doc.prefix, string(s.path)), f.Args...))
	}
}

// apart doubles the newlines of a text in double quotes that were blank lines.
func apart(text string, blank []bool) string {
	lines := strings.Split(text, "\n")
	for i := range lines[:len(lines)-1] {
		if i < len(blank) && blank[i] {
			lines[i] += "\n"
		}
	}
	return strings.Join(lines, "\n")
}

func (w *walker) notText(s slot) {
	if s.node.Kind == yaml.MappingNode && len(s.node.Content) > 0 && !w.inBraces(s.node) {
		w.colonInText(s)
		return
	}
	w.wrong(s, notText)
}

// swallowsList tells that a plain scalar goes on over lines which begin with a
// dash or a plus: items that YAML joined to the text.
func (w *walker) swallowsList(s slot) bool {
	n := s.node
	if !plain(n) || !holds(n.Value, " - ") && !holds(n.Value, " + ") {
		return false
	}
	raw, left := w.doc.raw(n), n.Value
	if bytes.HasPrefix(raw, []byte(left)) {
		return false
	}
	line, rest, more := bytes.Cut(raw, newline)
	for number := n.Line; ; number++ {
		line = bytes.TrimLeft(line, " \t")
		if number > n.Line && (bytes.HasPrefix(line, []byte("- ")) || bytes.HasPrefix(line, []byte("+ "))) {
			w.tell(string(s.path), listInText.At(w.doc.lineStart(number, line), "", string(line[:1])))
			return true
		}
		taken := commonPrefix(left, line)
		left = strings.TrimLeft(left[taken:], " \n")
		if left == "" || !more {
			return false
		}
		line, rest, more = bytes.Cut(rest, newline)
	}
}

// holds reports whether a text has a sign with a blank on either side of it. The sign
// is rare, and looked for first.
func holds(text, sign string) bool {
	return strings.IndexByte(text, sign[1]) >= 0 && strings.Contains(text, sign)
}

// commonPrefix returns how many bytes of line the text a begins with.
func commonPrefix(a string, line []byte) int {
	n := 0
	for n < len(a) && n < len(line) && a[n] == line[n] {
		n++
	}
	return n
}

// ownText hands the text of a scalar to a type that reads it itself.
func (w *walker) ownText(s slot, v reflect.Value) {
	t, ok := w.text(s)
	if !ok {
		return
	}
	err := v.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(t))
	if err == nil {
		return
	}
	if p, ok := errors.AsType[diag.Problem](err); ok {
		w.refuse(s, p.Rule(), p.Args...)
		return
	}
	w.tell(string(s.path), invalid.At(w.doc.place(s.key, s.node), "", clip(t)).From(err))
}

var (
	wholeNumber   = regexp.MustCompile(`^(?:0|-?[1-9][0-9]*)$`)
	decimalNumber = regexp.MustCompile(`^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$`)
)

// number reads a number of one of the three classes.
func (w *walker) number(s slot, c class, v reflect.Value) {
	form, rule := wholeNumber, notInteger
	if c == decimal {
		form, rule = decimalNumber, notNumber
	}
	if !w.isNumber(s, form, rule) {
		return
	}
	text, bits := s.node.Value, v.Type().Bits()
	var err error
	switch c {
	case integer:
		var i int64
		i, err = strconv.ParseInt(text, 10, bits)
		v.SetInt(i)
	case natural:
		var u uint64
		u, err = strconv.ParseUint(text, 10, bits)
		v.SetUint(u)
	default:
		var f float64
		f, err = strconv.ParseFloat(text, bits)
		v.SetFloat(f)
	}
	if err != nil {
		v.SetZero()
		w.tooBig(s, v)
	}
}

// tooBig tells a number that the type of v cannot hold.
func (w *walker) tooBig(s slot, v reflect.Value) {
	var least, most string
	switch bits := v.Type().Bits(); v.Kind() {
	case reflect.Float32, reflect.Float64:
		most = map[int]string{32: "3.4e38", 64: "1.7e308"}[bits]
		least = "-" + most
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		least = strconv.FormatInt(-1<<(bits-1), 10)
		most = strconv.FormatInt(1<<(bits-1)-1, 10)
	default:
		least, most = "0", strconv.FormatUint(1<<bits-1, 10)
	}
	w.refuse(s, hinted(outOfRange, "viết số từ %[2]s đến %[3]s", "write a number from %[2]s to %[3]s"),
		clip(s.node.Value), least, most)
}

// isNumber tells a scalar that does not have the form of a number.
func (w *walker) isNumber(s slot, form *regexp.Regexp, rule diag.Rule) bool {
	n := s.node
	switch {
	case n.Kind != yaml.ScalarNode:
		w.refuse(s, rule, collectionName(n))
	case !plain(n) && form.MatchString(n.Value):
		w.refuse(s, hinted(rule, "bỏ dấu nháy", "remove the quotes"), clip(n.Value))
	case !plain(n) || !form.MatchString(n.Value):
		w.refuse(s, numberRule(rule, n.Value), clip(n.Value), clip(separators.Replace(n.Value)))
	default:
		return true
	}
	return false
}

func collectionName(n *yaml.Node) string {
	if n.Kind == yaml.MappingNode {
		return "{…}"
	}
	return "[…]"
}

// separators takes them out of a number.
var separators = strings.NewReplacer(".", "", ",", "", " ", "", "_", "")

var (
	grouped      = regexp.MustCompile(`^-?[0-9]{1,3}(?:[., _][0-9]{3})+$`)
	leadingZeros = regexp.MustCompile(`^[-+]?0+[0-9]`)
	withComma    = regexp.MustCompile(`^-?[0-9]+,[0-9]+$`)
	withUnit     = regexp.MustCompile(`^-?[0-9]+(?:[.,][0-9]+)? ?(?:\p{L}|%)`)
	otherBase    = regexp.MustCompile(`^[-+]?(?:0[xXoObB][0-9a-fA-F]+|[0-9.]+[eE][-+]?[0-9]+|\.(?:inf|nan)|\+[0-9.]+)$`)
)

// numberRule returns rule with the hint for what was typed.
func numberRule(rule diag.Rule, typed string) diag.Rule {
	whole := rule.Code == notInteger.Code
	switch {
	case whole && grouped.MatchString(typed):
		return hinted(rule, "viết liền các chữ số, không dấu phân cách hàng nghìn: %[2]s", "write the digits without thousands separators: %[2]s")
	case leadingZeros.MatchString(typed):
		return hinted(rule, "bỏ số 0 ở đầu", "remove the leading zeros")
	case otherBase.MatchString(typed):
		return hinted(rule, "viết đủ các chữ số thập phân", "write plain decimal digits")
	case !whole && withComma.MatchString(typed):
		return hinted(rule, "viết phần thập phân sau dấu chấm: 12.7", "put a dot before the decimals: 12.7")
	case withUnit.MatchString(typed):
		return hinted(rule, "chỉ viết số, bỏ đơn vị", "write the number only, without its unit")
	}
	return rule
}

func (w *walker) boolean(s slot, v reflect.Value) {
	n := s.node
	switch {
	case n.Kind != yaml.ScalarNode:
		w.refuse(s, notBoolean, collectionName(n))
	case !plain(n) || n.Value != "true" && n.Value != "false":
		w.refuse(s, notBoolean, clip(n.Value))
	default:
		v.SetBool(n.Value == "true")
	}
}
