package main

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// numberedKeys are lines "key0: a" and so on.
func numberedKeys(n int, line string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, line, i)
	}
	return b.String()
}

// alike are files of the same text.
func alike(n int, pattern, text string) map[string][]byte {
	all := map[string][]byte{}
	for i := range n {
		all[fmt.Sprintf(pattern, i)] = []byte(text)
	}
	return all
}

// TestHostileBodies: whatever a body of up to a megabyte holds, it is answered, in few
// words, without much work.
func TestHostileBodies(t *testing.T) {
	const long = 400_000
	type body struct {
		kind   string
		data   []byte
		status int
		code   string // of one of the problems
	}
	js := func(code, text string) body { return body{typeJSON, []byte(text), 200, code} }
	with := func(code, fields string) body { return js(code, `{"kind":"letter","id":"cv",`+fields+`}`) }
	packed := func(status int, code string, all map[string][]byte) body {
		return body{typeZIP, zipOf(t, "", all), status, code}
	}
	var fields []aFile
	for i := range most + 1 {
		fields = append(fields, aFile{"dossier", fmt.Sprint(i), nil})
	}
	form, parts := formOf(t, fields...)
	inner := zipOf(t, "", map[string][]byte{"a.xlsx": make([]byte, 1<<20)})
	for name, b := range map[string]body{
		"deep lists":              js("too-many", strings.Repeat("[", long)+strings.Repeat("]", long)),
		"deep lists, open":        js("too-many", strings.Repeat("[", long)),
		"deep maps":               js("too-many", strings.Repeat(`{"a":`, long/2)+"1"+strings.Repeat("}", long/2)),
		"deep sections":           with("too-deep", `"body":`+strings.Repeat(`[{"text":"a","items":`, 20_000)+`[]`+strings.Repeat("}]", 20_000)),
		"a number of many digits": with("", `"number":`+strings.Repeat("9", long)),
		"a number of many zeros":  with("", `"number":1e999999999`),
		"a long string":           with("", `"subject":"`+strings.Repeat("a", long)+`"`),
		"a long string, open":     js("unclosed-bracket", `{"kind":"`+strings.Repeat(`\\`, long)),
		"a long key":              with("yaml-syntax", `"`+strings.Repeat("k", long)+`":1`),
		"a long kind":             js("unknown-kind", `{"kind":`+strings.Repeat("1", long)+`}`),
		"many keys":               with("too-many", numberedKeys(40_000, `"subjekt%d":1,`)+`"a":1`),
		"one key many times":      with("repeated-key", strings.Repeat(`"subject":"a",`, 40_000)+`"subject":"a"`),
		"many entries":            with("too-many", `"recipients":[`+strings.Repeat(`"a",`, 250_000)+`"a"]`),
		"many bad entries":        with("more-problems", `"body":[`+strings.Repeat("1e308,", 50_000)+`1]`),
		"many commas":             js("too-many", `{`+strings.Repeat(",", 2*long)+`}`),
		"many documents":          js("too-many", strings.Repeat("{}\n---\n", 100_000)),
		"half surrogates":         with("yaml-syntax", `"subject":"`+strings.Repeat(`\ud800`, 50_000)+`"`),
		"marks without letters":   with("", `"subject":"`+strings.Repeat(`\u0301`, 50_000)+`"`),
		"a byte order mark":       js("missing-field", "\ufeff"+`{"kind":"letter"}`),
		"many byte order marks":   js("control-character", strings.Repeat("\ufeff", 100_000)+`{}`),
		"UTF-16":                  js("not-utf8", "\xff\xfe{\x00}\x00"),
		"no UTF-8":                with("not-utf8", `"subject":"`+strings.Repeat("\xff", long)+`"`),
		"zero bytes":              js("not-utf8", strings.Repeat("\x00", long)),
		"wrong types":             js("missing-kind", `{"kind":["letter"],"id":{"a":1},"office":7,"body":"x","recipients":{"a":[1]},"signature":[[]]}`),
		"aliases":                 js("yaml-alias", `{"kind": "letter", "a": &a [1,1,1,1],"b": &b [*a,*a,*a,*a],"c": &c [*b,*b,*b,*b],"d":[*c,*c,*c,*c]}`),
		"a file that unpacks":     packed(200, "too-large", map[string][]byte{"a.yaml": []byte(strings.Repeat("- a\n", 3<<20))}),
		"files that unpack":       packed(413, "", alike(5, "%d.yaml", strings.Repeat("a", 4<<20))),
		"a zip in a zip":          packed(200, "", map[string][]byte{"a.zip": inner, "b.yaml": []byte(letter)}),
		"many files":              packed(413, "", alike(most+1, "%d.yaml", "a")),
		"many folders":            packed(413, "", alike(3000, "%d/b/a.yaml", "a")),
		"a long name":             packed(400, "", alike(1, strings.Repeat("a/", 30_000)+"%d.yaml", letter)),
		"many files with faults":  packed(200, "files-unread", alike(3000, "%d.yaml", "kind: letter\n"+numberedKeys(150, "subjekt%d: a\n"))),
		"many parts":              {form, parts, 413, ""},
	} {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			w := call(t, "POST", "/v1/validate", b.kind, b.data)
			runtime.ReadMemStats(&after)
			require.Equal(t, b.status, w.Code, "%.200s", w.Body.String())
			assert.Less(t, w.Body.Len(), 300_000)
			assert.Less(t, (after.TotalAlloc-before.TotalAlloc)>>20, uint64(300), "megabytes")
			if b.status == 200 {
				v := fromJSON[validation](t, w)
				codes := []string{""}
				for _, p := range v.Problems {
					codes = append(codes, string(p.Code))
				}
				assert.Contains(t, codes, b.code)
			}
		})
	}
}
