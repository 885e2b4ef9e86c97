package book

import (
	"bytes"
	"cmp"
	"fmt"
	"image"
	"image/png"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/round"
)

// archives is the forms of the round of testdata/returns, with changes to the
// texts of its files.
func archives(t testing.TB, changes ...[3]string) *round.FormSet {
	t.Helper()
	dir := fstest.MapFS{}
	names, err := fs.Glob(os.DirFS(returnsDir), "*.yaml")
	require.NoError(t, err)
	for _, name := range names {
		text, err := os.ReadFile(returnsDir + "/" + name)
		require.NoError(t, err)
		for _, c := range changes {
			if c[0] == name {
				require.Contains(t, string(text), c[1])
				text = []byte(strings.Replace(string(text), c[1], c[2], 1))
			}
		}
		dir[name] = &fstest.MapFile{Data: text}
	}
	p, problems := report.LoadPlan(dir, "plan.yaml")
	require.NoError(t, problems.Err())
	s, problems := report.LoadSchedule(dir, "schedule.yaml", p)
	require.NoError(t, problems.Err())
	return round.Forms(p, s)
}

func returned(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(returnsDir + "/" + name)
	require.NoError(t, err)
	return data
}

// cellsTold are the codes of problems with their cells.
func cellsTold(l diag.List) []string {
	var out []string
	for _, p := range l {
		out = append(out, strings.TrimSpace(string(p.Code)+" "+p.Place.Sheet+"!"+p.Place.Cell))
	}
	return out
}

// shown is what a return says, by id: figures, texts and lists, one below the
// other.
func shown(r *checklist.Return) map[string]string {
	out := map[string]string{}
	for v := range r.Values.All() {
		out[v.ID] = v.State.String() + " " + v.Typed
		if v.Explanation != "" {
			out[v.ID] += " (" + v.Explanation + ")"
		}
	}
	for _, x := range r.Texts {
		out[x.ID] = x.Text
	}
	for e := range r.Entries.All() {
		out[e.ID] = strings.TrimPrefix(out[e.ID]+"\n"+strings.Join(e.Words(), "|"), "\n")
	}
	if r.Sender != (checklist.Sender{}) {
		out["sender"] = fmt.Sprint(r.Sender)
	}
	return out
}

// TestReturnsThatWentWrong: returns of a round, each altered in one way by a
// person or by another program.
func TestReturnsThatWentWrong(t *testing.T) {
	for _, tt := range []struct {
		file string
		told []string
		want map[string]string
	}{
		{"full.xlsx", nil, map[string]string{"lt.met": "given 98,25", "kho.kp": "given 150,5", "hc": "Chậm lập danh mục hồ sơ|||Quý II|"}},
		{"full-2.xlsx", nil, map[string]string{"lt.met": "given 44,75"}},
		{"unit-edited.xlsx", []string{"measure-edited Kho và kinh phí!F12"}, map[string]string{"kho.kp": "unreadable 98.500.000"}},
		{"unit-edited-length.xlsx", []string{"measure-edited Hồ sơ lưu trữ!F15"}, map[string]string{"lt.met": "unreadable 0,1"}},
		{"answer-in-unit-column.xlsx", []string{"measure-edited Hồ sơ lưu trữ!F10"}, map[string]string{"lt.hs": "blank "}},
		{"answer-in-comment.xlsx", []string{"cell-comment Hồ sơ lưu trữ!E10"}, map[string]string{"lt.hs": "blank "}},
		{"entry-beside-list.xlsx", []string{"outside-cell Hạn chế!G7"}, nil},
		{"list-heading-edited.xlsx", []string{"heading-edited Hạn chế!B5"}, map[string]string{"hc": "Chậm lập danh mục hồ sơ|||Quý II|"}},
		{"list-sheet-deleted.xlsx", []string{"list-missing !"}, map[string]string{"hc": ""}},
		{"list-sheet-copied.xlsx", []string{"list-repeated Khó khăn, vướng mắc Copy!A5"}, map[string]string{"kk": "Kho chật|||\nMục ghi trên bản sao|||"}},
		{"explanation-heading-edited.xlsx", []string{"heading-edited Hồ sơ lưu trữ!G9"}, map[string]string{"lt.nop": "given 1.001 (Gồm hồ sơ kỳ trước)"}},
		{"explanation-error-settles.xlsx", []string{"broken-relation Hồ sơ lưu trữ!E13", "error-cell Hồ sơ lưu trữ!G13"}, map[string]string{"lt.nop": "given 1.001"}},
		{"prose-formula.xlsx", []string{"formula-cell Lời văn!D8"}, map[string]string{"dx": ""}},
		{"prose-error.xlsx", []string{"error-cell Lời văn!D6"}, map[string]string{"kq.lt": ""}},
		{"list-date.xlsx", nil, map[string]string{"hc": "Chậm lập danh mục hồ sơ|||31/3/2026|"}},
	} {
		t.Run(tt.file, func(t *testing.T) {
			r, problems := read(t, archives(t), returned(t, tt.file), Source{})
			require.NotNil(t, r, problems)
			assert.Equal(t, tt.told, cellsTold(problems))
			got := shown(r)
			for id, want := range tt.want {
				assert.Equal(t, want, got[id], id)
			}
		})
	}
}

