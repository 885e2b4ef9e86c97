package book

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/round"
	"github.com/vanban-go/vanban/report/unit"
)

// A cover names the unit with the longest name that its words end with: where
// names stand alone, one may be the end of another.
func TestUnitNamed(t *testing.T) {
	forms := round.Forms(&report.Plan{
		Checklist: new(checklist.Checklist), Subjects: report.Subjects{Set: unit.Set{Units: []string{unit.All}}},
		Units: &unit.List{
			Types: []unit.Type{{ID: "truong", Word: "trường", Body: "{name}"}, {ID: "tram", Word: "trạm y tế", Body: "Trạm Y tế {name}"}},
			Units: []unit.Unit{
				{Code: "th1", Type: "truong", Name: "Yên Thành"},
				{Code: "th2", Type: "truong", Name: "Trường Tiểu học Yên Thành"},
				{Code: "th3", Type: "truong", Name: "Yên Thành"},
				{Code: "t1", Type: "tram", Name: "Yên Thành"},
			},
		},
	}, nil)
	for _, tt := range []struct{ words, own, want string }{
		{"Yên Thành", "th1", "th1"},
		{"Yên Thành", "th3", "th3"},
		{"YÊN THÀNH", "t1", "th1"},
		{"Trường Tiểu học Yên Thành", "th1", "th2"},
		{"Trạm Y tế Yên Thành", "th1", "t1"},
		{"Ban Giám hiệu Trường Tiểu học Yên Thành", "th2", "th2"},
		{"Hội đồng Yên Thành", "th3", "th3"},
		{"Quỳnh Lưu", "th1", ""},
		{"", "th1", ""},
	} {
		assert.Equal(t, tt.want, unitNamed(tt.words, tt.own, forms), "%s of %s", tt.words, tt.own)
	}
}
