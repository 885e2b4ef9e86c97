package render

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"iter"
	"path"
	"strings"
	"time"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/render/internal/disk"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/round"
)

var (
	fileUnread = diag.Rule{
		Code: "file-unread",
		VI:   "không đọc được tệp %[1]q", EN: "the file %[1]q cannot be read",
		HintVI: "chép lại tệp vào thư mục; liên kết hỏng hoặc dẫn ra ngoài thư mục, tệp không có quyền đọc, tệp quá lớn thì bỏ ra", HintEN: "put the file itself into the folder; take out links that are broken or lead out, and what may not be read or is too long",
	}
	notAFile = diag.Rule{
		Code: "not-a-file",
		VI:   "%[1]q không phải là tệp thường nên không được đọc", EN: "%[1]q is no regular file and is not read",
		HintVI: "chép tệp thật vào thư mục; liên kết tới thư mục thì thay bằng thư mục", HintEN: "put the file itself there; for a link to a folder, the folder",
	}
	ownFileChanged = diag.Rule{
		Code: "own-file-changed", Severity: diag.Warning,
		VI: "%[1]q là tệp do chương trình ghi, đã có người sửa; không phải báo cáo gửi về", EN: "%[1]q was written here and changed since; it is no return",
		HintVI: "không phải làm gì nếu tệp này không phải của đơn vị gửi", HintEN: "nothing needs to be done unless a unit sent it",
	}
)

// vietnam is the zone of Vietnam, UTC+07:00 all the year.
var vietnam = time.FixedZone("UTC+07:00", 7*60*60)

// Returns says how the files of a folder are read. The zero Returns knows of no
// form, so that every file is refused.
type Returns struct {
	Forms    *round.FormSet
	Register *round.Intake  // whose a file is that does not say, and what is decided; nil is none
	Earlier  *round.Round   // for figures that must not decrease; nil leaves these out
	Zone     *time.Location // in which the times of files are told; nil is that of Vietnam, UTC+07:00
	Limits   int            // how many times the limits of a workbook may be; 0 is 1
}

// ReadReturns reads the returns of a folder, one after the other in the order of
// their names, also those in folders below: workbooks ([book.ReadReturn]) and
// reports in Word ([ReadReport]), for which the register names the unit. Every
// other file is refused with the reason, a link that leads nowhere too. Left out
// is only what the list of sums of a folder ([SumsFile]) has with an equal sum,
// and hidden files and locks that are no workbooks.
//
// The error is that of the context, or says why the folder cannot be read; it is
// the last that is yielded.
func ReadReturns(ctx context.Context, fsys fs.FS, from Returns) iter.Seq2[round.Returned, error] {
	return func(yield func(round.Returned, error) bool) {
		r := newFolderReader(fsys, from)
		err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
			switch {
			case ctx.Err() != nil:
				return ctx.Err()
			case err != nil && name == ".":
				return err
			case err != nil:
				if !yield(r.refused(name, fileUnread.At(diag.Place{File: name}, "", name).From(err)), nil) {
					return errStopped
				}
				return fs.SkipDir
			case d.IsDir() && d.Name() == workFolder:
				return fs.SkipDir
			case d.IsDir():
				r.enter(name)
				return nil
			}
			back, ok := r.file(ctx, name, d)
			if err := ctx.Err(); err != nil {
				return err // what was read of the file is not all of it
			}
			if ok && !yield(back, nil) {
				return errStopped
			}
			return nil
		})
		if err != nil && !errors.Is(err, errStopped) {
			yield(round.Returned{}, err)
		}
	}
}

var errStopped = errors.New("render: nobody wants more")

// folderReader is what is known while a folder is read.
type folderReader struct {
	Returns
	fsys     fs.FS
	rows     map[string]checklist.Receipt // by file
	sums     sums                         // of what was written here, by file
	previous map[string]*checklist.Return // by unit
	strings  interned
}

func newFolderReader(fsys fs.FS, from Returns) *folderReader {
	r := &folderReader{Returns: from, fsys: fsys, rows: map[string]checklist.Receipt{}, sums: sums{}, previous: map[string]*checklist.Return{}, strings: interned{}}
	if r.Forms == nil {
		r.Forms = new(round.FormSet)
	}
	if r.Zone == nil {
		r.Zone = vietnam
	}
	if r.Register != nil {
		for _, row := range r.Register.Naming(filesIn(fsys)).Receipts {
			r.rows[row.File] = row
		}
	}
	if r.Earlier != nil && r.Earlier.Returns != nil {
		for _, reply := range r.Earlier.Returns.Replies {
			r.previous[reply.Form.Unit.Code] = reply.Return
		}
	}
	return r
}

// filesIn returns the names of all files below a folder that can be listed.
func filesIn(fsys fs.FS) (names []string) {
	_ = fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return fs.SkipDir
		case d.IsDir() && d.Name() == workFolder:
			return fs.SkipDir
		case !d.IsDir():
			names = append(names, name)
		}
		return nil
	})
	return names
}

