package report_test

import (
	"io/fs"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/vanban-go/vanban/report/round"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

// FuzzLoadResults asks of all results, held against the forms of a good plan: no
// panic, a value or an error and never both, every place inside its file, words
// in both languages, and results that load are as good when they are checked
// again, and say where everything was read.
func FuzzLoadResults(f *testing.F) {
	good := fstest.MapFS{}
	for name, file := range copyOf(f, invalidFiles) {
		if dir := path.Dir(name); dir == "good" {
			good[name] = file
		}
		if kind, _, _ := strings.Cut(path.Base(name), "."); kind == "results" || kind == "yaml" {
			f.Add(file.Data)
		}
	}
	plan, problems := report.LoadPlan(good, "good/plan.yaml")
	if err := problems.Err(); err != nil {
		f.Fatal(err)
	}
	forms := round.Forms(plan, nil)
	if text, err := fs.ReadFile(invalidFiles, "good/results.yaml"); err != nil || !loadsClean(good, text, forms) {
		f.Fatal("the good results are not good: ", err)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		files := withResults(good, text)
		r, problems := report.LoadResults(files, "results.yaml", forms.Check)
		if (r == nil) == (problems.Err() == nil) {
			t.Fatalf("results %v and error %v", r, problems.Err())
		}
		for _, p := range problems {
			assertInside(t, files, p)
			if p.Message(diag.VI) == "" || p.Message(diag.EN) == "" || strings.Contains(p.Text(diag.VI)+p.Text(diag.EN), "%!") {
				t.Errorf("no words for %#v", p)
			}
		}
		if r == nil {
			return
		}
		if problems := append(r.Validate(), forms.Check(r)...); problems.Err() != nil {
			t.Errorf("loaded without an error, and now %v", problems)
		}
		for i := range r.Visits {
			form, _ := forms.Find(r.Visits[i].Unit)
			for v := range r.Visits[i].Return(form).Values.All() {
				if v.Cell.Line == 0 {
					t.Errorf("%s was read nowhere", v.ID)
				}
			}
		}
	})
}

func withResults(good fstest.MapFS, text []byte) fstest.MapFS {
	files := fstest.MapFS{"results.yaml": {Data: text}}
	for name, file := range good {
		files[name] = file
	}
	return files
}

func loadsClean(good fstest.MapFS, text []byte, forms *round.FormSet) bool {
	_, problems := report.LoadResults(withResults(good, text), "results.yaml", forms.Check)
	return len(problems) == 0
}
