package date_test

import (
	"encoding/json"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
)

func TestParse(t *testing.T) {
	tests := []struct {
		in   string
		want date.Date
	}{
		{"2025-09-25", date.Date{Year: 2025, Month: 9, Day: 25}},
		{"25/9/2025", date.Date{Year: 2025, Month: 9, Day: 25}},
		{"25/09/2025", date.Date{Year: 2025, Month: 9, Day: 25}},
		{"05/01/2026", date.Date{Year: 2026, Month: 1, Day: 5}},
		{"5/1/2026", date.Date{Year: 2026, Month: 1, Day: 5}},
		{"2025-10", date.Date{Year: 2025, Month: 10}},
		{"10/2025", date.Date{Year: 2025, Month: 10}},
		{"9/2025", date.Date{Year: 2025, Month: 9}},
		{"09/2025", date.Date{Year: 2025, Month: 9}},
		{"2025", date.Date{Year: 2025}},
		{"29/2/2024", date.Date{Year: 2024, Month: 2, Day: 29}},
		{"29/2/2000", date.Date{Year: 2000, Month: 2, Day: 29}},
		{"31/12/9999", date.Date{Year: 9999, Month: 12, Day: 31}},
		{"1000-01-01", date.Date{Year: 1000, Month: 1, Day: 1}},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			got, err := date.Parse(tt.in)
			require.NoError(t, err)
			assert.Equal(t, tt.want, got)
		})
	}
}

func TestParseRefuses(t *testing.T) {
	for _, s := range []string{
		"", " ", "0", "0000", "0999", "25", "202", "20255", "2025 ", " 2025",
		"25/9/25", "9/25", "25-09-2025", "25.9.2025", "2025/09/25", "2025-9-25", "2025-09-5", "2025-9", "2025-", "2025-09-",
		"29/2/2025", "29/2/1900", "31/4/2025", "32/1/2025", "0/9/2025", "25/0/2025", "25/13/2025", "13/2025", "0/2025", "2025-00", "2025-13",
		"2025-02-30", "2025-09-00", "2025-09-25T00:00:00Z", "2025-09-25-01", "/9/2025", "25//2025", "25/9/", "125/9/2025", "1/25/9/2025", "025/9/2025",
		"+5/9/2025", "-5/9/2025", "2025-+9-25", "2 5/9/2025", "ngày 25/9/2025", "25 tháng 9 năm 2025", "hôm nay", "2O25", "٢٠٢٥", "\xff", strings.Repeat("9", 1<<20),
	} {
		got, err := date.Parse(s)
		assert.ErrorIs(t, err, date.BadDate.Code, "%.30q", s)
		assert.Zero(t, got, "%.30q", s)
	}
	_, err := date.Parse("31/4/2025")
	var p diag.Problem
	require.ErrorAs(t, err, &p)
	assert.Equal(t, `"31/4/2025" không phải là ngày có trong lịch`, p.Message(diag.VI))
	assert.Equal(t, `"31/4/2025" is no date of the calendar`, p.Message(diag.EN))
	assert.Contains(t, p.Hint(diag.VI), "25/9/2025")
	assert.Contains(t, p.Hint(diag.EN), "25/9/2025")
}

func TestText(t *testing.T) {
	type plan struct{ From, To date.Date }
	want := plan{date.Date{Year: 2025, Month: 10}, date.Date{}}
	b, err := json.Marshal(want)
	require.NoError(t, err)
	assert.JSONEq(t, `{"From":"2025-10","To":""}`, string(b))
	var got plan
	require.NoError(t, json.Unmarshal(b, &got))
	assert.Equal(t, want, got)

	d := date.Date{Year: 2025}
	assert.ErrorIs(t, d.UnmarshalText([]byte("32/1/2025")), date.BadDate.Code)
	assert.Equal(t, date.Date{Year: 2025}, d, "a bad text leaves the date alone")
	require.NoError(t, d.UnmarshalText(nil))
	assert.Zero(t, d)

	_, err = date.Date{Year: 2025, Month: 13}.MarshalText()
	assert.ErrorIs(t, err, date.BadDate.Code)
}

