package render_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding"
	"fmt"
	"html"
	"io"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/vi"
)

// leaf is a field that holds no further fields, and the way to it.
type leaf struct {
	path  string
	file  string // the kind of the file that holds it, where it is another
	steps []reflect.StructField
}

// name is the path without indices, from the file on that holds the field.
func (l leaf) name() string {
	path := strings.ReplaceAll(l.path, "[0]", "[]")
	if l.file != "" {
		_, path, _ = strings.Cut(path, l.file+".")
		path = l.file + "." + path
	}
	return path
}

func (l leaf) last() reflect.StructField { return l.steps[len(l.steps)-1] }

// leavesOf returns the fields of a struct and of those inside it, each struct at
// most twice below itself.
func leavesOf(t reflect.Type, path string, steps []reflect.StructField, around []reflect.Type) []leaf {
	var out []leaf
	around = append(slices.Clone(around), t)
	for _, field := range strictyaml.Fields(t) {
		f := t.FieldByIndex(field.Index)
		f.Index = field.Index
		around := around
		if len(field.Index) > 1 {
			around = append(slices.Clone(around), t.Field(field.Index[0]).Type)
		}
		l := leaf{path: strings.TrimPrefix(path+"."+field.Name, "."), steps: append(slices.Clone(steps), f)}
		below := f.Type
		for below.Kind() == reflect.Slice || below.Kind() == reflect.Pointer {
			if below.Kind() == reflect.Slice {
				l.path += "[0]"
			}
			below = below.Elem()
		}
		if below.Kind() != reflect.Struct || isOwnText(below) {
			l.path = strings.ReplaceAll(l.path, "[0][0]", "[0]")
			out = append(out, l)
			continue
		}
		if n := len(slices.DeleteFunc(slices.Clone(around), func(t reflect.Type) bool { return t != below })); n < 2 {
			out = append(out, leavesOf(below, l.path, l.steps, around)...)
		}
	}
	for i := range out {
		for j, s := range out[i].steps[:len(out[i].steps)-1] {
			if _, file, ok := strings.Cut(s.Tag.Get("vanban"), "file="); ok && len(steps) <= j {
				out[i].file = file
			}
		}
	}
	return out
}

func isOwnText(t reflect.Type) bool {
	return reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]())
}

// What becomes of a field that is set.
type outcome int

const (
	fine       outcome = iota // shown, or refused at its place
	unseen                    // neither
	impossible                // beside what else the paper says
)

func (l leaf) isText() bool { return len(l.values()) > 0 && len(l.values()[0].words) > 0 }

// base is a paper that fields are set in, each in a copy of it.
type base struct {
	paper report.Document
	parts string // what it shows without them
}

func newBase(t testing.TB, kind, fields string) *base {
	d := printedPaper(t, kind, fields)
	_, parts, err := shown(d)
	require.NoError(t, err, fields)
	return &base{d, parts}
}

// try sets the field in a paper.
func (l leaf) try(t testing.TB, b *base) (outcome, string) {
	best, why, plain := impossible, "", ""
	for _, v := range l.values() {
		d := copied(b.paper)
		field, changed := l.reach(reflect.ValueOf(d).Elem())
		if plain == "" && len(v.words) == 0 {
			if plain = b.parts; changed {
				var err error
				_, plain, err = shown(d)
				require.NoError(t, err, l.path)
			}
		}
		v.set(field)
		if problems := d.Validate().Errors(); len(problems) > 0 {
			if slices.ContainsFunc(problems, func(p diag.Problem) bool { return refuses(p, l.path) }) {
				return fine, ""
			}
			why += problems.Err().Error() + "; "
			continue
		}
		text, parts, err := shown(d)
		require.NoError(t, err, l.path)
		seen := len(v.words) > 0 || parts != plain
		for _, word := range v.words {
			seen = seen && strings.Contains(text, vi.Upper(word))
		}
		if seen {
			return fine, ""
		}
		best = unseen
		why += fmt.Sprintf("silent %v; ", v.words)
	}
	return best, why
}

// copied returns a paper that shares nothing with d that can be set.
func copied(d report.Document) report.Document {
	return copyOf(reflect.ValueOf(d)).Interface().(report.Document)
}

