package preview

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"path"
	"strings"
	"time"
)

// Gotenberg converts by a Gotenberg server, version 8 or 9.
type Gotenberg struct {
	URL    string        // such as http://localhost:3000
	Client *http.Client  // nil is http.DefaultClient
	Limit  time.Duration // for one file; 0 is [Limit]
}

// What a server may send: PDF, and an error in words.
const (
	maxPDF  = 64 << 20
	maxText = 4 << 10
)

// PDF writes file as PDF.
func (g Gotenberg) PDF(ctx context.Context, w io.Writer, name string, file []byte) error {
	ctx, cancel := within(ctx, g.Limit)
	defer cancel()
	var form bytes.Buffer
	body := multipart.NewWriter(&form)
	part, err := body.CreateFormFile("files", "in"+path.Ext(name))
	if err != nil {
		return err
	}
	part.Write(file) // a buffer takes all
	if err := body.Close(); err != nil {
		return err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, strings.TrimSuffix(g.URL, "/")+"/forms/libreoffice/convert", &form)
	if err != nil {
		return err
	}
	request.Header.Set("Content-Type", body.FormDataContentType())
	client := g.Client
	if client == nil {
		client = http.DefaultClient
	}
	answer, err := client.Do(request)
	if err != nil {
		return late(ctx, fmt.Errorf("không gọi được máy chủ Gotenberg: %w", err))
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		text, _ := io.ReadAll(io.LimitReader(answer.Body, maxText))
		return fmt.Errorf("%s: máy chủ Gotenberg trả lời %s: %s", name, answer.Status, strings.TrimSpace(string(text)))
	}
	pdf, err := io.ReadAll(io.LimitReader(answer.Body, maxPDF+1))
	switch {
	case err != nil:
		return late(ctx, err)
	case len(pdf) > maxPDF || !bytes.HasPrefix(pdf, []byte("%PDF-")):
		return fmt.Errorf("%s: máy chủ Gotenberg không trả về PDF", name)
	}
	_, err = w.Write(pdf)
	return err
}
