package outline_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/outline"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/limit"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// areas are a checklist with two levels: a, b (b.x, b.y), c open.
func areas() *checklist.Checklist {
	return &checklist.Checklist{ID: "dm.mau", Areas: []checklist.Area{
		{ID: "a", Title: "Chỉ đạo", Text: "Công tác chỉ đạo."},
		{ID: "b", Title: "Bộ máy", Text: "Tổ chức bộ máy.", Areas: []checklist.Area{
			{ID: "b.x", Title: "Biên chế", Text: "Quản lý biên chế."},
			{ID: "b.y", Title: "Ngân sách", Text: "Quản lý ngân sách."},
		}},
		{ID: "c", Title: "Nội dung khác", Text: "Các nội dung khác.", Open: true},
	}}
}

// report is an outline without fault for these areas.
func report() *outline.Outline {
	return &outline.Outline{ID: "dc.mau", Title: "Báo cáo phục vụ kiểm tra", Sections: []outline.Section{
		{ID: "chung", Heading: "Đặc điểm chung", Was: []string{"khaiquat"}},
		{ID: "ketqua", Heading: "Kết quả", Prompt: "Nêu kết quả cụ thể.", EachArea: true, Sections: []outline.Section{
			{ID: "ketqua.chung", Heading: "Nhận xét chung"},
		}},
	}}
}

func paths(problems diag.List) []string {
	var out []string
	for _, p := range problems {
		out = append(out, fmt.Sprintf("%s %s", p.Path, p.Code))
	}
	return out
}

func TestValidate(t *testing.T) {
	tests := []struct {
		name         string
		spoil        func(o *outline.Outline)
		want, review []string
	}{
		{"nothing wrong", func(o *outline.Outline) {}, nil, nil},
		{"with its checklist", func(o *outline.Outline) { o.Checklist = areas() }, nil, nil},
		{"nothing", func(o *outline.Outline) { *o = outline.Outline{} }, []string{"id missing-field", "sections missing-field", "title missing-field"}, nil},
		{"one id twice", func(o *outline.Outline) { o.Sections[1].Sections[0].ID = "chung" }, []string{"sections[1].sections[0].id repeated-section"}, nil},
		{"former id", func(o *outline.Outline) { o.Sections[1].Was = []string{"cu", "ketqua.chung"} }, []string{"sections[1].was[1] living-section"}, nil},
		{"an id of 56 characters", func(o *outline.Outline) { o.Sections[0].ID = strings.Repeat("a", 56) }, nil, nil},
		{"an id of 57 characters", func(o *outline.Outline) { o.Sections[0].ID = strings.Repeat("a", 57) }, []string{"sections[0].id long-section-id"}, nil},
		{"56 characters with the longest id of an area", func(o *outline.Outline) {
			o.Checklist = areas()
			o.Sections[1].ID = strings.Repeat("a", 56-len(".b.x"))
		}, nil, nil},
		{"57 characters with the longest id of an area", func(o *outline.Outline) {
			o.Checklist = areas()
			o.Sections[1].ID = strings.Repeat("a", 57-len(".b.x"))
		}, []string{"sections[1].id long-section-id"}, nil},
		{"a long id of a section that is not divided", func(o *outline.Outline) {
			o.Checklist = areas()
			o.Sections[0].ID = strings.Repeat("a", 56)
		}, nil, nil},
		{"unknown area", func(o *outline.Outline) {
			o.Checklist = areas()
			o.Sections[0].Areas = []string{"b", "b.z"}
		}, []string{"sections[0].areas[1] unknown-area"}, nil},
		{"areas left out", func(o *outline.Outline) {
			o.Checklist = areas()
			o.Sections[1].EachArea = false
			o.Sections[0].Areas = []string{"b.y"}
		}, []string{"sections area-not-covered", "sections area-not-covered", "sections area-not-covered"}, nil},
		{"a fault of the checklist", func(o *outline.Outline) {
			o.Checklist = areas()
			o.Checklist.Areas[1].Areas[0].Title = "chỉ đạo"
		}, []string{"checklist.areas[1].areas[0].title repeated-title"}, nil},
		{"slips", func(o *outline.Outline) {
			o.Checklist = areas()
			o.Sections[1].Prompt = "Nêu  kết quả."
			o.Checklist.Areas[0].Text = "Công tác chỉ đạo ."
		}, nil, []string{"checklist.areas[0].text space-before-mark", "sections[1].prompt double-space"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o, same := report(), report()
			tt.spoil(o)
			tt.spoil(same)
			problems := o.Validate()
			assert.Equal(t, tt.want, paths(problems), "%v", problems)
			assert.Equal(t, tt.review, paths(o.Review()))
			assert.Equal(t, same, o, "the input is not touched")
			for _, p := range problems {
				assert.True(t, p.Place.IsZero(), "%v", p)
			}
		})
	}
}

func TestAgainst(t *testing.T) {
	assert.Empty(t, report().Against(areas()))
	assert.Empty(t, report().Against(nil))

	o := report()
	o.Sections[1].EachArea = false
	o.Sections[0].Areas = []string{"a", "b.z", "xyz"}
	problems := o.Against(areas())
	assert.Equal(t, []string{
		"sections area-not-covered", "sections area-not-covered", "sections area-not-covered",
		"sections[0].areas[1] unknown-area", "sections[0].areas[2] unknown-area",
	}, paths(problems))
	assert.Equal(t, `có phải "b.x"?`, problems[3].Hint(diag.VI))
	assert.Equal(t, "write the id of an area of the checklist", problems[4].Hint(diag.EN))
	assert.Contains(t, problems[0].Args, diag.Path("checklist.areas[1].areas[0]"), "it says where the area stands")
}

