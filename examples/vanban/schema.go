package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/report"
)

// schemaFlags is the command that prints the schema of a kind of file, writes all
// of them into a folder, or lists the kinds.
func schemaFlags(o *options) action {
	out := o.text("o", "", words{"ghi mọi schema vào `THƯ_MỤC`", "write every schema into `FOLDER`"})
	return func(ctx context.Context, c *console, args []string) int {
		switch {
		case *out != "" && len(args) == 0:
			return writeSchemas(ctx, c, *out)
		case *out != "":
			return exitUsage
		case len(args) == 0:
			return listKinds(c)
		}
		schema, err := report.Schema(args[0])
		if err != nil {
			c.fail(err, exitUsage)
			return exitUsage
		}
		c.print(string(bytes.TrimSuffix(schema, []byte("\n"))))
		c.data(json.RawMessage(schema))
		return exitFine
	}
}

// schemaTitle is what a kind of file is in words.
func schemaTitle(kind string) (string, error) {
	schema, err := report.Schema(kind)
	if err != nil {
		return "", err
	}
	var head struct{ Title string }
	err = json.Unmarshal(schema, &head)
	return head.Title, err
}

func listKinds(c *console) int {
	var list []named
	for _, kind := range report.Kinds() {
		title, err := schemaTitle(kind)
		if err != nil {
			return c.fail(err, exitProblems)
		}
		list = append(list, named{kind, title})
		c.print(fmt.Sprintf("%-14s %s", kind, title))
	}
	c.data(list)
	return exitFine
}

// schemaFiles are the schemas of kinds.
func schemaFiles(kinds []string) ([]paper, error) {
	var files []paper
	for _, kind := range kinds {
		schema, err := report.Schema(kind)
		if err != nil {
			return nil, err
		}
		files = append(files, paper{kind + ".json", schema})
	}
	return files, nil
}

func writeSchemas(ctx context.Context, c *console, dir string) int {
	files, err := schemaFiles(report.Kinds())
	if err != nil {
		return c.fail(err, exitProblems)
	}
	return writing(c, dir, func(f *render.Folder) error { return putAll(ctx, c, f, files) })
}

// putAll puts files into a folder.
func putAll(ctx context.Context, c *console, folder *render.Folder, files []paper) error {
	for _, f := range files {
		name, err := folder.Put(ctx, f.name, f.data)
		if err != nil {
			return err
		}
		c.wrote(name)
	}
	return nil
}
