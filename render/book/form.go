package book

import (
	"errors"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report/utf16"
	"github.com/vanban-go/vanban/report/vi"
)

var errNoForm = errors.New("book: no form")

// Form lays out what a unit fills in and sends back (biểu mẫu báo cáo): a cover
// with the day by which it is due and how to answer, a sheet for every area
// with its items and figures and one for each of its lists, a sheet for what is
// to be written, one for every list of the outline, and, hidden, what the form
// belongs to. [ReadReturn] reads it back.
//
// What a row is about stands in the row itself: its id, and its words. The form
// is one of a checklist that has passed its checks.
func Form(f *checklist.Form) (doc.Book, error) {
	if f == nil || f.Checklist == nil {
		return doc.Book{}, errNoForm
	}
	l := &formLayout{form: f, inputs: newInputs(), indicators: newFigures(f.Checklist), names: newSheetNames(), numbers: f.Checklist.ItemNumbers()}
	if err := l.indicators.checkRatios(f.Checklist); err != nil {
		return doc.Book{}, err
	}
	l.place()
	b := doc.Book{Properties: doc.Properties{Title: f.Title, Subject: oneLine(f.Subject)}}
	b.Sheets = append(b.Sheets, doc.Sheet{})
	for i := range f.Areas {
		a := &f.Areas[i]
		if l.sheets[a.ID] != "" {
			b.Sheets = append(b.Sheets, l.areaSheet(a))
		}
		for j := range a.Lists {
			b.Sheets = append(b.Sheets, l.list(&a.Lists[j]))
		}
	}
	b.Sheets = append(b.Sheets, l.writtenSheets()...)
	b.Sheets[0] = l.cover(b.Sheets[1:])
	l.inputs.addTo(&b)
	b.Sheets = append(b.Sheets, l.manifest(b.Sheets))
	return b, nil
}

// formLayout is what the sheets of one form have in common.
type formLayout struct {
	form       *checklist.Form
	inputs     *inputs
	indicators figures
	names      sheetNames
	numbers    map[string]string    // of the items
	sheets     map[string]string    // the name of the sheet of each area, by its id
	homes      map[string]string    // the id of the area of each item and indicator
	spots      map[string]valueSpot // of the values of indicators with series, by their ids
	relations  map[string][]checklist.Relation
}

// place decides which sheet every area gets, where every item and indicator stands, and
// by which row every relation is checked.
func (l *formLayout) place() {
	l.sheets, l.homes, l.relations = map[string]string{}, map[string]string{}, map[string][]checklist.Relation{}
	l.spots = map[string]valueSpot{}
	for i := range l.form.Areas {
		a := &l.form.Areas[i]
		if len(a.Items) > 0 || len(a.Indicators) > 0 {
			l.sheets[a.ID] = l.names.give(a.Title)
		}
		for _, ind := range a.Figures {
			l.homes[ind.ID] = a.ID
		}
		for _, item := range a.Items {
			l.homes[item.ID] = a.ID
		}
		tables := figureTables(l.form.Checklist, a)
		for i := range tables {
			l.placeValues(&tables[i])
		}
	}
	for _, r := range l.form.Relations() {
		l.relations[r.Anchor()] = append(l.relations[r.Anchor()], r)
	}
}

// The names of sheets that are not those of areas.
const (
	coverName    = "Thông tin chung"
	writtenName  = "Nội dung báo cáo"
	manifestName = "vanban"
)

// sheetNames gives every sheet a name that no other has.
type sheetNames map[string]bool

func newSheetNames() sheetNames {
	return sheetNames{vi.Fold(coverName): true, vi.Fold(writtenName): true, vi.Fold(listSheet): true, manifestName: true, "history": true}
}

// give returns title as far as it can be the name of a sheet, with a number
// behind it where it is taken.
func (n sheetNames) give(title string) string {
	title = strings.Trim(strings.Map(sheetRune, oneLine(title)), " '")
	if title == "" {
		title = "Trang"
	}
	name := cut(title, utf16.MaxSheetName)
	for i := 2; n[vi.Fold(name)]; i++ {
		suffix := " (" + vi.FormatInt(int64(i)) + ")"
		name = cut(title, utf16.MaxSheetName-len(suffix)) + suffix
	}
	n[vi.Fold(name)] = true
	return name
}

// sheetRune drops what no name of a sheet may hold, and what formulas give a
// meaning to.
func sheetRune(r rune) rune {
	if strings.ContainsRune(`/\?*[]:"{}`, r) {
		return -1
	}
	return r
}

// cut returns as much of s as n UTF-16 units hold, without spaces at a cut.
func cut(s string, n int) string {
	if c := utf16.Cut(s, n); c != s {
		return strings.TrimSpace(c)
	}
	return s
}

// oneLine puts the lines of a text one behind the other.
func oneLine(s string) string { return vi.OneLine(s) }
