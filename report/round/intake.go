package round

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// Intake is the register of what arrived (sổ nhận báo cáo). It is kept by hand,
// as a table in a workbook or in CSV.
type Intake struct {
	Receipts []checklist.Receipt `yaml:"receipts" validate:"dive" desc:"Các lần nhận"`
}

// Kind returns "intake".
func (*Intake) Kind() string { return "intake" }

// Rules of the register.
var (
	fileReceivedTwice = diag.Rule{
		Code: "file-received-twice",
		VI:   "tệp %[1]q đã ghi ở dòng trên", EN: "the file %[1]q is in the register already",
		HintVI: "mỗi tệp một dòng", HintEN: "give every file one row",
	}
	receiptWithoutFile = diag.Rule{
		Code: "receipt-without-file",
		VI:   "chưa ghi tệp của đơn vị %[1]q", EN: "the file of the unit %[1]q is not given",
		HintVI: "ghi tên tệp; nếu nhận bản giấy hoặc PDF thì ghi ở cột hình thức", HintEN: "give its name, or say that it came on paper or as a PDF",
	}
	rowOfNobody = diag.Rule{
		Code: "row-of-nobody",
		VI:   "dòng không ghi tệp, cũng không ghi đơn vị", EN: "the row names neither a file nor a unit",
		HintVI: "ghi tên tệp, hoặc mã đơn vị đã gửi bản giấy; dòng thừa thì xóa", HintEN: "give the file, or the unit that sent paper; delete a row too many",
	}
	// NotRegistered: a file that the register does not know.
	notRegistered = diag.Rule{
		Code: "not-registered", Severity: diag.Warning,
		VI: "tệp %[1]q chưa có trong sổ nhận", EN: "the file %[1]q is not in the register",
		HintVI: "thêm một dòng cho tệp này; khi chưa có dòng, tệp không được tính", HintEN: "add a row for it; without one it does not count",
	}
	// FileMissing: the register knows a file that nobody gave.
	fileMissing = diag.Rule{
		Code: "file-missing", Severity: diag.Warning,
		VI: "sổ nhận ghi tệp %[1]q nhưng không thấy tệp", EN: "the register has the file %[1]q, which is not there",
		HintVI: "chép tệp vào thư mục, hoặc sửa tên trong sổ", HintEN: "put it into the folder, or mend its name in the register",
	}
)

// Validate returns what is wrong with the register in itself, with paths.
func (in *Intake) Validate() diag.List {
	problems := strictyaml.Check(in)
	seen := map[string]bool{}
	for i, r := range in.Receipts {
		path := fmt.Sprintf("receipts[%d].file", i)
		switch {
		case r.File == "" && r.Unit == "":
			problems = append(problems, rowOfNobody.For(path))
		case r.File == "" && !r.Via.NeedsTyping():
			problems = append(problems, receiptWithoutFile.For(path, r.Unit))
		case r.File != "" && seen[r.File]:
			problems = append(problems, fileReceivedTwice.For(path, r.File))
		}
		seen[r.File] = true
	}
	return problems.Sorted()
}

// Against returns what does not agree between the register and a plan: units
// that are not its own. A nil plan passes all.
func (in *Intake) Against(p *report.Plan) diag.List {
	if p == nil {
		return nil
	}
	var codes []string
	var rows []int
	for i, r := range in.Receipts {
		if r.Unit != "" {
			codes, rows = append(codes, r.Unit), append(rows, i)
		}
	}
	return p.Units.Known(codes, func(i int) string { return fmt.Sprintf("receipts[%d].unit", rows[i]) })
}

// notRead begins the note in the row of a file that was refused.
const notRead = "Chưa đọc được: "

// With returns the register with a row for each file that it does not know: it
// came when it was written, where that is known, from the unit that it names. One that was refused
// says why, and whose it is stays blank, until it can be read. A nil register
// has no rows; neither it nor the files are modified.
func (in *Intake) With(files []Returned) *Intake {
	out := in.Naming(namesOf(files))
	known := map[string]int{}
	for i := range out.Receipts {
		known[out.Receipts[i].File] = i
	}
	for i := range files {
		f := &files[i]
		if at, ok := known[f.File]; ok {
			if r := &out.Receipts[at]; f.Return != nil && strings.HasPrefix(r.Note, notRead) {
				r.Unit, r.Note = cmp.Or(r.Unit, f.Return.Manifest.Unit), ""
			}
			continue
		}
		if f.Own {
			continue
		}
		r := checklist.Receipt{File: f.File, Unit: f.Unit, At: f.At, Via: checklist.ViaFileTime}
		if f.Return != nil {
			r.Unit = f.Return.Manifest.Unit
		} else if errs := f.Problems.Errors(); len(errs) > 0 {
			r.Note = notRead + errs[0].Words()
		}
		out.Receipts = append(out.Receipts, r)
	}
	return out
}

// DecodeIntakeCSV decodes the register from a table in CSV; a nil plan leaves
// out whether its units are those of the plan. file is the name that problems
// carry. It is nil exactly when the Err of the list is not.
//
// The columns are titled as the fields in YAML (file, unit, received_at, via,
// number, date, entered_by, use, note) or Tệp, Mã đơn vị, Nhận lúc, Hình thức,
// Số văn bản, Ngày văn bản, Người nhập, Xử lý, Ghi chú. A row without unit is of
// the unit that the file names.
func DecodeIntakeCSV(r io.Reader, file string, p *report.Plan) (*Intake, diag.List) {
	rows, problems := strictyaml.ReadCSV(r, file)
	if problems.Err() != nil {
		return nil, problems
	}
	return IntakeFromRows(rows, p)
}

// IntakeFromRows makes a register of a table, such as one read from a workbook,
// as [DecodeIntakeCSV] does. A column of one's own is left alone, and told.
func IntakeFromRows(rows strictyaml.Rows, p *report.Plan) (*Intake, diag.List) {
	decode := func(rows strictyaml.Rows) (*Intake, diag.List) {
		in := new(Intake)
		source, problems := strictyaml.DecodeRows(rows, "receipts", in)
		return strictyaml.Checked(in, source, problems, func(in *Intake) diag.List {
			return append(in.Validate(), in.Against(p)...)
		})
	}
	in, problems := decode(rows)
	titles := map[any][]int{} // of which columns
	for i, c := range rows.Header {
		title := strings.TrimSpace(c.Text)
		titles[title] = append(titles[title], i)
	}
	own := map[int]bool{}
	var told diag.List
	for _, problem := range problems {
		// one that resembles a known title has a guess among its arguments
		if problem.Code != "unknown-column" || len(problem.Args) != 2 || titles[problem.Args[0]] == nil {
			continue
		}
		for _, i := range titles[problem.Args[0]] {
			own[i] = true
		}
		problem.Severity = diag.Warning
		told = append(told, problem)
	}
	if len(own) == 0 {
		return in, problems
	}
	in, problems = decode(without(rows, own))
	return in, append(problems, told...).Sorted().Most(rows.File)
}

// without returns a table with some of its columns left blank.
func without(rows strictyaml.Rows, own map[int]bool) strictyaml.Rows {
	blank := func(cells []strictyaml.Cell) []strictyaml.Cell {
		cells = slices.Clone(cells)
		for i := range cells {
			if own[i] {
				cells[i].Text = ""
			}
		}
		return cells
	}
	out := rows
	out.Header, out.Rows = blank(rows.Header), make([][]strictyaml.Cell, len(rows.Rows))
	for i, row := range rows.Rows {
		out.Rows[i] = blank(row)
	}
	return out
}
