package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"mime"
	"mime/multipart"
	"net/http"
	"path"
	"strings"
	"testing/fstest"
	"time"

	"github.com/vanban-go/vanban/report/vi"
)

// The name under which a document that is sent alone is loaded. JSON is YAML.
const loneFile = "van-ban.yaml"

// How many files a request may have, and in how many folders: to look into a folder
// of files in memory takes as long as there are files.
const (
	most        = 10_000
	mostFolders = 5000
	longestName = 1000 // bytes
)

// files are the files of a request, by the field of the form that they came
// in; a body that is no form is of the field "dossier".
type files map[string]fstest.MapFS

// dossier returns the files of the dossier.
func (f files) dossier() (fstest.MapFS, error) {
	if len(f["dossier"]) == 0 {
		return nil, fault(http.StatusBadRequest, "Chưa có tệp nào của hồ sơ; gửi ở trường dossier của biểu mẫu", "There is no file of a dossier; send it in the field dossier of the form")
	}
	return f["dossier"], nil
}

// receive reads the files of a request into memory. Those of a zip come into
// the place of the zip, without the folder that all of them are in.
func (s *Service) receive(r *http.Request, takes []string) (files, error) {
	kind, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil || !oneOf(takes, kind) {
		return nil, fault(http.StatusUnsupportedMediaType, "Loại nội dung không nhận: gửi "+strings.Join(takes, ", "), "Unsupported content: send "+strings.Join(takes, ", "))
	}
	in := inbox{files: files{}, folders: map[string]bool{}, left: s.Limit, now: s.Now()}
	switch kind {
	case typeForm:
		return in.files, in.form(multipart.NewReader(r.Body, params["boundary"]))
	case typeZIP:
		data, err := io.ReadAll(r.Body)
		if err != nil {
			return nil, err
		}
		return in.files, in.archive("dossier", data)
	}
	data, err := io.ReadAll(r.Body)
	if err == nil {
		err = in.put("dossier", loneFile, data, in.now)
	}
	return in.files, err
}

func oneOf(list []string, s string) bool {
	for _, v := range list {
		if v == s {
			return true
		}
	}
	return false
}

// inbox takes files up to a limit. A file came when the request did, one of a
// zip when it was written.
type inbox struct {
	now     time.Time
	files   files
	folders map[string]bool
	left    int64
	count   int
}

// form reads the files of a multipart body.
func (in *inbox) form(r *multipart.Reader) error {
	for {
		part, err := r.NextPart()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return unreadable(err)
		}
		data, err := io.ReadAll(part)
		if err != nil {
			return unreadable(err)
		}
		if name := part.FileName(); strings.EqualFold(path.Ext(name), ".zip") {
			err = in.archive(part.FormName(), data)
		} else {
			err = in.put(part.FormName(), name, data, in.now)
		}
		if err != nil {
			return err
		}
	}
}

func unreadable(err error) error {
	return because(http.StatusBadRequest, "Không đọc được yêu cầu", "The request cannot be read", err)
}

// archive takes the files of a zip. What it says of their sizes is not trusted.
func (in *inbox) archive(field string, data []byte) error {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return because(http.StatusBadRequest, "Không đọc được tệp .zip", "The zip cannot be read", err)
	}
	top := common(z.File)
	for _, f := range z.File {
		name := nameOf(f)
		if f.Mode().IsDir() || strings.HasPrefix(name, "__MACOSX/") {
			continue
		}
		r, err := f.Open()
		if err != nil {
			return because(http.StatusBadRequest, "Không đọc được tệp .zip", "The zip cannot be read", err)
		}
		content, err := io.ReadAll(io.LimitReader(r, in.left+1))
		r.Close()
		if err != nil {
			return because(http.StatusBadRequest, "Không đọc được tệp .zip", "The zip cannot be read", err)
		}
		written := f.Modified
		if written.IsZero() {
			written = in.now
		}
		if err := in.put(field, strings.TrimPrefix(name, top), content, written); err != nil {
			return err
		}
	}
	return nil
}

// nameOf is the name of a file in a zip; some programs of Windows write "\".
func nameOf(f *zip.File) string { return strings.ReplaceAll(f.Name, `\`, "/") }

// common is the folder that all files of a zip are in, "" where there is none.
func common(all []*zip.File) string {
	top := ""
	for _, f := range all {
		name := nameOf(f)
		if strings.HasPrefix(name, "__MACOSX/") {
			continue
		}
		dir, _, ok := strings.Cut(name, "/")
		if !ok || top != "" && top != dir+"/" {
			return ""
		}
		top = dir + "/"
	}
	return top
}

// put takes one file.
func (in *inbox) put(field, name string, data []byte, written time.Time) error {
	if len(name) > longestName {
		return fault(http.StatusBadRequest, "Tên tệp quá dài", "The name of a file is too long")
	}
	in.count++
	for dir := path.Dir(name); !in.folders[field+"\n"+dir] && len(in.folders) <= mostFolders; dir = path.Dir(dir) {
		in.folders[field+"\n"+dir] = true
	}
	if in.left -= int64(len(data)); in.left < 0 || in.count > most || len(in.folders) > mostFolders {
		return fault(http.StatusRequestEntityTooLarge, "Yêu cầu vượt dung lượng cho phép", "The request is too large")
	}
	name = vi.NFC(name)
	if !fs.ValidPath(name) || name == "." {
		return fault(http.StatusBadRequest, fmt.Sprintf("Tên tệp không dùng được: %q", name), fmt.Sprintf("Not a name of a file: %q", name))
	}
	if in.files[field] == nil {
		in.files[field] = fstest.MapFS{}
	}
	if in.files[field][name] != nil {
		return fault(http.StatusBadRequest, fmt.Sprintf("Hai tệp cùng tên %q", name), fmt.Sprintf("Two files named %q", name))
	}
	in.files[field][name] = &fstest.MapFile{Data: data, Mode: 0o444, ModTime: written}
	return nil
}
