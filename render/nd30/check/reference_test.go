package check_test

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/nd30/check"
	"github.com/vanban-go/vanban/report/diag"
)

var update = flag.Bool("update", false, "rewrite the page of the rules")

// The page of the rules has each with its source, what a machine leaves to people,
// and what is said of a broken paper; -update rewrites it.
func TestRulesAreDocumented(t *testing.T) {
	const name = "../../../testdata/reference/decree.md"
	shown := map[diag.Code]string{}
	for _, f := range faults {
		isShown := func(code string) bool { return shown[diag.Code(strings.TrimSuffix(code, "!"))] != "" }
		if !slices.ContainsFunc(strings.Fields(f.want), func(code string) bool { return !isShown(code) }) {
			continue
		}
		p := unzip(t, paper(t, f.paper))
		f.plant(p)
		for _, told := range found(t, p.zip()) {
			if _, seen, allowed, _ := check.Found(told, diag.VI); !isShown(string(told.Code)) {
				shown[told.Code] = check.Where(told, diag.VI) + ": " + seen + "; cho phép: " + allowed
			}
		}
	}
	cell := strings.NewReplacer("|", `\|`, "\n", " ", "<", "&lt;").Replace
	var b strings.Builder
	b.WriteString("# Quy tắc thể thức\n\nGhi bởi `go test ./render/nd30/check -run Documented -update`. `vanban check` đối chiếu văn bản .docx bất kỳ với các quy tắc này.\n\n" +
		"| mã | mức | về | căn cứ | ví dụ | máy không xét |\n|---|---|---|---|---|---|\n")
	for _, r := range check.Rules() {
		subject, _, _ := strings.Cut(r.VI, ": %")
		assert.NotEmpty(t, shown[r.Code], r.Code)
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s | %s | %s |\n", r.Code, r.Severity, cell(subject), cell(r.HintVI), cell(shown[r.Code]), cell(r.LimitVI))
	}
	if *update {
		require.NoError(t, os.WriteFile(name, []byte(b.String()), 0o644))
	}
	written, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, b.String(), string(written), "go test ./render/nd30/check -run Documented -update")
}