// TestAnswerBeside: an answer in the column of explanations is told where the
// cell for it is blank, and never taken; words are an explanation.
func TestAnswerBeside(t *testing.T) {
	for typed, want := range map[string][]string{
		"1204":                  {"answer-beside Hồ sơ lưu trữ!G10"},
		"1.204 hồ sơ":           {"answer-beside Hồ sơ lưu trữ!G10"},
		"mất máy chủ từ ngày 5": nil,
	} {
		data := rezipped(t, returned(t, "full.xlsx"), func(name string, part []byte) []byte {
			if name != "xl/worksheets/sheet2.xml" {
				return part
			}
			part = bytes.Replace(part, []byte(`<c r="E10" s="32" t="n"><v>1204</v></c>`), nil, 1)
			return bytes.Replace(part, []byte(`<c r="G10" s="31" t="n"></c>`), []byte(`<c r="G10" s="31" t="str"><v>`+typed+`</v></c>`), 1)
		})
		r, problems := read(t, archives(t), data, Source{})
		require.NotNil(t, r, problems)
		assert.Equal(t, want, cellsTold(problems), typed)
		assert.Equal(t, "blank  ("+typed+")", shown(r)["lt.hs"])
	}
}

// TestWhose: who a return is from is said by its stamp, its cover, the name of
// the file and the caller.
func TestWhose(t *testing.T) {
	full := returned(t, "full.xlsx")
	cover := func(cells ...string) []byte {
		return edited(t, full, func(f *excelize.File) {
			for i := 0; i < len(cells); i += 2 {
				require.NoError(t, f.SetCellStr(coverName, cells[i], cells[i+1]))
			}
		})
	}
	both := cover("B4", "Phường Bình Minh", "B5", "m02")
	for _, tt := range []struct {
		name string
		data []byte
		from Source
		unit string // "" is refused
		told []string
	}{
		{"all agree", full, Source{File: "xa/m01-phuong-an-binh.xlsx", Unit: "m01"}, "m01", nil},
		{"the cover is of another", returned(t, "cover-of-another-unit.xlsx"), Source{}, "", []string{"unit-unclear Thông tin chung!B5"}},
		{"the code of the cover", cover("B5", "m02"), Source{}, "", []string{"unit-unclear Thông tin chung!B5"}},
		{"the name of the cover", cover("B4", "Ủy ban nhân dân phường  bình minh"), Source{}, "", []string{"unit-unclear Thông tin chung!B4"}},
		{"a name that is nobody's", cover("B4", "Phường An Bình 1"), Source{}, "m01", []string{"outside-cell Thông tin chung!B4"}},
		{"its own name in other words", cover("B4", "UBND phường An Bình"), Source{}, "m01", []string{"outside-cell Thông tin chung!B4"}},
		{"the name of the file", full, Source{File: "M02-phuong-binh-minh.xlsx"}, "", []string{"unit-unclear !"}},
		{"the name of the file, with its own end", full, Source{File: "den/m02 (1).xlsx"}, "", []string{"unit-unclear !"}},
		{"the name of the file, the code behind", full, Source{File: "Báo cáo_m02.xlsx"}, "", []string{"unit-unclear !"}},
		{"the name of the file, the code within", full, Source{File: "BC 2026 (M02) lần 2.xlsx"}, "", []string{"unit-unclear !"}},
		{"a name of two units", full, Source{File: "m02 gửi m03.xlsx"}, "m01", nil},
		{"a name that only ends alike", full, Source{File: "xãm02.xlsx"}, "m01", nil},
		{"a name that only begins alike", full, Source{File: "m020.xlsx"}, "m01", nil},
		{"the register names the unit of the cover", both, Source{Unit: "m02"}, "m02", []string{"unit-decided Thông tin chung!A3"}},
		{"the register names that of the stamp", both, Source{Unit: "m01"}, "m01", []string{"unit-decided Thông tin chung!B4", "unit-decided Thông tin chung!B5"}},
		{"the register names neither", both, Source{Unit: "m03"}, "", []string{"other-unit-return Thông tin chung!A3"}},
		{"the register against all", full, Source{Unit: "m02"}, "", []string{"other-unit-return Thông tin chung!A3"}},
		{"the register and the name of the file against all", full, Source{File: "m02.xlsx", Unit: "m02"}, "", []string{"other-unit-return Thông tin chung!A3"}},
		{"decided against all", full, Source{Unit: "m02", Decided: true}, "m02", []string{
			"unit-decided Thông tin chung!A3", "unit-decided Thông tin chung!B4", "unit-decided Thông tin chung!B5",
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r, problems := read(t, archives(t), tt.data, tt.from)
			unit := ""
			if r != nil {
				unit = r.Manifest.Unit
			}
			assert.Equal(t, tt.unit, unit)
			assert.Equal(t, tt.told, cellsTold(problems))
		})
	}
}

