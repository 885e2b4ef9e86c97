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
	if d == nil {
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

// MarshalJSON returns the file of kind "plan" as JSON.
func (p Plan) MarshalJSON() ([]byte, error) { return strictyaml.MarshalJSON("plan", p) }

// UnmarshalJSON reads what MarshalJSON returns, strictly.
func (p *Plan) UnmarshalJSON(data []byte) error { return strictyaml.UnmarshalJSON(data, "plan", p) }

// MarshalJSON returns the file of kind "general" as JSON.
func (g General) MarshalJSON() ([]byte, error) { return strictyaml.MarshalJSON("general", g) }

// UnmarshalJSON reads what MarshalJSON returns, strictly.
func (g *General) UnmarshalJSON(data []byte) error {
	return strictyaml.UnmarshalJSON(data, "general", g)
}

// MarshalJSON returns the file of kind "letter" as JSON.
func (l Letter) MarshalJSON() ([]byte, error) { return strictyaml.MarshalJSON("letter", l) }

// UnmarshalJSON reads what MarshalJSON returns, strictly.
func (l *Letter) UnmarshalJSON(data []byte) error { return strictyaml.UnmarshalJSON(data, "letter", l) }

// MarshalJSON returns the file of kind "decision" as JSON.
func (d Decision) MarshalJSON() ([]byte, error) { return strictyaml.MarshalJSON("decision", d) }

// UnmarshalJSON reads what MarshalJSON returns, strictly.
func (d *Decision) UnmarshalJSON(data []byte) error {
	return strictyaml.UnmarshalJSON(data, "decision", d)
}

// MarshalJSON returns the file of kind "dispatch" as JSON.
func (d Dispatch) MarshalJSON() ([]byte, error) { return strictyaml.MarshalJSON("dispatch", d) }

// UnmarshalJSON reads what MarshalJSON returns, strictly.
func (d *Dispatch) UnmarshalJSON(data []byte) error {
	return strictyaml.UnmarshalJSON(data, "dispatch", d)
}

// MarshalJSON returns the file of kind "invitation" as JSON.
func (i Invitation) MarshalJSON() ([]byte, error) { return strictyaml.MarshalJSON("invitation", i) }

// UnmarshalJSON reads what MarshalJSON returns, strictly.
func (i *Invitation) UnmarshalJSON(data []byte) error {
	return strictyaml.UnmarshalJSON(data, "invitation", i)
}

// MarshalJSON returns the file of kind "introduction" as JSON.
func (i Introduction) MarshalJSON() ([]byte, error) { return strictyaml.MarshalJSON("introduction", i) }

// UnmarshalJSON reads what MarshalJSON returns, strictly.
func (i *Introduction) UnmarshalJSON(data []byte) error {
	return strictyaml.UnmarshalJSON(data, "introduction", i)
}

// MarshalJSON returns the file of kind "minutes" as JSON.
func (m Minutes) MarshalJSON() ([]byte, error) { return strictyaml.MarshalJSON("minutes", m) }

// UnmarshalJSON reads what MarshalJSON returns, strictly.
func (m *Minutes) UnmarshalJSON(data []byte) error {
	return strictyaml.UnmarshalJSON(data, "minutes", m)
}

// MarshalJSON returns the file of kind "copy" as JSON.
func (c Copy) MarshalJSON() ([]byte, error) { return strictyaml.MarshalJSON("copy", c) }

// UnmarshalJSON reads what MarshalJSON returns, strictly.
func (c *Copy) UnmarshalJSON(data []byte) error { return strictyaml.UnmarshalJSON(data, "copy", c) }

// MarshalJSON returns the file of kind "office" as JSON.
func (o Office) MarshalJSON() ([]byte, error) { return strictyaml.MarshalJSON("office", o) }

// UnmarshalJSON reads what MarshalJSON returns, strictly.
func (o *Office) UnmarshalJSON(data []byte) error { return strictyaml.UnmarshalJSON(data, "office", o) }

// MarshalJSON returns the file of kind "schedule" as JSON.
func (s Schedule) MarshalJSON() ([]byte, error) { return strictyaml.MarshalJSON("schedule", s) }

// UnmarshalJSON reads what MarshalJSON returns, strictly.
func (s *Schedule) UnmarshalJSON(data []byte) error {
	return strictyaml.UnmarshalJSON(data, "schedule", s)
}

// MarshalJSON returns the file of kind "results" as JSON.
func (r Results) MarshalJSON() ([]byte, error) { return strictyaml.MarshalJSON("results", r) }

// UnmarshalJSON reads what MarshalJSON returns, strictly.
func (r *Results) UnmarshalJSON(data []byte) error {
	return strictyaml.UnmarshalJSON(data, "results", r)
}
