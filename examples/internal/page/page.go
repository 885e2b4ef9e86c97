// Package page is what the pages of the example programs have in common: looks,
// the editor with its list of problems, and the paper that it opens on.
package page

import "embed"

// Files are the files of a page, beside its index.html.
//
//go:embed *.css *.js *.svg
var Files embed.FS
