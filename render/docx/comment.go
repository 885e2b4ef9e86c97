package docx

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/render/docx/internal/source"
	"github.com/vanban-go/vanban/render/docx/read"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/report/limit"
)

// Comment is a remark about a paragraph of a file; Part and Paragraph are those
// of read.Paragraph.
type Comment struct {
	Part      string
	Paragraph int
	Text      string // lines are divided by "\n"
}

var errNoParagraph = errors.New("docx: không có đoạn nào để ghi chú (no paragraph to comment on)")

// Annotate copies a .docx file from r to w with comments by an author around
// whole paragraphs, in the order given, behind those that it has. Word knows
// comments in the main text alone: what is about a text box stands at the
// paragraph in which it hangs, what is about a header, a footer or a note at the
// first paragraph, and so does a place that the file does not have.
//
// Nothing else changes: the main part gains the marks, and the parts that list
// comments, relationships and content types one entry each; every other part is
// copied as it is. The errors are those of [SetControls] about the file.
// Nothing is written unless all of it succeeded.
func Annotate(ctx context.Context, w io.Writer, r io.ReaderAt, size int64, author string, comments []Comment) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = fmt.Errorf("%w: %v", source.ErrDamaged, v)
		}
	}()
	d, err := read.File(ctx, r, size)
	if err != nil {
		return err
	}
	if d.Signed {
		return ErrSigned
	}
	pkg, err := source.Open(ctx, r, size, limit.Papers())
	if err != nil {
		return err
	}
	a := annotator{ctx: ctx, pkg: pkg, doc: d, author: author, changed: make(map[string][]byte)}
	if len(comments) > 0 {
		if err := a.annotate(comments); err != nil {
			return source.Refused(err)
		}
	}
	return ooxml.Rewrite(ctx, w, r, size, a.changed, a.added...)
}

// annotator puts comments into one file.
type annotator struct {
	ctx     context.Context
	pkg     *ooxml.Package
	doc     *read.Document
	author  string
	changed map[string][]byte
	added   []ooxml.Part
}

func (a *annotator) annotate(comments []Comment) error {
	for _, c := range comments {
		if err := ooxml.Valid(c.Text); err != nil {
			return err
		}
	}
	part, err := a.commentsPart()
	if err != nil {
		return err
	}
	first, err := a.write(part, comments)
	if err != nil {
		return err
	}
	return a.mark(comments, first)
}

// The two forms of the namespaces.
const (
	transitional = "http://schemas.openxmlformats.org/"
	strict       = "http://purl.oclc.org/ooxml/"
	wordSpace    = "wordprocessingml/2006/main"
	strictSpace  = "wordprocessingml/main"
	commentsKind = "officeDocument/2006/relationships/comments"
	strictKind   = "officeDocument/relationships/comments"
	commentsType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
)

