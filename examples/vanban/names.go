package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/round"
)

// namesFlags is the command that lists the templates of the library, or every
// name that one of them can use, with what it is, and the filters.
func namesFlags(*options) action {
	return func(_ context.Context, c *console, args []string) int {
		if len(args) == 0 {
			var list []templateLine
			for _, t := range round.Templates() {
				list = append(list, templateLine{t.ID, string(t.For), t.Title})
				c.print(fmt.Sprintf("%-16s %-10s %s", t.ID, t.For, t.Title))
			}
			c.data(list)
			return exitFine
		}
		t, ok := findTemplate(c, args[0])
		if !ok {
			return exitUsage
		}
		all, filters := t.Names()
		list := flatNames("", all)
		for _, n := range list {
			c.print(fmt.Sprintf("%-36s %-13s %s", n.Name, kindWords[n.kind].in(c.lang), n.About))
		}
		c.data(list)
		printFilters(c, filters)
		return exitFine
	}
}

// templateLine is a template of the library as JSON.
type templateLine struct {
	ID    string `json:"id"`
	For   string `json:"for"`
	Title string `json:"title"`
}

func findTemplate(c *console, id string) (*report.Template, bool) {
	all := round.Templates()
	if i := slices.IndexFunc(all, func(t *report.Template) bool { return t.ID == id || t.For == id }); i >= 0 {
		return all[i], true // of one's own template the names are those of its for:
	}
	ids := make([]string, len(all))
	var of []string
	for i, t := range all {
		ids[i] = t.ID
		if !slices.Contains(of, t.For) {
			of = append(of, t.For)
		}
	}
	c.say(words{"vanban: không có mẫu %q; có: %s; mẫu riêng thì ghi for của mẫu: %s", "vanban: there is no template %q; there are: %s; of one's own say its for: %s"}, id, strings.Join(ids, ", "), strings.Join(of, ", "))
	return nil, false
}

// kindWords are the kinds of names in words.
var kindWords = map[string]words{
	"text": {"chữ", "text"}, "date": {"ngày", "date"}, "flag": {"điều kiện", "condition"},
	"list": {"danh sách", "list"}, "record": {"nhóm", "group"}, "part": {"phần văn bản", "part"},
}

// nameLine is a name as JSON; those of the items of a list stand deeper, as they
// are written in its repeat.
type nameLine struct {
	named
	kind string
}

// flatNames are names below a path.
func flatNames(prefix string, list []report.Name) (out []nameLine) {
	for _, n := range list {
		out = append(out, nameLine{named{prefix + n.Path, n.Desc}, n.Kind})
		switch n.Kind {
		case "record":
			out = append(out, flatNames(prefix+n.Path+".", n.Names)...)
		case "list":
			indent := len(prefix) - len(strings.TrimLeft(prefix, " "))
			out = append(out, flatNames(strings.Repeat(" ", indent+4), n.Names)...)
		}
	}
	return out
}

func printFilters(c *console, filters []report.Name) {
	c.done(words{"\nTrong phần lặp: {.} {.index} {.roman} {.letter} {.count} {?.first} {?.last}\nBộ lọc:", "\nIn a repeat: {.} {.index} {.roman} {.letter} {.count} {?.first} {?.last}\nFilters:"})
	for _, f := range filters {
		c.print(fmt.Sprintf("  %-12s %s", f.Path, f.Desc))
	}
}

// templateFlags is the command that prints a template of the library as it is
// written, to begin from; without a name it lists them.
func templateFlags(o *options) action {
	return func(ctx context.Context, c *console, args []string) int {
		if len(args) == 0 {
			return namesFlags(o)(ctx, c, nil)
		}
		data, ok := round.TemplateFile(args[0])
		if !ok {
			findTemplate(c, args[0])
			return exitUsage
		}
		c.print(strings.TrimSuffix(string(data), "\n"))
		c.data(string(data))
		return exitFine
	}
}
