package read_test

import (
	"bytes"
	"context"
	"fmt"
	"os"

	"github.com/vanban-go/vanban/render/docx/read"
)

// A paper that somebody typed, read to what it really says.
func ExampleFile() {
	data, err := os.ReadFile("../../../testdata/check/cong-van.docx")
	if err != nil {
		fmt.Println(err)
		return
	}
	d, err := read.File(context.Background(), bytes.NewReader(data), int64(len(data)))
	fmt.Println(err, len(d.Paragraphs) > 10)
	_, err = read.File(context.Background(), bytes.NewReader([]byte("không phải Word")), 10)
	fmt.Println(err != nil)
	// Output:
	// <nil> true
	// true
}
