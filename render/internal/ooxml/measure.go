package ooxml

import (
	"strconv"
	"strings"
)

// pointsPer are the units that lengths may bear.
var pointsPer = map[string]float64{"pt": 1, "in": 72, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12, "pi": 12, "px": 0.75}

// Measure reads a length in pt: a whole or decimal number that counts per pt, or
// one with the unit that the strict form allows ("12pt").
func Measure(s string, per float64) (float64, bool) {
	digits := strings.LastIndexAny(s, "0123456789") + 1
	v, err := strconv.ParseFloat(strings.TrimSpace(s[:digits]), 64)
	if err != nil || v != v || v > 1e9 || v < -1e9 {
		return 0, false
	}
	if digits == len(s) {
		return v / per, true
	}
	factor, ok := pointsPer[s[digits:]]
	return v * factor, ok
}

const (
	perTwip = 20    // twips in a pt
	PerHalf = 2     // half points
	PerEMU  = 12700 // EMU
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