// TestQuestionAsAsked: an answer counts where the question means what it meant
// when the form was sent, whether the form says so itself or only prints it.
func TestQuestionAsAsked(t *testing.T) {
	const met = "unit: mét, type: decimal, decimals: 2}"
	filled := func(data []byte) []byte {
		return edited(t, data, func(f *excelize.File) {
			set(t, f, "E", "lt.met", 98.25)
			set(t, f, "E", "lt.hs_so", 600)
			set(t, f, "E", "kho.td", "Đang làm")
			set(t, f, "E", "lt.danhmuc", "Đạt")
		})
	}
	now, printed := filled(written(t, archives(t), "m01")), filled(returned(t, "full.xlsx"))
	for _, tt := range []struct {
		name, old, new string
		id             string
		printed        bool // the form of before said so already
	}{
		{"unit", met, "unit: km, type: decimal, decimals: 2}", "lt.met", true},
		{"no unit", met, "type: decimal, decimals: 2}", "lt.met", true},
		{"decimals", met, "unit: mét, type: decimal, decimals: 1}", "lt.met", false},
		{"type", met, "unit: mét, type: money, decimals: 2}", "lt.met", false},
		{"period", met, "unit: mét, type: decimal, decimals: 2, period: t0}", "lt.met", true},
		{"part of nothing", "unit: hồ sơ, of: lt.hs}", "unit: hồ sơ}", "lt.hs_so", true},
		{"part of another", "unit: hồ sơ, of: lt.hs}", "unit: hồ sơ, of: lt.den}", "lt.hs_so", false},
		{"options", "[Đã xong, Đang làm, Chưa làm]", "[Đã xong, Đang làm]", "kho.td", false},
		{"answers", "areas:", "answer_sets: [{id: x, default: true, values: [dat, chua_dat]}]\nareas:", "lt.danhmuc", false},
		{"words alone", "label: Tài liệu trên giá", "label: Tài liệu trên các giá", "", true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			forms := archives(t, [3]string{"plan.yaml", "version: 1", "version: 2"}, [3]string{"checklist.yaml", tt.old, tt.new})
			for i, data := range [][]byte{now, printed} {
				r, problems := read(t, forms, data, Source{})
				require.NotNil(t, r, problems)
				told := slices.DeleteFunc(problems, func(p diag.Problem) bool { return p.Code != meaningChanged.Code })
				if tt.id == "" {
					assert.Empty(t, problems)
				}
				if tt.id == "" || i == 1 && !tt.printed {
					assert.Empty(t, told)
					continue
				}
				v, _ := r.Value(tt.id)
				assert.Equal(t, checklist.Unreadable, v.State)
				found := slices.IndexFunc(told, func(p diag.Problem) bool { return p.Place == v.Cell })
				require.GreaterOrEqual(t, found, 0, "%v", problems)
			}
		})
	}

	forms := archives(t, [3]string{"plan.yaml", "version: 1", "version: 2"}, [3]string{"checklist.yaml", "id: lt.hs,", "id: lt.lap, was: [lt.hs],"}, [3]string{"checklist.yaml", "of: lt.hs}", "of: lt.lap}"})
	_, problems := read(t, forms, now, Source{})
	assert.NotContains(t, codesOf(problems), string(meaningChanged.Code), "the whole has another id, the part means the same")
}

