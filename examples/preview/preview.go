// Package preview makes PDF of papers and workbooks, and pictures of their pages
// (xem trước văn bản). The library itself draws nothing: LibreOffice does, on this
// machine or behind a Gotenberg server.
package preview

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"time"
)

// Converter makes PDF of an office file. It is safe for concurrent use, and stops
// when the context does.
type Converter interface {
	// PDF writes file as PDF. name is that of the file; its extension says what
	// it is (.docx, .xlsx).
	PDF(ctx context.Context, w io.Writer, name string, file []byte) error
}

// Limit is how long a conversion may take where the converter says nothing else.
const Limit = time.Minute

// The errors of a machine on which nothing can convert.
var (
	ErrNoConverter = errors.New("không có LibreOffice (soffice) trên máy này; cài libreoffice-writer và libreoffice-calc, hoặc chỉ ra một máy chủ Gotenberg")
	ErrNoPictures  = errors.New("không có pdftoppm trên máy này; cài poppler-utils để có ảnh từng trang")
)

// Find returns a converter: the Gotenberg server at an address such as
// http://localhost:3000, or where that is empty LibreOffice on this machine. The
// error is ErrNoConverter where there is neither.
func Find(server string) (Converter, error) {
	if server != "" {
		return Gotenberg{URL: server}, nil
	}
	for _, name := range [...]string{"soffice", "libreoffice"} {
		if program, err := exec.LookPath(name); err == nil {
			return LibreOffice{Program: program}, nil
		}
	}
	return nil, ErrNoConverter
}

// within gives a context the time limit of a converter.
func within(ctx context.Context, limit time.Duration) (context.Context, context.CancelFunc) {
	if limit <= 0 {
		limit = Limit
	}
	return context.WithTimeout(ctx, limit)
}

// late says that the time was over, rather than what a killed program or a broken
// connection says.
func late(ctx context.Context, err error) error {
	if err != nil && ctx.Err() != nil {
		return fmt.Errorf("chuyển sang PDF chưa xong trong thời gian cho phép: %w", ctx.Err())
	}
	return err
}
