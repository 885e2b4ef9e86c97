package check_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/diag"
)

// TestSignatureAsLoaderJudges: whatever stands above the name, the loader
// finds in the paper what the checker finds in the file made of it.
func TestSignatureAsLoaderJudges(t *testing.T) {
	authorities := [][]string{
		nil,
		{"TM. Ủy ban nhân dân"},
		{"TM. Ủy ban nhân dân", "KT. Chủ tịch"},
		{"TM. Hội đồng tuyển dụng"},
		{"TM. Ban Chỉ đạo"},
		{"TM. Sở Nội vụ"},
		{"TM. Văn phòng Sở"},
		{"TM. Trường"},
		{"TM. Giám đốc"},
		{"TM. Phó Giám đốc"},
		{"TM. Bộ Chỉ huy quân sự"},
		{"KT. Giám đốc"},
		{"KT. Phó Giám đốc"},
		{"KT. Bộ trưởng, Chủ nhiệm"},
		{"KT. Thứ trưởng"},
		{"TL. Giám đốc"},
		{"TL. Giám đốc", "KT. Chánh Văn phòng"},
		{"TUQ. Giám đốc"},
		{"Q. Giám đốc"},
		{"KT Giám đốc"},
		{"KT.Giám đốc"},
		{"K/T Giám đốc"},
		{"T.M Ủy ban nhân dân"},
		{"TM:  Ủy ban nhân dân"},
		{"kt. Giám đốc"},
		{"Thừa lệnh Giám đốc"},
		{"Ủy ban nhân dân xã Tiên Lãng"},
		{"Giám đốc"},
		{"Tổ giúp việc"},
		{"TM. Thường trực Hội đồng nhân dân"},
		{"KT. Trưởng ban"},
		{"Đại diện Công an tỉnh"},
		{"Sở Tài chính"},
	}
	positions := []string{
		"Giám đốc", "Phó Giám đốc", "Chủ tịch", "Phó Chủ tịch", "Thứ trưởng, Phó Chủ nhiệm", "Chỉ huy phó", "Chánh Văn phòng", "Trưởng phòng",
		"Phó Giám đốc phụ trách", "Phó Giám đốc phụ trách tài chính", "Giám đốc điều hành", "Ủy viên", "Kế toán trưởng", "Ủy viên Thường trực", "Quyền Giám đốc", "Hiệu phó", "Phó Giám đốc Sở, Trưởng đoàn",
	}
	s, err := nd30.Sheet(report.Layout{})
	require.NoError(t, err)
	seen := map[string]int{}
	for _, authority := range authorities {
		for _, position := range positions {
			signature := report.Signature{Authority: authority, Position: position, Name: "Nguyễn Văn A"}
			loaded, checked := loaderVerdict(signature), checkerVerdict(t, signature, s)
			assert.Equal(t, loaded, checked, "%q %s", authority, position)
			seen[strings.Join(loaded, " ")]++
		}
	}
	for _, verdict := range []string{"", "error", "warning"} {
		assert.Positive(t, seen[verdict], "%q", verdict)
	}
}

// TestDeputiesAsCalled: deputies, heads of two bodies and members as people call
// them pass loader and checker without a word.
func TestDeputiesAsCalled(t *testing.T) {
	s, err := nd30.Sheet(report.Layout{})
	require.NoError(t, err)
	for position, authority := range map[string][]string{
		"Thứ trưởng, Phó Chủ nhiệm": {"KT. Bộ trưởng, Chủ nhiệm"}, "Chỉ huy phó": {"KT. Chỉ huy trưởng"}, "Hiệu phó": {"KT. Hiệu trưởng"},
		"Ủy viên Thường trực": {"KT. Trưởng ban"}, "Phó Viện trưởng": {"KT. Viện trưởng"}, "Phó Chủ nhiệm thường trực": {"KT. Chủ nhiệm"},
		"Phó Tổng cục trưởng": {"KT. Tổng cục trưởng"}, "Phó Tư lệnh, Tham mưu trưởng": {"KT. Tư lệnh"}, "Phó Bí thư": {"TM. Ban Thường vụ"},
		"Cục trưởng": {"Q."}, "Giám đốc Sở Nội vụ, Phó Trưởng ban": {"KT. Trưởng ban"},
	} {
		if authority[0] == "Q." {
			authority, position = nil, "Q. "+position
		}
		signature := report.Signature{Authority: authority, Position: position, Name: "Nguyễn Văn A"}
		assert.Empty(t, loaderVerdict(signature), position)
		assert.Empty(t, checkerVerdict(t, signature, s), position)
	}
	wrong := report.Signature{Authority: []string{"KT. Giám đốc"}, Position: "Chánh Văn phòng", Name: "Nguyễn Văn A"}
	assert.Equal(t, []string{"error"}, loaderVerdict(wrong))
}

func signedPaper(signature report.Signature) *report.General {
	return &report.General{
		Paper: report.Paper{
			ID: "bc.mau", Office: &report.Office{Issuer: report.Issuer{Superior: "Ủy ban nhân dân tỉnh A", Name: "Sở Nội vụ", Code: "SNV"}, Place: "A"},
			Date: date.Date{Year: 2026}, Subject: "Kết quả thực hiện nhiệm vụ", Recipients: []string{"Các phòng thuộc Sở"}, Signature: signature,
		},
		TypeName: "Báo cáo", Body: []report.Section{{Text: "Các phòng đã nộp đủ hồ sơ."}},
	}
}

// loaderVerdict is the severity of each problem with the signature.
func loaderVerdict(signature report.Signature) []string {
	g := signedPaper(signature)
	return severities(append(g.Validate(), g.Review()...), func(p diag.Problem) bool { return strings.HasPrefix(p.Path, "signature.") })
}

// checkerVerdict is that of each finding of R30.
func checkerVerdict(t *testing.T, signature report.Signature, s style.Sheet) []string {
	t.Helper()
	tree, err := nd30.General(signedPaper(signature), s)
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, docx.Write(t.Context(), &b, tree, s))
	return severities(found(t, b.Bytes()), func(p diag.Problem) bool { return p.Code == "R30" })
}

func severities(list diag.List, concerns func(diag.Problem) bool) []string {
	var out []string
	for _, p := range list {
		if concerns(p) {
			out = append(out, p.Severity.String())
		}
	}
	slices.Sort(out)
	return out
}
