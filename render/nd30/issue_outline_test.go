package nd30

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/outline"
)

func readBack(t testing.TB, data []byte, o *outline.Outline) []Reply {
	t.Helper()
	replies, err := ReadOutline(t.Context(), bytes.NewReader(data), int64(len(data)), o)
	require.NoError(t, err)
	return replies
}

func reply(t testing.TB, replies []Reply, id string) Reply {
	t.Helper()
	for _, r := range replies {
		if r.ID == id {
			return r
		}
	}
	t.Fatalf("no reply %q", id)
	return Reply{}
}

func TestReadOutlineAsSent(t *testing.T) {
	data, p := skeleton(t)
	replies := readBack(t, data, p.Outline)
	require.NotEmpty(t, replies)
	for _, r := range replies {
		assert.Equal(t, Blank, r.State, r.ID)
		assert.Empty(t, r.Text, r.ID)
		assert.Nil(t, r.Rows, r.ID)
		assert.NotZero(t, r.Place.Paragraph, r.ID)
		assert.NotEmpty(t, r.Heading, r.ID)
	}
}

// TestReadOutlineFilled fills in words, a table, takes one control away and
// gives another its former id.
func TestReadOutlineFilled(t *testing.T) {
	data, p := skeleton(t)
	data = rezipped(t, data, mainPart, func(s string) string {
		s = answer(t, s, `w:val="section.chung.dacdiem"`, "Xã có ba thôn.")
		s = answer(t, s, `w:val="section.ketqua.cd"`, "Đã ban hành quy chế.")
		i := strings.Index(s, `<w:tag w:val="section.chung.bomay"/>`)
		require.Positive(t, i)
		s = s[:i] + strings.Replace(s[i:], `<w:tag w:val="section.chung.bomay"/>`, ``, 1)
		return strings.Replace(s, `<w:tag w:val="section.ketqua.tc"/>`, `<w:tag w:val="section.ketqua.cu"/>`, 1)
	})
	for i := range p.Outline.Sections {
		if s := &p.Outline.Sections[i]; s.ID == "ketqua" {
			s.EachArea = true
		}
	}
	replies := readBack(t, data, p.Outline)
	first := reply(t, replies, "chung.dacdiem")
	assert.Equal(t, Filled, first.State)
	assert.Equal(t, "Xã có ba thôn.", first.Text)
	assert.True(t, first.Required)
	assert.Equal(t, "Đã ban hành quy chế.", reply(t, replies, "ketqua.cd").Text)
	assert.Equal(t, Missing, reply(t, replies, "chung.bomay").State)
	assert.Zero(t, reply(t, replies, "chung.bomay").Place)
	assert.Equal(t, Missing, reply(t, replies, "ketqua.tc").State)
}

func TestReadOutlineFormerID(t *testing.T) {
	data, p := skeleton(t)
	section := &p.Outline.Sections[0].Sections[0]
	section.Was = append(section.Was, section.ID)
	section.ID = "renamed"
	r := reply(t, readBack(t, data, p.Outline), "renamed")
	assert.Equal(t, Blank, r.State)
}

func TestReadOutlineTable(t *testing.T) {
	data, p := skeleton(t)
	data = rezipped(t, data, mainPart, func(s string) string {
		i := strings.Index(s, ">Hạn chế, tồn tại<")
		require.Positive(t, i)
		const empty = `<w:pStyle w:val="TableText"/><w:keepNext/></w:pPr></w:p>`
		return s[:i] + strings.Replace(s[i:], empty, strings.TrimSuffix(empty, "</w:p>")+`<w:r><w:t>Chậm số hóa</w:t></w:r></w:p>`, 1)
	})
	for _, r := range readBack(t, data, p.Outline) {
		if r.State == Blank {
			continue
		}
		require.NotEmpty(t, r.Rows)
		assert.Equal(t, "Hạn chế, tồn tại", r.Rows[0][1])
		assert.Equal(t, "Chậm số hóa", r.Rows[1][1])
		return
	}
	t.Fatal("no filled table")
}

// answer puts a text in place of the first text behind a tag.
func answer(t testing.TB, s, tag, text string) string {
	t.Helper()
	i := strings.Index(s, tag)
	require.Positive(t, i, tag)
	j := i + strings.Index(s[i:], `preserve">`) + len(`preserve">`)
	k := j + strings.Index(s[j:], "<")
	return s[:j] + text + s[k:]
}

func TestState(t *testing.T) {
	assert.Equal(t, "missing", Missing.String())
	assert.Equal(t, "blank", Blank.String())
	assert.Equal(t, "filled", Filled.String())
}
