package checklist

import (
	"slices"
	"strings"
)

// Score says how many points an item is worth and how they are given (điểm):
// freely between Min and Max, in steps; by the answer; or by the band in which
// a figure lies. A penalty (điểm trừ) has a Max of 0 and a Min below.
type Score struct {
	Max   *Number        `yaml:"max" validate:"required" desc:"Điểm tối đa; 0 đối với điểm trừ"`
	Min   *Number        `yaml:"min" desc:"Điểm tối thiểu (mặc định: 0); số âm đối với điểm trừ"`
	Step  *Number        `yaml:"step" desc:"Bước điểm khi tự cho điểm, ví dụ 0.5"`
	By    []AnswerPoints `yaml:"by" validate:"dive" desc:"Điểm theo phương án trả lời"`
	Of    string         `yaml:"of" validate:"omitempty,figure" desc:"Mã chỉ tiêu (hoặc cột số liệu) mà điểm tính theo"`
	Bands []Band         `yaml:"bands" validate:"dive" desc:"Các khoảng của chỉ tiêu, từ cao xuống thấp"`
}

// AnswerPoints is what an answer to the item is worth.
type AnswerPoints struct {
	Answer string  `yaml:"answer" validate:"required,id" desc:"Mã phương án trả lời"`
	Points *Number `yaml:"points" validate:"required" desc:"Điểm của phương án"`
}

// Band is what a figure of From or more is worth, up to the band above it.
type Band struct {
	From   *Number `yaml:"from" validate:"required" desc:"Từ giá trị này trở lên"`
	Points *Number `yaml:"points" validate:"required" desc:"Điểm của khoảng"`
}

// Grade is what a unit is called that got From percent or more of the points
// that it could get (xếp loại).
type Grade struct {
	ID    string  `yaml:"id" validate:"required,id" desc:"Mã của mức xếp loại"`
	Label string  `yaml:"label" vanban:"prose" validate:"required" desc:"Chữ in của mức xếp loại"`
	From  *Number `yaml:"from" validate:"required" desc:"Từ tỷ lệ điểm này trở lên, phần trăm"`
}

// IsFree reports whether the points are given freely, not by an answer or a
// figure.
func (s *Score) IsFree() bool { return s != nil && len(s.By) == 0 && len(s.Bands) == 0 && s.Of == "" }

// IsScoredFreely reports whether points are given freely to the item.
func (i *Item) IsScoredFreely() bool { return i != nil && i.Score.IsFree() }

// Most returns the most points that the item can get.
func (s *Score) Most() Number { return numberAt(s.Max) }

// Least returns the fewest points that the item can get.
func (s *Score) Least() Number { return numberAt(s.Min) }

// numberAt returns a number that may be left out.
func numberAt(n *Number) Number {
	if n == nil {
		return Number{}
	}
	return *n
}

// Decimals returns how many decimals points of the item have at most; ok is
// false where that is not said.
func (s *Score) Decimals() (n int, ok bool) {
	all := []*Number{s.Max, s.Min, s.Step}
	for i := range s.By {
		all = append(all, s.By[i].Points)
	}
	for i := range s.Bands {
		all = append(all, s.Bands[i].Points)
	}
	for _, p := range all {
		n = max(n, numberAt(p).Decimals())
	}
	return n, s.Step != nil || !s.IsFree()
}

// words writes all of the score but what it is of.
func (s *Score) words() string {
	if s == nil {
		return ""
	}
	text := s.span()
	for _, b := range s.By {
		text += "; " + b.Answer + ": " + numberAt(b.Points).words()
	}
	for _, b := range s.Bands {
		text += "; " + numberAt(b.From).words() + ": " + numberAt(b.Points).words()
	}
	return text
}

// PointsOf returns what an answer is worth, where points go by the answer.
func (s *Score) PointsOf(answer string) (Number, bool) {
	for i := range s.By {
		if s.By[i].Answer == answer {
			return numberAt(s.By[i].Points), true
		}
	}
	return Number{}, false
}

// AnswerFor returns the one answer that is worth that many points; ok is false
// where none is, or more than one.
func (s *Score) AnswerFor(points Number) (answer string, ok bool) {
	for i := range s.By {
		if numberAt(s.By[i].Points).Cmp(points) == 0 {
			if ok {
				return "", false
			}
			answer, ok = s.By[i].Answer, true
		}
	}
	return answer, ok
}

