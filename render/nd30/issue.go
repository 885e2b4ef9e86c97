package nd30

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"regexp"
	"strings"

	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/vi"
)

// Why [Issue] refuses. Its other errors are those of [docx.SetControls].
var (
	ErrBadNumber = errors.New("nd30: số văn bản phải là số từ 1 (the number must be a whole one from 1)")
	ErrBadDay    = errors.New("nd30: ngày ban hành phải đủ ngày, tháng, năm (the date must be a full day)")
	ErrIssued    = errors.New("nd30: văn bản đã có số hoặc ngày khác (issued already, with another number or date)")
	ErrNoSlot    = errors.New("nd30: văn bản không có chỗ để điền số và ngày (no slots for number and date)")
)

// Issue copies a paper from r to w with its number and date of issue (số và
// thời gian ban hành): at the head, and on paper in the reference of every
// annex too, whose places an electronic paper leaves as blank text. Numbers
// below 10 are printed with a leading zero, the day in words: "ngày 05 tháng
// 01 năm 2026". Everything else stays byte by byte as it was. It needs nothing
// but the file, which may come from [Plan], [Outline] or an office's template
// with the same tags.
//
// It refuses a malformed number ([ErrBadNumber]), a date that is no day
// ([ErrBadDay]), a paper that was issued already, be it by hand ([ErrIssued]),
// one without slots, or with a part of a date in print where the slot should be
// ([ErrNoSlot]), a signed one ([docx.ErrSigned]) and a
// damaged one. A place that somebody put around more than one line of text is none
// for a number ([docx.ErrControl]). What is printed already and is the same stays.
// Nothing is written when it refuses.
func Issue(ctx context.Context, w io.Writer, r io.ReaderAt, size int64, number string, day date.Date) error {
	if !goodNumber.MatchString(number) {
		return fmt.Errorf("%w: %q", ErrBadNumber, number)
	}
	if !day.IsFull() {
		return fmt.Errorf("%w: %q", ErrBadDay, day)
	}
	d, err := read.File(ctx, r, size)
	if err != nil {
		return err
	}
	if d.Signed {
		return docx.ErrSigned
	}
	values, err := slotValues(d, report.PrintedNumber(number), day)
	if err != nil {
		return err
	}
	return docx.SetControls(ctx, w, r, size, values)
}

// goodNumber is a number of the register of a year.
var goodNumber = regexp.MustCompile(`^0*[1-9][0-9]{0,5}$`)

// slotValues returns what goes into which slot.
func slotValues(d *read.Document, number string, day date.Date) (map[string]string, error) {
	printed, at := issued(d)
	if printed != "" || at.IsFull() {
		filled := func(tag string) bool { c, ok := d.Control(tag); return ok && hasDigit(c.Text) }
		switch {
		case printed != "" && (filled(NumberTag) || !sameNumber(printed, number)):
			return nil, fmt.Errorf("%w: %s", ErrIssued, printed)
		case at.IsFull() && at != day, printed != "" && at.IsFull():
			return nil, fmt.Errorf("%w: %s", ErrIssued, cmp.Or(printed, at.Short()))
		}
	}
	values := make(map[string]string)
	for _, c := range d.Controls {
		switch annexTag := annexSlot.FindStringSubmatch(c.Tag); {
		case c.Tag == NumberTag, annexTag != nil && annexTag[1] == NumberTag:
			values[c.Tag] = number
		case c.Tag == DateTag, annexTag != nil && annexTag[1] == DateTag:
			values[c.Tag] = day.Long()
		default:
			continue
		}
		if strings.ContainsAny(c.Text, "\n\t") {
			return nil, fmt.Errorf("%w: %q: chỉ điền vào chỗ có một dòng chữ (only one line of text is filled)", docx.ErrControl, c.Tag)
		}
	}
	switch {
	case values[NumberTag] == "" && values[DateTag] == "":
		return nil, ErrNoSlot
	case values[DateTag] == "" && !at.IsFull():
		if part := openDayOf(d); part != "" {
			return nil, fmt.Errorf("%w: %q không phải chỗ để điền (is no slot)", ErrNoSlot, part)
		}
	}
	return values, nil
}

