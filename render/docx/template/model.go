package template

import (
	"cmp"

	"github.com/vanban-go/vanban/render/doc"
)

// Model says what the names in one scope of a template stand for: those of a
// document, or of an item of a list in it. It must be safe for concurrent use.
type Model interface {
	// Find returns what a dotted path stands for; "." is the value itself.
	Find(path string) (Field, bool)
	// Names returns the paths that there are, for suggestions.
	Names() []string
}

// FieldKind says what a name stands for, and which functions of its Field are
// set.
type FieldKind string

// The kinds of fields.
const (
	TextField    FieldKind = "text"    // Text or Runs, Has; Raw where filters see something else
	FlagField    FieldKind = "flag"    // Has
	ListField    FieldKind = "list"    // List and Items, Has
	RecordField  FieldKind = "record"  // Has
	PictureField FieldKind = "picture" // Picture, Has
)

// Field is what a name stands for; one without a kind is a text. The functions
// take the root that was given to [Template.Write], and the value of the scope in
// which the name was found, or what At makes of it; where that is nil, and where
// there is no function, there is nothing. Has may be left out where it follows
// from Text, List or Picture.
type Field struct {
	Kind FieldKind
	Desc string // in words, for people who look for a name

	At      func(at any) any
	Has     func(root, at any) bool
	Text    func(root, at any) (string, error)
	Raw     func(root, at any) (string, error)
	Runs    func(root, at any) []doc.Run // a text with places that are filled in later
	List    func(root, at any) (List, error)
	Items   Model // of the items of the list
	Picture func(root, at any) (Picture, error)
}

// complete returns the field with its kind, and with functions that take every
// value of the scope. Raw and Runs stay nil.
func (f Field) complete() Field {
	given := f
	f.Kind = cmp.Or(f.Kind, TextField)
	f.Text, f.List, f.Picture = reached(&given, f.Text), reached(&given, f.List), reached(&given, f.Picture)
	if f.Raw != nil {
		f.Raw = reached(&given, f.Raw)
	}
	if f.Runs != nil {
		f.Runs = func(root, at any) []doc.Run {
			if at, ok := given.reach(at); ok {
				return given.Runs(root, at)
			}
			return nil
		}
	}
	f.Has = func(root, at any) bool {
		if given.Has != nil {
			at, ok := given.reach(at)
			return ok && given.Has(root, at)
		}
		text, _ := f.Text(root, at)
		list, _ := f.List(root, at)
		picture, _ := f.Picture(root, at)
		return !isBlank(text) || list != nil && list.Len() > 0 || len(picture.Data) > 0
	}
	return f
}

// reach returns what a value of the scope leads to, and whether there is anything.
func (f *Field) reach(at any) (any, bool) {
	if f.At == nil {
		return at, true
	}
	at = f.At(at)
	return at, at != nil
}

// reached returns a function of a field that takes every value of the scope.
func reached[T any](f *Field, get func(root, at any) (T, error)) func(root, at any) (T, error) {
	return func(root, at any) (none T, err error) {
		if at, ok := f.reach(at); ok && get != nil {
			return get(root, at)
		}
		return none, nil
	}
}

// List is the items of a repeat.
type List interface {
	Len() int
	At(i int) any
}

// Picture is a picture in the bytes of a PNG or JPEG file. Alt is its
// alternative text; where it is empty the tag may have one. A picture without
// data is left out.
type Picture struct {
	Data []byte
	Alt  string
}

// Filter turns one text into another. Apply gets the field's Raw, or what the
// filter before it returned. Accepts reports whether an argument is good; a nil
// Accepts takes none.
type Filter struct {
	Apply   func(text, arg string) (string, error)
	Accepts func(arg string) bool
}

// TagKind says what a tag does.
type TagKind string

// The kinds of tags.
const (
	ValueTag   TagKind = "value"
	RepeatTag  TagKind = "repeat"
	IfTag      TagKind = "if"
	UnlessTag  TagKind = "unless"
	EndTag     TagKind = "end"
	BlockTag   TagKind = "block"
	PictureTag TagKind = "picture"
)
