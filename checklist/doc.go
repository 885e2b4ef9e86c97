// Package checklist holds what is inspected (danh mục nội dung kiểm tra): areas,
// items to be assessed, indicators to be counted, and the rules between them.
//
// A [Form] is what one unit fills in, a [Return] what it answered: every
// [Value] is given, blank, not applicable or unreadable, keeps what was typed
// and its cell, and numbers are exact. [Indicator.Read] reads what people and
// programs write into cells and guesses nothing; [Checklist.Check] holds the
// figures against the rules; [Form.Progress] counts what is answered.
//
// Ids are permanent and never the printed number: numbers are derived from the
// order of the file. A Checklist is a plain value; nothing in this package
// changes it, and it is safe for concurrent use.
package checklist