// TestFoundAgain: what a person loses of a table's marks is told, and its
// answers are read.
func TestFoundAgain(t *testing.T) {
	const sheet = "Hồ sơ lưu trữ"
	blank := func(f *excelize.File, sheet string, cells ...string) {
		for _, c := range cells {
			require.NoError(t, f.SetCellStr(sheet, c, ""))
		}
	}
	all := func(row int) (cells []string) {
		for column := range 9 {
			cells = append(cells, doc.CellName(column+1, row))
		}
		return cells
	}
	full := returned(t, "full.xlsx")
	want, _ := read(t, archives(t), full, Source{})
	for _, tt := range []struct {
		name string
		edit func(*excelize.File)
		told []string
	}{
		{"the first title of a table", func(f *excelize.File) { require.NoError(t, f.SetCellStr(sheet, "A9", "Ký hiệu")) }, []string{"heading-edited " + sheet + "!A9"}},
		{"the last", func(f *excelize.File) { require.NoError(t, f.SetCellStr(sheet, "I9", "Nguồn")) }, []string{"heading-edited " + sheet + "!I9"}},
		{"a title cleared", func(f *excelize.File) { blank(f, sheet, "G9") }, []string{"heading-edited " + sheet + "!G9"}},
		{"two titles", func(f *excelize.File) {
			require.NoError(t, f.SetCellStr(sheet, "C9", "Tên chỉ tiêu"))
			require.NoError(t, f.SetCellStr(sheet, "G9", "Lý do"))
		}, []string{"heading-edited " + sheet + "!C9", "heading-edited " + sheet + "!G9"}},
		{"the heading row of the first table", func(f *excelize.File) { blank(f, sheet, all(5)...) }, []string{"heading-gone " + sheet + "!A6"}},
		{"both heading rows", func(f *excelize.File) { blank(f, sheet, append(all(5), all(9)...)...) }, []string{"heading-gone " + sheet + "!A6"}},
		{"the heading row of a list", func(f *excelize.File) { require.NoError(t, f.RemoveRow("Hạn chế", 5)) }, []string{"heading-gone Hạn chế!A5"}},
		{"all titles of a list", func(f *excelize.File) {
			for _, c := range []string{"A5", "B5", "C5", "D5"} {
				require.NoError(t, f.SetCellStr("Sáng kiến", c, "Cột "+c))
			}
		}, []string{"heading-edited Sáng kiến!A5", "heading-edited Sáng kiến!B5", "heading-edited Sáng kiến!C5", "heading-edited Sáng kiến!D5"}},
		{"the line above a list", func(f *excelize.File) { blank(f, "Sáng kiến", "B4") }, nil},
		{"a list copied", func(f *excelize.File) {
			n, err := f.NewSheet("Hạn chế (2)")
			require.NoError(t, err)
			from, err := f.GetSheetIndex("Hạn chế")
			require.NoError(t, err)
			require.NoError(t, f.CopySheet(from, n))
		}, []string{"list-repeated Hạn chế (2)!A5"}},
		{"a sheet of figures copied", func(f *excelize.File) {
			n, err := f.NewSheet("Hồ sơ (2)")
			require.NoError(t, err)
			from, err := f.GetSheetIndex(sheet)
			require.NoError(t, err)
			require.NoError(t, f.CopySheet(from, n))
			require.NoError(t, f.SetCellDefault("Hồ sơ (2)", "E12", ""))
			require.NoError(t, f.SetCellStr("Hồ sơ (2)", "A6", "lt.danhmuc"))
		}, []string{"repeated-row Hồ sơ (2)!A6", "repeated-row Hồ sơ (2)!A7", "table-repeated Hồ sơ (2)!A9"}},
		{"an answer on a copy alone", func(f *excelize.File) {
			n, err := f.NewSheet("Kho (2)")
			require.NoError(t, err)
			from, err := f.GetSheetIndex("Kho và kinh phí")
			require.NoError(t, err)
			require.NoError(t, f.CopySheet(from, n))
			require.NoError(t, f.SetCellDefault("Kho và kinh phí", "E12", ""))
		}, []string{"repeated-row Kho (2)!A12", "repeated-row Kho (2)!A6", "table-repeated Kho (2)!A8"}},
		{"an empty sheet more", func(f *excelize.File) {
			_, err := f.NewSheet("Sheet1")
			require.NoError(t, err)
		}, nil},
		{"a sheet of one's own", func(f *excelize.File) {
			_, err := f.NewSheet("Tính nháp")
			require.NoError(t, err)
			require.NoError(t, f.SetCellStr("Tính nháp", "B2", "Cộng"))
			require.NoError(t, f.SetCellInt("Tính nháp", "B3", 5))
		}, []string{"own-sheet Tính nháp!"}},
		{"a column of one's own", func(f *excelize.File) {
			require.NoError(t, f.SetCellStr(sheet, "J9", "Người nhập"))
			require.NoError(t, f.SetCellStr(sheet, "J10", "Nguyễn Văn A"))
			require.NoError(t, f.SetCellStr(sheet, "J12", "Trần Văn B"))
		}, []string{"own-column " + sheet + "!J9"}},
		{"typed over what the form computes", func(f *excelize.File) {
			require.NoError(t, f.SetCellValue(sheet, "E14", 95.1))
			require.NoError(t, f.SetCellStr(sheet, "H13", "Đã xem"))
		}, []string{"formula-gone " + sheet + "!E14", "formula-gone " + sheet + "!H13"}},
		{"computed, and kept as a value", func(f *excelize.File) {
			require.NoError(t, f.SetCellStr(sheet, "H13", "Không khớp: Số đã nộp lớn hơn"))
		}, nil},
		{"a number in TT", func(f *excelize.File) { require.NoError(t, f.SetCellInt(sheet, "B12", 1204)) }, []string{"outside-cell " + sheet + "!B12"}},
		{"text in TT of a list", func(f *excelize.File) { require.NoError(t, f.SetCellStr("Hạn chế", "A8", "Thiếu kho")) }, []string{"outside-cell Hạn chế!A8"}},
		{"an explanation where there is nothing to explain", func(f *excelize.File) { require.NoError(t, f.SetCellStr(sheet, "G14", "Tính lại")) }, []string{"outside-cell " + sheet + "!G14"}},
		{"text below a table and above it", func(f *excelize.File) {
			require.NoError(t, f.SetCellStr(sheet, "C20", "Người lập biểu"))
			require.NoError(t, f.SetCellStr(sheet, "F4", "Đã kiểm tra"))
		}, []string{"outside-cell " + sheet + "!F4", "outside-cell " + sheet + "!C20"}},
		{"text below a merged cell", func(f *excelize.File) {
			require.NoError(t, f.MergeCell(sheet, "G15", "G16"))
		}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, problems := read(t, archives(t), edited(t, full, tt.edit), Source{})
			require.NotNil(t, got, problems)
			assert.ElementsMatch(t, tt.told, cellsTold(problems))
			assert.Equal(t, shown(want), shown(got))
		})
	}
}

