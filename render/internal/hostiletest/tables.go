package hostiletest

import "strings"

// tables are files of values divided by commas.
func tables() []File {
	table := func(name, head string, n int, line string) File {
		return File{name + ".csv", func() []byte { return []byte(head + times(n, line)) }}
	}
	units := "code,name,type\n"
	register := "file,received,unit,use\n"
	schedule := "unit,date,session,time,place,subteam\n"
	return []File{
		table("one-line", "", 500_000, "a,"),
		table("empty-lines", units, 1_000_000, "\n"),
		table("open-quote", units+`"`, 250_000, "a,b\n"),
		table("quotes", units, 250_000, `"",`),
		table("quoted-quotes", units+`"`, 500_000, `""`),
		table("heads", "", 100_000, "head%d,"),
		table("same-heads", "", 200_000, "code,"),
		table("zeros", units, 1_000_000, "\x00"),
		table("latin", units, 140_000, "a,K\xE9,b\n"),
		table("wrong-units", units, 60_000, "x x,,nothing\n"),
		table("same-units", units, 40_000, "d,Trường,truong\n"),
		table("near-units", units, 20_000, "d%d,Trường Tiểu học số %d,truonh\n"),
		table("wrong-register", register, 30_000, "a%d.xlsx,never,nobody%d,x\n"),
		table("same-register", register, 40_000, "a.xlsx,2026-01-05,u01,\n"),
		table("wrong-schedule", schedule, 24_000, "nobody%d,2026-99-99,night,25:00,x,none\n"),
		table("carriage-returns", units, 500_000, "\r"),
		table("short-rows", units, 250_000, "a\n"),
		table("long-rows", units, 10, strings.Repeat("a,", 40_000)+"\n"),
	}
}
