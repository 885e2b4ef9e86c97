package ooxml

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"math/rand/v2"
	"runtime"
	"runtime/metrics"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// noise is content that hardly gets smaller.
func noise(n int) []byte {
	r, out := rand.NewChaCha8([32]byte{1}), make([]byte, n)
	r.Read(out)
	return out
}

// inChunks writes data piece by piece, and counts how often.
func inChunks(data []byte, times *int) func(io.Writer) error {
	return func(w io.Writer) error {
		*times++
		for c := range slices.Chunk(data, 10_007) {
			if _, err := w.Write(c); err != nil {
				return err
			}
		}
		return nil
	}
}

// TestPackFrom: what is compressed while it is written gives the bytes of what
// is held, and is written once more only where it is long when compressed.
func TestPackFrom(t *testing.T) {
	for name, tt := range map[string]struct {
		data  []byte
		times int
	}{
		"nothing":      {nil, 1},
		"short":        {[]byte("<a/>"), 1},
		"repetitive":   {bytes.Repeat([]byte("<c r=\"A1\"><v>12</v></c>"), 1<<20), 1},
		"some pieces":  {noise(5*pieceSize + 17), 1},
		"held no more": {noise(maxHeld + 1), 2},
	} {
		t.Run(name, func(t *testing.T) {
			types := Part{Name: ContentTypes, Data: []byte("<Types/>")}
			var held, streamed bytes.Buffer
			require.NoError(t, Write(t.Context(), &held, []Part{types, {Name: "a.xml", Data: tt.data}}))
			times := 0
			p, err := PackFrom(t.Context(), "a.xml", inChunks(tt.data, &times), nil)
			require.NoError(t, err)
			require.NoError(t, Write(t.Context(), &streamed, []Part{types, p}))
			assert.True(t, bytes.Equal(held.Bytes(), streamed.Bytes()))
			assert.Equal(t, tt.times, times)

			head := bytes.Repeat([]byte("<?xml?>"), 3)
			p, err = PackFrom(t.Context(), "a.xml", inChunks(tt.data, new(int)), func() []byte { return head })
			require.NoError(t, err)
			streamed.Reset()
			require.NoError(t, Write(t.Context(), &streamed, []Part{types, p}))
			r, err := zip.NewReader(bytes.NewReader(streamed.Bytes()), int64(streamed.Len()))
			require.NoError(t, err)
			got, err := fs.ReadFile(r, "a.xml") // which holds it against the checksum
			require.NoError(t, err)
			assert.True(t, bytes.Equal(slices.Concat(head, tt.data), got))
		})
	}
}

func TestPackFromFails(t *testing.T) {
	lost := errors.New("lost")
	_, err := PackFrom(t.Context(), "a.xml", func(io.Writer) error { return lost }, nil)
	assert.ErrorIs(t, err, lost)

	first := true
	p, err := PackFrom(t.Context(), "a.xml", func(w io.Writer) error {
		data := noise(maxHeld + 1)
		if !first {
			data[0]++
		}
		first = false
		_, err := w.Write(data)
		return err
	}, nil)
	require.NoError(t, err)
	assert.ErrorIs(t, Write(t.Context(), io.Discard, []Part{{Name: ContentTypes}, p}), ErrParts)
}

// TestPackFromHoldsLittle: however long a part is, what is held of it is bounded.
func TestPackFromHoldsLittle(t *testing.T) {
	heap := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	held := func() int {
		runtime.GC() // what is garbage is not held
		metrics.Read(heap)
		return int(heap[0].Value.Uint64())
	}
	before, most := held(), 0
	write := func(w io.Writer) error {
		r, piece := rand.NewChaCha8([32]byte{1}), make([]byte, 1<<20)
		for range 6 * maxHeld / len(piece) {
			r.Read(piece)
			if _, err := w.Write(piece); err != nil {
				return err
			}
			most = max(most, held())
		}
		return nil
	}
	p, err := PackFrom(t.Context(), "a.xml", write, nil)
	require.NoError(t, err)
	require.NoError(t, Write(t.Context(), io.Discard, []Part{{Name: ContentTypes}, p}))
	assert.Less(t, most-before, 16<<20)
}
