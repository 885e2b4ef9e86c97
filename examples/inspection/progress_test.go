package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/render"
)

// TestBar: a shorter line takes a longer one away.
func TestBar(t *testing.T) {
	var b bytes.Buffer
	s := (&screen{w: &b, moves: true}).stage("Đọc", 4)
	s.step(render.Progress{Done: 1, Total: 4, Name: "xa/dài.xlsx"})
	s.step(render.Progress{Done: 4, Total: 4, Name: "a"})
	assert.Equal(t, "\rĐọc [###.........] 1/4 dài.xlsx\rĐọc [############] 4/4 a       ", b.String())
	b.Reset()
	s.draw(strings.Repeat("à", 100))
	assert.Equal(t, "\r"+strings.Repeat("à", 79), b.String())
	b.Reset()
	s.end()
	assert.Regexp(t, `^\r +\rĐọc\t4 tệp\t\S+s\n$`, b.String())
}

// TestNoBar: elsewhere than on a terminal nothing moves.
func TestNoBar(t *testing.T) {
	var b bytes.Buffer
	s := newScreen(&b).stage("Đọc", 4)
	s.step(render.Progress{Done: 1, Total: 4, Name: "a"})
	assert.Empty(t, b.String())
}
