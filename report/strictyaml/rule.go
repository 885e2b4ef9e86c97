package strictyaml

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/go-playground/validator/v10"
	"github.com/vanban-go/vanban/report/diag"
)

// rule is what the tag validate of a field says of a value, as far as the
// validator is asked: not of what is in structs, which checker goes through.
type rule struct {
	tag   string // for the validator
	items *rule  // of the items of a list of structs, nil where the tag does not dive

	given    keeper // of a value that is there
	missing  keeper // where there is none
	optional bool   // where there is no value, what is in it is not looked at
}

func ruleOf(of reflect.Type, tag string, beside neighbours) *rule {
	t := of
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	r := &rule{tag: tag}
	if t.Kind() == reflect.Slice && holdsStructs(t) {
		parts := strings.Split(tag, ",")
		if i := slices.Index(parts, "dive"); i >= 0 {
			r.tag, r.items = strings.Join(parts[:i], ","), ruleOf(t.Elem(), strings.Join(parts[i+1:], ","), beside)
		}
	}
	tags := splitTags(r.tag)
	r.given, r.missing = keeperOf(of, tags, beside), keeperOfNothing(of, tags, beside)
	r.optional = has(tags, "omitempty") || has(tags, "omitzero")
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

// finds reports whether there is a value. Of a struct this is asked only where there is
// a rule for it.
func (r *rule) finds(v reflect.Value) bool {
	return v.Kind() == reflect.Struct && r.tag == "" || isGiven(v)
}

// keeps reports whether a value of a field of the struct in keeps the rule for sure.
func (r *rule) keeps(v reflect.Value, given bool, in reflect.Value) bool {
	keeps := r.missing
	if given {
		keeps = r.given
	}
	return keeps == nil || keeps(v, in)
}

// asked has the validator look at a value by its rule. It returns the rule of what
// is in the value, or nil where nothing in it is to be looked at.
func (c *checker) asked(r *rule, v reflect.Value, given bool, here *place) *rule {
	if r == nil || !r.keeps(v, given, here.in) && !c.holds(r, v, here) || !given && r.optional {
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

func isBlank(text string) bool {
	return (text == "" || text[0] <= ' ' || text[0] >= utf8.RuneSelf) && strings.TrimSpace(text) == ""
}

// holds asks the validator; a panic, for a tag that does not fit its field, is a
// problem.
func (c *checker) holds(r *rule, v reflect.Value, here *place) (ok bool) {
	owner := here.at.owner(here.in)
	defer func() {
		if p := recover(); p != nil {
			wrong := lastStep(string(here.path)) + ": " + strings.TrimSuffix(fmt.Sprint(p), " on field ''")
			c.breach(badTag.For("", owner.Type().String(), wrong))
		}
	}()
	err := theValidator().VarWithValue(subject(v), owner.Addr().Interface(), r.tag)
	breaches, _ := errors.AsType[validator.ValidationErrors](err)
	for _, b := range breaches {
		c.breach(breach(string(here.path)+b.Namespace(), owner.Type(), b))
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
