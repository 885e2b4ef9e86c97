package checklist

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/utf16"
	"github.com/vanban-go/vanban/report/vi"
)

// The problems of checklists.
var (
	unknownPeriod = diag.Rule{
		Code: "unknown-period",
		VI:   "không có kỳ số liệu %[1]q", EN: "there is no period %[1]q",
		HintVI: "%[2]s", HintEN: "%[3]s",
	}
	repeatedID = diag.Rule{
		Code: "repeated-id",
		VI:   "mã %[1]q đã dùng ở %[2]s", EN: "id %[1]q is already used by %[2]s",
		HintVI: "mỗi mục một mã riêng, không đổi qua các năm", HintEN: "give everything an id of its own and keep it",
	}
	livingID = diag.Rule{
		Code: "living-id",
		VI:   "mã cũ %[1]q đang được dùng ở %[2]s", EN: "the former id %[1]q is in use by %[2]s",
		HintVI: "was: chỉ ghi mã không còn dùng", HintEN: "was: lists ids that are no longer used",
	}
	longTitle = diag.Rule{
		Code: "long-title",
		VI:   "tên ngắn dài %[1]d ký tự, tối đa 31", EN: "the short title has %[1]d characters, at most 31",
		HintVI: "rút gọn; câu đầy đủ ghi ở text", HintEN: "shorten it; the whole sentence is text",
	}
	repeatedTitle = diag.Rule{
		Code: "repeated-title",
		VI:   "tên ngắn %[1]q đã dùng ở %[2]s", EN: "the short title %[1]q is already used by %[2]s",
		HintVI: "tên ngắn đặt tên cho trang tính nên phải khác nhau", HintEN: "it names sheets, so it must be unique",
	}
	emptyArea = diag.Rule{
		Code: "area-without-items",
		VI:   "nội dung %[1]q không có mục kiểm tra nào", EN: "area %[1]q has no items",
		HintVI: "thêm items, hoặc ghi open: true", HintEN: "add items, or say open: true",
	}
	openArea = diag.Rule{
		Code: "open-area-with-items",
		VI:   "nội dung mở %[1]q không thể có mục kiểm tra", EN: "the open area %[1]q cannot have items",
		HintVI: "bỏ open: true, hoặc bỏ items", HintEN: "drop open: true, or the items",
	}
	unknownAnswers = diag.Rule{
		Code: "unknown-answers",
		VI:   "không có bộ phương án trả lời %[1]q", EN: "there is no answer set %[1]q",
		HintVI: "khai báo nó trong answer_sets", HintEN: "declare it in answer_sets",
	}
	severalDefaults = diag.Rule{
		Code: "several-default-answers",
		VI:   "bộ phương án %[1]q là bộ mặc định thứ hai", EN: "answer set %[1]q is a second default",
		HintVI: "chỉ một bộ có default: true", HintEN: "only one set may be the default",
	}
	labelCount = diag.Rule{
		Code: "answer-labels",
		VI:   "có %[1]d chữ in cho %[2]d phương án", EN: "%[1]d labels for %[2]d answers",
		HintVI: "mỗi phương án một chữ in, cùng thứ tự", HintEN: "one label per answer, in the same order",
	}
	answerWords = diag.Rule{
		Code: "answer-without-words",
		VI:   "phương án %[1]q chưa có chữ in", EN: "answer %[1]q has no words to print",
		HintVI: "thêm labels: [...] cho bộ phương án, mỗi phương án một chữ in", HintEN: "add labels: [...] to the set, one for each answer",
	}
	circularDerivation = diag.Rule{
		Code: "circular-derivation",
		VI:   "chỉ tiêu %[1]q được tính từ chính nó", EN: "indicator %[1]q is derived from itself",
		HintVI: "xem lại derived và of", HintEN: "look at derived and of",
	}
	derivedType = diag.Rule{
		Code: "derived-with-type",
		VI:   "chỉ tiêu tính từ chỉ tiêu khác không ghi type", EN: "a derived indicator has no type",
		HintVI: "bỏ type: tỷ lệ luôn tính theo phần trăm", HintEN: "drop type: a ratio is always in percent",
	}
	derivedUnit = diag.Rule{
		Code: "derived-with-unit",
		VI:   "chỉ tiêu tính từ chỉ tiêu khác ra phần trăm, không tính bằng %[1]q", EN: "a derived indicator comes to percent, not to %[1]q",
		HintVI: "bỏ unit; số bình quân, số lần thì để đơn vị tự nhập ở một chỉ tiêu riêng", HintEN: "drop unit; let units type a mean or a multiple into an indicator of its own",
	}
	choiceOptions = diag.Rule{
		Code: "choice-without-options",
		VI:   "kiểu choice chưa có phương án để chọn", EN: "a choice has no options",
		HintVI: "thêm options: [...]", HintEN: "add options: [...]",
	}
	aggregateKind = diag.Rule{
		Code: "aggregate-kind",
		VI:   "chỉ tiêu %[1]q không tổng hợp được theo cách %[2]q", EN: "indicator %[1]q cannot be put together by %[2]q",
		HintVI: "sum: chỉ tiêu số; ratio: chỉ tiêu có derived; count: chỉ tiêu được nhập; none: không tổng hợp",
		HintEN: "sum is for figures, ratio for what is derived, count for what is entered, none for the rest",
	}
	ruleShape = diag.Rule{
		Code: "rule-shape",
		VI:   "quan hệ %[1]q có %[2]d điều kiện, phải có đúng một", EN: "rule %[1]q has %[2]d conditions, must have one",
		HintVI: "chọn một trong le, sum, range, required_if, not_decrease", HintEN: "choose one of le, sum, range, required_if, not_decrease",
	}
	notComparable = diag.Rule{
		Code: "not-comparable",
		VI:   "chỉ tiêu %[1]q không phải số nên không so sánh được", EN: "indicator %[1]q is no number and cannot be compared",
		HintVI: "quan hệ số chỉ dùng chỉ tiêu kiểu int, decimal, money", HintEN: "use indicators of type int, decimal or money",
	}
	unitsDiffer = diag.Rule{
		Code: "units-differ", Severity: diag.Warning,
		VI: "chỉ tiêu %[1]q tính bằng %[2]q, %[3]q tính bằng %[4]q", EN: "indicator %[1]q is in %[2]q, %[3]q in %[4]q",
		HintVI: "so sánh hai chỉ tiêu cùng đơn vị tính", HintEN: "compare indicators of one unit",
	}
	rangeBounds = diag.Rule{
		Code: "range-bounds",
		VI:   "khoảng từ %[1]v đến %[2]v là rỗng", EN: "the range from %[1]v to %[2]v is empty",
		HintVI: "min phải nhỏ hơn hoặc bằng max", HintEN: "min must not be above max",
	}
)

