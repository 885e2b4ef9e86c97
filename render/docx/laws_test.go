package docx_test

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"os"
	"os/exec"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/docx"
)

func TestTwiceTheSame(t *testing.T) {
	want := write(t, everything(), sheet(t))
	assert.Equal(t, want, write(t, everything(), sheet(t)))
	// Neither another paper nor another sheet in between changes anything.
	write(t, body(doc.Block{Role: "cell", Text: "khác"}), sheet(t).With())
	changed := sheet(t)
	changed.Page.Left = 35
	changed.Lang = "en-GB"
	assert.NotEqual(t, want, write(t, everything(), changed))
	assert.Equal(t, want, write(t, everything(), sheet(t)))
}

func TestTheSameAtOnce(t *testing.T) {
	paper, s := everything(), sheet(t)
	want := write(t, paper, s)
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			for range 10 {
				if i%2 == 0 {
					assert.Error(t, docx.Write(t.Context(), new(bytes.Buffer), refused[0].paper, s))
				}
				var b bytes.Buffer
				assert.NoError(t, docx.Write(t.Context(), &b, paper, s))
				assert.Equal(t, want, b.Bytes())
			}
		})
	}
	wg.Wait()
}

func TestTheSameInEveryProcess(t *testing.T) {
	sum := fmt.Sprintf("%x", sha256.Sum256(write(t, everything(), sheet(t))))
	if os.Getenv("DOCX_PRINT_SUM") != "" {
		fmt.Println("sum", sum)
		return
	}
	for range 2 {
		cmd := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$")
		cmd.Env = append(os.Environ(), "DOCX_PRINT_SUM=1")
		out, err := cmd.CombinedOutput()
		require.NoError(t, err, string(out))
		assert.Contains(t, string(out), "sum "+sum)
	}
}

// A writer only reads: the paper is afterwards what it was. The slices have
// room behind them, into which a careless append would write.
func TestInputIsUntouched(t *testing.T) {
	paper := everything()
	paper.Body = append(make([]doc.Block, 0, 64), paper.Body...)
	paper.Recipients = append(make([]doc.Block, 0, 64), paper.Recipients...)
	behind := paper.Body[:len(paper.Body)+1]
	require.NoError(t, docx.Write(t.Context(), new(bytes.Buffer), paper, sheet(t)))
	assert.Equal(t, everything(), paper)
	assert.Zero(t, behind[len(behind)-1])
}
