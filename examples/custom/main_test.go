package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report/diag"
)

func TestRun(t *testing.T) {
	var first, second bytes.Buffer
	require.NoError(t, run(context.Background(), &first, files, "leave.yaml"))
	require.NoError(t, run(context.Background(), &second, files, "leave.yaml"))
	assert.Equal(t, first.Bytes(), second.Bytes())

	d, err := read.File(t.Context(), bytes.NewReader(first.Bytes()), int64(first.Len()))
	require.NoError(t, err)
	var text strings.Builder
	ownLook := false
	for _, p := range d.Paragraphs {
		text.WriteString(p.Text() + "\n")
		if p.Style == "leave-dates" {
			ownLook = p.Look.Align == style.Center && p.Runs[0].Look.Bold
		}
	}
	assert.True(t, ownLook, "the role of its own has its look")
	for _, want := range []string{
		"SỞ NỘI VỤ\n", "Số: 12/GNP-SNV\n", "Hải Phòng, ngày 02 tháng 02 năm 2026\n", "GIẤY NGHỈ PHÉP\n",
		"Sở Nội vụ cấp cho ông (bà): Nguyễn Văn A, chuyên viên Văn phòng Sở, nghỉ phép tại phường Lê Chân, thành phố Hải Phòng:\n",
		"từ ngày 09 tháng 02 năm 2026 đến hết ngày 13 tháng 02 năm 2026./.\n",
		"- Lưu: VT.\n", "TL. GIÁM ĐỐC\n",
	} {
		assert.Contains(t, text.String(), want)
	}
}

// A host's own kind of paper gets the checks that every paper gets, and its
// problems have places.
func TestProblems(t *testing.T) {
	sample, err := files.ReadFile("leave.yaml")
	require.NoError(t, err)
	wrong := strings.NewReplacer(
		"to: 13/2/2026", "to: 8/2/2026", "authority: TL. Giám đốc, position: Chánh", "authority: TL Giám đốc, position: Chánh",
		"number: 12", "number: 12\nsymbol: QĐ-SNV", "code: SNV}", "code: SNV}\n  layout: {indent: 11}",
	).Replace(string(sample))
	err = run(context.Background(), io.Discard, fstest.MapFS{"a.yaml": {Data: []byte(wrong)}}, "a.yaml")
	for place, code := range map[string]diag.Code{
		"a.yaml:5:20": "layout-indent", "a.yaml:8:9": "symbol-type",
		"a.yaml:12:5": "leave-backwards", "a.yaml:15:24": "authority-form",
	} {
		assert.ErrorIs(t, err, code)
		assert.ErrorContains(t, err, place+": ")
	}
}

func TestFewerThanHundredLines(t *testing.T) {
	source, err := os.ReadFile("main.go")
	require.NoError(t, err)
	assert.Less(t, bytes.Count(source, []byte("\n")), 100)
}
