package nd30_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/outline"
	"github.com/vanban-go/vanban/report/unit"
)

// The skeleton speaks of the body of the units that write it, and of nobody
// where it does not know them.
func TestSkeletonSpeaksOfItsUnits(t *testing.T) {
	const types = "kind: units\ntypes:\n" +
		"  - {id: tram, word: trạm y tế, body: 'Trạm Y tế {name}', code: TYT, superior: Trung tâm Y tế khu vực A, head: Trưởng trạm}\n" +
		"  - {id: truong, word: trường, body: '{name}', code: TH, head: Hiệu trưởng}\nunits:\n"
	for name, tt := range map[string]struct {
		units             string
		letterhead, signs string
	}{
		"no units":    {"", "TÊN ĐƠN VỊ | Số:         /BC-……………", "THỦ TRƯỞNG ĐƠN VỊ | ……………"},
		"one commune": {"kind: units\nunits: [{code: a, type: xa, name: An Bình}]", "ỦY BAN NHÂN DÂN | XÃ AN BÌNH | Số:         /BC-UBND", "TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH | ……………"},
		"one station": {types + "  - {code: a, type: tram, name: An Bình}", "TRUNG TÂM Y TẾ KHU VỰC A | TRẠM Y TẾ AN BÌNH | Số:         /BC-TYT", "TRƯỞNG TRẠM | ……………"},
		"one school":  {types + "  - {code: a, type: truong, name: Trường A, superior: Phòng Văn hóa, symbol: THA}", "PHÒNG VĂN HÓA | TRƯỜNG A | Số:         /BC-THA", "HIỆU TRƯỞNG | ……………"},
		"communes":    {"kind: units\nunits: [{code: a, type: xa, name: A}, {code: b, type: phuong, name: B}]", "ỦY BAN NHÂN DÂN | …………… | Số:         /BC-UBND", "TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH | ……………"},
		"stations":    {types + "  - {code: a, type: tram, name: A}\n  - {code: b, type: tram, name: B}", "TRUNG TÂM Y TẾ KHU VỰC A | TRẠM Y TẾ | …………… | Số:         /BC-TYT", "TRƯỞNG TRẠM | ……………"},
		"schools":     {types + "  - {code: a, type: truong, name: Trường A}\n  - {code: b, type: truong, name: Trường B}", "TÊN ĐƠN VỊ | Số:         /BC-TH", "HIỆU TRƯỞNG | ……………"},
		"both":        {types + "  - {code: a, type: truong, name: Trường A}\n  - {code: b, type: tram, name: B}", "TÊN ĐƠN VỊ | Số:         /BC-……………", "THỦ TRƯỞNG ĐƠN VỊ | ……………"},
		"own centre":  {types + "  - {code: a, type: tram, name: A, superior: Trung tâm Y tế khu vực B, symbol: TYTA}\n  - {code: b, type: tram, name: B}", "TRẠM Y TẾ | …………… | Số:         /BC-……………", "TRƯỞNG TRẠM | ……………"},
	} {
		o := &outline.Outline{ID: "dc", Title: "Báo cáo", Sections: []outline.Section{{ID: "a", Heading: "A"}}}
		if tt.units != "" {
			l, problems := unit.Decode(strings.NewReader(tt.units), "units.yaml")
			require.NoError(t, problems.Err(), name)
			o.Units = l
		}
		paper := outlinePaper(t, o)
		var left []string
		for _, row := range paper.Letterhead.Rows {
			left = append(left, textsOf(row.Left)...)
		}
		assert.Equal(t, tt.letterhead, strings.Join(left, " | "), name)
		assert.Equal(t, tt.signs, strings.Join(textsOf(paper.Signature), " | "), name)
	}
}
