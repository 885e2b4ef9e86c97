package unit_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/report/unit"
)

// stations are units of types of their own: stations of two centres, one with a
// symbol of its own, and schools, whose names stand alone.
const stations = `
kind: units
types:
  - {id: tram, word: trạm y tế, body: "Trạm Y tế {name}", code: TYT, superior: Trung tâm Y tế khu vực Hòa Bình, head: Trưởng trạm}
  - {id: truong, word: trường, body: "{name}", code: TH, head: Hiệu trưởng}
  - {id: to, word: tổ dân phố}
groups:
  - {id: vung, title: Vùng, values: [{id: ven_bien, label: Ven biển}, {id: mien_nui, label: Miền núi}]}
units:
  - {code: t1, type: tram, name: Tân An, groups: mien_nui}
  - {code: t2, type: tram, name: Hải Đông, groups: [ven_bien], superior: Trung tâm Y tế khu vực Hải Đông, symbol: TYTHĐ, place: xã Hải Đông}
  - {code: h1, type: truong, name: Trường Tiểu học Tân An}
  - {code: p1, type: to, name: Tân An}
`

func stationList(t *testing.T) *unit.List {
	t.Helper()
	l, problems := unit.Decode(strings.NewReader(stations), "units.yaml")
	require.NoError(t, problems.Err())
	return l
}

func TestBody(t *testing.T) {
	want := map[string]unit.Body{
		"t1": {Name: "Trạm Y tế Tân An", Code: "TYT", Superior: "Trung tâm Y tế khu vực Hòa Bình", Place: "Tân An", Head: "Trưởng trạm"},
		"t2": {Name: "Trạm Y tế Hải Đông", Code: "TYTHĐ", Superior: "Trung tâm Y tế khu vực Hải Đông", Place: "xã Hải Đông", Head: "Trưởng trạm"},
		"h1": {Name: "Trường Tiểu học Tân An", Code: "TH", Head: "Hiệu trưởng"},
		"p1": {Name: "Tổ dân phố Tân An", Place: "Tân An"},
	}
	names := map[string]string{"t1": "Trạm Y tế Tân An", "t2": "Trạm Y tế Hải Đông", "h1": "Trường Tiểu học Tân An", "p1": "tổ dân phố Tân An"}
	l := stationList(t)
	for _, u := range (unit.Set{Units: []string{unit.All}}).Select(l) {
		assert.Equal(t, want[u.Code], u.Body(), u.Code)
		assert.Equal(t, names[u.Code], u.FullName(), u.Code)
	}
	commune := unit.List{Types: []unit.Type{{ID: "c", Word: "xã", Body: "UBND xã {name}"}}, Units: []unit.Unit{{Code: "c1", Type: "c", Name: "Tiên Lãng"}}}
	declared, _ := commune.Find("c1")
	assert.Equal(t, "xã Tiên Lãng", declared.FullName(), "the type of an area is a word of its body")
	assert.Equal(t, unit.Body{Name: "Ủy ban nhân dân xã Tiên Lãng", Code: "UBND", Place: "Tiên Lãng", Head: "Chủ tịch", Collective: true},
		unit.Unit{Type: unit.Commune, Name: "Tiên Lãng"}.Body(), "no list declares it")
	assert.Equal(t, "Ủy ban nhân dân Phường Lê Ích Mộc", unit.Unit{Type: unit.Ward, Name: "Lê Ích Mộc", NamedAfter: "person"}.Body().Name)
}

// Units of types of their own are found by their names as people write them.
func TestByNameOfDeclaredTypes(t *testing.T) {
	l := stationList(t)
	for name, want := range map[string]string{
		"Trạm Y tế Tân An":       "t1",
		"trạm y tế xã Tân An":    "t1",
		"TYT Tân An":             "t1",
		"TRẠM Y TẾ HẢI ĐÔNG":     "t2",
		"Hải Đông":               "t2",
		"Trường Tiểu học Tân An": "h1",
		"tổ dân phố Tân An":      "p1",
	} {
		u, err := l.ByName(name)
		require.NoError(t, err, name)
		assert.Equal(t, want, u.Code, name)
	}
	_, err := l.ByName("Tân An")
	assert.ErrorContains(t, err, "ambiguous-unit-name")
	_, err = l.ByName("UBND xã Tân An")
	assert.ErrorContains(t, err, "unknown-unit-name")
}

// Types and groups choose units, and say to whom a question applies.
func TestSelectByGroup(t *testing.T) {
	l := stationList(t)
	for words, want := range map[string]string{"tram": "t1 t2", "mien_nui": "t1", "ven_bien truong": "t2 h1", "p1 tram": "t1 t2 p1"} {
		s := unit.Set{Units: strings.Fields(words)}
		assert.Empty(t, s.Validate(l), words)
		var codes []string
		for _, u := range s.Select(l) {
			codes = append(codes, u.Code)
		}
		assert.Equal(t, want, strings.Join(codes, " "), words)
	}
	assert.Equal(t, "trạm y tế, Miền núi", l.Scope([]string{"tram", "mien_nui"}))
	assert.Equal(t, "một số đơn vị", l.Scope([]string{"tram", "ven_song"}), "no id is printed")
	assert.Equal(t, "phường", (*unit.List)(nil).Scope([]string{"phuong"}))
	assert.NotEmpty(t, unit.Set{Units: []string{"xa"}}.Validate(l), "not declared")
}
