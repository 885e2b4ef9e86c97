package nd30_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// printedPages returns the lines of the text of the real plan, page by page,
// without letterhead, title and closing. In its file a line that follows
// another without a blank one begins a page.
func printedPages(t *testing.T) [][]string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(seedFolder, "plan.txt"))
	require.NoError(t, err)
	pages := [][]string{nil}
	inText, afterBlank := false, true
	for line := range strings.Lines(string(data)) {
		line = strings.Join(strings.Fields(line), " ")
		switch {
		case strings.HasPrefix(line, "Căn cứ Kế hoạch số"):
			inText = true
		case line == "Nơi nhận:":
			return pages
		}
		if line != "" && inText {
			if !afterBlank {
				pages = append(pages, nil)
			}
			line = strings.Replace(line, "tổng họp", "tổng hợp", 1)
			pages[len(pages)-1] = append(pages[len(pages)-1], line)
		}
		afterBlank = line == ""
	}
	return pages
}

// officePages prints a paper with LibreOffice and returns the lines of its
// text, page by page, without page numbers, letterhead, title and closing.
func officePages(t *testing.T, file []byte) [][]string {
	t.Helper()
	for _, program := range []string{"soffice", "pdftotext"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skipf("%s is not installed", program)
		}
	}
	dir := t.TempDir()
	name := filepath.Join(dir, "paper.docx")
	require.NoError(t, os.WriteFile(name, file, 0o644))
	convert := exec.Command("soffice", "-env:UserInstallation=file://"+dir+"/profile", "--headless", "--norestore",
		"--convert-to", "pdf", "--outdir", dir, name)
	convert.Env = append(os.Environ(), "HOME="+dir)
	out, err := convert.CombinedOutput()
	require.NoError(t, err, string(out))
	text, err := exec.Command("pdftotext", "-layout", filepath.Join(dir, "paper.pdf"), "-").Output()
	require.NoError(t, err)

	var pages [][]string
	inText := false
	for page := range strings.SplitSeq(strings.TrimSuffix(string(text), "\f"), "\f") {
		var lines []string
		for line := range strings.Lines(page) {
			line = strings.Join(strings.Fields(line), " ")
			inText = inText && !strings.HasPrefix(line, "Nơi nhận:") || strings.HasPrefix(line, "Căn cứ Kế hoạch số")
			if inText && line != "" && strings.Trim(line, "0123456789") != "" {
				lines = append(lines, line)
			}
		}
		pages = append(pages, lines)
	}
	return pages
}
