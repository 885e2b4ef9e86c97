package check_test

import (
	"bytes"
	"context"
	"fmt"
	"os"

	"github.com/vanban-go/vanban/render/docx"
	"github.com/vanban-go/vanban/render/nd30/check"
	"github.com/vanban-go/vanban/report/diag"
)

func ExampleCheck() {
	data, err := os.ReadFile("../../../testdata/check/bao-cao.docx")
	if err != nil {
		fmt.Println(err)
		return
	}
	list, err := check.Check(context.Background(), bytes.NewReader(data), int64(len(data)), "bao-cao.docx")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range list {
		_, found, allowed, _ := check.Found(p, diag.EN)
		fmt.Printf("%s, paragraph %d: found %s, allowed %s\n", p.Code, p.Place.Paragraph, found, allowed)
	}
	// Output:
	// R42, paragraph 16: found "[cần bổ sung số liệu]", allowed the real text
	// R38, paragraph 18: found "hoá" has its tone mark on another vowel than the rest, allowed one way to place tone marks (hòa, thủy)
	// R34, paragraph 34: found no section break before the annex, allowed counted from 1
	// R33, paragraph 34: found "Phụ lục I", allowed "Phụ lục"
}

func ExampleRules() {
	for _, r := range check.Rules()[10:12] {
		fmt.Printf("%s %s %q\n", r.Code, r.Severity, r.LimitEN)
	}
	// Output:
	// R11 error ""
	// R12 error "a resolution with a year counts as a legal normative document; a decision may be one: a note only"
}

// A copy of the paper bears each finding as a comment where it is; nothing else
// changes.
func ExampleComments() {
	data, err := os.ReadFile("../../../testdata/check/bao-cao.docx")
	if err != nil {
		fmt.Println(err)
		return
	}
	paper := bytes.NewReader(data)
	found, err := check.Check(context.Background(), paper, paper.Size(), "bao-cao.docx")
	if err != nil {
		fmt.Println(err)
		return
	}
	comments := check.Comments(found, diag.VI)
	var out bytes.Buffer
	if err := docx.Annotate(context.Background(), &out, paper, paper.Size(), "Văn thư", comments); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(found), len(comments))
	fmt.Println(comments[0].Text)
	// Output:
	// 4 4
	// Lỗi R42: chỗ chưa điền: "[cần bổ sung số liệu]"; cho phép: nội dung thật (phần nội dung: "Văn bản đi được ký số và gửi trên hệ thống đạt [cần bổ sung …")
	// thông lệ soạn thảo, Nghị định 30/2020/NĐ-CP không quy định
}