// annexSlot matches the tags of the places in the reference of an annex.
var annexSlot = regexp.MustCompile(`^annex\.[0-9]+\.(` + NumberTag + `|` + DateTag + `)$`)

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

func sameNumber(a, b string) bool {
	return strings.TrimLeft(a, "0") == strings.TrimLeft(b, "0")
}

// Issued returns the number and the day of a paper: what [Issue] put into its
// places, wherever these stand, else what a records officer wrote into the head
// in Word, or the layout. ok is false unless it has both; what it has of them is
// returned all the same.
func Issued(ctx context.Context, r io.ReaderAt, size int64) (number string, day date.Date, ok bool, err error) {
	d, err := read.File(ctx, r, size)
	if err != nil {
		return "", date.Date{}, false, err
	}
	number, day = issued(d)
	return number, day, number != "" && day.IsFull(), nil
}

// headLines is how many lines of text the head of a paper takes at most.
const headLines = 24

// A day is that of the head behind the name of a place alone, or behind number
// and place on one line; a sentence of the text, which ends with a full stop,
// speaks of another.
var (
	printedNumber = regexp.MustCompile(`^Số\s*:?\s*([0-9]+)\s*[a-zđ]?\s*[/-]`)
	printedDay    = regexp.MustCompile(`^(?:Số\s*:?\s*[0-9].*?\s)?\p{Lu}[^,:;()]*,\s*ngày\s+([0-9]{1,2})\s+tháng\s+([0-9]{1,2})\s+năm\s+([0-9]{4})\s*\.?$`)
)

// openDay is a date of the head without its day.
var openDay = regexp.MustCompile(`^(?:\p{Lu}[^,:;()]*,\s*(?:ngày[\s.…]*)?(?:tháng[\s.…]*[0-9]{0,2}\s*)?năm\s+[0-9]{4}|(?:ngày[\s.…]*)?tháng[\s.…]*[0-9]{0,2}\s*năm\s+[0-9]{4}|(?:\p{Lu}[^,:;()]*,\s*)?[0-9]{1,2}/[0-9]{4})$`)

// openDayOf returns such a date, or "".
func openDayOf(d *read.Document) string {
	for line := range headOf(d) {
		if openDay.MatchString(line) {
			return line
		}
	}
	return ""
}

// filledDay is a day as [Issue] writes it.
var filledDay = regexp.MustCompile(`^\s*ngày\s+([0-9]{1,2})\s+tháng\s+([0-9]{1,2})\s+năm\s+([0-9]{4})\s*$`)

// issued reads number and day from their places, or from the visible text of the
// head.
func issued(d *read.Document) (number string, day date.Date) {
	if c, ok := d.Control(NumberTag); ok && goodNumber.MatchString(strings.TrimSpace(c.Text)) {
		number = strings.TrimSpace(c.Text)
	}
	if c, ok := d.Control(DateTag); ok {
		if m := filledDay.FindStringSubmatch(vi.NFC(c.Text)); m != nil {
			day, _ = date.Parse(strings.Join(m[1:], "/"))
		}
	}
	for line, p := range headOf(d) {
		if number != "" && day.IsFull() {
			break
		}
		if m := printedNumber.FindStringSubmatch(line); m != nil && number == "" {
			number = m[1]
		}
		if m := printedDay.FindStringSubmatch(line); m != nil && day.IsZero() && (p.Cell.Table > 0 || !strings.HasSuffix(line, ".")) {
			day, _ = date.Parse(strings.Join(m[1:], "/"))
		}
	}
	return number, day
}

// headOf returns the lines of the head of a paper, and the paragraph of each.
func headOf(d *read.Document) iter.Seq2[string, *read.Paragraph] {
	return func(yield func(string, *read.Paragraph) bool) {
		lines := 0
		for i := range d.Paragraphs {
			p := &d.Paragraphs[i]
			if !p.InBody() || lines >= headLines {
				return
			}
			for line := range strings.FieldsFuncSeq(vi.NFC(p.Text()), func(r rune) bool { return r == '\t' || r == '\n' }) {
				if line = strings.TrimSpace(line); line == "" {
					continue
				}
				lines++
				if !yield(line, p) {
					return
				}
			}
		}
	}
}
