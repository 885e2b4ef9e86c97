package round

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/fault"

	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/vi"
)

// issued returns a problem where the plan has no number and day yet, by which
// the papers of the round cite it.
func (r *Round) issued() error {
	if r.Plan().Office == nil {
		return fault.NoPlan.For("plan")
	}
	if number, day := r.Plan().NumberAndDate(); number == "" || !day.IsFull() {
		return planNotIssued.At(r.Plan().Place("id"), "issued")
	}
	return nil
}

// cited returns the citation of the plan where a paper first speaks of it: type,
// number, symbol, day, issuer and subject.
func (r *Round) cited() string {
	return r.Plan().Basis().Citation(r.Plan().Settings().CitationDate == "short")
}

// citedAgain returns the citation of the plan behind the first one: type, number
// and symbol.
func (r *Round) citedAgain() string {
	b := r.Plan().Basis()
	return b.Type + " số " + b.Ref
}

// subject is the subject of the plan on one line.
func (r *Round) subject() string { return strings.Join(vi.Lines(r.Plan().Subject), " ") }

// issuer is the name of the office that inspects.
func (r *Round) issuer() string { return r.Plan().Issuing().IssuerNames() }

// reportingTo says where units send their reports: "Sở Nội vụ (qua Phòng A; thư
// điện tử: a@b.vn)".
func (r *Round) reportingTo() string {
	to := r.Plan().Issuing().Reporting
	if ways := joined("; ", behind("qua ", to.Via), behind("thư điện tử: ", to.Email)); ways != "" {
		return r.issuer() + " (" + ways + ")"
	}
	return r.issuer()
}

// behind is a text behind a word; nothing where there is no text.
func behind(word, text string) string {
	if text == "" {
		return ""
	}
	return word + text
}

// joined joins the texts that there are.
func joined(by string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), by)
}

// dayWords returns a day as a sentence says it: "thứ Năm, ngày 08 tháng 01 năm
// 2026".
func dayWords(d date.Date) string { return joined(", ", d.DayName(), d.Long()) }

// clock returns a time as it is said: "08 giờ 00 phút" of "08:00"; any other
// text as it is.
func clock(s string) string {
	minutes, ok := date.Clock(s)
	if !ok {
		return s
	}
	return vi.Pad2(minutes/60) + " giờ " + vi.Pad2(minutes%60) + " phút"
}
