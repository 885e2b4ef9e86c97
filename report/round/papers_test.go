package round_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/internal/reporttest"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// theOffice is the office in a paper, the same in all.
var theOffice = regexp.MustCompile(`(?m)^office:\n(?: .*\n)+`)

// golden compares a paper, in YAML without the office, with a file of
// testdata/golden/round.
func golden(t *testing.T, name string, d report.Document) {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, report.Encode(&b, d))
	require.Regexp(t, theOffice, b.String())
	text := theOffice.ReplaceAllString(b.String(), "")
	file := filepath.Join("../../testdata/golden/round", name+".yaml")
	if *update {
		require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
		require.NoError(t, os.WriteFile(file, []byte(text), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, string(want), text, name)
}

// The papers of a round, every word of them: those of the office, then what two
// units make of their answers.
func TestPapersGolden(t *testing.T) {
	r := richRound(t)
	var files []string
	for p := range r.Papers() {
		files = append(files, strings.TrimSuffix(p.File, ".docx"))
		d, err := p.Make()
		require.NoError(t, err, p.File)
		golden(t, files[len(files)-1], d)
	}
	assert.Equal(t, []string{
		"bao-cao",
		"thong-bao-lich/hp001-phuong-thuy-nguyen", "thong-bao-lich/hp007-phuong-le-ich-moc", "thong-bao-lich/hp082-xa-cam-giang",
		"thong-bao-lich/hp083-xa-cam-giang", "thong-bao-lich/hp113-dac-khu-cat-hai",
		"don-doc/hp083-xa-cam-giang",
		"bien-ban/hp001-phuong-thuy-nguyen", "bien-ban/hp082-xa-cam-giang",
		"ket-luan/hp001-phuong-thuy-nguyen", "ket-luan/hp082-xa-cam-giang",
		"phieu-chuyen/s.tc", "phieu-chuyen/s.khcn",
	}, files, "a superior gets no slip, but the report")
	for _, u := range r.Progress.Units[:2] {
		golden(t, "bao-cao-xa/"+u.Unit.Code, r.Forms.Report(u.Unit, u.Return, report.Signature{Position: "Chủ tịch", Name: "Nguyễn Văn A"}))
	}
	for range r.Papers() {
		break // a caller may stop anywhere
	}
}

// What a unit wrote on several areas together stands under none of them.
func TestProseOfSeveralAreas(t *testing.T) {
	g, err := reporttest.Made[*report.General](richRound(t).Make("bao-cao", ""))
	require.NoError(t, err)
	under := map[string][]string{}
	var walk func(sections []report.Section, above string)
	walk = func(sections []report.Section, above string) {
		for _, s := range sections {
			for _, point := range s.Points {
				under[point.Text] = append(under[point.Text], above+" > "+s.Heading)
			}
			walk(s.Sections, s.Heading)
		}
	}
	walk(g.Body, "")
	for text, want := range map[string]string{
		"phường Thủy Nguyên, mục “Chỉ đạo và thủ tục”: Phối hợp tốt.":   "Nội dung khác trong báo cáo của các đơn vị",
		"phường Thủy Nguyên: Hồ sơ tăng.":                               "Thủ tục hành chính",
		"Phường Lê Ích Mộc, mục “Đề xuất, kiến nghị”: Bố trí kinh phí.": "Nội dung khác trong báo cáo của các đơn vị",
	} {
		assert.Equal(t, []string{"Kết quả theo nội dung > " + want}, slices.Concat(under["Ủy ban nhân dân "+text], under["Theo báo cáo của Ủy ban nhân dân "+text]))
	}
}
