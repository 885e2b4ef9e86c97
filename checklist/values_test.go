package checklist_test

import (
	"encoding/json"
	"fmt"
	"runtime"
	"slices"
	"testing"
	"unsafe"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
)

// anyValue is a value, whatever its fields are.
func anyValue() *rapid.Generator[checklist.Value] {
	text, number := rapid.OneOf(rapid.Just(""), rapid.String()), rapid.OneOf(rapid.Just(0), rapid.Int())
	return rapid.Custom(func(t *rapid.T) checklist.Value {
		n, _ := checklist.ParseNumber(rapid.StringMatching(`(-?[0-9]{1,40}(\.[0-9]{1,9})?)?`).Draw(t, "number"))
		return checklist.Value{
			ID: text.Draw(t, "id"), State: checklist.State(rapid.Uint8().Draw(t, "state")), Bool: rapid.Bool().Draw(t, "bool"), Number: n,
			Date: date.Date{Year: number.Draw(t, "year"), Month: number.Draw(t, "month"), Day: number.Draw(t, "day")},
			Text: text.Draw(t, "text"), Typed: text.Draw(t, "typed"), Explanation: text.Draw(t, "explanation"),
			Cell: diag.Place{
				File: text.Draw(t, "file"), Sheet: text.Draw(t, "sheet"), Part: text.Draw(t, "part"), Cell: text.Draw(t, "cell"),
				Line: number.Draw(t, "line"), Column: number.Draw(t, "column"), Paragraph: number.Draw(t, "paragraph"),
			},
		}
	})
}

// What is kept comes back as it was, and is found by its id, the first of several.
func TestValuesAreKept(t *testing.T) {
	assert.Zero(t, checklist.ValuesOf())
	assert.Empty(t, checklist.Values{}.List())
	rapid.Check(t, func(t *rapid.T) {
		want := rapid.SliceOfN(anyValue(), 1, 8).Draw(t, "values")
		r := checklist.Return{Values: checklist.ValuesOf(want...)}
		require.Equal(t, want, r.Values.List())
		require.Equal(t, len(want), r.Values.Len())
		require.Equal(t, r.Values, checklist.ValuesOf(r.Values.List()...))
		require.Equal(t, fmt.Sprint(want), r.Values.String())
		for _, v := range want {
			got, ok := r.Value(v.ID)
			require.True(t, ok)
			require.Equal(t, want[slices.IndexFunc(want, func(w checklist.Value) bool { return w.ID == v.ID })], got)
		}
		_, ok := r.Value("\x00 of nobody")
		require.False(t, ok)
		cut := rapid.IntRange(0, len(want)).Draw(t, "cut")
		rows := []checklist.Entry{{ID: "a", Cells: want[:cut:cut], Cell: want[0].Cell}, {ID: "b", Cells: want[cut:], None: true}}
		var got []checklist.Entry
		for e := range checklist.EntriesOf(rows...).All() {
			got = append(got, *e)
		}
		require.Equal(t, rows, got)
	})
}

// A lookup finds what the return has, whichever it has looked into before.
func TestLookup(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		kept := rapid.SliceOfN(rapid.SliceOfN(anyValue(), 0, 5), 1, 3).Draw(t, "values")
		var l checklist.Lookup
		require.Nil(t, l.In(nil))
		for range 6 {
			values := slices.Clone(rapid.SampledFrom(kept).Draw(t, "return"))
			for i := range values { // other answers to the same
				values[i].Text += rapid.StringN(0, 3, -1).Draw(t, "more")
			}
			r := checklist.Return{Values: checklist.ValuesOf(values...)}
			got := l.In(&r)
			require.Len(t, got, len(r.ByID()))
			for id, v := range r.ByID() {
				require.Equal(t, v, got[id])
			}
		}
	})
}

// In JSON they are arrays, so that a return can be sent on.
func TestValuesInJSON(t *testing.T) {
	cell := diag.Place{File: "a.xlsx", Sheet: "TTHC", Cell: "E5"}
	want := checklist.Return{
		Values:  checklist.ValuesOf(checklist.Value{ID: "moi", State: checklist.Given, Number: checklist.NumberOf(7), Typed: "7", Cell: cell}),
		Entries: checklist.EntriesOf(checklist.Entry{ID: "kk", Cells: []checklist.Value{{ID: "kk@ten", State: checklist.Given, Text: "Thiếu máy"}}, Cell: cell}),
	}
	data, err := json.Marshal(want)
	require.NoError(t, err)
	assert.Contains(t, string(data), `"Values":[{"ID":"moi"`)
	var got checklist.Return
	require.NoError(t, json.Unmarshal(data, &got))
	assert.Equal(t, want, got)
	assert.Error(t, json.Unmarshal([]byte(`{"Values":7}`), &got))
	assert.Error(t, json.Unmarshal([]byte(`{"Entries":[7]}`), &got))
}

// An answer that is kept takes a twelfth of its size as a value, its texts
// included, and to go through many allocates nothing.
func TestValuesAreSmall(t *testing.T) {
	values := make([]checklist.Value, 100)
	for i := range values {
		values[i] = checklist.Value{
			ID: fmt.Sprintf("tthc.muc%d", i), State: checklist.Given, Number: checklist.NumberOf(int64(i * 7)), Typed: fmt.Sprint(i * 7),
			Cell: diag.Place{File: "bao-cao-xa/hp001-xa-mau.xlsx", Sheet: []string{"Chỉ đạo", "Thủ tục"}[i/50], Cell: fmt.Sprintf("E%d", i)},
		}
	}
	held := func() int {
		var stats runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&stats)
		return int(stats.HeapAlloc)
	}
	before, kept := held(), make([]checklist.Values, 200)
	for i := range kept {
		kept[i] = checklist.ValuesOf(values...)
	}
	assert.Less(t, (held()-before)/len(kept)/len(values), int(unsafe.Sizeof(checklist.Value{}))/12)
	assert.Zero(t, testing.AllocsPerRun(10, func() {
		for v := range kept[0].All() {
			_ = v.ID
		}
	}))
}
