package xlsx

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSerial(t *testing.T) {
	for _, tt := range []struct {
		date string
		want int
	}{
		{"1900-03-01", 61},
		{"2000-01-01", 36526},
		{"2025-10-01", 45931},
		{"9999-12-31", 2958465},
	} {
		got, err := serial(tt.date)
		require.NoError(t, err)
		assert.Equal(t, tt.want, got, tt.date)
	}
}

func TestCheckNumber(t *testing.T) {
	for _, good := range []string{"0", "-1", "007", "1234.5", "123456789012345", "-0.000000000000001", "1234567890123450000", "1.500000000000000000"} {
		assert.NoError(t, checkNumber(good), good)
	}
	for _, bad := range []string{"-", ".5", "5.", "+1", "1 2", "1,2", "0x1", "NaN", "1e1", "1.2.3", "--1", "٣", "123456789012345.6"} {
		assert.ErrorIs(t, checkNumber(bad), errValue, bad)
	}
}

func TestAppendCellText(t *testing.T) {
	for in, want := range map[string]string{
		"a_b":            "a_b",
		"_x0041_":        "_x005F_x0041_",
		"_x0041_x0042_":  "_x005F_x0041_x005F_x0042_",
		"_xABCD_ & xã":   "_x005F_xABCD_ &amp; xã",
		"_x+041_ _x-001": "_x+041_ _x-001",
		"_x_001_":        "_x_001_",
	} {
		assert.Equal(t, want, string(appendCellText(nil, in)), in)
	}
}

func TestColumnWidth(t *testing.T) {
	assert.InDelta(t, 28.375, columnWidth(60), 1e-9)
	assert.InDelta(t, 4.75, columnWidth(10), 1e-9)
}
