package template

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/tag"

	"github.com/vanban-go/vanban/report/diag"
)

// scope is the names that count inside a repeat; those of the root come first.
// Where the list is not known, every name is let pass: its own problem is
// enough.
type scope struct {
	model Model
	loose bool
	found map[string]*Field // what was looked up in it
}

// find looks a name up.
func (s *scope) find(name string) (*Field, bool) {
	if f, ok := s.found[name]; ok {
		return f, true
	}
	f, ok := findIn(s.model, name)
	if !ok {
		return nil, false
	}
	if s.found == nil {
		s.found = map[string]*Field{}
	}
	s.found[name] = &f
	return &f, true
}

// find looks a path up, from the innermost scope outwards, or in the very scope
// that its dots lead to. Nothing is told where the problem lies elsewhere; ok is
// false then as well.
func (e *emitter) find(t *placedTag) (q *asked, ok bool) {
	if e.c.looks.Done() {
		return new(asked), false
	}
	q = &e.c.asked.Take(1)[0]
	q.text, q.path, q.paragraph = t.text, t.Path, t.para.number
	if !e.c.problems.Takes(diag.Error) {
		return q, false // there will be no template, and nothing more is told
	}
	n, name := tag.Dots(t.Path)
	outermost, end := 0, len(e.scopes)
	if n > 0 {
		outermost, end = end-n, end-n+1
		if outermost < 1 {
			e.told(tag.NoRepeat, t.para, excerpt(t.text))
			return q, false
		}
		_, counts := tag.Turn{}.Text(name)
		_, tells := tag.Turn{}.Holds(name)
		if counts || tells {
			q.turn = name
		}
		name = cmp.Or(name, ".")
	}
	for q.level = end - 1; q.level >= outermost; q.level-- {
		s := &e.scopes[q.level]
		switch {
		case s.loose:
			return q, false
		case q.turn != "":
			q.Field, ok = &Field{Kind: FlagField}, true
			if _, counts := (tag.Turn{}).Text(name); counts {
				q.Kind = TextField
			}
		default:
			q.Field, ok = s.find(name)
		}
		if ok && q.Kind == noField {
			e.fault(badType, t, q.Desc)
			return q, false
		}
		if ok {
			e.answered(t, q.Desc)
			return q, true
		}
	}
	e.unknown(t, e.scopes[outermost:end])
	return q, false
}

func findIn(m Model, path string) (Field, bool) {
	if m == nil {
		return Field{}, false
	}
	f, ok := m.Find(path)
	f.Kind = cmp.Or(f.Kind, TextField)
	return f, ok
}

// answered notes in the list of tags what one stands for.
func (e *emitter) answered(t *placedTag, desc string) {
	t.known, t.desc = true, desc
}

// unknown tells of a name that none of the scopes has, and of the nearest one.
func (e *emitter) unknown(t *placedTag, scopes []scope) {
	_, name := tag.Dots(t.Path)
	vietnamese, english := e.c.hints.For(name, func() (names []string) {
		for _, s := range scopes {
			if s.model != nil {
				names = append(names, s.model.Names()...)
			}
		}
		return names
	}, "xem các tên có thể dùng bằng Inspect", "Inspect lists the names that there are")
	e.told(tag.UnknownName, t.para, excerpt(t.text), vietnamese, english)
}

// loosen lets the names of a list pass whose repeat has no end.
func (e *emitter) loosen(t *placedTag) {
	if n, _ := tag.Dots(t.Path); n > 0 {
		return
	}
	if f, ok := findIn(e.scopes[0].model, t.Path); ok && f.Items != nil {
		e.scopes[0].model = eitherModel{e.scopes[0].model, f.Items}
	}
}

type eitherModel struct{ first, second Model }

func (m eitherModel) Find(path string) (Field, bool) {
	if f, ok := findIn(m.first, path); ok {
		return f, true
	}
	return findIn(m.second, path)
}

func (m eitherModel) Names() []string { return append(m.first.Names(), m.second.Names()...) }

// begin begins a repeat or condition.
func (e *emitter) begin(t *placedTag) {
	if t.pair == nil {
		return
	}
	q, ok := e.find(t)
	negative := t.Kind == tag.Unless
	finish := func(body []written) step {
		return func(r *runner) {
			if ok && r.has(q) != negative {
				r.run(body)
			}
		}
	}
	if t.Kind == tag.Repeat {
		finish = func(body []written) step {
			return func(r *runner) {
				if ok {
					r.repeat(q, body)
				}
			}
		}
		s := scope{loose: !ok}
		if ok {
			s.model = q.Items
		}
		if ok && q.Kind != ListField {
			e.notList(t)
			s.loose = true
		}
		e.scopes = append(e.scopes, s)
		e.depth++
	}
	e.flush()
	e.opened = append(e.opened, opened{tag: t, before: e.steps, finish: finish, behind: e.begun, counting: counting{scope: len(e.scopes) - 1}})
	e.steps = nil
}

