package book_test

import (
	"bytes"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/examples/fixtures/simulate"
	"github.com/vanban-go/vanban/render/book"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/round"
)

const savedReturns = "../../testdata/returns/writers/"

// oneReturn is a return of the small round of testdata/returns, with a few odd
// cells: what the files of savedReturns were made from.
func oneReturn(t *testing.T, forms *round.FormSet) []byte {
	t.Helper()
	compiled, err := book.CompileForms(t.Context(), forms)
	require.NoError(t, err)
	w, err := simulate.NewWriter(forms, compiled)
	require.NoError(t, err)
	replies, err := simulate.Good(forms, 7)
	require.NoError(t, err)
	var file bytes.Buffer
	require.NoError(t, w.Write(&file, replies[0]))
	f, err := excelize.OpenReader(&file)
	require.NoError(t, err)
	for id, name := range map[string]string{"lt.hs_so": "struck run", "lt.met": "grouped", "lt.pc": "percent", "kho.kp": "comma", "lt.danhmuc": "comment", "kho.ngay": "day"} {
		row := w.Row(replies[0].Form, id)
		odd := oddities[slices.IndexFunc(oddities, func(o oddity) bool { return o.name == name })]
		odd.do(t, f, row.Answer.Sheet, row.Answer.Name)
	}
	row := w.Row(replies[0].Form, "kho.co")
	formatted("", true, "General").do(t, f, row.Answer.Sheet, row.Answer.Name)
	require.NoError(t, f.SetCellStr("Hạn chế", "H9", "Ghi ngoài bảng"))
	var out bytes.Buffer
	require.NoError(t, f.Write(&out))
	require.NoError(t, f.Close())
	return out.Bytes()
}

// TestSavedReturns makes the files of savedReturns afresh where it is asked to,
// and where the programs are there.
func TestSavedReturns(t *testing.T) {
	if update := flag.Lookup("update"); update == nil || update.Value.String() != "true" {
		t.Skip("only with -update")
	}
	require.NoError(t, os.MkdirAll(savedReturns, 0o755))
	data := oneReturn(t, formsIn(t, "returns"))
	require.NoError(t, os.WriteFile(savedReturns+"excelize.xlsx", data, 0o644))
	for _, w := range otherWriters {
		t.Run(w.name, func(t *testing.T) {
			saved := savedBy(t, w, map[string][]byte{"a.xlsx": data})
			require.NoError(t, os.WriteFile(savedReturns+w.name+".xlsx", saved["a.xlsx"], 0o644))
		})
	}
}

// verdict is what became of an altered file.
type verdict uint8

const (
	same      verdict = iota // read as before
	told                     // every difference is told
	refused                  // the file is refused
	otherFile                // the file says something else now, as excelize reads it too
	silent                   // something is said otherwise, or no longer told, and nobody knows why
)

// original is a file before it is altered.
type original struct {
	name    string
	data    []byte
	taken   *packaged
	reading *reading
	view    *view
}

// view is what excelize sees in a workbook.
type view struct {
	shown, raw map[string]string // by sheet and cell
	counts     map[string]int    // how often each text is shown
	notes      []string
}

func viewOf(data []byte) (v *view, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("excelize: %v", p)
		}
	}()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	v = &view{shown: map[string]string{}, raw: map[string]string{}, counts: map[string]int{}}
	for _, sheet := range f.GetSheetList() {
		for cells, raw := range map[*map[string]string]bool{&v.shown: false, &v.raw: true} {
			rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: raw})
			if err != nil {
				return nil, err
			}
			for i, row := range rows {
				for j, text := range row {
					if text = flat(text); text != "" {
						name, _ := excelize.CoordinatesToCellName(j+1, i+1)
						(*cells)[sheet+"!"+name] = text
					}
				}
			}
		}
		notes, err := f.GetComments(sheet)
		if err != nil {
			return nil, err
		}
		for _, n := range notes {
			note := n.Text
			for _, run := range n.Paragraph {
				note += run.Text
			}
			v.notes = append(v.notes, note)
		}
	}
	for _, text := range v.shown {
		v.counts[text]++
	}
	return v, nil
}

func flat(text string) string { return strings.Join(strings.Fields(text), " ") }

// pieces are the texts of cells of which something that is said is made.
func (s said) pieces(v *view) (out []string) {
	if text := v.shown[cellOf(s.at)]; text != "" && !strings.Contains(s.text, cellMark) && !strings.Contains(flat(s.text), text) {
		return []string{text} // a figure
	}
	for _, cell := range strings.Split(s.text, cellMark) {
		for line := range strings.Lines(cell) {
			if line = flat(line); line != "" {
				out = append(out, line)
			}
		}
	}
	return out
}

func cellOf(at diag.Place) string { return at.Sheet + "!" + at.Cell }

// uses counts in how many places a reading uses a piece or tells of it.
func (r *reading) uses(piece string) (n int) {
	for _, s := range r.says {
		n += strings.Count(cellMark+flat(s.text)+cellMark, piece)
		if flat(s.typed) == piece && flat(s.text) != piece {
			n++
		}
	}
	for _, p := range r.problems {
		n += strings.Count(flat(p.Message(diag.VI)+p.Hint(diag.VI)), piece)
	}
	return n
}

