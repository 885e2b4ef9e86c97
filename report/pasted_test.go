package report_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

// pasted is a letter into which a clerk has pasted three texts.
func pasted(to, closing, recipients string) (*report.Letter, diag.List) {
	text := strings.NewReplacer("TO", to, "CLOSING", closing, "RECIPIENTS", recipients).Replace(`kind: letter
id: cv.mau
office: {issuer: {superior: Ủy ban nhân dân tỉnh An Bình, name: Sở Xây dựng, code: SXD}, place: An Bình}
subject: V/v gửi hồ sơ trạm bơm
kinh_gui: [TO]
body: [{points: [Bản vẽ trạm bơm., Biên bản kiểm tra gần nhất.]}]
closing: CLOSING
recipients: [RECIPIENTS]
signature: {position: Giám đốc, name: Nguyễn Văn A}
`)
	d, problems := report.Loader{}.Decode(context.Background(), strings.NewReader(text), "cv.yaml")
	letter, _ := d.(*report.Letter)
	return letter, problems
}

// What only looks like a mistake of pasting is read as it stands, without a word.
func TestPastedTextsThatAreRight(t *testing.T) {
	for _, c := range []struct {
		closing, recipients string
		printed             []string
	}{
		{"Hồ sơ ghi rõ “Khẩn, mật, hỏa tốc” nếu có, gửi sớm", "Ban “Vì người nghèo”, Phòng Kế hoạch", []string{"Ban “Vì người nghèo”", "Phòng Kế hoạch"}},
		{"Theo ‘Sổ tay, mẫu 2’, gửi sớm", `"Phong trào “Sáng, xanh, sạch”", Phòng Kế hoạch`, []string{"Phong trào “Sáng, xanh, sạch”", "Phòng Kế hoạch"}},
		{"Máy bơm của hãng Müller & Søn, lưu lượng 5 m³, sai số ±2 µm, chạy Windows®", "“Khẩn”, “Mật”", []string{"“Khẩn”", "“Mật”"}},
		{"Gửi tới nguyen.a@so.example.vn; © Müller, 100 €, A×B = C", "Đồng bào H’Mông, Ê-đê, M’Nông", []string{"Đồng bào H’Mông", "Ê-đê", "M’Nông"}},
		{"Màn hình 24”, đồng hồ 12”", "Màn hình 24”, Màn hình 27”", []string{"Màn hình 24”", "Màn hình 27”"}},
	} {
		letter, problems := pasted("Ủy ban nhân dân xã Hạ", c.closing, c.recipients)
		require.NoError(t, problems.Err())
		assert.Empty(t, problems)
		assert.Equal(t, c.closing, letter.Closing)
		assert.Equal(t, c.printed, letter.Recipients)
	}
}

func TestPastedTextsThatAreWrong(t *testing.T) {
	const to, closing, recipients = "Ủy ban nhân dân xã Hạ", "Gửi trước ngày 20 tháng 3", "Phòng Kỹ thuật"
	for _, c := range []struct{ to, closing, recipients, want string }{
		{"“Ủy ban nhân dân xã Hạ, xã Thượng”, Ủy ban nhân dân xã Trung", closing, recipients, "cv.yaml:5:12 curly-quotes"},
		{to, closing, "‘Phòng Kỹ thuật, Phòng Kế hoạch’, Thanh tra Sở", "cv.yaml:8:14 curly-quotes"},
		{to, "Hå s¬ göi tr\u00adíc ngµy 20 th¸ng 3 n¨m 2026", recipients, "cv.yaml:7:10 legacy-encoding"},
		{to, "Hoà sô göûi tröôùc ngaøy 20 thaùng 3 naêm 2026", recipients, "cv.yaml:7:17 legacy-encoding"},
		{to, "\uf0b7 Bản vẽ trạm bơm", recipients, "cv.yaml:7:10 private-use-character"},
	} {
		_, problems := pasted(c.to, c.closing, c.recipients)
		assert.Equal(t, []string{c.want}, told(problems))
		assert.Error(t, problems.Err())
		assert.NotEmpty(t, problems[0].Hint(diag.VI))
	}
}

// A text in Go is held to the same.
func TestBuiltTextsInOldCodes(t *testing.T) {
	letter, _ := pasted("Ủy ban nhân dân xã Hạ", "Gửi sớm", "Phòng Kỹ thuật")
	letter.Signature.Name = "NguyÔn V¨n A"
	letter.Office.Place = "An\u200b Bình"
	assert.Equal(t, []string{" control-character", " legacy-encoding"}, told(letter.Validate()))
}
