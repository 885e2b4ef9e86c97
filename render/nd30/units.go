package nd30

import (
	"slices"
	"strings"
)

// measures are the units that stay on the line of their number.
var measures = []string{
	"%", "‰", "°C", "mm", "cm", "m", "km", "m²", "m2", "km²", "km2", "m³", "m3", "ha", "g", "kg", "tạ", "tấn", "lít", "kW", "kWh", "MW",
	"đồng", "nghìn", "triệu", "tỷ",
}

// unbroken returns a text in which numbers stay on the line of their units: the
// space between them does not break.
func unbroken(text string) string {
	for i := 1; i < len(text); i++ {
		if text[i] == ' ' && text[i-1] >= '0' && text[i-1] <= '9' && isMeasure(text[i+1:]) {
			text = text[:i] + "\u00A0" + text[i+1:]
		}
	}
	return text
}

// isMeasure reports whether a text begins with a unit.
func isMeasure(text string) bool {
	word, _, _ := strings.Cut(text, " ")
	word, _, _ = strings.Cut(word, "\n")
	return slices.Contains(measures, strings.TrimRight(word, ".,;:)"))
}