// TestListKnownByItsName: a list whose titles are gone is found by the line that
// names it, right of it, or above its second column as in forms of before.
func TestListKnownByItsName(t *testing.T) {
	const sheet = "Hạn chế"
	forms := archives(t)
	const head = 5
	titles := func(first string) func(*excelize.File) {
		return func(f *excelize.File) {
			require.NoError(t, f.SetSheetRow(sheet, fmt.Sprint(first, head), &[]string{"a", "b", "c", "d", "e", "f"}))
		}
	}
	for _, layout := range []string{"now", "before"} {
		data := edited(t, written(t, forms, "m01"), func(f *excelize.File) {
			name, err := f.GetCellValue(sheet, "G4")
			require.NoError(t, err)
			require.Equal(t, listCode+"hc", name)
			if layout == "before" {
				require.NoError(t, f.UnmergeCell(sheet, "A4", "F4"))
				require.NoError(t, f.SetCellStr(sheet, "B4", name))
				require.NoError(t, f.SetCellStr(sheet, "G4", ""))
			}
			require.NoError(t, f.SetCellStr(sheet, fmt.Sprint("B", head+1), "Chậm số hóa"))
			require.NoError(t, f.SetCellStr(sheet, fmt.Sprint("F", head+1), "Văn thư"))
			require.NoError(t, f.SetCellStr(sheet, fmt.Sprint("B", head+2), "Thiếu kho"))
		})
		for name, edit := range map[string]func(*excelize.File){
			"as it is":           func(*excelize.File) {},
			"without its titles": func(f *excelize.File) { require.NoError(t, f.RemoveRow(sheet, head)) },
			"other titles":       titles("A"),
			"moved": func(f *excelize.File) {
				require.NoError(t, f.InsertCols(sheet, "A", 1))
				titles("B")(f)
			},
		} {
			t.Run(layout+", "+name, func(t *testing.T) {
				r, problems := read(t, forms, edited(t, data, edit), Source{})
				require.NotNil(t, r, problems)
				assert.Equal(t, "Chậm số hóa||||Văn thư\nThiếu kho||||", shown(r)["hc"], "%v", cellsTold(problems))
			})
		}
	}
}

