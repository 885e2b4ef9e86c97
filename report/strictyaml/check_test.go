package strictyaml_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/fault"
	"github.com/vanban-go/vanban/report/strictyaml"
)

func paths(l diag.List) []string {
	out := []string{}
	for _, p := range l {
		out = append(out, p.Error())
	}
	return out
}

func TestCheckPaths(t *testing.T) {
	p := plan{
		Paper: paper{
			ID:     "Kế hoạch",
			Office: &office{Parties: []party{{ID: "a", Name: "A"}, {ID: "b", Kind: "other"}, {ID: "a", Name: strings.Repeat("ạ", 21)}}},
		},
		Units:  []string{"x", "y", "x"},
		Duties: []duty{{Tasks: []string{"A"}}, {}, {Tasks: []string{}}, {Tasks: []string{""}}},
		Due:    &due{WorkingDays: 0, Count: "some"},
	}
	assert.Equal(t, []string{
		`due.count: không dùng được giá trị "some"; chọn một trong: all, clear [not-one-of]`,
		`due.working_days: 0 nằm ngoài giới hạn; cần ≥ 1 [out-of-range]`,
		`duties[1].tasks: thiếu trường "tasks"; thêm dòng "tasks: …" [missing-field]`,
		`duties[2].tasks: danh sách có 0 mục, cần ≥ 1; thêm hoặc bớt mục [wrong-count]`,
		`duties[3].tasks[0]: thiếu giá trị; ghi giá trị hoặc bỏ trường này [null-value]`,
		`id: mã "Kế hoạch" không hợp lệ; dùng chữ thường không dấu, chữ số, "_", "-"; các phần cách nhau bằng dấu chấm: kh.2025 [bad-id]`,
		`office.name: thiếu trường "name"; thêm dòng "name: …" [missing-field]`,
		`office.parties[1].kind: không dùng được giá trị "other"; chọn một trong: internal, peer, group [not-one-of]`,
		`office.parties[1].name: thiếu trường "name"; thêm dòng "name: …" [missing-field]`,
		`office.parties[2].id: giá trị "a" đã có ở office.parties[0].id; mỗi giá trị chỉ ghi một lần [not-unique]`,
		`office.parties[2].name: chữ có 21 ký tự, cần ≤ 20; viết ngắn lại [too-long]`,
		`units[2]: giá trị "x" đã có ở units[0]; mỗi giá trị chỉ ghi một lần [not-unique]`,
	}, paths(strictyaml.Check(&p)))
	assert.Equal(t, strictyaml.Check(&p), strictyaml.Check(p), "a value and a pointer to it")
}

// every has a field for every group of tags.
type every struct {
	A      string   `yaml:"a"`
	With   string   `yaml:"with" validate:"required_with=A"`
	If     string   `yaml:"if_" validate:"required_if=A x"`
	No     string   `yaml:"no" validate:"excluded_with=A"`
	Len    string   `yaml:"len" validate:"omitempty,len=3"`
	Short  string   `yaml:"short" validate:"omitempty,min=3"`
	Above  string   `yaml:"above" validate:"omitempty,gt=3"`
	Few    []int    `yaml:"few" validate:"omitempty,len=2,dive,lt=5"`
	Eq     int      `yaml:"eq" validate:"omitempty,eq=1"`
	Ne     int      `yaml:"ne" validate:"ne=7"`
	From   int      `yaml:"from"`
	To     int      `yaml:"to" validate:"gtefield=From"`
	Email  string   `yaml:"email" validate:"omitempty,email"`
	Starts string   `yaml:"starts" validate:"omitempty,startswith=a"`
	One    string   `yaml:"one" validate:"omitempty,oneof='a b' c"`
	Ints   int      `yaml:"ints" validate:"omitempty,oneof=1 2"`
	Ptrs   []*party `yaml:"ptrs" validate:"unique=ID,dive,required"`
}

