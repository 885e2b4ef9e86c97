package book

import (
	"maps"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/report/round"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// foundStamp is what the file says of itself in one place.
type foundStamp struct {
	stamped
	place diag.Place
}

// stamps returns all that the file says of itself: in lines on its sheets that
// begin with a word, and in the hidden list of what it belongs to below a head,
// which also says what it asks.
func (r *returnReader) stamps(word, head string) []foundStamp {
	var found []foundStamp
	for _, s := range r.sheets {
		for j := range s.Cells {
			c := &s.Cells[j]
			place := func() diag.Place { return placeOf(r.file, s.Name, c.Row, c.Column) }
			switch {
			case c.Kind != xlsx.TextCell:
			case strings.HasPrefix(c.Text, word):
				if m, ok := parseStamp(stampWord + c.Text[len(word):]); ok {
					found, r.stamp = append(found, foundStamp{m, place()}), c.Text
				}
			case c.Text == head:
				found = append(found, foundStamp{r.hiddenManifest(s.Cells[j:]), place()})
			}
		}
	}
	return found
}

// hiddenManifest reads the pairs that begin with the first of the cells.
func (r *returnReader) hiddenManifest(cells []xlsx.Cell) stamped {
	head := cells[0]
	pairs := map[string]string{}
	if len(r.asked) == 0 {
		r.asked = make(map[string]string, len(cells)/2)
	}
	key := ""
	for i := range cells {
		switch c := &cells[i]; c.Column {
		case head.Column:
			key = c.Text
		case head.Column + 1:
			value := strings.TrimSpace(c.Text)
			if id, ok := strings.CutPrefix(key, keyAsks); ok {
				r.asked[id] = value
			} else if name, ok := strings.CutPrefix(key, keySlot); ok {
				r.slots[name] = value
			} else if key == keyTexts {
				if len(r.own) == 0 {
					r.own = make(ownTexts, len(value)/markLength)
				}
				r.own.parse(value)
			} else {
				pairs[key] = value
			}
		}
	}
	number := func(key string) int {
		n, err := strconv.Atoi(pairs[key])
		if err != nil {
			return -1 // agrees with no other copy
		}
		return n
	}
	return stamped{
		Manifest: checklist.Manifest{
			Plan: pairs[keyPlan], Version: number(keyVersion), Round: number(keyRound),
			Unit: pairs[keyUnit], Fingerprint: pairs[keyMark],
		},
		layout: pairs[head.Text],
	}
}

// identify finds the form that the file is a copy of, or the problem for which
// it is refused.
func (r *returnReader) identify(from Source, forms *round.FormSet) *diag.Problem {
	file := diag.Place{File: r.file}
	found, frame := r.stamps(stampWord, manifestHead), forms.Frame()
	if len(found) == 0 {
		if team := newReturnReader(r.looks.Context, r.file, r.sheets).stamps(visitWord, visitHead); len(team) > 0 {
			return refuse(teamSheet, team[0].place)
		}
	}
	if len(found) == 0 && from.Unit == "" && isTeamBook(r.sheets, forms.Plan().Checklist) {
		return refuse(teamSheet, file)
	}
	if len(found) == 0 && from.Unit == "" {
		if name := officeBookOf(r.sheets); name != "" {
			return refuse(officeBook, file, name)
		}
		return refuse(notAForm, file)
	}
	r.manifest, r.stamped = frame.Manifest, len(found) > 0
	if len(found) > 0 {
		first := found[0]
		if p := disagree(found, from.Decided, frame); p != nil {
			return p
		}
		if _, ok := forms.Find(first.Unit); !ok && !from.Decided {
			return refuse(unknownReturnUnit, first.place, first.Unit)
		}
		r.manifest, r.older = first.Manifest, first.Version < frame.Version
	}
	unit, p := r.whose(found, from, forms)
	if p != nil {
		return p
	}
	f, ok := forms.Find(unit)
	if !ok {
		return refuse(unknownReturnUnit, file, unit)
	}
	if len(found) == 0 {
		r.tell(unitFromCaller.At(file, "", unit))
	}
	r.form, r.manifest.Unit = f, unit
	texts := slotTexts(f)
	maps.Copy(texts, r.slots)
	r.slots = texts
	if r.carries = len(r.own) > 0; !r.carries {
		b, err := Form(f)
		r.lenient = r.older || err != nil
		r.own = textsOf(b.Sheets)
		r.own.addFormer(f)
	}
	return nil
}

// The names of the workbooks that the office of a round keeps itself, which stand
// above their first sheets, and of that of the results, which has another there.
const (
	formListTitle = "Danh sách biểu mẫu gửi các đơn vị"
	intakeTitle   = "Sổ nhận báo cáo"
	progressTitle = "Tiến độ nhận báo cáo"
	rollupTitle   = "Tóm tắt kết quả"
	resultsTitle  = "Kết quả kiểm tra"
)

// officeBookOf returns which of these the sheets are, or "".
func officeBookOf(sheets []*xlsx.Sheet) string {
	for i, s := range sheets {
		for _, c := range s.Cells {
			for _, name := range [...]string{formListTitle, intakeTitle, progressTitle, rollupTitle} {
				if i == 0 && c.Row == 1 && c.Column == 1 && c.Text == vi.Upper(name) {
					return name
				}
			}
			if s.Name == guideName && c.Text == headPlan {
				return resultsTitle
			}
		}
	}
	return ""
}

// addFormer adds the texts of forms that were sent before forms carried the marks
// of their own.
func (o ownTexts) addFormer(f *checklist.Form) {
	for _, text := range formerTexts {
		o[textMark("", "", text)] = true
	}
	for i := range f.Areas {
		for _, ind := range f.Areas[i].Figures {
			from := ind.Source
			if from == "" && ind.Derived != nil {
				from = "Tự tính từ " + ind.Derived.Num + " và " + ind.Derived.Den
			}
			text := periodAndSource(f.Checklist.PeriodLabel(ind), from)
			o[textMark(ind.ID, figureFormColumns[sourceAt].head, vi.NFC(text))] = true
		}
	}
}

// formerTexts are fixed texts of such forms that none of today has.
var formerTexts = [...]string{
	"LỜI VĂN", "Lời văn", "Cách trả lời", "Tiến độ trả lời: trang",
	"Trang “Lời văn”: mỗi mục viết vào một ô, xuống dòng bằng Alt+Enter; cần thêm ô thì chèn dòng ngay dưới mục đó. Các trang danh sách có thể thêm, bớt dòng tùy ý.",
	"Lưu ở dạng .xlsx và gửi lại đúng tệp này; không gửi bản chụp, bản PDF thay cho tệp.",
}

func refuse(rule diag.Rule, place diag.Place, args ...any) *diag.Problem {
	p := rule.At(place, "", args...)
	return &p
}

// disagree returns why a file is none of a round: what it says of itself in one
// place is not what it says in another, where they may differ by their units alone,
// or not what the round is.
func disagree(found []foundStamp, otherUnits bool, frame *checklist.Form) *diag.Problem {
	s := found[0]
	for _, other := range found[1:] {
		same := other.stamped
		if otherUnits {
			same.Unit = s.Unit
		}
		if same != s.stamped {
			p := stampsDiffer.At(other.place, "", stampText(other.Manifest), stampText(s.Manifest)).With(s.place)
			return &p
		}
	}
	switch m := s.Manifest; {
	case s.layout != formVersion:
		return refuse(newerLayout, s.place, s.layout, formVersion)
	case m.Plan != frame.Plan:
		return refuse(otherPlan, s.place, m.Plan, frame.Plan)
	case m.Round != frame.Round:
		return refuse(otherRound, s.place, m.Round, frame.Round)
	case m.Version > frame.Version:
		return refuse(newerVersion, s.place, m.Version, frame.Version)
	case m.Version == frame.Version && m.Fingerprint != frame.Fingerprint:
		return refuse(unknownVersion, s.place, m.Fingerprint, frame.Fingerprint)
	}
	return nil
}
