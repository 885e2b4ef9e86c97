// Package nd30 lays papers out by Nghị định 30/2020/NĐ-CP (Phụ lục I and the
// samples of Phụ lục III).
//
// [Plan], [Outline], [General], [Letter] and the others return whole papers.
// Their parts (letterhead, title, bases, recipients, signature, annex heads) are
// exported for layouts of one's own. [Sheet] gives the looks of all roles, from
// the decree's table and the office's choices inside it.
//
// [Issue] fills number and date into a paper that was signed, [Issued] says
// whether that has been done, [ReadOutline] reads the skeleton of a report back
// when a unit has filled it in.
//
// All functions only read what they are given and are safe for concurrent use.
package nd30
