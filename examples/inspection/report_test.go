package main

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/vi"
)

// printedTable is a table as it is printed: its rows of cells, those of the head
// first.
type printedTable [][]string

// printedTables are the tables of a .docx that print figures.
func printedTables(t *testing.T, file []byte) (tables []printedTable, texts []string) {
	t.Helper()
	d, err := read.File(t.Context(), bytes.NewReader(file), int64(len(file)))
	require.NoError(t, err)
	cells := map[int]map[int]map[int]string{}
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		if p.Cell.Table == 0 {
			texts = append(texts, p.Text())
			continue
		}
		if cells[p.Cell.Table] == nil {
			cells[p.Cell.Table] = map[int]map[int]string{}
		}
		if cells[p.Cell.Table][p.Cell.Row] == nil {
			cells[p.Cell.Table][p.Cell.Row] = map[int]string{}
		}
		cells[p.Cell.Table][p.Cell.Row][p.Cell.Column] += p.Text()
	}
	for _, n := range slices.Sorted(maps.Keys(cells)) {
		var table printedTable
		for _, r := range slices.Sorted(maps.Keys(cells[n])) {
			row := make([]string, slices.Max(slices.Collect(maps.Keys(cells[n][r])))+1)
			for c, text := range cells[n][r] {
				row[c] = text
			}
			table = append(table, row)
		}
		tables = append(tables, table)
	}
	return tables, texts
}

// figure reads a printed number; a blank is 0.
func figure(t *testing.T, s string) checklist.Number {
	t.Helper()
	if s == "" {
		return checklist.Number{}
	}
	n, err := checklist.ParseNumber(strings.NewReplacer(".", "", ",", ".", "+", "").Replace(s))
	require.NoError(t, err, s)
	return n
}

// headed finds the tables whose first row begins with some heads.
func headed(tables []printedTable, heads ...string) (out []printedTable) {
	for _, table := range tables {
		if len(table[0]) >= len(heads) && slices.Equal(table[0][:len(heads)], heads) {
			out = append(out, table)
		}
	}
	return out
}

// assertPartsAddUp reads the report as it is printed: in all of its tables, parts
// come to their wholes, and percentages are of what stands beside them.
func assertPartsAddUp(t *testing.T, file []byte, in *input) {
	c := in.plan.Checklist
	tables, texts := printedTables(t, file)
	byLabel := map[string]*checklist.Indicator{}
	for _, i := range c.Indicators() {
		if first := byLabel[i.RowLabel()]; first == nil { // one label occurs twice below different wholes
			byLabel[i.RowLabel()] = i
		}
	}
	areas := headed(tables, "Chỉ tiêu", "Đơn vị tính", "Tổng", "Bình quân một đơn vị")
	assert.Len(t, areas, 10)
	compared := 0
	for _, table := range areas {
		compared += assertRelations(t, c, byLabel, table, 2)
	}
	assert.Positive(t, compared)

	byType := headed(tables, "Chỉ tiêu", "Đơn vị tính", "Số đơn vị được tính", "Tổng", "Xã", "Phường", "Đặc khu")
	require.Len(t, byType, 1)
	for column := 3; column <= 6; column++ {
		assert.Greater(t, assertRelations(t, c, byLabel, byType[0], column), 12)
	}
	for _, row := range byType[0][1:] {
		if len(row) < 7 || row[1] == "" || row[1] == "%" {
			continue
		}
		sum := figure(t, row[4]).Add(figure(t, row[5])).Add(figure(t, row[6]))
		assert.Zero(t, sum.Cmp(figure(t, row[3])), "%v", row)
	}
	assertAverages(t, areas, basesOf(texts))
	assertGroups(t, tables, in)
	shares := assertItems(t, tables)
	assertAnswers(t, headed(tables, "TT", "Nội dung", "Xã", "Phường", "Đặc khu"), headed(tables, "TT", "Mục kiểm tra")[0], strings.Join(texts, "\n"), in)
	assertShares(t, headed(tables, "TT", "Nội dung", "Xã", "Phường", "Đặc khu"), shares)

	for _, row := range headed(tables, "TT", "Nội dung không khớp")[0][1:] {
		assert.Zero(t, figure(t, row[3]).Add(figure(t, row[4])).Cmp(figure(t, row[2])), "%v", row)
	}
	for _, row := range headed(tables, "TT", "Chỉ tiêu", "Số đơn vị")[0][1:] {
		if len(row) > 6 && row[3] != "" {
			assert.Zero(t, figure(t, row[3]).Add(figure(t, row[5])).Add(figure(t, row[6])).Cmp(figure(t, row[4])), "%v", row)
		}
	}
	late := headed(tables, "TT", "Đơn vị", "Hạn gửi")
	require.Len(t, late, 1)
	assert.Len(t, late[0][1:], 18, "11 came late, 5 did not come, 1 on paper and 1 without its form")
	all := strings.Join(texts, "\n")
	overdue := 0
	for _, table := range slices.Concat(headed(tables, "TT", "Việc", "Sản phẩm", "Nơi kiểm tra"), headed(tables, "TT", "Việc", "Sản phẩm", "Thời hạn")) {
		for _, row := range table[1:] {
			if row[len(row)-1] == "Quá hạn" {
				overdue++
			}
		}
	}
	assert.Positive(t, overdue)
	assert.Contains(t, all, fmt.Sprintf("có %d kiến nghị quá hạn", overdue), "the sentence counts the rows of the annex")
	said := shareSaid.FindAllStringSubmatch(all, -1)
	assert.Len(t, said, 20, "the share of every area, of both sides, each beside its own base")
	for _, words := range said {
		want, _ := figure(t, words[1]).Percent(figure(t, words[2]), 1)
		assert.Zero(t, want.Cmp(figure(t, words[3])), words[0])
	}
	assert.NotContains(t, all, "đơn vị có số liệu)")
	assert.Contains(t, all, "109/114 đơn vị đã gửi báo cáo, trong đó 98 đơn vị đúng hạn (bằng 86,0% số đơn vị phải gửi), 11 đơn vị sau hạn; 05 đơn vị chưa gửi; trong số đã gửi có 01 đơn vị gửi bản giấy hoặc tệp chưa đọc được; có 01 đơn vị gửi báo cáo nhưng chưa gửi biểu số liệu (Phụ lục I). Số liệu dưới đây tính trên biểu số liệu hợp lệ của 107 đơn vị")
}