// notList tells of a repeat of what is no list, and of the lists that it holds.
func (e *emitter) notList(t *placedTag) {
	rule, within := tag.NotList, []string{}
	model := e.scopes[len(e.scopes)-1].model
	if model == nil {
		model = e.scopes[0].model
	}
	for _, name := range model.Names() {
		inner, below := strings.CutPrefix(name, t.Path+".")
		if f, ok := findIn(model, name); ok && f.Kind == ListField && below && !strings.Contains(inner, ".") {
			within = append(within, name)
		}
	}
	if len(within) == 0 {
		e.told(rule, t.para, excerpt(t.text))
		return
	}
	rule.HintVI, rule.HintEN = "danh sách ở trong đó: %[2]s", "the lists in it: %[2]s"
	e.told(rule, t.para, excerpt(t.text), strings.Join(within, ", "))
}

// end ends what begins last.
func (e *emitter) end(t *placedTag) {
	if t.pair == nil {
		return
	}
	n := len(e.opened) - 1
	if n < 0 || e.opened[n].tag != t.pair {
		if n >= 0 {
			e.fault(crossedTags, t, e.opened[n].tag.text)
		}
		e.abandon(t.pair)
		return
	}
	e.close(n)
}

// abandon forgets a repeat that cannot be ended where its end stands, so that the
// problem is told once.
func (e *emitter) abandon(t *placedTag) {
	for i := len(e.opened) - 1; i >= 0; i-- {
		if e.opened[i].tag == t {
			for n := len(e.opened) - 1; n >= i; n-- {
				e.close(n)
			}
			return
		}
	}
}

func (e *emitter) close(n int) {
	e.flush()
	last := e.opened[n]
	e.opened = e.opened[:n]
	body := e.steps
	e.steps = nil
	e.steps = last.before
	e.step(e.keepBreak(last, last.finish(body)))
	for _, s := range last.ends {
		e.step(s)
	}
	if last.tag.Kind == tag.Repeat {
		e.scopes = e.scopes[:len(e.scopes)-1]
		e.depth--
	}
}

// value finds a value and its filters.
func (e *emitter) value(t *placedTag) (*asked, []boundFilter, bool) {
	q, ok := e.find(t)
	filters, good := e.filters(t)
	if ok && good && q.Kind != TextField {
		w := wordsFor[q.Kind]
		e.told(tag.NotText, t.para, excerpt(t.text), w[0], w[1], fmt.Sprintf(w[2], t.Path), fmt.Sprintf(w[3], t.Path))
		good = false
	}
	return q, filters, ok && good
}

// wordsFor are what a field is that is no text, and what to write instead.
var wordsFor = map[FieldKind][4]string{
	FlagField:    {"điều kiện", "condition", "dùng trong {?%s}", "use it in {?%s}"},
	ListField:    {"danh sách", "list", "lặp bằng {#%s}", "repeat it with {#%s}"},
	RecordField:  {"nhóm giá trị", "record", "chọn một giá trị trong đó: {%s.…}", "choose one of its values: {%s.…}"},
	PictureField: {"hình", "picture", "viết {%%%s}", "write {%%%s}"},
}

// knownFilters lists the filters that there are, for those who wrote another.
func (c *compiler) knownFilters() string {
	if c.filters == "" {
		c.filters = strings.Join(append(slices.Sorted(maps.Keys(c.data.Filters)), tag.Default+":…"), ", ")
	}
	return c.filters
}

// filters finds the filters of a value.
func (e *emitter) filters(t *placedTag) ([]boundFilter, bool) {
	known, good := e.c.data.Filters, true
	var out []boundFilter
	for _, c := range t.Calls {
		f, ok := known[c.Name]
		switch {
		case c.Name == tag.Default && c.Arg == "":
			e.told(tag.BadArgument, t.para, c.Arg, c.Name, f.Desc, f.Desc)
			good = false
		case c.Name == tag.Default:
			out = append(out, boundFilter{arg: c.Arg})
		case !ok:
			e.told(tag.UnknownFilter, t.para, c.Name, e.c.knownFilters())
			good = false
		case f.Accepts == nil && c.Arg != "", f.Accepts != nil && !f.Accepts(c.Arg):
			e.told(tag.BadArgument, t.para, c.Arg, c.Name, f.Desc, f.Desc)
			good = false
		case f.Apply != nil:
			out = append(out, boundFilter{f.Apply, c.Arg, f.Keeps != nil && f.Keeps(c.Arg)})
		}
	}
	return out, good
}
