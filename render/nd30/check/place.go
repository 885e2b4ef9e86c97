package check

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/internal/wording"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/vi"
)

var (
	goodDate = regexp.MustCompile(`^\p{L}[^,]*, ngày\s+(?:[0-9]{1,2}\s+)?tháng\s+(?:[0-9]{1,2}\s+)?năm(?:\s+[0-9]{4})?$`)
	datePart = regexp.MustCompile(`ngày\s*([0-9]{0,2})\s*tháng\s*([0-9]{0,2})\s*năm\s*([0-9]{0,4})`)
)

var blanksBefore = say("đặt chỗ bằng dấu cách hoặc phím Tab", "put in its place with spaces or tabs")

// checkPlaceAndDate checks R14.
func (c *checker) checkPlaceAndDate() {
	l := c.dated
	if l == nil {
		if c.national != nil && c.kind.Name != "Biên bản" && c.untyped == nil {
			c.add(14, c.national, say("không thấy địa danh và thời gian", "no place and date"), quoted("…, ngày … tháng … năm …"))
		}
		return
	}
	c.look(14, decree.PlaceDate, sized|weighted, l)
	if c.kind.Name != "Biên bản" { // which has none
		c.centredInCell(14, l)
	}
	if l.byBlanks() {
		c.warn(14, l, blanksBefore, say("canh giữa dưới Tiêu ngữ", "centred below the motto"))
	}
	if m := datePart.FindStringSubmatch(strings.ToLower(l.text)); m != nil {
		c.dateZeros(l, m[1], m[2])
		if d := dateOf(m); m[1] != "" && m[2] != "" && len(m[3]) == 4 && !d.Valid() {
			c.add(14, l, quoted(m[0]), say("một ngày có trong lịch", "a day that there is"))
		}
	}
	if place, _, named := strings.Cut(l.text, ","); named && !wording.IsPlace(place) {
		c.add(14, l, quoted(l.text), say("tên địa danh viết đủ, viết hoa", "the place written out, in capitals of its own"))
	}
	text := strings.TrimLeft(l.text, ".… _")
	if !goodDate.MatchString(text) && !monthDate.MatchString(text) && !strings.HasPrefix(text, ",") && !strings.ContainsAny(text, "…_") {
		c.add(14, l, quoted(l.text), quoted("Địa danh, ngày 05 tháng 01 năm 2026"))
	}
}

// dateOf returns the date of a match of datePart.
func dateOf(m []string) (d date.Date) {
	d.Day, _ = strconv.Atoi(m[1])
	d.Month, _ = strconv.Atoi(m[2])
	d.Year, _ = strconv.Atoi(m[3])
	return d
}

func (c *checker) dateZeros(l *line, day, month string) {
	if len(day) == 1 {
		c.add(14, l, sayf("ngày %s", "day %s", day), sayf("ngày 0%s", "day 0%s", day))
	}
	switch {
	case month == "1" || month == "2":
		c.add(14, l, sayf("tháng %s", "month %s", month), sayf("tháng 0%s", "month 0%s", month))
	case len(month) == 2 && month[0] == '0' && month > "02":
		c.warn(14, l, sayf("tháng %s", "month %s", month), sayf("tháng %s", "month %s", month[1:]))
	}
}

// twoLevels is when the districts ended and 29 provinces were merged (Nghị
// quyết 202/2025/QH15, Luật 72/2025/QH15).
var twoLevels = date.Date{Year: 2025, Month: 7, Day: 1}

// mergedProvinces no longer bear their names since then. Communes may.
var mergedProvinces = []string{
	"Hà Giang", "Yên Bái", "Bắc Kạn", "Vĩnh Phúc", "Hòa Bình", "Bắc Giang", "Thái Bình", "Hà Nam", "Nam Định", "Hải Dương",
	"Quảng Bình", "Quảng Nam", "Kon Tum", "Bình Định", "Phú Yên", "Ninh Thuận", "Đắk Nông", "Bình Thuận", "Bình Dương", "Bà Rịa - Vũng Tàu",
	"Long An", "Bình Phước", "Tiền Giang", "Bến Tre", "Trà Vinh", "Hậu Giang", "Sóc Trăng", "Bạc Liêu", "Kiên Giang",
}

var provinceName = regexp.MustCompile(`(?:^|\s)TỈNH\s+(.+)$`)

var (
	datedYear  = regexp.MustCompile(`([0-9]{4})\.?$`)
	datedMonth = regexp.MustCompile(`(?:tháng[\s.…_]*|[/.-])([0-9]{1,2})(?:[\s.…_]*năm|[/.-])`)
)

// isOld reports whether a line of place and date names a month, or a year, that
// may lie before the change; whether it names a day does not matter.
func isOld(dated string) bool {
	text := strings.ToLower(dated)
	var d date.Date
	if m := datedYear.FindStringSubmatch(text); m != nil {
		d.Year, _ = strconv.Atoi(m[1])
	}
	if m := datedMonth.FindStringSubmatch(text); m != nil {
		d.Month, _ = strconv.Atoi(m[1])
	}
	return d.Valid() && d.First().Before(twoLevels)
}

// checkOldUnits checks R15, of a paper dated after the change or not dated yet.
func (c *checker) checkOldUnits() {
	if c.dated != nil {
		if isOld(c.dated.text) {
			return
		}
		place, _, _ := strings.Cut(c.dated.text, ",")
		if wording.IsDistrict(place) {
			c.add(15, c.dated, quoted(place), say(wording.PlaceKinds, wording.PlaceKindsEnglish))
		}
	}
	for _, l := range c.left {
		if wording.NamesDistrict(l.text) {
			c.add(15, l, quoted(l.text), say("không còn đơn vị hành chính cấp huyện từ 01/7/2025", "there are no districts since 1 July 2025"))
		}
		if m := provinceName.FindStringSubmatch(l.text); m != nil && merged(m[1]) {
			c.add(15, l, quoted(l.text), say("tên tỉnh sau sắp xếp (từ 01/7/2025)", "the province after the merger (since 1 July 2025)"))
		}
	}
}

func merged(name string) bool {
	return slices.ContainsFunc(mergedProvinces, func(p string) bool { return vi.Fold(p) == vi.Fold(name) })
}