// shareSaid is a share with the counts that it is of.
var shareSaid = regexp.MustCompile(`([0-9.]+)/([0-9.]+) lượt mục(?: đã kiểm tra)? \(([0-9,]+)%\)`)

// assertRelations holds a column of figures against the relations of the
// checklist of which all figures are printed, and says how many these are.
func assertRelations(t *testing.T, c *checklist.Checklist, byLabel map[string]*checklist.Indicator, table printedTable, column int) (n int) {
	t.Helper()
	values := map[string]checklist.Number{}
	printed := map[string]string{}
	for _, row := range table[1:] {
		if len(row) <= column {
			continue
		}
		label, _, _ := strings.Cut(row[0], " (tính trên ")
		if i := byLabel[label]; i != nil && row[1] != "" {
			values[i.ID], printed[i.ID] = figure(t, row[column]), row[column]
		}
	}
	sum := func(ids []string) (out checklist.Number, ok bool) {
		for _, id := range ids {
			v, known := values[id]
			if !known {
				return out, false
			}
			out = out.Add(v)
		}
		return out, true
	}
	for _, rel := range c.Relations() {
		switch {
		case rel.Sum != nil:
			left, first := sum(rel.Sum.Of)
			right, second := sum(rel.Sum.Equals)
			if first && second {
				n++
				assert.Zero(t, left.Cmp(right), "%s: %v", rel.ID, table)
			}
		case strings.HasPrefix(rel.ID, "of:"):
			part, first := values[rel.IDs[0]]
			whole, second := values[rel.IDs[1]]
			if first && second {
				n++
				assert.LessOrEqual(t, part.Cmp(whole), 0, "%s: %v", rel.ID, table)
			}
		}
	}
	for _, i := range c.Indicators() {
		if i.Derived == nil || printed[i.ID] == "" {
			continue
		}
		num, first := values[i.Derived.Num]
		den, second := values[i.Derived.Den]
		if want, ok := num.Percent(den, i.Precision()); first && second && ok {
			n++
			assert.Equal(t, vi.FormatDecimal(want.String(), i.Precision()), printed[i.ID], i.ID)
		}
	}
	return n
}

// baseSaid says on how many units the figures of an area are counted; mainBase, on how
// many those of an area that says nothing.
var (
	baseSaid = regexp.MustCompile(`Số liệu tính trên ([0-9.]+) đơn vị\.`)
	mainBase = regexp.MustCompile(`biểu số liệu hợp lệ của ([0-9.]+) đơn vị`)
)

// basesOf are the bases of the areas, in their order.
func basesOf(texts []string) (out []string) {
	main := mainBase.FindStringSubmatch(strings.Join(texts, "\n"))
	for _, text := range texts {
		if said := baseSaid.FindStringSubmatch(text); said != nil {
			out = append(out, said[1])
		} else if strings.HasPrefix(text, "Đạt yêu cầu ") && main != nil {
			out = append(out, main[1])
		}
	}
	return out
}

