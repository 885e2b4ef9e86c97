package nd30

import (
	"slices"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/prose"
	"github.com/vanban-go/vanban/report/vi"
	"github.com/vanban-go/vanban/report/wording"
)

// Recipients returns the Nơi nhận block (ô 9b): the declared recipients, after
// "Như trên" where the paper is addressed to somebody, whom it stands for, and
// last the file copy, which is added unless the paper names its own.
func Recipients(p *report.Paper) []doc.Block {
	p = given(p)
	names := slices.DeleteFunc(slices.Clone(prose.Unmarked("", p.Recipients)), func(n string) bool {
		return slices.ContainsFunc(p.To, func(to string) bool { return bodyKey(n) == bodyKey(to) })
	})
	if len(p.To) > 0 && !slices.ContainsFunc(names, func(n string) bool { return startsWith(n, "Như trên") || startsWith(n, "Như kính gửi") }) {
		names = append([]string{"Như trên"}, names...)
	}
	names, kept := filed(names)
	if !kept {
		names = append(names, p.Office.FileCopy())
	}
	blocks := append([]doc.Block{{Role: decree.RecipientsWord, Text: decree.RecipientsText}}, listed(decree.Recipient, names)...)
	blocks[len(blocks)-1].Text += drafter(&p.Marks)
	return blocks
}

// startsWith reports whether a recipient begins with some words, in small or
// capital letters.
func startsWith(name, words string) bool { return strings.HasPrefix(vi.Fold(name), vi.Fold(words)) }

// filed returns recipients with the file copy last and as it is printed, and
// whether it is among them.
func filed(recipients []string) (names []string, kept bool) {
	var files []string
	for _, r := range recipients {
		if line, ok := wording.FileCopy(r); ok {
			files = append(files, line)
		} else {
			names = append(names, r)
		}
	}
	return append(names, files...), len(files) > 0
}

// bodyKey is equal for the ways to write one recipient: abbreviated, and with
// what the paper is for behind, "UBND tỉnh (để báo cáo)".
func bodyKey(name string) string {
	name, _, _ = strings.Cut(vi.Fold(vi.TrimEnd(name)), " (để ")
	for _, c := range wording.Councils() {
		name = strings.ReplaceAll(name, vi.Fold(c.Name), vi.Fold(c.Short))
	}
	return name
}

// drafter returns the drafter's symbol and the number of copies (ô 12), which
// follow the file copy: " PL.(300)", " (300)".
func drafter(m *report.Marks) string {
	mark := ""
	if m.Drafter != "" {
		mark = " " + vi.Upper(m.Drafter) + "."
	}
	switch {
	case m.Copies > 0 && mark == "":
		mark = " (" + strconv.Itoa(m.Copies) + ")"
	case m.Copies > 0:
		mark += "(" + strconv.Itoa(m.Copies) + ")"
	}
	return mark
}
