package diag

import (
	"encoding/json"
	"fmt"
	"slices"
)

// Entry is a problem put into words of one language, for a host that sends it
// over a wire, keeps it or shows it: its JSON has code, severity ("error",
// "warning" or "note"), what is known of file, line, column, sheet, cell, part,
// paragraph and path, message, hint, and the related places. It reads back.
type Entry struct {
	Code     Code     `json:"code"`
	Severity Severity `json:"severity"`
	Place
	Path    string  `json:"path,omitempty"`
	Message string  `json:"message"`
	Hint    string  `json:"hint,omitempty"`
	Related []Place `json:"related,omitempty"`
}

// In returns the problem in the words of a language.
func (p Problem) In(lang Lang) Entry {
	return Entry{p.Code, p.Severity, p.Place, p.Path, p.Message(lang), p.Hint(lang), slices.Clone(p.Related)}
}

// In returns the problems in the words of a language, in their order. It is
// never nil, so that no problems are [] in JSON.
func (l List) In(lang Lang) []Entry {
	entries := make([]Entry, len(l))
	for i, p := range l {
		entries[i] = p.In(lang)
	}
	return entries
}

// MarshalJSON returns the problem as an [Entry] in Vietnamese.
func (p Problem) MarshalJSON() ([]byte, error) { return json.Marshal(p.In(VI)) }

// UnmarshalJSON reads an [Entry], in whatever language: the problem then says
// its words in every language, and has no arguments and no cause.
func (p *Problem) UnmarshalJSON(data []byte) error {
	var e Entry
	if err := json.Unmarshal(data, &e); err != nil {
		return err
	}
	*p = Problem{Place: e.Place, Path: e.Path, Related: e.Related}.By(Rule{Code: e.Code, Severity: e.Severity, VI: e.Message, HintVI: e.Hint})
	return nil
}

// MarshalJSON returns the problems as entries in Vietnamese; for another
// language marshal what [List.In] returns.
func (l List) MarshalJSON() ([]byte, error) { return json.Marshal(l.In(VI)) }

// MarshalText returns what String returns.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads the word of a severity.
func (s *Severity) UnmarshalText(text []byte) error {
	for _, known := range [...]Severity{Error, Warning, Note} {
		if known.String() == string(text) {
			*s = known
			return nil
		}
	}
	return fmt.Errorf("diag: no severity %.40q", text)
}
