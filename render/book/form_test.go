package book

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/xlsx"
)

func formBook(t testing.TB, unit string) doc.Book {
	t.Helper()
	f, ok := sample(t).Find(unit)
	require.True(t, ok)
	b, err := Form(f)
	require.NoError(t, err)
	return b
}

func TestFormGolden(t *testing.T) {
	var got bytes.Buffer
	require.NoError(t, dumpBook(&got, formBook(t, "u05")))
	const golden = "testdata/form.golden"
	if *update {
		require.NoError(t, os.WriteFile(golden, got.Bytes(), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), got.String())
}

// TestFormRows names by hand what stands on the sheets: a golden file approves
// itself.
func TestFormRows(t *testing.T) {
	b := formBook(t, "u01")
	var names []string
	for _, s := range b.Sheets {
		names = append(names, fmt.Sprint(s.Name, " ", s.Hidden, " ", s.Protected))
	}
	assert.Equal(t, []string{
		"Thông tin chung false true", "Thủ tục hành chính false true", "Kinh phí false true", "Nội dung báo cáo false false",
		"Hạn chế false false", "Khó khăn, vướng mắc false false", "Danh mục true true", "vanban true true",
	}, names)
	mark := "Biểu mẫu vanban 1 | Kế hoạch kh.mau | Phiên bản 2 | Đợt 1 | Đơn vị u01 | Mã kiểm soát "
	for sheet, want := range map[int][]string{
		0: {
			"BÁO CÁO PHỤC VỤ KIỂM TRA", "Kiểm tra việc tiếp nhận và trả kết quả",
			"Đơn vị báo cáo|Phường An Biên", "Hạn gửi báo cáo|Thứ Tư, 31/12/2025", "Kính gửi|Sở Nội vụ", "Nơi nhận, liên hệ|Gửi tới: Sở Nội vụ\nThư điện tử: mau@example.vn", "",
			"Bước 1. Nhập các trang dưới đây (bấm vào tên để mở trang)", "Trang|Đã trả lời / bắt buộc", "Thủ tục hành chính|=", "Kinh phí|=", "Nội dung báo cáo|=", "Hạn chế|danh sách", "Khó khăn, vướng mắc|danh sách",
			"Bước 2. Xử lý các ô không khớp", stepMend,
			"Bước 3. Trình lãnh đạo duyệt, ghi phần xác nhận", "Người lập báo cáo|_", "Điện thoại|_", "Người duyệt, chức vụ|_", "Số, ngày văn bản gửi kèm|_",
			"Bước 4. Gửi báo cáo", "Lưu ở dạng .xlsx và gửi đúng tệp này, không gửi bản chụp hoặc bản PDF thay cho tệp. Gửi trước hạn ghi ở dòng “Hạn gửi báo cáo” tới nơi nhận ghi ở dòng “Nơi nhận, liên hệ”.",
			"", "Hướng dẫn nhập",
		},
		1: {
			"THỦ TỤC HÀNH CHÍNH", "Tiếp nhận, giải quyết và trả kết quả.", "Về trang “Thông tin chung”", "|Đã trả lời / bắt buộc:||=",
			"TT|Nội dung kiểm tra|Bắt buộc|Tự đánh giá|Cách kiểm tra|Minh chứng, giải trình|Hồ sơ, minh chứng cần có|Căn cứ|Mã",
			"1|Niêm yết công khai thủ tục hành chính|x|_|Kiểm tra thực tế|_|Bảng niêm yết||tthc.niemyet",
			"2|Giấy tiếp nhận hồ sơ ghi đủ thời hạn|x|_||_|Sổ theo dõi||tthc.phieu",
			"THỦ TỤC HÀNH CHÍNH",
			"TT|Chỉ tiêu|Bắt buộc|Giá trị|ĐVT|Giải trình, ghi chú|Đối chiếu|Kỳ số liệu, nguồn|Mã",
			"|Hồ sơ",
			"1|Hồ sơ tiếp nhận|x|_|hồ sơ|_||Trong kỳ|tthc.nhan",
			"a|trong đó: đã giải quyết|x|_|hồ sơ|_|=|Trong kỳ|tthc.xong",
			"b|trong đó: giải quyết quá hạn|x|_|hồ sơ|_|=|Trong kỳ|tthc.tre",
			"2|Tỷ lệ giải quyết||=|%|||Tự tính từ “Hồ sơ tiếp nhận, trong đó: đã giải quyết” và “Hồ sơ tiếp nhận”|tthc.tyle",
		},
		3: {"NỘI DUNG BÁO CÁO", "", "Đã trả lời / bắt buộc:|=", "Mục, gợi ý|Bắt buộc|Nội dung báo cáo|Mã", "Kết quả thực hiện|||", "Thủ tục hành chính|x|_|ketqua.tthc"},
		4: {"HẠN CHẾ", "", "Ghi từng hạn chế.", "|Mã mục: hanche", "TT|Hạn chế, tồn tại|Nguyên nhân chủ quan|Nguyên nhân khách quan|Hướng khắc phục, thời hạn|Người chịu trách nhiệm", "1|_|_|_|_|_"},
	} {
		for i, line := range want {
			got := spoken(b.Sheets[sheet].Rows[i])
			if line == mark {
				got = got[:min(len(mark), len(got))]
			}
			assert.Equal(t, line, got, "%s, row %d", b.Sheets[sheet].Name, i+1)
		}
	}
}

// Pages of the figures, which are more than the items, repeat the title and the
// heads of their own table.
func TestRepeatedHeads(t *testing.T) {
	s := formBook(t, "u01").Sheets[1]
	require.Equal(t, doc.Rows{First: 8, Last: 9}, s.Repeat)
	assert.True(t, s.Rows[7].NewPage)
	assert.Contains(t, spoken(s.Rows[8]), "Chỉ tiêu|Bắt buộc")
}

// A few figures stand below the items if the page takes them, and else on the next
// page, all of them.
func TestFewFiguresStayTogether(t *testing.T) {
	form, ok := sampleRound(t).Find("hp046")
	require.True(t, ok)
	b, err := Form(form)
	require.NoError(t, err)
	i := slices.IndexFunc(b.Sheets, func(s doc.Sheet) bool { return s.Name == "Thẩm quyền được giao" })
	require.GreaterOrEqual(t, i, 0)
	rows := b.Sheets[i].Rows
	head := slices.IndexFunc(rows, func(r doc.SheetRow) bool { return strings.HasPrefix(spoken(r), "TT|Chỉ tiêu|") })
	require.GreaterOrEqual(t, head, 0)
	for n, r := range rows[head : len(rows)-1] { // the last is the stamp
		assert.False(t, r.NewPage)
		assert.Equal(t, head+n < len(rows)-2, r.Keep, "row %d", head+n+1)
	}
}

// The line that names the prompt of a list is not printed.
func TestNameOfAListIsNotPrinted(t *testing.T) {
	s := formBook(t, "u01").Sheets[4]
	named := s.Rows[3].Cells
	assert.Equal(t, listCode+"hanche", named[1].Value.Text)
	assert.Equal(t, doc.Range{Left: 1, Top: 1, Right: named[0].Span}, s.Print)
}

// The technical line is the last of a sheet, and the steps lead to the sheets.
func TestFormSteps(t *testing.T) {
	b := formBook(t, "u01")
	for _, s := range b.Sheets[:3] {
		last := s.Rows[len(s.Rows)-1].Cells
		assert.Equal(t, stampRole, last[len(last)-1].Role, s.Name)
	}
	var links []string
	for _, r := range b.Sheets[0].Rows {
		for _, c := range r.Cells {
			if c.Link != "" {
				links = append(links, c.Link)
			}
		}
	}
	assert.Equal(t, []string{"Thủ tục hành chính", "Kinh phí", "Nội dung báo cáo", "Hạn chế", "Khó khăn, vướng mắc"}, links)
}

// TestSender: what a unit writes of who answers for its report comes home, and is
// not told as foreign.
func TestSender(t *testing.T) {
	forms := archives(t)
	sheets, err := allSheets(t.Context(), bytes.NewReader(written(t, forms, "m01")), int64(len(written(t, forms, "m01"))))
	require.NoError(t, err)
	for _, c := range sheets[0].Cells {
		for i, label := range senderLabels {
			if c.Text == label {
				sheets = typedInto(sheets, 0, xlsx.Cell{Row: c.Row, Column: 2, Text: []string{"Nguyễn Văn A", "0900 000 000", "Trần Văn B, Chủ tịch", "12/BC-UBND, 05/01/2026"}[i]})
			}
		}
	}
	back, problems := readSheets(t.Context(), sheets, Source{File: "f.xlsx"}, forms)
	assert.Empty(t, problems)
	assert.Equal(t, checklist.Sender{PreparedBy: "Nguyễn Văn A", Phone: "0900 000 000", ApprovedBy: "Trần Văn B, Chủ tịch", Letter: "12/BC-UBND, 05/01/2026"}, back.Sender)
}

// TestChecksCompute fills figures in and lets LibreOffice calculate.
func TestChecksCompute(t *testing.T) {
	if testing.Short() {
		t.Skip("starts LibreOffice")
	}
	forms := sample(t)
	for _, tt := range []struct {
		name string
		edit func(*excelize.File)
		want map[string]string // by the id of the row

		progress string
	}{
		{"good", func(f *excelize.File) {
			set(t, f, "E", "tthc.nhan", 50)
			set(t, f, "E", "tthc.xong", 50)
			set(t, f, "E", "ns.quyche", "Không")
			set(t, f, "E", "tthc.ngay", 45931)
			sheet, row := rowOf(t, f, "tthc.phieu")
			require.NoError(t, f.SetCellValue(sheet, fmt.Sprintf("D%d", row), "Đạt"))
		}, map[string]string{"tthc.xong": "", "tthc.tre": "", "ns.so": "", "ns.chi": "", "tthc.ngay": "ngày 1 tháng 10 năm 2025"}, "4 / 7"},
		{"bad", func(f *excelize.File) {
			set(t, f, "E", "tthc.nhan", 50)
			set(t, f, "E", "tthc.xong", 60)
			set(t, f, "E", "tthc.tre", 101)
			set(t, f, "G", "tthc.tre", "Do lỗi phần mềm")
			set(t, f, "E", "ns.quyche", "Có")
		}, map[string]string{
			"tthc.xong": "Không khớp: “đã giải quyết” lớn hơn “Hồ sơ tiếp nhận”. ",
			"tthc.tre":  "Đã giải trình: Quá nhiều hồ sơ quá hạn. Đã giải trình: “giải quyết quá hạn” lớn hơn “Hồ sơ tiếp nhận”. ",
			"ns.so":     "Phải sửa: Ghi số, ngày của quy chế. ",
		}, "3 / 7"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "form.xlsx")
			require.NoError(t, os.WriteFile(file, edited(t, written(t, forms, "u01"), tt.edit), 0o644))
			f, err := excelize.OpenFile(saved(t, file, "xlsx"))
			require.NoError(t, err)
			for id, want := range tt.want {
				sheet, row := rowOf(t, f, id)
				got, err := f.GetCellValue(sheet, fmt.Sprintf("G%d", row))
				require.NoError(t, err, id)
				assert.Equal(t, want, got, id)
			}
			progress, err := f.GetCellValue("Thủ tục hành chính", "D4")
			require.NoError(t, err)
			assert.Equal(t, tt.progress, progress)
			all, err := f.GetCellValue(coverName, "C10")
			require.NoError(t, err)
			assert.Equal(t, tt.progress, all)
			require.NoError(t, f.Close())
		})
	}
}