func TestExpand(t *testing.T) {
	o := report()
	o.Sections[1].Content = outline.Indicators
	same := report()
	same.Sections[1].Content = outline.Indicators
	got := o.Expand(areas())
	assert.Equal(t, same, o, "Expand must not change the outline")

	var lines []string
	var walk func(sections []outline.Section, depth int)
	walk = func(sections []outline.Section, depth int) {
		for i := range sections {
			s := &sections[i]
			lines = append(lines, fmt.Sprintf("%s%s %q %s %v %v", strings.Repeat("  ", depth), s.ID, s.Heading, s.Form(), s.Areas, s.IsRequired()))
			walk(s.Sections, depth+1)
		}
	}
	walk(got, 0)
	assert.Equal(t, []string{
		`chung "Đặc điểm chung" narrative [] true`,
		`ketqua "Kết quả" indicators [] true`,
		`  ketqua.a "Chỉ đạo" indicators [a] true`,
		`  ketqua.b "Bộ máy" indicators [b] true`,
		`    ketqua.b.x "Biên chế" indicators [b.x] true`,
		`    ketqua.b.y "Ngân sách" indicators [b.y] true`,
		`  ketqua.c "Nội dung khác" indicators [c] false`,
		`  ketqua.chung "Nhận xét chung" narrative [] true`,
	}, lines)
	assert.Equal(t, o.Sections, o.Expand(nil), "without a checklist nothing is divided")
}

func TestCovers(t *testing.T) {
	tests := []struct {
		name    string
		section outline.Section
		want    map[string]bool
	}{
		{"nothing", outline.Section{}, map[string]bool{}},
		{"a leaf", outline.Section{Areas: []string{"b.x"}}, map[string]bool{"b.x": true}},
		{"an area and what is below it", outline.Section{Areas: []string{"b"}}, map[string]bool{"b.x": true, "b.y": true}},
		{"every area", outline.Section{EachArea: true}, map[string]bool{"a": true, "b.x": true, "b.y": true, "c": true}},
		{"a deeper section", outline.Section{Sections: []outline.Section{{Areas: []string{"a"}}}}, map[string]bool{"a": true}},
		{"an area that is not there", outline.Section{Areas: []string{"x"}}, map[string]bool{}},
	}
	for _, tt := range tests {
		o := outline.Outline{Sections: []outline.Section{tt.section}}
		assert.Equal(t, tt.want, o.Covers(areas()), tt.name)
		assert.Empty(t, o.Covers(nil), tt.name)
	}
}

func TestDefaults(t *testing.T) {
	yes, no := true, false
	assert.True(t, (&outline.Section{}).IsRequired())
	assert.True(t, (&outline.Section{Required: &yes}).IsRequired())
	assert.False(t, (&outline.Section{Required: &no}).IsRequired())
	assert.Equal(t, outline.Narrative, (&outline.Section{}).Form())
	assert.Equal(t, outline.Issues, (&outline.Section{Content: outline.Issues}).Form())
	assert.Equal(t, "outline", report().Kind())
}

func TestEachText(t *testing.T) {
	var seen []string
	strictyaml.Prose(report(), func(path, text string) { seen = append(seen, path+"="+text) })
	assert.Equal(t, []string{
		"title=Báo cáo phục vụ kiểm tra",
		"sections[0].heading=Đặc điểm chung",
		"sections[1].heading=Kết quả", "sections[1].prompt=Nêu kết quả cụ thể.",
		"sections[1].sections[0].heading=Nhận xét chung",
	}, seen)
}

func TestLoad(t *testing.T) {
	files := os.DirFS("../testdata/inspection")
	o, problems := outline.Load(files, "outline.yaml")
	require.Empty(t, problems)
	again, _ := outline.Load(files, "outline.yaml")
	o.Validate()
	o.Review()
	o.Expand(o.Checklist)
	assert.Equal(t, again, o, "the same twice, and not touched")
	assert.NotEmpty(t, o.Checklist.Areas, "the file that it refers to")

	f, err := files.Open("outline.yaml")
	require.NoError(t, err)
	defer f.Close()
	none, problems := outline.Decode(f, "de-cuong.yaml")
	assert.Nil(t, none, "no other file can be read from a reader")
	assert.ErrorIs(t, problems.Err(), diag.Code("no-files"))
}

// An outline may have as many sections as can be printed, with those for every
// area; the section with which there are more is told.
func TestMostSections(t *testing.T) {
	o, c := report(), &checklist.Checklist{ID: "dm.mau"} // three sections, one of them for each area
	for i := range 20_000 - 3 {
		c.Areas = append(c.Areas, checklist.Area{ID: fmt.Sprintf("a%d", i), Title: "A", Text: "A."})
	}
	assert.Empty(t, o.Against(c))
	c.Areas = append(c.Areas, checklist.Area{ID: "z", Title: "A", Text: "A."})
	assert.Equal(t, []string{"sections[1].sections[0] too-many"}, paths(o.Against(c)))
	assert.ErrorIs(t, o.Against(c).Err(), limit.Err)
	c.Areas = append(c.Areas, checklist.Area{ID: "y", Title: "A", Text: "A."})
	assert.Equal(t, []string{"sections[1] too-many"}, paths(o.Against(c)))
}
