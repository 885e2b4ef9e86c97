package main

import (
	"archive/zip"
	"bytes"
	"mime"
	"net/http"
	"path"
	"strconv"
	"strings"
)

// wants reports whether a caller asks for a type of answer by its Accept; one
// that says nothing takes anything.
func wants(r *http.Request, kind string) bool {
	accept := r.Header.Get("Accept")
	if accept == "" {
		return true
	}
	for part := range strings.SplitSeq(accept, ",") {
		t, _, err := mime.ParseMediaType(part)
		if err == nil && (t == kind || t == "*/*" || strings.TrimSuffix(t, "*") == kind[:strings.Index(kind, "/")+1]) {
			return true
		}
	}
	return false
}

// prefers returns which of the types a caller names first in its Accept, the
// first of them where it names none.
func prefers(r *http.Request, gives ...string) string {
	for part := range strings.SplitSeq(r.Header.Get("Accept"), ",") {
		t, _, _ := mime.ParseMediaType(part)
		if oneOf(gives, t) {
			return t
		}
	}
	return gives[0]
}

// answer sends one file as it is, several as a zip, if the caller takes that.
func (m *memory) answer(w http.ResponseWriter, r *http.Request, archive string) error {
	if len(m.files) == 1 {
		f := m.files[0]
		if kind := typeOf(f.name); wants(r, kind) {
			download(w, kind, f.name, f.data)
			return nil
		}
	}
	if !wants(r, typeZIP) {
		return fault(http.StatusNotAcceptable, "Kết quả là tệp .zip; thêm application/zip vào Accept", "The answer is a zip; add application/zip to Accept")
	}
	data, err := m.zipped()
	if err != nil {
		return err
	}
	download(w, typeZIP, archive, data)
	return nil
}

// zipped puts the files into a zip, in their order and without times, so that
// the same request gets the same bytes.
func (m *memory) zipped() ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range m.files {
		method := zip.Deflate
		if typeOf(f.name) != typeJSON {
			method = zip.Store // they are compressed
		}
		w, err := z.CreateHeader(&zip.FileHeader{Name: f.name, Method: method})
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(f.data); err != nil {
			return nil, err
		}
	}
	err := z.Close()
	return b.Bytes(), err
}

func typeOf(name string) string {
	switch path.Ext(name) {
	case ".docx":
		return typeDOCX
	case ".xlsx":
		return typeXLSX
	case ".png":
		return typePNG
	case ".json":
		return typeJSON
	}
	return typeZIP
}

func download(w http.ResponseWriter, kind, name string, data []byte) {
	h := w.Header()
	h.Set("Content-Type", kind)
	h.Set("Content-Length", strconv.Itoa(len(data)))
	h.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": path.Base(name)}))
	w.Write(data) // a caller that went away needs no file
}
