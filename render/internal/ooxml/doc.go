// Package ooxml holds what every Office Open XML file needs and no library
// gives: the same bytes each time, text that cannot break the markup, and a
// look at a foreign file before anything trusts it.
//
// [Write] zips parts; [Pack] compresses once a part that never changes.
// [AppendText] and [AppendAttr] escape; [Valid] says what XML cannot carry.
// [Open] reads a package whole and refuses what is damaged or hostile; [Reader]
// reads the XML of a part.
//
// All functions are safe for concurrent use.
package ooxml
