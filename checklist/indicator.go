package checklist

import (
	"strings"

	"github.com/vanban-go/vanban/report/vi"
)

// Indicator is a figure or fact that a unit reports (chỉ tiêu).
type Indicator struct {
	ID        string   `yaml:"id" validate:"required,id" desc:"Mã của chỉ tiêu, không đổi"`
	Was       []string `yaml:"was" validate:"dive,id" desc:"Các mã cũ"`
	Label     string   `yaml:"label" vanban:"prose" validate:"required" desc:"Tên chỉ tiêu"`
	Unit      string   `yaml:"unit" desc:"Đơn vị tính"`
	Type      Type     `yaml:"type" validate:"omitempty,oneof=int decimal money bool choice date text" desc:"Kiểu giá trị (mặc định: int): int = số nguyên, decimal = số thập phân, money = số tiền, bool = có hoặc không, choice = chọn trong options, date = ngày, text = chữ"`
	Decimals  int      `yaml:"decimals" validate:"omitempty,min=0,max=6" desc:"Số chữ số thập phân"`
	Options   []string `yaml:"options" validate:"excluded_unless=Type choice,dive,required" desc:"Các giá trị để chọn"`
	Period    string   `yaml:"period" desc:"Thời điểm, thời kỳ của số liệu: mã khai ở periods; không khai thì t0 = đầu kỳ, ky = trong kỳ, td = tại thời điểm báo cáo"`
	Source    string   `yaml:"source" desc:"Nguồn số liệu"`
	Required  *bool    `yaml:"required" desc:"Bắt buộc (mặc định: có)"`
	AppliesTo []string `yaml:"applies_to" validate:"dive,id" desc:"Chỉ áp dụng với loại, nhóm đơn vị này"`
	Group     string   `yaml:"group" desc:"Nhóm chỉ tiêu"`
	Of        string   `yaml:"of" validate:"omitempty,id" desc:"Là một phần của chỉ tiêu này"`
	Derived   *Ratio   `yaml:"derived" desc:"Tính từ hai chỉ tiêu khác, không nhập"`
	Aggregate string   `yaml:"aggregate" validate:"omitempty,oneof=sum ratio count none" desc:"Cách tổng hợp: sum = cộng (mặc định của số, trừ số liệu tính bằng %), ratio = tỷ lệ của hai tổng (mặc định của derived), count = đếm từng giá trị, none = không tổng hợp"`
	Series    []string `yaml:"series" validate:"unique,dive,id" desc:"Mã các cột số liệu của chỉ tiêu (mặc định: một giá trị)"`

	series *Series // of which it is the value
}

// IsRequired reports whether the figure must be given: it must, unless it is
// derived or the file says otherwise.
func (i *Indicator) IsRequired() bool {
	return i != nil && i.Derived == nil && (i.Required == nil || *i.Required)
}

// Kind returns the type of the value: the declared one, or int.
func (i *Indicator) Kind() Type {
	if i == nil || i.Type == "" {
		return Int
	}
	return i.Type
}

// Type is the type of an indicator's value.
type Type string

// The types of values.
const (
	Int     Type = "int"     // số nguyên
	Decimal Type = "decimal" // số thập phân
	Money   Type = "money"   // số tiền, theo đơn vị tính
	Bool    Type = "bool"    // có, không
	Choice  Type = "choice"  // một trong các phương án
	Date    Type = "date"    // ngày tháng năm
	Text    Type = "text"    // văn bản
)

// IsNumber reports whether values of the type are counted and summed.
func (t Type) IsNumber() bool { return t == Int || t == Decimal || t == Money }

// Ratio is a figure derived from two others (tỷ lệ): the sum of Num over the
// sum of Den, in percent. Of an indicator they name indicators or their values,
// of a series other series.
type Ratio struct {
	Num string `yaml:"num" validate:"required,figure" desc:"Mã chỉ tiêu (hoặc cột số liệu) làm tử số"`
	Den string `yaml:"den" validate:"required,figure" desc:"Mã chỉ tiêu (hoặc cột số liệu) làm mẫu số"`
}

// RowLabel returns the name of the indicator as a row of a table prints it: what
// is a part of another says so.
func (i *Indicator) RowLabel() string {
	if i == nil {
		return ""
	}
	if i.Of == "" {
		return i.Label
	}
	return "Trong đó: " + vi.LowerFirst(i.Label)
}

// LabelOf returns the name of the indicator behind that of what it is a part of: a
// series that both have is named once. Without a whole it is the label.
func (i *Indicator) LabelOf(whole *Indicator) string {
	if i == nil || whole == nil {
		return i.RowLabel()
	}
	words := whole.Label
	if i.series != nil {
		words = strings.TrimSuffix(words, seriesLabel(i.series))
	}
	return vi.TrimEnd(words) + ", " + vi.LowerFirst(i.RowLabel())
}

// Measure returns the unit of measure as it is printed: the declared one, "%"
// for a ratio, else nothing.
func (i *Indicator) Measure() string {
	if i == nil {
		return ""
	}
	if i.Unit == "" && i.Derived != nil {
		return "%"
	}
	return i.Unit
}