// enter reads the list of sums of a folder.
func (r *folderReader) enter(dir string) {
	name := path.Join(dir, SumsFile)
	info, err := fs.Stat(r.fsys, name)
	if err != nil || !info.Mode().IsRegular() || info.Size() > maxSums {
		return // there need be none
	}
	data, _ := fs.ReadFile(r.fsys, name)
	for name, sums := range sumsOf(data) {
		r.sums[path.Join(dir, name)] = sums
	}
}

func (r *folderReader) refused(name string, p diag.Problem) round.Returned {
	return round.Returned{File: name, Problems: diag.List{p}, Arrival: round.Refused}
}

// file reads one file; ok is false of one that is none of the returns.
func (r *folderReader) file(ctx context.Context, name string, d fs.DirEntry) (back round.Returned, ok bool) {
	place := diag.Place{File: name}
	info, err := fs.Stat(r.fsys, name)
	if err != nil {
		back = r.refused(name, fileUnread.At(place, "", name).From(err))
		if link, err := d.Info(); err == nil {
			back.At = checklist.MomentOf(link.ModTime().In(r.Zone))
		}
		return back, true
	}
	at := checklist.MomentOf(info.ModTime().In(r.Zone))
	if !info.Mode().IsRegular() {
		back = r.refused(name, notAFile.At(place, "", name))
		back.At = at
		return back, true
	}
	err = disk.Regular(name, info) // it may be too long
	var in io.ReaderAt
	var size int64
	if err == nil {
		in, size, err = r.open(name)
	}
	if err != nil {
		back = r.refused(name, fileUnread.At(place, "", name).From(err))
		back.At = at
		return back, true
	}
	if c, ok := in.(io.Closer); ok {
		defer c.Close()
	}
	in = &stopReaderAt{ctx, in}
	_, ours := r.sums[name]
	sum := sumOfReader(in, size)
	if isAside(name) && !isPackage(in) || r.sums.has(name, sum) {
		return back, false
	}
	back = r.read(ctx, name, in, size)
	back.At, back.Sum = at, sum
	if ours && back.Return == nil {
		back.Own, back.Problems = true, diag.List{ownFileChanged.At(place, "", name)}
	}
	return back, true
}

// open opens a file for reading at any place.
func (r *folderReader) open(name string) (io.ReaderAt, int64, error) {
	f, err := r.fsys.Open(name)
	if err != nil {
		return nil, 0, err
	}
	if at, ok := f.(io.ReaderAt); ok {
		info, err := f.Stat()
		if err == nil {
			err = disk.Regular(name, info) // it may be another by now
		}
		if err != nil {
			f.Close()
			return nil, 0, err
		}
		return at, info.Size(), nil
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, disk.MaxFile))
	return bytes.NewReader(data), int64(len(data)), err
}

// isAside reports whether a file is hidden, the lock of a file that is open, or
// a list of sums: read only if it is a workbook all the same.
func isAside(name string) bool {
	base := path.Base(name)
	return strings.HasPrefix(base, ".") || strings.HasPrefix(base, "~$") || base == SumsFile
}

// isPackage reports whether a file begins as a workbook or a paper does.
func isPackage(in io.ReaderAt) bool {
	head := make([]byte, 8)
	n, _ := in.ReadAt(head, 0)
	return bytes.HasPrefix(head[:n], []byte("PK")) || bytes.Equal(head[:n], []byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1})
}

func sumOfReader(in io.ReaderAt, size int64) string {
	h := sha256.New()
	io.Copy(h, io.NewSectionReader(in, 0, size)) // what cannot be read has another sum
	return hex.EncodeToString(h.Sum(nil))
}

// read reads a return, whose the register says where the file does not.
func (r *folderReader) read(ctx context.Context, name string, in io.ReaderAt, size int64) round.Returned {
	row := r.rows[name]
	source := book.Source{File: name, Limits: r.Limits, Previous: r.previous}
	var back *checklist.Return
	var problems diag.List
	switch {
	case strings.EqualFold(path.Ext(name), ".docx"):
		source.Unit = row.Unit
		back, problems = ReadReport(ctx, in, size, source, r.Forms)
	case row.Use == checklist.Counts:
		source.Unit, source.Decided = row.Unit, true
		back, problems = book.ReadReturn(ctx, in, size, source, r.Forms)
	default:
		back, problems = book.ReadReturn(ctx, in, size, source, r.Forms)
		if back == nil && row.Unit != "" && errors.Is(problems.Err(), diag.Code("not-a-form")) {
			source.Unit = row.Unit
			back, problems = book.ReadReturn(ctx, in, size, source, r.Forms)
		}
	}
	out := round.Returned{File: name, Unit: source.Unit, Return: back, Arrival: book.ArrivalOf(back, problems)}
	if back != nil {
		out.Previous = r.previous[cmp.Or(source.Unit, back.Manifest.Unit)]
		r.strings.inReturn(back)
	}
	if errors.Is(problems.Err(), diag.Code("office-book")) { // nobody has to do anything about it
		out.Own, problems[0].Severity = true, diag.Note
	}
	out.Problems = r.strings.inProblems(problems)
	return out
}