// TestMergedCells: what a merged cell covers is told, a value as well as a blank.
func TestMergedCells(t *testing.T) {
	sheets, err := allSheets(t.Context(), strings.NewReader(string(returned(t, "full.xlsx"))), int64(len(returned(t, "full.xlsx"))))
	require.NoError(t, err)
	s := sheets[1]
	s.Merged = append(s.Merged, doc.Range{Left: 5, Top: 10, Right: 5, Bottom: 11})
	r, problems := readSheets(t.Context(), sheets, Source{File: "f.xlsx"}, archives(t))
	require.NotNil(t, r, problems)
	assert.Equal(t, []string{"under-merge Hồ sơ lưu trữ!E11", "merged-answer Hồ sơ lưu trữ!E11"}, cellsTold(problems))
	assert.Equal(t, "given 1.204", shown(r)["lt.hs"])
	assert.Equal(t, "blank ", shown(r)["lt.hs_so"])
}

// TestDrawn: what was written into a text box is told, and a picture is noted.
func TestDrawn(t *testing.T) {
	data := edited(t, returned(t, "full.xlsx"), func(f *excelize.File) {
		require.NoError(t, f.AddShape("Hồ sơ lưu trữ", &excelize.Shape{Cell: "E10", Type: "rect", Paragraph: []excelize.RichTextRun{{Text: "thực tế 1300"}}}))
		var dot bytes.Buffer
		require.NoError(t, png.Encode(&dot, image.NewGray(image.Rect(0, 0, 1, 1))))
		require.NoError(t, f.AddPictureFromBytes("Lời văn", "D20", &excelize.Picture{Extension: ".png", File: dot.Bytes()}))
	})
	r, problems := ReadReturn(t.Context(), bytes.NewReader(data), int64(len(data)), Source{File: "f.xlsx"}, archives(t))
	require.NotNil(t, r, problems)
	assert.Equal(t, "given 1.204", shown(r)["lt.hs"])
	told := slices.DeleteFunc(slices.Clone(problems), func(p diag.Problem) bool { return p.Code != "outside-cell" })
	assert.Equal(t, []string{"outside-cell Hồ sơ lưu trữ!E10", "outside-cell Lời văn!D20"}, cellsTold(told))
	assert.Equal(t, []diag.Severity{diag.Warning, diag.Note}, []diag.Severity{told[0].Severity, told[1].Severity})
	assert.Contains(t, told[0].Message(diag.VI), "thực tế 1300")
}

// TestBounded: however much is wrong, what is told of a file stays readable.
func TestBounded(t *testing.T) {
	data := edited(t, returned(t, "full.xlsx"), func(f *excelize.File) {
		for row := range 300 {
			require.NoError(t, f.SetCellInt("Hồ sơ lưu trữ", fmt.Sprint("M", row+20), int64(row)))
		}
	})
	_, problems := read(t, archives(t), data, Source{})
	told := map[diag.Code]int{}
	for _, p := range problems {
		told[p.Code]++
	}
	assert.Equal(t, map[diag.Code]int{"outside-cell": 100, "more-of-a-kind": 1}, told)
}

