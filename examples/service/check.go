package main

import (
	"bytes"
	"errors"
	"net/http"
	"strconv"

	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/nd30/check"
	"github.com/vanban-go/vanban/report/diag"
)

// paperFile is the name that findings carry: the body has none.
const paperFile = "van-ban.docx"

// findings is what in a paper does not keep to the decree.
type findings struct {
	Findings []finding `json:"findings"`
}

type finding struct {
	diag.Entry
	Where   string `json:"where"`
	Text    string `json:"text"`
	Found   string `json:"found"`
	Allowed string `json:"allowed"`
}

// check holds any .docx against the decree: its findings, or a copy with them
// as comments.
func (s *Service) check(w http.ResponseWriter, r *http.Request) error {
	data, err := s.paper(r)
	if err != nil {
		return err
	}
	lang := langOf(r)
	list, err := check.Check(r.Context(), bytes.NewReader(data), int64(len(data)), paperFile)
	if err != nil {
		return because(http.StatusUnprocessableEntity, "Không đọc được tệp .docx", "The .docx cannot be read", err)
	}
	if prefers(r, typeJSON, typeDOCX) == typeDOCX {
		var out bytes.Buffer
		if err := docx.Annotate(r.Context(), &out, bytes.NewReader(data), int64(len(data)), "vanban", check.Comments(list, lang)); err != nil {
			return because(http.StatusUnprocessableEntity, "Không ghi chú được vào tệp .docx", "The .docx cannot be annotated", err)
		}
		download(w, typeDOCX, "ghi-chu.docx", out.Bytes())
		return nil
	}
	answer := findings{[]finding{}}
	for _, p := range list {
		text, found, allowed, _ := check.Found(p, lang)
		answer.Findings = append(answer.Findings, finding{p.In(lang), check.Where(p, lang), text, found, allowed})
	}
	send(w, typeJSON, http.StatusOK, answer)
	return nil
}

// paper reads the one .docx of a request.
func (s *Service) paper(r *http.Request) ([]byte, error) {
	in, err := s.receive(r, []string{typeDOCX})
	if err != nil {
		return nil, err
	}
	return in["dossier"][loneFile].Data, nil
}

// ErrNoPage is what Pages gives where a paper has no such page.
var ErrNoPage = errors.New("không có trang ấy")

// pages makes a picture of one page, where something prints pages.
func (s *Service) pages(w http.ResponseWriter, r *http.Request) error {
	if s.Pages == nil {
		return fault(http.StatusNotImplemented, "Máy chủ không có chương trình dàn trang", "Nothing here lays out pages")
	}
	n := 1
	if text := r.URL.Query().Get("page"); text != "" {
		var err error
		if n, err = strconv.Atoi(text); err != nil || n < 1 {
			return fault(http.StatusBadRequest, "Số trang không hợp lệ", "Not a number of a page")
		}
	}
	data, err := s.paper(r)
	if err != nil {
		return err
	}
	png, err := s.Pages.Page(r.Context(), data, n)
	switch {
	case errors.Is(err, ErrNoPage):
		return fault(http.StatusNotFound, "Văn bản không có trang ấy", "The paper has no such page")
	case err != nil:
		return because(http.StatusUnprocessableEntity, "Không dàn trang được", "The pages cannot be laid out", err)
	}
	download(w, typePNG, "trang-"+strconv.Itoa(n)+".png", png)
	return nil
}
