package scope

import "github.com/vanban-go/vanban/report/date"

// Round is what a paper about the whole round can name.
type Round struct {
	Common `yaml:",inline"`
	Report Wording `yaml:"report" desc:"Nội dung mà người soạn ghi trong kết quả, ở phần report"`

	AsOf      string      `yaml:"as_of" desc:"Thời điểm tổng hợp, bằng lời"`
	Day       date.Date   `yaml:"day" desc:"Ngày báo cáo; không ghi thì là ngày tổng hợp"`
	Units     []Unit      `yaml:"units" desc:"Các đơn vị của đợt kiểm tra"`
	Visited   Visited     `yaml:"visited" desc:"Việc kiểm tra tại các đơn vị"`
	Progress  Progress    `yaml:"progress" desc:"Việc gửi báo cáo"`
	LateUnits []LateEntry `yaml:"late_units" desc:"Các đơn vị gửi chậm, chưa gửi hoặc gửi tệp không đọc được"`
	Base      Base        `yaml:"base" desc:"Các đơn vị mà số liệu được tính"`
	Earlier   bool        `yaml:"earlier" desc:"Có đợt trước để so sánh"`
	Types     []string    `yaml:"types" desc:"Các loại đơn vị, bằng chữ, khi có từ hai loại"`
	Groups    []UnitGroup `yaml:"groups" desc:"Các cách chia đơn vị ngoài loại"`

	Answers       Answers      `yaml:"answers" desc:"Kết quả mọi mục: của đoàn khi đã có, không thì tự đánh giá"`
	ByTeam        bool         `yaml:"by_team" desc:"Kết quả các mục là của đoàn kiểm tra"`
	ByGroup       bool         `yaml:"by_group" desc:"Có kết quả các mục theo nhóm đơn vị"`
	Judged        bool         `yaml:"judged" desc:"Có kết quả của mục được đánh giá bằng phương án trả lời, không chỉ bằng điểm"`
	Areas         []Area       `yaml:"areas" desc:"Các nội dung kiểm tra"`
	KeyFigures    []Total      `yaml:"key_figures" desc:"Số liệu chính mà kế hoạch chọn"`
	Highest       []Extremes   `yaml:"highest" desc:"Đơn vị cao nhất theo từng chỉ tiêu mà kế hoạch chọn để so sánh"`
	Lowest        []Extremes   `yaml:"lowest" desc:"Đơn vị thấp nhất theo từng chỉ tiêu mà kế hoạch chọn để so sánh"`
	FindingGroups []FindingSet `yaml:"finding_groups" desc:"Tồn tại, hạn chế theo nhóm, nhóm nhiều đơn vị trước"`
	OwnIssues     []OwnText    `yaml:"own_issues" desc:"Hạn chế mà đơn vị tự nêu, được chọn"`

	Difficulties  []Difficulty   `yaml:"difficulties" desc:"Khó khăn, vướng mắc được chọn, giống nhau thì gộp; không chọn thì tất cả"`
	Commendations []Commendation `yaml:"commendations" desc:"Ưu điểm, cách làm hiệu quả được chọn; không chọn thì tất cả"`
	OtherTexts    []OwnText      `yaml:"other_texts" desc:"Nội dung báo cáo của các đơn vị được chọn, ngoài từng nội dung; theo mục của đề cương"`

	Requests      []Owner  `yaml:"requests" desc:"Mọi kiến nghị, theo cơ quan, đơn vị thực hiện"`
	PartyRequests []Owner  `yaml:"party_requests" desc:"Trong đó: theo cơ quan, không kể đơn vị được kiểm tra"`
	UnitRequests  []Owner  `yaml:"unit_requests" desc:"Trong đó: theo từng đơn vị được kiểm tra"`
	ToSuperior    []Asked  `yaml:"to_superior" desc:"Kiến nghị được chọn với cấp trên, giống nhau thì gộp; không chọn thì tất cả"`
	ToParties     []Asked  `yaml:"to_parties" desc:"Kiến nghị được chọn với các cơ quan"`
	Internal      bool     `yaml:"internal_parties" desc:"Các cơ quan ấy đều là đơn vị trong cơ quan ban hành"`
	ToUnits       []Asked  `yaml:"to_units" desc:"Kiến nghị được chọn với các đơn vị được kiểm tra"`
	Owed          []States `yaml:"owed" desc:"Tình hình thực hiện kiến nghị theo cơ quan, khi đã có theo dõi"`
	Products      bool     `yaml:"products" desc:"Có kiến nghị ghi sản phẩm"`
	Overdue       int      `yaml:"overdue_requests" desc:"Số kiến nghị quá hạn vào ngày báo cáo"`

	Breaches      []Breach   `yaml:"breaches" desc:"Số liệu của đơn vị không khớp, theo quan hệ"`
	Disagreements []Disagree `yaml:"disagreements" desc:"Số liệu, kết quả đoàn xác định khác đơn vị, theo chỉ tiêu"`

	Ranking Ranking `yaml:"ranking" desc:"Chấm điểm, xếp hạng, khi danh mục có điểm"`
}

