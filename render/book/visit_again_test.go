package book

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/round"
)

// A round with a later visit comes home from the workbook as it was.
func TestResultsOfLaterVisits(t *testing.T) {
	r := visited(t, "rounds/tram-y-te")
	got, problems := readResults(r.Forms, writtenResults(t, r.Forms, r.Results))
	require.Empty(t, problems)
	want := *r.Results
	assertSameResults(t, &want, got)
}

// laterSheet writes the sheet for one more visit.
func laterSheet(t *testing.T, r *round.Round, code string) []byte {
	t.Helper()
	s, ok := r.LaterSheet(code)
	require.True(t, ok)
	b, err := Visit(s, r.Forms)
	require.NoError(t, err)
	var buf bytes.Buffer
	require.NoError(t, xlsx.Write(t.Context(), &buf, b, Sheet()))
	return buf.Bytes()
}

// The sheet for one more visit says what is still to be done, and brings home what
// became of it.
func TestLaterVisit(t *testing.T) {
	const sheet = "Thực hiện kiến nghị"
	r := visited(t, "rounds/tram-y-te")
	data := laterSheet(t, r, "tyt04")
	assert.True(t, bytes.Equal(data, laterSheet(t, r, "tyt04")), "the same bytes each time")
	got, problems := readVisit(r, data)
	assert.Equal(t, []string{"visit-blank"}, codesOf(problems), "nobody wrote yet")
	require.NotNil(t, got)
	assert.Empty(t, got.Visits)

	filled := changed(t, data, func(f *excelize.File) {
		rows, err := f.GetRows(sheet)
		require.NoError(t, err)
		assert.Equal(t, []string{"Tổ chức điểm tiêm lưu động", "Trạm Y tế Bình Sơn", "30/04/2026"}, rows[4][:3])
		before, err := f.GetCellValue("Buổi kiểm tra", "B11")
		require.NoError(t, err)
		assert.Equal(t, "19/03/2026", before)
		assert.Equal(t, []string{"Kiểm tra hạn dùng vắc xin dự phòng", "Trung tâm Kiểm nghiệm thuốc", "30/04/2026"}, rows[5][:3])
		for cell, text := range map[string]string{"D5": "Đã thực hiện", "F5": "Hai điểm trong tháng 4", "E5": "5/5/2026"} {
			require.NoError(t, f.SetCellValue(sheet, cell, text))
		}
		require.NoError(t, f.SetCellValue("Buổi kiểm tra", "B5", "5/5/2026"))
	})
	got, problems = readVisit(r, filled)
	require.NotNil(t, got, "%v", problems)
	assert.Equal(t, []string{"state-missing"}, codesOf(problems))
	require.Len(t, got.Visits, 1)
	v := got.Visits[0]
	assert.Equal(t, "2026-05-05 2026-03-19", v.Date.String()+" "+v.Follows.String())
	require.Len(t, v.Followed, 1)
	assert.Equal(t, "Tổ chức điểm tiêm lưu động done Hai điểm trong tháng 4 2026-05-05", v.Followed[0].Request+" "+v.Followed[0].State+" "+v.Followed[0].Evidence+" "+v.Followed[0].Date.String())

	all, problems := round.Together([]round.FoundResults{{File: "ket-qua.yaml", Results: r.Results}, {File: "phieu.xlsx", Results: got}})
	require.Empty(t, problems)
	assert.Empty(t, all.Validate())
	after := round.Of(r.Forms, r.Schedule, nil, all)
	assert.Equal(t, []string{"nothing-to-select"}, codesOf(after.Review()), "no return came here")
	for _, o := range after.Owed() {
		if o.Owner == "Trạm Y tế Bình Sơn" {
			assert.Equal(t, report.Done, o.State)
		}
	}

	_, problems = readVisit(r, changed(t, filled, func(f *excelize.File) {
		require.NoError(t, f.SetCellValue(sheet, "D6", "xong rồi"))
		require.NoError(t, f.SetCellValue(sheet, "F7", "Ảnh chụp"))
	}))
	var told []string
	for _, p := range problems {
		told = append(told, p.Place.Cell+" "+string(p.Code))
	}
	assert.Equal(t, []string{"A7 null-value", "D6 not-one-of", "D7 null-value"}, told)
}
