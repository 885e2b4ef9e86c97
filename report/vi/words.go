package vi

var units = [...]string{"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"}

// Words returns n in words: 21 "hai mươi mốt", 105 "một trăm linh năm",
// 1001 "một nghìn không trăm linh một", -5 "âm năm". It uses the words of
// northern and administrative use: linh (not lẻ), nghìn (not ngàn), tỷ, bảy.
// After mươi, 1 is mốt, 4 is tư and 5 is lăm; after mười, 5 is lăm; after linh
// they are một, bốn, năm. Above tỷ it counts in tỷ: nghìn tỷ, triệu tỷ, tỷ tỷ.
// Groups that are all zero are left out.
func Words(n int64) string {
	switch {
	case n == 0:
		return units[0]
	case n < 0:
		return "âm " + string(appendWords(nil, -uint64(n), false)[1:])
	}
	return string(appendWords(nil, uint64(n), false)[1:])
}

// appendWords appends n > 0, each word after a space. When n follows a larger
// part of the same number, its first group says its hundreds even if none.
func appendWords(b []byte, n uint64, follows bool) []byte {
	if n >= 1e9 {
		b = appendWords(b, n/1e9, follows)
		b = append(b, " tỷ"...)
		n, follows = n%1e9, true
	}
	for _, g := range [...]struct {
		size uint64
		name string
	}{{1e6, " triệu"}, {1e3, " nghìn"}, {1, ""}} {
		if k := n / g.size % 1000; k > 0 {
			b = appendGroup(b, int(k), follows)
			b = append(b, g.name...)
			follows = true
		}
	}
	return b
}

// appendGroup appends the words of 0 < n < 1000; full says its hundreds even
// if there are none.
func appendGroup(b []byte, n int, full bool) []byte {
	if n >= 100 || full {
		b = appendWord(b, units[n/100])
		b = appendWord(b, "trăm")
		full = true
	}
	ten, unit := n/10%10, n%10
	switch {
	case ten > 1:
		b = appendWord(b, units[ten])
		b = appendWord(b, "mươi")
	case ten == 1:
		b = appendWord(b, "mười")
	case full && unit > 0:
		b = appendWord(b, "linh")
	}
	if unit > 0 {
		b = appendWord(b, unitWord(ten, unit))
	}
	return b
}

func unitWord(ten, unit int) string {
	switch {
	case ten > 1 && unit == 1:
		return "mốt"
	case ten > 1 && unit == 4:
		return "tư"
	case ten > 0 && unit == 5:
		return "lăm"
	}
	return units[unit]
}

func appendWord(b []byte, word string) []byte {
	b = append(b, ' ')
	return append(b, word...)
}
