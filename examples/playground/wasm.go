//go:build js && wasm

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"strings"
	"syscall/js"

	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
)

// file is the name that problems carry.
const file = "van-ban.yaml"

// main offers vanban to the page: vanban.validate(text) returns JSON, as
// result says, vanban.render(text) the bytes of a paper or null.
func main() {
	js.Global().Set("vanban", js.ValueOf(map[string]any{
		"validate": js.FuncOf(func(_ js.Value, args []js.Value) any { return validate(args[0].String()) }),
		"render":   js.FuncOf(func(_ js.Value, args []js.Value) any { return draw(args[0].String()) }),
	}))
	select {}
}

// result is what the page is told of a text.
type result struct {
	Name     string       `json:"name"` // of the file that it makes, "" where it makes none
	Problems []diag.Entry `json:"problems"`
}

func load(text string) (report.Document, diag.List) {
	return report.Loader{}.Decode(context.Background(), strings.NewReader(text), file)
}

func validate(text string) string {
	d, problems := load(text)
	r := result{Problems: problems.In(diag.VI)}
	if problems.Err() == nil {
		r.Name, _, _ = render.FileName(d)
	}
	out, err := json.Marshal(r)
	if err != nil {
		return `{"name":"","problems":[]}`
	}
	return string(out)
}

// draw makes the paper; what is wrong with it, validate has told.
func draw(text string) any {
	d, problems := load(text)
	if problems.Err() != nil {
		return nil
	}
	_, format, ok := render.FileName(d)
	if !ok {
		return nil
	}
	var out bytes.Buffer
	if err := render.Render(context.Background(), &out, d, format); err != nil {
		return nil
	}
	array := js.Global().Get("Uint8Array").New(out.Len())
	js.CopyBytesToJS(array, out.Bytes())
	return array
}
