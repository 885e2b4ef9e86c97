package strictyaml

// DefaultMaxBytes is how large one file may be unless [MaxBytes] says
// otherwise.
const DefaultMaxBytes = 4 << 20

const (
	maxDepth    = 64      // collections inside one another
	maxEntries  = 250_000 // lines, items and pairs of one file
	maxKeys     = 1_000   // keys of one mapping
	maxProblems = 100     // told about one loading
	maxAlike    = 20      // told of one kind, where a kind repeats easily
)

// Option changes how [Load] and [Decode] work.
type Option func(*config)

type config struct {
	maxBytes int64
}

// MaxBytes sets how many bytes one file may have.
func MaxBytes(n int64) Option { return func(c *config) { c.maxBytes = n } }

func configOf(opts []Option) config {
	c := config{maxBytes: DefaultMaxBytes}
	for _, o := range opts {
		o(&c)
	}
	return c
}