// commentsPart returns the name of the part of the comments. Where there is none,
// an empty one is added with its relationship and its content type.
func (a *annotator) commentsPart() (string, error) {
	rels, err := a.pkg.Relations(a.pkg.Name(ooxml.RelationsName(a.doc.Main)))
	if err != nil {
		return "", err
	}
	if part := rels.First("comments"); part != "" {
		return a.pkg.Name(part), nil
	}
	part := path.Join(path.Dir(a.doc.Main), "comments.xml")
	for i := 1; ; i++ {
		if _, taken := a.pkg.Part(part); !taken {
			break
		}
		part = path.Join(path.Dir(a.doc.Main), "comments"+strconv.Itoa(i)+".xml")
	}
	id := "rIdComments"
	for i := 1; slices.ContainsFunc(rels, func(r ooxml.Relation) bool { return r.ID == id }); i++ {
		id = "rIdComments" + strconv.Itoa(i)
	}
	kind, space := transitional+commentsKind, transitional+wordSpace
	if main, _ := a.pkg.Part(a.doc.Main); bytes.Contains(main, []byte(strict+strictSpace)) {
		kind, space = strict+strictKind, strict+strictSpace
	}
	a.relate(id, kind, path.Base(part))
	err = a.insert(a.pkg.Name(ooxml.ContentTypes), func(n *ooxml.Node) []byte {
		return ooxml.Append(nil, "<", n.Prefix(), `Override PartName="/`, part, `" ContentType="`+commentsType+`"/>`)
	})
	a.changed[part] = []byte(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" + `<w:comments xmlns:w="` + space + `"></w:comments>`)
	return part, err
}

// relate adds a relationship of the main part.
func (a *annotator) relate(id, kind, target string) {
	name := a.pkg.Name(ooxml.RelationsName(a.doc.Main))
	const space = transitional + "package/2006/relationships"
	relation := func(prefix string) []byte {
		return ooxml.Append(nil, "<", prefix, `Relationship Id="`, id, `" Type="`, kind, `" Target="`, target, `"/>`)
	}
	if a.insert(name, func(n *ooxml.Node) []byte { return relation(n.Prefix()) }) != nil {
		data := `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" + `<Relationships xmlns="` + space + `">` + string(relation("")) + `</Relationships>`
		a.added = append(a.added, ooxml.Part{Name: name, Data: []byte(data)})
	}
}

// insert puts markup at the end of the root of a part.
func (a *annotator) insert(part string, markup func(root *ooxml.Node) []byte) error {
	root, err := a.pkg.Tree(part)
	if err != nil {
		return err
	}
	data, _ := a.pkg.Part(part)
	a.changed[part] = ooxml.Apply(data, closing(data, root, markup(root)))
	return nil
}

// closing are the edits that put markup at the end of an element.
func closing(data []byte, n *ooxml.Node, markup []byte) []ooxml.Edit {
	if n.Close < n.End {
		return []ooxml.Edit{{From: n.Close, To: n.Close, Text: markup}}
	}
	return opened(data, n.Open, n.Raw, markup)
}

// opened are the edits that put content into an element without any: open is
// where its tag ends.
func opened(data []byte, open int, name string, content []byte) []ooxml.Edit {
	slash := bytes.LastIndexByte(data[:open], '/')
	return []ooxml.Edit{{From: slash, To: open, Text: ooxml.Append(nil, ">", string(content), "</", name, ">")}}
}

// write adds the comments to their part and returns the id of the first.
func (a *annotator) write(part string, comments []Comment) (first int, err error) {
	data, added := a.changed[part]
	if !added {
		data, _ = a.pkg.Part(part)
	}
	root, err := ooxml.Tree(a.ctx, data)
	if err != nil {
		return 0, err
	}
	for _, n := range root.Kids {
		first = max(first, n.IntAttr("w:id")+1)
	}
	w := root.Prefix()
	var b []byte
	for i, c := range comments {
		b = ooxml.Append(b, "<", w, "comment ", w, `id="`, strconv.Itoa(first+i), `" `, w, `author="`)
		b = ooxml.AppendAttr(b, a.author)
		b = ooxml.Append(b, `" `, w, `initials="`)
		b = ooxml.AppendAttr(b, initials(a.author))
		b = append(b, `">`...)
		for line := range strings.SplitSeq(c.Text, "\n") {
			b = ooxml.Append(b, "<", w, "p><", w, "r><", w, `t xml:space="preserve">`)
			b = ooxml.AppendText(b, line)
			b = ooxml.Append(b, "</", w, "t></", w, "r></", w, "p>")
		}
		b = ooxml.Append(b, "</", w, "comment>")
	}
	now := ooxml.Apply(data, closing(data, root, b))
	if added {
		delete(a.changed, part)
		a.added = append(a.added, ooxml.Part{Name: part, Data: now})
	} else {
		a.changed[part] = now
	}
	return first, nil
}

func initials(author string) string {
	var b strings.Builder
	for word := range strings.FieldsSeq(author) {
		for _, r := range word {
			b.WriteRune(r)
			break
		}
	}
	return b.String()
}

// mark puts the marks of comments around their paragraphs.
func (a *annotator) mark(comments []Comment, first int) error {
	main := a.pkg.Name(a.doc.Main)
	data, _ := a.pkg.Part(main)
	starts, ends := make(map[*read.Paragraph][]byte), make(map[*read.Paragraph][]byte)
	var marked []*read.Paragraph
	hosts, otherwise := a.hosts()
	for i, c := range comments {
		p := cmp.Or(hosts[host{c.Part, c.Paragraph}], otherwise)
		if p == nil {
			return errNoParagraph
		}
		if starts[p] == nil {
			marked = append(marked, p)
		}
		w, id := prefixAt(data, p), strconv.Itoa(first+i)
		starts[p] = ooxml.Append(starts[p], "<", w, "commentRangeStart ", w, `id="`, id, `"/>`)
		ends[p] = ooxml.Append(ends[p], "<", w, "commentRangeEnd ", w, `id="`, id, `"/><`, w, "r><", w, "commentReference ", w, `id="`, id, `"/></`, w, "r>")
	}
	var edits []ooxml.Edit
	for _, p := range marked {
		if p.From == p.To && data[p.To-1] == '>' && data[p.To-2] == '/' && isTag(data, p) {
			edits = append(edits, opened(data, p.To, prefixAt(data, p)+"p", append(starts[p], ends[p]...))...)
			continue
		}
		edits = append(edits, ooxml.Edit{From: p.From, To: p.From, Text: starts[p]}, ooxml.Edit{From: p.To, To: p.To, Text: ends[p]})
	}
	a.changed[main] = ooxml.Apply(data, edits)
	return nil
}

// isTag reports whether the tag that ends where the content of p begins is that
// of the paragraph itself.
func isTag(data []byte, p *read.Paragraph) bool {
	tag := string(data[bytes.LastIndexByte(data[:p.From], '<')+1 : p.From])
	name := strings.TrimRight(strings.Fields(tag)[0], "/>")
	return name == "p" || strings.HasSuffix(name, ":p")
}

// prefixAt returns the prefix of the namespace at a paragraph: "w:".
func prefixAt(data []byte, p *read.Paragraph) string {
	tag := bytes.TrimPrefix(data[bytes.LastIndexByte(data[:p.From], '<')+1:p.From], []byte("/"))
	name := tag[:bytes.IndexAny(tag, " />\t\r\n")]
	return string(name[:bytes.IndexByte(name, ':')+1])
}

// host names a paragraph.
type host struct {
	part   string
	number int
}

// hosts returns the paragraphs of the main text at which comments about others can
// stand, and the first of all.
func (a *annotator) hosts() (hosts map[host]*read.Paragraph, first *read.Paragraph) {
	hosts = make(map[host]*read.Paragraph)
	var at *read.Paragraph
	for i := range a.doc.Paragraphs {
		p := &a.doc.Paragraphs[i]
		if !p.InBody() {
			break
		}
		if p.Box == 0 {
			at = p
			first = cmp.Or(first, p)
		}
		if key := (host{p.Part, p.Number}); at != nil && hosts[key] == nil {
			hosts[key] = at
		}
	}
	return hosts, first
}
