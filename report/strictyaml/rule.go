package strictyaml

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/go-playground/validator/v10"
	"github.com/vanban-go/vanban/report/diag"
)

// rule is what the tag validate of a field says of a value, as far as the
// validator is asked: not of what is in structs, which checker goes through.
type rule struct {
	tag   string // for the validator
	items *rule  // of the items of a list of structs, nil where the tag does not dive

	given, missing bool              // a value that is there, or is not, breaks nothing: the validator need not be asked
	optional       bool              // where there is no value, what is in it is not looked at
	form           func(string) bool // all that the validator would ask of a text that is there, and ask of this package
}

func ruleOf(t reflect.Type, tag string) *rule {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	r := &rule{tag: tag}
	if t.Kind() == reflect.Slice && holdsStructs(t) {
		parts := strings.Split(tag, ",")
		if i := slices.Index(parts, "dive"); i >= 0 {
			r.tag, r.items = strings.Join(parts[:i], ","), ruleOf(t.Elem(), strings.Join(parts[i+1:], ","))
		}
	}
	tags := splitTags(r.tag)
	r.given, r.missing = settled(tags, true), settled(tags, false)
	r.optional = has(tags, "omitempty") || has(tags, "omitzero")
	if n := len(tags) - 1; t.Kind() == reflect.String && n >= 0 && settled(tags[:n], true) {
		r.form = ownForms[tags[n].name]
	}
	return r
}

// holdsStructs reports whether the items of a list are structs that checker goes
// through.
func holdsStructs(t reflect.Type) bool {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	return classOf(t) == record
}

// settled reports whether tags are kept by every value that is there, or by none
// being there: those that ask for no more.
func settled(tags []tag, given bool) bool {
	for _, t := range tags {
		switch {
		case !given && (t.name == "omitempty" || t.name == "dive"):
			return true
		case t.name == "omitempty", t.name == "unique", t.name == "structonly":
		case given && strings.HasPrefix(t.name, "required"):
		case !given && strings.HasPrefix(t.name, "excluded"):
		default:
			return false
		}
	}
	return true
}

// keeps reports whether a value keeps the rule for sure.
func (r *rule) keeps(v reflect.Value, given bool) bool {
	if given && r.form != nil && v.Kind() == reflect.String {
		return r.form(v.String())
	}
	return given && r.given || !given && r.missing
}

// asked has the validator look at a value by its rule. It returns the rule of what
// is in the value, or nil where nothing in it is to be looked at.
func (c *checker) asked(r *rule, v reflect.Value, given bool) *rule {
	if r == nil || !r.keeps(v, given) && !c.holds(r, v) || !given && r.optional {
		return nil
	}
	return r
}

var timeType = reflect.TypeFor[time.Time]()

// subject is what the validator is to look at: of a struct, only whether it is
// there, and of blanks alone nothing.
func subject(v reflect.Value) any {
	switch d := deref(v); {
	case d.Kind() == reflect.Struct && !d.Type().ConvertibleTo(timeType):
		return !v.IsZero()
	case d.Kind() == reflect.String && !isGiven(d):
		return ""
	}
	if texts, ok := v.Interface().([]string); ok && slices.ContainsFunc(texts, isBlank) {
		texts = slices.Clone(texts)
		for i := range texts {
			if isBlank(texts[i]) {
				texts[i] = ""
			}
		}
		return texts
	}
	return v.Interface()
}

func isBlank(text string) bool { return strings.TrimSpace(text) == "" }

// holds asks the validator; a panic, for a tag that does not fit its field, is a
// problem.
func (c *checker) holds(r *rule, v reflect.Value) (ok bool) {
	defer func() {
		if p := recover(); p != nil {
			wrong := lastStep(string(c.path)) + ": " + strings.TrimSuffix(fmt.Sprint(p), " on field ''")
			c.breach(badTag.For("", c.owner.Type().String(), wrong))
		}
	}()
	err := theValidator().VarWithValue(subject(v), c.owner.Addr().Interface(), r.tag)
	breaches, _ := errors.AsType[validator.ValidationErrors](err)
	for _, b := range breaches {
		c.breach(breach(string(c.path)+b.Namespace(), c.owner.Type(), b))
	}
	return err == nil
}

func (c *checker) breach(p diag.Problem) {
	if len(c.breaches) < most.Problems {
		c.breaches = append(c.breaches, p)
	} else {
		c.beyond++
	}
}
