package strictyaml_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// FuzzDecode asks of every input: no panic, every problem in the file, words
// in both languages, the same answer twice, and if there is no problem, a
// value whose texts can be printed.
func FuzzDecode(f *testing.F) {
	for _, m := range mistakes {
		f.Add(m.yaml)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var p plan
		src, problems := strictyaml.Decode(strings.NewReader(text), "a.yaml", "", &p)
		lines := linesOf(text)
		for _, problem := range problems {
			inside(t, lines, problem)
		}
		for _, problem := range src.Locate(strictyaml.Check(&p)) {
			inside(t, lines, problem)
		}
		if problems.Err() == nil {
			for _, problem := range strictyaml.Check(&p) {
				switch problem.Code {
				case strictyaml.ControlCharacter.Code, strictyaml.NotUTF8.Code, strictyaml.NotNFC.Code, strictyaml.BadTag.Code:
					t.Fatalf("decoded without a problem, yet %v", problem)
				}
			}
		}
		var q plan
		if _, again := strictyaml.Decode(strings.NewReader(text), "a.yaml", "", &q); again.Err() != nil != (problems.Err() != nil) || len(again) != len(problems) {
			t.Fatalf("first %v, then %v", problems, again)
		}
	})
}

// linesOf returns how many columns each line of text has.
func linesOf(text string) []int {
	text = strings.TrimPrefix(text, "\uFEFF")
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	var columns []int
	for line := range strings.SplitSeq(text, "\n") {
		columns = append(columns, utf8.RuneCountInString(line)+1)
	}
	return columns
}

// inside fails when a problem stands outside the file or has no words.
func inside(t *testing.T, lines []int, p diag.Problem) {
	t.Helper()
	at := p.Place
	if at.File != "a.yaml" || at.Line < 0 || at.Line > len(lines) || at.Line == 0 && at.Column != 0 {
		t.Fatalf("place %+v of %v is not in the file of %d lines", at, p, len(lines))
	}
	if at.Line > 0 && (at.Column < 1 || at.Column > lines[at.Line-1]) {
		t.Fatalf("column %d of %v is not in the line of %d", at.Column, p, lines[at.Line-1])
	}
	for _, lang := range []diag.Lang{diag.VI, diag.EN} {
		if text := p.Message(lang) + p.Hint(lang); text == "" || strings.Contains(p.VI, "%!") {
			t.Fatalf("no words for %v", p)
		}
	}
}

// FuzzPlace asks for any path: no panic, a place in one of the files.
func FuzzPlace(f *testing.F) {
	for _, path := range []string{"", "title", "office.name", "duties[0].tasks[1]", "bases[0].title", "[", "a..b[-1]", "units[0][0]"} {
		f.Add(path)
	}
	var p plan
	src, _ := strictyaml.Load(files{
		"plan.yaml": "kind: plan\nunits: all\noffice: o.yaml\nbases: [A, {ref: B}]\nduties:\n  - tasks: [C]\nversion: x\n",
		"o.yaml":    "kind: office\nname: A\n",
	}.fs(), "plan.yaml", "plan", &p)
	f.Fuzz(func(t *testing.T, path string) {
		for _, at := range []diag.Place{src.Place(path), src.KeyPlace(path)} {
			if at.File != "plan.yaml" && at.File != "o.yaml" || at.Line < 1 || at.Line > 7 || at.Column < 1 {
				t.Fatalf("%q is at %+v", path, at)
			}
		}
		if n := len(src.Locate(diag.List{rule.For(path)})); n > 1 {
			t.Fatalf("one problem became %d", n)
		}
	})
}
