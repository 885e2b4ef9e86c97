package strictyaml

import (
	"strings"
	"unicode/utf8"

	"github.com/vanban-go/vanban/report/diag"
)

// scanner goes over the lines of a YAML text that does not parse and tells
// what people commonly get wrong. It knows just enough of YAML for that: block
// lists and mappings by their columns, quotes, brackets, block texts.
type scanner struct {
	doc    *document
	lines  []string
	at     int     // the line at hand, from 0
	levels []int   // columns (bytes, from 0) of the lists and mappings around
	last   content // what the entry before ended with
	found  diag.List
}

// content is what an entry holds, as far as it decides on the lines below.
type content uint8

const (
	nothing content = iota // lists and mappings may follow, deeper
	words                  // plain text: deeper lines continue it
	closed                 // quotes or brackets: nothing may follow
)

func newScanner(d *document) *scanner {
	return &scanner{doc: d, lines: strings.Split(strings.TrimSuffix(string(d.cursor.text), "\n"), "\n")}
}

func (s *scanner) scan() {
	for ; s.at < len(s.lines) && len(s.found) < most.Alike; s.at++ {
		line := s.lines[s.at]
		indent := len(line) - len(strings.TrimLeft(line, " "))
		switch rest := line[indent:]; {
		case strings.TrimSpace(rest) == "", rest[0] == '#':
		case rest[0] == '\t':
			s.tell(tabIndent, s.at, indent)
		case s.odd(indent):
		case indent == 0 && (separates([]byte(rest), "---") || separates([]byte(rest), "...")):
			s.levels, s.last = nil, nothing
		default:
			s.entry(indent)
		}
	}
}

// tell tells a mistake at an offset of a line.
func (s *scanner) tell(r diag.Rule, line, offset int, args ...any) {
	if len(s.found) == most.Alike {
		return
	}
	place := diag.Place{File: s.doc.file, Line: line + 1, Column: utf8.RuneCountInString(s.lines[line][:offset]) + 1}
	s.found = append(s.found, r.At(place, s.doc.prefix, args...))
}

// column returns the column of the first character of a line, from 1, that is
// not blank.
func (s *scanner) column(line int) int {
	if line < 1 || line > len(s.lines) {
		return 1
	}
	text := s.lines[line-1]
	return len(text) - len(strings.TrimLeft(text, " \t")) + 1
}

// entry reads the line at hand from its first character on: dashes, a key, a
// value.
func (s *scanner) entry(at int) {
	line := s.lines[s.at]
	dash, key := isDash(line[at:]), keyLength(line[at:])
	if !s.level(at, dash || key > 0) {
		return
	}
	for isDash(line[at:]) {
		s.push(at)
		at += 1 + len(line[at+1:]) - len(strings.TrimLeft(line[at+1:], " \t"))
		s.last = nothing
	}
	if key = keyLength(line[at:]); key == 0 {
		s.value(at, false)
		return
	}
	s.push(at)
	if c := line[at]; strings.IndexByte(special, c) >= 0 {
		s.tell(specialCharacter, s.at, at, string(c))
	}
	at += key
	at += len(line[at:]) - len(strings.TrimLeft(line[at:], " \t"))
	s.value(at, true)
}

// push makes column the innermost list or mapping.
func (s *scanner) push(column int) {
	for len(s.levels) > 0 && s.levels[len(s.levels)-1] >= column {
		s.levels = s.levels[:len(s.levels)-1]
	}
	s.levels = append(s.levels, column)
}

// level compares the column of a line with those around it, and reports
// whether the line is an entry of its own.
func (s *scanner) level(column int, entry bool) bool {
	depth := len(s.levels)
	for depth > 0 && s.levels[depth-1] > column {
		depth--
	}
	switch {
	case depth > 0 && s.levels[depth-1] == column:
		if !entry {
			s.noEntry(column)
		}
		return entry
	case depth < len(s.levels):
		s.tell(badIndent, s.at, column)
		return false
	case s.last == words && !entry:
		return false
	case s.last == words && isDash(s.lines[s.at][column:]):
		return false // a list joined to the text above: no mistake of syntax
	case s.last != nothing:
		s.tell(badIndent, s.at, column)
		return false
	}
	return true
}

// odd tells white space at an offset of the line at hand that YAML takes for
// text.
func (s *scanner) odd(at int) bool {
	r, ok := oddSpace(s.lines[s.at][at:])
	if ok {
		s.tell(oddSpaceRule, s.at, at, runeName(r))
	}
	return ok
}

// noEntry tells a line that stands where a key or a dash is needed.
func (s *scanner) noEntry(column int) {
	rest := s.lines[s.at][column:]
	switch name, _, colon := strings.Cut(rest, ":"); {
	case rest[0] == '-' && s.odd(column+1):
	case colon && s.odd(column+len(name)+1):
	case len(rest) > 1 && rest[0] == '-' && rest[1] != '-':
		s.tell(dashWithoutSpace, s.at, column)
	case colon && strings.Trim(name, fieldLetters) == "":
		s.tell(colonWithoutSpace, s.at, column, name)
	case rest[0] == '"' || rest[0] == '\'' || rest[0] == '[' || rest[0] == '{':
		s.value(column, false)
	case strings.IndexByte(special, rest[0]) >= 0:
		s.tell(specialCharacter, s.at, column, rest[:1])
	default:
		s.tell(missingColon, s.at, column)
	}
}

const (
	// special characters cannot begin a plain text.
	special      = "*&!%@`,]}"
	fieldLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
)

// isDash reports whether rest begins with the dash of a list.
func isDash(rest string) bool {
	return rest != "" && rest[0] == '-' && (len(rest) == 1 || rest[1] == ' ' || rest[1] == '\t')
}

// keyLength returns the length of the key, with its colon, that rest begins
// with, or 0.
func keyLength(rest string) int {
	from := 0
	if rest != "" && (rest[0] == '"' || rest[0] == '\'') {
		end := closing(rest, rest[0], 1)
		if end < 0 {
			return 0
		}
		from = end + 1
		if strings.TrimLeft(rest[from:], " ") == "" || strings.TrimLeft(rest[from:], " ")[0] != ':' {
			return 0
		}
	} else if rest != "" && (rest[0] == '[' || rest[0] == '{') {
		return 0
	}
	if i := colon(rest[from:]); i >= 0 {
		return from + i + 1
	}
	return 0
}

// colon returns the offset of the first colon of a plain text that YAML takes
// for the end of a key, or -1.
func colon(text string) int {
	for i := range len(text) {
		switch {
		case text[i] == ':' && (i+1 == len(text) || text[i+1] == ' ' || text[i+1] == '\t'):
			return i
		case text[i] == '#' && i > 0 && (text[i-1] == ' ' || text[i-1] == '\t'):
			return -1
		}
	}
	return -1
}

// closing returns the offset of the quote that closes a text, from an offset
// inside it on, or -1.
func closing[T string | []byte](line T, quote byte, from int) int {
	for i := from; i < len(line); i++ {
		switch {
		case line[i] == '\\' && quote == '"':
			i++
		case line[i] != quote:
		case quote == '\'' && i+1 < len(line) && line[i+1] == '\'':
			i++
		default:
			return i
		}
	}
	return -1
}

// isComment reports whether rest is nothing or a comment.
func isComment(rest string) bool {
	rest = strings.TrimLeft(rest, " \t")
	return rest == "" || rest[0] == '#'
}
