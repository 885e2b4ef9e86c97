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
	if !strings.ContainsAny(text, "0123456789") {
		return text
	}
	words := strings.Split(text, " ")
	out := words[0]
	for i, word := range words[1:] {
		space := " "
		if before := words[i]; isFigure(before) && slices.Contains(measures, strings.TrimRight(word, ".,;:)")) {
			space = "\u00A0"
		}
		out += space + word
	}
	return out
}
