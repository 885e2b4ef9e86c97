package prose

import (
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/diag"
)

// nameVariants warns of the name of one body in several capitalisations within
// a paper. It stands at the first use of each form but the most frequent one.
var nameVariants = diag.Rule{
	Code: "name-variants", Severity: diag.Warning,
	VI:     "%[1]q nơi khác viết hoa thành %[2]q",
	EN:     "%[1]q is %[2]q elsewhere",
	HintVI: "thống nhất một cách viết hoa",
	HintEN: "keep to one capitalisation",
}

// leastName is how many syllables a name has to have, mostName after how many
// it is not followed any further.
const leastName, mostName = 3, 12

// heads are words that begin the name of a body.
var heads = []string{
	"trung tâm", "ủy ban", "uỷ ban", "hội đồng", "văn phòng", "chi cục", "đảng ủy",
	"sở", "phòng", "ban", "đoàn", "bộ", "cục", "viện",
}

// others begin like a body and are none.
var others = []string{
	"ban hành", "ban đầu", "phòng chống", "phòng ngừa", "phòng cháy", "đoàn kết",
	"đoàn viên", "sở hữu", "sở dĩ", "bộ máy", "cục bộ", "viện dẫn", "viện trợ",
}

// places end a name: they have a capital before some names and not before
// others ("Thành phố Hồ Chí Minh", "thành phố Huế").
var places = []string{"thành phố", "tỉnh", "xã", "phường", "đặc khu", "huyện", "quận", "thị", "trung ương"}

// papers end a name that is long enough without them: a paper mentioned right
// behind a body takes a capital, the verb does not.
var papers = []string{
	"báo cáo", "kế hoạch", "quyết định", "thông báo", "tờ trình", "công văn",
	"hướng dẫn", "nghị quyết", "chương trình", "kết luận", "chủ tịch", "giám đốc",
}

// name is where the name of a body may stand: all words that could belong to
// it. It is settled once it has been compared.
type name struct {
	p          *prose
	start, end int // words
	settled    bool
}

// text returns the first k words as they are written.
func (n *name) text(k int) string {
	return n.p.between(n.start, n.start+k)
}

func (f *findings) nameVariants(all []prose) {
	names := bodyNames(all)
	for k := leastName; k <= mostName; k++ {
		names = slices.DeleteFunc(names, func(n *name) bool { return n.settled || n.end-n.start < k })
		alike := groupBy(names, func(n *name) string { return strings.ToLower(n.text(k)) })
		names = names[:0]
		for _, group := range alike {
			if len(group) > 1 { // one that is like no other is so with more words too
				f.settle(groupBy(group, func(n *name) string { return n.text(k - 1) }))
				names = append(names, group...)
			}
		}
	}
}

// settle reports all forms of a name but the most frequent. The forms are equal
// in some words but for their capitals and differ before the last of these, so
// that there is a word after the difference to show that it is one name.
func (f *findings) settle(forms [][]*name) {
	most := 0
	for i, form := range forms {
		if len(form) > len(forms[most]) {
			most = i
		}
	}
	for i, form := range forms {
		if i == most {
			continue
		}
		n, right := form[0], forms[most][0]
		common := commonWords(n, right)
		text := n.text(common)
		start := n.p.words[n.start].start
		f.add(n.p, start, start+len(text), nameVariants, text, right.text(common))
		for _, n := range form {
			n.settled = true
		}
	}
}

// groupBy returns the names in groups of one key, in their order.
func groupBy(names []*name, key func(*name) string) [][]*name {
	index := map[string]int{}
	var groups [][]*name
	for _, n := range names {
		k := key(n)
		i, ok := index[k]
		if !ok {
			i = len(groups)
			index[k] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], n)
	}
	return groups
}

// bodyNames returns where the names of bodies stand, in the order of the texts.
func bodyNames(all []prose) []*name {
	var out []*name
	for i := range all {
		p := &all[i]
		for i := range p.words {
			w := &p.words[i]
			if !w.title() || p.startsWith(i, heads) == "" || p.startsWith(i, others) != "" {
				continue
			}
			if end := p.nameEnd(i); end-i >= leastName {
				out = append(out, &name{p: p, start: i, end: end})
			}
		}
	}
	return out
}

// nameEnd returns the word at which the name that starts at i has surely ended.
func (p *prose) nameEnd(i int) int {
	j := i + 1
	for ; j < len(p.words) && j < i+mostName; j++ {
		w := p.at(j)
		if w.gap != " " || w.capitals() || p.startsWith(j, places) != "" && !p.follows(j, "xã hội") ||
			j >= i+leastName && p.startsWith(j, papers) != "" {
			break
		}
	}
	return j
}

// commonWords returns how many words a and b have in common but for capitals.
func commonWords(a, b *name) int {
	k := 0
	for k < min(a.end-a.start, b.end-b.start) && strings.EqualFold(a.p.at(a.start+k).text, b.p.at(b.start+k).text) {
		k++
	}
	return k
}
