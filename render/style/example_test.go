package style_test

import (
	"fmt"

	"github.com/vanban-go/vanban/render/doc"
	"github.com/vanban-go/vanban/render/style"
)

func ExampleNew() {
	page := style.Page{Width: 210, Height: 297, Top: 20, Bottom: 20, Left: 30, Right: 15}
	sheet, err := style.New("cơ quan", page, []style.RoleLook{
		{Role: "title", Look: style.Look{Size: 14, Bold: true, Align: style.Center}},
		{Role: "body", Look: style.Look{Size: 14, Align: style.Justify, Before: 6, First: 12.7}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	look, _ := sheet.Look("body")
	fmt.Println(look.Size, look.Align, sheet.Page.TextWidth())
	// Output: 14 justify 165
}

func ExampleSheet_With() {
	var sheet style.Sheet
	body := doc.Role("body")

	smaller := sheet.With(style.RoleLook{Role: body, Look: style.Look{Size: 13}})

	before, known := sheet.Look(body)
	after, _ := smaller.Look(body)
	fmt.Println(before.Size, known, after.Size)
	// Output: 14 false 13
}

// The line under the motto is as long as its text.
func ExampleWidth() {
	line := style.Width("Độc lập - Tự do - Hạnh phúc", 14, true, false)
	fmt.Printf("%.1f mm\n", style.Millimetres(line))
	// Output: 60.5 mm
}

func ExampleMeasure() {
	look := style.Look{Size: 13, Bold: true, Caps: true}
	fmt.Printf("%.1f mm\n", style.Millimetres(style.Measure(look, "Ủy ban nhân dân")))
	// Output: 43.2 mm
}

func ExampleLines() {
	column := style.Points(65)
	fmt.Println(style.Lines("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", column, 13, true, false))
	// Output: 2
}
