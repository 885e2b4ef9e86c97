package scope

import "github.com/vanban-go/vanban/report/date"

// Common is what every paper of the round can name.
type Common struct {
	Plan   Plan   `yaml:"plan" desc:"Kế hoạch của đợt kiểm tra"`
	Issuer Issuer `yaml:"issuer" desc:"Cơ quan kiểm tra, ban hành văn bản"`
}

// Plan is the plan of the round.
type Plan struct {
	Cited      string `yaml:"cited" desc:"Kế hoạch như viện dẫn lần đầu: loại, số, ký hiệu, ngày, cơ quan ban hành, trích yếu"`
	CitedAgain string `yaml:"cited_again" desc:"Kế hoạch như viện dẫn lại: loại, số và ký hiệu"`
	Subject    string `yaml:"subject" desc:"Trích yếu của kế hoạch, trên một dòng"`
	Outcome    string `yaml:"outcome" desc:"Tên gọi của kết quả gửi đơn vị, như cơ quan chọn: Kết quả kiểm tra"`
	Inspects   bool   `yaml:"inspects" desc:"Trích yếu bắt đầu bằng chữ Kiểm tra"`
	Usual      bool   `yaml:"usual_answers" desc:"Mọi mục kiểm tra được trả lời bằng đạt, đạt một phần, chưa đạt"`
	Signature  any    `yaml:"signature" desc:"Người ký kế hoạch"`

	Deadlines Deadlines `yaml:"deadlines" desc:"Thời hạn nơi không ai ghi ngày"`
}

// Deadlines are how long others have where nobody names a day.
type Deadlines struct {
	Request int `yaml:"request" desc:"Số ngày để đơn vị thực hiện kiến nghị và báo cáo"`
	Answer  int `yaml:"answer" desc:"Số ngày làm việc để trả lời phiếu chuyển"`
}

// Issuer is the office that inspects.
type Issuer struct {
	Name        string `yaml:"name" desc:"Tên cơ quan"`
	Head        string `yaml:"head" desc:"Người đứng đầu, như nói trong câu: Giám đốc Sở"`
	Superior    string `yaml:"superior" desc:"Cơ quan chủ quản"`
	Place       string `yaml:"place" desc:"Địa danh"`
	Contact     string `yaml:"contact" desc:"Đầu mối liên hệ: phòng, điện thoại, thư điện tử"`
	Via         string `yaml:"via" desc:"Phòng, đơn vị đầu mối của đợt kiểm tra"`
	ReportingTo string `yaml:"reporting_to" desc:"Nơi nhận báo cáo: tên cơ quan, phòng đầu mối, thư điện tử"`
}

// Unit is an inspected unit.
type Unit struct {
	Code     string `yaml:"code" desc:"Mã đơn vị"`
	Name     string `yaml:"name" desc:"Tên riêng của đơn vị"`
	FullName string `yaml:"full_name" desc:"Tên đầy đủ, kèm loại đơn vị"`
	Type     string `yaml:"type" desc:"Loại đơn vị, bằng chữ"`
	Body     string `yaml:"body" desc:"Cơ quan của đơn vị, nơi nhận văn bản và ký báo cáo"`
	Short    string `yaml:"short" desc:"Chữ viết tắt của cơ quan ấy, khi kế hoạch dùng đến"`
	Head     string `yaml:"head" desc:"Chức vụ người đứng đầu"`
	Superior string `yaml:"superior" desc:"Cơ quan chủ quản trực tiếp của đơn vị"`
	Place    string `yaml:"place" desc:"Địa danh của đơn vị"`
	Slug     string `yaml:"slug" desc:"Tên đầy đủ không dấu, để đặt tên tệp"`
}

// Request is what somebody is asked to do.
type Request struct {
	Text     string    `yaml:"text" desc:"Việc phải làm"`
	Who      string    `yaml:"who" desc:"Cơ quan, đơn vị được yêu cầu"`
	Product  string    `yaml:"product" desc:"Sản phẩm của việc ấy"`
	Due      date.Date `yaml:"due" desc:"Thời hạn"`
	State    string    `yaml:"state" desc:"Tình trạng thực hiện, bằng chữ"`
	Finding  string    `yaml:"finding" desc:"Tồn tại, khó khăn dẫn đến yêu cầu"`
	Basis    string    `yaml:"basis" desc:"Căn cứ pháp lý"`
	Units    string    `yaml:"units" desc:"Tên các đơn vị liên quan"`
	Evidence string    `yaml:"evidence" desc:"Minh chứng của tình trạng"`
	Alone    bool      `yaml:"alone" desc:"Là yêu cầu duy nhất đối với đơn vị, không cần đánh số"`
}
