// Package outline holds what the report of an inspected unit must say (đề
// cương báo cáo): sections with their prompts, and which areas of the
// checklist each of them covers.
//
// An Outline is a plain value, safe for concurrent use.
package outline
