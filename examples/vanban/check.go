package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/nd30/check"
	"github.com/vanban-go/vanban/report/diag"
)

// checkFiles tells what in papers does not keep to the decree: a line per
// finding on standard error, or all of them as JSON on standard output. With
// -annotate it writes a copy of the one paper, each finding a comment at its
// place.
func checkFiles(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	set := flags("check", stderr)
	word := set.String("lang", "vi", "language of messages, vi or en")
	asJSON := set.Bool("json", false, "print the findings as JSON on standard output")
	annotated := set.String("annotate", "", "write a copy of the paper with the findings as comments to this new file")
	if code, ok := parse(set, args, stderr); !ok {
		return code
	}
	lang, ok := language(*word, stderr)
	if !ok {
		return exitUsage
	}
	if *annotated != "" && set.NArg() != 1 {
		fmt.Fprint(stderr, usage)
		return exitUsage
	}
	if _, err := os.Lstat(*annotated); *annotated != "" && err == nil {
		fmt.Fprintf(stderr, "%s: %v\n", *annotated, fs.ErrExist)
		return exitWrite
	}
	code := exitFine
	findings := []finding{}
	for _, name := range set.Args() {
		data, list, err := checkFile(name)
		var copied bytes.Buffer
		if err == nil && *annotated != "" {
			err = docx.Annotate(&copied, bytes.NewReader(data), int64(len(data)), "vanban", check.Comments(list, lang))
		}
		if err != nil {
			fmt.Fprintf(stderr, "%s: %v\n", name, err)
			code = exitProblems
			continue
		}
		if *annotated != "" {
			if code := replace(ctx, *annotated, nil, copied.Bytes(), io.Discard, stderr); code != exitFine {
				return code
			}
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

func checkFile(name string) (data []byte, list diag.List, err error) {
	if data, err = readFile(name); err != nil {
		return nil, nil, err
	}
	list, err = check.Check(bytes.NewReader(data), int64(len(data)), name)
	return data, list, err
}

// finding is a breach of a rule as JSON.
type finding struct {
	diag.Entry
	Where   string `json:"where"`
	Text    string `json:"text"`
	Found   string `json:"found"`
	Allowed string `json:"allowed"`
}

func newFinding(p diag.Problem, lang diag.Lang) finding {
	text, found, allowed, _ := check.Found(p, lang)
	return finding{p.In(lang), check.Where(p, lang), text, found, allowed}
}

// findingLines are how a finding is printed: file, rule, severity, where a person
// sees it, paragraph, what was found, what is allowed, the text it is about, and
// the source of the rule.
var findingLines = map[diag.Lang]string{
	diag.VI: "%s: %s: %s: %s, đoạn %d: %s; cho phép: %s (%q)%s\n",
	diag.EN: "%s: %s: %s: %s, paragraph %d: found %s, allowed %s (%q)%s\n",
}

var severityWords = map[diag.Lang]map[diag.Severity]string{
	diag.VI: {diag.Error: "lỗi", diag.Warning: "cảnh báo", diag.Note: "ghi chú"},
	diag.EN: {diag.Error: "error", diag.Warning: "warning", diag.Note: "note"},
}

func tellFindings(findings []finding, asJSON bool, lang diag.Lang, stdout, stderr io.Writer) error {
	if asJSON {
		return writeJSON(stdout, findings)
	}
	for _, f := range findings {
		if f.Where == "" { // how many more there are
			fmt.Fprintf(stderr, "%s: %s\n", f.File, f.Message)
			continue
		}
		source := f.Hint
		if source != "" {
			source = " [" + source + "]"
		}
		if _, err := fmt.Fprintf(stderr, findingLines[lang], f.File, f.Code, severityWords[lang][f.Severity], f.Where, f.Paragraph, f.Found, f.Allowed, f.Text, source); err != nil {
			return err
		}
	}
	return nil
}