// explains reports whether the file itself makes a difference, as excelize reads
// it: what is said stands there, and what is said no longer stands nowhere but
// where the reading uses it, or where it stood before without being used.
func (o *original) explains(v *view, after *reading, d difference) bool {
	if v == nil {
		return false
	}
	if d.is.id != "" && d.is.state != checklist.Blank {
		figure := []string{v.shown[cellOf(d.is.at)], v.raw[cellOf(d.is.at)]}
		isFigure := slices.ContainsFunc(figure, func(f string) bool {
			return f != "" && (alike(f, d.is.typed) || alike(f, d.is.text))
		})
		for _, piece := range d.is.pieces(&view{}) {
			if !isFigure && !v.stands(piece, d.is.at.Sheet) {
				return false
			}
		}
	}
	if d.was.id == "" {
		return true
	}
	for _, piece := range d.was.pieces(o.view) {
		own := max(o.view.counts[piece]-o.reading.uses(piece), 0)
		if v.counts[piece] > own+after.uses(piece) {
			return false
		}
	}
	return true
}

// alike compares figures with a comma or a point, and days with zeros or without.
func alike(a, b string) bool {
	plain := strings.NewReplacer(",", ".", "/0", "/")
	return plain.Replace(strings.TrimLeft(flat(a), "0")) == plain.Replace(strings.TrimLeft(flat(b), "0"))
}

// stands reports whether a cell of a sheet shows a piece.
func (v *view) stands(piece, sheet string) bool {
	for at, text := range v.shown {
		if strings.HasPrefix(at, sheet+"!") && (alike(text, piece) || alike(v.raw[at], piece) || len(piece) > 9 && strings.Contains(text, piece)) {
			return true
		}
	}
	return false
}

// judge says what became of an altered file, and of a silent one what differs.
func (o *original) judge(data []byte, after *reading) (verdict, string) {
	if after.refused {
		if after.problems.Err() == nil {
			return silent, "refused without a reason"
		}
		return refused, ""
	}
	out := same
	var open []string
	if after.unit != o.reading.unit {
		open = append(open, "unit "+after.unit)
	}
	differences := o.reading.differences(after)
	var seen *view
	look := func() *view {
		if seen == nil {
			seen, _ = viewOf(data)
		}
		return seen
	}
	for _, d := range differences {
		switch {
		case after.told(d, o.reading, o.view.raw[cellOf(d.was.at)]):
			out = max(out, told)
		case o.explains(look(), after, d):
			out = max(out, otherFile)
		default:
			open = append(open, d.String())
		}
	}
	now := after.abouts()
	for _, p := range o.reading.problems {
		if now[about(p)]--; now[about(p)] >= 0 || slices.ContainsFunc(after.problems, func(q diag.Problem) bool { return q.Path == p.Path && p.Path != "" || sameRow(p.Place, q.Place) }) {
			continue
		}
		if p.Code == "protection-gone" || p.Code == "broken-relation" && len(differences) > 0 ||
			slices.ContainsFunc(after.problems, func(q diag.Problem) bool { return ofTables[q.Code] && q.Place.Sheet == p.Place.Sheet }) ||
			slices.ContainsFunc(differences, func(d difference) bool { return d.was.id == p.Path || sameRow(d.was.at, p.Place) }) {
			continue
		}
		switch v := look(); {
		case v == nil:
			open = append(open, "no longer told: "+p.Error())
		case p.Code == "cell-comment" && !slices.Equal(v.notes, o.view.notes), v.shown[cellOf(p.Place)] != o.view.shown[cellOf(p.Place)]:
			out = max(out, otherFile)
		default:
			open = append(open, "no longer told: "+p.Error())
		}
	}
	if len(after.problems) > len(o.reading.problems) {
		out = max(out, told)
	}
	if len(open) > 0 {
		return silent, strings.Join(open, "\n\t\t")
	}
	return out, ""
}

// oddCodes are the codes of what oneReturn leaves in a return, and programs in
// what they save.
var oddCodes = []diag.Code{"struck-cell", "cell-comment", "protection-gone", "broken-relation", "formula-cell"}

// TestMutants alters returns that other programs saved, each in one way in its
// markup or its package: it is read as before, or told, or refused. Where it is
// not, the file itself says something else.
func TestMutants(t *testing.T) {
	forms := formsIn(t, "returns")
	names, err := filepath.Glob(savedReturns + "*.xlsx")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(names), 5)
	var originals []*original
	for _, name := range names {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		o := &original{strings.TrimSuffix(filepath.Base(name), ".xlsx"), data, takeApart(t, data), readingOf(data, forms), nil}
		require.False(t, o.reading.refused, o.reading.problems)
		for _, p := range o.reading.problems {
			if p.Place.Cell != "H9" {
				require.Contains(t, oddCodes, p.Code, "%s was made before the form was laid out otherwise: go test -run SavedReturns -update\n%v", o.name, p)
			}
		}
		o.view, err = viewOf(data)
		require.NoError(t, err)
		originals = append(originals, o)
	}
	total := 20_000
	if testing.Short() {
		total = 300
	}
	counts := map[string]*[silent + 1]int{}
	for _, o := range originals {
		counts[o.name] = new([silent + 1]int)
	}
	var mu sync.Mutex
	var workers sync.WaitGroup
	n := runtime.GOMAXPROCS(0)
	for worker := range n {
		workers.Go(func() {
			for i := worker; i < total; i += n {
				o := originals[i%len(originals)]
				m := altered(o.taken, rand.New(rand.NewPCG(20260108, uint64(i))))
				data := m.bytes(t)
				v, what := o.judge(data, readingOf(data, forms))
				mu.Lock()
				counts[o.name][v]++
				mu.Unlock()
				if v == silent {
					t.Errorf("%d %s: %s\n\t\t%s", i, o.name, m.what, what)
				}
			}
		})
	}
	workers.Wait()
	for _, o := range originals {
		c := counts[o.name]
		t.Logf("%-16s same %5d, told %5d, refused %5d, the file says otherwise %3d, silent %d", o.name, c[same], c[told], c[refused], c[otherFile], c[silent])
		assert.Positive(t, c[same]*c[told]*c[refused])
	}
}