// Rules returns the rules of this package: those that a checklist, and those
// that answers can break.
func Rules() []diag.Rule {
	return []diag.Rule{
		unknownPeriod, repeatedID, livingID, longTitle, repeatedTitle, emptyArea, openArea, unknownAnswers, severalDefaults, labelCount, answerWords,
		circularDerivation, derivedType, derivedUnit, choiceOptions, aggregateKind, ruleShape, notComparable, unitsDiffer, rangeBounds,
		unknownSeries, seriesTitle, seriesReserved, seriesDerived, seriesLacking, derivedTwice, columnTitle,
		ambiguousNumber, noNumber, nothingOrZero, otherUnit, notWhole, tooManyDecimals, negativeValue, unlikelyPercent,
		noDate, unlikelyDate, notInList, madeDate, errorCell, formulaCell, brokenRelation, badMoment,
		scoreBounds, scoreShape, scoreStep, pointsOutside, answerWithoutPoints, answerNotCounted, bandOrder, bandsNotCovering,
		gradesWithoutScores, scoreUnreached, pointsBeyond, pointsOffStep, pointsUnscored, pointsOfFigure, pointsOfNoAnswer, pointsDiffer,
		unseenCell, struckCell, raisedCell, unclearFormat, shownDiffers, longNumber, yearAsDate,
	}
}

// Validate returns everything that is wrong with the checklist, with paths.
func (c *Checklist) Validate() diag.List {
	problems := strictyaml.Check(c)
	if strictyaml.IsEndless(problems) {
		return problems
	}
	problems = append(problems, strictyaml.Marked(c, diag.Error)...)
	return append(problems, c.relations().Errors()...).Sorted()
}

// relations checks what one part of the checklist says of another.
func (c *Checklist) relations() diag.List {
	items, rows := len(c.Items()), 0
	for range c.rows {
		rows++
	}
	v := validation{
		c: c, ids: make(map[string]diag.Spot, items+rows), titles: map[string]diag.Spot{},
		indicators: make(map[string]*Indicator, rows), rows: make(map[string]*Indicator, rows),
		followed: make(map[*Indicator]bool, rows), sets: map[string]bool{}, hasSeries: c.withSeries(),
	}
	for i := range c.AnswerSets {
		v.sets[c.AnswerSets[i].ID] = true
	}
	for _, p := range c.periods() {
		v.periods = append(v.periods, p.ID)
	}
	if problems := c.beyond(); problems != nil {
		return problems
	}
	v.series()
	v.areas(nil, c.Areas, items > 0)
	v.answerSets()
	v.grades()
	for i, p := range c.Periods {
		v.id(p.ID, diag.Spot{List: "periods", Index: i})
	}
	v.formerIDs(nil, c.Areas)
	v.derivations(nil, c.Areas)
	for i := range c.Rules {
		v.rule(&c.Rules[i], diag.Spot{List: "rules", Index: i})
	}
	return v.problems.Sorted("")
}

type validation struct {
	c          *Checklist
	problems   diag.Collector
	sets       map[string]bool      // ids of answer sets
	periods    []string             // ids of those known
	ids        map[string]diag.Spot // of what has the id
	titles     map[string]diag.Spot
	indicators map[string]*Indicator // and the values of those with series
	rows       map[string]*Indicator // as the file has them
	hasSeries  func(id string) bool

	hints    vi.Hints
	followed map[*Indicator]bool // by circular; true while it is on the way
}

