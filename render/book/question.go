package book

import (
	"slices"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/vi"
)

// question is something that the form asks, in a row of its own.
type question struct {
	id        string
	was       []string
	said      string // the words beside the id, its second witness
	line      string // the same on one line
	before    string // the printed number in former forms, where that was another
	item      *checklist.Item
	scored    bool // its row stands in a table of points
	indicator *checklist.Indicator
	prompt    *checklist.Prompt
	series    string   // whose value of the indicator is asked for
	means     []string // what an answer does; nil for prose
	meant     string   // the same in one text; "" where that cannot be divided again

	columns []*question // of an indicator with series, in the row of which they stand
	form    *tableForm  // the table of that row
}

// questionsOf returns the questions of a form in its order: those of the areas,
// then those for prose.
func questionsOf(f *checklist.Form) []*question {
	var all []*question
	add := func(q question) {
		q.line = oneLine(q.said)
		all = append(all, &q)
	}
	for i := range f.Areas {
		scored := f.Areas[i].HasScores()
		for n, item := range f.Areas[i].Items {
			add(question{id: item.ID, was: item.Was, said: item.Text, before: numberBefore(nil, n+1), item: item, scored: scored, means: f.Checklist.ItemMeaning(item)})
		}
		for _, ind := range f.Areas[i].Figures {
			_, series := checklist.Divide(ind.ID)
			add(question{id: ind.ID, was: ind.Was, said: indicatorLabel(ind), before: numberBefore(ind, 0), indicator: ind, series: series, means: f.Checklist.Meaning(ind)})
		}
	}
	for i := range f.Prompts {
		if p := &f.Prompts[i]; p.Kind == checklist.ForNarrative {
			add(question{id: p.ID, was: p.Was, said: promptText(p), prompt: p})
		}
	}
	return all
}

// inOneText returns the lines of a meaning as a form carries them; "" where they are
// others when it is read.
func inOneText(lines []string) string {
	text := strings.Join(lines, "\n")
	if !slices.Equal(strings.Split(vi.NFC(text), "\n"), lines) {
		return ""
	}
	return text
}

// seriesRows returns the rows of a form that ask for several values, of which the
// questions are known by their ids.
func seriesRows(f *checklist.Form, known map[string]*question) []*question {
	var out []*question
	for i := range f.Areas {
		tables := figureTables(f.Checklist, &f.Areas[i])
		for j := range tables {
			if len(tables[j].series) == 0 {
				continue
			}
			form := seriesForm(&tables[j])
			for _, row := range tables[j].rows {
				q := &question{id: row.ID, was: row.Was, said: indicatorLabel(row.Indicator), before: numberBefore(row.Indicator, 0), indicator: row.Indicator, form: form, means: f.Checklist.Meaning(row.Indicator)}
				q.line = oneLine(q.said)
				for _, s := range form.series {
					if value := known[checklist.Address(row.ID, s)]; value != nil {
						value.said, value.line = q.said, q.line
						q.columns = append(q.columns, value)
					}
				}
				out = append(out, q)
			}
		}
	}
	return out
}

// askedList is a list that the form asks for.
type askedList struct {
	*checklist.Prompt
	fields []*checklist.Indicator
	form   *tableForm
}

// listsOf returns the lists of a form, each with the kind of its table: one for
// all that have the same columns.
func listsOf(f *checklist.Form) []*askedList {
	var out []*askedList
	for _, p := range f.Lists() {
		l := &askedList{Prompt: p, fields: p.Fields(), form: newTableForm(append([]string{headNumber}, p.List.Heads()...))}
		if i := slices.IndexFunc(out, func(o *askedList) bool { return slices.Equal(o.form.folded, l.form.folded) }); i >= 0 {
			l.form = out[i].form
		}
		out = append(out, l)
	}
	titles := func(l *askedList) []string { return slices.Sorted(slices.Values(l.form.folded)) }
	for _, l := range out {
		if l.form.lists != nil {
			continue
		}
		for _, o := range out {
			if slices.Equal(titles(o), titles(l)) {
				l.form.lists = append(l.form.lists, o)
			}
		}
	}
	return out
}

// numberBefore is the printed number of the n-th item of an area in forms of before
// items were counted through all areas, and that of a part of before parts had
// letters.
func numberBefore(i *checklist.Indicator, n int) string {
	switch {
	case i == nil:
		return strconv.Itoa(n)
	case i.Of != "":
		return "-"
	}
	return ""
}

// isIn reports whether words are those of the question.
func (q *question) isIn(words string) bool {
	return words == q.line || vi.Fold(words) == vi.Fold(q.line)
}

// derived reports whether the form computes the answer itself.
func (q *question) derived() bool { return q.indicator != nil && q.indicator.Derived != nil }