func TestPrint(t *testing.T) {
	tests := []struct {
		d                      date.Date
		iso, short, long, room string
	}{
		{date.Date{}, "", "", "", "ngày        tháng        năm        "},
		{date.Date{Year: 2025}, "2025", "2025", "năm 2025", "ngày        tháng        năm 2025"},
		{date.Date{Year: 2025, Month: 10}, "2025-10", "10/2025", "tháng 10 năm 2025", "ngày        tháng 10 năm 2025"},
		{date.Date{Year: 2026, Month: 8}, "2026-08", "8/2026", "tháng 8 năm 2026", "ngày        tháng 8 năm 2026"},
		{date.Date{Year: 2026, Month: 2}, "2026-02", "02/2026", "tháng 02 năm 2026", "ngày        tháng 02 năm 2026"},
		{date.Date{Year: 2026, Month: 1, Day: 5}, "2026-01-05", "05/01/2026", "ngày 05 tháng 01 năm 2026", "ngày 05 tháng 01 năm 2026"},
		{date.Date{Year: 2026, Month: 3, Day: 5}, "2026-03-05", "05/3/2026", "ngày 05 tháng 3 năm 2026", "ngày 05 tháng 3 năm 2026"},
		{date.Date{Year: 2019, Month: 6, Day: 29}, "2019-06-29", "29/6/2019", "ngày 29 tháng 6 năm 2019", "ngày 29 tháng 6 năm 2019"},
		{date.Date{Year: 2025, Month: 12, Day: 10}, "2025-12-10", "10/12/2025", "ngày 10 tháng 12 năm 2025", "ngày 10 tháng 12 năm 2025"},
	}
	for _, tt := range tests {
		t.Run(tt.iso, func(t *testing.T) {
			assert.Equal(t, tt.iso, tt.d.String())
			assert.Equal(t, tt.short, tt.d.Short())
			assert.Equal(t, tt.long, tt.d.Long())
			assert.Equal(t, tt.room, tt.d.Blank())
		})
	}
}

func TestKnown(t *testing.T) {
	tests := []struct {
		d                 date.Date
		valid, full, zero bool
		first, last       string
	}{
		{date.Date{}, false, false, true, "", ""},
		{date.Date{Year: 2025}, true, false, false, "2025-01-01", "2025-12-31"},
		{date.Date{Year: 2025, Month: 10}, true, false, false, "2025-10-01", "2025-10-31"},
		{date.Date{Year: 2024, Month: 2}, true, false, false, "2024-02-01", "2024-02-29"},
		{date.Date{Year: 2025, Month: 12}, true, false, false, "2025-12-01", "2025-12-31"},
		{date.Date{Year: 2025, Month: 9, Day: 25}, true, true, false, "2025-09-25", "2025-09-25"},
		{date.Date{Year: 2025, Month: 13}, false, false, false, "", ""},
		{date.Date{Year: 2025, Day: 5}, false, false, false, "", ""},
		{date.Date{Year: 2025, Month: 2, Day: 29}, false, false, false, "", ""},
		{date.Date{Year: -1, Month: -1, Day: -1}, false, false, false, "", ""},
		{date.Date{Month: 5}, false, false, false, "", ""},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.valid, tt.d.Valid(), "%#v", tt.d)
		assert.Equal(t, tt.full, tt.d.IsFull(), "%#v", tt.d)
		assert.Equal(t, tt.zero, tt.d.IsZero(), "%#v", tt.d)
		assert.Equal(t, tt.first, tt.d.First().String(), "%#v", tt.d)
		assert.Equal(t, tt.last, tt.d.Last().String(), "%#v", tt.d)
	}
}

