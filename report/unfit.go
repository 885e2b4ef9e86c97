package report

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
	"github.com/vanban-go/vanban/report/vi"
	"github.com/vanban-go/vanban/report/wording"
)

// unfitText refuses a text that its place on the paper has no room for.
var unfitText = diag.Rule{
	Code: "unfit-text",
	VI:   "%[1]q không đúng thể thức", EN: "%[1]q has no form of the decree",
	HintVI: "%[2]s", HintEN: "%[3]s",
}

// unfit returns the texts of v, a kind of paper that p is embedded in, that no
// paper of type t prints where they stand.
func (p *Paper) unfit(v any, t decree.Type) diag.List {
	problems := unfitNumber("number", p.Number)
	if p.Issued != nil {
		problems = append(problems, unfitNumber("issued.number", p.Issued.Number)...)
	}
	problems = append(problems, unfitSymbol(p.Symbol, t)...)
	for i, to := range p.To {
		if strings.Contains(strings.TrimRight(to, ";. "), ";") {
			problems = append(problems, unfitText.For(fmt.Sprintf("kinh_gui[%d]", i), to, "mỗi nơi một dòng: kinh_gui: [..., ...]", "one of them an item: kinh_gui: [..., ...]"))
		}
	}
	if len(p.Recipients) > 0 {
		if n, ok := wording.CitedArticle(p.Recipients[0]); ok && n > articles(v) {
			problems = append(problems, unfitText.For("recipients[0]", p.Recipients[0], "ghi số của một Điều có trong văn bản", "name an article that the paper has"))
		}
	}
	switch v := v.(type) {
	case *Decision:
		return append(problems, unfitAuthority(v.IssuedBy)...)
	case *General:
		return append(problems, unfitAuthority(v.IssuedBy)...)
	}
	return problems
}

func unfitNumber(path, number string) diag.List {
	if number == "" || strings.Trim(number, "0") != "" {
		return nil
	}
	return diag.List{unfitText.For(path, number, "số văn bản bắt đầu từ 01 mỗi năm", "numbers begin with 01 every year")}
}

var spacedSymbol, yearOfSymbol = regexp.MustCompile(`\s[/-]|[/-]\s`), regexp.MustCompile(`^(?:19|20)[0-9]{2}/`)

// unfitSymbol judges the symbol of a letter; those of other papers begin with
// their types ([symbolOf]).
func unfitSymbol(symbol string, t decree.Type) diag.List {
	vietnamese, english := "", ""
	switch {
	case spacedSymbol.MatchString(symbol):
		vietnamese, english = "bỏ dấu cách trước, sau dấu / và -", "drop the spaces around / and -"
	case t.Abbr == "" && yearOfSymbol.MatchString(symbol):
		vietnamese, english = "bỏ năm: văn bản hành chính không ghi năm trong ký hiệu", "drop the year: administrative papers bear none"
	case t.Abbr == "" && slices.Contains(strings.Split(symbol, "-"), "CV"):
		vietnamese, english = "bỏ CV: công văn không có chữ viết tắt tên loại", "drop CV: a letter bears no abbreviation of its type"
	default:
		return nil
	}
	return diag.List{unfitText.For("symbol", symbol, vietnamese, english)}
}

// unfitAuthority refuses the words of enactment where those who enact belong.
func unfitAuthority(by string) diag.List {
	for _, t := range decree.Types() {
		if text := t.EnactingText(); text != "" && strings.TrimRight(vi.Fold(by), " :.;") == vi.Fold(strings.TrimSuffix(text, ":")) {
			return diag.List{unfitText.For("issued_by", by, "ghi ai ban hành, ví dụ Giám đốc Sở Nội vụ; chữ "+text+" được tự in", "name who enacts it; "+text+" is printed anyway")}
		}
	}
	return nil
}

// articles returns how many articles a paper has, those of what it encloses not
// counted.
func articles(v any) int {
	n := 0
	strictyaml.Each(v, func(path string, _ *Article) {
		if !strings.HasPrefix(path, "attached") && !strings.HasPrefix(path, "annexes") {
			n++
		}
	})
	return n
}
