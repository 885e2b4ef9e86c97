package strictyaml

import (
	"unicode/utf8"

	"github.com/vanban-go/vanban/report/diag"
)

// hinted returns r with another hint.
func hinted(r diag.Rule, vi, en string) diag.Rule {
	r.HintVI, r.HintEN = vi, en
	return r
}

// clip shortens s to what a message can show.
func clip(s string) string {
	const most = 60
	if len(s) <= most {
		return s
	}
	n := 0
	for i := range s {
		if n == most {
			return s[:i] + "…"
		}
		n++
	}
	return s
}

// runes counts characters as columns count them.
func runes[T string | []byte](s T) int { return utf8.RuneCountInString(string(s)) }