// UnitGroup is a way to divide the units beside their types.
type UnitGroup struct {
	Title  string   `yaml:"title" desc:"Tên cách chia: Vùng"`
	Values []string `yaml:"values" desc:"Các nhóm đơn vị, bằng chữ"`
}

// Wording is what people wrote for the consolidated report.
type Wording struct {
	Subject    string    `yaml:"subject" desc:"Trích yếu"`
	To         []string  `yaml:"kinh_gui" desc:"Kính gửi; không ghi thì là cơ quan chủ quản"`
	Superior   string    `yaml:"superior" desc:"Nơi nhận duy nhất, như viết giữa câu"`
	Date       date.Date `yaml:"date" desc:"Ngày báo cáo"`
	Preamble   string    `yaml:"preamble" desc:"Câu mở đầu"`
	Assessment string    `yaml:"assessment" desc:"Đánh giá chung"`
	Closing    string    `yaml:"closing" desc:"Câu kết"`
	Recipients []string  `yaml:"recipients" desc:"Nơi nhận"`
	Signature  any       `yaml:"signature" desc:"Người ký"`
}

// Visited is how many units the team visited, and when.
type Visited struct {
	Units  int         `yaml:"units" desc:"Số đơn vị đã kiểm tra"`
	ByType []TypeCount `yaml:"by_type" desc:"Số đơn vị đã kiểm tra theo loại"`
	From   date.Date   `yaml:"from" desc:"Ngày kiểm tra đầu tiên"`
	To     date.Date   `yaml:"to" desc:"Ngày kiểm tra cuối cùng"`
	OneDay bool        `yaml:"one_day" desc:"Kiểm tra trong một ngày"`
}

// TypeCount is how many units of a type there are.
type TypeCount struct {
	Type  string `yaml:"type" desc:"Loại đơn vị"`
	Units int    `yaml:"units" desc:"Số đơn vị"`
}

// Progress is how the reports came.
type Progress struct {
	Expected    int    `yaml:"expected" desc:"Số đơn vị phải gửi"`
	Received    int    `yaml:"received" desc:"Số đơn vị đã gửi"`
	OnTime      int    `yaml:"on_time" desc:"Số đơn vị gửi đúng hạn"`
	OnTimeShare string `yaml:"on_time_share" desc:"Tỷ lệ gửi đúng hạn trên số phải gửi, %"`
	Late        int    `yaml:"late" desc:"Số đơn vị gửi sau hạn"`
	Missing     int    `yaml:"missing" desc:"Số đơn vị chưa gửi"`
	Unread      int    `yaml:"unread" desc:"Số đơn vị đã gửi mà biểu số liệu chưa đọc được: bản giấy, tệp hỏng"`
	NoForm      int    `yaml:"no_form" desc:"Số đơn vị gửi báo cáo mà chưa gửi biểu số liệu"`
	NoReport    int    `yaml:"no_report" desc:"Số đơn vị gửi biểu số liệu mà chưa gửi báo cáo"`
}

// LateEntry is a unit whose report and form did not come in time, not both, or cannot be read.
type LateEntry struct {
	Unit     `yaml:",inline"`
	Due      date.Date `yaml:"due" desc:"Hạn gửi"`
	Received string    `yaml:"received" desc:"Thời điểm nhận"`
	Standing string    `yaml:"standing" desc:"Tình trạng: Sau hạn, Quá hạn chưa gửi, …"`
	Unread   string    `yaml:"unread" desc:"Còn thiếu gì hoặc vì sao chưa đọc được, khi đã nhận mà chưa đủ, chưa đọc được"`
}

