package report

import (
	"bytes"
	"strings"

	"github.com/vanban-go/vanban/report/strictyaml"
)

// Schema returns the JSON Schema of the files of a kind, one of [Kinds]. With
// it an editor completes, explains and underlines what a person types, much as
// [Load] would. The error is a diag.Problem of UnknownKind for any other kind.
func Schema(kind string) ([]byte, error) {
	for _, k := range kinds {
		if k.name != kind {
			continue
		}
		schema, err := strictyaml.Schema(kind, k.of)
		return bytes.Replace(schema, titled(kind), titled(k.title), 1), err
	}
	return nil, UnknownKind.For("kind", kind, strings.Join(Kinds(), ", "))
}

// titled is how a schema says its title.
func titled(title string) []byte { return []byte(`"title": "` + title + `"`) }
