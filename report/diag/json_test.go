package diag_test

import (
	"encoding/json"
	"io/fs"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/report/diag"
)

// everywhere has a problem of every kind of place.
var everywhere = diag.List{
	missing.At(at("a.yaml", 14, 3), "team", "lead").With(at("b.yaml", 2, 1), diag.Place{File: "c.xlsx", Sheet: "TTHC"}).From(fs.ErrNotExist),
	slip.At(diag.Place{File: "b.xlsx", Sheet: "TTHC", Cell: "C7"}, ""),
	diag.Problem{Place: diag.Place{File: "d.docx", Part: "word/document.xml", Paragraph: 4}}.By(diag.Rule{Code: "smaller", Severity: diag.Note, VI: "<b> & 100 %"}),
}

const inEnglish = `[
  {
    "code": "missing",
    "severity": "error",
    "file": "a.yaml",
    "line": 14,
    "column": 3,
    "path": "team",
    "message": "\"lead\" is missing",
    "hint": "add lead",
    "related": [
      {
        "file": "b.yaml",
        "line": 2,
        "column": 1
      },
      {
        "file": "c.xlsx",
        "sheet": "TTHC"
      }
    ]
  },
  {
    "code": "slip",
    "severity": "warning",
    "file": "b.xlsx",
    "sheet": "TTHC",
    "cell": "C7",
    "message": "too many spaces"
  },
  {
    "code": "smaller",
    "severity": "note",
    "file": "d.docx",
    "part": "word/document.xml",
    "paragraph": 4,
    "message": "\u003cb\u003e \u0026 100 %"
  }
]`

func TestJSON(t *testing.T) {
	got, err := json.MarshalIndent(everywhere.In(diag.EN), "", "  ")
	require.NoError(t, err)
	assert.Equal(t, inEnglish, string(got))

	vietnamese, err := json.Marshal(everywhere)
	require.NoError(t, err)
	want, err := json.Marshal(everywhere.In(diag.VI))
	require.NoError(t, err)
	assert.Equal(t, string(want), string(vietnamese))
	assert.Contains(t, string(vietnamese), `"message":"thiếu \"lead\"","hint":"thêm lead"`)
}

// What comes back over a wire reads as what was sent, but for its cause.
func TestJSONReadsBack(t *testing.T) {
	for lang, sent := range map[diag.Lang]any{diag.VI: everywhere, diag.EN: everywhere.In(diag.EN)} {
		data, err := json.Marshal(sent)
		require.NoError(t, err)
		var list diag.List
		require.NoError(t, json.Unmarshal(data, &list))
		require.Len(t, list, len(everywhere))
		for i, p := range list {
			assert.Equal(t, everywhere[i].Message(lang), p.Message(diag.EN))
			assert.Equal(t, everywhere[i].Hint(lang), p.Hint(diag.VI))
			assert.Equal(t, everywhere[i].Place, p.Place)
			assert.Equal(t, everywhere[i].Related, p.Related)
		}
		assert.ErrorIs(t, list.Err(), missing.Code)
		var entries []diag.Entry
		require.NoError(t, json.Unmarshal(data, &entries))
		assert.Equal(t, everywhere.In(lang), entries)
	}
}

func TestJSONOfNothing(t *testing.T) {
	for want, value := range map[string]any{
		"[]": diag.List(nil),
		`{"code":"","severity":"error","message":""}`: diag.Problem{},
	} {
		got, err := json.Marshal(value)
		require.NoError(t, err)
		assert.Equal(t, want, string(got))
	}
	var p diag.Problem
	assert.Error(t, json.Unmarshal([]byte(`{"severity":"fatal"}`), &p))
	assert.Error(t, json.Unmarshal([]byte(`[]`), &p))
}
