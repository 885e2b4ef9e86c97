// Package strictyaml reads a YAML file into a Go struct and tells everything
// that is wrong with it at once, each with its place.
//
// [Load] reads a file and the files that it refers to, [Decode] one document, [LoadAs]
// and [DecodeAs] into what its kind asks for, [Check] applies the validate tags to a value, however it was made. A
// [Source] remembers where each value stood, so that a problem found later by
// its path ("duties[2].tasks[0]") gets its line and column: [Source.Locate].
//
// [Marshal] and [MarshalJSON] write a value so that it reads back equal.
//
// It is stricter than YAML where YAML guesses: no aliases, anchors, merge keys
// and tags, no second document, no repeated or unknown key, whole numbers only
// as decimal digits, only true and false, no empty value where one is needed.
// It is looser in one point: a text takes any scalar as it is written, so
// 2025, 00123 and 1.10 keep their digits.
//
// # Struct tags
//
//   - yaml:"name", yaml:",inline" on a struct, yaml:"-" as in yaml.v3;
//   - validate:"…" as in validator/v10, see [Check];
//   - desc:"…" a description in Vietnamese, for the JSON Schema;
//   - vanban:"…" options, separated by commas:
//     scalar: a struct given as a scalar is decoded into this field;
//     sequence: a struct given as a list is decoded into this field;
//     single: this slice takes one scalar as a list of one;
//     lines: a newline of this text is kept as a line break;
//     prose: people write sentences here, see [Prose];
//     marked: it is printed behind a number or a dash, see [Marked];
//     marked=WORD: and this word stands before the number;
//     file=KIND: this pointer takes the name of a file of that kind, or the
//     mapping in place;
//     table: this list of structs takes the name of a table in CSV.
//
// The keys kind and format of a file need no field. Types that implement
// [encoding.TextUnmarshaler] get the text of a scalar; when their error is a
// [diag.Problem], its rule and arguments are kept.
//
// # Text
//
// A blank line is a paragraph break and becomes "\n\n" in every style of
// scalar; a single newline is a space, except in a field with the option
// lines. Texts come out in NFC, without control characters.
package strictyaml
