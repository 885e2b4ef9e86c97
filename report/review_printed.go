package report

import (
	"fmt"
	"strings"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/wording"
)

// What the checker finds in the printed paper, told where it was written.
var (
	openPlace = diag.Rule{
		Code: "open-place", Severity: diag.Warning,
		VI: "%[1]q là chỗ chưa điền", EN: "%[1]q is a place left open",
		HintVI: "ghi nội dung thật", HintEN: "write the real text",
	}
	fixedCapitals = diag.Rule{
		Code: "fixed-capitals", Severity: diag.Warning,
		VI: "%[1]q viết hoa chưa đúng Phụ lục II", EN: "%[1]q has other capitals than Phụ lục II",
		HintVI: "viết như %[2]q", HintEN: "write it as %[2]q",
	}
	citedAgain = diag.Rule{
		Code: "cited-again", Severity: diag.Warning,
		VI: "%[1]s được viện dẫn đầy đủ lần nữa", EN: "%[1]s is cited in full again",
		HintVI: "từ lần thứ hai chỉ ghi tên loại, số và ký hiệu", HintEN: "from the second time on, type, number and symbol are enough",
	}
	citedWithoutDay = diag.Rule{
		Code: "cited-without-day", Severity: diag.Warning,
		VI: "%[1]s được viện dẫn lần đầu mà không có ngày", EN: "%[1]s is cited the first time without its day",
		HintVI: "lần đầu ghi đủ ngày tháng năm, cơ quan ban hành, trích yếu", HintEN: "the first time with date, issuer and subject",
	}
	basisCitation = diag.Rule{
		Code: "basis-citation", Severity: diag.Warning,
		VI: "căn cứ %[1]s", EN: "the basis is cited with %[2]s",
		HintVI: "ghi %[3]s", HintEN: "cite %[4]s",
	}
	severalBases = diag.Rule{
		Code: "several-bases", Severity: diag.Warning,
		VI: "nhiều căn cứ trong một dòng: %[1]q", EN: "several bases in one: %[1]q",
		HintVI: "mỗi căn cứ một dòng của bases", HintEN: "an item of bases for each",
	}
	oldUnit = diag.Rule{
		Code: "old-unit", Severity: diag.Warning,
		VI: "%[1]q không còn là đơn vị hành chính từ 01/7/2025", EN: "%[1]q is no unit of the administration since 1 July 2025",
		HintVI: "ghi tên đơn vị sau sắp xếp", HintEN: "write the unit that it belongs to now",
	}
)

// printedText returns what one text shows by itself in the printed paper. Blanks
// in an annex may be a form's.
func printedText(path, text string) diag.List {
	var problems diag.List
	if place, blank := wording.OpenPlace(text); place != "" && !(blank && isAnnexed(path)) {
		problems = append(problems, openPlace.For(path, place))
	}
	for _, s := range wording.Miscapitalised(text) {
		problems = append(problems, fixedCapitals.For(path, s.Wrong, s.Right))
	}
	return problems
}

func isAnnexed(path string) bool { return strings.HasPrefix(path, "annexes") }

// reviewCited returns the documents that bases and text cite otherwise than the
// decree says. Tables, annexes and enclosed documents cite as they need.
func (p *Paper) reviewCited(texts, paths []string) diag.List {
	short := p.Settings().CitationDate == "short"
	var problems diag.List
	var lines, at []string
	for i, b := range p.Bases {
		line, path := b.Line(short), fmt.Sprintf("bases[%d]", i)
		if found, allowed := wording.BasisLacks(line); found[0] != "" {
			problems = append(problems, basisCitation.For(path, found[0], found[1], allowed[0], allowed[1]))
		}
		if wording.SeveralBases(line) {
			problems = append(problems, severalBases.For(path, line))
		}
		lines, at = append(lines, line), append(at, path)
	}
	for i, path := range paths {
		switch fieldOf(path) {
		case "bases", "subject", "recipients", "attached", "annexes", "co_signers":
			continue
		}
		if !strings.Contains(path, "table.") {
			lines, at = append(lines, texts[i]), append(at, path)
		}
	}
	for _, m := range wording.MiscitedIn(lines, len(p.Bases)) {
		rule := citedWithoutDay
		if m.Again {
			rule = citedAgain
		}
		problems = append(problems, rule.For(at[m.Text], m.Name))
	}
	return problems
}

// reviewEnds returns what is wrong above and below the text: units that are no
// more, addressees and signers left open.
func (p *Paper) reviewEnds() diag.List {
	var problems diag.List
	named := func(path, text string) {
		if place, _ := wording.OpenPlace(text); place != "" {
			problems = append(problems, openPlace.For(path, place))
		}
	}
	for i, to := range p.To {
		named(fmt.Sprintf("kinh_gui[%d]", i), to)
	}
	named("signature.position", p.Signature.Position)
	named("signature.name", p.Signature.Name)
	if p.Office == nil {
		return problems
	}
	_, day := p.NumberAndDate()
	unit := func(path, text string) {
		if wording.OldUnitIn(text, day.Year, day.Month, day.Day) != wording.NoOldUnit {
			problems = append(problems, oldUnit.For("office."+path, text))
		}
	}
	unit("place", p.Office.Place)
	for i, issuer := range p.Office.Issuers() {
		path := "issuer"
		if i > 0 {
			path = fmt.Sprintf("co_issuers[%d]", i-1)
		}
		if head := issuer.Letterhead; head != (Letterhead{}) {
			unit(path+".letterhead.superior", head.Superior)
			unit(path+".letterhead.issuer", head.Issuer)
			continue
		}
		unit(path+".superior", issuer.Superior)
		unit(path+".name", issuer.Name)
	}
	return problems
}
