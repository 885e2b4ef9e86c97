// Package nd30 lays papers out by Nghị định 30/2020/NĐ-CP (Phụ lục I and the
// samples of Phụ lục III).
//
// [Plan] and [Outline] return whole papers. Their parts (letterhead, title,
// bases, recipients, signature, annex heads) are exported for layouts of one's
// own. [Sheet] gives the looks of all roles, from the decree's table and the
// office's choices inside it.
//
// All functions only read what they are given and are safe for concurrent use.
package nd30