func TestCheckTags(t *testing.T) {
	require.NoError(t, strictyaml.Verify(reflect.TypeFor[every]()))
	v := every{
		A: "x", No: "y", Len: "ab", Short: "ab", Above: "abc", Few: []int{9}, Eq: 2, Ne: 7, From: 2, To: 1,
		Email: "a", Starts: "b", One: "d", Ints: 3, Ptrs: []*party{nil, {ID: "a", Name: "A"}, {ID: "a", Name: "B"}},
	}
	assert.Equal(t, []string{
		`above: chữ có 3 ký tự, cần > 3; viết đầy đủ hơn [too-short]`,
		`email: giá trị "a" không hợp lệ; viết như ten@coquan.gov.vn [invalid-value]`,
		`eq: giá trị 2 không phù hợp; cần = 1 [not-equal]`,
		`few: danh sách có 1 mục, cần = 2; thêm hoặc bớt mục [wrong-count]`,
		`if_: thiếu trường "if_"; cần có khi a = x [missing-field]`,
		`ints: không dùng được giá trị "3"; chọn một trong: 1, 2 [not-one-of]`,
		`len: chữ có 2 ký tự, cần = 3; viết đầy đủ hơn [too-short]`,
		`ne: giá trị 7 không phù hợp; cần ≠ 7 [not-equal]`,
		`no: không được có trường "no" ở đây; không dùng cùng: a [not-allowed]`,
		`one: không dùng được giá trị "d"; chọn một trong: a b, c [not-one-of]`,
		`ptrs[0]: thiếu giá trị; ghi giá trị hoặc bỏ trường này [null-value]`,
		`ptrs[2].id: giá trị "a" đã có ở ptrs[1].id; mỗi giá trị chỉ ghi một lần [not-unique]`,
		`short: chữ có 2 ký tự, cần ≥ 3; viết đầy đủ hơn [too-short]`,
		`starts: giá trị "b" không hợp lệ; phải bắt đầu bằng "a" [invalid-value]`,
		`to: giá trị 1 không phù hợp; cần ≥ from [not-equal]`,
		`with: thiếu trường "with"; cần có khi có một trong: a [missing-field]`,
	}, paths(strictyaml.Check(v)))
}

// What is in a field that breaks a rule is not looked at, nor what is in a list
// without dive or apart; what is in an empty struct is.
func TestCheckWhatIsBelow(t *testing.T) {
	type inner struct {
		Name string `yaml:"name" validate:"required"`
		Of   string `yaml:"of" validate:"excluded_with=Name"`
	}
	type Inline struct {
		Or   string `yaml:"or"`
		Else inner  `yaml:"else" validate:"excluded_with=Or"`
	}
	type outer struct {
		Inline  `yaml:",inline"`
		Must    inner    `yaml:"must" validate:"required"`
		Plain   inner    `yaml:"plain"`
		May     inner    `yaml:"may" validate:"omitempty"`
		Pointer *inner   `yaml:"pointer"`
		Few     []inner  `yaml:"few" validate:"max=1,dive"`
		Each    []inner  `yaml:"each" validate:"dive"`
		Given   []*inner `yaml:"given" validate:"dive,required"`
		None    []inner  `yaml:"none"`
		Apart   inner    `yaml:"apart" validate:"required,structonly"`
		Lists   [][]int  `yaml:"lists" validate:"dive,dive,lt=3"`
	}
	some := inner{Of: "x"}
	v := outer{
		Inline: Inline{Or: "x", Else: some}, Must: inner{Of: "x"}, Pointer: &inner{Name: "A", Of: "x"},
		Few: []inner{{}, {}}, Each: []inner{{Name: "A"}, {}}, Given: []*inner{nil, {}}, None: []inner{{}}, Apart: some, Lists: [][]int{{1}, {2, 3}},
	}
	assert.Equal(t, []string{
		`each[1].name: thiếu trường "name"; thêm dòng "name: …" [missing-field]`,
		`else: không được có trường "else" ở đây; không dùng cùng: or [not-allowed]`,
		`few: danh sách có 2 mục, cần ≤ 1; thêm hoặc bớt mục [wrong-count]`,
		`given[0]: thiếu giá trị; ghi giá trị hoặc bỏ trường này [null-value]`,
		`given[1].name: thiếu trường "name"; thêm dòng "name: …" [missing-field]`,
		`lists[1][1]: 3 nằm ngoài giới hạn; cần < 3 [out-of-range]`,
		`must.name: thiếu trường "name"; thêm dòng "name: …" [missing-field]`,
		`plain.name: thiếu trường "name"; thêm dòng "name: …" [missing-field]`,
		`pointer.of: không được có trường "of" ở đây; không dùng cùng: name [not-allowed]`,
	}, paths(strictyaml.Check(&v)))
}

