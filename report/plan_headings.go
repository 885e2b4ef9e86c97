package report

import "cmp"

// Headings are the headings of a plan, the fixed words of its lists, and what the
// office calls the outcome in papers to units. A field left empty has its usual
// wording; others are printed as they stand.
type Headings struct {
	Purpose      string `yaml:"purpose" vanban:"marked" desc:"Mục đích, yêu cầu"`
	Aims         string `yaml:"aims" vanban:"marked" desc:"Mục đích"`
	Requirements string `yaml:"requirements" vanban:"marked" desc:"Yêu cầu"`
	Contents     string `yaml:"contents" vanban:"marked" desc:"Nội dung kiểm tra"`
	Arrangements string `yaml:"arrangements" vanban:"marked" desc:"Thời gian, thành phần, đối tượng kiểm tra"`
	Period       string `yaml:"period" vanban:"marked" desc:"Thời gian thực hiện kiểm tra"`
	Team         string `yaml:"team" vanban:"marked" desc:"Thành phần kiểm tra"`
	Subjects     string `yaml:"subjects" vanban:"marked" desc:"Đối tượng kiểm tra"`
	Funding      string `yaml:"funding" vanban:"marked" desc:"Kinh phí"`
	Duties       string `yaml:"duties" vanban:"marked" desc:"Tổ chức thực hiện"`
	Lead         string `yaml:"lead" desc:"Trưởng đoàn"`
	Deputy       string `yaml:"deputy" desc:"Phó Trưởng đoàn"`
	Members      string `yaml:"members" desc:"Thành viên"`
	Receiving    string `yaml:"receiving" desc:"Thành phần tiếp đoàn kiểm tra"`
	Outcome      string `yaml:"outcome" desc:"Tên gọi của kết quả gửi đơn vị: Kết quả kiểm tra, Kết luận kiểm tra; Nhận xét, đánh giá; Yêu cầu chấn chỉnh"`
}

// usual is the usual wording.
var usual = Headings{
	Purpose:      "Mục đích, yêu cầu",
	Aims:         "Mục đích",
	Requirements: "Yêu cầu",
	Contents:     "Nội dung kiểm tra",
	Arrangements: "Thời gian, thành phần, đối tượng kiểm tra",
	Period:       "Thời gian thực hiện kiểm tra",
	Team:         "Thành phần kiểm tra",
	Subjects:     "Đối tượng kiểm tra",
	Funding:      "Kinh phí",
	Duties:       "Tổ chức thực hiện",
	Lead:         "Trưởng đoàn",
	Deputy:       "Phó Trưởng đoàn",
	Members:      "Thành viên",
	Receiving:    "Thành phần tiếp đoàn kiểm tra",
	Outcome:      "Kết quả kiểm tra",
}

// Filled returns the headings with the usual wording where a field is empty.
func (h Headings) Filled() Headings {
	return Headings{
		Purpose:      cmp.Or(h.Purpose, usual.Purpose),
		Aims:         cmp.Or(h.Aims, usual.Aims),
		Requirements: cmp.Or(h.Requirements, usual.Requirements),
		Contents:     cmp.Or(h.Contents, usual.Contents),
		Arrangements: cmp.Or(h.Arrangements, usual.Arrangements),
		Period:       cmp.Or(h.Period, usual.Period),
		Team:         cmp.Or(h.Team, usual.Team),
		Subjects:     cmp.Or(h.Subjects, usual.Subjects),
		Funding:      cmp.Or(h.Funding, usual.Funding),
		Duties:       cmp.Or(h.Duties, usual.Duties),
		Lead:         cmp.Or(h.Lead, usual.Lead),
		Deputy:       cmp.Or(h.Deputy, usual.Deputy),
		Members:      cmp.Or(h.Members, usual.Members),
		Receiving:    cmp.Or(h.Receiving, usual.Receiving),
		Outcome:      cmp.Or(h.Outcome, usual.Outcome),
	}
}
