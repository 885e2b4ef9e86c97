package strictyaml

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strconv"
	"unicode/utf16"
)

// jsonEscape is an escape of a string in JSON: one that writes a character beyond
// U+FFFF in its two halves, or any other.
var jsonEscape = regexp.MustCompile(`\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|\\.`)

// joined writes the halves of characters in JSON together, which YAML does not
// know. A text that is no JSON is left as it is.
func joined(text []byte) []byte {
	if !bytes.Contains(text, []byte(`\u`)) || !json.Valid(text) {
		return text
	}
	return jsonEscape.ReplaceAllFunc(text, func(e []byte) []byte {
		const whole = len(`\ud83d\ude00`)
		if len(e) != whole {
			return e
		}
		high, _ := strconv.ParseUint(string(e[2:6]), 16, 16)
		low, _ := strconv.ParseUint(string(e[8:]), 16, 16)
		return []byte(string(utf16.DecodeRune(rune(high), rune(low))))
	})
}
