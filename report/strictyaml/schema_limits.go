package strictyaml

import (
	"encoding/json"
	"reflect"
	"strconv"
)

// ownSchema is the schema of a type that reads itself from text.
func ownSchema(t reflect.Type) (object, error) {
	s, ok := reflect.New(t).Interface().(interface{ JSONSchema() string })
	if !ok {
		return object{{"type", []any{"string", "number", "boolean"}}}, nil
	}
	return parseObject(s.JSONSchema())
}

// textLimits says what tags demand of a text. Lengths and patterns bind only
// strings, so that a number passes them as it passes Load.
func textLimits(tags []tag) object {
	var o object
	for _, t := range tags {
		n, err := strconv.Atoi(t.param)
		switch {
		case t.name == "required" && !has(tags, "min"):
			o = o.set(member{"minLength", 1})
		case t.name == "id":
			o = append(o, member{"pattern", idPattern})
		case t.name == "figure":
			o = append(o, member{"pattern", figurePattern})
		case t.name == "oneof":
			o = append(o, member{"enum", textChoices(t.param)})
		case t.name == "eq":
			o = append(o, member{"const", t.param})
		case err != nil:
		default:
			o = o.set(limits(t.name, n, "minLength", "maxLength")...)
		}
	}
	return o
}

func listLimits(tags []tag) object {
	var o object
	for _, t := range tags {
		n, err := strconv.Atoi(t.param)
		switch {
		case t.name == "unique" && t.param == "":
			o = append(o, member{"uniqueItems", true})
		case err == nil:
			o = o.set(limits(t.name, n, "minItems", "maxItems")...)
		}
	}
	return o
}

// limits says a length or count in whole numbers.
func limits(name string, n int, least, most string) object {
	switch name {
	case "min", "gte":
		return object{{least, n}}
	case "gt":
		return object{{least, n + 1}}
	case "max", "lte":
		return object{{most, n}}
	case "lt":
		return object{{most, n - 1}}
	case "len":
		return object{{least, n}, {most, n}}
	}
	return nil
}

func numberLimits(tags []tag) object {
	words := map[string]string{
		"min": "minimum", "gte": "minimum", "gt": "exclusiveMinimum",
		"max": "maximum", "lte": "maximum", "lt": "exclusiveMaximum", "eq": "const",
	}
	var o object
	for _, t := range tags {
		word := words[t.name]
		if t.name == "oneof" {
			o = append(o, member{"enum", numbers(choices(t.param))})
		}
		if word != "" && json.Valid([]byte(t.param)) {
			o = o.set(member{word, json.RawMessage(t.param)})
		}
	}
	return o
}

// textChoices are the values of oneof for a text: those that YAML takes for
// numbers or booleans in both spellings.
func textChoices(param string) []any {
	var out []any
	for _, c := range choices(param) {
		out = append(out, c)
		if c != "null" && json.Valid([]byte(c)) {
			out = append(out, json.RawMessage(c))
		}
	}
	return out
}

func numbers(words []string) []any {
	var out []any
	for _, w := range words {
		if json.Valid([]byte(w)) {
			out = append(out, json.RawMessage(w))
		}
	}
	return out
}
