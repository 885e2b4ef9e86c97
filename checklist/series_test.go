package checklist_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/checklist"
)

// series is a list of a whole with parts, and a figure of one value.
func series(t testing.TB) *checklist.Checklist {
	t.Helper()
	c, problems := checklist.Decode(strings.NewReader(`kind: checklist
id: dm
series:
  - {id: cu, label: Năm trước}
  - {id: moi, label: Năm nay}
  - {id: ss, label: So sánh, derived: {num: moi, den: cu}, decimals: 1}
areas:
  - id: a
    title: A
    text: A.
    indicators:
      - {id: con, label: Con, unit: hồ sơ, of: phan, series: [moi, cu]}
      - {id: tong, was: [all], label: Tổng, unit: hồ sơ, series: [ss, cu, moi]}
      - {id: phan, label: Phần, unit: hồ sơ, of: tong, series: [cu, moi]}
      - {id: dan, label: Dân số}
      - {id: bq, label: Bình quân, derived: {num: tong, den: dan}, series: [cu, moi]}
rules:
  - {id: r1, le: [phan@cu, phan@moi]}
  - {id: r2, sum: {of: [phan@cu, con@cu], equals: tong@cu}}
  - {id: r3, range: {of: tong@ss, min: 50, max: 150.5}}
  - {id: r4, required_if: {when: phan@moi, is: "0", need: dan}}
  - {id: r5, not_decrease: [tong@moi, dan]}
`), "dm.yaml")
	require.Empty(t, problems)
	return c
}

func TestColumnsOfAnIndicator(t *testing.T) {
	var got []string
	for _, i := range series(t).Indicators() {
		line := fmt.Sprintf("%s|%s|%s|of %s|was %v|%d", i.ID, i.Label, i.Measure(), i.Of, i.Was, i.Precision())
		if i.Derived != nil {
			line += "|" + i.Derived.Num + "/" + i.Derived.Den
		}
		got = append(got, line)
	}
	assert.Equal(t, []string{
		"con@cu|Con – Năm trước|hồ sơ|of phan@cu|was []|0",
		"con@moi|Con – Năm nay|hồ sơ|of phan@moi|was []|0",
		"tong@cu|Tổng – Năm trước|hồ sơ|of |was [all@cu]|0",
		"tong@moi|Tổng – Năm nay|hồ sơ|of |was [all@moi]|0",
		"tong@ss|Tổng – So sánh|%|of |was [all@ss]|1|tong@moi/tong@cu",
		"phan@cu|Phần – Năm trước|hồ sơ|of tong@cu|was []|0",
		"phan@moi|Phần – Năm nay|hồ sơ|of tong@moi|was []|0",
		"dan|Dân số||of |was []|0",
		"bq@cu|Bình quân – Năm trước|%|of |was []|2|tong@cu/dan",
		"bq@moi|Bình quân – Năm nay|%|of |was []|2|tong@moi/dan",
	}, got)
}

// Parts follow their wholes, wherever the file has them.
func TestRowsAreATree(t *testing.T) {
	var got []string
	for _, row := range series(t).Areas[0].Rows() {
		got = append(got, fmt.Sprintf("%s %s %d", row.Number, row.ID, row.Depth))
	}
	assert.Equal(t, []string{"1 tong 0", "a phan 1", "- con 2", "2 dan 0", "3 bq 0"}, got)
	many := checklist.Area{Indicators: []checklist.Indicator{{ID: "w"}}}
	for _, id := range []string{"p1", "p2", "p3", "p4", "p5"} {
		many.Indicators = append(many.Indicators, checklist.Indicator{ID: id, Of: "w"})
	}
	rows := many.Rows()
	assert.Equal(t, "đ", rows[5].Number)
	assert.Equal(t, "1", (&checklist.Area{Indicators: []checklist.Indicator{{ID: "p", Of: "elsewhere"}}}).Rows()[0].Number)
}

// Rules over values, with the words that they have where the file has none; one
// on a ratio that a form computes is kept too.
func TestRulesOverSeries(t *testing.T) {
	c := series(t)
	value := func(id string, n int64) checklist.Value {
		return checklist.Value{ID: id, State: checklist.Given, Number: checklist.NumberOf(n)}
	}
	values := []checklist.Value{value("tong@cu", 100), value("tong@moi", 200), value("phan@cu", 300), value("phan@moi", 0), value("con@cu", 7), value("con@moi", 7)}
	var got []string
	for _, b := range c.Check(values, []checklist.Value{value("all@moi", 201)}) {
		got = append(got, b.Rule+": "+b.Message)
	}
	assert.Equal(t, []string{
		"r1: “Tổng, trong đó: phần – Năm trước” lớn hơn “Tổng, trong đó: phần – Năm nay”",
		"r2: Tổng của “Phần – Năm trước”, “Phần, trong đó: con – Năm trước” khác “Tổng – Năm trước”",
		"r3: “Tổng – So sánh” nằm ngoài khoảng hợp lý (từ 50, không quá 150,5)",
		"r4: “Tổng, trong đó: phần – Năm nay” là 0 nhưng chưa ghi “Dân số”",
		"r5: “Tổng – Năm nay” giảm so với đợt trước",
		"of:con@moi: “Con – Năm nay” lớn hơn “Tổng, trong đó: phần – Năm nay”",
		"of:phan@cu: “Phần – Năm trước” lớn hơn “Tổng – Năm trước”",
	}, got)
}

// What a value means changes with its column; the fingerprint does with what is
// asked.
func TestMeaningOfSeries(t *testing.T) {
	c := series(t)
	mark := c.Fingerprint()
	assert.Contains(t, c.Meaning(c.Indicators()[0]), "cột: Năm trước")
	old := *c
	c.Series = append([]checklist.Series(nil), c.Series...)
	c.Series[0].Label = "Cùng kỳ"
	assert.Contains(t, c.Meaning(c.Indicators()[0]), "cột: Cùng kỳ")
	assert.Equal(t, []checklist.Difference{{Kind: checklist.Altered, Part: "series", ID: "cu", Was: "cu", Field: "label", From: "Năm trước", To: "Cùng kỳ"}}, c.Since(&old))
	c.Areas = append([]checklist.Area(nil), c.Areas...)
	c.Areas[0].Indicators = append([]checklist.Indicator(nil), c.Areas[0].Indicators...)
	c.Areas[0].Indicators[0].Series = []string{"cu"}
	assert.NotEqual(t, mark, c.Fingerprint())
}