// TestEveryCellIsAccountedFor types into every cell of a filled form and around
// it, one at a time: it is read as an answer, or told of at that cell, or the
// file is refused.
func TestEveryCellIsAccountedFor(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and on one goroutine")
	}
	for _, tt := range []struct {
		name  string
		forms *round.FormSet
		data  []byte
	}{
		{"a form that carries its own texts", archives(t), written(t, archives(t), "m01")},
		{"a form of before", archives(t), returned(t, "full.xlsx")},
	} {
		t.Run(tt.name, func(t *testing.T) {
			sheets, err := allSheets(t.Context(), strings.NewReader(string(tt.data)), int64(len(tt.data)))
			require.NoError(t, err)
			before, problems := readSheets(t.Context(), sheets, Source{File: "f.xlsx"}, tt.forms)
			require.Empty(t, problems)
			for i, s := range sheets {
				if s.Name == manifestName {
					continue
				}
				last := 0
				for _, c := range s.Cells {
					last = max(last, c.Row)
				}
				for row := 1; row <= last+2; row++ {
					for column := 1; column <= 11; column++ {
						for n, text := range []string{"Tự ghi thêm", "77"} {
							c := xlsx.Cell{Row: row, Column: column, Text: text}
							if text == "77" {
								c.Kind = xlsx.NumberCell
							}
							if testing.Short() && (row*3+column+n)%5 > 0 {
								continue
							}
							after, problems := readSheets(t.Context(), typedInto(sheets, i, c), Source{File: "f.xlsx"}, tt.forms)
							told := slices.ContainsFunc(problems, func(p diag.Problem) bool {
								return p.Place.Sheet == s.Name && p.Place.Cell == doc.CellName(column, row)
							})
							isCount := text == "77" && column == 1 && s.Cells[len(s.Cells)-1].Column == 1 // a running number of a list
							if after != nil && !told && !isCount && len(after.Texts) > 0 {
								assert.NotEqual(t, shown(before), shown(after), "%s!%s %s: nothing says so", s.Name, doc.CellName(column, row), text)
							}
						}
					}
				}
			}
		})
	}
}

// typedInto returns the sheets with a cell in one of them, in place of what stood
// there.
func typedInto(sheets []*xlsx.Sheet, at int, c xlsx.Cell) []*xlsx.Sheet {
	out := slices.Clone(sheets)
	s := *sheets[at]
	same := func(b xlsx.Cell) bool { return b.Row == c.Row && b.Column == c.Column }
	s.Cells = append(slices.DeleteFunc(slices.Clone(s.Cells), same), c)
	slices.SortFunc(s.Cells, func(a, b xlsx.Cell) int { return cmp.Or(a.Row-b.Row, a.Column-b.Column) })
	out[at] = &s
	return out
}

