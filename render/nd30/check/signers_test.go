package check_test

import (
	"bytes"
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/vi"
)

// The words that random signatures are made of; each block is valid by itself.
var (
	someSides = []string{
		"", "", "Đại diện Đoàn kiểm tra", "Đại diện Ủy ban nhân dân xã Tân An", "Đại diện Công ty trách nhiệm hữu hạn một thành viên Khai thác công trình thủy lợi Bắc An Bình",
		"Bên B", "Người chứng kiến", "Thành viên",
	}
	someAuthorities = []report.Signature{
		{Position: "Giám đốc Sở Nông nghiệp và Môi trường"}, {Position: "Trưởng phòng"}, {Position: "Chuyên viên chính"},
		{Authority: []string{"KT. Giám đốc"}, Position: "Phó Giám đốc"},
		{Authority: []string{"TM. Ủy ban nhân dân", "KT. Chủ tịch"}, Position: "Phó Chủ tịch"},
		{Authority: []string{"TL. Chủ tịch Ủy ban nhân dân tỉnh", "KT. Chánh Văn phòng"}, Position: "Phó Chánh Văn phòng"},
		{Authority: []string{"KT. Trưởng Ban Chỉ đạo, Chủ nhiệm Chương trình mục tiêu quốc gia"}, Position: "Phó Trưởng ban Thường trực, Phó Chủ nhiệm Thường trực Chương trình mục tiêu quốc gia"},
		{Authority: []string{"TUQ. Giám đốc"}, Position: "Trưởng phòng Chính quyền địa phương và Công tác thanh niên"},
	}
	someHints  = []string{"", "", "(Ký, ghi rõ họ tên)", "(Chữ ký)", "Ký, đóng dấu", "(Ký, ghi rõ họ tên, đóng dấu của cơ quan, đơn vị nếu có)"}
	someOthers = []string{"", "", "", "Trưởng Ban Chỉ đạo", "Phó Chủ tịch Ủy ban nhân dân tỉnh An Bình, Trưởng Ban Chỉ đạo"}
)

func pick[T any](r *rand.Rand, from []T) T { return from[r.Intn(len(from))] }

func someSigner(r *rand.Rand, n int) report.Signer {
	s := report.Signer{Signature: pick(r, someAuthorities)}
	s.Side, s.Hint, s.Other = pick(r, someSides), pick(r, someHints), pick(r, someOthers)
	s.Name = "Nguyễn Văn " + string(rune('A'+n))
	return s
}

// TestRandomSigners: whoever signs, in whatever number, is printed in order, and
// neither loader nor checker has anything against it.
func TestRandomSigners(t *testing.T) {
	r := rand.New(rand.NewSource(13))
	s, err := nd30.Sheet(report.Layout{})
	require.NoError(t, err)
	for i := range 400 {
		paper := report.Paper{
			ID: "vb.mau", Office: someOffice(r), Number: "5", Subject: "Kết quả kiểm tra trạm bơm",
			Signature: someSigner(r, 0).Signature, Recipients: []string{"Các phòng thuộc Sở"},
		}
		for n := range r.Intn(7) {
			paper.CoSigners = append(paper.CoSigners, someSigner(r, n+1))
		}
		var d report.Document
		if i%2 == 0 {
			paper.Date = date.Date{Year: 2026, Month: 5, Day: 6}
			d = &report.General{Paper: paper, TypeName: pick(r, []string{"Báo cáo", "Kế hoạch", "Bản thỏa thuận"}), Body: []report.Section{{Text: "Trạm chạy ổn định."}}}
		} else {
			if n := len(paper.CoSigners); n > 0 && r.Intn(2) == 0 {
				paper.CoSigners[n-1].Refused = "Chưa thống nhất với kết quả."
			}
			d = &report.Minutes{
				Paper: paper, Begin: "08 giờ 00, ngày 06 tháng 5 năm 2026", End: "11 giờ 00, ngày 06 tháng 5 năm 2026", Place: "Trạm bơm số 1",
				Present: []string{"Ông Nguyễn Văn A"}, Chair: "Ông Nguyễn Văn A", Secretary: report.Secretary{Name: "Lê Văn B"}, Body: []report.Section{{Text: "Trạm chạy ổn định."}},
			}
		}
		require.Empty(t, d.Validate(), "%+v", paper)
		data := written(t, d, s)
		assert.Empty(t, found(t, data), "%+v", paper)
		signedInOrder(t, d, data)
		if t.Failed() {
			t.FailNow()
		}
	}
}

func someOffice(r *rand.Rand) *report.Office {
	superiors := []string{"", "Ủy ban nhân dân tỉnh An Bình", "Bộ Công an"}
	names := []string{"Sở Nội vụ", "Sở Nông nghiệp và Môi trường", "Công an tỉnh An Bình", "Trường Trung cấp Kinh tế - Kỹ thuật"}
	o := &report.Office{Place: "An Bình", Issuer: report.Issuer{Superior: pick(r, superiors), Name: names[0], Code: "SNV"}}
	for i := range r.Intn(3) {
		o.CoIssuers = append(o.CoIssuers, report.Issuer{Superior: pick(r, superiors), Name: names[1+r.Intn(3)], Code: fmt.Sprintf("CQ%d", i+2)})
	}
	return o
}

// written lays a paper out, as one of a host of its own would.
func written(t *testing.T, d report.Document, s style.Sheet) []byte {
	t.Helper()
	var paper doc.Paper
	var err error
	switch d := d.(type) {
	case *report.General:
		paper, err = nd30.General(d, s)
	case *report.Minutes:
		paper, err = nd30.Minutes(d, s)
	}
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, docx.Write(&b, paper, s))
	return b.Bytes()
}

// signedInOrder finds what each signer's block says in the order of the rows:
// of the first, the second signer stands on the left of the leading one.
func signedInOrder(t *testing.T, d report.Document, data []byte) {
	t.Helper()
	file, err := read.File(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	var text strings.Builder
	for i := range file.Paragraphs {
		text.WriteString(strings.Join(strings.Fields(file.Paragraphs[i].Text()), " ") + "\n")
	}
	rest := text.String()
	signers := d.(interface{ Signers() []report.Signer }).Signers()
	if len(signers) > 1 {
		signers[0], signers[1] = signers[1], signers[0]
	}
	for _, s := range signers {
		lines := append(append([]string{s.Side}, s.Authority...), s.Position)
		for i := range lines {
			lines[i] = vi.Upper(lines[i])
		}
		for _, want := range append(lines, s.Hint, vi.Upper(s.Other), s.Name) {
			at := strings.Index(rest, want)
			if !assert.GreaterOrEqual(t, at, 0, "%q of %+v", want, s) {
				return
			}
			rest = rest[at+len(want):]
		}
		if s.Refused != "" {
			assert.Contains(t, text.String(), s.Name+" không ký biên bản. Lý do: "+vi.LowerFirst(s.Refused))
		}
	}
}
