package round

import (
	"fmt"
	"io"

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
	// EqualTimes: which of two copies is the last cannot be known.
	equalTimes = diag.Rule{
		Code: "equal-times",
		VI:   "đơn vị %[1]q có hai tệp cùng nhận lúc %[2]s: %[3]q và %[4]q", EN: "two files of the unit %[1]q were received at %[2]s: %[3]q and %[4]q",
		HintVI: "ghi đúng giờ nhận của từng tệp trong sổ nhận", HintEN: "give the time of each in the register",
	}
	// NotRegistered: a file that the register does not know.
	notRegistered = diag.Rule{
		Code: "not-registered", Severity: diag.Warning,
		VI: "tệp %[1]q chưa có trong sổ nhận", EN: "the file %[1]q is not in the register",
		HintVI: "thêm một dòng cho tệp này", HintEN: "add a row for it",
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
	codes := make([]string, len(in.Receipts))
	for i, r := range in.Receipts {
		codes[i] = r.Unit
	}
	return p.Units.Known(codes, func(i int) string { return fmt.Sprintf("receipts[%d].unit", i) })
}

// DecodeIntakeCSV decodes the register from a table in CSV; a nil plan leaves
// out whether its units are those of the plan. file is the name that problems
// carry. It is nil exactly when the Err of the list is not.
//
// The columns are titled as the fields in YAML (file, unit, received_at, via,
// number, date, entered_by) or Tệp, Mã đơn vị, Nhận lúc, Hình thức, Số văn bản,
// Ngày văn bản, Người nhập.
func DecodeIntakeCSV(r io.Reader, file string, p *report.Plan) (*Intake, diag.List) {
	rows, problems := strictyaml.ReadCSV(r, file)
	if problems.Err() != nil {
		return nil, problems
	}
	return IntakeFromRows(rows, p)
}

// IntakeFromRows makes a register of a table, such as one read from a workbook,
// as [DecodeIntakeCSV] does.
func IntakeFromRows(rows strictyaml.Rows, p *report.Plan) (*Intake, diag.List) {
	in := new(Intake)
	source, problems := strictyaml.DecodeRows(rows, "receipts", in)
	return strictyaml.Checked(in, source, problems, func(in *Intake) diag.List {
		return append(in.Validate(), in.Against(p)...)
	})
}
