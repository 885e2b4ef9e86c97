package strictyaml

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
)

// object is a JSON object that keeps the order of its members.
type object []member

type member struct {
	key   string
	value any // object, []any or what encoding/json writes
}

// set returns o with members, which replace those of the same key.
func (o object) set(members ...member) object {
	for _, m := range members {
		i := slices.IndexFunc(o, func(have member) bool { return have.key == m.key })
		if i < 0 {
			o = append(o, m)
		} else {
			o[i] = m
		}
	}
	return o
}

// appendJSON writes v in lines; indent is a newline and the blanks before its
// last one.
func appendJSON(b []byte, v any, indent string) []byte {
	line := func(i int) {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, indent+"  "...)
	}
	switch v := v.(type) {
	case object:
		if len(v) == 0 {
			return append(b, "{}"...)
		}
		b = append(b, '{')
		for i, m := range v {
			line(i)
			b = append(append(b, encode(m.key)...), ": "...)
			b = appendJSON(b, m.value, indent+"  ")
		}
		return append(b, indent+"}"...)
	case []any:
		b = append(b, '[')
		for i, item := range v {
			line(i)
			b = appendJSON(b, item, indent+"  ")
		}
		return append(b, indent+"]"...)
	}
	return append(b, encode(v)...)
}

// encode writes a string, number or boolean.
func encode(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return []byte("null") // nothing but valid values is put into an object
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

// parseObject reads a JSON object with its members in their order.
func parseObject(text string) (object, error) {
	d := json.NewDecoder(bytes.NewReader([]byte(text)))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return nil, fmt.Errorf("JSONSchema returned no object: %q", text)
	}
	var o object
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return nil, err
		}
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			return nil, err
		}
		o = append(o, member{key.(string), value})
	}
	_, err := d.Token()
	return o, err
}
