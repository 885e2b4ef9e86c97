package decree_test

import (
	"fmt"

	"github.com/vanban-go/vanban/report/decree"
)

func ExampleFindType() {
	t, _ := decree.FindType("Kế hoạch")
	fmt.Println(t.Abbr+"-SNV", "mẫu", t.Sample)
	// Output: KH-SNV mẫu 1.4
}

func ExampleFind() {
	c, _ := decree.Find(decree.RecipientsWord)
	fmt.Println(c.Row, c.Size.Min, c.Bold, c.Italic)

	number, _ := decree.Find(decree.Number)
	fmt.Println(number.Size.Contains(14))
	// Output:
	// 8b 12 true true
	// false
}
