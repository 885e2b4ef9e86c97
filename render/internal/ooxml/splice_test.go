package ooxml

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/report/limit"
)

// TestSplice: what is spliced reads as if it had been compressed whole.
func TestSplice(t *testing.T) {
	long := strings.Repeat("đơn vị ", 20_000) // more than one stored block
	for _, tt := range []struct {
		literals, holes []string
	}{
		{[]string{"<a>unchanged</a>"}, nil},
		{[]string{"<a>", "</a>"}, []string{"xã An Hưng"}},
		{[]string{"<a>", "", "</a>"}, []string{"", ""}},
		{[]string{"", ""}, []string{"<a/>"}},
		{[]string{"<a>" + strings.Repeat("b", 1000), strings.Repeat("b", 1000), "</a>"}, []string{long, "c"}},
	} {
		var literals [][]byte
		var holes []Filling
		want := ""
		for i, l := range tt.literals {
			literals = append(literals, []byte(l))
			want += l
			if i < len(tt.holes) {
				holes = append(holes, NewFilling([]byte(tt.holes[i])))
				want += tt.holes[i]
			}
		}
		s, err := Splice(t.Context(), "a.xml", literals...)
		require.NoError(t, err)
		var buf bytes.Buffer
		require.NoError(t, Write(t.Context(), &buf, []Part{{Name: ContentTypes, Data: []byte("<Types/>")}, s.Fill(holes)}))
		p, err := Open(t.Context(), bytes.NewReader(buf.Bytes()), int64(buf.Len()), limit.Limits{})
		require.NoError(t, err)
		got, _ := p.Part("a.xml")
		assert.Equal(t, want, string(got))
	}
}

func TestOpenRaw(t *testing.T) {
	var buf bytes.Buffer
	require.NoError(t, Write(t.Context(), &buf, []Part{{Name: ContentTypes, Data: []byte("<Types/>")}, {Name: "a.xml", Data: []byte("<a>")}}))
	_, err := Open(t.Context(), bytes.NewReader(buf.Bytes()), int64(buf.Len()), limit.Limits{})
	require.ErrorIs(t, err, ErrXML)
	_, err = OpenRaw(t.Context(), bytes.NewReader(buf.Bytes()), int64(buf.Len()), limit.Limits{})
	assert.NoError(t, err)
}
