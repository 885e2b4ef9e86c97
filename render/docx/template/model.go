package template

import "github.com/vanban-go/vanban/render/doc"

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

	noField FieldKind = "none" // a value of a type that is none of these, its description
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
