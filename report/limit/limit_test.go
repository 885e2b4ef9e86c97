package limit

import (
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// As much as there may be is let pass, and one more is told with what it is.
func TestCheck(t *testing.T) {
	require.NoError(t, Check(3, 3, "dòng", "lines"))
	err := Check(int64(4), 3, "dòng", "lines")
	require.ErrorIs(t, err, Err)
	assert.EqualError(t, err, "quá nhiều dòng, nhiều nhất 3 (too many lines)")
	var e *Error
	require.ErrorAs(t, err, &e)
	assert.Equal(t, int64(3), e.Most)
}

// Every limit has a number, and one that is given stays.
func TestOrDefaults(t *testing.T) {
	for _, l := range []Limits{Limits{}.OrDefaults(), Papers(), Templates(), Workbooks()} {
		v := reflect.ValueOf(l)
		for i := range v.NumField() {
			assert.Positive(t, v.Field(i).Int(), v.Type().Field(i).Name)
		}
	}
	assert.Equal(t, 7, Limits{Sheets: 7}.OrDefaults().Sheets)
	assert.Equal(t, Workbooks().Cells*3, Workbooks().Times(3).Cells)
	assert.Equal(t, Workbooks().Depth, Workbooks().Times(3).Depth, "a larger workbook is no deeper")
}
