package main

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/round"
	"github.com/vanban-go/vanban/report/scope"
	"github.com/vanban-go/vanban/report/tag"
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
		list := flatNames("", tag.Names(scope.Of(t.For)))
		for _, n := range list {
			c.print(fmt.Sprintf("%-36s %-13s %s", n.Name, kindWords[n.kind].in(c.lang), n.About))
		}
		c.data(list)
		printFilters(c)
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
	if i := slices.IndexFunc(all, func(t *report.Template) bool { return t.ID == id }); i >= 0 {
		return all[i], true
	}
	ids := make([]string, len(all))
	for i, t := range all {
		ids[i] = t.ID
	}
	c.say(words{"vanban: không có mẫu %q; có: %s", "vanban: there is no template %q; there are: %s"}, id, strings.Join(ids, ", "))
	return nil, false
}

// kindWords are the kinds of names in words.
var kindWords = map[tag.NameKind]words{
	tag.Text: {"chữ", "text"}, tag.Day: {"ngày", "date"}, tag.Flag: {"điều kiện", "condition"},
	tag.List: {"danh sách", "list"}, tag.Record: {"nhóm", "group"}, tag.Part: {"phần văn bản", "part"},
}

// nameLine is a name as JSON; those of the items of a list stand deeper, as they
// are written in its repeat.
type nameLine struct {
	named
	kind tag.NameKind
}

// flatNames are names below a path.
func flatNames(prefix string, list []tag.Name) (out []nameLine) {
	for _, n := range list {
		out = append(out, nameLine{named{prefix + n.Path, n.Desc}, n.Kind})
		switch n.Kind {
		case tag.Record:
			out = append(out, flatNames(prefix+n.Path+".", n.Names)...)
		case tag.List:
			indent := len(prefix) - len(strings.TrimLeft(prefix, " "))
			out = append(out, flatNames(strings.Repeat(" ", indent+4), n.Names)...)
		}
	}
	return out
}

func printFilters(c *console) {
	c.done(words{"\nTrong phần lặp: {.} {.index} {.roman} {.letter} {.count} {?.first} {?.last}\nBộ lọc:", "\nIn a repeat: {.} {.index} {.roman} {.letter} {.count} {?.first} {?.last}\nFilters:"})
	filters := tag.Filters()
	for _, name := range slices.Sorted(maps.Keys(filters)) {
		c.print(fmt.Sprintf("  %-12s %s", name, filters[name].Desc))
	}
	c.print(fmt.Sprintf("  %-12s %s", tag.Default+":…", words{"chữ thay vào chỗ trống", "words in place of nothing"}.in(c.lang)))
}

// templateFlags is the command that prints a template of the library as it is
// written, to begin from.
func templateFlags(*options) action {
	return func(_ context.Context, c *console, args []string) int {
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
