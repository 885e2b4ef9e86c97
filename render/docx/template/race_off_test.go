//go:build !race

package template

// slower is how much longer a test may take than without the race detector.
const slower = 1
