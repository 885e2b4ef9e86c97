package decree_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	. "github.com/vanban-go/vanban/report/decree"
)

// The 29 types of Điều 7 with the abbreviations and samples of Phụ lục III, as
// they are printed there. A quyết định has two samples; the first is that of a
// decision which says itself what it decides.
var printedTypes = []Type{
	{"Nghị quyết", "NQ", "1.1"},
	{"Quyết định", "QĐ", "1.2"},
	{"Chỉ thị", "CT", "1.4"},
	{"Quy chế", "QC", "1.4"},
	{"Quy định", "QyĐ", "1.4"},
	{"Thông cáo", "TC", "1.4"},
	{"Thông báo", "TB", "1.4"},
	{"Hướng dẫn", "HD", "1.4"},
	{"Chương trình", "CTr", "1.4"},
	{"Kế hoạch", "KH", "1.4"},
	{"Phương án", "PA", "1.4"},
	{"Đề án", "ĐA", "1.4"},
	{"Dự án", "DA", "1.4"},
	{"Báo cáo", "BC", "1.4"},
	{"Biên bản", "BB", "1.9"},
	{"Tờ trình", "TTr", "1.4"},
	{"Hợp đồng", "HĐ", ""},
	{"Công văn", "", "1.5"},
	{"Công điện", "CĐ", "1.6"},
	{"Bản ghi nhớ", "BGN", ""},
	{"Bản thỏa thuận", "BTT", ""},
	{"Giấy ủy quyền", "GUQ", "1.4"},
	{"Giấy mời", "GM", "1.7"},
	{"Giấy giới thiệu", "GGT", "1.8"},
	{"Giấy nghỉ phép", "GNP", "1.10"},
	{"Phiếu gửi", "PG", "1.4"},
	{"Phiếu chuyển", "PC", "1.4"},
	{"Phiếu báo", "PB", "1.4"},
	{"Thư công", "", ""},
}

func TestTypes(t *testing.T) {
	assert.Len(t, printedTypes, 29)
	assert.Equal(t, printedTypes, Types())

	owner := map[string]string{}
	for _, typ := range append(Types(), Copies()...) {
		if typ.Abbr == "" {
			continue
		}
		assert.Empty(t, owner[typ.Abbr], "%s and %s share %s", owner[typ.Abbr], typ.Name, typ.Abbr)
		owner[typ.Abbr] = typ.Name
	}
	assert.Len(t, owner, 27+3)
}

func TestFindType(t *testing.T) {
	for _, want := range printedTypes {
		got, ok := FindType(want.Name)
		assert.True(t, ok)
		assert.Equal(t, want, got)
	}
	for _, unknown := range []string{"", "kế hoạch", "KH", "Giấy đi đường", "Bản sao y"} {
		got, ok := FindType(unknown)
		assert.False(t, ok, unknown)
		assert.Zero(t, got)
	}
}

func TestCopies(t *testing.T) {
	assert.Equal(t, []Type{
		{"Bản sao y", "SY", "3.1"},
		{"Bản trích sao", "TrS", "3.1"},
		{"Bản sao lục", "SL", "3.1"},
	}, Copies())
}

func TestAddressing(t *testing.T) {
	type answer struct{ must, may bool }
	for name, want := range map[string]answer{
		"Công văn": {true, true}, "Tờ trình": {true, true}, "Báo cáo": {false, true}, "Giấy mời": {false, true},
		"Quyết định": {}, "Kế hoạch": {}, "Biên bản": {}, "Thông báo": {},
	} {
		paper, ok := FindType(name)
		require.True(t, ok, name)
		must, may := paper.Addressing()
		assert.Equal(t, want, answer{must, may}, name)
	}
	for _, paper := range Types() {
		must, may := paper.Addressing()
		assert.False(t, must && !may, paper.Name)
		assert.Equal(t, paper.Name == "Quyết định" || paper.Name == "Nghị quyết", paper.EnactingText() != "", paper.Name)
	}
}
