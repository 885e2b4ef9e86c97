package report

import (
	"maps"
	"slices"

	"github.com/vanban-go/vanban/report/internal/scope"
	"github.com/vanban-go/vanban/report/tag"
)

// Name is a name that the tags of a template can use.
type Name struct {
	Path string // "unit.name"
	Kind string // "text", "date", "flag", "list", "record", "part" of a paper, or "filter"
	Desc string
	// Names are those of the record, or of an item of the list.
	Names []Name
}

// Names returns every name of what there is a paper for, and the filters.
func (t *Template) Names() (names, filters []Name) {
	of := scope.Of(t.For)
	if of == nil {
		return nil, nil
	}
	all := tag.Filters()
	for _, name := range slices.Sorted(maps.Keys(all)) {
		filters = append(filters, Name{Path: name, Kind: "filter", Desc: all[name].Desc})
	}
	return namesOf(tag.Names(of)), append(filters, Name{Path: tag.Default + ":…", Kind: "filter", Desc: "chữ thay vào chỗ trống"})
}

func namesOf(list []tag.Name) []Name {
	out := make([]Name, len(list))
	for i, n := range list {
		out[i] = Name{n.Path, string(n.Kind), n.Desc, namesOf(n.Names)}
	}
	return out
}
