// Package check tells whether a .docx file keeps to Nghị định 30/2020/NĐ-CP
// (Phụ lục I to III): page, type, letterhead, number and date, title, bases,
// levels of the text, addressees, recipients, signature, annexes, capitals.
//
// It trusts no writer. [Check] reads any file, whether it comes from this
// library, from an office's template or was typed by hand in Word or
// LibreOffice, through styles and defaults to what each paragraph really looks
// like; it recognises the components of the paper by what they say and where
// they stand, and reports each breach with its place, what was found and what
// is allowed. It shares the tables of the decree (package decree) with the
// layouts, never a line of layout, and it never changes a file.
//
// A line below a text is found wherever a word processor keeps it: hung in
// another paragraph or cell, as a shape, a group or a border. What is no paper
// of an office is told once. Each finding has a severity by its certainty: what
// depends on the program that lays out the pages, or what the decree does not
// state, is a note; it says where a person sees it ([Where]), what was found and
// what is allowed ([Found]), and where the rule is stated (Rule.Source).
// [Comments] makes comments of the findings for a copy of the file.
//
// [Rules] lists the rules R01 to R43 and says of each what a machine cannot
// decide. A doubtful case is left alone: a remark about a good paper costs more
// than a slip that is missed.
//
// All functions are safe for concurrent use.
package check
