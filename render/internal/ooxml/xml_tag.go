package ooxml

import "strings"

// Attr is an attribute of a start tag, or of a [Node].
type Attr struct {
	Name       string // as written: "w:val"
	Start, End int    // its bytes, from the blank before its name to behind its closing quote
	ValueStart int    // where its value begins, as written; it ends one byte before End
	raw        string
	plain      bool // the value is written as it is meant
}

// Value returns the value, entities decoded.
func (a *Attr) Value() string {
	if a.plain {
		return a.raw
	}
	return decoded(a.raw)
}

// Local returns the name without its prefix.
func (a *Attr) Local() string { return local(a.Name) }

// Name returns the name of a tag, as written: "w:p"; "" for text.
func (r *Reader) Name() string { return r.data[r.name.start:r.name.end] }

// Local returns the name of the tag without its prefix.
func (r *Reader) Local() string { return r.data[r.name.local:r.name.end] }

func local(name string) string {
	_, l := Split(name)
	return l
}

// Split divides a name into prefix and local name. A name that begins or ends
// with a colon has no prefix.
func Split(name string) (prefix, local string) {
	if i := strings.IndexByte(name, ':'); i > 0 && i < len(name)-1 {
		return name[:i], name[i+1:]
	}
	return "", name
}

// attr returns the i-th attribute of the start tag. Those that bind namespaces count.
func (r *Reader) attr(i int) Attr {
	a := &r.attrs[i]
	return Attr{r.data[a.name.start:a.name.end], a.start, a.value.end + 1, a.value.start, r.data[a.value.start:a.value.end], a.plain}
}

// attr is where an attribute of the tag stands.
type attr struct {
	start int // of the blank before it
	name  name
	value part
	plain bool // the value is written as it is meant
}

func (r *Reader) valueOf(a *attr) string {
	raw := r.data[a.value.start:a.value.end]
	if a.plain {
		return raw
	}
	return decoded(raw)
}

// Attr returns the value of the attribute of that name, "" where there is none. One
// with a prefix is another.
func (r *Reader) Attr(name string) string {
	for i := range r.attrs {
		if a := &r.attrs[i]; r.data[a.name.start:a.name.end] == name {
			return r.valueOf(a)
		}
	}
	return ""
}

// AttrLocal returns the value of the first attribute of that name, whatever its
// prefix; "" where there is none.
func (r *Reader) AttrLocal(local string) string {
	for i := range r.attrs {
		if a := &r.attrs[i]; r.data[a.name.local:a.name.end] == local {
			return r.valueOf(a)
		}
	}
	return ""
}

const xmlSpace = "http://www.w3.org/XML/1998/namespace"

// Space returns the namespace that a prefix is bound to where the reader
// stands; "" is that of elements without one. A prefix that is not bound is its
// own namespace.
func (r *Reader) Space(prefix string) string {
	if prefix == "xml" {
		return xmlSpace
	}
	if s := r.bound(prefix); s != nil {
		return s.uri
	}
	return prefix
}

// bound returns the newest namespace of a prefix, or nil.
func (r *Reader) bound(prefix string) *space {
	if at := r.asked - 1; at >= 0 && at < len(r.spaces) && r.spaces[at].prefix == prefix {
		return &r.spaces[at]
	}
	for i := len(r.spaces) - 1; i >= 0; i-- {
		if r.spaces[i].prefix == prefix {
			r.asked = i + 1
			return &r.spaces[i]
		}
	}
	return nil
}

func (r *Reader) startTag() bool {
	r.token(StartTag, r.pos, r.pos)
	name, ok := r.readName(r.pos + 1)
	if !ok {
		return false
	}
	switch {
	case len(r.open) == 0 && r.rooted:
		return r.fail(r.pos, "a second root")
	case r.MaxDepth > 0 && len(r.open) == r.MaxDepth:
		return r.stop(r.pos, ErrTooDeep)
	}
	end, ok := r.attributes(name.end)
	if !ok {
		return false
	}
	r.empty = end < len(r.data) && r.data[end] == '/'
	if r.empty {
		end++
	}
	switch {
	case end == len(r.data):
		return r.fail(end, tooEarly)
	case r.data[end] != '>':
		return r.fail(end, "a bad tag")
	}
	r.rooted = true
	r.name, r.End = name, end+1
	r.pos = r.End
	r.open = append(r.open, element{name, len(r.spaces)})
	r.bind()
	if len(r.spaces) > r.limits.Spaces {
		return r.stop(r.pos, ErrTooManyMarks)
	}
	return r.mark(len(r.attrs))
}

