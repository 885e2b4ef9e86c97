// Package prose looks for slips in the running text of papers, and at texts
// that were typed in the fonts of before Unicode. It warns and never rewrites.
//
// All functions are total: any string gives an answer, none panics.
package prose