// assertAverages divides the totals of areas by the units that they are of.
func assertAverages(t *testing.T, areas []printedTable, bases []string) {
	t.Helper()
	require.Len(t, bases, len(areas), "every area says its base")
	n := 0
	for i, table := range areas {
		for _, row := range table[1:] {
			if row[1] == "%" {
				assert.Len(t, strings.Join(row[3:], ""), 0, "a ratio has no average: %v", row)
				continue
			}
			base := bases[i]
			if _, own, ok := strings.Cut(row[0], " (tính trên "); ok {
				base, _, _ = strings.Cut(own, " ")
			}
			units, err := strconv.ParseInt(base, 10, 64)
			require.NoError(t, err)
			want, _ := figure(t, row[2]).Percent(checklist.NumberOf(100*units), 1)
			assert.Zero(t, want.Cmp(figure(t, row[3])), "%v of %s units", row, base)
			n++
		}
	}
	assert.Greater(t, n, 30)
}

// assertAnswers counts the answers of the results by type of unit, in each area and in
// all, and holds the printed shares and the sentence on them against these.
func assertAnswers(t *testing.T, tables []printedTable, items printedTable, all string, in *input) {
	t.Helper()
	require.Len(t, tables, 1)
	typeOf, areaOf, best := map[string]string{}, map[string]string{}, map[string]string{}
	for _, u := range in.plan.Units.Units {
		typeOf[u.Code] = u.Type
	}
	in.plan.Checklist.Walk(func(a *checklist.Area, _ []*checklist.Area) {
		for i := range a.Items {
			id := a.Items[i].ID
			areaOf[id], best[id] = a.Title, in.plan.Checklist.AnswersOf(&a.Items[i]).Values[0]
		}
	})
	const whole = "Tất cả nội dung"
	given, met := map[[2]string]int64{}, map[[2]string]int64{}
	for _, v := range in.Results.Visits {
		for _, i := range v.Items {
			if i.Answer == "khong_ap_dung" || i.Answer == "chua_kiem_tra" {
				continue
			}
			for _, area := range []string{areaOf[i.Item], whole} {
				for _, of := range []string{typeOf[v.Unit], ""} {
					given[[2]string{area, of}]++
					if i.Answer == best[i.Item] {
						met[[2]string{area, of}]++
					}
				}
			}
		}
	}
	share := func(met, given int64) string {
		n, ok := checklist.NumberOf(met).Percent(checklist.NumberOf(given), 1)
		if !ok {
			return ""
		}
		return vi.FormatDecimal(n.String(), 1)
	}
	for _, row := range tables[0][1:] {
		for i, of := range []string{"xa", "phuong", "dac_khu", ""} {
			key := [2]string{row[1], of}
			assert.Equal(t, share(met[key], given[key]), row[2+i], "%v", row)
		}
	}
	var own, ownMet checklist.Number
	for _, row := range items[2:] {
		if len(row) > 9 && row[1] == "Cộng" {
			own, ownMet = own.Add(figure(t, row[2])), ownMet.Add(figure(t, row[3]))
		}
	}
	last := tables[0][len(tables[0])-1]
	ownShare, _ := ownMet.Percent(own, 1)
	assert.Equal(t, vi.FormatDecimal(ownShare.String(), 1), last[6])
	key := [2]string{whole, ""}
	assert.Contains(t, all, fmt.Sprintf("Trong %d lượt mục đã kiểm tra, %d lượt đạt yêu cầu (%s%%), %d lượt chưa đạt đầy đủ yêu cầu; các đơn vị tự đánh giá %s lượt mục, đạt %s%%.",
		given[key], met[key], share(met[key], given[key]), given[key]-met[key], vi.FormatDecimal(own.String(), -1), last[6]))
}

// assertGroups counts the units of groups of findings and of difficulties in the
// results.
func assertGroups(t *testing.T, tables []printedTable, in *input) {
	t.Helper()
	findings, difficulties := map[string]map[string]bool{}, map[string]map[string]bool{}
	note := func(m map[string]map[string]bool, key, unit string) {
		if m[key] == nil {
			m[key] = map[string]bool{}
		}
		m[key][unit] = true
	}
	for _, v := range in.Results.Visits {
		for _, f := range v.Findings {
			note(findings, f.Group, v.Unit)
		}
		for _, d := range v.Difficulties {
			note(difficulties, d.Text, v.Unit)
		}
	}
	codes := map[string]string{}
	for _, u := range in.plan.Units.Units {
		codes[vi.Fold(u.FullName())] = u.Code
	}
	groups := headed(tables, "TT", "Nhóm tồn tại, biểu hiện chủ yếu")
	require.Len(t, groups, 1)
	assert.Len(t, groups[0][1:], len(findings), "every group has a row")
	for i, row := range groups[0][1:] {
		assert.Equal(t, strconv.Itoa(i+1), row[0])
		title, _, _ := strings.Cut(row[1], ":")
		assert.Equal(t, strconv.Itoa(len(findings[title])), row[2], "%v", row)
		for name := range strings.SplitSeq(row[3], "; ") {
			assert.True(t, findings[title][codes[vi.Fold(name)]], "%s has none of %s", name, title)
		}
		if i > 0 {
			before, err := strconv.Atoi(groups[0][i][2])
			require.NoError(t, err)
			assert.LessOrEqual(t, len(findings[title]), before, "those of most units first")
		}
	}
	stated := headed(tables, "TT", "Nội dung", "Số đơn vị nêu")
	require.Len(t, stated, 1)
	assert.Greater(t, len(stated[0]), 5)
	chosen := 0
	for _, row := range stated[0][1:] {
		if by := difficulties[row[1]]; len(by) > 0 {
			assert.Equal(t, strconv.Itoa(len(by)), row[2], "%v", row)
		} else {
			chosen++
			assert.Equal(t, "1", row[2], "what one unit says itself")
		}
	}
	assert.Equal(t, chosen, len(slices.DeleteFunc(slices.Clone(in.Results.Selected), func(s report.Selection) bool { return s.Prompt != "vuongmac" })))
}

