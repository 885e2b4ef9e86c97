package template

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/vanban-go/vanban/render/docx/internal/source"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// compiler holds what the parts of one template share while it is
// compiled.
type compiler struct {
	ctx       context.Context
	looks     ooxml.Looks
	data      Data
	pkg       *ooxml.Package
	main      string
	rels      ooxml.Relations // of the main part
	parts     []*part         // that may hold tags
	workbooks []*workbook     // with tags
	problems  diag.Collector
	hints     vi.Hints
	filters   string // those that there are, once somebody asked
	*room
	asked ooxml.Room[asked]

	page       style.Page // of the first block
	last       style.Page // of the last section
	lists      *numbering
	blocks     bool
	annexes    bool
	renumbers  bool
	pictures   []string            // parts with pictures of ours
	annexEdges []byte              // references of annexes to headers and footers
	anchors    int                 // how many there are
	merges     bool                // a mail merge was told of
	merging    int                 // tables whose merged cells are watched
	foreign    [len(foreign)]bool  // which was told of
	uses       map[*ooxml.Node]use // of addresses with tags and of notes
	changed    map[string]bool     // parts that are not as they were
	free       string              // a word that no name of a part or relationship begins with
}

// room is what the parts of a template are read into. No template refers to it, for
// it serves one after the other.
type room struct {
	nodes      ooxml.Nodes
	noted      ooxml.Room[noted]
	paragraphs ooxml.Room[paragraph]
	atoms      ooxml.Room[atom]
	pieces     ooxml.Room[piece]
	placed     ooxml.Room[placedTag]
	inPart     ooxml.Room[*placedTag]
	tags       []*placedTag // of all parts
}

var rooms = sync.Pool{New: func() any { return new(room) }}

// free gives back what the parts were read into: nothing of them is asked for any more.
func (r *room) free() {
	r.nodes.Clear()
	r.noted.Clear()
	r.paragraphs.Clear()
	r.atoms.Clear()
	r.pieces.Clear()
	r.placed.Clear()
	r.inPart.Clear()
	const most = 1 << 14 // of which the room is kept
	if cap(r.tags) > most {
		r.tags = nil
	}
	clear(r.tags)
	r.tags = r.tags[:0]
	rooms.Put(r)
}

// compile returns the template, which is nil where there are errors, and what
// was found on the way. The compiler may be freed.
func compile(ctx context.Context, r io.ReaderAt, size int64, d Data) (c *compiler, t *Template, problems diag.List) {
	c = &compiler{ctx: ctx, room: rooms.Get().(*room), looks: ooxml.Looks{Context: ctx}, data: d, changed: make(map[string]bool), uses: make(map[*ooxml.Node]use)}
	defer func() {
		if v := recover(); v != nil {
			t, problems = nil, diag.List{c.refused(fmt.Errorf("%w: %v", source.ErrDamaged, v))}
			c = &compiler{room: new(room)}
		}
	}()
	t, err := c.compile(r, size)
	if ctx.Err() != nil { // what was found until then is not all
		return &compiler{room: new(room)}, nil, diag.List{c.refused(context.Cause(ctx))}
	}
	if err != nil {
		c.problems.Add(c.refused(source.Refused(err)))
	}
	problems = c.problems.Sorted(d.File)
	if problems.Err() != nil {
		t = nil
	}
	return c, t, problems
}

func (c *compiler) refused(err error) diag.Problem {
	return badTemplate.At(diag.Place{File: c.data.File}, "", err).From(err)
}

func (c *compiler) compile(r io.ReaderAt, size int64) (*Template, error) {
	pkg, main, err := open(c.ctx, r, size, &c.nodes)
	if err != nil {
		return nil, err
	}
	c.pkg, c.main = pkg, main
	if err := c.cutLoose(); err != nil {
		return nil, err
	}
	if c.rels, err = pkg.Relations(ooxml.RelationsName(main)); err != nil {
		return nil, err
	}
	ids, err := c.read()
	if err != nil {
		return nil, err
	}
	c.asked.Expect(len(c.tags))
	out := make(map[string]outPart)
	for _, p := range c.parts {
		if p.owner == "" && (len(p.tags) > 0 || len(p.paras) > 0 || p.closing != nil) {
			out[p.name] = outPart{make: p.emit().make, stage: p.stage()}
		}
	}
	for _, b := range c.workbooks {
		out[b.name] = outPart{make: b.emit()}
	}
	t := &Template{
		file: c.data.File, layout: c.data.Layout,
		page: c.page, anchors: c.anchors, merging: c.merging, firstID: freeIDs(ids), media: "word/media/" + c.free,
	}
	if err := c.assemble(t, out); err != nil {
		return nil, err
	}
	t.tags = c.listed()
	return t, nil
}

// read reads the parts that may hold tags, and the ids of drawings and controls
// in them.
func (c *compiler) read() (ids []int, err error) {
	names := slices.Concat([]string{c.main}, c.rels.Texts())
	if c.free, err = c.freeWord(); err != nil {
		return nil, err
	}
	if name := c.rels.First("numbering"); name != "" {
		data, _ := c.pkg.Part(name)
		if c.lists, err = newNumbering(c.ctx, data); err != nil {
			return nil, fmt.Errorf("%w: %s: %w", source.ErrDamaged, name, err)
		}
		if styles := c.rels.First("styles"); styles != "" {
			data, _ := c.pkg.Part(styles)
			if err = c.lists.readStyles(c.ctx, data); err != nil {
				return nil, fmt.Errorf("%w: %s: %w", source.ErrDamaged, styles, err)
			}
		}
	}
	for _, name := range names {
		root, codes, err := c.prepared(name)
		if err != nil {
			return nil, err
		}
		p := c.newPart(name, root)
		p.main, p.codes = name == c.main, codes
		if p.main {
			if err := c.readMain(root); err != nil {
				return nil, err
			}
		}
		p.read()
		p.vanish()
		c.parts = append(c.parts, p)
		ids = append(ids, idsIn(root)...)
	}
	return ids, c.readSpots()
}

