package strictyaml

import (
	"cmp"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/go-playground/validator/v10"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/fault"
)

// breach turns what the validator found at a path into a problem. owner is the
// struct that the field is declared in.
func breach(path string, owner reflect.Type, b validator.FieldError) diag.Problem {
	name := lastStep(path)
	value := clip(fmt.Sprint(b.Value()))
	switch tag := b.Tag(); tag {
	case "required":
		if strings.HasSuffix(path, "]") {
			return fault.NullValue.For(path)
		}
		return missingField.For(path, name)
	case "oneof":
		return fault.NotOneOf.For(path, value, strings.Join(choices(b.Param()), ", "))
	case "id", "figure":
		return badID.For(path, value)
	case "min", "gte", "gt", "max", "lte", "lt", "len":
		return outside(path, b, signs[tag])
	case "eq", "ne":
		return notEqual.For(path, value, signs[tag], b.Param())
	case "eqfield", "nefield", "gtfield", "gtefield", "ltfield", "ltefield":
		return notEqual.For(path, value, signs[strings.TrimSuffix(tag, "field")], siblings(owner, b)[0])
	default:
		if rule, ok := presence[tag]; ok {
			return rule.For(path, name, strings.Join(siblings(owner, b), ", "))
		}
		rule := cmp.Or(forms[tag], invalid)
		return rule.For(path, value, b.Param())
	}
}

// signs are the comparisons that tags stand for.
var signs = map[string]string{
	"min": "≥", "gte": "≥", "gt": ">", "max": "≤", "lte": "≤", "lt": "<", "len": "=", "eq": "=", "ne": "≠",
}

// presence has the rule for each tag that says whether a field must be given.
var presence = map[string]diag.Rule{
	"required":             missingField,
	"required_if":          hinted(missingField, "cần có khi %[2]s", "it is needed when %[2]s"),
	"required_unless":      hinted(missingField, "cần có trừ khi %[2]s", "it is needed unless %[2]s"),
	"required_with":        hinted(missingField, "cần có khi có một trong: %[2]s", "it is needed with any of: %[2]s"),
	"required_with_all":    hinted(missingField, "cần có khi có: %[2]s", "it is needed with: %[2]s"),
	"required_without":     hinted(missingField, "cần có khi thiếu một trong: %[2]s", "it is needed without any of: %[2]s"),
	"required_without_all": hinted(missingField, "cần có khi không có: %[2]s", "it is needed without: %[2]s"),
	"isdefault":            notAllowed,
	"excluded_if":          hinted(notAllowed, "bỏ khi %[2]s", "leave it out when %[2]s"),
	"excluded_unless":      hinted(notAllowed, "bỏ trừ khi %[2]s", "leave it out unless %[2]s"),
	"excluded_with":        hinted(notAllowed, "không dùng cùng: %[2]s", "do not use it with: %[2]s"),
	"excluded_with_all":    hinted(notAllowed, "không dùng khi có đủ: %[2]s", "do not use it with all of: %[2]s"),
	"excluded_without":     hinted(notAllowed, "chỉ dùng khi có: %[2]s", "use it only with: %[2]s"),
	"excluded_without_all": hinted(notAllowed, "chỉ dùng khi có một trong: %[2]s", "use it only with one of: %[2]s"),
}

