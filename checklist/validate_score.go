package checklist

import (
	"fmt"
	"slices"

	"github.com/vanban-go/vanban/report/diag"
)

// The problems of scores.
var (
	scoreBounds = diag.Rule{
		Code: "score-bounds",
		VI:   "điểm tối đa %[1]s phải lớn hơn điểm tối thiểu %[2]s", EN: "the most points, %[1]s, must be above the fewest, %[2]s",
		HintVI: "sửa max, min; điểm trừ ghi max: 0 và min là số âm", HintEN: "mend max and min; a penalty has max: 0 and a min below",
	}
	scoreShape = diag.Rule{
		Code: "score-shape",
		VI:   "điểm của mục %[1]q chưa rõ cách cho", EN: "it is not clear how points are given to item %[1]q",
		HintVI: "chọn một cách: step (tự cho điểm); by (theo phương án); of cùng với bands (theo khoảng của chỉ tiêu)",
		HintEN: "choose one way: step (freely), by (the answer), or of with bands (of a figure)",
	}
	scoreStep = diag.Rule{
		Code: "score-step",
		VI:   "bước %[1]s không chia hết khoảng từ %[2]s đến %[3]s", EN: "steps of %[1]s do not lead from %[2]s to %[3]s",
		HintVI: "chọn bước lớn hơn 0 mà khoảng điểm là bội của nó", HintEN: "choose a step above 0 of which the range is a multiple",
	}
	pointsOutside = diag.Rule{
		Code: "points-outside",
		VI:   "%[1]s điểm nằm ngoài khoảng từ %[2]s đến %[3]s của mục", EN: "%[1]s points are not between the %[2]s and %[3]s of the item",
		HintVI: "sửa points, hoặc max, min", HintEN: "mend points, or max and min",
	}
	answerWithoutPoints = diag.Rule{
		Code: "answer-without-points",
		VI:   "phương án %[1]q chưa có điểm", EN: "answer %[1]q has no points",
		HintVI: "thêm {answer: %[1]s, points: …} vào by", HintEN: "add {answer: %[1]s, points: …} to by",
	}
	answerNotCounted = diag.Rule{
		Code: "answer-not-counted",
		VI:   "%[1]q không phải là phương án được tính điểm của mục này", EN: "%[1]q is no answer to the item that is worth points",
		HintVI: "bỏ dòng này; “Không áp dụng”, “Chưa kiểm tra” không có điểm", HintEN: "drop it; what does not apply or was not inspected has no points",
	}
	bandOrder = diag.Rule{
		Code: "band-order",
		VI:   "mức từ %[1]s phải thấp hơn mức từ %[2]s ở trên", EN: "what begins at %[1]s must be below what begins at %[2]s above it",
		HintVI: "xếp các mức từ cao xuống thấp, không trùng nhau", HintEN: "put them from high to low, no two of them equal",
	}
	bandsNotCovering = diag.Rule{
		Code: "bands-not-covering",
		VI:   "mức thấp nhất bắt đầu từ %[1]s, dưới đó chưa có mức nào", EN: "the lowest begins at %[1]s, and there is none below",
		HintVI: "thêm mức cuối cùng có from: 0", HintEN: "add a last one with from: 0",
	}
	gradesWithoutScores = diag.Rule{
		Code: "grades-without-scores",
		VI:   "có mức xếp loại nhưng không mục kiểm tra nào có điểm", EN: "there are grades, but no item has a score",
		HintVI: "thêm score: cho các mục, hoặc bỏ grades", HintEN: "give items a score:, or drop grades",
	}
	scoreUnreached = diag.Rule{
		Code: "score-unreached", Severity: diag.Warning,
		VI: "điểm cao nhất có thể đạt là %[1]s, điểm tối đa ghi %[2]s", EN: "nobody can get more than %[1]s points of the %[2]s",
		HintVI: "sửa max, hoặc points", HintEN: "mend max, or points",
	}
)

