package outline

import (
	"context"
	"io"
	"io/fs"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// Load loads an outline. It is nil exactly when the Err of the list is not.
func Load(fsys fs.FS, name string) (*Outline, diag.List) {
	o := new(Outline)
	source, problems := strictyaml.Load(context.Background(), fsys, name, "outline", o)
	return strictyaml.Checked(o, source, problems, (*Outline).check)
}

// Decode decodes an outline from r; file is the name that problems carry.
func Decode(r io.Reader, file string) (*Outline, diag.List) {
	o := new(Outline)
	source, problems := strictyaml.Decode(context.Background(), r, file, "outline", o)
	return strictyaml.Checked(o, source, problems, (*Outline).check)
}

// check is everything that loading tells of.
func (o *Outline) check() diag.List { return append(o.Validate(), o.Review()...) }

// MarshalJSON returns the file of kind "outline" as JSON.
func (o Outline) MarshalJSON() ([]byte, error) { return strictyaml.MarshalJSON("outline", o) }

// UnmarshalJSON reads what MarshalJSON returns, strictly.
func (o *Outline) UnmarshalJSON(data []byte) error {
	return strictyaml.UnmarshalJSON(data, "outline", o)
}
