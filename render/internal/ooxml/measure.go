package ooxml

import (
	"strconv"
	"strings"
)

// number reads a whole or decimal number, with the unit that the strict form
// allows ("12pt"); ok is false where there is none.
func number(s string) (v float64, unit string, ok bool) {
	i := len(s)
	for i > 0 && (s[i-1] < '0' || s[i-1] > '9') {
		i--
	}
	v, err := strconv.ParseFloat(strings.TrimSpace(s[:i]), 64)
	if err != nil || v != v || v > 1e9 || v < -1e9 {
		return 0, "", false
	}
	return v, s[i:], true
}

// pointsPer are the units that lengths may bear.
var pointsPer = map[string]float64{"pt": 1, "in": 72, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12, "pi": 12, "px": 0.75}

// Measure returns a length in pt: without a unit it counts per pt.
func Measure(s string, per float64) (float64, bool) {
	v, unit, ok := number(s)
	if !ok {
		return 0, false
	}
	if unit == "" {
		return v / per, true
	}
	factor, ok := pointsPer[unit]
	return v * factor, ok
}

const (
	perTwip  = 20    // twips in a pt
	PerHalf  = 2     // half points
	PerEMU   = 12700 // EMU
	PerEight = 8     // eighths of a pt
)

// TwipsAttr returns an attribute in twips as pt.
func (n *Node) TwipsAttr(name string) (float64, bool) {
	v, ok := n.Lookup(name)
	if !ok {
		return 0, false
	}
	return Measure(v, perTwip)
}

// IntAttr returns an attribute that is a whole number, or 0.
func (n *Node) IntAttr(name string) int {
	v, err := strconv.Atoi(n.Attr(name))
	if err != nil || v > 1<<30 || v < -1<<30 {
		return 0
	}
	return v
}
