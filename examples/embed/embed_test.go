package embed_test

import (
	"bytes"
	"context"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/examples/embed"
)

func TestWritePlan(t *testing.T) {
	var paper bytes.Buffer
	require.NoError(t, embed.WritePlan(context.Background(), &paper, os.DirFS("../../testdata/inspection")))
	assert.True(t, bytes.HasPrefix(paper.Bytes(), []byte("PK")))

	paper.Reset()
	require.ErrorIs(t, embed.WritePlan(context.Background(), &paper, os.DirFS(t.TempDir())), os.ErrNotExist)
	assert.Empty(t, paper.Bytes())
}

// TestReadme holds the code of the README against this package, and its
// commands against what the folder has.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	source, err := os.ReadFile("embed.go")
	require.NoError(t, err)
	_, code, found := strings.Cut(string(readme), "```go\n")
	require.True(t, found)
	code, _, _ = strings.Cut(code, "```")
	_, body, found := strings.Cut(string(source), "package embed\n\n")
	require.True(t, found)
	assert.Equal(t, body, code)
	for _, command := range []string{"go run ./examples/inspection", "go test ./..."} {
		assert.Contains(t, string(readme), command)
	}
}
