package prose

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestFindLegacy(t *testing.T) {
	for _, c := range []struct{ text, code, reading string }{
		{"Hå s¬ göi tr\u00adíc ngµy 20 th¸ng 3 n¨m 2026", "TCVN3 (ABC)", "Hồ sơ gửi trước ngày 20 tháng 3 năm 2026"},
		{"Hoà sô göûi tröôùc ngaøy 20 thaùng 3 naêm 2026", "VNI", "Hồ sơ gửi trước ngày 20 tháng 3 năm 2026"},
		{"Céng hßa x· héi chñ nghÜa ViÖt Nam", "TCVN3 (ABC)", "Cộng hòa xã hội chủ nghĩa Việt Nam"},
		{"CỘNG HÒA", "", ""},
		{"§éc lËp - Tù do - H¹nh phóc", "TCVN3 (ABC)", "Độc lập - Tự do - Hạnh phúc"},
		{"Ñoäc laäp - Töï do - Haïnh phuùc", "VNI", "Độc lập - Tự do - Hạnh phúc"},
		{"COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "VNI", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
		{"Uû ban nh©n d©n tØnh Yªn B¸i", "TCVN3 (ABC)", "Uỷ ban nhân dân tỉnh Yên Bái"},
		{"UÛy ban nhaân daân phöôøng Beán Ngheù", "VNI", "Ủy ban nhân dân phường Bến Nghé"},
		{"Yªn B×nh", "TCVN3 (ABC)", "Yên Bình"},
		{"Hµ Néi", "TCVN3 (ABC)", "Hà Nội"},
		{"NguyÔn V¨n A", "TCVN3 (ABC)", "Nguyễn Văn A"},
		{"Nguyeãn Vaên A", "VNI", "Nguyễn Văn A"},
		{"Kế hoạch này được gửi: KÕ ho¹ch kiÓm tra n¨m 2026", "TCVN3 (ABC)", "hoạch kiểm tra năm 2026"},
	} {
		found, ok := FindLegacy(c.text)
		assert.Equal(t, c.code != "", ok, c.text)
		assert.Equal(t, c.code, found.Code, c.text)
		assert.Equal(t, c.code != "", found.Certain, c.text)
		assert.Equal(t, c.reading, found.Reading, c.text)
	}
}

// One word alone may be a name: a person should look.
func TestLegacyInDoubt(t *testing.T) {
	for text, reading := range map[string]string{"Hµ Nam": "Hà Nam", "x·": "xã", "quyÕt": "quyết", "Vuõ": "Vũ"} {
		found, ok := FindLegacy(text)
		assert.True(t, ok, text)
		assert.False(t, found.Certain, text)
		assert.Equal(t, reading, found.Reading, text)
	}
}

func TestNoLegacy(t *testing.T) {
	for _, text := range []string{
		"", "Internet", "Ủy ban nhân dân xã Hòa Bình", "hoà thuận, thuỷ lợi, uỷ quyền, Hoà Bình, loà xoà", "số 1, hai, ba; né tránh",
		"Máy bơm của hãng Müller & Søn, lưu lượng 5 m³, sai số ±2 µm, chạy Windows®", "Müller, Søn", "Müller", "Søn", "Møller và Jørgensen", "Schön, Köln, Zürich, Düsseldorf",
		"5 µm, 10 µm, 20 µg", "µm", "µg/m³", "mô-men 100 N·m, 200 N·m", "N·m", "kW·h, A·h", "ma trận m×n", "m×n", "3m×4m", "N·m, m×n, µm, X®", "ö, ¦, «, ·", "3 m × 4 m", "A©", "© 2026", "SAP®, Oracle®", "VNPT®",
		"±5 °C", "1 €", "§ 5", "½ ngày", "¼", "« Văn bản »", "«Khẩn»", "a¹, b²",
		"République française", "Société Générale", "château, hôtel, Noël, naïve, maïs", "Là où il a dû", "café", "thé", "Besançon", "São Paulo", "El Niño", "Peña", "Åse Malmö",
		"Ê-đê, Đắk Lắk, Krông Pắc, M'Đrắk, Brâu, Niê, Mlô, Êban", "Giàng A Páo, Vàng Mí Sùng, Sính, Lầu, Hờ, H'Mông", "Ô, Ơ, Ê", "TÔI ĐÃ KÝ", "Pleiku, Kon Tum, Ia Grai, Đăk Tô",
		"nguyenvana@so.example.vn", "https://so.example.vn/tin?a=ô", "Yúnnán, Bái, Guǎngxī", "Hawaï, Haïti, Taïwan",
		"“trích dẫn” trong câu", "đ/c", "BTV, Vụ TCCB", "café Müller", "người Thaï và người Việt", "Trần Thị Bích Thủy", "Nguyễn Thuý Hoà", "khoẻ, quý, quí, gì, giếng, quốc, khuỷu",
	} {
		found, ok := FindLegacy(text)
		assert.False(t, ok, "%q: %+v", text, found)
	}
}

// Every letter of Vietnamese is read from both codes.
func TestLegacyTables(t *testing.T) {
	const letters = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
	for _, r := range letters {
		assert.Contains(t, tcvn3Letters, r)
	}
	for vni, want := range map[string]string{
		"aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä ñ": "à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ đ",
		"eø eù eû eõ eï eâ eà eá eå eã eä ì í æ ó ò":           "è é ẻ ẽ ẹ ê ề ế ể ễ ệ ì í ỉ ĩ ị",
		"oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï":    "ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ ơ ờ ớ ở ỡ ợ",
		"uø uù uû uõ uï ö öø öù öû öõ öï yø yù yû yõ î":        "ù ú ủ ũ ụ ư ừ ứ ử ữ ự ỳ ý ỷ ỹ ỵ",
		"AØ Ñ ÖÔØNG": "À Đ ƯỜNG",
	} {
		for i, word := range strings.Fields(vni) {
			got, ok := readVNI(word)
			assert.True(t, ok, word)
			assert.Equal(t, strings.Fields(want)[i], got, word)
		}
	}
}

func TestIsUsual(t *testing.T) {
	for text, usual := range map[string]bool{
		"": true, "Kế hoạch số 12/KH-UBND: “quý I” – 50%…\nỦy ban, đ/c Ỹ": true, "hoà thuận, quý": true,
		"3 × 4": false, "25 °C": false, "m²": false, "a\tb": false, "a\u200bb": false, "a\u00a0b": false, "o\u0302": false, "a\x7f": false,
		"k\xe9": false, "\xc3": false, "\xe1\xba": false, "\xe2\x80": false, "\xc3A": false, "\xe1\xbaA": false, "Ǻ": false,
		"KÕ ho¹ch": false, "kiÓm tra": false, "Kế hoạch kiÓm": false, "Zürich": false, "château": false,
	} {
		assert.Equal(t, usual, IsUsual(text), "%q", text)
	}
}
