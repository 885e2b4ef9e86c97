package unit_test

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/unit"
)

// city loads the 114 units of the sample inspection.
func city(t testing.TB) *unit.List {
	t.Helper()
	list, problems := unit.Load(os.DirFS("../../testdata/inspection"), "units.yaml")
	require.NoError(t, problems.Err())
	require.Len(t, list.Units, 114)
	return list
}

func TestByName(t *testing.T) {
	list := city(t)
	tests := []struct{ in, code string }{
		{"Thủy Nguyên", "hp001"},
		{"phường Thủy Nguyên", "hp001"},
		{"Phường Thuỷ Nguyên", "hp001"}, // the other place of the tone mark
		{"PHƯỜNG THỦY NGUYÊN", "hp001"},
		{"  ubnd   phường thủy  nguyên ", "hp001"},
		{"UBND Thủy Nguyên", "hp001"},
		{"Ủy ban nhân dân phường Hoà Bình", "hp003"},
		{"Uỷ ban nhân dân phường Hòa Bình", "hp003"},
		{"Phu\u031bo\u031b\u0300ng \u0110o\u0302\u0300 So\u031bn", "hp019"}, // decomposed
		{"Đồ Sơn", "hp019"},
		{"Nam Đồ Sơn", "hp018"},
		{"Hưng Đạo", "hp020"},
		{"Trần Hưng Đạo", "hp036"},
		{"Phường Lê Ích Mộc", "hp007"},
		{"phường Lê Ích Mộc", "hp007"},
		{"Cẩm Giàng", "hp082"},
		{"Cẩm Giang", "hp083"},
		{"đặc khu Cát Hải", "hp113"},
		{"Bạch Long Vỹ", "hp114"}, // an alias
		{"Đặc khu Bạch Long Vỹ", "hp114"},
	}
	for _, tt := range tests {
		u, err := list.ByName(tt.in)
		require.NoError(t, err, tt.in)
		assert.Equal(t, tt.code, u.Code, tt.in)
	}
}

func TestByNameRefuses(t *testing.T) {
	list := city(t)
	list.Units = append(list.Units,
		unit.Unit{Code: "x1", Type: unit.Commune, Name: "Hưng Đạo"},
		unit.Unit{Code: "x2", Type: unit.Commune, Name: "An Bình", Aliases: []string{"An Biên"}},
	)
	tests := []struct {
		name, in, want string
		code           diag.Code
	}{
		{"one tone mark from two", "Cẩm Giạng", `không có đơn vị nào tên "Cẩm Giạng"; có phải xã Cẩm Giàng hay xã Cẩm Giang? [unknown-unit-name]`, "unknown-unit-name"},
		{"no marks at all", "xa Cam Giang", `không có đơn vị nào tên "xa Cam Giang"; có phải xã Cẩm Giàng hay xã Cẩm Giang? [unknown-unit-name]`, "unknown-unit-name"},
		{"no marks in the name", "xã Cam Giang", `không có đơn vị nào tên "xã Cam Giang"; có phải xã Cẩm Giàng hay xã Cẩm Giang? [unknown-unit-name]`, "unknown-unit-name"},
		{"one letter", "Cẩm Gian", `không có đơn vị nào tên "Cẩm Gian"; có phải xã Cẩm Giàng hay xã Cẩm Giang? [unknown-unit-name]`, "unknown-unit-name"},
		{"one tone mark from one", "UBND phường Thủy Nguyễn", `không có đơn vị nào tên "UBND phường Thủy Nguyễn"; có phải phường Thủy Nguyên? [unknown-unit-name]`, "unknown-unit-name"},
		{"another type", "xã Đồ Sơn", `không có đơn vị nào tên "xã Đồ Sơn"; có phải phường Đồ Sơn? [unknown-unit-name]`, "unknown-unit-name"},
		{"a part of a name", "Đạo", `không có đơn vị nào tên "Đạo"; ghi đúng tên trong danh sách đơn vị, hoặc ghi mã [unknown-unit-name]`, "unknown-unit-name"},
		{"more than a name", "phường Đồ Sơn, thành phố Hải Phòng", `không có đơn vị nào tên "phường Đồ Sơn, thành phố Hải Phòng"; ghi đúng tên trong danh sách đơn vị, hoặc ghi mã [unknown-unit-name]`, "unknown-unit-name"},
		{"a type alone", "phường", `không có đơn vị nào tên "phường"; ghi đúng tên trong danh sách đơn vị, hoặc ghi mã [unknown-unit-name]`, "unknown-unit-name"},
		{"a code", "hp001", `không có đơn vị nào tên "hp001"; ghi đúng tên trong danh sách đơn vị, hoặc ghi mã [unknown-unit-name]`, "unknown-unit-name"},
		{"nothing", "", `không có đơn vị nào tên ""; ghi đúng tên trong danh sách đơn vị, hoặc ghi mã [unknown-unit-name]`, "unknown-unit-name"},
		{"two units", "Hưng Đạo", `tên "Hưng Đạo" là của cả phường Hưng Đạo và xã Hưng Đạo; ghi cả loại đơn vị, hoặc ghi mã: hp020, x1 [ambiguous-unit-name]`, "ambiguous-unit-name"},
		{"an alias and a name", "An Biên", `tên "An Biên" là của cả phường An Biên và xã An Bình; ghi cả loại đơn vị, hoặc ghi mã: hp013, x2 [ambiguous-unit-name]`, "ambiguous-unit-name"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			u, err := list.ByName(tt.in)
			assert.Zero(t, u)
			require.EqualError(t, err, tt.want)
			assert.ErrorIs(t, err, tt.code)
			var p diag.Problem
			require.ErrorAs(t, err, &p)
			assert.NotContains(t, p.Text(diag.EN), "%!")
		})
	}
	u, err := list.ByName("xã Hưng Đạo")
	require.NoError(t, err, "the type tells them apart")
	assert.Equal(t, "x1", u.Code)
	_, err = (*unit.List)(nil).ByName("Đồ Sơn")
	assert.ErrorIs(t, err, diag.Code("unknown-unit-name"))
}

