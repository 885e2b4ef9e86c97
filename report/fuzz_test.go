package report_test

import (
	"io/fs"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

// FuzzLoadPlan asks of every plan, with good files beside it: no panic, a value
// or an error and never both, every place inside its file, words in both
// languages, and a plan that loads is as good when it is checked again.
func FuzzLoadPlan(f *testing.F) {
	names, err := fs.Glob(invalidFiles, "*.yaml")
	if err != nil || len(names) == 0 {
		f.Fatal("no seeds: ", err)
	}
	for _, name := range names {
		text, err := fs.ReadFile(invalidFiles, name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	good := fstest.MapFS{}
	for name, file := range copyOf(f, invalidFiles) {
		if path.Dir(name) == "good" {
			good[name] = file
		}
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		files := fstest.MapFS{"plan.yaml": {Data: text}}
		for name, file := range good {
			files[name] = file
		}
		plan, problems := report.LoadPlan(files, "plan.yaml")
		if (plan == nil) == (problems.Err() == nil) {
			t.Fatalf("plan %v and error %v", plan, problems.Err())
		}
		for _, p := range problems {
			assertInside(t, files, p)
			if p.Message(diag.VI) == "" || p.Message(diag.EN) == "" || strings.Contains(p.Rule().VI+p.Rule().EN, "%!") {
				t.Errorf("no words for %#v", p)
			}
		}
		if plan == nil {
			return
		}
		if problems := plan.Validate(); problems.Err() != nil {
			t.Errorf("loaded without an error, and now %v", problems)
		}
		plan.Review()
	})
}
