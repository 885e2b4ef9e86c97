package vi_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/report/vi"
)

func TestNearAll(t *testing.T) {
	units := []string{"Cẩm Giàng", "Cẩm Giang", "Bình Giang", "Hưng Đạo", "Trần Hưng Đạo", "Tiên Minh", "Tân Minh"}
	tests := []struct {
		name, in string
		want     []string
	}{
		{"as near as one another", "Cẩm Giạng", []string{"Cẩm Giàng", "Cẩm Giang"}},
		{"nearer to one, marks apart from the other", "Câm Giang", []string{"Cẩm Giàng", "Cẩm Giang"}},
		{"no marks at all", "Cam Giang", []string{"Cẩm Giàng", "Cẩm Giang"}},
		{"a letter left out", "Cẩm Gian", []string{"Cẩm Giàng", "Cẩm Giang"}},
		{"one of them itself", "Cẩm Giang", []string{"Cẩm Giàng", "Cẩm Giang"}},
		{"between two by letters", "Tin Minh", []string{"Tiên Minh", "Tân Minh"}},
		{"one", "Hưng Đao", []string{"Hưng Đạo"}},
		{"a part of a name", "Đạo", nil},
		{"none", "Bạch Long Vĩ", nil},
		{"empty", "", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, vi.NearAll(tt.in, units))
		})
	}
	assert.Nil(t, vi.NearAll("x", nil))
	assert.Equal(t, []string{"xã"}, vi.NearAll("xa", []string{"xã", "xã"}), "each once")
}

func FuzzNearAll(f *testing.F) {
	f.Add("Cẩm Gian", "Cẩm Giang\nCẩm Giàng\nBình Giang")
	f.Fuzz(func(t *testing.T, name, joined string) {
		candidates := strings.Split(joined, "\n")
		before := slices.Clone(candidates)
		all := vi.NearAll(name, candidates)
		assert.Equal(t, before, candidates, "the input is untouched")
		best, ok := vi.Near(name, candidates)
		assert.Equal(t, ok, len(all) > 0)
		if ok {
			assert.Contains(t, all, best)
		}
		for _, c := range all {
			assert.Contains(t, candidates, c)
		}
	})
}

func ExampleNearAll() {
	fmt.Printf("%q\n", vi.NearAll("Cẩm Giạng", []string{"Cẩm Giang", "Cẩm Giàng", "Bình Giang"}))
	// Output: ["Cẩm Giang" "Cẩm Giàng"]
}
