package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/johannesboyne/gofakes3"
	"github.com/johannesboyne/gofakes3/backend/s3mem"
	"github.com/minio/minio-go/v7"
	"github.com/minio/minio-go/v7/pkg/credentials"
	"github.com/riverqueue/river/rivertype"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// bucket is a Store in a bucket of S3, which many machines share: the sum of a
// content is the key of its object.
type bucket struct {
	client *minio.Client
	name   string
}

func (b bucket) Put(ctx context.Context, content []byte) (string, error) {
	sum := sumOf(content)
	_, err := b.client.PutObject(ctx, b.name, sum, bytes.NewReader(content), int64(len(content)), minio.PutObjectOptions{})
	return sum, err
}

func (b bucket) Get(ctx context.Context, sum string) ([]byte, error) {
	object, err := b.client.GetObject(ctx, b.name, sum, minio.GetObjectOptions{})
	if err != nil {
		return nil, err
	}
	defer object.Close()
	content, err := io.ReadAll(object)
	switch {
	case minio.ToErrorResponse(err).Code == "NoSuchKey":
		return nil, fmt.Errorf("%q: %w", sum, fs.ErrNotExist)
	case err == nil && sumOf(content) != sum:
		return nil, fmt.Errorf("%s: the content has changed", sum)
	}
	return content, err
}

// inMemory is a bucket of a server of S3 that lives as long as the test.
func inMemory(t *testing.T) bucket {
	t.Helper()
	server := httptest.NewServer(gofakes3.New(s3mem.New()).Server())
	t.Cleanup(server.Close)
	client, err := minio.New(strings.TrimPrefix(server.URL, "http://"), &minio.Options{Creds: credentials.NewStaticV4("key", "secret", ""), Region: "us-east-1"})
	require.NoError(t, err)
	require.NoError(t, client.MakeBucket(t.Context(), "vanban", minio.MakeBucketOptions{}))
	return bucket{client, "vanban"}
}

// A round whose files go through S3 is that of a folder, file by file.
func TestS3(t *testing.T) {
	dir := filepath.Join("..", "..", "testdata", "round")
	inFolder, inBucket := filepath.Join(t.TempDir(), "folder"), filepath.Join(t.TempDir(), "bucket")
	works(t, "run", "-db", filepath.Join(t.TempDir(), "a.db"), "-store", t.TempDir(), "-as-of", "2026-12-31", "-o", inFolder, dir)
	b := inMemory(t)
	p := &program{
		db: filepath.Join(t.TempDir(), "b.db"), kept: b, asOf: "2026-12-31", out: inBucket, stdout: io.Discard, stderr: io.Discard,
		settings: settings{workers: 2, timeout: time.Minute, log: slog.New(slog.DiscardHandler)},
	}
	require.NoError(t, p.whole(t.Context(), dir))
	files := tree(t, inBucket)
	assert.Equal(t, tree(t, inFolder), files)

	kept := 0
	for range b.client.ListObjects(t.Context(), b.name, minio.ListObjectsOptions{}) {
		kept++
	}
	assert.Greater(t, kept, len(files)/2)
	_, err := b.Get(t.Context(), sumOf([]byte("nobody put this")))
	assert.ErrorIs(t, err, fs.ErrNotExist)
}

// Who runs a round again after a kill is told why it waits.
func TestLeft(t *testing.T) {
	now := time.Now()
	before, after := now.Add(-time.Second), now.Add(time.Second)
	rows := []*rivertype.JobRow{
		{State: rivertype.JobStateRunning, AttemptedAt: &before},
		{State: rivertype.JobStateRunning, AttemptedAt: &after},
		{State: rivertype.JobStateCompleted, AttemptedAt: &before},
		{State: rivertype.JobStateAvailable},
	}
	assert.Equal(t, 1, left(rows, now))
}
