package main

import (
	"context"
	"fmt"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

// diffFlags is the command that prints what has changed in a checklist since an
// older version, a line for each difference.
func diffFlags(*options) action {
	return func(_ context.Context, c *console, args []string) int {
		old, code := loadChecklist(c, args[0])
		if code != exitFine {
			return code
		}
		now, code := loadChecklist(c, args[1])
		if code != exitFine {
			return code
		}
		list := []difference{}
		for _, d := range now.Since(old) {
			line := fmt.Sprintf("%s\t%s\t%s", kindOf(d, c.lang), d.Part, d.ID)
			if d.Field != "" {
				line += fmt.Sprintf("\t%s: %q → %q", d.Field, d.From, d.To)
			}
			list = append(list, difference{kindOf(d, c.lang), string(d.Part), d.ID, d.Field, d.From, d.To})
			c.print(line)
		}
		c.data(list)
		if len(list) == 0 {
			c.done(words{"Không có gì thay đổi", "Nothing has changed"})
		}
		return exitFine
	}
}

// difference is a change of a checklist as JSON.
type difference struct {
	Kind  string `json:"kind"`
	Part  string `json:"part"`
	ID    string `json:"id"`
	Field string `json:"field,omitempty"`
	From  string `json:"from,omitempty"`
	To    string `json:"to,omitempty"`
}

func kindOf(d checklist.Difference, lang diag.Lang) string {
	if lang == diag.EN {
		return [...]string{"Added", "Dropped", "New id", "Moved", "Asks otherwise", "Reworded"}[d.Kind]
	}
	return d.Kind.String()
}

// loadChecklist loads a checklist, alone or that of a plan.
func loadChecklist(c *console, name string) (*checklist.Checklist, int) {
	document, problems := load(name)
	c.tell(problems)
	if problems.Err() != nil {
		return nil, exitProblems
	}
	switch d := document.(type) {
	case *checklist.Checklist:
		return d, exitFine
	case *report.Plan:
		return d.Checklist, exitFine
	}
	c.say(words{"%s: tệp loại %q không có danh mục kiểm tra", "%s: a file of kind %q has no checklist"}, name, document.Kind())
	return nil, exitProblems
}
