package render_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/report/date"
)

// An office's own file takes the annexes of any paper: their forms, references
// and lying pages, and issuing it fills them in.
func TestOfficeAnnexes(t *testing.T) {
	file := written(t, "Số: {number}/{symbol}", "{#annexes}{form} {printed_title}; {/annexes}", "{@annexes}")
	for _, tt := range []struct {
		name, list string
		references int
		lying      bool
		form       string
	}{
		{"cong-van-bieu.yaml", " Hướng dẫn ghi biểu; Biểu số 7 Số người làm việc theo lĩnh vực; ", 2, true, "Biểu số 7"},
		{"quyet-dinh-quy-dinh.yaml", "Mẫu số 06/TD Phiếu tiếp công dân; ", 2, false, "Mẫu số 06/TD"},
		{"giay-moi-chuong-trinh.yaml", " Chương trình tập huấn; ", 1, false, "Phụ lục"},
	} {
		out := throughOffice(t, file, loadDocument(t, "papers", tt.name))
		body := bodyOf(t, out)
		assert.Contains(t, body, tt.list)
		assert.Contains(t, body, tt.form)
		lying := func(s read.Section) bool { return s.Page.Landscape() }
		found := false
		for _, s := range readDOCX(t, out).Sections {
			found = found || lying(s)
		}
		assert.Equal(t, tt.lying, found, tt.name)

		var issued bytes.Buffer
		require.NoError(t, nd30.Issue(t.Context(), &issued, bytes.NewReader(out), int64(len(out)), "7", date.Date{Year: 2026, Month: 3, Day: 5}))
		references := 0
		for _, text := range bodyOf(t, issued.Bytes()) {
			if strings.HasPrefix(text, "(Kèm theo ") && strings.Contains(text, " số 07/") && strings.Contains(text, " ngày 05 tháng 3 năm 2026 ") {
				references++
			}
		}
		assert.Equal(t, tt.references, references, tt.name)
	}
}
