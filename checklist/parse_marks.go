package checklist

import "strings"

// marks is a number with its separators understood: as ParseNumber reads it,
// or "" if they make no number, and how else it may be meant.
type marks struct{ text, other string }

// written understands the separators of a number, digits and single marks of
// ".", "," and " ", with that many decimals at most. Dots and spaces divide
// thousands and a comma begins the decimals; what can only be the other way
// round (12.5; 1,234,567) is read so.
func written(body string, most int) marks {
	dots, commas, spaces := strings.Count(body, "."), strings.Count(body, ","), strings.Count(body, " ")
	switch {
	case spaces > 0:
		return spaced(body)
	case dots > 0 && commas > 0:
		return mixed(body)
	case dots == 1:
		return single(body, ".", most)
	case commas == 1:
		return single(body, ",", most)
	case dots > 1:
		return marks{text: joined(body, ".")}
	case commas > 1:
		return marks{text: joined(body, ",")}
	}
	return marks{text: trimZeros(body)}
}

// spaced reads 1 234 567,8.
func spaced(body string) marks {
	whole, fraction, hasFraction := strings.Cut(body, ",")
	return marks{text: withFraction(joined(whole, " "), fraction, hasFraction)}
}

// mixed reads 1.234,5 and 1,234.5: the last mark, standing once, begins the
// decimals.
func mixed(body string) marks {
	point, thousands := ",", "."
	if strings.LastIndex(body, ".") > strings.LastIndex(body, ",") {
		point, thousands = ".", ","
	}
	whole, fraction, _ := strings.Cut(body, point)
	return marks{text: withFraction(joined(whole, thousands), fraction, true)}
}

// single reads a number with one mark. Before exactly three digits it may
// divide thousands or begin decimals; the number of decimals that are asked for
// settles it for the dot, and for the comma only if they are three or more.
func single(body, mark string, most int) marks {
	whole, fraction, _ := strings.Cut(body, mark)
	grouped, decimal := joined(body, mark), withFraction(trimZeros(whole), fraction, true)
	switch {
	case grouped == "":
		return marks{text: decimal}
	case mark == "," && most >= thousandth:
		return marks{text: decimal}
	case mark == "." && most < thousandth:
		return marks{text: grouped}
	case mark == ",":
		return marks{text: decimal, other: grouped}
	}
	return marks{text: grouped, other: decimal}
}

// joined returns the digits of groups of three divided by mark, or "" if they
// are not of that kind.
func joined(body, mark string) string {
	groups := strings.Split(body, mark)
	for i, g := range groups {
		if !isDigits(g) || i > 0 && len(g) != 3 || i == 0 && (len(g) > 3 || g[0] == '0') {
			return ""
		}
	}
	return strings.Join(groups, "")
}

func withFraction(whole, fraction string, has bool) string {
	switch {
	case whole == "" || !has:
		return whole
	case !isDigits(fraction):
		return ""
	}
	return whole + "." + fraction
}

// trimZeros drops zeros before the first digit that counts.
func trimZeros(digits string) string {
	if s := strings.TrimLeft(digits, "0"); s != "" {
		return s
	}
	return "0"
}
