package date

import (
	"strconv"

	"github.com/vanban-go/vanban/report/vi"
)

// room is left where a day, a month or a year is to be written by hand or
// filled in once the paper is signed.
const room = "        "

// Long returns d in words: "ngày 05 tháng 01 năm 2026", "tháng 10 năm 2025",
// "năm 2025" or "". Days below 10 and the months 1 and 2 take a zero, other
// months do not (Nghị định 30/2020/NĐ-CP, Phụ lục I, địa danh và thời gian ban
// hành).
func (d Date) Long() string {
	switch {
	case d.Day != 0:
		return d.Blank()
	case d.Month != 0:
		return "tháng " + month(d.Month) + " năm " + strconv.Itoa(d.Year)
	case d.Year != 0:
		return "năm " + strconv.Itoa(d.Year)
	}
	return ""
}

// Blank returns d as Long does for the line of place and date, with room of
// eight spaces for whatever is not known: "ngày        tháng 8 năm 2026".
func (d Date) Blank() string {
	day, m, year := room, room, room
	if d.Day != 0 {
		day = " " + vi.Pad2(d.Day) + " "
	}
	if d.Month != 0 {
		m = " " + month(d.Month) + " "
	}
	if d.Year != 0 {
		year = " " + strconv.Itoa(d.Year)
	}
	return "ngày" + day + "tháng" + m + "năm" + year
}

func month(m int) string {
	if m < 3 {
		return vi.Pad2(m)
	}
	return strconv.Itoa(m)
}
