package doc_test

import (
	"fmt"
	"os"

	"github.com/vanban-go/vanban/render/doc"
)

// A layout makes a tree; a writer prints it. Dump shows what the layout
// decided.
func ExampleDump() {
	paper := doc.Paper{
		Properties: doc.Properties{Title: "Thông báo lịch làm việc"},
		Title:      []doc.Block{{Role: "type-name", Text: "THÔNG BÁO"}},
		Body: []doc.Block{
			{Role: "section", Marker: "I.", Text: "NỘI DUNG"},
			{Role: "body", Text: "Sở A thông báo lịch làm việc./."},
		},
		Signature: []doc.Block{{Role: "signer", Text: "Nguyễn Văn A"}},
	}
	if err := doc.Dump(os.Stdout, paper); err != nil {
		fmt.Println(err)
	}
	// Output:
	// title: Thông báo lịch làm việc
	// letterhead: left 0.0 mm
	// title:
	//   type-name |  | THÔNG BÁO
	// body:
	//   section | I. | NỘI DUNG
	//   body |  | Sở A thông báo lịch làm việc./.
	// recipients:
	// signature:
	//   signer |  | Nguyễn Văn A
}
