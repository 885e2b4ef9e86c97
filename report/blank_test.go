package report

import (
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
)

// TestBlankTexts: in a list of texts each is there; one that is empty would print
// as a dash or a number with nothing behind it.
func TestBlankTexts(t *testing.T) {
	const head = "kind: general\ntype: Báo cáo\nid: a\noffice: {issuer: {name: Sở Nội vụ, code: SNV}, place: Hải Phòng}\nsubject: A\nsignature: {position: Giám đốc, name: Nguyễn Văn A}\n"
	for text, want := range map[string][]string{
		"body: [{text: A.}]\nrecipients: [Các phòng]\n":                            nil,
		"body: [{text: A.}]\nrecipients: [\"\", Các phòng]\n":                      {"a.yaml:8:14"},
		"body: [{text: A., points: [{text: a, points: [b, \"\"]}]}]\n":             {"a.yaml:7:50"},
		"articles: [{title: A, clauses: [{text: b, points: [\"\"]}]}]\n":           {"a.yaml:7:52"},
		"articles: [{title: A, clauses: [{text: b, points: [c, \"\", d]}]}, B.]\n": {"a.yaml:7:55"},
		"kinh_gui: [\"\"]\nbody: [{text: A.}]\n":                                   {"a.yaml:7:12"},
	} {
		_, problems := Load(fstest.MapFS{"a.yaml": {Data: []byte(head + text)}}, "a.yaml")
		var got []string
		for _, p := range problems {
			assert.Equal(t, "null-value", string(p.Code), text)
			got = append(got, p.Place.String())
		}
		assert.Equal(t, want, got, text)
	}
}

// TestListsOfTextsRefuseBlankOnes: whatever the kind, an item of a list of texts must
// say something, but where a blank one has a meaning or is told of otherwise.
func TestListsOfTextsRefuseBlankOnes(t *testing.T) {
	may := map[string]string{
		"Numbers.Texts":       "a column may bear none",
		"Signature.Authority": "authority-form",
		"Unit.Aliases":        "a column may end in a comma",
		"Unit.Groups":         "unknown-unit-group",
		"Set.Units":           "unknown-unit",
	}
	seen := map[reflect.Type]bool{}
	var look func(reflect.Type)
	look = func(of reflect.Type) {
		for of.Kind() == reflect.Pointer || of.Kind() == reflect.Slice {
			of = of.Elem()
		}
		if of.Kind() != reflect.Struct || seen[of] {
			return
		}
		seen[of] = true
		for i := range of.NumField() {
			f := of.Field(i)
			look(f.Type)
			if f.Type != reflect.TypeFor[[]string]() || f.Tag.Get("yaml") == "" {
				continue
			}
			if name := of.Name() + "." + f.Name; may[name] != "" {
				delete(may, name)
			} else {
				_, items, _ := strings.Cut(f.Tag.Get("validate"), "dive,")
				assert.NotEmpty(t, items, name)
			}
		}
	}
	for _, k := range kinds {
		look(k.of)
	}
	assert.Empty(t, may)
}
