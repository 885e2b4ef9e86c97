package preview

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
)

// Pages returns the pages of a PDF as PNG, at a resolution in dots per inch. The
// error is ErrNoPictures where the program pdftoppm is not there.
func Pages(ctx context.Context, pdf []byte, dpi int) ([][]byte, error) {
	program, err := exec.LookPath("pdftoppm")
	if err != nil {
		return nil, ErrNoPictures
	}
	ctx, cancel := within(ctx, 0)
	defer cancel()
	dir, err := os.MkdirTemp("", "vanban-pages-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	in := filepath.Join(dir, "in.pdf")
	if err := os.WriteFile(in, pdf, 0o600); err != nil {
		return nil, err
	}
	if err := command(ctx, program, "-png", "-r", strconv.Itoa(dpi), in, filepath.Join(dir, "page")); err != nil {
		return nil, late(ctx, err)
	}
	names, err := filepath.Glob(filepath.Join(dir, "page*.png"))
	if err != nil {
		return nil, err
	}
	slices.Sort(names) // pdftoppm writes all numbers with the same digits
	pages := make([][]byte, len(names))
	for i, name := range names {
		if pages[i], err = os.ReadFile(name); err != nil {
			return nil, err
		}
	}
	return pages, nil
}