// listed returns the tags in the order in which people list them.
func (c *compiler) listed() []keptTag {
	list := make([]keptTag, len(c.tags))
	for i, t := range c.tags {
		list[i] = keptTag{t.text, cmp.Or(t.part.owner, t.part.name), t.desc, t.para.number, t.known}
	}
	return list
}

func (c *compiler) newPart(name string, root *ooxml.Node) *part {
	const usual = 1 << 12 // tags
	data, _ := c.pkg.Text(name)
	return &part{
		c: c, name: name, data: data, root: root,
		noted: c.noted.Take(root.Last().Index + 1), tags: c.inPart.Take(min(strings.Count(data, "{"), usual))[:0], frames: make(map[*ooxml.Node]*placedTag),
		spots: make(map[*ooxml.Node][]spotAt), headed: make(map[*ooxml.Node]map[int]bool),
	}
}

// prepared returns the root of a part that is changed where it must be whatever
// the values, and whether there are instructions of fields in it.
func (c *compiler) prepared(name string) (root *ooxml.Node, codes bool, err error) {
	if root, err = c.pkg.Tree(name); err != nil {
		return nil, false, err
	}
	var edits []ooxml.Edit
	for n := range root.Elements() {
		switch n.Name {
		case "w:sdt":
			edits = append(edits, unbound(n)...)
		case "w:smartTag", "w:ins", "w:moveTo":
			edits = append(edits, unwrapped(n)...)
		case "w:fldSimple", "w:instrText":
			codes = true
		}
	}
	if codes {
		fields := fieldsIn(root)
		pictures := unlinked(fields)
		if len(pictures) > 0 {
			c.problems.Add(looseEnd.At(diag.Place{File: c.data.File, Part: name}, "", linkedPicture, ""))
		}
		edits = slices.Concat(pictures, stale(fields, hasTaggedProperties(c.pkg)), edits)
	}
	if c.change(name, edits) {
		root, err = c.pkg.Tree(name)
	}
	return root, codes, err
}

// change makes edits in a part, and reports whether there are any.
func (c *compiler) change(name string, edits []ooxml.Edit) bool {
	if len(edits) == 0 {
		return false
	}
	data, _ := c.pkg.Part(name)
	c.pkg = c.pkg.With(name, ooxml.Apply(data, edits))
	c.changed[c.pkg.Name(name)] = true
	return true
}

// readMain looks at the page setup of the main part.
func (c *compiler) readMain(root *ooxml.Node) error {
	body := root.Child("w:body")
	if root.Name != "w:document" || body == nil {
		return fmt.Errorf("%w: %s không có phần chữ (holds no text)", source.ErrNotDocument, c.main)
	}
	c.last = source.Page(body.Child("w:sectPr"))
	return nil
}

// edges returns the references to an empty header and footer that keep the
// first pages of annexes clear, where a section has such of its own.
func (c *compiler) edges(root *ooxml.Node) []byte {
	var out []byte
	for _, kind := range []string{"header", "footer"} {
		name := "w:" + kind + "Reference"
		if anyBelow(root, func(n *ooxml.Node) bool { return n.Name == name && n.Attr("w:type") == "first" }) {
			out = append(out, `<w:`+kind+`Reference w:type="first" r:id="`+c.free+kind+`"/>`...)
		}
	}
	return out
}

// freeWord returns a word that is no beginning of an id of a relationship or
// of the name of a picture.
func (c *compiler) freeWord() (string, error) {
	for word := "vb"; len(word) <= 64; word += "x" {
		if !slices.ContainsFunc(c.pkg.Parts(), func(p ooxml.Part) bool {
			name := p.Key()
			return strings.HasPrefix(name, "word/media/"+word) || strings.HasPrefix(name, "word/"+word) ||
				strings.HasSuffix(name, ".rels") && strings.Contains(p.Text(), `"`+word)
		}) {
			return word, nil
		}
	}
	return "", fmt.Errorf("%w: no free name", source.ErrHostile)
}

// idsIn returns the ids in a part that must stay unique.
func idsIn(root *ooxml.Node) (ids []int) {
	for n := range root.Elements() {
		text := ""
		switch {
		case isDrawingID(n.Name):
			text = n.Attr("id")
		case n.Name == "w:id":
			text = n.Attr("w:val")
		case isNoted(n.Name), n.Name == "w:footnote", n.Name == "w:endnote":
			text = n.Attr("w:id")
		}
		if text == "" {
			continue
		}
		if id, err := strconv.Atoi(text); err == nil && id > 0 {
			ids = append(ids, id)
		}
	}
	return ids
}

// roomForIDs is how many new ids a paper may need.
const roomForIDs = 1_000_000

// freeIDs returns an id behind which many are free: word processors choose them
// at random.
func freeIDs(ids []int) int {
	slices.Sort(ids)
	last := 0
	for _, id := range ids {
		if id > last+roomForIDs {
			break
		}
		last = id
	}
	return last
}
