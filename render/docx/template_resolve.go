package docx

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// scope is the names that count inside a repeat; those of the root come first.
// Where the list is not known, every name is let pass: its own problem is
// enough.
type scope struct {
	model Model
	loose bool
}

// answer is what a path stands for.
type answer struct {
	Field
	level   int
	counter counter
}

// find looks a path up, from the innermost scope outwards. Nothing is told
// where the problem lies elsewhere; ok is false then as well.
func (e *emitter) find(t *placedTag) (a answer, ok bool) {
	n, rest := dots(t.path)
	if n == 0 {
		for i := len(e.scopes) - 1; i >= 0; i-- {
			if s := e.scopes[i]; s.loose {
				return a, false
			} else if f, ok := findIn(s.model, rest); ok {
				return e.known(t, answer{Field: f, level: i}), true
			}
		}
		e.unknown(t, e.scopes)
		return a, false
	}
	i := len(e.scopes) - n
	if i < 1 {
		e.fault(NoRepeat, t)
		return a, false
	}
	if e.scopes[i].loose {
		return a, false
	}
	if c, ok := counters[rest]; ok {
		kind := TextField
		if c >= isFirst {
			kind = FlagField
		}
		return e.known(t, answer{Field{Kind: kind}, i, c}), true
	}
	if rest == "" {
		rest = "."
	}
	f, ok := findIn(e.scopes[i].model, rest)
	if !ok {
		e.unknown(t, e.scopes[i:i+1])
		return a, false
	}
	return e.known(t, answer{Field: f, level: i}), true
}

func findIn(m Model, path string) (Field, bool) {
	if m == nil {
		return Field{}, false
	}
	return m.Find(path)
}

// known notes in the list of tags what one stands for.
func (e *emitter) known(t *placedTag, a answer) answer {
	e.answered(t, a.Desc)
	return a
}

func (e *emitter) answered(t *placedTag, desc string) {
	if t.index >= 0 {
		e.c.tags[t.index].Known, e.c.tags[t.index].Desc = true, desc
	}
}

// unknown tells of a name that none of the scopes has, and of the nearest one.
func (e *emitter) unknown(t *placedTag, scopes []scope) {
	_, name := dots(t.path)
	vietnamese, english := e.c.hints.For(name, func() (names []string) {
		for _, s := range scopes {
			if s.model != nil {
				names = append(names, s.model.Names()...)
			}
		}
		return names
	}, "xem các tên có thể dùng bằng Inspect", "Inspect lists the names that there are")
	e.fault(UnknownName, t, vietnamese, english)
}

// loosen lets the names of a list pass whose repeat has no end.
func (e *emitter) loosen(t *placedTag) {
	if n, _ := dots(t.path); n > 0 {
		return
	}
	if f, ok := findIn(e.scopes[0].model, t.path); ok && f.Items != nil {
		e.scopes[0].model = eitherModel{e.scopes[0].model, f.Items}
	}
}

type eitherModel struct{ first, second Model }

func (m eitherModel) Find(path string) (Field, bool) {
	if f, ok := findIn(m.first, path); ok {
		return f, true
	}
	return m.second.Find(path)
}

func (m eitherModel) Names() []string { return append(m.first.Names(), m.second.Names()...) }

// begin begins a repeat or condition.
func (e *emitter) begin(t *placedTag) {
	if t.pair == nil {
		return
	}
	o := op{code: opIf, negative: t.kind == UnlessTag, tag: e.opTag(t)}
	a, ok := e.find(t)
	o.level, o.counter, o.field = a.level, a.counter, &a.Field
	if t.kind == RepeatTag {
		o.code = opRepeat
		s := scope{model: a.Items, loose: !ok}
		if ok && a.Kind != ListField {
			e.fault(NotList, t)
			s.loose = true
		}
		e.scopes = append(e.scopes, s)
		e.depth++
	}
	e.flush()
	e.opened = append(e.opened, opened{t, o, e.ops})
	e.ops = nil
}

// end ends what begins last.
func (e *emitter) end(t *placedTag) {
	if t.pair == nil {
		return
	}
	n := len(e.opened) - 1
	if n < 0 || e.opened[n].tag != t.pair {
		if n >= 0 {
			e.fault(CrossedTags, t, e.opened[n].tag.text)
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
	last.op.body = e.ops
	e.ops = append(last.ops, last.op)
	if last.tag.kind == RepeatTag {
		e.scopes = e.scopes[:len(e.scopes)-1]
		e.depth--
	}
}

func (e *emitter) opTag(t *placedTag) *opTag {
	return &opTag{text: t.text, path: t.path, paragraph: t.para.number}
}

// value makes the op of a value.
func (e *emitter) value(t *placedTag) (op, bool) {
	a, ok := e.find(t)
	filters, good := e.filters(t)
	if !ok || !good {
		return op{}, false
	}
	if a.Kind != TextField {
		e.notText(t, a.Kind)
		return op{}, false
	}
	o := op{code: opText, level: a.level, counter: a.counter, field: &a.Field, filters: filters, tag: e.opTag(t)}
	if a.Runs != nil && len(filters) == 0 {
		o.code = opRuns
	}
	return o, true
}

// wordsFor are what a field is that is no text, and what to write instead.
var wordsFor = map[FieldKind][4]string{
	FlagField:    {"điều kiện", "condition", "dùng trong {?%s}", "use it in {?%s}"},
	ListField:    {"danh sách", "list", "lặp bằng {#%s}", "repeat it with {#%s}"},
	RecordField:  {"nhóm giá trị", "record", "chọn một giá trị trong đó: {%s.…}", "choose one of its values: {%s.…}"},
	PictureField: {"hình", "picture", "viết {%%%s}", "write {%%%s}"},
}

func (e *emitter) notText(t *placedTag, kind FieldKind) {
	w := wordsFor[kind]
	e.fault(NotText, t, w[0], w[1], fmt.Sprintf(w[2], t.path), fmt.Sprintf(w[3], t.path))
}

// filters finds the filters of a value.
func (e *emitter) filters(t *placedTag) ([]boundFilter, bool) {
	known, good := e.c.data.Filters, true
	var out []boundFilter
	for _, c := range t.calls {
		f, ok := known[c.name]
		switch {
		case !ok:
			e.fault(UnknownFilter, t, c.name, strings.Join(slices.Sorted(maps.Keys(known)), ", "))
			good = false
		case f.Accepts == nil && c.arg != "", f.Accepts != nil && !f.Accepts(c.arg):
			e.fault(BadArgument, t, c.arg, c.name)
			good = false
		default:
			out = append(out, boundFilter{f.Apply, c.arg})
		}
	}
	return out, good
}
