// Package wording knows the words of official papers when it sees them: those
// that people type where a paper prints them itself, the forms in which papers
// are signed (Điều 13; Phụ lục I, phần I, mục II.7), the names of places and
// annexes. The loader and the checker of any .docx both ask it.
package wording
