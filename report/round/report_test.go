package round_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/internal/reporttest"
	"github.com/vanban-go/vanban/report/round"
)

// roundOf is a round of the small plan in which units gave some figures, in the
// order of the units; "" is a blank.
func roundOf(t *testing.T, change func(*report.Plan), earlier *round.Round, figures ...map[string]string) *round.Round {
	t.Helper()
	forms, s, progress, results := loadRound(t)
	p := reporttest.Clone(forms.Plan())
	change(p)
	forms = round.Forms(p, s)
	for i, given := range figures {
		var values []checklist.Value
		for _, a := range p.Checklist.Areas {
			for _, ind := range a.Indicators {
				if text := given[ind.ID]; text != "" {
					v, problems := ind.Read(checklist.Typed(text))
					require.Empty(t, problems, text)
					values = append(values, v)
				}
			}
			for _, item := range a.Items {
				if text := given[item.ID]; text != "" {
					set := p.Checklist.AnswersOf(&item)
					v, _ := set.Read(item.ID, checklist.Typed(text))
					values = append(values, v)
				}
			}
		}
		progress.Units[i].Return = &checklist.Return{Values: checklist.ValuesOf(values...), Breaches: p.Checklist.Check(values, nil)}
	}
	r := round.Of(forms, s, progress, results)
	r.Earlier = earlier
	return r
}

// Against an earlier round the same units are compared: those that gave the
// figures in both, under the ids of today or former ones.
func TestReportAgainstAnEarlierRound(t *testing.T) {
	marked := func(p *report.Plan) {
		p.Marked = report.Marked{KeyFigures: []string{"tthc.ton", "tthc.tyle"}, Figures: []string{"tthc.ton", "cd.vb"}}
	}
	before := roundOf(t, func(p *report.Plan) {
		marked(p)
		p.Checklist = reporttest.Clone(p.Checklist)
		p.Checklist.Areas[1].Indicators[0].ID = "tthc.cu"
		p.Marked = report.Marked{}
	}, nil,
		map[string]string{"tthc.cu": "10", "tthc.denhan": "100", "tthc.dunghan": "80", "cd.vb": "4"},
		map[string]string{"tthc.cu": "30", "tthc.denhan": "100", "tthc.dunghan": "90"},
		map[string]string{"cd.vb": "9"},
	)
	now := func(p *report.Plan) {
		marked(p)
		p.Checklist = reporttest.Clone(p.Checklist)
		p.Checklist.Areas[1].Indicators[0].Was = []string{"tthc.cu"}
	}
	r := roundOf(t, now, before,
		map[string]string{"tthc.ton": "12", "tthc.denhan": "200", "tthc.dunghan": "180", "cd.vb": "5", "cd.quyche": "Đạt"},
		map[string]string{"tthc.ton": "34", "tthc.denhan": "100", "tthc.dunghan": "93", "cd.vb": "7"},
	)
	words := wordsOf(t, made(t, r))
	for _, want := range []string{
		// 46 against 40; 273 of 300 against 170 of 200
		"Hồ sơ kỳ trước chuyển sang 46 hồ sơ, đợt trước 40 hồ sơ (+15,0%); tỷ lệ giải quyết trước và đúng hạn 91,00%, đợt trước 85,00% (+6,00 điểm %).",
		`[Hồ sơ kỳ trước chuyển sang, hồ sơ, "46", "23,0", "+15,0%"]`,
		`[Tỷ lệ giải quyết trước và đúng hạn, "%", "91,00", "", "+6,00 điểm"]`,
		// hp007 had none: 5 against 4
		`[Văn bản chỉ đạo đã ban hành, văn bản, "12", "6,0", "+25,0%"]`,
		"{head: So với đợt trước, width: 16, align: right}",
	} {
		assert.Contains(t, words, want)
	}
	assert.NotContains(t, wordsOf(t, made(t, roundOf(t, now, nil, map[string]string{"tthc.ton": "12"}))), "đợt trước")
}

func made(t *testing.T, r *round.Round) *report.General {
	t.Helper()
	g, err := reporttest.Made[*report.General](r.Make("bao-cao", ""))
	require.NoError(t, err)
	return g
}

// Linked figures count the units that gave all of them and keep their sums;
// others count every unit that gave them.
func TestFiguresOfOneBase(t *testing.T) {
	change := func(p *report.Plan) {
		p.Checklist = reporttest.Clone(p.Checklist)
		p.Checklist.Rules = append(p.Checklist.Rules, checklist.Rule{ID: "r.tong", Sum: &checklist.Sum{Of: []string{"tthc.ton", "tthc.moi"}, Equals: []string{"tthc.denhan"}}, Message: "Tồn và mới không bằng đến hạn"})
		p.Marked = report.Marked{Figures: []string{"cd.vb", "tthc.ton", "tthc.moi", "tthc.moi_tt", "tthc.denhan"}}
	}
	r := roundOf(t, change, nil,
		map[string]string{"cd.vb": "1", "tthc.ton": "1", "tthc.moi": "10", "tthc.moi_tt": "4", "tthc.denhan": "11", "tthc.dunghan": "11"},
		map[string]string{"cd.vb": "2", "tthc.ton": "2", "tthc.moi": "20", "tthc.moi_tt": "5", "tthc.denhan": "23", "tthc.dunghan": "1"},  // not 22
		map[string]string{"cd.vb": "3", "tthc.ton": "3", "tthc.moi": "30", "tthc.moi_tt": "31", "tthc.denhan": "33", "tthc.dunghan": "1"}, // a part greater than its whole
		map[string]string{"cd.vb": "4", "tthc.ton": "4", "tthc.moi": "40", "tthc.denhan": "44", "tthc.dunghan": "1"},                      // no part
		map[string]string{"cd.vb": "5", "tthc.ton": "5", "tthc.moi": "50", "tthc.moi_tt": "0", "tthc.denhan": "55", "tthc.dunghan": "44"},
	)
	words := wordsOf(t, made(t, r))
	for _, want := range []string{
		`[Văn bản chỉ đạo đã ban hành, văn bản, "15", "3,0"]`,
		`[Hồ sơ kỳ trước chuyển sang, hồ sơ, "6", "3,0"]`, `[Hồ sơ mới tiếp nhận, hồ sơ, "60", "30,0"]`, `["Trong đó: tiếp nhận trực tuyến", hồ sơ, "4", "2,0"]`, `[Hồ sơ đến hạn, hồ sơ, "66", "33,0"]`,
		`[Tỷ lệ giải quyết trước và đúng hạn, "%", "2", "83,33"`, // 55 of 66
		"Số liệu tính trên 02 đơn vị.",
	} {
		assert.Contains(t, words, want)
	}
}
