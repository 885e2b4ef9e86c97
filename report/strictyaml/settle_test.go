package strictyaml

import (
	"reflect"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// settled has every tag that the walk settles, and some that it does not, on every
// kind of value.
type settled struct {
	ID       string          `yaml:"id" validate:"required,id"`
	Figure   string          `yaml:"figure" validate:"omitempty,figure"`
	Short    string          `yaml:"short" validate:"min=2,max=3"`
	Word     string          `yaml:"word" validate:"omitempty,oneof=a 'b c'"`
	Either   string          `yaml:"either" validate:"omitempty,eq=a|eq=b"`
	Email    string          `yaml:"email" validate:"omitempty,email"`
	Without  string          `yaml:"without" validate:"required_without=Word"`
	Number   int             `yaml:"number" validate:"omitempty,gte=-1,lte=2"`
	Natural  uint            `yaml:"natural" validate:"max=2"`
	Decimal  float64         `yaml:"decimal" validate:"gte=0.5"`
	Optional *float64        `yaml:"optional" validate:"omitempty,gte=1"`
	Needed   *int            `yaml:"needed" validate:"required"`
	Texts    []string        `yaml:"texts" validate:"omitempty,min=1,dive,required,id"`
	Words    []string        `yaml:"words" validate:"dive,omitempty,oneof=a b"`
	Numbers  []int           `yaml:"numbers" validate:"max=1,dive,gte=1"`
	Below    settledBelow    `yaml:"below"`
	Maybe    settledBelow    `yaml:"maybe" validate:"omitempty"`
	Must     settledBelow    `yaml:"must" validate:"required"`
	Apart    *settledBelow   `yaml:"apart" validate:"required,structonly"`
	Pointer  *settledBelow   `yaml:"pointer"`
	List     []settledBelow  `yaml:"list" validate:"dive"`
	Refs     []*settledBelow `yaml:"refs" validate:"dive,required"`
	Loose    []settledBelow  `yaml:"loose"`
}

type settledBelow struct {
	Name  string `yaml:"name" validate:"required"`
	Other string `yaml:"other" validate:"excluded_with=Name"`
}

// TestSettled holds the walk to the validator: it finds nothing in what is settled.
func TestSettled(t *testing.T) {
	require.False(t, shapeOf(reflect.TypeFor[settled]()).terms().odd)
	words := rapid.SampledFrom([]string{"", "a", "b", "c", "b c", "a.b", "a@b", "A", "đ", "đđđ", "dài quá", "a@b.vn"})
	below := rapid.Custom(func(t *rapid.T) settledBelow {
		return settledBelow{rapid.SampledFrom([]string{"", "a"}).Draw(t, "name"), rapid.SampledFrom([]string{"", "", "a"}).Draw(t, "other")}
	})
	pointer := rapid.Ptr(below, true)
	sure, wrong := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		// Most fields are good, so that the others are seen.
		v := settled{
			ID: "a", Short: "ab", Without: "a", Decimal: 1, Needed: new(int), Below: settledBelow{Name: "a"}, Must: settledBelow{Name: "a"}, Apart: new(settledBelow),
		}
		for range rapid.IntRange(0, 3).Draw(t, "changes") {
			switch rapid.IntRange(0, 22).Draw(t, "field") {
			case 0:
				v.ID = words.Draw(t, "id")
			case 1:
				v.Figure = words.Draw(t, "figure")
			case 2:
				v.Short = words.Draw(t, "short")
			case 3:
				v.Word = words.Draw(t, "word")
			case 4:
				v.Either = words.Draw(t, "either")
			case 5:
				v.Email = words.Draw(t, "email")
			case 6:
				v.Without = words.Draw(t, "without")
			case 7:
				v.Number = rapid.IntRange(-2, 3).Draw(t, "number")
			case 8:
				v.Natural = rapid.UintRange(0, 3).Draw(t, "natural")
			case 9:
				v.Decimal = rapid.Float64().Draw(t, "decimal")
			case 10:
				v.Optional = rapid.Ptr(rapid.Float64Range(0, 2), true).Draw(t, "optional")
			case 11:
				v.Needed = nil
			case 12:
				v.Texts = rapid.SliceOfN(words, 0, 2).Draw(t, "texts")
			case 13:
				v.Words = rapid.SliceOfN(words, 0, 2).Draw(t, "words")
			case 14:
				v.Numbers = rapid.SliceOfN(rapid.IntRange(0, 2), 0, 2).Draw(t, "numbers")
			case 15:
				v.Below = below.Draw(t, "below")
			case 16:
				v.Maybe = below.Draw(t, "maybe")
			case 17:
				v.Must = below.Draw(t, "must")
			case 18:
				v.Apart = pointer.Draw(t, "apart")
			case 19:
				v.Pointer = pointer.Draw(t, "pointer")
			case 20:
				v.List = rapid.SliceOfN(below, 0, 2).Draw(t, "list")
			case 21:
				v.Refs = rapid.SliceOfN(pointer, 0, 2).Draw(t, "refs")
			case 22:
				v.Loose = rapid.SliceOfN(below, 0, 2).Draw(t, "loose")
			}
		}
		c := &checker{path: newTrail()}
		c.visit(reflect.ValueOf(&v).Elem(), 0)
		found := validate(reflect.ValueOf(&v).Elem())
		if !c.unsure {
			sure++
			require.Empty(t, found, "%+v", v)
		} else if len(found) > 0 {
			wrong++
		}
	})
	assert.Positive(t, sure)
	assert.Positive(t, wrong)
}

// TestIDs holds the forms of ids to the patterns that schemas have.
func TestIDs(t *testing.T) {
	id, figure := regexp.MustCompile(idPattern), regexp.MustCompile(figurePattern)
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOfN(rapid.SampledFrom([]rune("az09_-.@Ađ\n")), 0, 6, -1).Draw(t, "id")
		require.Equal(t, id.MatchString(s), isID(s), "%q", s)
		require.Equal(t, figure.MatchString(s), isFigure(s), "%q", s)
	})
}

// TestOdd: where the validator looks at more than the walk, it is always asked.
func TestOdd(t *testing.T) {
	type hidden struct {
		Below settledBelow `yaml:"-"`
	}
	type untyped struct {
		Any any `yaml:"any"`
	}
	type tagged struct {
		settledBelow `yaml:",inline" validate:"required"`
	}
	type broken struct {
		Name string `yaml:"name" validate:"omitempty,no_such_tag"`
	}
	for _, v := range []any{hidden{}, untyped{}, tagged{}, broken{}} {
		assert.True(t, shapeOf(reflect.TypeOf(v)).terms().odd, "%T", v)
	}
}
