package template

import (
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
)

// Values are values by name, for templates without a model of their own. A
// value is a string, a number or a bool of whatever type, a [fmt.Stringer], a
// [Picture] or its bytes, Values or a map with string keys, a slice of any of
// these, or a pointer to one; nil is nothing. Tags for values of other types are
// refused. A key may hold dots. Values may hold themselves.
//
// As a [Model] they are a sample: they say which names there are, and of which
// kind. Those that [Template.Write] is given need the same names; a slice of the
// sample has to hold an item for the names of its items.
type Values map[string]any

// ErrNoValue is the cause of a problem where Values lack a name of the sample.
var ErrNoValue = errors.New("docx: no such value")

// Names returns the names in order, those inside a record behind it, but none
// inside a record that holds itself.
func (v Values) Names() []string { return v.names(make(map[uintptr]bool)) }

// mostNames is how many names are told of.
const mostNames = 10_000

// names returns the names in a record inside those records.
func (v Values) names(around map[uintptr]bool) (names []string) {
	for _, name := range slices.Sorted(maps.Keys(v)) {
		names = append(names, name)
		inner, ok := asValues(v[name])
		if at := addressOf(v[name]); !ok || around[at] || len(names) >= mostNames {
			continue
		} else {
			around[at] = true
			for _, n := range inner.names(around) {
				names = append(names, name+"."+n)
			}
			delete(around, at)
		}
	}
	return names[:min(len(names), mostNames)]
}

// addressOf returns where a map or slice is kept.
func addressOf(v any) uintptr {
	if at := reflect.ValueOf(pointee(v)); at.Kind() == reflect.Map || at.Kind() == reflect.Slice {
		return at.Pointer()
	}
	return 0
}

// pointee returns what a pointer leads to, nil where it leads nowhere.
func pointee(v any) any {
	for range 4 {
		p := reflect.ValueOf(v)
		switch {
		case p.Kind() != reflect.Pointer:
			return v
		case p.IsNil():
			return nil
		case isStringer(v):
			return v
		}
		v = p.Elem().Interface()
	}
	return v
}

// sampleOf returns what tells of the kind of a value, also where a pointer to it
// is nil.
func sampleOf(v any) any {
	if p := reflect.ValueOf(v); p.Kind() == reflect.Pointer && p.IsNil() && !isStringer(v) {
		return reflect.Zero(p.Type().Elem()).Interface()
	}
	return pointee(v)
}

// Find returns what a path stands for.
func (v Values) Find(path string) (Field, bool) {
	sample, ok := v.get(path)
	if !ok {
		return Field{}, false
	}
	return fieldOf(sample, func(at any) (any, error) {
		if p := reflect.ValueOf(at); p.Kind() == reflect.Pointer && p.IsNil() {
			return nil, nil
		}
		if at, ok := asValues(at); ok {
			if value, ok := at.get(path); ok || at.stopsAtNil(path) {
				return value, nil
			}
		}
		return nil, fmt.Errorf("%w: %q", ErrNoValue, path)
	})
}

// get returns the value of a path. A key with dots comes before records.
func (v Values) get(path string) (any, bool) {
	if value, ok := v[path]; ok {
		return value, true
	}
	for i := len(path) - 1; i > 0; i-- {
		if path[i] != '.' {
			continue
		}
		if inner, ok := asValues(v[path[:i]]); ok {
			if value, ok := inner.get(path[i+1:]); ok {
				return value, true
			}
		}
	}
	return nil, false
}

// stopsAtNil reports whether a record on the way is nil.
func (v Values) stopsAtNil(path string) bool {
	for i, c := range path {
		if c == '.' {
			if record, ok := v.get(path[:i]); ok && pointee(record) == nil {
				return true
			}
		}
	}
	return false
}

func asValues(v any) (Values, bool) {
	switch v := pointee(v).(type) {
	case Values:
		return v, true
	case map[string]any:
		return v, true
	}
	m := reflect.ValueOf(pointee(v))
	if m.Kind() != reflect.Map || m.Type().Key().Kind() != reflect.String {
		return nil, false
	}
	out := make(Values, m.Len())
	for key, value := range m.Seq2() {
		out[key.String()] = value.Interface()
	}
	return out, true
}

// fieldOf describes a value by a sample of it.
func fieldOf(sample any, get func(at any) (any, error)) (Field, bool) {
	given := sample
	sample = sampleOf(sample)
	f := Field{Has: func(_, at any) bool {
		v, err := get(at)
		return err == nil && !isEmpty(v)
	}}
	switch sample.(type) {
	case Picture, []byte:
		f.Kind = PictureField
		f.Picture = func(_, at any) (Picture, error) {
			v, err := get(at)
			v = pointee(v)
			if p, ok := v.(Picture); ok {
				return p, err
			}
			data, ok := v.([]byte)
			if err == nil && !ok && v != nil {
				err = fmt.Errorf("%w: %T", ErrPicture, v)
			}
			return Picture{Data: data}, err
		}
		return f, true
	}
	if reflect.ValueOf(sample).Kind() == reflect.Bool {
		f.Kind = FlagField
		return f, true
	}
	if _, ok := asValues(sample); ok {
		f.Kind = RecordField
		return f, true
	}
	if items, ok := asList(sample); ok {
		f.Kind, f.Items = ListField, itemsModel(sample, items)
		f.List = func(_, at any) (List, error) {
			v, err := get(at)
			items, ok := asList(v)
			if err == nil && !ok && v != nil {
				err = fmt.Errorf("%w: a list, not %T", ErrNoValue, v)
			}
			return items, err
		}
		return f, true
	}
	if _, ok := asText(sample); !ok {
		return Field{Kind: noField, Desc: fmt.Sprintf("%T", given)}, true
	}
	f.Kind = TextField
	f.Text = func(_, at any) (string, error) {
		v, err := get(at)
		s, ok := asText(v)
		if err == nil && !ok {
			err = fmt.Errorf("%w: a text, not %T", ErrNoValue, v)
		}
		return s, err
	}
	return f, true
}

