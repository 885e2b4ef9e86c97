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
