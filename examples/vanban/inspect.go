package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/report"
)

// samples are the kinds of documents that an office's template can be for; only
// their types count.
var samples = map[string]report.Document{
	"plan":         (*report.Plan)(nil),
	"general":      (*report.General)(nil),
	"letter":       (*report.Letter)(nil),
	"decision":     (*report.Decision)(nil),
	"dispatch":     (*report.Dispatch)(nil),
	"invitation":   (*report.Invitation)(nil),
	"introduction": (*report.Introduction)(nil),
	"minutes":      (*report.Minutes)(nil),
}

// inspectFlags is the command that lists the tags of an office's .docx, and tells
// of those that a kind of document cannot answer.
func inspectFlags(o *options) action {
	kind := o.text("kind", "plan", words{"`LOẠI` văn bản mà mẫu dùng cho", "`KIND` of document that the template is for"})
	return func(ctx context.Context, c *console, args []string) int {
		sample, ok := samples[*kind]
		if !ok {
			c.say(words{"vanban: -kind là một trong %s", "vanban: -kind is one of %s"}, kinds())
			return exitUsage
		}
		file, err := readFile(args[0])
		if err != nil {
			return c.fail(err, exitProblems)
		}
		tags, problems := render.Inspect(ctx, file, sample)
		list := []tagLine{}
		for _, t := range tags {
			list = append(list, tagLine{t.Place.Text(c.lang), t.Text, t.Desc})
			c.print(fmt.Sprintf("%s: %s: %s\t%s", args[0], t.Place.Text(c.lang), t.Text, t.Desc))
		}
		c.data(list)
		for i := range problems {
			problems[i].Place.File = args[0]
		}
		c.tell(problems)
		if problems.Err() != nil {
			return exitProblems
		}
		return exitFine
	}
}

// tagLine is a tag as JSON.
type tagLine struct {
	Place string `json:"place"`
	Tag   string `json:"tag"`
	About string `json:"about"`
}

func kinds() string {
	names := make([]string, 0, len(samples))
	for name := range samples {
		names = append(names, name)
	}
	slices.Sort(names)
	return strings.Join(names, ", ")
}
