package wording

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

var shortPlace = regexp.MustCompile(`^(?i:tp|t\.p|tx|tt|q|p|h)\.?\s`)

// IsPlace reports whether a text can be the place of a paper: a name of its own,
// not abbreviated as in "TP. Hà Nội", without a comma (Phụ lục I, phần I, mục
// II.4).
func IsPlace(place string) bool {
	first, _ := utf8.DecodeRuneInString(place)
	return !shortPlace.MatchString(place) && !strings.Contains(place, ",") && !unicode.IsLower(first)
}

// twoLevels is when the districts ended and 29 provinces were merged (Nghị
// quyết 202/2025/QH15, Luật 72/2025/QH15).
const twoLevels = 2025_07_01

// mergedProvinces no longer bear their names since then. Communes may.
var mergedProvinces = [...]string{
	"HÀ GIANG", "YÊN BÁI", "BẮC KẠN", "VĨNH PHÚC", "HÒA BÌNH", "HOÀ BÌNH", "BẮC GIANG", "THÁI BÌNH", "HÀ NAM", "NAM ĐỊNH", "HẢI DƯƠNG",
	"QUẢNG BÌNH", "QUẢNG NAM", "KON TUM", "BÌNH ĐỊNH", "PHÚ YÊN", "NINH THUẬN", "ĐẮK NÔNG", "BÌNH THUẬN", "BÌNH DƯƠNG", "BÀ RỊA - VŨNG TÀU",
	"LONG AN", "BÌNH PHƯỚC", "TIỀN GIANG", "BẾN TRE", "TRÀ VINH", "HẬU GIANG", "SÓC TRĂNG", "BẠC LIÊU", "KIÊN GIANG",
}

var (
	districtName = regexp.MustCompile(`(?:^|\s)(?:HUYỆN|QUẬN|THỊ XÃ)\s+\p{Lu}|(?:^|\s)QUẬN\s+[0-9]`)
	provinceName = regexp.MustCompile(`(?:^|\s)TỈNH\s+(.+)$`)
)

// OldUnit is a unit of the administration that ended on 01/7/2025.
type OldUnit int

// The units that ended.
const (
	NoOldUnit      OldUnit = iota
	District               // huyện, quận, thị xã
	MergedProvince         // one that has gone into another
)

// OldUnitIn returns the unit that a line of a letterhead, or the place of a paper,
// names though it had ended on the day of the paper. Day and month are 0 where
// they are not known; a year that is not known counts as one of today.
func OldUnitIn(line string, year, month, day int) OldUnit {
	if year > 0 && (year*100+max(month, 1))*100+max(day, 1) < twoLevels {
		return NoOldUnit
	}
	line = strings.ToUpper(line)
	if districtName.MatchString(line) {
		return District
	}
	if m := provinceName.FindStringSubmatch(line); m != nil && slices.Contains(mergedProvinces[:], strings.TrimSpace(m[1])) {
		return MergedProvince
	}
	return NoOldUnit
}
