//go:build race

package strictyaml_test

// slower is how much longer a test may take than without the race detector.
const slower = 4
