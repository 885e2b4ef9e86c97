package book

import (
	"slices"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/round"
	"github.com/vanban-go/vanban/report/vi"
)

// How many lines say what a unit is asked for, at most.
const (
	maxFirstLines  = 6
	maxRemindLines = 20
)

// reminder says what the unit is asked for, in so many lines.
func reminder(u *round.UnitProgress, lines int) string {
	if !u.Remind() {
		return "Không còn việc cần nhắc."
	}
	switch u.Arrival {
	case round.NotReceived:
		if u.Timing == round.Overdue {
			return "Quá hạn chưa gửi báo cáo."
		}
		return "Chưa gửi báo cáo."
	case round.NotEntered:
		return "Đã nhận bản giấy hoặc PDF: nhập vào biểu mẫu, hoặc đề nghị gửi tệp .xlsx."
	case round.OldFile:
		return "Gửi lại tệp ở dạng .xlsx."
	case round.Locked:
		return "Gửi lại tệp không có mật khẩu."
	case round.Unclear:
		return "Tệp đã nhận chưa rõ của đơn vị nào: xác định trong sổ nhận."
	case round.Refused:
		return "Tệp đã gửi không đọc được: gửi lại đúng biểu mẫu."
	}
	tasks := again(u)
	if rest := len(tasks) - lines; rest > 0 {
		tasks = append(tasks[:lines], "Và "+strconv.Itoa(rest)+" điểm khác.")
	}
	return listed(tasks)
}

// again says what of a report that was read is missing or has to be looked at
// again, in the words of the form.
func again(u *round.UnitProgress) []string {
	var out []string
	blank := u.Form.Unanswered(u.Return)
	switch u.Arrival {
	case round.NoForm:
		out, blank = append(out, "Gửi biểu số liệu (tệp .xlsx): đơn vị mới gửi báo cáo."), nil
	case round.NoReport:
		out = append(out, "Gửi báo cáo: đơn vị mới gửi biểu số liệu.")
		blank = slices.DeleteFunc(blank, func(id string) bool {
			return slices.ContainsFunc(u.Form.Prompts, func(p checklist.Prompt) bool { return p.ID == id })
		})
	}
	if len(blank) > 0 {
		out = append(out, "Trả lời các nội dung còn để trống: "+someNames(u.Form, blank)+".")
	}
	told := map[string]bool{}
	for v := range u.Return.Values.All() {
		if v.State == checklist.Unreadable {
			told[v.ID] = true
			out = append(out, "Ghi lại “"+nameOf(u.Form, v.ID)+"”: chưa đọc được “"+oneLine(v.Typed)+"”.")
		}
	}
	for _, p := range u.Problems {
		if p.Severity == diag.Note || p.Code == checklist.BrokenRelation || told[p.Path] {
			continue
		}
		if line := problemLine(u.Form, p); !slices.Contains(out, line) {
			out = append(out, line)
		}
	}
	for i := range u.Return.Breaches {
		if b := &u.Return.Breaches[i]; !b.Settled {
			out = append(out, breachWords(u, b))
		}
	}
	return out
}

// breachWords says which figures do not agree.
func breachWords(u *round.UnitProgress, b *checklist.Breach) string {
	figures := make([]string, 0, len(b.IDs))
	for _, id := range b.IDs {
		if v, _ := u.Return.Value(id); v.State == checklist.Given {
			figures = append(figures, nameOf(u.Form, id)+": "+oneLine(v.Typed))
		}
	}
	words := "Không khớp: " + oneLine(b.Message)
	if len(figures) > 0 {
		words += " (" + strings.Join(figures, "; ") + ")"
	}
	return words + "."
}

// problemWords says what is wrong as people know it, with names for ids.
func problemWords(f *checklist.Form, p diag.Problem) string {
	p.Args = slices.Clone(p.Args)
	for i, arg := range p.Args {
		id, _ := arg.(string)
		if id == f.Unit.Code {
			p.Args[i] = f.Unit.FullName()
		} else if name := nameOf(f, id); name != "" {
			p.Args[i] = name
		}
	}
	return vi.UpperFirst(oneLine(strings.NewReplacer("mã “", "“", "(of:", "(", "của mục", "của").Replace(p.Words())))
}

// problemLine says what is wrong, and where in the form of the unit.
func problemLine(f *checklist.Form, p diag.Problem) string {
	words := problemWords(f, p)
	if p.Place.Sheet != "" {
		words += " (trang “" + p.Place.Sheet + "”"
		if p.Place.Cell != "" {
			words += ", ô " + p.Place.Cell
		}
		words += ")"
	}
	return words + "."
}

// someNames names the first of some questions, and says how many more there are.
func someNames(f *checklist.Form, ids []string) string {
	most := 3
	if len(ids) == most+1 { // the words of its name are no longer
		most = len(ids)
	}
	names := make([]string, 0, most)
	for _, id := range ids[:min(len(ids), most)] {
		names = append(names, "“"+nameOf(f, id)+"”")
	}
	s := strings.Join(names, ", ")
	if rest := len(ids) - len(names); rest > 0 {
		s += " và " + strconv.Itoa(rest) + " nội dung khác"
	}
	return s
}

// nameOf returns the words of a question by its id, or "" where the form does not
// have it.
func nameOf(f *checklist.Form, id string) string {
	if item, ok := checklist.PointsItem(id); ok {
		id = item
	}
	if item := f.Item(id); item != nil {
		return oneLine(item.Text)
	}
	if i := f.Indicator(id); i != nil {
		if whole := f.Indicator(i.Of); whole != nil {
			return oneLine(i.LabelOf(whole))
		}
		return oneLine(i.Label)
	}
	for i := range f.Prompts {
		if q := &f.Prompts[i]; q.ID == id {
			return oneLine(q.Heading)
		}
	}
	return ""
}
