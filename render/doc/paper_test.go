package doc_test

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
)

var update = flag.Bool("update", false, "write the golden files anew")

const golden = "../../testdata/golden/doc"

// everything is a small paper with every kind of block and every region.
func everything() doc.Paper {
	return doc.Paper{
		Properties: doc.Properties{Title: "Kế hoạch kiểm tra", Subject: "kh.1", Author: "Sở A"},
		Letterhead: doc.Columns{Left: 65, Rows: []doc.Pair{{
			Left: []doc.Block{{Role: "issuer", Text: "SỞ A"}, {Kind: doc.Rule, Role: "head-rule", Width: 24.75}},
			Right: []doc.Block{{Role: "place-date", Runs: []doc.Run{
				{Text: "Hải Phòng, "},
				{Text: "ngày      tháng 8", Slot: doc.Slot{Tag: "date", Title: "Ngày ban hành"}},
			}}},
		}, {
			Left: []doc.Block{{Role: "number", Text: "Số: 05/KH-SA"}},
		}}},
		Title: []doc.Block{{Role: "type-name", Text: "KẾ HOẠCH", Keep: true}},
		Body: []doc.Block{
			{Role: "section", Marker: "I.", Text: "MỤC ĐÍCH"},
			{Role: "body", Runs: []doc.Run{{Text: "đậm", Bold: true}, {Text: " rồi "}, {Text: "nghiêng", Italic: true}, {Text: ", cả hai", Bold: true, Italic: true}}},
			{Role: "body", Text: "dòng một\ndòng hai\tcột"},
			{Kind: doc.Grid, Table: &doc.Table{Columns: []float64{1, 2.5}, Header: 1, Rows: []doc.Row{
				{Cells: []doc.Cell{{Role: "head", Text: "TT"}, {Role: "head", Text: "Nội dung"}}},
				{Cells: []doc.Cell{{Role: "group", Text: `Nhóm "một"`, Span: 2}}},
				{Cells: []doc.Cell{{Role: "text", Text: "1"}, {Blocks: []doc.Block{{Role: "text", Marker: "-", Text: "trong ô"}}}}},
			}}},
			{Kind: doc.Field, Slot: doc.Slot{Tag: "ket-qua", Title: "Kết quả"}, Blocks: []doc.Block{
				{Role: "answer", Text: "……"},
				{Kind: doc.Field, Slot: doc.Slot{Tag: "ket-qua.1"}},
			}},
			{Kind: doc.Grid},
			{Kind: 9, Text: "?"},
		},
		Recipients: []doc.Block{{Role: "recipients-word", Text: "Nơi nhận:"}},
		Signature:  []doc.Block{{Role: "signer", Text: "Nguyễn Văn A"}},
		Annexes: []doc.Annex{{
			Head:      []doc.Block{{Role: "annex-label", Text: "Phụ lục"}},
			Body:      []doc.Block{{Role: "body", Text: "Nội dung phụ lục./."}},
			Landscape: true,
		}},
	}
}

func TestDump(t *testing.T) {
	var got bytes.Buffer
	require.NoError(t, doc.Dump(&got, everything()))
	name := filepath.Join(golden, "everything.txt")
	if *update {
		require.NoError(t, os.MkdirAll(golden, 0o755))
		require.NoError(t, os.WriteFile(name, got.Bytes(), 0o644))
	}
	want, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, string(want), got.String())
}

// A golden approves itself; these lines were written by hand.
func TestDumpLines(t *testing.T) {
	var got bytes.Buffer
	require.NoError(t, doc.Dump(&got, everything()))
	rest := got.String()
	for _, want := range []string{
		"title: Kế hoạch kiểm tra\n",
		"letterhead: left 65.0 mm\nleft:\n",
		"  issuer |  | SỞ A\n",
		"  head-rule rule 24.8 pt\nright:\n",
		"  place-date |  | Hải Phòng, {date ngày      tháng 8}\n",
		"left:\n  number |  | Số: 05/KH-SA\nright:\n",
		"title:\n  type-name keep |  | KẾ HOẠCH\n",
		"body:\n  section | I. | MỤC ĐÍCH\n",
		"  body |  | *đậm* rồi _nghiêng_*_, cả hai_*\n",
		`  body |  | dòng một\ndòng hai\tcột` + "\n",
		"  table [1 2.5] header 1\n",
		`    head "TT" | head "Nội dung"` + "\n",
		`    group "Nhóm \"một\"" span 2` + "\n",
		"      text | - | trong ô\n",
		`  field ket-qua "Kết quả"` + "\n    answer |  | ……\n",
		`    field ket-qua.1 ""` + "\n",
		"  no table\n",
		"  unknown kind 9\n",
		"recipients:\n  recipients-word |  | Nơi nhận:\n",
		"signature:\n  signer |  | Nguyễn Văn A\n",
		"annex: landscape true\nhead:\n  annex-label |  | Phụ lục\nbody:\n  body |  | Nội dung phụ lục./.\n",
	} {
		_, after, ok := strings.Cut(rest, want)
		require.True(t, ok, "%q stands in, and after what precedes it:\n%s", want, rest)
		rest = after
	}
}

type full struct{}

var errFull = errors.New("disk full")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestDumpFails(t *testing.T) {
	assert.ErrorIs(t, doc.Dump(full{}, everything()), errFull)
}

func TestSlotIsZero(t *testing.T) {
	assert.True(t, doc.Slot{}.IsZero())
	assert.False(t, doc.Slot{Tag: "a"}.IsZero())
	assert.False(t, doc.Slot{Title: "a"}.IsZero(), "a slot without a tag is a bad slot, not none")
}
