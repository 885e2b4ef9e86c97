package style

import "math"

const (
	pointsPerInch      = 72
	millimetresPerInch = 25.4
	twipsPerPoint      = 20
	emuPerPoint        = 12700
)

// Points converts millimetres to points (1/72 inch).
func Points(mm float64) float64 { return mm * pointsPerInch / millimetresPerInch }

// Millimetres converts points to millimetres.
func Millimetres(pt float64) float64 { return pt * millimetresPerInch / pointsPerInch }

// Twips converts points to twentieths of a point, the unit of lengths in
// WordprocessingML, rounded to the nearest.
func Twips(pt float64) int { return int(math.Round(pt * twipsPerPoint)) }

// EMU converts points to English Metric Units, 1/12700 pt or 1/36000 mm, the
// unit of lengths in DrawingML, rounded to the nearest.
func EMU(pt float64) int { return int(math.Round(pt * emuPerPoint)) }
