package docx

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// templateCompiler holds what the parts of one template share while it is
// compiled.
type templateCompiler struct {
	data     Data
	pkg      *ooxml.Package
	main     string
	rels     map[string]relationship // of the main part
	tags     []Tag
	problems diag.List
	hints    vi.Hints

	page       style.Page // of the first block
	last       style.Page // of the last section
	lists      *templateLists
	blocks     bool
	annexes    bool
	renumbers  bool
	pictures   []string // parts with pictures of ours
	annexEdges []byte   // references of annexes to headers and footers
	free       string   // a word that no name of a part or relationship begins with
}

func compile(r io.ReaderAt, size int64, d Data) (t *Template, tags []Tag, problems diag.List) {
	c := &templateCompiler{data: d}
	defer func() {
		if v := recover(); v != nil {
			t, tags, problems = nil, nil, diag.List{c.refused(fmt.Errorf("%w: %v", ErrDamaged, v))}
		}
	}()
	t, err := c.compile(r, size)
	if err != nil {
		c.problems = append(c.problems, c.refused(err))
	}
	problems = c.problems.Sorted()
	if problems.Err() != nil {
		t = nil
	}
	return t, c.tags, problems
}

func (c *templateCompiler) refused(err error) diag.Problem {
	return BadTemplate.At(diag.Place{File: c.data.File}, "", err).From(err)
}

func (c *templateCompiler) compile(r io.ReaderAt, size int64) (*Template, error) {
	pkg, main, err := openTemplate(r, size)
	if err != nil {
		return nil, err
	}
	c.pkg, c.main = pkg, main
	if c.rels, err = relationships(pkg, main); err != nil {
		return nil, err
	}
	parts, ids, err := c.read()
	if err != nil {
		return nil, err
	}
	programs := make(map[string]*program)
	for _, p := range parts {
		if len(p.tags) > 0 || len(p.paras) > 0 {
			programs[p.name] = p.emit()
		}
	}
	t := &Template{
		file: c.data.File, layout: c.data.Layout,
		tags: c.tags, page: c.page, firstID: freeIDs(ids), media: "word/media/" + c.free,
	}
	if err := c.assemble(t, programs); err != nil {
		return nil, err
	}
	return t, nil
}

// read reads the parts that may hold tags, and the ids of drawings and controls
// in them.
func (c *templateCompiler) read() (parts []*tagPart, ids []int, err error) {
	names := []string{c.main}
	for _, kind := range []string{"header", "footer", "footnotes", "endnotes"} {
		names = append(names, relatedParts(c.rels, kind)...)
	}
	if c.free, err = c.freeWord(); err != nil {
		return nil, nil, err
	}
	if name, ok := findRelated(c.rels, "numbering"); ok {
		data, _ := c.pkg.Part(name)
		if c.lists, err = newTemplateLists(data); err != nil {
			return nil, nil, fmt.Errorf("%w: %s: %w", ErrDamaged, name, err)
		}
	}
	for _, name := range names {
		root, err := parsePart(c.pkg, name)
		if err != nil {
			return nil, nil, err
		}
		data, _ := c.pkg.Part(name)
		p := &tagPart{
			c: c, name: c.partName(name), data: data, root: root, main: name == c.main,
			byNode: make(map[*node]*tagPara), runs: make(map[*node]*tagPara), frames: make(map[*node]*placedTag),
			marks: make(map[*node]*mark), hot: make(map[*node]bool), cut: make(map[string]bool),
		}
		if p.main {
			if err := c.readMain(root); err != nil {
				return nil, nil, err
			}
		}
		p.read()
		p.vanish()
		parts = append(parts, p)
		ids = collectIDs(root, ids)
	}
	return parts, ids, nil
}

// readMain looks at the page setup of the main part.
func (c *templateCompiler) readMain(root *node) error {
	body := root.child("w:body")
	if root.name != "w:document" || body == nil {
		return fmt.Errorf("%w: %s holds no text", ErrNotDocument, c.main)
	}
	var s Section
	last := body.child("w:sectPr")
	if last == nil {
		last = nothing
	}
	readPage(&s, last)
	c.last = s.Page
	c.annexEdges = c.edges(root)
	return nil
}

// edges returns the references to an empty header and footer that keep the
// first pages of annexes clear, where a section has such of its own.
func (c *templateCompiler) edges(root *node) []byte {
	var out []byte
	for _, kind := range []string{"header", "footer"} {
		if anyBelow(root, func(n *node) bool { return n.name == "w:"+kind+"Reference" && n.attr("w:type") == "first" }) {
			out = append(out, `<w:`+kind+`Reference w:type="first" r:id="`+c.free+kind+`"/>`...)
		}
	}
	return out
}

// partName returns a name as the file writes it.
func (c *templateCompiler) partName(name string) string {
	for _, p := range c.pkg.Parts() {
		if strings.EqualFold(p.Name, name) {
			return p.Name
		}
	}
	return name
}

// freeWord returns a word that is no beginning of an id of a relationship or
// of the name of a picture.
func (c *templateCompiler) freeWord() (string, error) {
	word := "vb"
	for {
		taken := false
		for _, p := range c.pkg.Parts() {
			name := strings.ToLower(p.Name)
			if strings.HasPrefix(name, "word/media/"+word) || strings.HasPrefix(name, "word/"+word) ||
				strings.HasSuffix(name, ".rels") && bytes.Contains(p.Data, []byte(`"`+word)) {
				taken = true
			}
		}
		if !taken {
			return word, nil
		}
		if word += "x"; len(word) > 64 {
			return "", fmt.Errorf("%w: no free name", ErrHostile)
		}
	}
}

// collectIDs gathers the ids that must stay unique.
func collectIDs(n *node, ids []int) []int {
	text := ""
	switch {
	case isDrawingID(n.name):
		text = n.attr("id")
	case n.name == "w:id":
		text = n.attr("w:val")
	}
	if id, err := strconv.Atoi(text); err == nil && id > 0 {
		ids = append(ids, id)
	}
	for _, k := range n.kids {
		ids = collectIDs(k, ids)
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