// Base is the units whose figures count.
type Base struct {
	Units int `yaml:"units" desc:"Số đơn vị có biểu số liệu hợp lệ"`
}

// Owner is who is asked, with all that is asked.
type Owner struct {
	Who      string    `yaml:"who" desc:"Cơ quan, đơn vị thực hiện"`
	Requests []Request `yaml:"requests" desc:"Các kiến nghị"`
}

// FindingSet is findings that belong together.
type FindingSet struct {
	Title       string `yaml:"title" desc:"Nhóm tồn tại, hoặc mục kiểm tra"`
	Some        `yaml:",inline"`
	Texts       []string `yaml:"texts" desc:"Tồn tại gặp nhiều nhất, nhiều nhất hai"`
	Subjective  []string `yaml:"subjective" desc:"Nguyên nhân chủ quan gặp nhiều nhất"`
	Objective   []string `yaml:"objective" desc:"Nguyên nhân khách quan gặp nhiều nhất"`
	Responsible []string `yaml:"responsible" desc:"Trách nhiệm"`
}

// OwnText is something that a unit wrote itself.
type OwnText struct {
	Heading    string `yaml:"heading" desc:"Mục của đề cương"`
	Unit       string `yaml:"unit" desc:"Đơn vị"`
	Text       string `yaml:"text" desc:"Nội dung"`
	Subjective string `yaml:"subjective" desc:"Nguyên nhân chủ quan"`
	Objective  string `yaml:"objective" desc:"Nguyên nhân khách quan"`
	Remedy     string `yaml:"remedy" desc:"Hướng khắc phục, thời hạn"`
}

// Some says which units something is about.
type Some struct {
	Units string `yaml:"units" desc:"Các đơn vị; nhiều thì các đơn vị đầu"`
	More  int    `yaml:"more" desc:"Số đơn vị chưa kể tên"`
	Count int    `yaml:"count" desc:"Số đơn vị"`
}

// Asked is a request to somebody because of several units.
type Asked struct {
	Text    string `yaml:"text" desc:"Việc phải làm"`
	Who     string `yaml:"who" desc:"Cơ quan chủ trì; trống khi là các đơn vị được kiểm tra"`
	Product string `yaml:"product" desc:"Sản phẩm của việc ấy"`
	Due     string `yaml:"due" desc:"Thời hạn, các ngày nếu có nhiều"`
	Some    `yaml:",inline"`
	Met     bool `yaml:"met" desc:"Mọi nơi đã thực hiện"`
	Overdue int  `yaml:"overdue" desc:"Số nơi quá hạn vào ngày báo cáo"`
}

// States counts requests by what became of them.
type States struct {
	Owner    string `yaml:"who" desc:"Cơ quan, đơn vị thực hiện; trống ở hàng cộng"`
	All      int    `yaml:"all" desc:"Số kiến nghị"`
	Done     int    `yaml:"done" desc:"Đã thực hiện"`
	UnderWay int    `yaml:"under_way" desc:"Đang thực hiện"`
	NotDone  int    `yaml:"not_done" desc:"Chưa thực hiện"`
	Open     int    `yaml:"open" desc:"Chưa có báo cáo"`
	Overdue  int    `yaml:"overdue" desc:"Quá hạn"`
}

// Breach is a relation that figures of some units do not keep.
type Breach struct {
	Text      string `yaml:"text" desc:"Yêu cầu đối chiếu"`
	Some      `yaml:",inline"`
	Explained int `yaml:"explained" desc:"Số đơn vị đã giải trình"`
	Open      int `yaml:"open" desc:"Số đơn vị chưa giải trình"`
}

// Disagree is where the team found something else than some units say.
type Disagree struct {
	Text    string `yaml:"text" desc:"Chỉ tiêu, mục kiểm tra"`
	Measure string `yaml:"measure" desc:"Đơn vị tính"`
	Own     string `yaml:"own" desc:"Tổng số liệu các đơn vị ấy báo cáo"`
	Team    string `yaml:"team" desc:"Tổng số liệu đoàn xác định"`
	Up      string `yaml:"up" desc:"Tổng chênh lệch tăng"`
	Down    string `yaml:"down" desc:"Tổng chênh lệch giảm"`
	Some    `yaml:",inline"`
}
