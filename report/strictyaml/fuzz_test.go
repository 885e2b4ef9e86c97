package strictyaml_test

import (
	"bytes"
	"context"
	"reflect"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/vi"
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
		src, problems := strictyaml.Decode(context.Background(), strings.NewReader(text), "a.yaml", "", &p)
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
				case diag.Code("control-character"), diag.Code("not-utf8"), diag.Code("not-nfc"), diag.Code("bad-tag"):
					t.Fatalf("decoded without a problem, yet %v", problem)
				}
			}
			if p.Date.year >= 0 && p.Date.month > 0 && p.Date.month < 13 && p.Date.day > 0 && p.Date.day < 32 || p.Date == (day{}) {
				returns(t, p)
			}
		}
		var q plan
		if _, again := strictyaml.Decode(context.Background(), strings.NewReader(text), "a.yaml", "", &q); again.Err() != nil != (problems.Err() != nil) || len(again) != len(problems) {
			t.Fatalf("first %v, then %v", problems, again)
		}
	})
}

// returns fails when p written as YAML or JSON and read again is another plan.
func returns(t *testing.T, p plan) {
	t.Helper()
	for name, marshal := range map[string]func(string, any) ([]byte, error){"YAML": strictyaml.Marshal, "JSON": strictyaml.MarshalJSON} {
		data, err := marshal("plan", p)
		if err != nil {
			t.Fatal(name, err)
		}
		var q plan
		_, problems := strictyaml.Decode(context.Background(), bytes.NewReader(data), "a.yaml", "plan", &q)
		if err := problems.Err(); err != nil { // what was in doubt still is
			t.Fatalf("%s: %v\n%s", name, err, data)
		}
		if !reflect.DeepEqual(p, q) {
			t.Fatalf("%s: %+v is %+v\n%s", name, p, q, data)
		}
	}
}

// FuzzMarshal asks of every two texts that they are carried or refused.
func FuzzMarshal(f *testing.F) {
	for _, text := range []string{
		"", "true", "~", "a: b", "a #b", "#", "- a", "a\n\nb", "a\nb", " a", "a ", "12", "x\n", "\"", "{a}", "=", "<<", "0x1", "12:30", "a,b", "a]:", "\u00a0a", "...", "---", "a\n\n- b",
		strings.Repeat("dài ", 60) + "hết", strings.Repeat("hai  dấu cách ", 20) + "hết", "p\n\n" + strings.Repeat("dài ", 60) + "hết", "a\n b", "a \n\nb", "e\u0302", "\xff", "\t", "?", "null", "2025-01-02", "1.10", "*a", "!x",
	} {
		f.Add(text, text)
	}
	f.Fuzz(func(t *testing.T, text, lines string) {
		var p plan
		p.Paper.Title, p.Paper.Subject, p.Team.Lead = text, lines, lines
		p.Aims, p.Duties = []string{text, lines}, []duty{{Heading: text, Tasks: []string{lines}}, {Tasks: []string{text}}}
		p.Paper.Bases = []basis{{Title: text}, {Title: text, Ref: lines}, {}}
		p.Paper.Office = &office{Parties: []party{{Name: text, Kind: lines}}}
		if _, err := strictyaml.Marshal("plan", p); err == nil {
			returns(t, p)
			return
		}
		if _, err := strictyaml.MarshalJSON("plan", p); err == nil {
			t.Fatal("refused as YAML, not as JSON")
		}
		for _, s := range []string{text, lines} {
			if strings.Contains(s, "\n") || !utf8.ValidString(s) || vi.NFC(s) != s || strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsPrint(r) && r != '\u00a0' }) {
				return
			}
		}
		t.Fatalf("%q and %q are refused", text, lines)
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
		if text := p.Message(lang) + p.Hint(lang); text == "" || strings.Contains(p.Rule().VI, "%!") {
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
	src, _ := strictyaml.Load(context.Background(), files{
		"plan.yaml": "kind: plan\nunits: all\noffice: o.yaml\nbases: [A, {ref: B}]\nduties:\n  - tasks: [C]\nversion: x\n",
		"o.yaml":    "kind: office\nname: A\n",
	}.fs(), "plan.yaml", "plan", &p)
	f.Fuzz(func(t *testing.T, path string) {
		at := src.Place(path)
		if at.File != "plan.yaml" && at.File != "o.yaml" || at.Line < 1 || at.Line > 7 || at.Column < 1 {
			t.Fatalf("%q is at %+v", path, at)
		}
		if n := len(src.Locate(diag.List{rule.For(path)})); n > 1 {
			t.Fatalf("one problem became %d", n)
		}
	})
}
