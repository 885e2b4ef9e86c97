package strictyaml_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/report/strictyaml"
	"gopkg.in/yaml.v3"
)

// dossier is a file of the size of a whole inspection: 114 units, 60 duties.
func dossier() string {
	var b strings.Builder
	b.WriteString("id: kh.mau\nversion: 1\ntitle: Kế hoạch kiểm tra\nsubject: |-\n  Kiểm tra việc thực hiện quy chế làm việc\n  tại các xã, phường, đặc khu\naims:\n")
	for i := range 40 {
		fmt.Fprintf(&b, "  - Rà soát việc thực hiện nhiệm vụ thứ %d của Ủy ban nhân dân xã, phường, đặc khu theo kế hoạch - chương trình công tác năm.\n", i)
	}
	b.WriteString("office:\n  name: Sở A\n  parties:\n")
	for i := range 114 {
		fmt.Fprintf(&b, "    - {id: dv%d, name: Phường thứ %d, kind: peer}\n", i, i)
	}
	b.WriteString("duties:\n")
	for i := range 60 {
		fmt.Fprintf(&b, "  - heading: Phòng chuyên môn số %d\n    tasks:\n      - Chuẩn bị báo cáo, hồ sơ, tài liệu phục vụ kiểm tra.\n      - >-\n        Cử công chức tham gia đoàn kiểm tra\n        theo yêu cầu của trưởng đoàn.\n", i)
	}
	b.WriteString("due: {working_days: 2}\nlayout: {size: 14, indent: 12.7}\nrequest: true\n")
	return b.String()
}

// loose is plan without what yaml.v3 cannot read by itself.
type loose struct {
	Paper struct {
		ID      string  `yaml:"id"`
		Version int     `yaml:"version"`
		Office  *office `yaml:"office"`
		Title   string  `yaml:"title"`
		Subject string  `yaml:"subject"`
	} `yaml:",inline"`
	Aims    []string `yaml:"aims"`
	Duties  []duty   `yaml:"duties"`
	Due     *due     `yaml:"due"`
	Layout  layout   `yaml:"layout"`
	Request bool     `yaml:"request"`
}

func BenchmarkUnmarshal(b *testing.B) {
	text := []byte(dossier())
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		var v loose
		if err := yaml.Unmarshal(text, &v); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDecode(b *testing.B) {
	text := dossier()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		var v plan
		if _, problems := strictyaml.Decode(context.Background(), strings.NewReader(text), "a.yaml", "", &v); problems != nil {
			b.Fatal(problems)
		}
	}
}

func BenchmarkDecodeAndCheck(b *testing.B) {
	text := dossier()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		var v plan
		src, problems := strictyaml.Decode(context.Background(), strings.NewReader(text), "a.yaml", "", &v)
		problems = append(problems, src.Locate(strictyaml.Check(&v))...)
		if problems.Err() != nil {
			b.Fatal(problems)
		}
	}
}

func TestDossierIsRight(t *testing.T) {
	p, _, problems := decode(t, dossier())
	require.Empty(t, problems)
	require.Empty(t, strictyaml.Check(&p))
	require.Len(t, p.Paper.Office.Parties, 114)
}
