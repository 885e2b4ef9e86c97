package report

import (
	"fmt"
	"io"

	"github.com/vanban-go/vanban/report/strictyaml"
)

// Encode writes a document as the YAML file that [Load] reads into an equal one,
// comments aside: what a file may refer to stands in place, empty fields are
// left out. The error holds, with its path, everything that YAML does not carry.
// JSON in the same names is what [encoding/json] makes of every kind.
func Encode(w io.Writer, d Document) error {
	if isNone(d) {
		return fmt.Errorf("report: no document to encode")
	}
	text, err := strictyaml.Marshal(d.Kind(), d)
	if err != nil {
		return err
	}
	_, err = w.Write(text)
	return err
}

// The JSON of a document is its file in JSON: the names of YAML, words for
// choices, "kind" in front, no empty fields. Reading it back is as strict as
// reading YAML; Validate is left to the caller, as for a document built in Go.

func (p Plan) MarshalJSON() ([]byte, error)       { return strictyaml.MarshalJSON("plan", p) }
func (g General) MarshalJSON() ([]byte, error)    { return strictyaml.MarshalJSON("general", g) }
func (l Letter) MarshalJSON() ([]byte, error)     { return strictyaml.MarshalJSON("letter", l) }
func (d Decision) MarshalJSON() ([]byte, error)   { return strictyaml.MarshalJSON("decision", d) }
func (d Dispatch) MarshalJSON() ([]byte, error)   { return strictyaml.MarshalJSON("dispatch", d) }
func (i Invitation) MarshalJSON() ([]byte, error) { return strictyaml.MarshalJSON("invitation", i) }

func (i Introduction) MarshalJSON() ([]byte, error) { return strictyaml.MarshalJSON("introduction", i) }
func (m Minutes) MarshalJSON() ([]byte, error)      { return strictyaml.MarshalJSON("minutes", m) }
func (c Copy) MarshalJSON() ([]byte, error)         { return strictyaml.MarshalJSON("copy", c) }
func (o Office) MarshalJSON() ([]byte, error)       { return strictyaml.MarshalJSON("office", o) }
func (s Schedule) MarshalJSON() ([]byte, error)     { return strictyaml.MarshalJSON("schedule", s) }
func (r Results) MarshalJSON() ([]byte, error)      { return strictyaml.MarshalJSON("results", r) }
func (l Limits) MarshalJSON() ([]byte, error)       { return strictyaml.MarshalJSON("limits", l) }
func (t Template) MarshalJSON() ([]byte, error)     { return strictyaml.MarshalJSON("template", t) }

func (p *Plan) UnmarshalJSON(data []byte) error { return strictyaml.UnmarshalJSON(data, "plan", p) }
func (g *General) UnmarshalJSON(data []byte) error {
	return strictyaml.UnmarshalJSON(data, "general", g)
}

func (l *Letter) UnmarshalJSON(data []byte) error { return strictyaml.UnmarshalJSON(data, "letter", l) }

func (d *Decision) UnmarshalJSON(data []byte) error {
	return strictyaml.UnmarshalJSON(data, "decision", d)
}

func (d *Dispatch) UnmarshalJSON(data []byte) error {
	return strictyaml.UnmarshalJSON(data, "dispatch", d)
}

func (i *Invitation) UnmarshalJSON(data []byte) error {
	return strictyaml.UnmarshalJSON(data, "invitation", i)
}

func (i *Introduction) UnmarshalJSON(data []byte) error {
	return strictyaml.UnmarshalJSON(data, "introduction", i)
}

func (m *Minutes) UnmarshalJSON(data []byte) error {
	return strictyaml.UnmarshalJSON(data, "minutes", m)
}

func (c *Copy) UnmarshalJSON(data []byte) error { return strictyaml.UnmarshalJSON(data, "copy", c) }

func (o *Office) UnmarshalJSON(data []byte) error { return strictyaml.UnmarshalJSON(data, "office", o) }

func (s *Schedule) UnmarshalJSON(data []byte) error {
	return strictyaml.UnmarshalJSON(data, "schedule", s)
}

func (r *Results) UnmarshalJSON(data []byte) error {
	return strictyaml.UnmarshalJSON(data, "results", r)
}

func (l *Limits) UnmarshalJSON(data []byte) error { return strictyaml.UnmarshalJSON(data, "limits", l) }

func (t *Template) UnmarshalJSON(data []byte) error {
	return strictyaml.UnmarshalJSON(data, "template", t)
}
