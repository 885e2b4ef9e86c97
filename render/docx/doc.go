// Package docx writes a doc.Paper as WordprocessingML, with the looks of a
// style.Sheet. It knows bytes and nothing of papers: what stands where is the
// layout's business.
//
// Every role becomes a paragraph style, so that an office can change a look in
// one place; roles with an outline level become headings that the navigation
// pane shows. The printed numbers are literal text. Slots become content
// controls. The same paper and sheet give the same bytes.
//
// [SetControls] fills content controls and leaves every other byte of every part
// as it was. Package read under this one reads any .docx, whoever wrote it;
// package template fills an office's own file with tags in it.
package docx
