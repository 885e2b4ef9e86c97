package unit

import (
	"io"
	"io/fs"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// Load loads a list of units. It is nil exactly when the Err of the list is not.
func Load(fsys fs.FS, name string) (*List, diag.List) {
	return strictyaml.LoadChecked(fsys, name, "units", (*List).Validate)
}

// Decode decodes a list of units from r; file is the name that problems carry.
func Decode(r io.Reader, file string) (*List, diag.List) {
	return strictyaml.DecodeChecked(r, file, "units", (*List).Validate)
}

// MarshalJSON returns the file of kind "units" as JSON.
func (l List) MarshalJSON() ([]byte, error) { return strictyaml.MarshalJSON("units", l) }

// UnmarshalJSON reads what MarshalJSON returns, strictly.
func (l *List) UnmarshalJSON(data []byte) error { return strictyaml.UnmarshalJSON(data, "units", l) }
