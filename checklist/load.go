package checklist

import (
	"context"
	"io"
	"io/fs"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// Load loads a checklist. It is nil exactly when the Err of the list is not.
func Load(fsys fs.FS, name string) (*Checklist, diag.List) {
	c := new(Checklist)
	source, problems := strictyaml.Load(context.Background(), fsys, name, "checklist", c)
	return strictyaml.Checked(c, source, problems, (*Checklist).check)
}

// Decode decodes a checklist from r; file is the name that problems carry.
func Decode(r io.Reader, file string) (*Checklist, diag.List) {
	c := new(Checklist)
	source, problems := strictyaml.Decode(context.Background(), r, file, "checklist", c)
	return strictyaml.Checked(c, source, problems, (*Checklist).check)
}

// check is everything that loading tells of.
func (c *Checklist) check() diag.List { return append(c.Validate(), c.Review()...) }

// MarshalJSON returns the file of kind "checklist" as JSON.
func (c Checklist) MarshalJSON() ([]byte, error) { return strictyaml.MarshalJSON("checklist", c) }

// UnmarshalJSON reads what MarshalJSON returns, strictly.
func (c *Checklist) UnmarshalJSON(data []byte) error {
	return strictyaml.UnmarshalJSON(data, "checklist", c)
}
