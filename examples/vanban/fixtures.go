package main

import (
	"context"
	"path/filepath"

	"github.com/vanban-go/vanban/examples/fixtures"
)

// fixturesFlags is the command that makes files for tests.
func fixturesFlags(o *options) action {
	out := o.text("o", "", words{"`THƯ_MỤC` ghi tệp, trống hoặc do lệnh này ghi trước đó; phải ghi", "`FOLDER` to write into, empty or written by this command; needed"})
	seed := o.Uint64("seed", 1, words{"`SỐ` khác cho lịch, câu trả lời, kết quả khác", "another `NUMBER` makes another order of visits, other answers and results"}.in(o.lang))
	units := o.Uint("units", 0, words{"`SỐ` đơn vị; 0 là mọi đơn vị của hồ sơ", "`NUMBER` of units; 0 is all of the dossier"}.in(o.lang))
	faults := o.yes("faults", words{"lập cả các tệp, mỗi tệp một lỗi", "make files with one fault each too"})
	return func(_ context.Context, c *console, args []string) int {
		if *out == "" {
			c.say(words{"vanban fixtures: phải ghi -o", "vanban fixtures: -o must be given"})
			return exitUsage
		}
		dossier := filepath.Join("testdata", "inspection")
		if len(args) > 0 {
			dossier = args[0]
		}
		m, err := fixtures.Make(*out, dossier, fixtures.Options{Seed: *seed, Units: int(*units), Faults: *faults})
		if err != nil {
			return c.fail(err, exitProblems)
		}
		for _, f := range m.Files {
			c.wrote(filepath.Join(*out, filepath.FromSlash(f.Name)))
		}
		c.done(words{"%s: %d tệp, %d tệp có lỗi", "%s: %d files, %d of them faulty"}, *out, len(m.Files), m.Faulty())
		return exitFine
	}
}