// forms has the rule for each tag that asks for a form of text.
var forms = map[string]diag.Rule{
	"email":          hinted(invalid, "viết như ten@coquan.gov.vn", "write it like name@office.gov.vn"),
	"url":            hinted(invalid, "viết như https://coquan.gov.vn", "write it like https://office.gov.vn"),
	"http_url":       hinted(invalid, "viết như https://coquan.gov.vn", "write it like https://office.gov.vn"),
	"numeric":        hinted(invalid, "chỉ viết số", "write a number"),
	"number":         hinted(invalid, "chỉ viết chữ số", "write digits only"),
	"ascii":          hinted(invalid, "chỉ dùng chữ không dấu", "use ASCII only"),
	"printascii":     hinted(invalid, "chỉ dùng chữ không dấu", "use ASCII only"),
	"alpha":          hinted(invalid, "chỉ dùng chữ cái không dấu", "use ASCII letters only"),
	"alphanum":       hinted(invalid, "chỉ dùng chữ cái không dấu và chữ số", "use ASCII letters and digits only"),
	"alphaunicode":   hinted(invalid, "chỉ dùng chữ cái", "use letters only"),
	"lowercase":      hinted(invalid, "viết chữ thường", "write small letters"),
	"uppercase":      hinted(invalid, "viết chữ hoa", "write capitals"),
	"startswith":     hinted(invalid, "phải bắt đầu bằng %[2]q", "it must begin with %[2]q"),
	"endswith":       hinted(invalid, "phải kết thúc bằng %[2]q", "it must end with %[2]q"),
	"startsnotwith":  hinted(invalid, "không được bắt đầu bằng %[2]q", "it must not begin with %[2]q"),
	"endsnotwith":    hinted(invalid, "không được kết thúc bằng %[2]q", "it must not end with %[2]q"),
	"contains":       hinted(invalid, "phải có %[2]q", "it must contain %[2]q"),
	"containsany":    hinted(invalid, "phải có một trong các ký tự %[2]q", "it must contain one of the characters %[2]q"),
	"excludes":       hinted(invalid, "không được có %[2]q", "it must not contain %[2]q"),
	"excludesall":    hinted(invalid, "không được có các ký tự %[2]q", "it must not contain the characters %[2]q"),
	"excludesrune":   hinted(invalid, "không được có %[2]q", "it must not contain %[2]q"),
	"hexadecimal":    hinted(invalid, "viết bằng chữ số hệ 16", "write hexadecimal digits"),
	"sha256":         hinted(invalid, "viết 64 chữ số hệ 16", "write 64 hexadecimal digits"),
	"oneofci":        hinted(invalid, "chọn một trong: %[2]s", "choose one of: %[2]s"),
	"eq_ignore_case": hinted(invalid, "phải là %[2]q", "it must be %[2]q"),
}

// outside tells a number, length or count beyond a limit.
func outside(path string, b validator.FieldError, sign string) diag.Problem {
	switch v := reflect.ValueOf(b.Value()); v.Kind() {
	case reflect.String:
		n, rule := utf8.RuneCountInString(v.String()), tooLong
		if limit, err := strconv.Atoi(b.Param()); err == nil && n < limit || sign == ">" {
			rule = tooShort
		}
		return rule.For(path, n, sign, b.Param())
	case reflect.Slice, reflect.Array, reflect.Map:
		return wrongCount.For(path, v.Len(), sign, b.Param())
	default:
		return outOfRange.For(path, fmt.Sprint(b.Value()), sign, b.Param())
	}
}

// siblings returns the fields that the parameter of a tag names, as YAML names
// them; for the tags that compare with values "field = value".
func siblings(owner reflect.Type, b validator.FieldError) []string {
	words := choices(b.Param())
	withValues := strings.HasSuffix(b.Tag(), "_if") || strings.HasSuffix(b.Tag(), "_unless")
	var names []string
	for i := 0; i < len(words); i++ {
		name := yamlName(owner, words[i])
		if withValues && i+1 < len(words) {
			i++
			name += " = " + words[i]
		}
		names = append(names, name)
	}
	return append(names, b.Param())[:max(1, len(names))]
}

// structOf returns the struct under pointers and slices.
func structOf(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return reflect.TypeFor[struct{}]()
	}
	return t
}

// yamlName returns the name in YAML of a Go field of t.
func yamlName(t reflect.Type, goName string) string {
	for _, f := range shapeOf(t).fields {
		if f.goName == goName {
			return f.Name
		}
	}
	return goName
}
