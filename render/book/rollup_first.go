package book

import (
	"cmp"
	"context"
	"slices"
	"strconv"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/round"
	"github.com/vanban-go/vanban/report/unit"
	"github.com/vanban-go/vanban/report/vi"
)

// mostListed is how many units or figures a table of the first sheet has.
const mostListed = 10

// firstColumns are how many columns the tables of the first sheet have beside
// those of the answers.
const firstColumns = 4

// firstSheet answers what is asked first of a round: the counts, the share met by
// area, the units with the highest and the lowest shares, the largest
// disagreements, what is overdue.
func (t *roundTables) firstSheet(ctx context.Context) doc.Sheet {
	f := firstTables{roundTables: t, owed: t.round.Owed()}
	if sides := t.sides(); len(sides) > 0 {
		f.side = &sides[len(sides)-1]
		f.counts = given(f.side.replies.All.Counts())
	}
	widths := []float64{11, 84, 34, 34}
	for range f.counts {
		widths = append(widths, 26)
	}
	f.columns = max(len(widths), firstColumns+2)
	for len(widths) < f.columns {
		widths = append(widths, 26)
	}
	f.rows = append(progressHeading(rollupTitle, t.round.Progress, f.columns), row())
	f.keyFigures()
	var charts []doc.Chart
	if f.side != nil {
		f.whole(func() { charts = f.byArea(widths) })
		f.whole(f.bestAndWorst)
	}
	f.whole(func() { f.disagreements(ctx) })
	f.whole(f.overdue)
	return doc.Sheet{
		Name: progressName, Protected: true, Columns: widths, Rows: f.rows, Landscape: true, Charts: charts,
		Print: doc.Range{Left: 1, Top: 1, Right: len(widths)},
	}
}

// given are the answers that anybody gave; all where nobody gave any.
func given(counts []checklist.Count) []checklist.Count {
	out := slices.DeleteFunc(slices.Clone(counts), func(c checklist.Count) bool { return c.N == 0 })
	if len(out) == 0 {
		return counts
	}
	return out
}

// firstTables gathers the rows of the first sheet. side is whose answers are
// counted: the team's, once it has any; owed are the recommendations.
type firstTables struct {
	*roundTables
	owed    []round.Owed
	side    *side
	counts  []checklist.Count
	columns int
	rows    []doc.SheetRow
	page    int // the row that began the page, from 0
	titled  int // how many tables have a number
}

// pageRows is how many rows of the first sheet a page surely takes, some of two lines.
const pageRows = 32

// whole lets what part adds begin a page where the page does not take it, so that no
// table and no chart is cut.
func (f *firstTables) whole(part func()) {
	first := len(f.rows)
	part()
	if first < len(f.rows) && len(f.rows)-f.page > pageRows {
		f.rows[first].NewPage = true
		f.page = first
	}
}

// title is the row of the title of the next table, with its number.
func (f *firstTables) title(words string) {
	f.titled++
	f.rows = append(f.rows, row(wide(areaRole, strconv.Itoa(f.titled)+". "+words, f.columns)))
}

// head begins a table: the last of its headings covers what is left.
func (f *firstTables) head(title string, heads ...string) {
	f.title(title)
	r := doc.SheetRow{Ruled: true, Shade: doc.HeadShade}
	for _, h := range heads {
		r.Cells = append(r.Cells, cell(Head, h))
	}
	f.rows = append(f.rows, f.filled(r))
}

// filled lets the last cell of a row cover the columns that are left.
func (f *firstTables) filled(r doc.SheetRow) doc.SheetRow {
	last := len(r.Cells) - 1
	r.Cells[last].Span = f.columns - last
	return r
}

func (f *firstTables) add(cells ...doc.SheetCell) {
	f.rows = append(f.rows, f.filled(ruled(cells...)))
}

// keyFigures are what came, and the figures that the report names first.
func (f *firstTables) keyFigures() {
	f.head("Số liệu chính", "TT", "Nội dung", "Kết quả", "Tỷ lệ (%)", "Ghi chú")
	p, n := f.round.Progress, 0
	add := func(title string, figure, share doc.SheetCell, note string) {
		n++
		f.add(cell(Number, strconv.Itoa(n)), cell(Text, title), figure, share, cell(Text, note))
	}
	units := func(title string, holds func(*round.UnitProgress) bool) {
		c := p.Count(holds)
		add(title, count(c), percentOf(c, len(p.Units)), "")
	}
	units("Đơn vị phải gửi báo cáo", func(*round.UnitProgress) bool { return true })
	for _, s := range round.Standings() {
		if p.Count(s.Is) > 0 {
			units(s.Title, s.Is)
		}
	}
	if visited := len(f.round.Team.Replies); visited > 0 {
		add("Đơn vị đã được kiểm tra", count(visited), percentOf(visited, len(p.Units)), "")
	}
	if late, all := overdueOf(f.owed); all > 0 {
		add("Kiến nghị quá hạn chưa thực hiện xong", count(late), percentOf(late, all), "trên tổng số "+strconv.Itoa(all)+" kiến nghị")
	}
	for _, t := range f.round.KeyFigures(f.tied) {
		note := "tính trên " + strconv.Itoa(t.Units) + " đơn vị"
		if t.Before != "" {
			note += "; đợt trước " + t.Before
		}
		add(vi.UpperFirst(oneLine(t.Label)), cell(Choice, t.Words), cell(Choice, ""), note)
	}
	f.rows = append(f.rows, row())
}

