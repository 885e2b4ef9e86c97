package strictyaml_test

import (
	"context"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// round refers to a table of guests.
type round struct {
	Title string     `yaml:"title"`
	List  *guestList `yaml:"list" vanban:"file=guests" validate:"required"`
	Other *guests    `yaml:"other" vanban:"file=others"`
}

type guestList struct {
	Guests []guest `yaml:"guests" vanban:"table" validate:"required,min=1,dive"`
}

func TestLoadFollowsTables(t *testing.T) {
	files := fstest.MapFS{
		"a.yaml":      {Data: []byte("kind: round\ntitle: A\nlist: khach/a.csv\n")},
		"khach/a.csv": {Data: []byte("Mã;Họ tên\na;Nguyễn Văn A\nB;Trần Văn B\n")},
	}
	var r round
	source, problems := strictyaml.Load(context.Background(), files, "a.yaml", "round", &r)
	require.Empty(t, problems)
	assert.Equal(t, "Nguyễn Văn A", r.List.Guests[0].Name)
	assert.Equal(t, "khach/a.csv:3:3", source.Place("list.guests[1].name").String())
	assert.Equal(t, []string{`khach/a.csv:3:1: mã "B" không hợp lệ; dùng chữ thường không dấu, chữ số, "_", "-"; các phần cách nhau bằng dấu chấm: kh.2025 [bad-id]`},
		sayings(source.Locate(strictyaml.Check(&r))))

	var list guestList
	_, problems = strictyaml.Load(context.Background(), files, "khach/a.csv", "guests", &list)
	require.Empty(t, problems)
	assert.Equal(t, r.List, &list)
}

func TestLoadRefusesTables(t *testing.T) {
	tests := []struct{ name, plan, table, want string }{
		{"where a struct has more than a list", "other: a.csv", "id,name\na,An\n", `a.csv:1:1: ở đây không dùng được tệp CSV; ghi nội dung bằng YAML [table-not-here]`},
		{"with a quote", "list: a.csv", "id,name\na,\"A\"n\n", `a.csv:2:5: dấu nháy kép trong CSV đặt sai; đặt cả ô trong dấu nháy kép và viết đôi dấu nháy ở trong: "a ""b"" c" [csv-syntax]`},
		{"without rows", "list: a.csv", "id,name\n", `a.csv:1:1: bảng không có dữ liệu; dòng đầu ghi tiêu đề các cột, mỗi dòng dưới một mục [empty-table]`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			files := fstest.MapFS{"a.yaml": {Data: []byte("kind: round\n" + tt.plan + "\n")}, "a.csv": {Data: []byte(tt.table)}}
			var r round
			source, problems := strictyaml.Load(context.Background(), files, "a.yaml", "round", &r)
			if tt.plan == "list: a.csv" {
				problems = append(problems, source.Locate(strictyaml.Check(&r))...)
			}
			assert.Equal(t, []string{tt.want}, sayings(problems))
		})
	}
}

func sayings(l diag.List) []string {
	out := make([]string, len(l))
	for i, p := range l {
		out[i] = p.Error()
	}
	return out
}