func (v *validation) add(r diag.Rule, path string, args ...any) {
	v.problems.Add(r.For(path, args...))
}

// tell is add for a spot.
func (v *validation) tell(r diag.Rule, at diag.Spot, args ...any) { v.add(r, at.String(), args...) }

// pathOf is the path of a spot as an argument.
func pathOf(at diag.Spot) diag.Path { return diag.Path(at.String()) }

// id notes that id belongs to what stands at a spot.
func (v *validation) id(id string, at diag.Spot) {
	if id == "" {
		return
	}
	if other, ok := v.ids[id]; ok {
		v.tell(repeatedID, at.Field(".id"), id, pathOf(other.Field(".id")))
		return
	}
	v.ids[id] = at
}

func (v *validation) areas(above *diag.Spot, areas []Area, hasItems bool) {
	for i := range areas {
		a, at := &areas[i], above.At("areas", i)
		v.id(a.ID, at)
		v.title(a.Title, at)
		switch {
		case a.Open && len(a.Items) > 0:
			v.tell(openArea, at.Field(".items"), a.Title)
		case hasItems && a.IsLeaf() && !a.Open && len(a.Items) == 0:
			v.tell(emptyArea, at, a.Title)
		}
		for j := range a.Items {
			v.item(&a.Items[j], at.At("items", j))
		}
		for j := range a.Indicators {
			v.indicator(&a.Indicators[j], at.At("indicators", j))
		}
		for j := range a.Lists {
			v.list(&a.Lists[j], at.At("lists", j))
		}
		v.areas(&at, a.Areas, hasItems)
	}
}

func (v *validation) title(title string, of diag.Spot) {
	at := of.Field(".title")
	if n := utf16.Len(title); n > utf16.MaxSheetName { // it names a sheet
		v.tell(longTitle, at, n)
	}
	key := vi.Fold(title)
	if other, ok := v.titles[key]; ok && title != "" {
		v.tell(repeatedTitle, at, title, pathOf(other))
		return
	}
	v.titles[key] = at
}

func (v *validation) item(item *Item, at diag.Spot) {
	v.id(item.ID, at)
	v.score(item, at)
	if item.Answers != "" && !v.sets[item.Answers] {
		v.tell(unknownAnswers, at.Field(".answers"), item.Answers)
	}
}

func (v *validation) indicator(ind *Indicator, at diag.Spot) {
	v.id(ind.ID, at)
	v.values(ind, at)
	if ind.Derived != nil && ind.Type != "" {
		v.tell(derivedType, at.Field(".type"))
	}
	if ind.Derived != nil && ind.Unit != "" && !ind.isPercent() {
		v.tell(derivedUnit, at.Field(".unit"), ind.Unit)
	}
	if ind.Type == Choice && len(ind.Options) == 0 {
		v.tell(choiceOptions, at)
	}
	if ind.Period != "" && !slices.Contains(v.periods, ind.Period) {
		known := vi.Some(v.periods)
		vietnamese, english := v.hints.For(ind.Period, func() []string { return v.periods }, "khai kỳ này ở periods, hoặc dùng "+known, "declare it in periods, or use "+known)
		v.tell(unknownPeriod, at.Field(".period"), ind.Period, vietnamese, english)
	}
	if !ind.fits() {
		v.tell(aggregateKind, at.Field(".aggregate"), ind.ID, ind.Aggregate)
	}
}

func (v *validation) answerSets() {
	found := false
	for i, s := range v.c.AnswerSets {
		at := diag.Spot{List: "answer_sets", Index: i}
		v.id(s.ID, at)
		if s.Default && found {
			v.tell(severalDefaults, at.Field(".default"), s.ID)
		}
		found = found || s.Default
		if n := len(s.Labels); n > 0 && n != len(s.Values) {
			v.tell(labelCount, at.Field(".labels"), n, len(s.Values))
			continue
		}
		for j, code := range s.Values {
			words := usualWords(code)
			if j < len(s.Labels) {
				words = s.Labels[j]
			}
			if strings.TrimSpace(words) == "" {
				v.tell(answerWords, at.At("values", j), code)
			}
		}
	}
}

func (v *validation) formerIDs(above *diag.Spot, areas []Area) {
	former := func(was []string, at diag.Spot) {
		for i, id := range was {
			if other, ok := v.ids[id]; ok {
				v.tell(livingID, at.At("was", i), id, pathOf(other.Field(".id")))
			}
		}
	}
	at := above.At("areas", 0)
	for i := range areas {
		a := &areas[i]
		at.Index = i
		former(a.Was, at)
		for j := range a.Items {
			former(a.Items[j].Was, at.At("items", j))
		}
		for j := range a.Indicators {
			former(a.Indicators[j].Was, at.At("indicators", j))
		}
		for j := range a.Lists {
			former(a.Lists[j].Was, at.At("lists", j))
		}
		v.formerIDs(&at, a.Areas)
	}
}