// TestLostUnseenOrUnclear: what nobody sees, what stands for two rows, sheets
// that are gone and figures of which nobody knows in what they are counted.
func TestLostUnseenOrUnclear(t *testing.T) {
	const archive, store, issues = "Hồ sơ lưu trữ", "Kho và kinh phí", "Hạn chế"
	for name, tt := range map[string]struct {
		edit func(*testing.T, *excelize.File)
		from Source
		told []string
		want map[string]string
	}{
		"a hidden row": {
			func(t *testing.T, f *excelize.File) { require.NoError(t, f.SetRowVisible(archive, 10, false)) },
			Source{},
			[]string{"hidden-answers " + archive + "!E10"},
			map[string]string{"lt.hs": "given 1.204"},
		},
		"a hidden column": {
			func(t *testing.T, f *excelize.File) { require.NoError(t, f.SetColVisible(store, "E", false)) },
			Source{},
			[]string{"hidden-answers " + store + "!E6", "hidden-answers " + store + "!E9"},
			nil,
		},
		"a hidden row of a list": {
			func(t *testing.T, f *excelize.File) { require.NoError(t, f.SetRowVisible(issues, 6, false)) },
			Source{},
			[]string{"hidden-answers " + issues + "!B6"},
			nil,
		},
		"a hidden sheet": {
			func(t *testing.T, f *excelize.File) { require.NoError(t, f.SetSheetVisible(issues, false)) },
			Source{},
			[]string{"hidden-answers " + issues + "!B6"},
			map[string]string{"hc": "Chậm lập danh mục hồ sơ|||Quý II|"},
		},
		"a unit of measure above": {func(t *testing.T, f *excelize.File) {
			require.NoError(t, f.SetCellStr(store, "G4", "Đơn vị tính: nghìn đồng"))
		}, Source{}, []string{"outside-cell " + store + "!G4", "measure-edited " + store + "!G4"}, map[string]string{"kho.kp": "unreadable 150,5"}},
		"a unit of measure in a title": {func(t *testing.T, f *excelize.File) {
			require.NoError(t, f.SetCellStr(store, "F8", "ĐVT (đồng)"))
		}, Source{}, []string{"heading-edited " + store + "!F8", "measure-edited " + store + "!F8"}, map[string]string{"kho.kp": "unreadable 150,5"}},
		"a unit of measure that explains": {func(t *testing.T, f *excelize.File) {
			require.NoError(t, f.SetCellStr(store, "G12", "Theo đơn vị nghìn đồng"))
		}, Source{}, []string{"measure-edited " + store + "!G12"}, map[string]string{"kho.kp": "unreadable 150,5 (Theo đơn vị nghìn đồng)"}},
		"the unit of measure of the form": {func(t *testing.T, f *excelize.File) {
			require.NoError(t, f.SetCellStr(store, "G12", "Đơn vị tính: triệu đồng"))
		}, Source{}, nil, map[string]string{"kho.kp": "given 150,5 (Đơn vị tính: triệu đồng)"}},
		"money elsewhere": {func(t *testing.T, f *excelize.File) {
			require.NoError(t, f.SetCellStr(archive, "G4", "ĐVT: nghìn đồng"))
		}, Source{}, []string{"outside-cell " + archive + "!G4"}, map[string]string{"lt.hs": "given 1.204"}},
		"who reports": {func(t *testing.T, f *excelize.File) {
			require.NoError(t, f.SetCellStr(store, "G4", "Đơn vị: Phường An Bình"))
		}, Source{}, []string{"outside-cell " + store + "!G4"}, map[string]string{"kho.kp": "given 150,5"}},
		"a cause for two": {func(t *testing.T, f *excelize.File) {
			require.NoError(t, f.SetCellStr(issues, "B7", "Chưa số hóa"))
			require.NoError(t, f.SetCellStr(issues, "C6", "Thiếu người"))
			require.NoError(t, f.MergeCell(issues, "C6", "C7"))
		}, Source{}, []string{"merged-entry " + issues + "!C7"}, map[string]string{"hc": "Chậm lập danh mục hồ sơ|Thiếu người||Quý II|\nChưa số hóa||||"}},
		"no cover": {
			func(t *testing.T, f *excelize.File) { require.NoError(t, f.DeleteSheet(coverName)) },
			Source{},
			[]string{"sheet-missing !"},
			map[string]string{"lt.hs": "given 1.204"},
		},
		"nothing hidden": {func(t *testing.T, f *excelize.File) {
			require.NoError(t, f.DeleteSheet(listSheet))
			require.NoError(t, f.DeleteSheet(manifestName))
		}, Source{}, []string{"sheet-missing !"}, nil},
		"figures of another unit": {
			func(t *testing.T, f *excelize.File) {
				require.NoError(t, f.SetCellStr(archive, "E9", headValue+" (nghìn)"))
			},
			Source{},
			[]string{"figures-unclear " + archive + "!E9"},
			map[string]string{"lt.hs": "unreadable 1.204", "kho.kp": "given 150,5"},
		},
		"the same, decided": {
			func(t *testing.T, f *excelize.File) {
				require.NoError(t, f.SetCellStr(archive, "E9", headValue+" (nghìn)"))
			},
			Source{Unit: "m01", Decided: true},
			[]string{"heading-edited " + archive + "!E9"},
			map[string]string{"lt.hs": "given 1.204"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			r, problems := read(t, archives(t), edited(t, returned(t, "full.xlsx"), func(f *excelize.File) { tt.edit(t, f) }), tt.from)
			require.NotNil(t, r, problems)
			assert.Equal(t, tt.told, cellsTold(problems))
			got := shown(r)
			for id, want := range tt.want {
				assert.Equal(t, want, got[id], id)
			}
		})
	}
}
