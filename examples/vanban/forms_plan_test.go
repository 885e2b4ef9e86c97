package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/examples/fixtures/simulate"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/round"
)

// A plan in an order of its own, without a team and a period, has forms, and what
// comes back adds up.
func TestFormsOfPlanInFreeOrder(t *testing.T) {
	const file = "../../testdata/papers/ke-hoach-so-hoa.yaml"
	dir := t.TempDir()
	code, stdout, stderr := vanban(t, "forms", "-o", filepath.Join(dir, "forms"), file)
	require.Equal(t, exitFine, code, stderr)
	assert.Contains(t, stdout, "Đã ghi 5 tệp", "three forms, their list, the results")

	plan, problems := report.LoadPlan(os.DirFS(filepath.Dir(file)), filepath.Base(file))
	require.Empty(t, problems)
	forms := round.Forms(plan, nil)
	compiled, err := book.CompileForms(t.Context(), forms)
	require.NoError(t, err)
	writer, err := simulate.NewWriter(forms, compiled)
	require.NoError(t, err)
	replies, err := simulate.Good(forms, 20260315)
	require.NoError(t, err)
	require.Len(t, replies, 3)
	returns := filepath.Join(dir, "returns")
	require.NoError(t, os.Mkdir(returns, 0o755))
	for _, r := range replies {
		var b bytes.Buffer
		require.NoError(t, writer.Write(&b, r))
		require.NoError(t, os.WriteFile(filepath.Join(returns, r.Form.Unit.Code+".xlsx"), b.Bytes(), 0o644))
	}

	out := filepath.Join(dir, "out")
	code, _, stderr = vanban(t, "collect", "-o", out, file, returns)
	require.Equal(t, exitFine, code, stderr)
	assert.FileExists(t, filepath.Join(out, rollupFile))

	var back []round.Returned
	for f, err := range render.ReadReturns(t.Context(), os.DirFS(returns), render.Returns{Forms: forms}) {
		require.NoError(t, err)
		back = append(back, f)
	}
	r, problems, _ := round.Collect(t.Context(), round.Collection{Forms: forms, Returned: back, AsOf: checklist.Moment{Date: date.Date{Year: 9999, Month: 12, Day: 31}}})
	require.NoError(t, problems.Err())
	for _, id := range []string{"kq.phai", "kq.da"} {
		var sum checklist.Number
		for _, reply := range replies {
			for _, v := range reply.Values {
				if v.ID == id {
					sum = sum.Add(v.Number)
				}
			}
		}
		total, ok := r.Returns.All.Total(id)
		require.True(t, ok)
		assert.Equal(t, sum.String(), total.Sum.String(), id)
		assert.Equal(t, 3, total.Given, id)
	}
}

// What forms need and a plan lacks is told at the plan.
func TestFormsOfPlanThatLacksThem(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "plan.yaml")
	require.NoError(t, os.WriteFile(file, []byte(`kind: plan
id: kh.mau
office: {issuer: {name: Sở Nội vụ, code: SNV}, place: Hải Phòng}
order: [{heading: Nội dung, text: Các phòng thực hiện.}]
signature: {position: Giám đốc, name: Nguyễn Văn A}
`), 0o644))
	code, _, stderr := vanban(t, "forms", "-o", dir, file)
	assert.Equal(t, exitProblems, code)
	assert.Contains(t, stderr, "plan.yaml:2:5: kế hoạch không có danh mục nội dung kiểm tra để lập biểu mẫu")
	assert.Contains(t, stderr, "plan.yaml:2:5: kế hoạch không có danh sách đơn vị để lập biểu mẫu")
	code, _, stderr = vanban(t, "render", "-o", dir, file)
	assert.Equal(t, exitFine, code, stderr)
}
