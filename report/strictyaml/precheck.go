package strictyaml

import (
	"bytes"
	"strings"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/fault"
	"github.com/vanban-go/vanban/report/limit"
	"gopkg.in/yaml.v3"
)

// precheck walks over the nodes of a document once, before anything is
// decoded, and refuses what YAML allows and this package does not.
type precheck struct {
	doc     *document
	c       *diag.Collector
	aliases []diag.Place
	told    int  // repeated keys
	bangs   bool // the text may hold tags
	stop    bool // the document is not worth decoding
}

// maxRelated is how many further places a problem of many places shows.
const maxRelated = 5

func (d *document) check(c *diag.Collector) (ok bool) {
	p := &precheck{doc: d, c: c, bangs: bytes.IndexByte(d.cursor.text, '!') >= 0}
	p.node(d.root, 1)
	if n := len(p.aliases); n > 0 {
		p.stop = p.stop || n > most.Alike
		c.Add(alias.At(p.aliases[0], d.prefix, n).With(p.aliases[1:min(n, 1+maxRelated)]...))
	}
	return !p.stop
}

func (p *precheck) node(n *yaml.Node, depth int) {
	if p.stop {
		return
	}
	if n.Anchor != "" || n.Kind == yaml.AliasNode {
		p.aliases = append(p.aliases, p.doc.at(n))
	}
	if p.tagged(n) {
		p.c.Add(tagRule.At(p.doc.at(n), p.doc.prefix))
	}
	if len(n.Content) > 0 && depth > most.Nested {
		p.c.Add(tooDeep.At(p.doc.at(n), p.doc.prefix, most.Nested))
		p.stop = true
		return
	}
	if n.Kind == yaml.MappingNode {
		p.keys(n)
	}
	for _, child := range n.Content {
		p.node(child, depth+1)
	}
}

// tagged reports whether n carries a tag, be it the empty "!" that the library
// forgets.
func (p *precheck) tagged(n *yaml.Node) bool {
	if n.Style&yaml.TaggedStyle != 0 {
		return true
	}
	return p.bangs && plain(n) && bytes.HasPrefix(p.doc.raw(n), []byte("!"))
}

// keys checks the keys of one mapping against one another.
func (p *precheck) keys(n *yaml.Node) {
	for i := 0; i < len(n.Content); i += 2 {
		switch key := n.Content[i]; {
		case key.Kind == yaml.AliasNode: // told as such
		case key.Kind != yaml.ScalarNode, null(key):
			p.c.Add(badKey.At(p.doc.at(key), p.doc.prefix))
		case key.Tag == "!!merge":
			p.aliases = append(p.aliases, p.doc.at(key))
		default:
			p.curlyKey(key)
		}
	}
	p.repeated(n)
	if len(n.Content)/2 > most.Keys {
		p.stop = true
		if p.told == 0 {
			rule := hinted(fault.TooMany, "xem lại chỗ này: không trường nào của tệp có từng ấy trường con", "look at this place: nothing in a file has as many fields")
			p.c.Add(rule.At(p.doc.at(n), p.doc.prefix, most.Keys).From(limit.Err))
		}
	}
}

// curlyKey tells a key in curly quotes and takes them off, so that what stands
// under it is read.
func (p *precheck) curlyKey(key *yaml.Node) {
	name := trimCurly(key.Value)
	if name == key.Value || !plain(key) || strings.Trim(name, fieldLetters) != "" {
		return
	}
	rule := hinted(curlyQuotes, "viết %[2]s, không có dấu nháy", "write %[2]s without quotes")
	p.c.Add(rule.At(p.doc.at(key), p.doc.prefix, clip(key.Value), clip(name)))
	key.Value = name
}

// repeated tells each key that stands more than once, at its second place, with
// the first beside it.
func (p *precheck) repeated(n *yaml.Node) {
	if len(n.Content)/2 <= few && distinct(n.Content) {
		return
	}
	places := make(map[string][]*yaml.Node, len(n.Content)/2)
	var twice []string
	for i := 0; i < len(n.Content); i += 2 {
		key := n.Content[i]
		if key.Kind != yaml.ScalarNode {
			continue
		}
		places[key.Value] = append(places[key.Value], key)
		if len(places[key.Value]) == 2 {
			twice = append(twice, key.Value)
		}
	}
	if len(twice) > 0 && p.doc.repeated == nil {
		p.doc.repeated = make(map[*yaml.Node]bool)
	}
	for _, name := range twice {
		keys := places[name]
		for _, key := range keys[1:] {
			p.doc.repeated[key] = true
		}
		if p.told++; p.told > most.Alike {
			p.c.Drop()
			continue
		}
		p.c.Add(repeatedKey.At(p.doc.at(keys[1]), p.doc.prefix, clip(name), len(keys)).With(p.doc.at(keys[0])))
	}
}

// few is how many keys are held against one another without a map.
const few = 16

// distinct reports whether all keys among the nodes of a mapping differ.
func distinct(pairs []*yaml.Node) bool {
	for i := 2; i < len(pairs); i += 2 {
		for j := 0; j < i; j += 2 {
			if pairs[i].Value == pairs[j].Value {
				return false
			}
		}
	}
	return true
}
