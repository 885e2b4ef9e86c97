// Package tag is the language of templates: tags in braces that stand for values,
// in an office's Word files and in the papers of a round alike.
//
//	{unit.body} {due|date:long}        values, with filters
//	{#findings} … {/findings}          a repeat; {.index} {.roman} {.letter} in it
//	{?note} … {/note}  {^note} … {/}   conditions
//	{{                                 a brace
//
// A [Program] is a YAML value whose texts hold tags and whose mappings may have
// the keys for, if and unless. In a list, a mapping with the key entries alone
// beside these stands for what is in it. A program is compiled once against a Go type that gives
// the names, and run many times.
package tag
