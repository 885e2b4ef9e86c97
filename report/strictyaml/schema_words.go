package strictyaml

import "strings"

// saying puts what each value means into a schema, or into those of its items and
// alternatives, where the description of the field says that of every value it lists:
// an editor shows it beside the value. Any other schema stays as it is.
func saying(s object, desc string) object {
	out := make(object, 0, len(s))
	for _, m := range s {
		switch value := m.value.(type) {
		case object:
			if m.key == "items" {
				m.value = saying(value, desc)
			}
		case []any:
			switch m.key {
			case "enum":
				if said := meanings(value, desc); said != nil {
					m = member{"oneOf", said}
				}
			case "anyOf":
				forms := make([]any, len(value))
				for i, form := range value {
					forms[i] = saying(form.(object), desc)
				}
				m.value = forms
			}
		}
		out = append(out, m)
	}
	return out
}

// meanings returns each value with what a description says of it, "int = số nguyên,
// date = ngày"; nil where it does not say that of all.
func meanings(values []any, desc string) []any {
	type start struct{ word, text int }
	starts := make([]start, len(values))
	for i, v := range values {
		word, ok := v.(string)
		if !ok {
			return nil
		}
		starts[i] = start{-1, -1}
		for _, sign := range [...]string{" = ", ": "} {
			if at := strings.Index(" "+desc, " "+word+sign); at >= 0 {
				starts[i] = start{at, at + len(word+sign)}
				break
			}
		}
		if starts[i].word < 0 {
			return nil
		}
	}
	out := make([]any, len(values))
	for i, v := range values {
		end := len(desc)
		for _, other := range starts {
			if other.word > starts[i].word {
				end = min(end, other.word)
			}
		}
		text := desc[starts[i].text:end]
		for _, stop := range [...]string{"; ", ". "} {
			text, _, _ = strings.Cut(text, stop)
		}
		out[i] = object{{"const", v}, {"description", strings.TrimRight(text, ",;. ")}}
	}
	return out
}
