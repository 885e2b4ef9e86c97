// Package docx writes a doc.Paper as WordprocessingML, with the looks of a
// style.Sheet. It knows bytes and nothing of papers: what stands where is the
// layout's business.
//
// Every role becomes a paragraph style, so that an office can change a look in
// one place; roles with an outline level become headings that the navigation
// pane shows. The printed numbers are literal text. Slots become content
// controls. The same paper, sheet and Go release give the same bytes.
//
// [Read] reads any .docx, whoever wrote it, to what each of its paragraphs
// really is; [SetControls] fills content controls and leaves every other byte
// of every part as it was. [Compile] makes a program of a file with tags, which
// writes it with values as often as is wanted; [Fill] does so once, with scalars.
package docx