func copyOf(v reflect.Value) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	out.Set(v)
	switch {
	case v.Kind() == reflect.Pointer && !v.IsNil():
		out.Set(reflect.New(v.Type().Elem()))
		out.Elem().Set(copyOf(v.Elem()))
	case v.Kind() == reflect.Slice && !v.IsNil():
		out.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		for i := range v.Len() {
			out.Index(i).Set(copyOf(v.Index(i)))
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if out.Field(i).CanSet() {
				out.Field(i).Set(copyOf(v.Field(i)))
			}
		}
	}
	return out
}

// refuses reports whether a problem is one of the field at a path, or of the
// list that it is an item of.
func refuses(p diag.Problem, path string) bool {
	return p.Path == path || p.Path+"[0]" == path || p.Code == "not-printed" && (strings.HasPrefix(path, p.Path+".") || strings.HasPrefix(path, p.Path+"["))
}

// reach returns the field in v, with what is on the way made where it is not
// there, and what cannot stand beside it taken away; changed says whether
// anything was.
func (l leaf) reach(v reflect.Value) (field reflect.Value, changed bool) {
	for i, f := range l.steps {
		changed = alone(v, f) || changed
		v = v.FieldByIndex(f.Index)
		if i == len(l.steps)-1 {
			break
		}
		for v.Kind() == reflect.Slice || v.Kind() == reflect.Pointer {
			switch {
			case v.Kind() == reflect.Slice && v.Len() == 0:
				made := reflect.New(v.Type().Elem()).Elem()
				need(made, l.steps[i+1].Name)
				v.Set(reflect.Append(v, made))
				changed = true
			case v.Kind() == reflect.Pointer && v.IsNil():
				v.Set(reflect.New(v.Type().Elem()))
				need(v.Elem(), l.steps[i+1].Name)
				changed = true
			}
			if v.Kind() == reflect.Slice {
				v = v.Index(0)
			} else {
				v = v.Elem()
			}
		}
		if v.IsZero() {
			need(v, l.steps[i+1].Name)
			changed = changed || !v.IsZero()
		}
	}
	return v, changed
}

// alone takes away the fields of a struct that cannot stand beside f, and reports
// whether there were any.
func alone(v reflect.Value, f reflect.StructField) (changed bool) {
	for _, field := range strictyaml.Fields(v.Type()) {
		other := v.Type().FieldByIndex(field.Index)
		if fv := v.FieldByIndex(field.Index); !fv.IsZero() && (excludes(f, other) || excludes(other, f)) {
			fv.SetZero()
			changed = true
		}
	}
	return changed
}

// excludes reports whether the tag of f says that it cannot stand beside other.
func excludes(f, other reflect.StructField) bool {
	for rule := range strings.SplitSeq(f.Tag.Get("validate"), ",") {
		if name, others, _ := strings.Cut(rule, "="); name == "excluded_with" && slices.Contains(strings.Fields(others), other.Name) {
			return true
		}
	}
	return false
}

// need fills what a struct must have beside the field of that name.
func need(v reflect.Value, beside string) {
	if v.Kind() != reflect.Struct {
		return
	}
	for _, field := range strictyaml.Fields(v.Type()) {
		f := v.Type().FieldByIndex(field.Index)
		rule, _, _ := strings.Cut(f.Tag.Get("validate"), ",")
		name, others, _ := strings.Cut(rule, "=")
		if f.Name == beside || !strings.HasPrefix(name, "required") || slices.Contains(strings.Fields(others), beside) {
			continue
		}
		if fv := v.FieldByIndex(field.Index); fv.IsZero() && name != "required_with" {
			fill(fv, f)
		}
	}
}

func fill(v reflect.Value, f reflect.StructField) {
	for v.Kind() == reflect.Pointer {
		v.Set(reflect.New(v.Type().Elem()))
		v = v.Elem()
	}
	if v.Kind() == reflect.Struct && !isOwnText(v.Type()) {
		need(v, "")
		return
	}
	if v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Struct {
		made := reflect.New(v.Type().Elem()).Elem()
		need(made, "")
		v.Set(reflect.Append(v, made))
		return
	}
	if values := valuesOf(v.Type(), f, "Chữ đệm"); len(values) > 0 {
		values[0].set(v)
	}
}

// value is what a field is set to, and the words that must be seen then.
type value struct {
	words []string
	set   func(reflect.Value)
}

func (l leaf) values() []value {
	// Letters alone, as long as each other, so that no word is part of another.
	word := "Zq"
	for n := uint32(len(l.path)*131 + int(l.path[0])); len(word) < 7; n = n*31 + 7 {
		word += string(rune('a' + n%26))
	}
	return valuesOf(l.last().Type, l.last(), word)
}

