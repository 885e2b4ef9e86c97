package wording_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/report/wording"
)

func TestOf(t *testing.T) {
	assert.Equal(t, "báo cáo tự đánh giá của Trường A", wording.Of("báo cáo tự đánh giá", "Trường A"))
	assert.Equal(t, "báo cáo tự đánh giá của nhà trường", wording.Of("báo cáo tự đánh giá của nhà trường", "Trường A"))
}
