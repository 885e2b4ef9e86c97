package main

import (
	"bytes"
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/template"
	"unicode/utf8"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"
)

//go:embed starter/*.yaml
var starters embed.FS

// wholeRound are the files of a whole round, as a new one has them.
var wholeRound = []string{"office", "units", "checklist", "outline", "plan", "schedule"}

// starterNeeds are the files that a new file of a kind refers to.
var starterNeeds = map[string][]string{
	"plan": {"office", "units", "checklist", "outline"}, "outline": {"checklist"},
	"schedule": wholeRound[:5], "results": wholeRound,
	"letter": {"office"}, "general": {"office"}, "decision": {"office"}, "dispatch": {"office"},
	"invitation": {"office"}, "introduction": {"office"}, "minutes": {"office"}, "copy": {"office"},
}

// newFlags is the command that begins a dossier, or one file of a kind.
func newFlags(o *options) action {
	out := o.out()
	word := o.text("word", "", words{"`TÊN` loại đơn vị, như viết trong câu: \"trạm y tế\"", "`NAME` of the type of the units, as in a sentence: \"trạm y tế\""})
	head := o.text("head", "", words{"`CHỨC_VỤ` người đứng đầu đơn vị ấy: \"Trưởng trạm\"", "`TITLE` of the head of such a unit: \"Trưởng trạm\""})
	return func(_ context.Context, c *console, args []string) int {
		kinds, dir := wholeRound, args[0]
		if !filepath.IsAbs(dir) {
			dir = filepath.Join(*out, dir)
		}
		single := slices.Contains(report.Kinds(), args[0])
		if single {
			kinds, dir = append(slices.Clone(starterNeeds[args[0]]), args[0]), *out
		}
		files, err := starterFiles(kinds, startOf(*word, *head), c.lang)
		if err != nil {
			return c.fail(err, exitProblems)
		}
		if last := filepath.Join(dir, files[len(files)-1].name); exists(last) {
			c.say(words{"%s: đã có tệp này nên không ghi gì; chọn thư mục khác, hoặc đổi tên tệp ấy", "%s: it is there already, so nothing is written; choose another folder, or rename it"}, last)
			return exitWrite
		}
		schemas, err := schemaFiles(kinds)
		if err != nil {
			return c.fail(err, exitProblems)
		}
		for i := range schemas {
			schemas[i].name = filepath.Join("schema", schemas[i].name)
		}
		if code := create(c, dir, append(schemas, files...)); code != exitFine {
			return code
		}
		main := filepath.Join(dir, args[0]+".yaml")
		if !single {
			main = filepath.Join(dir, "plan.yaml")
		}
		if near, ok := vi.Near(args[0], report.Kinds()); ok && !single {
			c.say(words{"%s: là tên thư mục; nếu muốn một tệp loại %[2]s thì: vanban new %[2]s", "%s: the name of a folder; for one file of kind %[2]s: vanban new %[2]s"}, args[0], near)
		}
		c.done(words{"%s: đã lập %d tệp; tiếp theo: vanban validate %[3]s", "%s: %d files are made; next: vanban validate %[3]s"}, dir, len(c.result.Files), main)
		return exitFine
	}
}

// create writes files that are not there yet; those that are stay as they are.
func create(c *console, dir string, files []paper) int {
	for _, f := range files {
		name := filepath.Join(dir, f.name)
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			return c.fail(err, exitWrite)
		}
		file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err == nil {
			_, err = file.Write(f.data)
			err = errors.Join(err, file.Close())
		}
		if err != nil {
			return c.fail(err, exitWrite)
		}
		c.wrote(name)
	}
	return exitFine
}

// start is what differs between new dossiers: the type of their units.
type start struct {
	Own                   bool // it is no commune
	ID, Other             string
	Word, WordUpper, Code string
	HeadUpper             string
	Subjects, Recipients  string
}

// startOf returns the words for units of a type of one's own; without a name they
// are communes.
func startOf(word, head string) start {
	if word == "" {
		return start{ID: unit.Commune, Other: unit.Ward, HeadUpper: "Chủ tịch Ủy ban nhân dân", Subjects: "Ủy ban nhân dân các xã, phường", Recipients: "Ủy ban nhân dân các xã, phường"}
	}
	if head == "" {
		head = "Người đứng đầu"
	}
	word = strings.Join(strings.Fields(vi.NFC(word)), " ")
	s := start{Own: true, Word: word, WordUpper: vi.UpperFirst(word), HeadUpper: vi.UpperFirst(head), Subjects: "Các " + word, Recipients: "Các " + word}
	s.ID = strings.ReplaceAll(vi.Slug(word), "-", "_")
	s.Other = s.ID
	for _, w := range strings.Fields(word) {
		r, _ := utf8.DecodeRuneInString(w)
		s.Code += strings.ToUpper(string(r))
	}
	return s
}

// starterFiles are new files of kinds, with comments in one language.
func starterFiles(kinds []string, s start, lang diag.Lang) ([]paper, error) {
	var files []paper
	for _, kind := range kinds {
		text, err := fs.ReadFile(starters, "starter/"+kind+".yaml")
		if err != nil {
			return nil, err
		}
		t, err := template.New(kind).Delims("<<", ">>").Parse(string(text))
		if err != nil {
			return nil, err
		}
		var filled bytes.Buffer
		if err := t.Execute(&filled, s); err != nil {
			return nil, err
		}
		var b bytes.Buffer
		fmt.Fprintf(&b, "# yaml-language-server: $schema=schema/%s.json\n", kind)
		for line := range strings.Lines(filled.String()) {
			b.WriteString(commentIn(line, lang))
		}
		files = append(files, paper{kind + ".yaml", b.Bytes()})
	}
	return files, nil
}

// commentIn returns a line of a starter; a comment of the other language is "".
func commentIn(line string, lang diag.Lang) string {
	text := strings.TrimLeft(line, " ")
	for mark, of := range languages {
		if said, ok := strings.CutPrefix(text, "#"+mark+" "); ok {
			if of != lang {
				return ""
			}
			return line[:len(line)-len(text)] + "# " + said
		}
	}
	return line
}
