package checklist

// Rule is a relation that figures must keep (quan hệ kiểm tra). Exactly one of
// LE, Sum, Range, RequiredIf and NotDecrease is set. A breach of an explainable
// rule is settled by an explanation (giải trình).
type Rule struct {
	ID          string    `yaml:"id" validate:"required,id" desc:"Mã của quan hệ"`
	LE          []string  `yaml:"le" validate:"omitempty,len=2,dive,figure" desc:"Chỉ tiêu thứ nhất không lớn hơn chỉ tiêu thứ hai"`
	Sum         *Sum      `yaml:"sum" desc:"Hai tổng bằng nhau"`
	Range       *Range    `yaml:"range" desc:"Khoảng hợp lý của một chỉ tiêu"`
	RequiredIf  *Required `yaml:"required_if" desc:"Bắt buộc nhập khi chỉ tiêu khác có giá trị nhất định"`
	NotDecrease []string  `yaml:"not_decrease" validate:"dive,figure" desc:"Số lũy kế không được giảm so với đợt trước"`
	Message     string    `yaml:"message" vanban:"prose" desc:"Câu báo khi không khớp (mặc định: nêu tên các chỉ tiêu)"`
	Explainable *bool     `yaml:"explainable" desc:"Được giải trình (mặc định: có)"`
}

// IsExplainable reports whether an explanation settles a breach: it does,
// unless the file says otherwise.
func (r *Rule) IsExplainable() bool { return r.Explainable == nil || *r.Explainable }

// Sum demands that the indicators Of add up to the indicators Equals.
type Sum struct {
	Of     []string `yaml:"of" vanban:"single" validate:"required,min=1,dive,figure" desc:"Các chỉ tiêu cộng lại"`
	Equals []string `yaml:"equals" vanban:"single" validate:"required,min=1,dive,figure" desc:"phải bằng tổng các chỉ tiêu này"`
}

// Range demands that an indicator lies between Min and Max; one of them may
// be absent.
type Range struct {
	Of  string   `yaml:"of" validate:"required,figure" desc:"Mã chỉ tiêu"`
	Min *float64 `yaml:"min" validate:"required_without=Max" desc:"Nhỏ nhất"`
	Max *float64 `yaml:"max" desc:"Lớn nhất"`
}

// Required demands that Need is given where When has the value Is.
type Required struct {
	When string `yaml:"when" validate:"required,figure" desc:"Mã chỉ tiêu điều kiện"`
	Is   string `yaml:"is" validate:"required" desc:"Giá trị của chỉ tiêu điều kiện"`
	Need string `yaml:"need" validate:"required,figure" desc:"Mã chỉ tiêu phải nhập"`
}
