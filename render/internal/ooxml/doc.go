// Package ooxml holds what every Office Open XML file needs and no library
// gives: the same bytes each time, and text that cannot break the markup.
//
// [Write] zips parts; [Pack] compresses once a part that never changes.
// [AppendText] and [AppendAttr] escape; [Valid] says what XML cannot carry.
//
// All functions are safe for concurrent use.
package ooxml