// assertItems adds up the results of the items, and returns the share of each area.
func assertItems(t *testing.T, tables []printedTable) map[string][2]string {
	t.Helper()
	shares := map[string][2]string{}
	var sum [7]checklist.Number
	title := ""
	for _, row := range headed(tables, "TT", "Mục kiểm tra")[0][2:] {
		if len(row) < 10 {
			title, sum = row[0], [7]checklist.Number{}
			continue
		}
		columns := [...]int{2, 3, 5, 6, 7, 9}
		if row[1] == "Cộng" {
			for n, column := range columns {
				assert.Zero(t, sum[n].Cmp(figure(t, row[column])), "%s: %v", title, row)
			}
			shares[title] = [2]string{row[8], row[4]}
		}
		for n, column := range columns {
			sum[n] = sum[n].Add(figure(t, row[column]))
		}
		assert.Zero(t, figure(t, row[6]).Add(figure(t, row[7])).Cmp(figure(t, row[5])), "%v", row)
		for _, share := range [][3]int{{4, 3, 2}, {8, 6, 5}} {
			want, _ := figure(t, row[share[1]]).Percent(figure(t, row[share[2]]), 1)
			assert.Zero(t, want.Cmp(figure(t, row[share[0]])), "%v", row)
		}
	}
	return shares
}

// assertShares holds the shares of areas against the counts of their items.
func assertShares(t *testing.T, tables []printedTable, shares map[string][2]string) {
	t.Helper()
	require.Len(t, tables, 1)
	assert.Len(t, shares, 10)
	for _, row := range tables[0][1:] {
		if want, ok := shares[row[1]]; ok {
			assert.Equal(t, want, [2]string{row[5], row[6]}, row[1])
		} else {
			assert.Equal(t, "Tất cả nội dung", cmp.Or(row[1], row[0]))
		}
	}
}

// assertNoIDs reads the papers as they are printed: ids of the checklist, codes of
// units and parties, files and fingerprints stand in none.
func assertNoIDs(t *testing.T, papers map[string][]byte, p *report.Plan) {
	ids := map[string]bool{p.ID: true, p.Checklist.ID: true, p.Checklist.Fingerprint(): true}
	for _, i := range p.Checklist.Items() {
		ids[i.ID] = true
	}
	for _, i := range p.Checklist.Indicators() {
		ids[i.ID] = true
	}
	for _, r := range p.Checklist.Rules {
		ids[r.ID] = true
	}
	for _, u := range p.Units.Units {
		ids[u.Code] = true
	}
	for _, party := range p.Office.Parties {
		ids[party.ID] = true
	}
	n := 0
	for name, file := range papers {
		if !strings.HasSuffix(name, ".docx") || strings.HasPrefix(name, "bao-cao-xa/") { // a form that came back
			continue
		}
		n++
		d, err := read.File(t.Context(), bytes.NewReader(file), int64(len(file)))
		require.NoError(t, err, name)
		for i := range d.Paragraphs {
			assert.NotEqual(t, "Mã", d.Paragraphs[i].Text(), name)
			for _, word := range strings.FieldsFunc(d.Paragraphs[i].Text(), func(c rune) bool { return strings.ContainsRune(" ,;:()“”[]\u00a0\n\t", c) }) {
				if word = strings.TrimRight(word, "./"); ids[word] || machineMade.MatchString(word) {
					assert.Fail(t, "a word of the machine", "%s: %q in %q", name, word, d.Paragraphs[i].Text())
				}
			}
		}
	}
	assert.Greater(t, n, 350)
}

// machineMade are words that only a program writes.
var machineMade = regexp.MustCompile(`(?i)\.(?:xlsx|docx|yaml|csv|pdf)$|^[0-9A-F]{12}$|^(?:true|false|null|nil)$|[{}]`)
