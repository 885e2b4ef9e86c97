package template

import (
	"bytes"
	"io"
	"testing"

	"github.com/vanban-go/vanban/report/tag"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/docx/internal/docxtest"
)

// emptyModel answers every name with a field that says nothing but its kind.
type emptyModel struct{ kind FieldKind }

func (m emptyModel) Find(string) (Field, bool) { return Field{Kind: m.kind}, true }
func (m emptyModel) Names() []string           { return nil }

func TestZeroValues(t *testing.T) {
	assert.Error(t, new(Template).Write(t.Context(), io.Discard, nil))
	assert.ErrorIs(t, compiled(t, docxtest.File(t, para("{name}")), sample()).Write(t.Context(), io.Discard, nil), ErrNoValue, "no values are not values of nothing")
	assert.Empty(t, new(Template).Tags())
	_, problems := Compile(t.Context(), nil, 0, Data{})
	assert.Error(t, problems.Err())
	tags, problems := Tags(t.Context(), nil, 0, Data{})
	assert.Empty(t, tags)
	assert.Error(t, problems.Err())
	assert.Error(t, Fill(t.Context(), io.Discard, nil, 0, nil))
	assert.Empty(t, Values(nil).Names())
	assert.Empty(t, Values(nil).Clone())
	_, ok := Values(nil).Find("x")
	assert.False(t, ok)

	for kind, text := range map[FieldKind]string{
		"": "{x}{?x}a{/x}{^x}b{/x}", TextField: "{x|f}{^x}b{/x}", FlagField: "{^x}b{/x}", RecordField: "{^x}b{/x}",
		ListField: "{#x}a{/x}{^x}b{/x}", PictureField: "{%x}{^x}b{/x}",
	} {
		data := docxtest.File(t, para(text))
		tm, problems := Compile(t.Context(), bytes.NewReader(data), int64(len(data)), Data{Model: emptyModel{kind}, Filters: map[string]tag.Filter{"f": {}}})
		require.NoError(t, problems.Err(), "%q", kind)
		assert.Equal(t, []string{"b"}, textsOf(t, filled(t, tm, nil)), "%q", kind)
	}
}
