package decree_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	. "github.com/vanban-go/vanban/report/decree"
)

// sampleTable is the sample table (Phụ lục I, phần I, mục V) as it is printed:
// hàng, thành phần, loại chữ, cỡ chữ, kiểu chữ, cỡ chữ của ví dụ minh họa; and
// the setting that mục II and III ask for.
var sampleTable = []struct {
	row      string
	role     Role
	case_    string
	min, max float64
	weight   string
	align    string
	example  float64
}{
	{"1", "national-name", "in hoa", 12, 13, "đứng, đậm", "center", 12},
	{"1", "motto", "in thường", 13, 14, "đứng, đậm", "center", 13},
	{"2", "superior", "in hoa", 12, 13, "đứng", "center", 12},
	{"2", "issuer", "in hoa", 12, 13, "đứng, đậm", "center", 12},
	{"3", "number", "in thường", 13, 13, "đứng", "center", 13},
	{"4", "place-date", "in thường", 13, 14, "nghiêng", "center", 13},
	{"5a", "type-name", "in hoa", 13, 14, "đứng, đậm", "center", 14},
	{"5a", "subject", "in thường", 13, 14, "đứng, đậm", "center", 14},
	{"5b", "letter-subject", "in thường", 12, 13, "đứng", "center", 12},
	{"6", "basis", "in thường", 13, 14, "nghiêng", "justify", 14},
	{"6", "body", "in thường", 13, 14, "đứng", "justify", 14},
	{"6a", "part-label", "in thường", 13, 14, "đứng, đậm", "center", 14},
	{"6a", "part-title", "in hoa", 13, 14, "đứng, đậm", "center", 14},
	{"6a", "chapter-label", "in thường", 13, 14, "đứng, đậm", "center", 14},
	{"6a", "chapter-title", "in hoa", 13, 14, "đứng, đậm", "center", 14},
	{"6a", "section-label", "in thường", 13, 14, "đứng, đậm", "center", 14},
	{"6a", "section-title", "in hoa", 13, 14, "đứng, đậm", "center", 14},
	{"6a", "subsection-label", "in thường", 13, 14, "đứng, đậm", "center", 14},
	{"6a", "subsection-title", "in hoa", 13, 14, "đứng, đậm", "center", 14},
	{"6a", "article", "in thường", 13, 14, "đứng, đậm", "justify", 14},
	{"6b", "section", "in hoa", 13, 14, "đứng, đậm", "justify", 14},
	{"6b", "clause-title", "in thường", 13, 14, "đứng, đậm", "justify", 14},
	{"6b", "clause", "in thường", 13, 14, "đứng", "justify", 14},
	{"6b", "point", "in thường", 13, 14, "đứng", "justify", 14},
	{"7", "authority", "in hoa", 13, 14, "đứng, đậm", "center", 14},
	{"7", "signer", "in thường", 13, 14, "đứng, đậm", "center", 14},
	{"8a", "to", "in thường", 13, 14, "đứng", "", 14},
	{"8a", "addressee", "in thường", 13, 14, "đứng", "", 14},
	{"8b", "recipients-word", "in thường", 12, 12, "nghiêng, đậm", "left", 12},
	{"8b", "recipient", "in thường", 11, 11, "đứng", "left", 11},
	{"9", "annex-label", "in thường", 14, 14, "đứng, đậm", "center", 14},
	{"9", "annex-title", "in hoa", 13, 14, "đứng, đậm", "center", 14},
	{"9", "annex-reference", "in thường", 13, 14, "nghiêng", "center", 14},
	{"10", "urgency", "in hoa", 13, 14, "đứng, đậm", "center", 13},
	{"11", "drafter", "in thường", 11, 11, "đứng", "left", 11},
	{"12", "contact", "in thường", 11, 12, "đứng", "", 11},
	{"13", "circulation", "in hoa", 13, 14, "đứng, đậm", "center", 13},
	{"14", "page-number", "in thường", 13, 14, "đứng", "center", 14},
}

func TestComponents(t *testing.T) {
	got := Components()
	require.Len(t, got, len(sampleTable))
	for i, want := range sampleTable {
		c := got[i]
		assert.Equal(t, want.role, c.Role)
		assert.Equal(t, want.row, c.Row, "%s: row", want.role)
		assert.Equal(t, Range{want.min, want.max}, c.Size, "%s: size", want.role)
		assert.Equal(t, want.example, c.Example, "%s: example", want.role)
		assert.Equal(t, want.case_ == "in hoa", c.Upper, "%s: case", want.role)
		assert.Equal(t, want.weight, weight(c), "%s", want.role)
		assert.Equal(t, want.align, c.Align, "%s: setting", want.role)
		assert.True(t, c.Size.Contains(c.Example), "%s: example in range", want.role)
	}
}

// weight says weight and slant as the table does.
func weight(c Component) string {
	w := "đứng"
	if c.Italic {
		w = "nghiêng"
	}
	if c.Bold {
		w += ", đậm"
	}
	return w
}

func TestFind(t *testing.T) {
	for _, want := range Components() {
		got, ok := Find(want.Role)
		assert.True(t, ok)
		assert.Equal(t, want, got)
	}
	for _, unknown := range []Role{"", "Body", "footnote"} {
		got, ok := Find(unknown)
		assert.False(t, ok, unknown)
		assert.Zero(t, got)
	}
}

// The tables are facts: nobody who is given one can change them for others.
func TestTablesAreCopies(t *testing.T) {
	Components()[0].Role = "spoilt"
	Types()[0].Name = "spoilt"
	Copies()[0].Name = "spoilt"
	assert.EqualValues(t, NationalName, Components()[0].Role)
	assert.Equal(t, "Nghị quyết", Types()[0].Name)
	assert.Equal(t, "Bản sao y", Copies()[0].Name)
}