// TestCompiledForms: what is spliced holds the same cells as what is laid out
// afresh, and the same bytes each time.
func TestCompiledForms(t *testing.T) {
	forms := sampleRound(t)
	w, err := CompileForms(t.Context(), forms)
	require.NoError(t, err)
	for _, code := range []string{"hp001", "hp046", "hp083", "hp114"} {
		f, _ := forms.Find(code)
		var once, twice bytes.Buffer
		require.NoError(t, w.Write(&once, f))
		require.NoError(t, w.Write(&twice, f))
		assert.True(t, bytes.Equal(once.Bytes(), twice.Bytes()))
		got, err := allSheets(t.Context(), bytes.NewReader(once.Bytes()), int64(once.Len()))
		require.NoError(t, err)
		data := written(t, forms, code)
		want, err := allSheets(t.Context(), bytes.NewReader(data), int64(len(data)))
		require.NoError(t, err)
		assert.Equal(t, want, got)
		assert.Equal(t, heights(t, data), heights(t, once.Bytes()), code)
		r, problems := read(t, forms, once.Bytes(), Source{Unit: code})
		require.NotNil(t, r)
		assert.Empty(t, problems)
	}
}

// heights are those of the rows of the cover.
func heights(t testing.TB, data []byte) []float64 {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	require.NoError(t, err)
	var out []float64
	for row := range 30 {
		h, err := f.GetRowHeight(coverName, row+1)
		require.NoError(t, err)
		out = append(out, h)
	}
	require.NoError(t, f.Close())
	return out
}