func asText(v any) (string, bool) {
	v = pointee(v)
	switch v := v.(type) {
	case nil:
		return "", true
	case string:
		return v, true
	}
	switch value := reflect.ValueOf(v); {
	case isStringer(v):
		return fmt.Sprint(v), true
	case value.Kind() == reflect.String:
		return value.String(), true
	case value.CanFloat():
		return strconv.FormatFloat(value.Float(), 'f', -1, value.Type().Bits()), true
	case value.CanInt():
		return strconv.FormatInt(value.Int(), 10), true
	case value.CanUint():
		return strconv.FormatUint(value.Uint(), 10), true
	}
	return "", false
}

func isStringer(v any) bool {
	_, ok := v.(fmt.Stringer)
	return ok
}

// isEmpty reports whether a condition on a value does not hold.
func isEmpty(v any) bool {
	v = pointee(v)
	switch v := v.(type) {
	case nil:
		return true
	case []byte:
		return len(v) == 0
	case Picture:
		return len(v.Data) == 0
	}
	if flag := reflect.ValueOf(v); flag.Kind() == reflect.Bool {
		return !flag.Bool()
	}
	if inner, ok := asValues(v); ok {
		return len(inner) == 0
	}
	if items, ok := asList(v); ok {
		return items.Len() == 0
	}
	s, _ := asText(v)
	return isBlank(s) || s == "0"
}

// anyList is a slice of values.
type anyList []any

func (l anyList) Len() int     { return len(l) }
func (l anyList) At(i int) any { return l[i] }

func asList(v any) (anyList, bool) {
	v = pointee(v)
	if items, ok := v.([]any); ok {
		return items, true
	}
	s := reflect.ValueOf(v)
	if s.Kind() != reflect.Slice || s.Type().Elem().Kind() == reflect.Uint8 {
		return nil, false
	}
	items := make(anyList, s.Len())
	for i := range items {
		items[i] = s.Index(i).Interface()
	}
	return items, true
}

// itemsModel describes the items of a list by all that its sample holds.
func itemsModel(list any, items anyList) Model {
	merged := make(Values)
	other := reflect.Zero(reflect.TypeOf(list).Elem()).Interface()
	if _, ok := asValues(other); ok {
		other = nil
	}
	for _, item := range items {
		v, ok := asValues(item)
		if !ok {
			if item != nil {
				other = item
			}
			continue
		}
		for name, value := range v {
			if isEmpty(merged[name]) {
				merged[name] = value
			}
		}
	}
	return itemModel{merged, other}
}

type itemModel struct {
	record Values
	value  any // a sample of items that are no records
}

func (m itemModel) Names() []string { return m.record.Names() }

func (m itemModel) Find(path string) (Field, bool) {
	if path == "." && m.value != nil {
		return fieldOf(m.value, func(at any) (any, error) { return at, nil })
	}
	return m.record.Find(path)
}

// Clone returns v with slices and maps of its own. What holds itself does so in
// the copy too.
func (v Values) Clone() Values { return cloner{}.values(v, v) }

// cloner holds the copies of maps and slices so far.
type cloner map[held]any

// held tells maps and slices from each other.
type held struct {
	at  uintptr
	len int
}

// values copies a record, which is v as the values hold it.
func (c cloner) values(v any, record Values) Values {
	key := held{addressOf(v), -1}
	if done, ok := c[key].(Values); ok && record != nil {
		return done
	}
	out := make(Values, len(record))
	c[key] = out
	for name, value := range record {
		out[name] = c.value(value)
	}
	return out
}

func (c cloner) value(v any) any {
	if inner, ok := asValues(v); ok {
		return c.values(v, inner)
	}
	switch v := pointee(v).(type) {
	case []byte:
		return slices.Clone(v)
	case Picture:
		return Picture{slices.Clone(v.Data), v.Alt}
	}
	if items, ok := asList(v); ok {
		key := held{addressOf(v), len(items)}
		if done, ok := c[key]; ok && len(items) > 0 {
			return done
		}
		out := make([]any, len(items))
		c[key] = out
		for i, item := range items {
			out[i] = c.value(item)
		}
		return out
	}
	if p := pointee(v); p != nil && !isStringer(v) {
		return p
	}
	return v
}