// byArea counts the answers by area, with the share of the first, under which a
// chart of shares stands.
func (f *firstTables) byArea(widths []float64) []doc.Chart {
	areas := f.side.replies.All.Areas(f.checklist)
	f.title("Kết quả theo nội dung: " + vi.LowerFirst(f.side.counted))
	heads := []doc.SheetCell{cell(Head, "TT"), cell(Head, "Nội dung kiểm tra"), cell(Head, "Số lượt có kết quả"), cell(Head, "Tỷ lệ đạt (%)")}
	for i := range f.counts {
		heads = append(heads, cell(Head, countTitle(&f.counts[i])))
	}
	f.rows = append(f.rows, doc.SheetRow{Ruled: true, Shade: doc.HeadShade, Cells: heads})
	head := len(f.rows)
	for i := range areas {
		a := &areas[i]
		cells := []doc.SheetCell{cell(Number, strconv.Itoa(i+1)), cell(Text, a.Title), count(a.Judged), percentOf(a.Met, a.Judged)}
		for j := range f.counts {
			cells = append(cells, count(countOf(a.Counts, f.counts[j].Code)))
		}
		f.rows = append(f.rows, ruled(cells...))
	}
	if !anyAnswered(f.counts) {
		return nil
	}
	f.rows = append(f.rows, row())
	c := doc.Chart{Title: "Cơ cấu kết quả theo nội dung (100 %)", Kind: doc.ShareBars, Top: len(f.rows) + 1}
	f.rows = append(f.rows, underChart(len(areas))...)
	return []doc.Chart{areaChart(c, widths, head, len(areas), firstColumns+1, f.counts)}
}

// answerTone is how good an answer of the usual ones is.
func answerTone(code string) doc.Tone {
	tones := [...]doc.Tone{doc.Good, doc.Warning, doc.Bad}
	if i := slices.Index(checklist.Usual().Values[:len(tones)], code); i >= 0 {
		return tones[i]
	}
	return doc.Neutral
}

// unitShare is the share of a unit.
type unitShare struct {
	unit        unit.Unit
	met, judged int
}

func (s unitShare) compare(o unitShare) int { return cmp.Compare(s.met*o.judged, o.met*s.judged) }

// bestAndWorst list the units with the highest and the lowest shares met; none is in
// both lists.
func (f *firstTables) bestAndWorst() {
	if k := f.round.Ranking(); k != nil {
		f.bestAndWorstByPoints(k)
		return
	}
	var all []unitShare
	for i := range f.side.replies.Replies {
		r := &f.side.replies.Replies[i]
		if r.Return == nil {
			continue
		}
		s := unitShare{unit: r.Form.Unit}
		for v := range r.Return.Values.All() {
			item := f.items[v.ID]
			if v.State != checklist.Given || item.Item == nil {
				continue
			}
			met, judged := item.answers.Judge(v.Text)
			if met {
				s.met++
			}
			if judged {
				s.judged++
			}
		}
		if s.judged > 0 {
			all = append(all, s)
		}
	}
	list := func(title string, tone doc.Tone, sorted []unitShare) {
		f.head(title, "TT", "Đơn vị", "Số mục có kết quả", "Tỷ lệ đạt (%)", "Số mục đạt")
		for i, s := range sorted[:min(len(sorted), mostListed)] {
			share := percentOf(s.met, s.judged)
			share.Tone = tone
			f.add(cell(Number, strconv.Itoa(i+1)), cell(Text, vi.UpperFirst(s.unit.FullName())), count(s.judged), share, count(s.met))
		}
		if len(sorted) == 0 {
			f.none("Chưa có đơn vị nào có kết quả.")
		}
		f.rows = append(f.rows, row())
	}
	slices.SortStableFunc(all, func(a, b unitShare) int { return b.compare(a) })
	high := upperHalf(len(all), func(i, j int) bool { return all[i].compare(all[j]) == 0 })
	low := slices.Clone(all[high:])
	list("Đơn vị có tỷ lệ đạt cao nhất", doc.Good, all[:high])
	slices.SortStableFunc(low, unitShare.compare)
	if len(low) > 0 {
		list("Đơn vị có tỷ lệ đạt thấp nhất", doc.Bad, low)
	}
}