func TestCompiledFormsRefuse(t *testing.T) {
	w, err := CompileForms(t.Context(), sample(t))
	require.NoError(t, err)
	f, _ := sampleRound(t).Find("hp001")
	assert.Error(t, w.Write(&bytes.Buffer{}, f), "the form of another round")
	_, err = Form(nil)
	assert.Error(t, err)
}

func TestSheetNames(t *testing.T) {
	n := newSheetNames()
	for _, tt := range []struct{ title, want string }{
		{"Thủ tục hành chính", "Thủ tục hành chính"},
		{"thủ tục hành chính", "thủ tục hành chính (2)"},
		{"Danh mục", "Danh mục (2)"},
		{"Thu/chi: [năm]", "Thuchi năm"},
		{"'", "Trang"},
		{strings.Repeat("a", 40), strings.Repeat("a", 31)},
		{strings.Repeat("a", 40), strings.Repeat("a", 27) + " (2)"},
	} {
		assert.Equal(t, tt.want, n.give(tt.title))
	}
}

func TestStamp(t *testing.T) {
	m := checklist.Manifest{Plan: "kh.mau", Version: 3, Round: 2, Unit: "u01", Fingerprint: "0123456789AB"}
	got, ok := parseStamp(" " + stampText(m) + " ")
	require.True(t, ok)
	assert.Equal(t, stamped{m, formVersion}, got)
	for _, s := range []string{"", "Biểu mẫu", stampText(m) + " | thêm", strings.Replace(stampText(m), "Đợt 2", "Đợt hai", 1)} {
		_, ok := parseStamp(s)
		assert.False(t, ok, s)
	}
}