func TestCheckTexts(t *testing.T) {
	p := plan{
		Paper: paper{Title: "A\x07", Subject: "một\nhai", Bases: []basis{{}, {Title: "k\xE9"}}},
		Aims:  []string{"đoạn một\n\nđoạn hai", "Thu\u031b\u0309", "A\tB", "A\u2028B"},
	}
	assert.Equal(t, []string{
		`aims[1]: chữ có dấu viết rời (Unicode tổ hợp); chuẩn hóa bằng vi.NFC trước khi gán [not-nfc]`,
		`aims[2]: ký tự không in được Tab; thay bằng dấu cách [control-character]`,
		`aims[3]: ký tự không in được U+2028; xóa ký tự này [control-character]`,
		`bases[1].title: chữ không theo bảng mã UTF-8; lưu lại với mã hóa UTF-8 (Unicode) [not-utf8]`,
		`title: ký tự không in được U+0007; xóa ký tự này [control-character]`,
	}, paths(strictyaml.Check(&p)))
}

func TestCheckNeverPanics(t *testing.T) {
	circle := &office{Name: "A"}
	circle.Above = circle
	assert.ErrorIs(t, strictyaml.Check(circle).Err(), diag.Code("too-deep"))

	var none *plan
	for _, v := range []any{nil, none, 5, "text", []plan{}} {
		assert.ErrorIs(t, strictyaml.Check(v).Err(), diag.Code("unsupported-type"), "%T", v)
	}
	type wrong struct {
		A string `yaml:"a" validate:"no_such_tag"`
	}
	assert.ErrorIs(t, strictyaml.Check(wrong{}).Err(), diag.Code("bad-tag"))
	type misused struct {
		A bool `yaml:"a" validate:"min=1"`
	}
	assert.ErrorIs(t, strictyaml.Check(misused{}).Err(), diag.Code("bad-tag"))
}

// TestCheckBounds: a bound is held against whole numbers as they are, however large, and
// one that the validator cannot read is told of whatever the value is.
func TestCheckBounds(t *testing.T) {
	type large struct {
		N int64  `yaml:"n" validate:"max=9007199254740992"`
		U uint64 `yaml:"u" validate:"omitempty,min=9007199254740993"`
	}
	assert.Empty(t, strictyaml.Check(large{N: 1 << 53, U: 1<<53 + 1}))
	assert.Len(t, strictyaml.Check(large{N: 1<<53 + 1, U: 1 << 53}), 2)

	type unread struct {
		N int `yaml:"n" validate:"max=1.5"`
	}
	assert.ErrorIs(t, strictyaml.Check(unread{N: 1}).Err(), diag.Code("bad-tag"))

	type twice struct {
		N **int `yaml:"n" validate:"max=1"`
	}
	assert.NotEmpty(t, strictyaml.Check(twice{N: new(*int)}))
}

func TestCheckIDs(t *testing.T) {
	for id, good := range map[string]bool{
		"a": true, "kh.vanhanh-2025": true, "p.xdcq": true, "0": true, "a_b.c-d.9": true,
		"A": false, "a b": false, ".a": false, "a.": false, "a..b": false, "-a": false, "a._": false, "đ": false, "a/b": false,
	} {
		assert.Equal(t, good, strictyaml.Check(party{ID: id, Name: "A"}).Err() == nil, id)
	}
}

func TestVerify(t *testing.T) {
	require.NoError(t, strictyaml.Verify(reflect.TypeFor[plan]()))
	type inner struct {
		X string `validate:"required"`
	}
	type wrong struct {
		A string         `yaml:"a" vanban:"nope"`
		B string         `yaml:"a"`
		C string         `yaml:"c" validate:"hostname"`
		D string         `yaml:"d" validate:"required_with=Nope"`
		E string         `yaml:"e" validate:"required_if=A x Nope y"`
		F []inner        `yaml:"f"`
		G map[string]int `yaml:"g"`
		H int            `yaml:"h" vanban:"single"`
		I int            `yaml:"i" vanban:"lines"`
		J []string       `yaml:"j" vanban:"scalar"`
		K inner          `yaml:"k" vanban:"file=x"`
		L bool           `yaml:"l,omitempty"`
		M bool           `yaml:"m" validate:"max=1"`
		N string         `yaml:"n" vanban:"sequence"`
	}
	err := strictyaml.Verify(reflect.TypeFor[*wrong]())
	require.Error(t, err)
	for _, want := range []string{
		`A: option "nope"`, `B: a second field is named "a"`, `C: validate tag "hostname"`, `D: validate tag "required_with" names no field "Nope"`,
		`E: validate tag "required_if" names no field "Nope"`, `F: validate tag "dive" is missing`, `G: type map[string]int cannot be read`,
		`H: option single`, `I: option lines`, `J: option scalar`, `K: option file`, `N: option sequence`, `L: option "omitempty" of the tag yaml`, `Bad field type bool`,
	} {
		assert.ErrorContains(t, err, want)
	}
}

