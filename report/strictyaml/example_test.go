package strictyaml_test

import (
	"context"
	"fmt"
	"reflect"
	"strings"
	"testing/fstest"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// Notice (thông báo) stands for a model.
type Notice struct {
	Title string  `yaml:"title" validate:"required" desc:"Trích yếu"`
	To    []Party `yaml:"to" validate:"dive" vanban:"single" desc:"Nơi nhận"`
	Desk  *Desk   `yaml:"desk" vanban:"file=desk"`
	Days  int     `yaml:"days" validate:"omitempty,max=30"`
}

// Party is one that gets the notice.
type Party struct {
	Name string `yaml:"name" validate:"required" vanban:"scalar"`
	Note string `yaml:"note"`
}

// Desk is in a file of its own.
type Desk struct {
	Name string `yaml:"name" validate:"required"`
}

func ExampleLoad() {
	fsys := fstest.MapFS{
		"thong-bao.yaml": {Data: []byte("kind: notice\ntitel: Lịch kiểm tra\nto: Phường A\ndesk: van-phong.yaml\ndays: 45\n")},
		"van-phong.yaml": {Data: []byte("kind: desk\n")},
	}
	var n Notice
	src, problems := strictyaml.Load(context.Background(), fsys, "thong-bao.yaml", "notice", &n)
	problems = append(problems, src.Locate(strictyaml.Check(&n))...)
	for _, p := range problems.Sorted() {
		fmt.Println(p)
	}
	// Output:
	// thong-bao.yaml:2:1: không có trường "titel"; có phải "title"? [unknown-field]
	// thong-bao.yaml:5:7: 45 nằm ngoài giới hạn; cần ≤ 30 [out-of-range]
	// van-phong.yaml:1:1: thiếu trường "name"; thêm dòng "name: …" [missing-field]
}

func ExampleDecode() {
	var n Notice
	_, problems := strictyaml.Decode(context.Background(), strings.NewReader("title: Kinh phí: theo nguồn được giao\n"), "thong-bao.yaml", "notice", &n)
	for _, p := range problems {
		fmt.Println(p.Text(diag.EN))
	}
	// Output:
	// thong-bao.yaml:1:16: the colon makes "Kinh phí" a key; quote the whole text: "Kinh phí: …" [colon-in-text]
}

func ExampleCheck() {
	n := Notice{To: []Party{{Name: "Phường A"}, {Note: "để biết"}}}
	for _, p := range strictyaml.Check(n) {
		fmt.Println(p)
	}
	// Output:
	// title: thiếu trường "title"; thêm dòng "title: …" [missing-field]
	// to[1].name: thiếu trường "name"; thêm dòng "name: …" [missing-field]
}

func ExampleSource_Place() {
	var n Notice
	src, _ := strictyaml.Decode(context.Background(), strings.NewReader("kind: notice\nto:\n  - Phường A\n  - {name: Phường B}\n"), "thong-bao.yaml", "notice", &n)
	fmt.Println(src.Place("to[1].name"))
	fmt.Println(src.Place("to"))
	// Output:
	// thong-bao.yaml:4:12
	// thong-bao.yaml:2:1
}

func ExampleMarshal() {
	text, err := strictyaml.Marshal("notice", Notice{Title: "Thông báo: lịch họp", To: []Party{{Name: "Phường A"}}, Days: 3})
	fmt.Printf("%s%v", text, err)
	// Output:
	// kind: notice
	// title: "Thông báo: lịch họp"
	// to: [Phường A]
	// days: 3
	// <nil>
}

func ExampleFields() {
	for _, f := range strictyaml.Fields(reflect.TypeFor[Notice]()) {
		fmt.Printf("%s %v %q\n", f.Name, f.Type, f.Desc)
	}
	// Output:
	// title string "Trích yếu"
	// to []strictyaml_test.Party "Nơi nhận"
	// desk *strictyaml_test.Desk ""
	// days int ""
}

func ExampleSchema() {
	schema, err := strictyaml.Schema("desk", "desk", reflect.TypeFor[Desk]())
	fmt.Printf("%s%v\n", schema, err)
	// Output:
	// {
	//   "$schema": "https://json-schema.org/draft/2020-12/schema",
	//   "$id": "desk.json",
	//   "title": "desk",
	//   "type": "object",
	//   "properties": {
	//     "kind": {
	//       "description": "Loại tệp",
	//       "const": "desk"
	//     },
	//     "format": {
	//       "description": "Phiên bản cách viết tệp (mặc định: 1)",
	//       "const": 1
	//     },
	//     "name": {
	//       "type": [
	//         "string",
	//         "number",
	//         "boolean"
	//       ],
	//       "minLength": 1
	//     }
	//   },
	//   "required": [
	//     "kind",
	//     "name"
	//   ],
	//   "additionalProperties": false
	// }
	// <nil>
}