const pointsAddress = "@points"

// PointsID is the id under which points that are given freely to an item are a
// [Value] of a return, beside the answer to the item.
func PointsID(item string) string { return item + pointsAddress }

// formerPoints are the former ids of the points of an item.
func (i *Item) formerPoints() []string {
	var out []string
	for _, id := range i.Was {
		out = append(out, PointsID(id))
	}
	return out
}

// PointsItem returns the id of the item to which an id of [PointsID] belongs.
func PointsItem(id string) (item string, ok bool) { return strings.CutSuffix(id, pointsAddress) }

// AnsweredBy returns the id of the value that answers the item: that of its
// points where they are given freely, and none where they go by a figure.
func (i *Item) AnsweredBy() string {
	switch {
	case i == nil:
		return ""
	case i.Score.IsFree():
		return PointsID(i.ID)
	case i.Score != nil && i.Score.Of != "":
		return ""
	}
	return i.ID
}

// HasScores reports whether any item is worth points.
func (c *Checklist) HasScores() bool {
	return c != nil && slices.ContainsFunc(c.Items(), func(i *Item) bool { return i.Score != nil })
}

// HasScores reports whether any item of the area that the form asks for is
// worth points.
func (a *FormArea) HasScores() bool {
	return slices.ContainsFunc(a.Items, func(i *Item) bool { return i.Score != nil })
}

// ScoreWords says how points of an item are given: "từ 0 đến 2, bước 0,5"; "Đạt:
// 3; Chưa đạt: 0"; "theo “Tỷ lệ đúng hạn”: từ 95%: 5; …"; "" of one without.
func (c *Checklist) ScoreWords(i *Item) string {
	if i == nil || i.Score == nil {
		return ""
	}
	s := i.Score
	var parts []string
	switch {
	case len(s.By) > 0:
		set := c.AnswersOf(i)
		for _, b := range s.By {
			parts = append(parts, set.Label(b.Answer)+": "+numberAt(b.Points).words())
		}
	case len(s.Bands) > 0:
		name, measure := s.Of, ""
		for _, ind := range c.Indicators() {
			if ind.ID == s.Of {
				name, measure = "“"+ind.Label+"”", ind.Measure()
			}
		}
		if measure != "" && measure != "%" {
			measure = "\u00a0" + measure
		}
		for i, b := range s.Bands {
			words := "từ " + numberAt(b.From).words()
			if i > 0 && i == len(s.Bands)-1 {
				words = "dưới " + numberAt(s.Bands[i-1].From).words()
			}
			parts = append(parts, words+measure+": "+numberAt(b.Points).words())
		}
		return "theo " + name + ": " + strings.Join(parts, "; ")
	default:
		return s.span()
	}
	return strings.Join(parts, "; ")
}

// scoreAsked says all of the score of an item, as two versions are compared.
func (c *Checklist) scoreAsked(i *Item) string {
	words := c.ScoreWords(i)
	if i.Score == nil || i.Score.IsFree() {
		return words
	}
	return words + "; " + i.Score.span()
}

// GradeWords says from which percent of the points each grade begins: "Tốt: từ
// 90%; Khá: từ 75% đến dưới 90%"; "" where there are none.
func (c *Checklist) GradeWords() string {
	var parts []string
	for i, g := range c.Grades {
		words := g.Label + ": từ " + numberAt(g.From).words() + "%"
		switch {
		case i > 0 && i == len(c.Grades)-1:
			words = g.Label + ": dưới " + numberAt(c.Grades[i-1].From).words() + "%"
		case i > 0:
			words += " đến dưới " + numberAt(c.Grades[i-1].From).words() + "%"
		}
		parts = append(parts, words)
	}
	return strings.Join(parts, "; ")
}

// span says which points may be given freely.
func (s *Score) span() string {
	from, to := s.Least(), s.Most()
	words := "từ "
	if to.Sign() <= 0 {
		from, to, words = to, from, "điểm trừ, từ "
	}
	words += from.words() + " đến " + to.words()
	if s.Step != nil {
		words += ", bước " + s.Step.words()
	}
	return words
}