func TestFields(t *testing.T) {
	names := []string{}
	for _, f := range strictyaml.Fields(reflect.TypeFor[*plan]()) {
		names = append(names, f.Name)
	}
	assert.Equal(t, []string{
		"id", "version", "office", "second", "title", "subject", "bases", "date",
		"aims", "units", "team", "duties", "due", "layout", "request", "optional", "small", "copies", "places",
	}, names)
	id := strictyaml.Fields(reflect.TypeFor[plan]())[0]
	assert.Equal(t, strictyaml.Field{
		Name: "id", Type: reflect.TypeFor[string](), Index: []int{1, 0}, Desc: "Mã kế hoạch",
	}, id)
	assert.Nil(t, strictyaml.Fields(reflect.TypeFor[string]()))
	assert.Nil(t, strictyaml.Fields(nil))
}

func TestIsGiven(t *testing.T) {
	p := plan{Paper: paper{ID: "a", Office: &office{Name: "A"}}}
	for path, given := range map[string]bool{"id": true, "title": false, "office": true, "office.name": true, "office.parties": false, "second.name": false, "no": false, "id.no": false} {
		assert.Equal(t, given, strictyaml.IsGiven(&p, path), path)
		assert.Equal(t, given, strictyaml.IsGiven(p, path), path)
	}
	assert.False(t, strictyaml.IsGiven(nil, "id"))
}

// beside has a field for every tag about the fields A to C.
type beside struct {
	A string   `yaml:"a"`
	B []string `yaml:"b"`
	C bool     `yaml:"c"`

	With          string `yaml:"with" validate:"required_with=A B C"`
	WithAll       string `yaml:"with_all" validate:"required_with_all=A B C"`
	Without       string `yaml:"without" validate:"required_without=A B C"`
	WithoutAll    string `yaml:"without_all" validate:"required_without_all=A B C"`
	NotWith       string `yaml:"not_with" validate:"excluded_with=A B C"`
	NotWithAll    string `yaml:"not_with_all" validate:"excluded_with_all=A B C"`
	NotWithout    string `yaml:"not_without" validate:"excluded_without=A B C"`
	NotWithoutAll string `yaml:"not_without_all" validate:"excluded_without_all=A B C"`
}

// TestCheckFieldsBeside: what is required or excluded depends on how many of the others
// there are, also of those in an inlined struct.
func TestCheckFieldsBeside(t *testing.T) {
	type Inlined struct {
		Before string `yaml:"before"`
		beside `yaml:",inline"`
	}
	type outer struct {
		Inlined `yaml:",inline"`
		After   string `yaml:"after"`
	}
	for set := range 1 << 3 {
		others := beside{C: set&4 != 0}
		n := 0
		if others.C {
			n++
		}
		if set&1 != 0 {
			others.A = "x"
			n++
		}
		if set&2 != 0 {
			others.B = []string{"y"}
			n++
		}
		whole := others
		for _, f := range []*string{&whole.With, &whole.WithAll, &whole.Without, &whole.WithoutAll, &whole.NotWith, &whole.NotWithAll, &whole.NotWithout, &whole.NotWithoutAll} {
			*f = "z"
		}
		wrong := func(v any) (names []string) {
			for _, p := range strictyaml.Check(v) {
				names = append(names, p.Path)
			}
			return names
		}
		var required, excluded []string
		add := func(list *[]string, name string, is bool) {
			if is {
				*list = append(*list, name)
			}
		}
		add(&required, "with", n > 0)
		add(&required, "with_all", n == 3)
		add(&required, "without", n < 3)
		add(&required, "without_all", n == 0)
		add(&excluded, "not_with", n > 0)
		add(&excluded, "not_with_all", n == 3)
		add(&excluded, "not_without", n < 3)
		add(&excluded, "not_without_all", n == 0)
		assert.Equal(t, required, wrong(others), set)
		assert.Equal(t, excluded, wrong(whole), set)
		assert.Equal(t, required, wrong(outer{Inlined: Inlined{beside: others}}), set)
		assert.Equal(t, excluded, wrong(outer{Inlined: Inlined{beside: whole}, After: "x"}), set)
	}
}

// TestNilItems: where the items of a list are looked at, none of them is a nil pointer.
func TestNilItems(t *testing.T) {
	list := []*office{{Name: "A"}, nil}
	problems := strictyaml.Check(struct {
		Told  []*office `yaml:"told" validate:"dive"`
		Taken []*office `yaml:"taken"`
	}{list, list})
	assert.Equal(t, diag.List{fault.NullValue.For("told[1]")}, problems)
}
