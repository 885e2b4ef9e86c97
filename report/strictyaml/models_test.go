package strictyaml_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/strictyaml"
)

// The structs below use every tag and every kind of type once.

type plan struct {
	paper    `yaml:"-"`
	Paper    paper    `yaml:",inline"`
	Aims     []string `yaml:"aims" desc:"Mục đích"`
	Units    []string `yaml:"units" vanban:"single" validate:"unique"`
	Team     team     `yaml:"team"`
	Duties   []duty   `yaml:"duties" validate:"dive"`
	Due      *due     `yaml:"due"`
	Layout   layout   `yaml:"layout"`
	Request  bool     `yaml:"request"`
	Optional *bool    `yaml:"optional"`
	Small    int8     `yaml:"small"`
	Copies   uint     `yaml:"copies"`
	Places   [][]int  `yaml:"places"`
	Other    chan int `yaml:"-"`
	//lint:ignore U1000 unexported fields are not read
	unused time.Time
}

type paper struct {
	ID      string  `yaml:"id" validate:"omitempty,id" desc:"Mã kế hoạch"`
	Version int     `yaml:"version"`
	Office  *office `yaml:"office" vanban:"file=office"`
	Second  *office `yaml:"second" vanban:"file=office"`
	Title   string  `yaml:"title"`
	Subject string  `yaml:"subject" vanban:"lines"`
	Bases   []basis `yaml:"bases" validate:"dive"`
	Date    day     `yaml:"date"`
}

type basis struct {
	Ref   string `yaml:"ref"`
	Title string `yaml:"title" vanban:"scalar"`
}

type team struct {
	Lead    string   `yaml:"lead"`
	Members []string `yaml:"members"`
}

type duty struct {
	Heading string   `yaml:"heading"`
	Tasks   []string `yaml:"tasks" validate:"required,min=1,dive,required"`
}

type due struct {
	WorkingDays int    `yaml:"working_days" validate:"min=1,max=60"`
	Count       string `yaml:"count" validate:"omitempty,oneof=all clear"`
}

type layout struct {
	Size   float64 `yaml:"size"`
	Indent float32 `yaml:"indent"`
}

type office struct {
	Name    string  `yaml:"name" validate:"required"`
	Place   string  `yaml:"place"`
	Parties []party `yaml:"parties" validate:"unique=ID,dive"`
	Above   *office `yaml:"above" vanban:"file=office"`
}

type party struct {
	ID   string `yaml:"id" validate:"required,id"`
	Name string `yaml:"name" validate:"required,max=20"`
	Kind string `yaml:"kind" validate:"omitempty,oneof=internal peer group"`
}

// day is a date that reads itself from text.
type day struct{ year, month, day int }

var notDay = diag.Rule{Code: "not-day", VI: "%[1]q không phải ngày", EN: "%[1]q is no date", HintVI: "viết 25/9/2025"}

func (d *day) UnmarshalText(text []byte) error {
	if string(text) == "never" {
		return fmt.Errorf("no such day")
	}
	if _, err := fmt.Sscanf(string(text), "%d/%d/%d", &d.day, &d.month, &d.year); err != nil {
		return notDay.For("", string(text))
	}
	return nil
}

func (d day) MarshalText() ([]byte, error) {
	switch {
	case d == day{}:
		return nil, nil
	case d.month > 12:
		return nil, notDay.For("", d.month)
	case d.day > 31:
		return nil, fmt.Errorf("no such day")
	}
	return fmt.Appendf(nil, "%d/%d/%d", d.day, d.month, d.year), nil
}

func (day) JSONSchema() string { return `{"type": ["string", "integer"]}` }

// decode decodes text as ke-hoach.yaml.
func decode(t *testing.T, text string) (plan, *strictyaml.Source, diag.List) {
	t.Helper()
	var p plan
	src, problems := strictyaml.Decode(context.Background(), strings.NewReader(text), "ke-hoach.yaml", "", &p)
	require.NotNil(t, src)
	return p, src, problems
}

// brief writes problems as "line:column code", for comparison.
func brief(l diag.List) []string {
	out := []string{}
	for _, p := range l {
		out = append(out, fmt.Sprintf("%d:%d %s", p.Place.Line, p.Place.Column, p.Code))
	}
	return out
}
