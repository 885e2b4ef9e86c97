package wording_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/report/wording"
)

func TestCitedArticle(t *testing.T) {
	for recipient, want := range map[string]int{"Như Điều 3": 3, "Sở Nội vụ": 0, "Như trên": 0, "Như Điều 99999999999999999999": -1} {
		n, ok := wording.CitedArticle(recipient)
		assert.Equal(t, want > 0, ok, recipient)
		if want > 0 {
			assert.Equal(t, want, n, recipient)
		}
	}
}