func TestCompare(t *testing.T) {
	sorted := []date.Date{
		{},
		{Year: 2024, Month: 12, Day: 31},
		{Year: 2025},
		{Year: 2025, Month: 2},
		{Year: 2025, Month: 2, Day: 1},
		{Year: 2025, Month: 2, Day: 10},
		{Year: 2025, Month: 10},
		{Year: 2026},
	}
	for i, a := range sorted {
		for j, b := range sorted {
			assert.Equal(t, i < j, a.Before(b))
			assert.Equal(t, i > j, a.After(b))
			assert.Equal(t, i == j, a.Compare(b) == 0)
		}
	}
	shuffled := slices.Clone(sorted)
	slices.Reverse(shuffled)
	slices.SortFunc(shuffled, date.Date.Compare)
	assert.Equal(t, sorted, shuffled)
}

func TestAddDays(t *testing.T) {
	tests := []struct {
		d    string
		n    int
		want string
	}{
		{"2025-12-31", 1, "2026-01-01"},
		{"2026-01-01", -1, "2025-12-31"},
		{"2024-02-28", 1, "2024-02-29"},
		{"2025-02-28", 1, "2025-03-01"},
		{"2025-09-25", 0, "2025-09-25"},
		{"2025-09-25", 365, "2026-09-25"},
		{"9999-12-31", 1, ""},
		{"1000-01-01", -1, ""},
		{"2025-09-25", math.MaxInt, ""},
		{"2025-09-25", math.MinInt, ""},
		{"2025-09", 1, ""},
		{"2025", 1, ""},
	}
	for _, tt := range tests {
		d, err := date.Parse(tt.d)
		require.NoError(t, err)
		assert.Equal(t, tt.want, d.AddDays(tt.n).String(), "%s%+d", tt.d, tt.n)
	}
}

func TestWeekday(t *testing.T) {
	monday := date.Date{Year: 2026, Month: 1, Day: 5}
	names := []string{"thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"}
	for i, name := range names {
		d := monday.AddDays(i)
		w, ok := d.Weekday()
		assert.True(t, ok)
		assert.Equal(t, time.Weekday((i+1)%7), w)
		assert.Equal(t, name, d.DayName())
	}
	_, ok := date.Date{Year: 2026, Month: 1}.Weekday()
	assert.False(t, ok)
	assert.Empty(t, date.Date{Year: 2026, Month: 1}.DayName())
}

func TestRules(t *testing.T) {
	seen := map[diag.Code]bool{}
	for _, r := range date.Rules() {
		assert.False(t, seen[r.Code], r.Code)
		seen[r.Code] = true
		assert.Equal(t, diag.Error, r.Severity, r.Code)
		for _, s := range []string{r.VI, r.EN, r.HintVI, r.HintEN} {
			assert.NotEmpty(t, s, r.Code)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Fuzz(func(t *testing.T, s string) {
		d, err := date.Parse(s)
		if err != nil {
			require.ErrorIs(t, err, date.BadDate.Code)
			assert.Zero(t, d)
			return
		}
		for _, text := range []string{d.String(), d.Short()} {
			again, err := date.Parse(text)
			assert.NoError(t, err)
			assert.Equal(t, d, again)
		}
		assert.True(t, d.Valid())
		assert.False(t, d.First().After(d.Last()))
		assert.True(t, d.First().IsFull() && d.Last().IsFull())
	})
}

func FuzzDate(f *testing.F) {
	f.Fuzz(func(t *testing.T, year, month, day, n int) {
		d := date.Date{Year: year, Month: month, Day: day}
		_, _, _ = d.Long(), d.Short(), d.Blank()
		_, err := date.Parse(d.String())
		assert.Equal(t, d.Valid(), err == nil)
		if e := d.AddDays(n); !e.IsZero() {
			assert.Equal(t, d, e.AddDays(-n))
			assert.Equal(t, n > 0, e.After(d))
		}
	})
}
