package main

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/vanban-go/vanban/report/diag"
)

// validate loads files and tells of their problems.
func validate(args []string, stdout, stderr io.Writer) int {
	set := flags("validate", stderr)
	word := set.String("lang", "vi", "language of messages, vi or en")
	asJSON := set.Bool("json", false, "print the problems as JSON on standard output")
	if code, ok := parse(set, args, stderr); !ok {
		return code
	}
	lang, ok := language(*word, stderr)
	if !ok {
		return exitUsage
	}
	var all diag.List
	for _, name := range set.Args() {
		_, problems := load(name)
		all = append(all, problems...)
	}
	all = oneName(all).Sorted() // a file to which several refer is told of once
	if *asJSON {
		if err := writeJSON(stdout, all.In(lang)); err != nil {
			fmt.Fprintln(stderr, err)
			return exitWrite
		}
	} else {
		tell(stderr, all, lang)
	}
	if all.Err() != nil {
		return exitProblems
	}
	return exitFine
}

// writeJSON prints problems or findings for other programs.
func writeJSON(w io.Writer, problems any) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(problems)
}