// A ward of Huế was called Phường Đúc: its type is part of its name.
func TestTypeWithinAName(t *testing.T) {
	list := &unit.List{Units: []unit.Unit{{Code: "a", Type: unit.Ward, Name: "Phường Đúc"}}}
	for _, name := range []string{"Phường Đúc", "phường Phường Đúc"} {
		u, err := list.ByName(name)
		require.NoError(t, err)
		assert.Equal(t, "a", u.Code)
	}
}

// Every name of the city stands for its unit alone, and a name that lost or
// changed one letter never does, unless it is that of another unit.
func TestEveryNameResolvesToItself(t *testing.T) {
	list := city(t)
	for _, u := range list.Units {
		for _, name := range []string{u.FullName(), "UBND " + u.FullName(), "Ủy ban nhân dân " + strings.ToUpper(u.FullName()), u.Name} {
			got, err := list.ByName(name)
			require.NoError(t, err, name)
			assert.Equal(t, u, got, name)
		}
		runes := []rune(u.Name)
		for i := range runes {
			short := string(slices.Delete(slices.Clone(runes), i, i+1))
			got, err := list.ByName(u.Declared().Word + " " + short)
			if err != nil {
				assert.ErrorIs(t, err, diag.Code("unknown-unit-name"))
				continue
			}
			assert.Equal(t, strings.Join(strings.Fields(short), " "), got.Name, "accepted for %s", u.Name)
		}
	}
}

func TestSorted(t *testing.T) {
	list := city(t)
	before := slices.Clone(list.Units)
	sorted := list.Sorted()
	assert.Equal(t, before, list.Units, "the list keeps the order of the file")
	require.Len(t, sorted, len(before))
	assert.Equal(t, []string{"Ái Quốc", "An Biên", "An Dương", "An Hải", "An Hưng"}, names(sorted[:5]))
	assert.Equal(t, []string{"Đại Sơn", "Đồ Sơn", "Đông Hải"}, names(sorted[slices.IndexFunc(sorted, func(u unit.Unit) bool { return u.Name == "Đại Sơn" }):][:3]))

	twins := unit.List{Units: []unit.Unit{{Code: "b", Name: "An"}, {Code: "a", Name: "An"}, {Code: "c", Name: "Ấn"}, {Code: "d", Name: "Ân"}}}
	assert.Equal(t, []string{"a", "b", "d", "c"}, codes(twins.Sorted()))
	assert.Nil(t, (*unit.List)(nil).Sorted())
}

func names(units []unit.Unit) (out []string) {
	for _, u := range units {
		out = append(out, u.Name)
	}
	return out
}

func codes(units []unit.Unit) (out []string) {
	for _, u := range units {
		out = append(out, u.Code)
	}
	return out
}

func ExampleList_ByName() {
	list := &unit.List{Units: []unit.Unit{
		{Code: "hp082", Type: unit.Commune, Name: "Cẩm Giàng"},
		{Code: "hp083", Type: unit.Commune, Name: "Cẩm Giang"},
	}}
	u, err := list.ByName("UBND xã Cẩm Giang")
	fmt.Println(u.Code, err)
	_, err = list.ByName("Cẩm Giạng")
	fmt.Println(err)
	fmt.Println(errors.Is(err, diag.Code("unknown-unit-name")))
	// Output:
	// hp083 <nil>
	// không có đơn vị nào tên "Cẩm Giạng"; có phải xã Cẩm Giàng hay xã Cẩm Giang? [unknown-unit-name]
	// true
}

func ExampleList_Sorted() {
	list := &unit.List{Units: []unit.Unit{{Code: "1", Name: "Đồ Sơn"}, {Code: "2", Name: "An Lão"}, {Code: "3", Name: "Dương Kinh"}}}
	for _, u := range list.Sorted() {
		fmt.Println(u.Name)
	}
	// Output:
	// An Lão
	// Dương Kinh
	// Đồ Sơn
}
