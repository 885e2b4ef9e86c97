package ooxml

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/report/limit"
)

func rewritten(data []byte, changed map[string][]byte) ([]byte, error) {
	var b bytes.Buffer
	err := Rewrite(context.Background(), &b, bytes.NewReader(data), int64(len(data)), changed)
	return b.Bytes(), err
}

func TestRewrite(t *testing.T) {
	data := packageOf(t, Part{Name: "word/document.xml", Data: []byte("<a/>")}, Part{Name: "word/media/image1.png", Data: []byte("x")})
	out, err := rewritten(data, map[string][]byte{"word/document.xml": []byte("<b>mới</b>")})
	require.NoError(t, err)
	p, err := open(out, limit.Limits{})
	require.NoError(t, err)
	var names []string
	for _, part := range p.Parts() {
		names = append(names, part.Name)
	}
	assert.Equal(t, []string{ContentTypes, "word/document.xml", "word/media/image1.png"}, names)
	got, _ := p.Part("word/document.xml")
	assert.Equal(t, "<b>mới</b>", string(got))
}

func TestRewriteNothing(t *testing.T) {
	data := packageOf(t, Part{Name: "a.xml", Data: []byte("<a/>")})
	out, err := rewritten(data, nil)
	require.NoError(t, err)
	assert.Equal(t, data, out)
}

// TestRewriteForeign: entries with a descriptor behind their content, as
// streaming programs write them, get their sizes into the header.
func TestRewriteForeign(t *testing.T) {
	data := foreign(t, ContentTypes, "word/", "word/document.xml")
	out, err := rewritten(data, map[string][]byte{"word/document.xml": []byte("<b/>")})
	require.NoError(t, err)
	z, err := zip.NewReader(bytes.NewReader(out), int64(len(out)))
	require.NoError(t, err)
	require.Len(t, z.File, 2, "without the folder")
	assert.Zero(t, z.File[1].Flags&0x8)
	p, err := open(out, limit.Limits{})
	require.NoError(t, err)
	got, _ := p.Part("word/document.xml")
	assert.Equal(t, "<b/>", string(got))
}

func TestRewriteRefuses(t *testing.T) {
	data := packageOf(t)
	_, err := rewritten(data, map[string][]byte{"word/document.xml": nil})
	assert.ErrorIs(t, err, ErrParts)
	_, err = rewritten([]byte("no zip"), nil)
	assert.ErrorIs(t, err, ErrNotZip)
	_, err = rewritten(overlapping(t, 50), nil)
	assert.ErrorIs(t, err, ErrDamaged)
}

// overlapping is a package of n parts that is said to hold far more than itself: each
// of them takes all that follows for its own.
func overlapping(t *testing.T, n int) []byte {
	var parts []Part
	for i := range n {
		parts = append(parts, Part{Name: fmt.Sprintf("word/a%d.xml", i), Data: []byte("<a/>")})
	}
	data := packageOf(t, parts...)
	directory := bytes.Index(data, []byte("PK\x01\x02"))
	for at := directory; at >= 0; {
		from := binary.LittleEndian.Uint32(data[at+42:])
		if rest := uint32(directory) - from; rest > 200 {
			binary.LittleEndian.PutUint32(data[at+20:], rest-100)
		}
		next := bytes.Index(data[at+4:], []byte("PK\x01\x02"))
		if next < 0 {
			break
		}
		at += 4 + next
	}
	p, err := open(data, limit.Limits{})
	require.NoError(t, err)
	require.Len(t, p.Parts(), n+1)
	return data
}
