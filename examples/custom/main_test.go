package main

import (
	"bytes"
	"context"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/render/docx/read"
)

func TestRun(t *testing.T) {
	var first, second bytes.Buffer
	require.NoError(t, run(context.Background(), &first))
	require.NoError(t, run(context.Background(), &second))
	assert.Equal(t, first.Bytes(), second.Bytes())

	d, err := read.File(bytes.NewReader(first.Bytes()), int64(first.Len()))
	require.NoError(t, err)
	var text strings.Builder
	for _, p := range d.Paragraphs {
		text.WriteString(p.Text() + "\n")
	}
	for _, want := range []string{
		"SỞ NỘI VỤ\n", "Số: 12/GNP-SNV\n", "Hải Phòng, ngày 02 tháng 02 năm 2026\n", "GIẤY NGHỈ PHÉP\n",
		"Nghỉ phép từ ngày 09 tháng 02 năm 2026 đến hết ngày 13 tháng 02 năm 2026 tại phường Lê Chân, thành phố Hải Phòng./.\n",
		"- Lưu: VT.\n", "TL. GIÁM ĐỐC\n",
	} {
		assert.Contains(t, text.String(), want)
	}
}

func TestFewerThanEightyLines(t *testing.T) {
	source, err := os.ReadFile("main.go")
	require.NoError(t, err)
	assert.Less(t, bytes.Count(source, []byte("\n")), 80)
}
