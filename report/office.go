package report

import "strings"

// Office is the office that issues papers (cơ quan ban hành), with all that
// its papers have in common (kind "office").
type Office struct {
	Issuer       Issuer    `yaml:"issuer" validate:"required" desc:"Cơ quan ban hành"`
	CoIssuers    []Issuer  `yaml:"co_issuers" validate:"dive" desc:"Các cơ quan cùng ban hành văn bản liên tịch, sau cơ quan chủ trì"`
	Place        string    `yaml:"place" validate:"required" desc:"Địa danh ghi trên văn bản"`
	DraftingUnit string    `yaml:"drafting_unit" validate:"omitempty,id" desc:"Mã đơn vị soạn thảo, ghi ở dòng Lưu"`
	Archive      Archive   `yaml:"archive" desc:"Bản lưu"`
	Reporting    Reporting `yaml:"reporting" desc:"Nơi nhận báo cáo của các đơn vị"`
	Parties      []Party   `yaml:"parties" validate:"dive" desc:"Các đơn vị tham gia"`
	InspectsAs   []string  `yaml:"inspects_as" vanban:"single" validate:"dive,id" desc:"Loại cơ quan khi áp thời hạn kiểm tra: mã trong bodies của tệp thời hạn; để trống: không đối chiếu thời hạn"`
	Limits       *Limits   `yaml:"limits" vanban:"file=limits" desc:"Thời hạn kiểm tra của cơ quan (mặc định: theo Nghị định số 217/2025/NĐ-CP)"`
	Layout       Layout    `yaml:"layout" desc:"Lựa chọn trình bày trong khuôn khổ Nghị định 30"`
}

// Kind returns "office".
func (*Office) Kind() string { return "office" }

// Issuers returns those who issue the papers together, the leading one first.
func (o *Office) Issuers() []Issuer { return append([]Issuer{o.Issuer}, o.CoIssuers...) }

// IssuerNames returns the names of the issuers as a sentence names them: "Sở
// Nội vụ", "Sở Nội vụ và Sở Tài chính".
func (o *Office) IssuerNames() string {
	text := ""
	for i, issuer := range o.Issuers() {
		switch {
		case i > 0 && i == len(o.CoIssuers):
			text += " và "
		case i > 0:
			text += ", "
		}
		text += issuer.Name
	}
	return text
}

// codes returns the codes of the issuers, the leading one first.
func (o *Office) codes(separator string) string {
	codes := make([]string, 0, 1+len(o.CoIssuers))
	for _, issuer := range o.Issuers() {
		codes = append(codes, issuer.Code)
	}
	return strings.Join(codes, separator)
}

// Issuer is who issues a paper. Superior (cơ quan chủ quản trực tiếp) is empty
// where there is none, as for a people's committee.
type Issuer struct {
	Superior   string     `yaml:"superior" desc:"Cơ quan chủ quản trực tiếp"`
	Name       string     `yaml:"name" validate:"required" desc:"Tên cơ quan ban hành"`
	Code       string     `yaml:"code" validate:"required" desc:"Chữ viết tắt của cơ quan, dùng trong ký hiệu"`
	Letterhead Letterhead `yaml:"letterhead" desc:"Các dòng in ở đầu văn bản, khi cần khác tên"`
}

// Letterhead overrides the lines at the top left of the paper; each newline is
// a printed line.
type Letterhead struct {
	Superior string `yaml:"superior" vanban:"lines" desc:"Các dòng của cơ quan chủ quản"`
	Issuer   string `yaml:"issuer" vanban:"lines" desc:"Các dòng của cơ quan ban hành"`
}

// Archive says how many copies stay in the file (bản lưu).
type Archive struct {
	Copies int `yaml:"copies" validate:"min=0" desc:"Số bản lưu"`
}

// Reporting says where units send their reports.
type Reporting struct {
	To    string `yaml:"to" desc:"Nơi nhận"`
	Via   string `yaml:"via" desc:"Qua đơn vị"`
	Email string `yaml:"email" desc:"Thư điện tử"`
	Phone string `yaml:"phone" desc:"Điện thoại"`
}

// Party is who takes part or is asked for something: a unit of the office, a
// peer of it, a group of parties (đơn vị tham gia), or a superior, to whom the
// round is reported.
type Party struct {
	ID      string   `yaml:"id" validate:"required,id" desc:"Mã đơn vị, không đổi"`
	Name    string   `yaml:"name" validate:"required" desc:"Tên đầy đủ"`
	Short   string   `yaml:"short" desc:"Tên gọn khi liệt kê"`
	Code    string   `yaml:"code" desc:"Chữ viết tắt"`
	Kind    string   `yaml:"kind" validate:"required,oneof=internal peer group superior" desc:"internal: thuộc cơ quan; peer: ngang cấp; group: nhóm; superior: cấp trên, nhận báo cáo"`
	Members []string `yaml:"members" validate:"dive,id" desc:"Mã các đơn vị trong nhóm"`
}

// ShortName returns the name as it stands in a list.
func (p Party) ShortName() string {
	if p.Short != "" {
		return p.Short
	}
	return p.Name
}

// Party returns the party with that id.
func (o *Office) Party(id string) (Party, bool) {
	if o != nil {
		for _, p := range o.Parties {
			if p.ID == id {
				return p, true
			}
		}
	}
	return Party{}, false
}
