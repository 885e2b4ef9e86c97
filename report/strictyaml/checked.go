package strictyaml

import (
	"io"
	"io/fs"

	"github.com/vanban-go/vanban/report/diag"
)

// LoadChecked loads a file as [Load] does, has the value checked, and gives
// the problems of both their places. The value is nil exactly when the Err of
// the list is not.
func LoadChecked[T any](fsys fs.FS, name, kind string, check func(*T) diag.List, opts ...Option) (*T, diag.List) {
	v := new(T)
	source, problems := Load(fsys, name, kind, v, opts...)
	return checked(v, source, problems, check)
}

// DecodeChecked decodes a document as [Decode] does, has the value checked,
// and gives the problems of both their places. The value is nil exactly when
// the Err of the list is not.
func DecodeChecked[T any](r io.Reader, file, kind string, check func(*T) diag.List, opts ...Option) (*T, diag.List) {
	v := new(T)
	source, problems := Decode(r, file, kind, v, opts...)
	return checked(v, source, problems, check)
}

func checked[T any](v *T, source *Source, problems diag.List, check func(*T) diag.List) (*T, diag.List) {
	problems = append(problems, source.Locate(check(v))...).Sorted()
	if problems.Err() != nil {
		return nil, problems
	}
	return v, problems
}