func valuesOf(t reflect.Type, f reflect.StructField, word string) []value {
	tag := f.Tag.Get("validate")
	text := func(s string, words ...string) value {
		return value{words, func(v reflect.Value) { setText(v, s) }}
	}
	numbers := func() (out []value) {
		for _, n := range append([]string{"3", "10"}, regexp.MustCompile(`[0-9.]+`).FindAllString(tag, -1)...) {
			if x, err := strconv.ParseFloat(n, 64); err == nil {
				out = append(out, value{nil, func(v reflect.Value) { setNumber(v, x) }})
			}
		}
		return out
	}
	switch {
	case isOwnText(t):
		return []value{text("2031-05-17", "2031"), text(word, word)}
	case t.Kind() == reflect.Pointer:
		var out []value
		for _, inner := range valuesOf(t.Elem(), f, word) {
			out = append(out, value{inner.words, func(v reflect.Value) {
				v.Set(reflect.New(t.Elem()))
				inner.set(v.Elem())
			}})
		}
		return out
	case t.Kind() == reflect.Bool:
		return []value{{nil, func(v reflect.Value) { v.SetBool(true) }}, {nil, func(v reflect.Value) { v.SetBool(false) }}}
	case t.Kind() == reflect.Slice:
		var out []value
		for _, inner := range valuesOf(t.Elem(), f, word) {
			second := inner
			if len(inner.words) > 0 && t.Elem().Kind() == reflect.String {
				second = text(word+"h", word+"h")
			}
			out = append(out, value{append(slices.Clone(inner.words), second.words...), func(v reflect.Value) {
				v.Set(reflect.MakeSlice(t, 2, 2))
				inner.set(v.Index(0))
				second.set(v.Index(1))
				if len(inner.words) == 0 { // codes
					v.Set(v.Slice(0, 1))
				}
			}})
		}
		return out
	case t.Kind() == reflect.String && strings.Contains(tag, "oneof="):
		var out []value
		options, _, _ := strings.Cut(tag[strings.Index(tag, "oneof=")+6:], ",")
		for _, o := range strings.Fields(options) {
			out = append(out, text(o))
		}
		return out
	case t.Kind() == reflect.String && slices.Contains(strings.Split(tag, ","), "id"):
		return []value{text("p.b"), text("a")}
	case t.Kind() == reflect.String && slices.Contains(strings.Split(tag, ","), "number"):
		return []value{text("7431", "7431")}
	case t.Kind() == reflect.String:
		return []value{text(word, word)}
	case t.Kind() == reflect.Struct:
		return nil
	}
	return numbers()
}

func setText(v reflect.Value, s string) {
	if isOwnText(v.Type()) {
		_ = v.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(s))
		return
	}
	v.SetString(s)
}

func setNumber(v reflect.Value, x float64) {
	if v.CanFloat() {
		v.SetFloat(x)
	} else if v.CanInt() {
		v.SetInt(int64(x))
	}
}

// shown returns what a valid document shows in its own format: the text in
// capitals, and all parts that make its pages.
func shown(d report.Document) (text, parts string, err error) {
	format := render.DOCX
	if d.Kind() == "checklist" {
		format = render.XLSX
	}
	templates := render.Default().Templates()
	usual := slices.IndexFunc(templates, func(t render.Template) bool { return t.Kind() == d.Kind() && slices.Contains(t.Formats(), format) })
	var file bytes.Buffer
	if err := templates[usual].Render(context.Background(), &file, d, format); err != nil {
		return "", "", err
	}
	z, err := zip.NewReader(bytes.NewReader(file.Bytes()), int64(file.Len()))
	if err != nil {
		return "", "", err
	}
	var b strings.Builder
	for _, f := range z.File {
		if !strings.HasPrefix(f.Name, "word/") && !strings.HasPrefix(f.Name, "xl/") {
			continue
		}
		r, err := f.Open()
		if err != nil {
			return "", "", err
		}
		if _, err := io.Copy(&b, r); err != nil {
			return "", "", err
		}
	}
	parts = b.String()
	return vi.Upper(html.UnescapeString(textsIn(parts))), parts, nil
}

// textsIn returns what stands between the tags of parts.
func textsIn(parts string) string {
	var b strings.Builder
	for piece := range strings.SplitSeq(parts, "<") {
		tag, text, _ := strings.Cut(piece, ">")
		if strings.HasPrefix(tag, "w:noBreakHyphen") {
			b.WriteByte('-')
		}
		b.WriteString(text)
	}
	return b.String()
}
