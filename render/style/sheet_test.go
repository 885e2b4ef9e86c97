package style

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
)

var (
	page = Page{Width: 210, Height: 297, Top: 20, Bottom: 20, Left: 30, Right: 15, Header: 10, Footer: 10}
	body = Look{Size: 14, Align: Justify, Before: 6, First: 12.7}
)

func sample(t *testing.T) Sheet {
	t.Helper()
	s, err := New("mẫu", page, []RoleLook{
		{Role: "title", Look: Look{Size: 14, Bold: true, Caps: true, Align: Center}},
		{Role: "body", Look: body},
		{Role: "annex", Look: Look{}},
	})
	require.NoError(t, err)
	return s
}

func TestSheet(t *testing.T) {
	s := sample(t)
	assert.Equal(t, "mẫu", s.Name)
	assert.Equal(t, "Times New Roman", s.Font)
	assert.Equal(t, "vi-VN", s.Lang)
	assert.Equal(t, page, s.Page)
	assert.Equal(t, []doc.Role{"title", "body", "annex"}, s.Roles(), "as declared")

	look, ok := s.Look("body")
	assert.True(t, ok)
	assert.Equal(t, body, look)

	look, ok = s.Look("annex")
	assert.True(t, ok)
	assert.Equal(t, Look{Size: DefaultSize}, look, "a size is always set")

	look, ok = s.Look("nowhere")
	assert.False(t, ok)
	assert.Equal(t, Look{Size: DefaultSize}, look)
}

func TestZeroSheet(t *testing.T) {
	var s Sheet
	look, ok := s.Look("body")
	assert.False(t, ok)
	assert.Equal(t, Look{Size: 14}, look)
	assert.Equal(t, Left, look.Align)
	assert.Empty(t, s.Roles())
	assert.NoError(t, s.Check())

	s = s.WithDefaults()
	assert.Equal(t, "Times New Roman", s.Font)
	assert.Equal(t, "vi-VN", s.Lang)
	assert.Equal(t, 170.0, s.Page.TextWidth())
	assert.NoError(t, s.Check())
}

func TestWithDefaultsKeepsWhatIsSet(t *testing.T) {
	s := Sheet{Name: "n", Font: "Liberation Serif", Lang: "en-GB", Page: page}
	assert.Equal(t, s, s.WithDefaults())
}

func TestWith(t *testing.T) {
	s := sample(t)
	changed := s.With(
		RoleLook{Role: "body", Look: Look{Size: 1}},
		RoleLook{Role: "caption", Look: Look{Size: 12, Italic: true}},
		RoleLook{Role: "body", Look: Look{Size: 13}},
	)
	assert.Equal(t, []doc.Role{"title", "body", "annex", "caption"}, changed.Roles())
	look, _ := changed.Look("body")
	assert.Equal(t, Look{Size: 13}, look, "the last one counts")
	look, _ = changed.Look("caption")
	assert.Equal(t, Look{Size: 12, Italic: true}, look)
	assert.Equal(t, s.Page, changed.Page)

	assert.Equal(t, sample(t), s, "the sheet itself is as before")
}

func TestSheetSharesNothing(t *testing.T) {
	looks := []RoleLook{{Role: "b", Look: body}, {Role: "a", Look: body}}
	given := slices.Clone(looks)
	s, err := New("mẫu", page, looks)
	require.NoError(t, err)
	assert.Equal(t, given, looks, "the input is not sorted")
	looks[0].Look.Size = 99
	s.Roles()[0] = "changed"

	look, _ := s.Look("b")
	assert.Equal(t, body, look)
	assert.Equal(t, []doc.Role{"b", "a"}, s.Roles())
}

func TestNewRefuses(t *testing.T) {
	narrow := page
	narrow.Left = 200
	endless := page
	endless.Height = math.Inf(1)
	tests := []struct {
		name  string
		page  Page
		looks []RoleLook
		want  string
	}{
		{"a role twice", page, []RoleLook{{Role: "a"}, {Role: "b"}, {Role: "a"}}, `style: bad sheet: role "a" stands twice`},
		{"no room", narrow, nil, "style: bad sheet: page: the margins leave no room for text"},
		{"an endless page", endless, nil, "style: bad sheet: page: Height is +Inf mm, must be 0 to 558"},
		{"a margin below 0", Page{Width: 210, Height: 297, Top: -1}, nil, "style: bad sheet: page: Top is -1 mm, must be 0 to 558"},
		{"no number", page, []RoleLook{{Role: "a", Look: Look{Size: math.NaN()}}}, `style: bad sheet: role "a": Size is NaN, must be 0 to 1638`},
		{"an indent below 0", page, []RoleLook{{Role: "a", Look: Look{First: -1}}}, `style: bad sheet: role "a": First is -1, must be 0 to 558`},
		{"two indents", page, []RoleLook{{Role: "a", Look: Look{First: 1, Hanging: 1}}}, `style: bad sheet: role "a": a first-line and a hanging indent exclude each other`},
		{"a tenth level", page, []RoleLook{{Role: "a", Look: Look{Outline: 10}}}, `style: bad sheet: role "a": Outline is 10, must be 0 to 9`},
		{"an alignment of its own", page, []RoleLook{{Role: "a", Look: Look{Align: 9}}}, `style: bad sheet: role "a": unknown Align(9)`},
		{"all at once", narrow, []RoleLook{{Role: "a"}, {Role: "a", Look: Look{Size: -1}}}, `style: bad sheet: role "a" stands twice
style: bad sheet: page: the margins leave no room for text
style: bad sheet: role "a": Size is -1, must be 0 to 1638`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s, err := New("mẫu", tt.page, tt.looks)
			assert.EqualError(t, err, tt.want)
			assert.ErrorIs(t, err, ErrSheet)
			assert.Equal(t, Sheet{}, s)
		})
	}
}

func TestCheckSeesLaterChanges(t *testing.T) {
	s := sample(t).With(RoleLook{Role: "body", Look: Look{Before: -6}})
	s.Page.Right = 180
	assert.EqualError(t, s.Check(), `style: bad sheet: page: the margins leave no room for text
style: bad sheet: role "body": Before is -6, must be 0 to 1638`)
}
