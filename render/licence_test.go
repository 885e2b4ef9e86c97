package render_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// licences are known by words of their text.
var licences = map[string]string{
	"MIT":        "Permission is hereby granted, free of charge",
	"Apache 2.0": "Apache License",
	"BSD":        "Redistribution and use in source and binary forms",
	"MPL 2.0":    "Mozilla Public License Version 2.0",
}

// TestLicences: the README has a row for every module that this one needs, with the
// licences that the module itself brings.
func TestLicences(t *testing.T) {
	mod, err := os.ReadFile("../go.mod")
	require.NoError(t, err)
	readme, err := os.ReadFile("../README.md")
	require.NoError(t, err)
	_, table, _ := strings.Cut(string(readme), "## Dependencies, and why")
	table, _, _ = strings.Cut(table, "\n## ")
	modules := regexp.MustCompile(`(?m)^\t(\S+) v\S+`).FindAllStringSubmatch(string(mod), -1)
	require.Greater(t, len(modules), 10)
	for _, m := range modules {
		module := m[1]
		row := rowNaming(strings.Split(table, "\n"), module)
		if !assert.NotEmpty(t, row, "%s has no row in the README", module) {
			continue
		}
		dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", module).Output()
		require.NoError(t, err, module)
		var found []string
		names, err := filepath.Glob(filepath.Join(strings.TrimSpace(string(dir)), "LICENSE*"))
		require.NoError(t, err)
		for _, name := range names {
			text, err := os.ReadFile(name)
			require.NoError(t, err)
			for licence, words := range licences {
				if strings.Contains(strings.Join(strings.Fields(string(text)), " "), words) {
					found = append(found, licence)
				}
			}
		}
		slices.Sort(found)
		found = slices.Compact(found)
		assert.NotEmpty(t, found, "%s is under another licence", module)
		for _, licence := range found {
			assert.Contains(t, row, licence, module)
		}
	}
}

// rowNaming returns the row that names a module by its path, or by the last of its
// names that is no version.
func rowNaming(rows []string, module string) string {
	for _, name := range []string{"`" + module + "`", filepath.Base(regexp.MustCompile(`/v\d+$`).ReplaceAllString(module, ""))} {
		for _, row := range rows {
			if strings.HasPrefix(row, "| ") && strings.Contains(row, name) {
				return row
			}
		}
	}
	return ""
}
