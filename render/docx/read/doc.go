// Package read reads any .docx file, whoever wrote it, to what stands in it and
// what each piece of it really looks like: direct formatting, styles, numbering,
// defaults and theme are resolved. It knows nothing of papers and changes
// nothing.
package read
