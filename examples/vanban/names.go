package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/round"
)

// names lists the templates of the library, or every name that one of them can
// use, with what it is, and the filters.
func names(args []string, stdout, stderr io.Writer) int {
	switch len(args) {
	case 0:
		for _, t := range round.Templates() {
			fmt.Fprintf(stdout, "%-16s %-10s %s\n", t.ID, t.For, t.Title)
		}
		return exitFine
	case 1:
		if t, ok := findTemplate(args[0], stderr); ok {
			names, filters := t.Names()
			printNames(stdout, "", names)
			fmt.Fprintln(stdout, "\nTrong phần lặp: {.} {.index} {.roman} {.letter} {.count} {?.first} {?.last}\nBộ lọc:")
			for _, f := range filters {
				fmt.Fprintf(stdout, "  %-12s %s\n", f.Path, f.Desc)
			}
			return exitFine
		}
	default:
		fmt.Fprint(stderr, usage)
	}
	return exitUsage
}

func findTemplate(id string, stderr io.Writer) (*report.Template, bool) {
	all := round.Templates()
	if i := slices.IndexFunc(all, func(t *report.Template) bool { return t.ID == id }); i >= 0 {
		return all[i], true
	}
	ids := make([]string, len(all))
	for i, t := range all {
		ids[i] = t.ID
	}
	fmt.Fprintf(stderr, "vanban: không có mẫu %q; có: %s\n", id, strings.Join(ids, ", "))
	return nil, false
}

// kindWords are the kinds of names in words.
var kindWords = map[string]string{
	"text": "chữ", "date": "ngày", "flag": "điều kiện", "list": "danh sách", "record": "nhóm", "part": "phần văn bản",
}

// printNames prints names below a path; those of the items of a list stand
// deeper, as they are written in its repeat.
func printNames(w io.Writer, prefix string, list []report.Name) {
	for _, n := range list {
		fmt.Fprintf(w, "%-36s %-13s %s\n", prefix+n.Path, kindWords[n.Kind], n.Desc)
		switch n.Kind {
		case "record":
			printNames(w, prefix+n.Path+".", n.Names)
		case "list":
			indent := len(prefix) - len(strings.TrimLeft(prefix, " "))
			printNames(w, strings.Repeat(" ", indent+4), n.Names)
		}
	}
}

// template prints a template of the library as it is written, to begin from.
func template(args []string, stdout, stderr io.Writer) int {
	if len(args) != 1 {
		fmt.Fprint(stderr, usage)
		return exitUsage
	}
	data, ok := round.TemplateFile(args[0])
	if !ok {
		findTemplate(args[0], stderr)
		return exitUsage
	}
	stdout.Write(data)
	return exitFine
}
