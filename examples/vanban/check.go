package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/nd30/check"
	"github.com/vanban-go/vanban/report/diag"
)

// checkFlags is the command that tells what in papers does not keep to the
// decree, a line per finding. With -annotate it writes a copy of the one paper,
// each finding a comment at its place.
func checkFlags(o *options) action {
	annotated := o.text("annotate", "", words{"ghi bản sao có từng phát hiện là một nhận xét vào `TỆP` mới", "write a copy with the findings as comments to a new `FILE`"})
	return func(ctx context.Context, c *console, names []string) int {
		if *annotated != "" && len(names) != 1 {
			c.say(words{"vanban check: -annotate đi với đúng một tệp, như: vanban check -annotate ban-sao.docx van-ban.docx", "vanban check: -annotate goes with one file, as in: vanban check -annotate copy.docx paper.docx"})
			return exitUsage
		}
		if _, err := os.Lstat(*annotated); *annotated != "" && err == nil {
			return c.fail(&fs.PathError{Op: "create", Path: *annotated, Err: fs.ErrExist}, exitWrite)
		}
		code := exitFine
		for i, name := range names {
			c.count(words{"Đối chiếu", "Checking"}, i, len(names))
			data, list, err := checkFile(ctx, name)
			var copied bytes.Buffer
			if err == nil && *annotated != "" {
				err = docx.Annotate(ctx, &copied, bytes.NewReader(data), int64(len(data)), "vanban", check.Comments(list, c.lang))
			}
			if err != nil {
				code = c.fail(about(name, err), exitProblems)
				continue
			}
			for _, p := range list {
				if p.Severity != diag.Note {
					code = exitProblems
				}
				c.finding(newFinding(p, c.lang))
			}
			if *annotated != "" {
				if written := replace(ctx, c, *annotated, nil, copied.Bytes()); written != exitFine {
					return written
				}
			}
		}
		if code == exitFine && *annotated == "" {
			c.done(words{"%d tệp: đúng thể thức", "%d files: as the decree has it"}, len(names))
		}
		return code
	}
}

// about is an error with the name of the file that it is about.
func about(name string, err error) error {
	path, ok := errors.AsType[*fs.PathError](err)
	if ok && path.Path == name || strings.HasPrefix(err.Error(), name+":") {
		return err
	}
	return said{words{"%s: %v", "%s: %v"}, []any{name, err}}
}

func checkFile(ctx context.Context, name string) (data []byte, list diag.List, err error) {
	if data, err = readFile(name); err != nil {
		return nil, nil, err
	}
	list, err = check.Check(ctx, bytes.NewReader(data), int64(len(data)), name)
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
	diag.VI: "%s: %s: %s: %s, đoạn %d: %s; cho phép: %s (%q)%s",
	diag.EN: "%s: %s: %s: %s, paragraph %d: found %s, allowed %s (%q)%s",
}

var severityWords = map[diag.Lang]map[diag.Severity]string{
	diag.VI: {diag.Error: "lỗi", diag.Warning: "cảnh báo", diag.Note: "ghi chú"},
	diag.EN: {diag.Error: "error", diag.Warning: "warning", diag.Note: "note"},
}

// finding prints a finding.
func (c *console) finding(f finding) {
	line := fmt.Sprintf("%s: %s", f.File, f.Message)
	if f.Where != "" { // else it says how many more there are
		source := f.Hint
		if source != "" {
			source = " [" + source + "]"
		}
		line = fmt.Sprintf(findingLines[c.lang], f.File, f.Code, severityWords[c.lang][f.Severity], f.Where, f.Paragraph, f.Found, f.Allowed, f.Text, source)
	}
	c.problem(line, f)
}