// TestConcurrently writes and reads forms from several goroutines at once.
func TestConcurrently(t *testing.T) {
	forms := sample(t)
	w, err := CompileForms(t.Context(), forms)
	require.NoError(t, err)
	var workers sync.WaitGroup
	for range 4 {
		workers.Go(func() {
			for f := range forms.All() {
				var buf bytes.Buffer
				assert.NoError(t, w.Write(&buf, f))
				r, problems := ReadReturn(t.Context(), bytes.NewReader(buf.Bytes()), int64(buf.Len()), Source{File: f.Unit.Code, Unit: f.Unit.Code}, forms)
				assert.NotNil(t, r, problems)
			}
		})
	}
	workers.Wait()
}

// A plan that counts no rounds says nothing of one; stamps of before said "Đợt 0".
func TestStampWithoutRound(t *testing.T) {
	m := checklist.Manifest{Plan: "kh", Version: 1, Unit: "u01", Fingerprint: "AB"}
	text := stampText(m)
	assert.Equal(t, "Biểu mẫu vanban 1 | Kế hoạch kh | Phiên bản 1 | Đơn vị u01 | Mã kiểm soát AB", text)
	for _, s := range []string{text, strings.Replace(text, "Đơn vị", "Đợt 0 | Đơn vị", 1)} {
		got, ok := parseStamp(s)
		assert.True(t, ok, s)
		assert.Equal(t, m, got.Manifest, s)
	}
	for _, s := range []string{strings.Replace(text, "Đơn vị u01 | ", "", 1), strings.Replace(text, "Đơn vị u01", "Đợt 1", 1)} {
		_, ok := parseStamp(s)
		assert.False(t, ok, s)
	}
}
