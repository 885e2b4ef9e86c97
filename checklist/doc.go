// Package checklist holds what is inspected (danh mục nội dung kiểm tra): areas,
// items to be assessed, indicators to be counted, and the rules between them.
//
// Ids are permanent and never the printed number: numbers are derived from the
// order of the file. A Checklist is a plain value; nothing in this package
// changes it, and it is safe for concurrent use.
package checklist