// score checks how the points of an item are given.
func (v *validation) score(item *Item, of diag.Spot) {
	s := item.Score
	if s == nil || s.Max == nil {
		return
	}
	at := of.String() + ".score"
	least, most := s.Least(), s.Most()
	ways := 0
	for _, given := range [...]bool{s.Step != nil, len(s.By) > 0, s.Of != "" || len(s.Bands) > 0} {
		if given {
			ways++
		}
	}
	if ways > 1 || (s.Of == "") != (len(s.Bands) == 0) {
		v.add(scoreShape, at, item.ID)
		return
	}
	if most.Cmp(least) <= 0 {
		v.add(scoreBounds, at, most.words(), least.words())
		return
	}
	if s.Step != nil && (s.Step.Sign() <= 0 || !most.Sub(least).isMultipleOf(*s.Step)) {
		v.add(scoreStep, at+".step", s.Step.words(), least.words(), most.words())
	}
	v.answerPoints(item, at)
	v.bandPoints(s, at)
}

// answerPoints checks the points by answer: each that counts has some.
func (v *validation) answerPoints(item *Item, at string) {
	s := item.Score
	if len(s.By) == 0 {
		return
	}
	set := v.c.AnswersOf(item)
	counted := slices.DeleteFunc(slices.Clone(set.Values), func(code string) bool { return code == NotApplicableAnswer || code == notInspectedAnswer })
	seen := map[string]string{}
	points := make([]*Number, len(s.By))
	for i := range s.By {
		answer, here := s.By[i].Answer, fmt.Sprintf("%s.by[%d]", at, i)
		switch first, twice := seen[answer]; {
		case answer == "":
		case twice:
			v.add(repeatedID, here+".answer", answer, diag.Path(first))
		case !slices.Contains(counted, answer):
			v.add(answerNotCounted, here+".answer", answer)
		}
		seen[answer], points[i] = here+".answer", s.By[i].Points
	}
	for _, code := range counted {
		if _, ok := seen[code]; !ok {
			v.add(answerWithoutPoints, at+".by", code)
		}
	}
	v.pointsWithin(s, points, at+".by")
}

// bandPoints checks the points by bands.
func (v *validation) bandPoints(s *Score, at string) {
	if len(s.Bands) == 0 {
		return
	}
	from, points := make([]*Number, len(s.Bands)), make([]*Number, len(s.Bands))
	for i := range s.Bands {
		from[i], points[i] = s.Bands[i].From, s.Bands[i].Points
	}
	v.falling(from, at+".bands")
	v.pointsWithin(s, points, at+".bands")
}

// pointsWithin holds points against the range of the score.
func (v *validation) pointsWithin(s *Score, points []*Number, at string) {
	best := s.Least()
	for i, p := range points {
		if p == nil {
			continue
		}
		if p.Cmp(s.Least()) < 0 || p.Cmp(s.Most()) > 0 {
			v.add(pointsOutside, fmt.Sprintf("%s[%d].points", at, i), p.words(), s.Least().words(), s.Most().words())
		}
		if p.Cmp(best) > 0 {
			best = *p
		}
	}
	if best.Cmp(s.Most()) < 0 {
		v.add(scoreUnreached, at, best.words(), s.Most().words())
	}
}

// falling checks that values go from high to low, down to 0.
func (v *validation) falling(from []*Number, at string) {
	for i := 1; i < len(from); i++ {
		if from[i] != nil && from[i-1] != nil && from[i].Cmp(*from[i-1]) >= 0 {
			v.add(bandOrder, fmt.Sprintf("%s[%d].from", at, i), from[i].words(), from[i-1].words())
		}
	}
	if last := from[len(from)-1]; last != nil && last.Sign() > 0 {
		v.add(bandsNotCovering, fmt.Sprintf("%s[%d].from", at, len(from)-1), last.words())
	}
}

// grades checks the grades.
func (v *validation) grades() {
	if len(v.c.Grades) == 0 {
		return
	}
	if !v.c.HasScores() {
		v.add(gradesWithoutScores, "grades")
	}
	from := make([]*Number, len(v.c.Grades))
	for i := range v.c.Grades {
		v.id(v.c.Grades[i].ID, diag.Spot{List: "grades", Index: i})
		from[i] = v.c.Grades[i].From
	}
	v.falling(from, "grades")
}
