// Package render turns documents into files: papers into DOCX by Nghị định
// 30/2020/NĐ-CP, checklists into XLSX.
//
// [Render] is all that most programs need. What a document looks like is the
// business of a [Template]; [Default] holds those of this library, and a
// [Registry] of one's own may hold others, made by [Tree] and [Sheets] out of a
// function, or by [Office] out of a Word file.
//
// Documents, templates and registries are only read, and are safe for
// concurrent use.
package render
