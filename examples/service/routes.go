package main

import "net/http"

// The types of bodies.
const (
	typeYAML    = "application/yaml"
	typeJSON    = "application/json"
	typeZIP     = "application/zip"
	typeForm    = "multipart/form-data"
	typeDOCX    = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
	typeXLSX    = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	typePNG     = "image/png"
	typeProblem = "application/problem+json"
	typeSchema  = "application/schema+json"
)

// route is one entry of the service: what the mux dispatches on and what the
// OpenAPI description says, in one row.
type route struct {
	method, path string
	summary      string
	takes        []string // types of the request body; none for GET
	gives        []string // types of the answer; the Accept of the request chooses, the first without one
	schema       string   // of the answer in JSON, by its name in the description
	query        []parameter
	files        []parameter // of a multipart body
	codes        []int       // what it may answer beside 200
	handle       handler
}

// parameter is a value of a query, a path or a form.
type parameter struct{ name, about string }

// dossierTypes are the ways to send a dossier: one document, or all its files.
var dossierTypes = []string{typeYAML, typeJSON, typeZIP, typeForm}

var dossierFiles = []parameter{{"dossier", "Các tệp của hồ sơ: .yaml, .csv, hoặc một tệp .zip chứa cả thư mục"}}

var planQuery = parameter{"plan", "Tên tệp kế hoạch, khi hồ sơ có nhiều kế hoạch"}

func (s *Service) routes() []route {
	bad := []int{http.StatusBadRequest, http.StatusRequestEntityTooLarge, http.StatusUnsupportedMediaType, http.StatusUnprocessableEntity, http.StatusServiceUnavailable}
	return []route{
		{
			method: http.MethodPost, path: "/v1/validate", summary: "Kiểm tra hồ sơ, trả mọi vấn đề kèm tệp, dòng, cột",
			takes: dossierTypes, gives: []string{typeJSON}, schema: "Validation", files: dossierFiles, codes: bad, handle: s.validate,
		},
		{
			method: http.MethodPost, path: "/v1/papers", summary: "Lập văn bản từ hồ sơ: một tệp, hoặc tệp .zip khi có nhiều văn bản",
			takes: dossierTypes, gives: []string{typeZIP, typeDOCX, typeXLSX}, files: dossierFiles,
			query: []parameter{{"file", "Chỉ lập văn bản của tệp YAML này"}}, codes: append(bad, http.StatusNotAcceptable), handle: s.papers,
		},
		{
			method: http.MethodPost, path: "/v1/forms", summary: "Lập biểu mẫu và đề cương cho từng đơn vị của kế hoạch",
			takes: []string{typeZIP, typeForm}, gives: []string{typeZIP}, files: dossierFiles, query: []parameter{planQuery}, codes: bad, handle: s.forms,
		},
		{
			method: http.MethodPost, path: "/v1/returns", summary: "Nhận biểu mẫu các đơn vị gửi về: vấn đề, tiến độ, tổng hợp và văn bản của đợt",
			takes: []string{typeForm}, gives: []string{typeZIP, typeJSON}, schema: "Collection",
			files: append([]parameter{
				{"returns", "Các biểu mẫu .xlsx, báo cáo .docx gửi về, hoặc tệp .zip chứa cả thư mục"},
				{"register", "Sổ nhận .xlsx hoặc .csv; không có thì lập từ các tệp"},
				{"results", "Kết quả kiểm tra của đoàn, .yaml hoặc .xlsx"},
			}, dossierFiles...),
			query: []parameter{planQuery, {"as_of", "Tính đến thời điểm nào, như 2026-01-05 17:00; không có thì là lúc nhận yêu cầu"}},
			codes: bad, handle: s.returns,
		},
		{
			method: http.MethodPost, path: "/v1/check", summary: "Kiểm tra thể thức của một tệp .docx: các lỗi, hoặc bản sao có ghi chú",
			takes: []string{typeDOCX}, gives: []string{typeJSON, typeDOCX}, schema: "Findings", codes: bad, handle: s.check,
		},
		{
			method: http.MethodPost, path: "/v1/pages", summary: "Ảnh của một trang, khi máy chủ có chương trình dàn trang",
			takes: []string{typeDOCX}, gives: []string{typePNG}, query: []parameter{{"page", "Trang thứ mấy, từ 1"}},
			codes: append(bad, http.StatusNotFound, http.StatusNotImplemented), handle: s.pages,
		},
		{method: http.MethodGet, path: "/v1/schemas", summary: "Các loại tệp YAML", gives: []string{typeJSON}, schema: "Kinds", handle: s.kinds},
		{
			method: http.MethodGet, path: "/v1/schemas/{kind}", summary: "JSON Schema của một loại tệp", gives: []string{typeSchema},
			codes: []int{http.StatusNotFound}, handle: s.schema,
		},
		{method: http.MethodGet, path: "/v1/openapi.json", summary: "Mô tả này", gives: []string{typeJSON}, schema: "Description", handle: s.openapi},
		{method: http.MethodGet, path: "/healthz", summary: "Máy chủ đang hoạt động", gives: []string{typeJSON}, schema: "Health", handle: s.health},
	}
}
