package preview

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// LibreOffice converts by a program on this machine. Every conversion has a
// profile of its own, so that several may run at a time and a window that
// somebody has open is left alone.
type LibreOffice struct {
	Program string        // the name or path of soffice; "" is soffice
	Limit   time.Duration // for one file; 0 is [Limit]
}

// PDF writes file as PDF.
func (l LibreOffice) PDF(ctx context.Context, w io.Writer, name string, file []byte) error {
	ctx, cancel := within(ctx, l.Limit)
	defer cancel()
	dir, err := os.MkdirTemp("", "vanban-preview-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	in := filepath.Join(dir, "in"+filepath.Ext(name))
	if err := os.WriteFile(in, file, 0o600); err != nil {
		return err
	}
	profile := url.URL{Scheme: "file", Path: filepath.ToSlash(filepath.Join(dir, "profile"))}
	program := l.Program
	if program == "" {
		program = "soffice"
	}
	if err := command(ctx, program, "-env:UserInstallation="+profile.String(), "--headless", "--norestore", "--convert-to", "pdf", "--outdir", dir, in); err != nil {
		return late(ctx, err)
	}
	pdf, err := os.ReadFile(filepath.Join(dir, "in.pdf"))
	if err != nil {
		return fmt.Errorf("%s: LibreOffice không đọc được tệp", name) // it exits with 0
	}
	_, err = w.Write(pdf)
	return err
}

// command runs a program, and says what it said where it fails.
func command(ctx context.Context, program string, args ...string) error {
	cmd := exec.CommandContext(ctx, program, args...)
	cmd.WaitDelay = time.Second // what it started may keep its output open
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("%s: %w: %s", filepath.Base(program), err, strings.TrimSpace(said.String()))
	}
	return nil
}
