package outline

import (
	"io"
	"io/fs"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// Load loads an outline. It is nil exactly when the Err of the list is not.
func Load(fsys fs.FS, name string) (*Outline, diag.List) {
	return strictyaml.LoadChecked(fsys, name, "outline", (*Outline).check)
}

// Decode decodes an outline from r; file is the name that problems carry.
func Decode(r io.Reader, file string) (*Outline, diag.List) {
	return strictyaml.DecodeChecked(r, file, "outline", (*Outline).check)
}

// check is everything that loading tells of.
func (o *Outline) check() diag.List { return append(o.Validate(), o.Review()...) }

// MarshalJSON returns the file of kind "outline" as JSON.
func (o Outline) MarshalJSON() ([]byte, error) { return strictyaml.MarshalJSON("outline", o) }

// UnmarshalJSON reads what MarshalJSON returns, strictly.
func (o *Outline) UnmarshalJSON(data []byte) error {
	return strictyaml.UnmarshalJSON(data, "outline", o)
}
