package report

import (
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
