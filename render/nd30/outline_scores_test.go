package nd30

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/outline"
)

// Items that are worth points have columns for these, with the most of each; an item
// without points leaves them empty.
func TestAnswersWithPoints(t *testing.T) {
	most := checklist.NumberOf(10)
	c := &checklist.Checklist{Areas: []checklist.Area{{ID: "a", Title: "Quản lý", Items: []checklist.Item{
		{ID: "a.1", Text: "Có kế hoạch", Score: &checklist.Score{Max: &most}}, {ID: "a.2", Text: "Có báo cáo"},
	}}}}
	rows := func(g *grid) (out [][]string) {
		for _, r := range g.table.Rows {
			var texts []string
			for _, cell := range r.Cells {
				texts = append(texts, cell.Text)
			}
			out = append(out, texts)
		}
		return out
	}
	g := itemAnswers(&outline.Section{}, c, nil)
	assert.Equal(t, [][]string{
		{"TT", "Nội dung", "Tự đánh giá", "Điểm tối đa", "Điểm tự chấm", "Minh chứng"},
		{"Quản lý"},
		{"1", "Có kế hoạch", "", "10", "", ""},
		{"2", "Có báo cáo", "", "", "", ""},
	}, rows(g))
	c.Areas[0].Items[0].Score = nil
	assert.Equal(t, []string{"TT", "Nội dung", "Tự đánh giá", "Minh chứng"}, rows(itemAnswers(&outline.Section{}, c, nil))[0])
}
