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
	texts(deref(reflect.ValueOf(v)), newTrail(), &options{}, func(path trail, text string, o *options) {
		if o.prose {
			visit(string(path), text)
		}
	}, 0)
}

// counted are texts that are numbered together: those of one list, or of one
// field in the items of one list.
type counted struct {
	word  string // before the number in print, such as Điều; mostly none
	texts []string
	paths []int // where each begins among those of all
}

// Marked returns the numbers and dashes that people typed before texts of v which
// get them in print, those of fields with vanban:"marked", as problems of a
// severity. It visits the texts as [Prose] does.
func Marked(v any, s diag.Severity) diag.List {
	var all []counted
	var paths []byte // of all texts, each ended by 0
	known, list := map[string]int{}, newTrail()
	texts(deref(reflect.ValueOf(v)), newTrail(), &options{}, func(at trail, text string, o *options) {
		if !o.marked {
			return
		}
		list = append(list[:0], at...)
		if i, j := bytes.LastIndexByte(at, '['), bytes.LastIndexByte(at, ']'); i >= 0 {
			list = append(list[:i], at[j:]...)
		}
		i, ok := known[string(list)]
		if !ok {
			i = len(all)
			known[string(list)], all = i, append(all, counted{word: o.label})
		}
		all[i].paths, all[i].texts = append(all[i].paths, len(paths)), append(all[i].texts, text)
		paths = append(append(paths, at...), 0)
	}, 0)
	var problems diag.List
	for _, list := range all {
		for _, f := range prose.ReviewMarked(list.word, list.texts) {
			f.Rule.Severity = s
			path, _, _ := bytes.Cut(paths[list.paths[f.Index]:], []byte{0})
			problems = append(problems, f.Rule.For(string(path), f.Args...))
		}
	}
	return problems
}

// texts visits the texts of v with what the tag of their field says.
func texts(v reflect.Value, path trail, of *options, visit func(path trail, text string, of *options), depth int) {
	switch v.Kind() {
	case reflect.String:
		if v.Len() > 0 {
			visit(path, v.String(), of)
		}
	case reflect.Slice:
		for i := range v.Len() {
			texts(deref(v.Index(i)), path.item(i), of, visit, depth)
		}
	case reflect.Struct:
		if depth > most.Nested {
			return
		}
		fields := shapeOf(v.Type()).fields
		for i := range fields {
			if f := &fields[i]; f.options.file == "" {
				texts(deref(f.of(v)), path.field(f.Name), &f.options, visit, depth+1)
			}
		}
	}
}