// upperHalf returns how many of n sorted units are the better half. Those that are
// equal all belong to one half: to the upper where some are left for the lower.
func upperHalf(n int, equal func(i, j int) bool) int {
	half := (n + 1) / 2
	parts := func(i int) bool { return 0 < i && i < n && equal(i-1, i) }
	high := half
	for parts(high) {
		high++
	}
	if high < n || n < 2 {
		return high
	}
	for low := half; low > 0; low-- {
		if !parts(low) {
			return low
		}
	}
	return n
}

// bestAndWorstByPoints list the units with the highest and the lowest points, as a
// part of what each can get; none is in both lists.
func (f *firstTables) bestAndWorstByPoints(k *round.Ranking) {
	ranked := slices.DeleteFunc(k.Sorted(), func(s *round.UnitScore) bool { return s.Rank == 0 })
	list := func(title string, tone doc.Tone, sorted []*round.UnitScore) {
		f.head(title, "Hạng", "Đơn vị", "Điểm", "Tỷ lệ (%)", "Điểm tối đa")
		for _, s := range sorted[:min(len(sorted), mostListed)] {
			got, most := pointsCells(s.Counts)
			got.Role, most.Role = Choice, Choice
			share := cell(Choice, "")
			if p, ok := s.Counts.Percent(2); ok {
				share = numberCell(p, 2)
			}
			share.Role, share.Tone = Choice, tone
			f.add(cell(Number, strconv.Itoa(s.Rank)), cell(Text, vi.UpperFirst(s.Unit.FullName())), got, share, most)
		}
		if len(sorted) == 0 {
			f.none("Chưa có đơn vị nào có kết quả.")
		}
		f.rows = append(f.rows, row())
	}
	high := upperHalf(len(ranked), func(i, j int) bool { return ranked[i].Rank == ranked[j].Rank })
	low := slices.Clone(ranked[high:])
	slices.Reverse(low)
	list("Đơn vị có tỷ lệ điểm cao nhất", doc.Good, ranked[:high])
	if len(low) > 0 {
		list("Đơn vị có tỷ lệ điểm thấp nhất", doc.Bad, low)
	}
}

// none says in a row across the table that nothing stands in it.
func (f *firstTables) none(text string) {
	f.rows = append(f.rows, ruled(wide(Text, text, f.columns)))
}

// disagreements list where the team's figures are furthest from those of the units, by
// the part of what all units report that the difference is.
func (f *firstTables) disagreements(ctx context.Context) {
	type gap struct {
		round.UnitChange
		part checklist.Number
	}
	var all []gap
	sort := func() {
		slices.SortStableFunc(all, func(a, b gap) int { return b.part.Cmp(a.part) })
		all = all[:min(len(all), mostListed)]
	}
	n := 0
	for d := range f.round.Disagreements() {
		if n++; n%looksApart == 0 && ctx.Err() != nil {
			return
		}
		c := f.byID[d.ID]
		if c == nil || c.Aggregation() != checklist.BySum || d.Before.State != checklist.Given || d.After.State != checklist.Given {
			continue
		}
		by := d.After.Number.Sub(d.Before.Number)
		if by.Sign() < 0 {
			by = d.Before.Number.Sub(d.After.Number)
		}
		if part, ok := by.Percent(c.Sum, partDecimals); ok {
			if all = append(all, gap{d, part}); len(all) > 10*mostListed {
				sort()
			}
		}
	}
	sort()
	f.head("Số liệu chưa thống nhất giữa đơn vị báo cáo và Đoàn kiểm tra xác định, xếp theo phần chênh lệch trong tổng số các đơn vị báo cáo",
		"TT", "Đơn vị: chỉ tiêu", "Đơn vị báo cáo", "Đoàn xác định", "Chênh lệch trong tổng số (%)", "Lý do")
	labels := newFigures(f.checklist)
	for i := range all {
		d := &all[i]
		part := numberCell(d.part, partDecimals)
		part.Role = Choice
		f.add(cell(Number, strconv.Itoa(i+1)), cell(Text, vi.UpperFirst(d.Unit.FullName())+": "+vi.LowerFirst(labels.label(d.ID))),
			cell(Choice, held(f.words(d.ID, &d.Before))), cell(Choice, held(f.words(d.ID, &d.After))), part, cell(Text, held(d.After.Explanation)))
	}
	if len(all) == 0 {
		f.none("Không có số liệu chưa thống nhất.")
	}
}

// partDecimals are those of a small part of a large total.
const partDecimals = 2
