package main

import (
	"bytes"
	"context"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/round"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

// results reads what the team found, from a file or from all files of a folder,
// such as the sheets of the visits; nil where none is named. A file of a folder
// that is refused is named, and the others count.
func (c *collection) results(ctx context.Context, name string, forms *round.FormSet) (*report.Results, int) {
	if name == "" {
		return nil, exitFine
	}
	files, err := c.resultFiles(name)
	if err != nil {
		return nil, c.fail(err, exitProblems)
	}
	var found []round.FoundResults
	var blank, refused []string
	for _, file := range files {
		r, problems, err := c.readResults(ctx, file, forms)
		if err != nil {
			return nil, c.fail(err, exitProblems)
		}
		if r != nil && len(files) > 1 && slices.ContainsFunc(problems, isBlankVisit) {
			problems, blank = slices.DeleteFunc(problems, isBlankVisit), append(blank, filepath.Base(file))
		}
		c.tell(problems)
		if r == nil {
			refused = append(refused, filepath.Base(file))
			continue
		}
		found = append(found, round.FoundResults{File: file, Results: r})
	}
	if len(blank) > 0 {
		c.say(words{"%s: %d phiếu kiểm tra chưa ghi kết quả nên không được tính: %s", "%s: %d sheets of visits are blank and do not count: %s"}, name, len(blank), strings.Join(blank, ", "))
	}
	if c.refused = len(refused); c.refused > 0 && len(found) > 0 {
		c.say(words{"%s: %d tệp kết quả không đọc được nên không được tính: %s", "%s: %d files of results cannot be read and do not count: %s"}, name, len(refused), strings.Join(refused, ", "))
	}
	out, problems := round.Together(found)
	c.tell(problems)
	if out == nil || len(found) == 0 {
		return nil, exitProblems
	}
	return out, exitFine
}

func isBlankVisit(p diag.Problem) bool { return p.Code == book.BlankVisit }

// resultFiles returns the files that hold results in a folder, and tells of
// others; of a file itself.
func (c *collection) resultFiles(name string) (files []string, err error) {
	err = filepath.WalkDir(name, func(path string, d fs.DirEntry, err error) error {
		switch ext := strings.ToLower(filepath.Ext(path)); {
		case err != nil || d.IsDir():
			return err
		case leadsOut(name, path, d):
			return said{words{"%s: liên kết dẫn ra ngoài thư mục nên không được đọc", "%s: is a link out of the folder and is not read"}, []any{path}}
		case path == name || ext == ".xlsx" && !strings.HasPrefix(d.Name(), "~$") || ext == ".yaml" || ext == ".yml":
			files = append(files, path)
		case d.Name() != render.SumsFile && !strings.HasPrefix(d.Name(), "~$"):
			c.say(words{"%s: không phải là tệp kết quả kiểm tra (.xlsx, .yaml) nên không được đọc", "%s: holds no results (.xlsx, .yaml) and is not read"}, path)
		}
		return nil
	})
	if err == nil && len(files) == 0 {
		err = said{words{"%s: không có tệp kết quả kiểm tra nào (.xlsx, .yaml)", "%s: holds no file of results (.xlsx, .yaml)"}, []any{name}}
	}
	return files, err
}

// leadsOut reports whether a file of a folder is a link out of it.
func leadsOut(dir, path string, d fs.DirEntry) bool {
	if d.Type()&fs.ModeSymlink == 0 || path == dir {
		return false
	}
	inside, err := filepath.Rel(dir, path)
	if err == nil {
		_, err = within(dir).Stat(filepath.ToSlash(inside))
	}
	return err != nil
}

// readResults reads one file, YAML or a workbook.
func (c *collection) readResults(ctx context.Context, name string, forms *round.FormSet) (*report.Results, diag.List, error) {
	if !strings.EqualFold(filepath.Ext(name), ".xlsx") {
		c.found = name
		r, problems := loadBy(name, func(fsys fs.FS, file string) (*report.Results, diag.List) {
			return report.LoadResults(fsys, file, forms.Check)
		})
		return r, problems, nil
	}
	data, err := readFile(name)
	if err != nil {
		return nil, nil, err
	}
	r, problems := book.ReadResults(ctx, bytes.NewReader(data), int64(len(data)), name, forms)
	return r, problems, nil
}
