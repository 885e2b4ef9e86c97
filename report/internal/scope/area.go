package scope

// Area is an area of the checklist, with what its answers and figures come to.
type Area struct {
	Title      string `yaml:"title" desc:"Tên nội dung"`
	Text       string `yaml:"text" desc:"Nhận xét của người soạn báo cáo"`
	Answers    `yaml:",inline"`
	Items      []AreaItem  `yaml:"items" desc:"Các mục kiểm tra"`
	Judged     bool        `yaml:"judged" desc:"Có mục được đánh giá bằng phương án trả lời, không chỉ bằng điểm"`
	Pointed    bool        `yaml:"pointed" desc:"Có mục chỉ được chấm điểm"`
	Indicators []Total     `yaml:"indicators" desc:"Mọi chỉ tiêu được tổng hợp"`
	Figures    []Total     `yaml:"figures" desc:"Chỉ tiêu in trong báo cáo: do kế hoạch chọn, không thì các chỉ tiêu đầu"`
	Base       Base        `yaml:"base" desc:"Số đơn vị mà các chỉ tiêu in trong báo cáo được tính"`
	OwnBase    bool        `yaml:"own_base" desc:"Số đơn vị ấy khác số chung của báo cáo"`
	KeyFigures []Total     `yaml:"key_figures" desc:"Số liệu chính của nội dung này, mà kế hoạch chọn"`
	Compared   []Extremes  `yaml:"compared" desc:"Chỉ tiêu mà kế hoạch chọn để so sánh các đơn vị"`
	Lists      []ListTotal `yaml:"lists" desc:"Các danh sách mà đơn vị ghi thêm hàng"`
	Words      []OwnText   `yaml:"words" desc:"Nội dung báo cáo của đơn vị về nội dung này, được chọn"`
}

// Answers is how items were answered: as the team found once it has found any, else
// as the units say themselves.
type Answers struct {
	Tally   `yaml:",inline"`
	Own     Tally    `yaml:"own" desc:"Theo tự đánh giá của đơn vị"`
	Team    Tally    `yaml:"team" desc:"Theo đoàn kiểm tra"`
	ByType  []string `yaml:"by_type" desc:"Tỷ lệ đạt theo loại đơn vị, %"`
	ByGroup []string `yaml:"by_group" desc:"Tỷ lệ đạt theo các nhóm đơn vị, lần lượt theo từng cách chia, %"`
	Change  string   `yaml:"change" desc:"Thay đổi tỷ lệ đạt so với đợt trước, điểm %"`
	Differ  int      `yaml:"differ" desc:"Số lượt đoàn kết luận khác tự đánh giá"`
}

// Tally counts answers. Met is the first answer of a set; not applicable and not
// inspected are neither met nor failed.
type Tally struct {
	Met    int    `yaml:"met" desc:"Số lượt mục đạt"`
	Failed int    `yaml:"failed" desc:"Số lượt mục không đạt hoặc đạt một phần"`
	Given  int    `yaml:"given" desc:"Số lượt mục có kết quả: đạt và không đạt"`
	Share  string `yaml:"share" desc:"Tỷ lệ đạt, %"`
}

// AreaItem is how one item was answered.
type AreaItem struct {
	Number  string `yaml:"number" desc:"Số thứ tự, như trong phụ lục của kế hoạch"`
	Text    string `yaml:"text" desc:"Mục kiểm tra"`
	Answers `yaml:",inline"`
	Pointed bool `yaml:"pointed" desc:"Chỉ được chấm điểm, không ai đánh giá bằng phương án trả lời"`
}

// Total is what an indicator comes to.
type Total struct {
	Label   string   `yaml:"label" desc:"Chỉ tiêu"`
	Row     string   `yaml:"row" desc:"Chỉ tiêu như ghi ở hàng của bảng: Trong đó: …"`
	Measure string   `yaml:"measure" desc:"Đơn vị tính"`
	Total   string   `yaml:"total" desc:"Tổng, hoặc tỷ lệ của hai tổng"`
	Spoken  string   `yaml:"spoken" desc:"Tổng kèm đơn vị tính, số tiền lớn theo tỷ đồng"`
	Average string   `yaml:"average" desc:"Bình quân một đơn vị"`
	Before  string   `yaml:"before" desc:"Số của đợt trước kèm đơn vị tính, trên cùng các đơn vị"`
	Change  string   `yaml:"change" desc:"Thay đổi so với đợt trước, %; của tỷ lệ là điểm %"`
	Both    int      `yaml:"both" desc:"Số đơn vị có số liệu ở cả hai đợt"`
	Ratio   bool     `yaml:"ratio" desc:"Là tỷ lệ"`
	Units   int      `yaml:"units" desc:"Số đơn vị mà chỉ tiêu được tính"`
	OwnBase bool     `yaml:"own_base" desc:"Số đơn vị ấy khác số chung quanh nó"`
	Parts   bool     `yaml:"parts" desc:"Chỉ tiêu đứng ngay sau là phần của nó"`
	ByPart  []string `yaml:"by_part" desc:"Tổng theo loại, nhóm đơn vị"`
}

