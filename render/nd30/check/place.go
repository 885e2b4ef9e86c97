package check

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/wording"
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

var (
	datedYear  = regexp.MustCompile(`([0-9]{4})\.?$`)
	datedMonth = regexp.MustCompile(`(?:tháng[\s.…_]*|[/.-])([0-9]{1,2})(?:[\s.…_]*năm|[/.-])`)
)

// dayOf returns the day that a line of place and date names, or the month or the
// year of it.
func dayOf(dated string) (d date.Date) {
	text := strings.ToLower(dated)
	if m := datedYear.FindStringSubmatch(text); m != nil {
		d.Year, _ = strconv.Atoi(m[1])
	}
	if m := datedMonth.FindStringSubmatch(text); m != nil {
		d.Month, _ = strconv.Atoi(m[1])
	}
	return d
}

// checkOldUnits checks R15.
func (c *checker) checkOldUnits() {
	var day date.Date
	if c.dated != nil {
		day = dayOf(c.dated.text)
		place, _, _ := strings.Cut(c.dated.text, ",")
		c.oldUnit(c.dated, place, day)
	}
	for _, l := range c.left {
		c.oldUnit(l, l.text, day)
	}
}

func (c *checker) oldUnit(l *line, name string, day date.Date) {
	switch wording.OldUnitIn(name, day.Year, day.Month, day.Day) {
	case wording.District:
		c.add(15, l, quoted(name), say("không còn đơn vị hành chính cấp huyện từ 01/7/2025", "there are no districts since 1 July 2025"))
	case wording.MergedProvince:
		c.add(15, l, quoted(name), say("tên tỉnh sau sắp xếp (từ 01/7/2025)", "the province after the merger (since 1 July 2025)"))
	}
}
