package render

import (
	"strings"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// The notes of layouts. A table that does not fit, whatever is done, is printed
// all the same, so that it is a warning and no error.
var (
	smallerSize = diag.Rule{
		Code: "smaller-size", Severity: diag.Note,
		VI: "%[1]q quá dài, được in cỡ chữ %[2]v", EN: "%[1]q is too long and is set in %[2]v pt",
		HintVI: "muốn giữ cỡ chữ thường thì rút gọn", HintEN: "shorten it to keep the usual size",
	}
	tableSmaller = diag.Rule{
		Code: "table-smaller", Severity: diag.Note,
		VI: "bảng %[1]q quá rộng, được in cỡ chữ %[2]v", EN: "the table %[1]q is too wide and is set in %[2]v pt",
		HintVI: "muốn giữ cỡ chữ thường thì bớt cột hoặc rút gọn đầu bảng", HintEN: "use fewer columns or shorter heads to keep the usual size",
	}
	tableTurned = diag.Rule{
		Code: "table-turned", Severity: diag.Note,
		VI: "bảng %[1]q quá rộng, được in ở trang giấy ngang", EN: "the table %[1]q is too wide and stands on a page that lies",
		HintVI: "muốn để trang đứng thì bớt cột hoặc rút gọn đầu bảng", HintEN: "use fewer columns or shorter heads to keep the page upright",
	}
	tableTight = diag.Rule{
		Code: "table-too-wide", Severity: diag.Warning,
		VI: "bảng %[1]q quá rộng cả khi in cỡ chữ %[2]v: chữ dài như %[3]q bị ngắt giữa dòng", EN: "the table %[1]q is too wide even in %[2]v pt: words as long as %[3]q are broken",
		HintVI: "bớt cột, chia bảng hoặc chuyển bảng vào phụ lục", HintEN: "use fewer columns, divide the table or move it to an annex",
	}
	lineTight = diag.Rule{
		Code: "line-too-long", Severity: diag.Warning,
		VI: "%[1]q dài quá cột của nó, bị ngắt giữa dòng", EN: "%[1]q is too long for its column and is broken",
		HintVI: "ghi ký hiệu ngắn hơn ở symbol", HintEN: "give a shorter symbol in symbol",
	}
)

// tell tells what the layout of a document decided by itself to whoever wants to
// know.
func tell(to func(diag.Problem), d report.Document, notes []doc.Decision) {
	if to == nil {
		return
	}
	for _, n := range notes {
		switch {
		case n.Tight && !n.Table:
			to(lineTight.For("symbol", n.Text))
		case n.Tight:
			to(tableTight.For(tablePath(d, n.Text), n.Text, n.Size, n.Word))
		case n.Turned:
			to(tableTurned.For(tablePath(d, n.Text), n.Text))
		case n.Table:
			to(tableSmaller.For(tablePath(d, n.Text), n.Text, n.Size))
		default:
			to(smallerSize.For("", n.Text, n.Size))
		}
	}
}

// tablePath returns the path of the first table with those heads, "" where there
// is none: it is one that the layout made itself.
func tablePath(d report.Document, heads string) string {
	found := ""
	strictyaml.Each(d, func(path string, t *report.Table) {
		var own []string
		for _, c := range t.Columns {
			own = append(own, strings.Join(strings.Fields(c.Head), " "))
		}
		if found == "" && strings.Join(own, "; ") == heads {
			found = path
		}
	})
	return found
}
