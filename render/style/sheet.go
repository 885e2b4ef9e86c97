package style

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"github.com/vanban-go/vanban/render/doc"
)

// Sheet says how every role of a paper looks. Its looks cannot be changed once
// made, only copied with changes by [Sheet.With]. The zero Sheet is usable:
// every role has the zero [Look], in its default size.
type Sheet struct {
	Name string // of the sheet, for people
	Font string // of all text; the widths of this package are those of Times New Roman
	Lang string // of all text, as a BCP 47 tag
	Page Page

	// Fixed says that the text stands in a file of somebody else's, whose pages
	// cannot be turned for a table that is too wide.
	Fixed bool

	roles []doc.Role // as declared
	looks []RoleLook // sorted by role
}

// RoleLook is the look of one role.
type RoleLook struct {
	Role doc.Role
	Look Look
}

// ErrSheet is wrapped by every error of [New] and [Sheet.Check].
var ErrSheet = errors.New("style: bad sheet")

const (
	defaultFont = "Times New Roman"
	defaultLang = "vi-VN"
)

var a4 = Page{Width: 210, Height: 297, Top: 20, Bottom: 20, Left: 20, Right: 20, Header: 10, Footer: 10}

// New returns a sheet in Times New Roman and Vietnamese with the given page
// and looks. A role that stands twice is refused, and so is what
// [Sheet.Check] refuses; the error names all of it. It does not keep looks.
func New(name string, page Page, looks []RoleLook) (Sheet, error) {
	s := Sheet{Name: name, Font: defaultFont, Lang: defaultLang, Page: page}.With(looks...)
	err := errors.Join(twice(looks), s.Check())
	if err != nil {
		return Sheet{}, err
	}
	return s, nil
}

func twice(looks []RoleLook) error {
	var errs []error
	seen := make(map[doc.Role]bool, len(looks))
	for _, l := range looks {
		if seen[l.Role] {
			errs = append(errs, fmt.Errorf("%w: role %q stands twice", ErrSheet, l.Role))
		}
		seen[l.Role] = true
	}
	return errors.Join(errs...)
}

// Check returns an error that names every look and length that cannot be
// printed: one that is negative, not a number or too great, a page without
// room for text. The zero Page is good.
func (s Sheet) Check() error {
	var errs []error
	if err := s.WithDefaults().Page.check(); err != nil {
		errs = append(errs, fmt.Errorf("%w: page: %w", ErrSheet, err))
	}
	for _, role := range s.roles {
		look, _ := s.Look(role)
		if err := look.check(); err != nil {
			errs = append(errs, fmt.Errorf("%w: role %q: %w", ErrSheet, role, err))
		}
	}
	return errors.Join(errs...)
}

// Look returns the look of role, and whether the sheet knows the role. It
// returns the zero Look when it does not. The size is always set.
func (s Sheet) Look(role doc.Role) (Look, bool) {
	i, ok := s.find(role)
	if !ok {
		return Look{}.sized(), false
	}
	return s.looks[i].Look.sized(), true
}

// Roles returns the roles that the sheet knows, in the order in which they
// were declared.
func (s Sheet) Roles() []doc.Role { return slices.Clone(s.roles) }

// With returns a copy of the sheet in which the given roles have the given
// looks; roles that are new are added behind. Of a role that is given twice
// the last look counts. It does not modify s.
func (s Sheet) With(looks ...RoleLook) Sheet {
	s.roles = slices.Clone(s.roles)
	all := slices.Concat(s.looks, looks)
	slices.SortStableFunc(all, func(a, b RoleLook) int { return cmp.Compare(a.Role, b.Role) })
	for _, l := range looks {
		if _, ok := s.find(l.Role); !ok && !slices.Contains(s.roles, l.Role) {
			s.roles = append(s.roles, l.Role)
		}
	}
	s.looks = all[:0]
	for i, l := range all { // the last of each role
		if i+1 == len(all) || all[i+1].Role != l.Role {
			s.looks = append(s.looks, l)
		}
	}
	return s
}

// Equal reports whether two sheets say the same.
func (s Sheet) Equal(other Sheet) bool {
	return s.Name == other.Name && s.Font == other.Font && s.Lang == other.Lang && s.Page == other.Page && s.Fixed == other.Fixed &&
		slices.Equal(s.roles, other.roles) && slices.Equal(s.looks, other.looks)
}

// WithDefaults returns a copy of the sheet that has no empty field: the font is
// Times New Roman, the language vi-VN, the page A4 with margins of 20 mm, unless
// the sheet says otherwise. A writer starts with it.
func (s Sheet) WithDefaults() Sheet {
	s.Font = cmp.Or(s.Font, defaultFont)
	s.Lang = cmp.Or(s.Lang, defaultLang)
	s.Page = cmp.Or(s.Page, a4)
	return s
}

func (s Sheet) find(role doc.Role) (int, bool) {
	return slices.BinarySearchFunc(s.looks, role, func(l RoleLook, r doc.Role) int {
		return cmp.Compare(l.Role, r)
	})
}
