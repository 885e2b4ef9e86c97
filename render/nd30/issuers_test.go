package nd30_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
)

// A joint paper has one number and one day, however many issuers stand above
// them.
func TestIssueOfAJointPaper(t *testing.T) {
	g := samples(t)["huong-dan-lien-tich"].(*report.General)
	var printed bytes.Buffer
	paper, sheet := layOut(t, g)
	require.NoError(t, docx.Write(t.Context(), &printed, paper, sheet))
	assert.Equal(t, "03 2026-03-09", issuedIn(t, printed.Bytes()))

	g.Number, g.Date = "", date.Date{Year: 2026}
	paper, _ = layOut(t, g)
	var blank, filled bytes.Buffer
	require.NoError(t, docx.Write(t.Context(), &blank, paper, sheet))
	require.NoError(t, nd30.Issue(t.Context(), &filled, bytes.NewReader(blank.Bytes()), int64(blank.Len()), "7", date.Date{Year: 2026, Month: 3, Day: 9}))
	assert.Equal(t, "07 2026-03-09", issuedIn(t, filled.Bytes()))
}

// issuedIn returns number and day of a file.
func issuedIn(t *testing.T, data []byte) string {
	t.Helper()
	number, day, ok, err := nd30.Issued(t.Context(), bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	assert.True(t, ok)
	return number + " " + day.String()
}
