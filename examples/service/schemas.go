package main

import (
	"net/http"

	"github.com/vanban-go/vanban/report"
)

func (s *Service) kinds(w http.ResponseWriter, _ *http.Request) error {
	send(w, typeJSON, http.StatusOK, struct {
		Kinds []string `json:"kinds"`
	}{report.Kinds()})
	return nil
}

// schema answers with the schema of one kind, with or without .json behind it.
func (s *Service) schema(w http.ResponseWriter, r *http.Request) error {
	data, err := report.Schema(kindOf(r.PathValue("kind")))
	if err != nil {
		return because(http.StatusNotFound, "Không có loại tệp ấy", "There is no such kind", err)
	}
	w.Header().Set("Content-Type", typeSchema)
	w.Write(data)
	return nil
}

func (s *Service) health(w http.ResponseWriter, _ *http.Request) error {
	send(w, typeJSON, http.StatusOK, struct {
		Status string `json:"status"`
		Limit  int64  `json:"limit"` // bytes of one request
	}{"ok", s.Limit})
	return nil
}
