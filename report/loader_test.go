package report_test

import (
	"context"
	"errors"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/decree"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/fault"
)

// pass is a kind of paper of a host (giấy đi đường).
type pass struct {
	report.Paper `yaml:",inline"`
	Bearer       string `yaml:"bearer" vanban:"prose" validate:"required" desc:"Người được cấp"`
}

func (*pass) Kind() string { return "pass" }
func (p *pass) Validate() diag.List {
	return p.Check(p, decree.Type{Name: "Giấy đi đường", Abbr: "GĐĐ"})
}
func (p *pass) Review() diag.List { return p.ReviewOf(p) }

func passLoader(t *testing.T) report.Loader {
	t.Helper()
	loader, err := report.NewLoader(report.NewKind[pass](`Giấy "đi đường"`))
	require.NoError(t, err)
	return loader
}

const passText = `kind: pass
id: gdd
office: {issuer: {name: Sở Nội vụ, code: SNV}, place: Hải Phòng}
symbol: QĐ-SNV
signature: {authority: KT. Phó Giám đốc, position: Phó Giám đốc, name: Nguyễn Văn A}
bearer: Nguyễn Văn A , chuyên viên
`

func TestOwnKind(t *testing.T) {
	loader := passLoader(t)
	d, problems := loader.Load(context.Background(), fstest.MapFS{"a.yaml": {Data: []byte(passText)}}, "a.yaml")
	assert.Nil(t, d)
	var got []string
	for _, p := range problems {
		got = append(got, p.Place.String()+" "+string(p.Code))
	}
	assert.Equal(t, []string{"a.yaml:4:9 symbol-type", "a.yaml:5:24 authority-of-deputy", "a.yaml:6:9 space-before-mark"}, got)

	right := strings.NewReplacer("QĐ-", "GĐĐ-", "KT. Phó", "KT.").Replace(passText)
	d, problems = loader.Decode(context.Background(), strings.NewReader(right), "a.yaml")
	assert.Len(t, problems.Warnings(), 1)
	require.IsType(t, new(pass), d)
	assert.Equal(t, "GĐĐ-SNV", d.(*pass).Symbol)

	assert.Contains(t, loader.Kinds(), "pass")
	schema, err := loader.Schema("pass")
	require.NoError(t, err)
	assert.Contains(t, string(schema), `"title": "Giấy \"đi đường\""`)
	assert.NotContains(t, report.Kinds(), "pass", "the loader of others is as it was")
	_, err = report.Schema("pass")
	assert.ErrorIs(t, err, diag.Code("unknown-kind"))
}

func TestNewLoaderRefuses(t *testing.T) {
	own := report.NewKind[pass]("")
	for name, kinds := range map[string][]report.Kind{
		"twice": {own, own}, "of the library": {report.NewKind[report.Plan]("")}, "zero": {{}},
	} {
		_, err := report.NewLoader(kinds...)
		assert.Error(t, err, name)
	}
}

// A document comes over a wire as well as from a file.
func TestLoaderDecode(t *testing.T) {
	ctx := context.Background()
	file, err := os.Open("../testdata/inspection/calendar.yaml")
	require.NoError(t, err)
	defer file.Close()
	d, problems := report.Loader{}.Decode(ctx, iotest.OneByteReader(file), "lich.yaml")
	require.NoError(t, problems.Err())
	assert.IsType(t, new(date.Calendar), d)

	broken := errors.New("the line is dead")
	for name, tt := range map[string]struct {
		text string
		want error
	}{
		"kind":        {"kind: poem\n", diag.Code("unknown-kind")},
		"no kind":     {"id: a\n", fault.MissingKind.Code},
		"reference":   {"kind: outline\nchecklist: a.yaml\n", diag.Code("no-files")},
		"not YAML":    {"kind: [\n", diag.Code("unclosed-bracket")},
		"nothing":     {"", diag.Code("empty-file")},
		"too large":   {"# " + strings.Repeat("x", 4<<20), diag.Code("too-large")},
		"broken line": {"!", broken},
	} {
		r := iotest.DataErrReader(strings.NewReader(tt.text))
		if tt.want == broken {
			r = iotest.ErrReader(broken)
		}
		d, problems := report.Loader{}.Decode(ctx, r, "a.yaml")
		assert.Nil(t, d, name)
		assert.ErrorIs(t, problems.Err(), tt.want, name)
	}
}

func TestLoaderContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, problems := report.Loader{}.Load(ctx, os.DirFS("../testdata/inspection"), "plan.yaml")
	assert.ErrorIs(t, problems.Err(), context.Canceled)
	_, problems = report.Loader{}.Decode(ctx, strings.NewReader("kind: plan\n"), "a.yaml")
	assert.ErrorIs(t, problems.Err(), context.Canceled)
}
