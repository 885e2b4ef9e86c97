package main

import (
	"bytes"
	"fmt"
	"io"
	"os"

	"github.com/vanban-go/vanban/render/nd30/check"
	"github.com/vanban-go/vanban/report/diag"
)

// checkFiles tells what in papers does not keep to the decree: a line per
// finding on standard error, or all of them as JSON on standard output.
func checkFiles(args []string, stdout, stderr io.Writer) int {
	set := flags("check", stderr)
	word := set.String("lang", "vi", "language of messages, vi or en")
	asJSON := set.Bool("json", false, "print the findings as JSON on standard output")
	if code, ok := parse(set, args, stderr); !ok {
		return code
	}
	lang, ok := language(*word, stderr)
	if !ok {
		return exitUsage
	}
	code := exitFine
	findings := []finding{}
	for _, name := range set.Args() {
		list, err := checkFile(name)
		if err != nil {
			fmt.Fprintf(stderr, "%s: %v\n", name, err)
			code = exitProblems
			continue
		}
		for _, p := range list {
			if p.Severity != diag.Note {
				code = exitProblems
			}
			findings = append(findings, newFinding(p, lang))
		}
	}
	if err := tellFindings(findings, *asJSON, lang, stdout, stderr); err != nil {
		fmt.Fprintln(stderr, err)
		return exitWrite
	}
	return code
}

func checkFile(name string) (diag.List, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return check.Check(bytes.NewReader(data), int64(len(data)), name)
}

// finding is a breach of a rule as JSON.
type finding struct {
	diag.Entry
	Text    string `json:"text"`
	Found   string `json:"found"`
	Allowed string `json:"allowed"`
}

func newFinding(p diag.Problem, lang diag.Lang) finding {
	text, found, allowed, _ := check.Found(p, lang)
	return finding{p.In(lang), text, found, allowed}
}

// findingLines are how a finding is printed: file, rule, part, paragraph, what
// was found, what is allowed, and the text it is about.
var findingLines = map[diag.Lang]string{
	diag.VI: "%s: %s: %s, đoạn %d: %s; cho phép: %s (%q)\n",
	diag.EN: "%s: %s: %s, paragraph %d: found %s, allowed %s (%q)\n",
}

func tellFindings(findings []finding, asJSON bool, lang diag.Lang, stdout, stderr io.Writer) error {
	if asJSON {
		return writeJSON(stdout, findings)
	}
	for _, f := range findings {
		if _, err := fmt.Fprintf(stderr, findingLines[lang], f.File, f.Code, f.Part, f.Paragraph, f.Found, f.Allowed, f.Text); err != nil {
			return err
		}
	}
	return nil
}
