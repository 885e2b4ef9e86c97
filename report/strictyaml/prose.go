package strictyaml

import (
	"bytes"
	"reflect"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/prose"
)

// Prose visits the texts that people wrote into v, those of fields with
// vanban:"prose", with their paths, in the order of the fields. Empty texts, and
// what stands in files of their own, are passed over.
func Prose(v any, visit func(path, text string)) {
	textsIn(v, inProse, func(path trail, text string, _ *options) { visit(string(path), text) })
}

// Slips returns what [prose.Review] finds in each of the texts that [Prose] visits.
func Slips(v any) diag.List {
	var problems diag.List
	textsIn(v, inProse, func(at trail, text string, _ *options) {
		for _, f := range prose.Review(text) {
			problems = append(problems, f.Rule.For(string(at), f.Args...))
		}
	})
	return problems
}

// counted are texts that are numbered together: those of one list, or of one
// field in the items of one list.
type counted struct {
	word         string // before the number in print, such as Điều; mostly none
	paths, texts []string
}

// Marked returns the numbers and dashes that people typed before texts of v which
// get them in print, those of fields with vanban:"marked", as problems of a
// severity. It visits the texts as [Prose] does.
func Marked(v any, s diag.Severity) diag.List {
	some := false
	textsIn(v, isMarked, func(_ trail, text string, o *options) {
		some = some || prose.MayBeMarked(o.label, text)
	})
	if !some {
		return nil
	}
	var all []counted
	known, list := map[string]int{}, newTrail()
	textsIn(v, isMarked, func(at trail, text string, o *options) {
		list = append(list[:0], at...)
		if i, j := bytes.LastIndexByte(at, '['), bytes.LastIndexByte(at, ']'); i >= 0 {
			list = append(list[:i], at[j:]...)
		}
		i, ok := known[string(list)]
		if !ok {
			i = len(all)
			known[string(list)], all = i, append(all, counted{word: o.label})
		}
		all[i].paths, all[i].texts = append(all[i].paths, string(at)), append(all[i].texts, text)
	})
	var problems diag.List
	for _, list := range all {
		for _, f := range prose.ReviewMarked(list.word, list.texts) {
			f.Rule.Severity = s
			problems = append(problems, f.Rule.For(list.paths[f.Index], f.Args...))
		}
	}
	return problems
}

// wanted are the options of texts that are looked for.
type wanted uint8

const (
	inProse wanted = 1 << iota
	isMarked
)

func (o *options) wanted() (w wanted) {
	if o.prose {
		w |= inProse
	}
	if o.marked {
		w |= isMarked
	}
	return w
}

// textsIn visits the texts of v, in the fields whose options are wanted.
func textsIn(v any, want wanted, visit func(path trail, text string, of *options)) {
	if value := reflect.ValueOf(v); value.IsValid() {
		t := texts{want, visit}
		t.in(shapeOf(value.Type()), value, newTrail(), &options{}, 0)
	}
}

type texts struct {
	want  wanted
	visit func(path trail, text string, of *options)
}

// in visits the texts of a value of a shape, which stands in a field with the options
// of.
func (t *texts) in(s *shape, v reflect.Value, path trail, of *options, depth int) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			t.in(s.elem, v.Elem(), path, of, depth)
		}
	case reflect.String:
		if v.Len() > 0 {
			t.visit(path, v.String(), of)
		}
	case reflect.Slice:
		for i := range v.Len() {
			t.in(s.elem, v.Index(i), path.item(i), of, depth)
		}
	case reflect.Struct:
		if depth > most.Nested {
			return
		}
		below := s.below()
		for i := range s.fields {
			if f := &s.fields[i]; below[i]&t.want != 0 {
				t.in(f.shape, f.of(v), path.field(f.Name), &f.options, depth+1)
			}
		}
	}
}

// textsBelow returns the options of the texts in each field of a struct.
func (s *shape) textsBelow() []wanted {
	below := make([]wanted, len(s.fields))
	for i := range s.fields {
		below[i] = s.fields[i].textsBelow(map[reflect.Type]bool{})
	}
	return below
}

// textsBelow passes over what stands in a file of its own, and over types that
// were seen.
func (f *field) textsBelow(seen map[reflect.Type]bool) (w wanted) {
	t := f.Type
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	switch {
	case f.options.file != "" || seen[t]:
	case t.Kind() == reflect.String:
		w = f.options.wanted()
	case t.Kind() == reflect.Struct:
		seen[t] = true
		fields := shapeOf(t).fields
		for i := range fields {
			w |= fields[i].textsBelow(seen)
		}
	}
	return w
}
