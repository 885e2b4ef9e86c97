package unit

import (
	"context"
	"io"
	"io/fs"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// Load loads a list of units. It is nil exactly when the Err of the list is not.
func Load(fsys fs.FS, name string) (*List, diag.List) {
	l := new(List)
	source, problems := strictyaml.Load(context.Background(), fsys, name, "units", l)
	return strictyaml.Checked(l, source, problems, (*List).Validate)
}

// Decode decodes a list of units from r; file is the name that problems carry.
func Decode(r io.Reader, file string) (*List, diag.List) {
	l := new(List)
	source, problems := strictyaml.Decode(context.Background(), r, file, "units", l)
	return strictyaml.Checked(l, source, problems, (*List).Validate)
}

// MarshalJSON returns the file of kind "units" as JSON.
func (l List) MarshalJSON() ([]byte, error) { return strictyaml.MarshalJSON("units", l) }

// UnmarshalJSON reads what MarshalJSON returns, strictly.
func (l *List) UnmarshalJSON(data []byte) error { return strictyaml.UnmarshalJSON(data, "units", l) }
