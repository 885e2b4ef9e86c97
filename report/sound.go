package report

import (
	"bytes"
	"encoding/binary"
	"math"
	"reflect"
	"slices"
	"sync"

	"github.com/vanban-go/vanban/report/strictyaml"
)

// Err returns the error of d.Validate, nil where it tells of no error, and one for no
// document. A document of this library that was loaded or found right just before, and
// in which no value has changed since, is not gone through again. It is safe for
// concurrent use as long as nobody changes d.
func Err(d Document) error {
	if isNone(d) {
		return strictyaml.Check(d).Err()
	}
	last := sound.Get().(*soundness)
	defer sound.Put(last)
	if last.holds(d) {
		return nil
	}
	err := d.Validate().Err()
	if err == nil {
		last.keep()
	}
	return err
}

// keepSound notes that there is no error in a document.
func keepSound(d Document) {
	last := sound.Get().(*soundness)
	if !last.holds(d) {
		last.keep()
	}
	sound.Put(last)
}

// sound holds a document each in which there is no error.
var sound = sync.Pool{New: func() any { return new(soundness) }}

// soundness is a document in which there is no error, and one that was held against
// it, all their values behind each other: equal bytes are equal documents.
type soundness struct{ right, asked []byte }

// mostKept is how many bytes of a document are kept: the plan of a province has
// 50,000.
const mostKept = 1 << 20

// holds reports whether d is the document in which there is no error.
func (s *soundness) holds(d Document) bool {
	f := flattener{out: slices.Grow(s.asked[:0], len(s.right))}
	ok := f.document(reflect.ValueOf(&d).Elem(), 0)
	if s.asked = f.out; !ok || len(f.out) > mostKept {
		s.asked = nil
	}
	return s.asked != nil && bytes.Equal(s.asked, s.right)
}

// keep takes the document that was asked for last as one without an error.
func (s *soundness) keep() {
	if s.asked != nil {
		s.right, s.asked = s.asked, s.right
	}
}

// isOwn reports whether t is a pointer to a document of this library, whose Validate
// asks for nothing but what is in it.
func isOwn(t reflect.Type) bool {
	if t.Kind() != reflect.Pointer {
		return false
	}
	for i := range kinds {
		if kinds[i].of == t.Elem() {
			return true
		}
	}
	return false
}

// flattener writes values behind each other, so that two documents come to the same
// bytes only if they are equal, and the same documents stand in several places of both.
type flattener struct {
	out  []byte
	seen []uintptr // the documents
}

// mostDeep is how deep values may stand in each other.
const mostDeep = 100

// value reports false where a value has something in it that it does not know, or is
// too long or too deep to be kept.
func (f *flattener) value(v reflect.Value, depth int) bool {
	if depth > mostDeep || len(f.out) > mostKept {
		return false
	}
	switch v.Kind() {
	case reflect.String:
		s := v.String()
		f.number(uint64(len(s)))
		f.out = append(f.out, s...)
	case reflect.Bool:
		f.number(0)
		if v.Bool() {
			f.out[len(f.out)-1] = 1
		}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		f.number(uint64(v.Int()))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		f.number(v.Uint())
	case reflect.Float32, reflect.Float64:
		f.number(math.Float64bits(v.Float()))
	case reflect.Slice:
		if v.IsNil() {
			f.number(0)
			return true
		}
		f.number(uint64(v.Len()) + 1)
		return f.items(v, depth)
	case reflect.Array:
		return f.items(v, depth)
	case reflect.Struct:
		for i := range v.NumField() {
			if !f.value(v.Field(i), depth) {
				return false
			}
		}
	case reflect.Pointer:
		return f.pointer(v, depth+1)
	case reflect.Interface:
		return f.document(v, depth)
	case reflect.Map: // where a document was read, which is nothing of what it says
	default:
		return false
	}
	return true
}

func (f *flattener) number(n uint64) { f.out = binary.AppendUvarint(f.out, n) }

func (f *flattener) items(v reflect.Value, depth int) bool {
	for i := range v.Len() {
		if !f.value(v.Index(i), depth+1) {
			return false
		}
	}
	return true
}

// pointer writes what a pointer leads to, of documents only the first time.
func (f *flattener) pointer(v reflect.Value, depth int) bool {
	switch {
	case v.IsNil():
		f.number(0)
		return true
	case !isOwn(v.Type()):
		f.number(1)
		return f.value(v.Elem(), depth)
	}
	if i := slices.Index(f.seen, v.Pointer()); i >= 0 {
		f.number(uint64(i) + 3)
		return true
	}
	f.seen = append(f.seen, v.Pointer())
	f.number(2)
	return f.value(v.Elem(), depth)
}

// document writes a document that a field holds, whatever its type.
func (f *flattener) document(v reflect.Value, depth int) bool {
	if v.IsNil() {
		f.number(0)
		return true
	}
	t := v.Elem().Type()
	f.number(uint64(reflect.ValueOf(t).Pointer()))
	return isOwn(t) && f.pointer(v.Elem(), depth)
}
