package diag_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/vanban-go/vanban/report/diag"
)

func Example() {
	tooMany := diag.Rule{
		Code: "too-many-copies",
		VI:   "%[1]d bản là quá nhiều", EN: "%[1]d copies are too many",
		HintVI: "ghi tối đa %[2]d", HintEN: "write %[2]d at most",
	}
	problems := diag.List{tooMany.At(diag.Place{File: "co-quan.yaml", Line: 8, Column: 12}, "archive.copies", 500, 20)}

	err := problems.Err()
	fmt.Println(err)
	fmt.Println(errors.Is(err, tooMany.Code))
	var p diag.Problem
	if errors.As(err, &p) {
		fmt.Println(p.Path, "-", p.Message(diag.EN))
	}
	// Output:
	// co-quan.yaml:8:12: 500 bản là quá nhiều; ghi tối đa 20 [too-many-copies]
	// true
	// archive.copies - 500 copies are too many
}

func ExampleList_Prefix() {
	missing := diag.Rule{Code: "missing", VI: "thiếu trường"}
	for _, p := range (diag.List{missing.For("parties[0].name")}).Prefix("office") {
		fmt.Println(p)
	}
	// Output: office.parties[0].name: thiếu trường [missing]
}

// A service sends problems to its clients as JSON, in their language.
func ExampleList_In() {
	late := diag.Rule{Code: "late", Severity: diag.Warning, VI: "chậm %[1]d ngày", EN: "%[1]d days late"}
	problems := diag.List{late.At(diag.Place{File: "so-nhan.xlsx", Sheet: "Sổ nhận", Cell: "C4"}, "", 3)}
	text, err := json.MarshalIndent(problems.In(diag.EN), "", "  ")
	fmt.Println(string(text), err)
	// Output:
	// [
	//   {
	//     "code": "late",
	//     "severity": "warning",
	//     "file": "so-nhan.xlsx",
	//     "sheet": "Sổ nhận",
	//     "cell": "C4",
	//     "message": "3 days late"
	//   }
	// ] <nil>
}
