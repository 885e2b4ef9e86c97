package strictyaml

import (
	"regexp"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/diag"
)

var blockHeader = regexp.MustCompile(`^[|>][-+0-9]{0,2}[ \t]*(?:#.*)?$`)

// value reads what stands at an offset of the line at hand; underKey says that
// it follows a key on this line.
func (s *scanner) value(at int, underKey bool) {
	line := s.lines[s.at]
	rest := line[at:]
	s.last = words
	switch {
	case isComment(rest):
		s.last = nothing
	case rest[0] == '"' || rest[0] == '\'':
		s.quoted(at)
	case rest[0] == '[' || rest[0] == '{':
		s.brackets(at)
	case rest[0] == '|' || rest[0] == '>':
		s.block(at)
	case strings.IndexByte(special, rest[0]) >= 0, underKey && isDash(rest):
		s.tell(specialCharacter, s.at, at, rest[:1])
	case underKey && colon(rest) >= 0:
		s.tell(colonInText, s.at, at+colon(rest), clip(strings.TrimSpace(rest[:colon(rest)])))
	}
}

// quoted reads a text in quotes, perhaps over several lines.
func (s *scanner) quoted(at int) {
	s.last = closed
	opening, quote := s.at, s.lines[s.at][at]
	end := closing(s.lines[s.at], quote, at+1)
	for end < 0 {
		if s.at+1 == len(s.lines) || s.leaves(s.at+1) {
			s.tell(unclosedQuote, opening, at)
			return
		}
		s.at++
		end = closing(s.lines[s.at], quote, 0)
	}
	rest := s.lines[s.at][end+1:]
	switch {
	case isComment(rest):
	case opening < s.at:
		s.tell(unclosedQuote, opening, at)
	default:
		s.after(textAfterQuote, rest)
	}
}

// after tells the text at the end of the line that follows a quote or bracket.
func (s *scanner) after(r diag.Rule, rest string) {
	rest = strings.TrimLeft(rest, " \t")
	s.tell(r, s.at, len(s.lines[s.at])-len(rest), clip(strings.TrimSpace(rest)))
}

// leaves reports whether a line seems to be an entry that does not belong to
// an open quote or bracket: no deeper than the entry at hand, and with a key
// or a dash.
func (s *scanner) leaves(line int) bool {
	text := s.lines[line]
	rest := strings.TrimLeft(text, " ")
	indent := len(text) - len(rest)
	if len(s.levels) == 0 || indent > s.levels[len(s.levels)-1] {
		return false
	}
	return isDash(rest) || keyLength(rest) > 0
}

// block skips a text in literal or folded style.
func (s *scanner) block(at int) {
	if !blockHeader.MatchString(s.lines[s.at][at:]) {
		s.tell(specialCharacter, s.at, at, s.lines[s.at][at:at+1])
		return
	}
	s.last = closed
	indent := -1
	if len(s.levels) > 0 {
		indent = s.levels[len(s.levels)-1]
	}
	for s.at+1 < len(s.lines) {
		next := s.lines[s.at+1]
		rest := strings.TrimLeft(next, " ")
		if rest != "" && len(next)-len(rest) <= indent {
			return
		}
		if rest != "" && rest[0] == '\t' && strings.TrimSpace(rest) != "" && len(next)-len(rest) <= indent+1 {
			s.tell(tabIndent, s.at+1, len(next)-len(rest))
		}
		s.at++
	}
}

// brackets reads a list or mapping in brackets, perhaps over several lines.
func (s *scanner) brackets(at int) {
	s.last = closed
	opening, before := s.at, len(s.found)
	f := flow{scanner: s, offset: at}
	for f.line() {
		if s.at+1 == len(s.lines) || s.leaves(s.at+1) {
			s.unclosed(opening, at, before)
			return
		}
		s.at++
		f.offset = 0
	}
	if rest := s.lines[s.at][f.offset:]; !isComment(rest) {
		s.after(textAfterBracket, rest)
	}
}

// unclosed tells a bracket that is not closed, or the comments that have cut
// its closing off, instead of what seemed wrong behind it.
func (s *scanner) unclosed(line, at, before int) {
	inside := slices.DeleteFunc(slices.Clone(s.found[before:]), func(p diag.Problem) bool {
		return p.Code != commentInText.Code
	})
	s.found = append(s.found[:before], inside...)
	if len(inside) == 0 {
		s.tell(unclosedBracket, line, at, s.lines[line][at:at+1])
	}
}

// flow reads what stands in brackets.
type flow struct {
	*scanner
	offset int    // in the line at hand
	open   []byte // the brackets that are open
	text   bool   // a plain text has begun
	colons int    // of the entry at hand
}

// line reads on to the end of the line, and reports whether brackets are open
// there.
func (f *flow) line() (open bool) {
	line := f.lines[f.at]
	for f.offset < len(line) {
		c := line[f.offset]
		switch {
		case c == ' ' || c == '\t':
		case c == '#' && f.offset > 0 && (line[f.offset-1] == ' ' || line[f.offset-1] == '\t'):
			f.comment(line)
			return true
		case c == '[' || c == '{':
			f.open = append(f.open, c)
			f.next()
		case c == ']' || c == '}':
			f.open = f.open[:len(f.open)-1]
			f.text, f.colons = true, 0
			if len(f.open) == 0 {
				f.offset++
				return false
			}
		case c == ',':
			f.next()
		case f.isColon(line):
			if f.colons++; f.colons > 1 && f.open[len(f.open)-1] == '{' {
				f.tell(colonInText, f.at, f.offset, clip(strings.TrimSpace(line[f.start(line):f.offset])))
			}
			f.text = false
		case !f.text:
			f.begin(line, c)
			continue
		}
		f.offset++
	}
	return true
}

// next begins another entry.
func (f *flow) next() { f.text, f.colons = false, 0 }

// comment tells a "#" that cuts a text.
func (f *flow) comment(line string) {
	rest := line[f.offset:]
	if f.text && len(rest) > 1 && rest[1] != ' ' {
		f.tell(commentInText, f.at, f.offset, clip(rest))
	}
	f.offset = len(line)
}

// isColon reports whether the colon at hand ends a key.
func (f *flow) isColon(line string) bool {
	if line[f.offset] != ':' {
		return false
	}
	rest := line[f.offset+1:]
	return rest == "" || strings.IndexByte(" \t,]}", rest[0]) >= 0
}

// start returns where the text before the colon at hand begins.
func (f *flow) start(line string) int {
	return strings.LastIndexAny(line[:f.offset], ",:{[") + 1
}

// begin reads the first character of a text.
func (f *flow) begin(line string, c byte) {
	f.text = true
	if c != '"' && c != '\'' {
		if strings.IndexByte(special, c) >= 0 {
			f.tell(specialCharacter, f.at, f.offset, string(c))
		}
		f.offset++
		return
	}
	end := closing(line, c, f.offset+1)
	if end < 0 {
		f.tell(unclosedQuote, f.at, f.offset)
		f.offset = len(line)
		return
	}
	f.offset = end + 1
	rest := strings.TrimLeft(line[f.offset:], " \t")
	if rest != "" && strings.IndexByte(",]}:#", rest[0]) < 0 {
		f.tell(textAfterQuote, f.at, len(line)-len(rest), clip(textOf(rest)))
	}
}

// textOf returns the text that an entry in brackets begins with.
func textOf(rest string) string {
	if i := strings.IndexAny(rest, ",]}"); i >= 0 {
		rest = rest[:i]
	}
	return strings.TrimSpace(rest)
}
