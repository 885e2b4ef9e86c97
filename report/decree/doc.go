// Package decree holds the facts of Nghị định 30/2020/NĐ-CP on records
// management (công tác văn thư) as tables that can be read beside it: the page
// and the components of a paper with their sizes (Phụ lục I), the names and
// abbreviations of the paper types (Điều 7, Phụ lục III) and the forms of the
// signer's authority (Điều 13).
//
// It says what is allowed, never how a paper is laid out: the layouts and the
// checker both read it. All values are constants or returned as copies, safe
// for concurrent use.
package decree
