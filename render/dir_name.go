package render

import (
	"errors"
	"fmt"
	"path"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vanban-go/vanban/report/vi"
)

// ErrFileName is the error of a name that leads out of the folder, that the
// folder needs itself, that not every system can have, or that is another's there.
var ErrFileName = errors.New("render: not a name of a file in the folder")

// goodFile refuses what is no name of a file on every system, or does not look as
// it is.
func goodFile(name string) error {
	refuse := func(format string, args ...any) error {
		return fmt.Errorf("%w: %q: %s", ErrFileName, name, fmt.Sprintf(format, args...))
	}
	if path.Clean(name) != name || name == "." || !filepath.IsLocal(filepath.FromSlash(name)) {
		return refuse("it leads elsewhere")
	}
	if !utf8.ValidString(name) {
		return refuse("it is no UTF-8")
	}
	n := 0
	for _, r := range name {
		n++
		if strings.ContainsRune(`\<>:"|?*`, r) || unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) {
			return refuse("character %d is %U", n, r)
		}
	}
	for element := range strings.SplitSeq(name, "/") {
		stem, _, _ := strings.Cut(element, ".")
		switch {
		case element[0] == ' ' || strings.TrimRight(element, ". ") != element:
			return refuse("%q begins or ends with a blank, or ends with a dot", element)
		case isDevice(strings.TrimRight(stem, " ")):
			return refuse("%q is a device on Windows", element)
		case fold(element) == SumsFile || fold(element) == workFolder:
			return refuse("%q is what the folder keeps for itself", element)
		}
	}
	return nil
}

func isDevice(stem string) bool {
	stem = strings.ToUpper(stem)
	switch stem {
	case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$":
		return true
	}
	port, ok := strings.CutPrefix(stem, "COM")
	if !ok {
		port, ok = strings.CutPrefix(stem, "LPT")
	}
	return ok && utf8.RuneCountInString(port) == 1 && strings.ContainsAny(port, "0123456789¹²³")
}

// fold returns what is equal of names that some system takes for one: it knows no
// difference of case, or of composed and decomposed letters.
func fold(name string) string { return vi.NFC(strings.ToLower(strings.ToUpper(vi.NFC(name)))) }

// claims are the names of files, folded, and whose each is: that of the job
// itself, or the one that it gets beside a file that is kept.
type claims map[string]string

// take takes a name and the one beside it.
func (c *claims) take(name string) error {
	if err := c.claim(name, name); err != nil {
		return err
	}
	return c.claim(aside(name), name)
}

func (c *claims) claim(name, owner string) error {
	if *c == nil {
		*c = claims{}
	}
	key := fold(name)
	if other, taken := (*c)[key]; taken && other != owner {
		return fmt.Errorf("%w: %q would be one file with that of %q", ErrFileName, name, other)
	}
	(*c)[key] = owner
	return nil
}
