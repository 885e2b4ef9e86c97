package unit_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/unit"
)

// five is a list whose order is neither that of codes nor that of names.
func five() *unit.List {
	return &unit.List{Units: []unit.Unit{
		{Code: "hp060", Type: unit.Commune, Name: "Kiến Hải"},
		{Code: "hp001", Type: unit.Ward, Name: "Thủy Nguyên", Aliases: []string{"Thuỷ Nguyên"}},
		{Code: "hp113", Type: unit.SpecialZone, Name: "Cát Hải"},
		{Code: "hp007", Type: unit.Ward, Name: "Lê Ích Mộc", NamedAfter: "person"},
		{Code: "hp061", Type: unit.Commune, Name: "Kiến Hưng"},
	}}
}

func set(units []string, except ...string) unit.Set { return unit.Set{Units: units, Except: except} }

func TestSelect(t *testing.T) {
	tests := []struct {
		name string
		set  unit.Set
		want []string
	}{
		{"all", set([]string{"all"}), []string{"hp060", "hp001", "hp113", "hp007", "hp061"}},
		{"a type", set([]string{"phuong"}), []string{"hp001", "hp007"}},
		{"types, in the order of the list", set([]string{"phuong", "xa"}), []string{"hp060", "hp001", "hp007", "hp061"}},
		{"codes, in the order of the list", set([]string{"hp007", "hp060"}), []string{"hp060", "hp007"}},
		{"a type and a code", set([]string{"dac_khu", "hp061"}), []string{"hp113", "hp061"}},
		{"a unit named twice", set([]string{"hp001", "phuong", "all"}, "hp060", "hp113", "hp061"), []string{"hp001", "hp007"}},
		{"all but", set([]string{"all"}, "hp001", "hp061"), []string{"hp060", "hp113", "hp007"}},
		{"a code and yet not", set([]string{"hp001"}, "hp001"), nil},
		{"names choose nothing", set([]string{"Kiến Hải"}), nil},
		{"the zero set", unit.Set{}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			l := five()
			var codes []string
			for _, u := range tt.set.Select(l) {
				codes = append(codes, u.Code)
			}
			assert.Equal(t, tt.want, codes)
			assert.Empty(t, tt.set.Select(nil))
			assert.Equal(t, five(), l, "the list is not touched")
		})
	}
}

func TestSetValidate(t *testing.T) {
	tests := []struct {
		name string
		set  unit.Set
		want []string
	}{
		{"words and codes", set([]string{"all", "xa", "phuong", "dac_khu", "hp001"}, "hp060"), nil},
		{"a code that is near", set([]string{"hp002"}), []string{`units[0]: có phải "hp001" (phường Thủy Nguyên)?`}},
		{"a name", set([]string{"hp001"}, "Kiến Hải"), []string{`except[0]: ghi mã, không ghi tên: "hp060" (xã Kiến Hải)?`}},
		{"a name with its type", set([]string{"UBND phường Lê Ích Mộc"}), []string{`units[0]: ghi mã, không ghi tên: "hp007" (Phường Lê Ích Mộc)?`}},
		{"a tone mark away", set([]string{"Kiên Hải"}), []string{`units[0]: có phải "hp060" (xã Kiến Hải)?`}},
		{"nothing like it", set([]string{"đảo xa"}), []string{"units[0]: ghi mã có trong danh sách đơn vị"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, p := range tt.set.Validate(five()) {
				assert.Equal(t, diag.Code("unknown-unit"), p.Code)
				assert.NotEqual(t, p.Hint(diag.VI), p.Hint(diag.EN))
				got = append(got, fmt.Sprintf("%s: %s", p.Path, p.Hint(diag.VI)))
			}
			assert.Equal(t, tt.want, got)
			assert.Empty(t, tt.set.Validate(nil), "without a list nothing is unknown")
		})
	}
}

func TestListValidate(t *testing.T) {
	tests := []struct {
		name  string
		spoil func(l *unit.List)
		want  []string
	}{
		{"nothing wrong", func(*unit.List) {}, nil},
		{"empty", func(l *unit.List) { l.Units = nil }, []string{"units missing-field"}},
		{
			"an empty unit", func(l *unit.List) { l.Units[4] = unit.Unit{} },
			[]string{"units[4].code missing-field", "units[4].name missing-field", "units[4].type missing-field"},
		},
		{"two empty units", func(l *unit.List) { l.Units = make([]unit.Unit, 2) }, []string{
			"units[0].code missing-field", "units[0].name missing-field", "units[0].type missing-field",
			"units[1].code missing-field", "units[1].name missing-field", "units[1].type missing-field",
		}},
		{"a code twice", func(l *unit.List) { l.Units[4].Code = "hp001" }, []string{"units[4].code repeated-unit-code"}},
		{"a word for a code", func(l *unit.List) { l.Units[0].Code = "dac_khu" }, []string{"units[0].code reserved-unit-code"}},
		{"a name twice", func(l *unit.List) { l.Units[4].Name = "Kiến Hải" }, []string{"units[4].name repeated-unit-name"}},
		{
			"a name twice, letters in pieces", func(l *unit.List) { l.Units[4].Name = "Kie\u0302\u0301n Ha\u0309i" },
			[]string{"units[4].name not-nfc", "units[4].name repeated-unit-name"},
		},
		{"the name of another type", func(l *unit.List) { l.Units[1].Name = "Kiến Hải" }, nil},
		{"another tone mark", func(l *unit.List) { l.Units[4].Name = "Kiên Hải" }, nil},
		{"another type", func(l *unit.List) { l.Units[0].Type = "thi_tran" }, []string{"units[0].type unknown-unit-type"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			l, same := five(), five()
			tt.spoil(l)
			tt.spoil(same)
			var got []string
			for _, p := range l.Validate() {
				assert.True(t, p.Place.IsZero(), "%v", p)
				got = append(got, fmt.Sprintf("%s %s", p.Path, p.Code))
			}
			assert.Equal(t, tt.want, got)
			assert.Equal(t, same, l, "the input is not touched")
		})
	}
}

func TestFullName(t *testing.T) {
	l := five()
	var got []string
	for _, u := range l.Units {
		got = append(got, u.FullName())
	}
	assert.Equal(t, []string{"xã Kiến Hải", "phường Thủy Nguyên", "đặc khu Cát Hải", "Phường Lê Ích Mộc", "xã Kiến Hưng"}, got)
	assert.Equal(t, "Phường 4", unit.Unit{Type: unit.Ward, Name: "4", NamedAfter: "number"}.FullName())
	assert.Equal(t, "Đặc khu 3 tháng 2", unit.Unit{Type: unit.SpecialZone, Name: "3 tháng 2", NamedAfter: "event"}.FullName())
	assert.Equal(t, "bản", unit.Unit{Type: "bản"}.Declared().Word)
}

func TestFind(t *testing.T) {
	u, ok := five().Find("hp113")
	require.True(t, ok)
	assert.Equal(t, "Cát Hải", u.Name)
	_, ok = five().Find("Cát Hải")
	assert.False(t, ok, "a name is no code")
	_, ok = (*unit.List)(nil).Find("hp113")
	assert.False(t, ok)
	assert.Equal(t, "units", five().Kind())
}
