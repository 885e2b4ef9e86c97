package report

import (
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/diag"
)

// Copy is what is printed behind the last part of a paper that is copied (bản
// sao, sample 3.1): who copies it, under which number, and who signs.
type Copy struct {
	Paper `yaml:",inline"`
	Form  string `yaml:"form" validate:"required,oneof=sao_y trich_sao sao_luc" desc:"Hình thức sao: sao_y = sao y, trich_sao = trích sao, sao_luc = sao lục"`
}

// Kind returns "copy".
func (*Copy) Kind() string { return "copy" }

// Type returns the kind of copy, with its abbreviation (Phụ lục III, mục I).
func (c *Copy) Type() decree.Type {
	for _, f := range copyForms {
		if f.code == c.Form {
			return f.find()
		}
	}
	return decree.Type{}
}

// Words returns the form of the copy as it is printed, in lower case: "Sao y".
func (c *Copy) Words() string {
	for _, f := range copyForms {
		if f.code == c.Form {
			return f.words
		}
	}
	return c.Form
}

var copyForms = [...]copyForm{
	{"sao_y", "Sao y", "Bản sao y"},
	{"trich_sao", "Trích sao", "Bản trích sao"},
	{"sao_luc", "Sao lục", "Bản sao lục"},
}

type copyForm struct{ code, words, name string }

func (f copyForm) find() decree.Type {
	for _, t := range decree.Copies() {
		if t.Name == f.name {
			return t
		}
	}
	return decree.Type{}
}

// Validate returns everything that is wrong with the copy, with paths.
func (c *Copy) Validate() diag.List { return c.Check(c, c.Type()).Sorted() }