// bind notes the namespaces that the start tag declares.
func (r *Reader) bind() {
	for i := range r.attrs {
		a := &r.attrs[i]
		if !strings.HasPrefix(r.data[a.name.start:], "xmlns") {
			continue
		}
		r.asked = 0
		switch prefix, name := Split(r.data[a.name.start:a.name.end]); {
		case prefix == "xmlns":
			r.spaces = append(r.spaces, space{prefix: name, uri: r.valueOf(a)})
		case name == "xmlns":
			r.spaces = append(r.spaces, space{uri: r.valueOf(a)})
		}
	}
}

func (r *Reader) endTag() bool {
	start, last := r.pos, len(r.open)-1
	if last >= 0 {
		open := r.open[last].name
		if rest, ok := strings.CutPrefix(r.data[start+len("</"):], r.data[open.start:open.end]); ok && rest != "" && rest[0] == '>' {
			r.pos = len(r.data) - len(rest) + 1
			r.token(EndTag, start, r.pos)
			r.name = open
			return true
		}
	}
	name, ok := r.readName(start + len("</"))
	if !ok {
		return false
	}
	end := r.blank(name.end)
	switch {
	case end == len(r.data):
		return r.fail(end, tooEarly)
	case r.data[end] != '>':
		return r.fail(end, "a bad tag")
	case last < 0 || !r.same(r.open[last].name, name):
		return r.fail(start, "a tag closes that is not open")
	}
	r.pos = end + 1
	r.token(EndTag, start, r.pos)
	r.name = name
	return true
}

// same reports whether two names are the same.
func (r *Reader) same(a, b name) bool {
	return r.data[a.end-1] == r.data[b.end-1] && r.data[a.start:a.end] == r.data[b.start:b.end]
}

// attributes reads attributes from i on, and returns where what is none begins.
func (r *Reader) attributes(i int) (end int, ok bool) {
	for {
		start := i
		i = r.blank(i)
		if i == len(r.data) || r.data[i] == '>' || r.data[i] == '/' || r.data[i] == '?' {
			return i, true
		}
		name, ok := r.readName(i)
		if !ok {
			return i, false
		}
		i = r.blank(name.end)
		if i == len(r.data) || r.data[i] != '=' {
			return i, r.fail(i, "an attribute without a value")
		}
		i = r.blank(i + 1)
		if i == len(r.data) || r.data[i] != '"' && r.data[i] != '\'' {
			return i, r.fail(i, "an attribute without quotes")
		}
		value, isPlain, ok := r.value(i)
		if !ok || !r.isNew(start, name) {
			return i, false
		}
		r.attrs = append(r.attrs, attr{start, name, value, isPlain})
		i = value.end + 1
	}
}

// value reads the value of an attribute whose quote is at i. It is plain where it is
// written as it is meant.
func (r *Reader) value(i int) (v part, isPlain, ok bool) {
	quote, rest := r.data[i], r.data[i+1:]
	n := Plain(rest, &inValues)
	if isPlain = n < len(rest) && rest[n] == quote; !isPlain {
		if n = strings.IndexByte(rest, quote); n < 0 {
			return v, false, r.fail(i, "a quote is not closed")
		}
		if n := strings.IndexByte(rest[:n], '<'); n >= 0 {
			return v, false, r.fail(i+1+n, "< within a tag")
		}
		if !r.entities(rest[:n], i+1) {
			return v, false, false
		}
	}
	return part{i + 1, i + 1 + n}, isPlain, true
}

// isNew reports whether an attribute that begins at start is the first of its name,
// and not one too many.
func (r *Reader) isNew(start int, name name) bool {
	if len(r.attrs) == r.limits.Attrs {
		return r.stop(start, ErrTooManyMarks)
	}
	for i := range r.attrs {
		if r.same(r.attrs[i].name, name) {
			return r.fail(start, "an attribute stands twice")
		}
	}
	return true
}

// blank returns the offset of what is no white space, from i on.
func (r *Reader) blank(i int) int {
	for ; i < len(r.data); i++ {
		if c := r.data[i]; c != ' ' && c != '\n' && c != '\t' && c != '\r' {
			break
		}
	}
	return i
}
