package strictyaml_test

import (
	"context"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// hostile are inputs that cost a parser much, each with the problems that it
// may give.
func hostile() map[string]struct {
	text string
	want []string
} {
	type input = struct {
		text string
		want []string
	}
	numbered := func(format string, n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, format, i)
		}
		return b.String()
	}
	laughs := "a0: &a0 [lol, lol]\n"
	for i := 1; i < 30; i++ {
		laughs += fmt.Sprintf("a%d: &a%d [*a%d, *a%d, *a%d, *a%d]\n", i, i, i-1, i-1, i-1, i-1)
	}
	staircase := ""
	for i := range 1000 {
		staircase += strings.Repeat(" ", i) + "a:\n"
	}
	var wide strings.Builder
	for _, u := range utf16.Encode([]rune(strings.Repeat("title: Kế hoạch\n", 50_000))) {
		wide.Write([]byte{byte(u), byte(u >> 8)})
	}
	long := strings.Repeat("x", 1_000_000)
	return map[string]input{
		"repeated keys":         {strings.Repeat("k: 1\n", 100_000), []string{"2:1 repeated-key"}},
		"distinct keys":         {numbered("k%d: 1\n", 60_000), []string{"1:1 too-many"}},
		"billion laughs":        {laughs, []string{"1:5 yaml-alias"}},
		"aliases to long text":  {"title: &a " + long + "\naims: [" + strings.Repeat("*a,", 300_000) + "]\n", []string{"0:0 too-many"}},
		"fewer aliases":         {"title: &a " + long + "\naims: [" + strings.Repeat("*a,", 200_000) + "]\n", []string{"1:8 yaml-alias"}},
		"deep in brackets":      {strings.Repeat("[", 20_000), []string{"1:1 too-deep"}},
		"deep and closed":       {strings.Repeat("[", 9_000) + strings.Repeat("]", 9_000), []string{"1:65 too-deep"}},
		"deep in braces":        {strings.Repeat("{a: ", 20_000), []string{"1:1 too-deep"}},
		"deep by dashes":        {strings.Repeat("- ", 20_000) + "a", []string{"1:1 too-deep"}},
		"deep by lines":         {staircase, []string{"65:65 too-deep"}},
		"Latin-1":               {strings.Repeat("title: K\xE9\n", 100_000), []string{"1:9 not-utf8"}},
		"UTF-16":                {"\xFF\xFE" + wide.String(), []string{"1:1 not-utf8"}},
		"too large":             {strings.Repeat("# a comment\n", 400_000), []string{"0:0 too-large"}},
		"many lines":            {strings.Repeat("\n", 4_000_000), []string{"0:0 too-many"}},
		"control characters":    {strings.Repeat("\x01", 1_000_000), nil},
		"unknown keys":          {numbered("- {a%[1]d: 1, b%[1]d: 2}\n", 30_000), []string{"1:1 not-mapping"}},
		"unknown keys in lists": {"duties:\n" + numbered("- {a%[1]d: 1, b%[1]d: 2}\n", 30_000), nil},
		"open quotes":           {strings.Repeat("- \"a\n", 80_000), nil},
		"open brackets":         {strings.Repeat("a: [\n", 60_000), nil},
		"one long line":         {"aims: [" + strings.Repeat("Sở A - B, ", 100_000) + "]\n", []string{}},
		"hashes in one line":    {"aims: [" + strings.Repeat("\"a #b\", ", 200_000) + "]\n", []string{}},
		"hashes behind a value": {"title: a" + strings.Repeat(" #b", 1_000_000) + "\n", []string{"1:10 comment-in-text"}},
		"lines of a text":       {"title:\n" + strings.Repeat("  a\n", 200_000), []string{}},
		"escapes in a text":     {"title: \"" + strings.Repeat("\\n", 1_000_000) + "a\"\n", []string{}},
		"dashes in a text":      {"title: a" + strings.Repeat(" - a", 900_000/4) + "\n", []string{}},
		"a long key":            {long + ": a\n", nil},
		"anchors":               {"aims:\n" + numbered("- &a%d x\n", 80_000), []string{"2:3 yaml-alias"}},
		"tags":                  {"aims: [" + strings.Repeat("!a b,", 200_000) + "]", nil},
		"empty tags":            {"aims: [" + strings.Repeat("! b,", 200_000) + "]", nil},
		"ampersands":            {"aims: [" + strings.Repeat("& b,", 200_000) + "]", nil},
	}
}

// Every input ends, without much memory and with few problems.
func TestHostileInput(t *testing.T) {
	for name, in := range hostile() {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			var p plan
			_, problems := strictyaml.Decode(context.Background(), strings.NewReader(in.text), "a.yaml", "", &p)
			runtime.ReadMemStats(&after)
			megabytes := (after.TotalAlloc - before.TotalAlloc) >> 20
			t.Logf("%d MB, %d problems", megabytes, len(problems))
			assert.Less(t, megabytes, uint64(200), "allocated in all")
			assert.LessOrEqual(t, len(problems), 101)
			if in.want != nil {
				assert.Equal(t, in.want, brief(problems))
			} else {
				require.NotNil(t, problems)
			}
		})
	}
}

// doneAfter is done once it was asked so often.
type doneAfter struct {
	context.Context
	left int
}

func (c *doneAfter) Err() error {
	if c.left--; c.left < 0 {
		return context.Canceled
	}
	return nil
}

// A document is read no further once its context is done, be it while it is
// parsed or while it is decoded, and nothing else is told of it.
func TestDecodeStops(t *testing.T) {
	type note struct {
		Text string `yaml:"text"`
	}
	text := strings.Repeat("- {text: x, wrong: y}\n", 2000)
	for _, left := range []int{0, 1, 5, 30, 100, 1000} {
		ctx := &doneAfter{context.Background(), left}
		var v struct {
			Notes []note `yaml:"notes"`
		}
		_, problems := strictyaml.Decode(ctx, strings.NewReader("notes:\n"+text), "a.yaml", "", &v)
		require.Len(t, problems, 1)
		require.ErrorIs(t, problems.Err(), context.Canceled)
		assert.GreaterOrEqual(t, ctx.left, -4500, "what is left is passed over: each value is looked at once")
	}
}