// ListTotal is what the rows of a list come to.
type ListTotal struct {
	Title    string  `yaml:"title" desc:"Tên danh sách"`
	Rows     int     `yaml:"rows" desc:"Số trường hợp"`
	Units    int     `yaml:"units" desc:"Số đơn vị có trường hợp"`
	Answered int     `yaml:"answered" desc:"Số đơn vị có trả lời"`
	Expected int     `yaml:"expected" desc:"Số đơn vị được hỏi"`
	Figures  []Total `yaml:"figures" desc:"Tổng của các cột số"`
}

// Extremes is which units are furthest apart by an indicator.
type Extremes struct {
	Label   string  `yaml:"label" desc:"Chỉ tiêu"`
	Mean    string  `yaml:"mean" desc:"Của tất cả, kèm đơn vị tính: tỷ lệ chung, hoặc bình quân một đơn vị"`
	Highest []Place `yaml:"highest" desc:"Cao nhất"`
	Lowest  []Place `yaml:"lowest" desc:"Thấp nhất"`
}

// Place is units that have the same value.
type Place struct {
	Value string `yaml:"value" desc:"Giá trị, kèm đơn vị tính"`
	Units string `yaml:"units" desc:"Tên các đơn vị; trống khi quá nhiều"`
	Count int    `yaml:"count" desc:"Số đơn vị"`
}

// Ranking is what the units got.
type Ranking struct {
	ByTeam  bool        `yaml:"by_team" desc:"Theo điểm của đoàn"`
	Pointed bool        `yaml:"pointed" desc:"Có mục chỉ chấm điểm, không có kết quả bằng lời"`
	Graded  bool        `yaml:"graded" desc:"Có xếp loại"`
	Units   []Ranked    `yaml:"units" desc:"Các đơn vị theo hạng"`
	Parts   []PartScore `yaml:"parts" desc:"Kết quả theo loại đơn vị, của tất cả, rồi theo nhóm đơn vị"`
	Areas   []string    `yaml:"areas" desc:"Các nội dung có điểm"`
	Points  []Ranked    `yaml:"points" desc:"Điểm của từng đơn vị, theo thứ tự trong danh sách"`
}

// Points are what was got of what could be.
type Points struct {
	Got     string `yaml:"got" desc:"Điểm đạt"`
	Most    string `yaml:"most" desc:"Điểm tối đa"`
	Percent string `yaml:"percent" desc:"Tỷ lệ, %"`
}

// Sides are the points of both sides.
type Sides struct {
	Own        *Points `yaml:"own" desc:"Điểm đơn vị tự chấm"`
	Team       *Points `yaml:"team" desc:"Điểm đoàn chấm"`
	Difference string  `yaml:"difference" desc:"Chênh lệch"`
}

// Ranked is a unit with its rank.
type Ranked struct {
	Rank   int       `yaml:"rank" desc:"Hạng; 0 là chưa xếp hạng"`
	Unit   string    `yaml:"unit" desc:"Đơn vị"`
	Grade  string    `yaml:"grade" desc:"Xếp loại"`
	Counts *Points   `yaml:"counts" desc:"Điểm được tính: của đoàn khi đã có, không thì tự chấm"`
	ByArea []*Points `yaml:"by_area" desc:"Điểm được tính theo nội dung"`
	Sides  `yaml:",inline"`

	Body    string `yaml:"body" desc:"Cơ quan của đơn vị"`
	Lacks   bool   `yaml:"lacks" desc:"Chưa có điểm, hoặc chưa đủ điểm"`
	Missing string `yaml:"missing" desc:"Các mục chưa có điểm, tính 0 điểm; trống là không có mục nào, hoặc chưa có điểm nào"`
}

// PartScore is what the units of a type or of a value of a group got together.
type PartScore struct {
	Name   string       `yaml:"name" desc:"Loại, nhóm đơn vị; trống là tất cả"`
	Units  int          `yaml:"units" desc:"Số đơn vị có điểm"`
	Grades []GradeCount `yaml:"grades" desc:"Số đơn vị theo xếp loại"`
	Points `yaml:",inline"`
}

// GradeCount is how many units have a grade.
type GradeCount struct {
	Grade string `yaml:"grade" desc:"Xếp loại"`
	Units int    `yaml:"units" desc:"Số đơn vị"`
}
