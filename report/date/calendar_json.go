package date

import (
	"bytes"
	"encoding/json"
	"fmt"
)

type calendarFields Calendar // without its methods

type calendarFile struct {
	Kind string `json:"kind"`
	*calendarFields
}

// MarshalJSON returns the file of kind "calendar" as JSON, in the names of YAML.
func (c Calendar) MarshalJSON() ([]byte, error) {
	return json.Marshal(calendarFile{c.Kind(), (*calendarFields)(&c)})
}

// UnmarshalJSON reads what MarshalJSON returns, strictly.
func (c *Calendar) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	file := calendarFile{calendarFields: (*calendarFields)(c)}
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&file); err != nil {
		return err
	}
	if file.Kind != c.Kind() {
		return fmt.Errorf("date: the kind is %.40q, not %q", file.Kind, c.Kind())
	}
	return nil
}
