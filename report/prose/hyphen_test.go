package prose_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/report/prose"
)

func TestBound(t *testing.T) {
	for _, tt := range []struct {
		text string
		want string // bound hyphens as "_"
	}{
		{"Nghị định số 178/2024/NĐ-CP", "Nghị định số 178/2024/NĐ_CP"},
		{"15/KH-SNV-STC", "15/KH_SNV_STC"},
		{"/BC-UBND", "/BC_UBND"},
		{"15/KH-Sở", "15/KH_Sở"},
		{"05/CTr-UBND", "05/CTr_UBND"},
		{"ký hiệu CTr-UBND", "ký hiệu CTr_UBND"},
		{"giai đoạn 2021-2025", "giai đoạn 2021_2025"},
		{"COVID-19", "COVID_19"},
		{"Vla-đi-mia I-lích Lê-nin", "Vla-đi-mia I-lích Lê-nin"},
		{"Độc lập - Tự do - Hạnh phúc", "Độc lập - Tự do - Hạnh phúc"},
		{"và/hoặc Phan Rang-Tháp Chàm", "và/hoặc Phan Rang-Tháp Chàm"},
		{"-", "-"},
		{"-5 °C, A-", "-5 °C, A-"},
		{"NĐ--CP \xff-A A-\xff", "NĐ--CP \xff-A A-\xff"},
	} {
		var b strings.Builder
		for i := range len(tt.text) {
			if tt.text[i] == '-' && prose.Bound(tt.text, i) {
				b.WriteByte('_')
			} else {
				b.WriteByte(tt.text[i])
			}
		}
		assert.Equal(t, tt.want, b.String())
	}
}
