package strictyaml

import "context"

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
	ctx      context.Context
}

// MaxBytes sets how many bytes one file may have.
func MaxBytes(n int64) Option { return func(c *config) { c.maxBytes = n } }

// Context stops reading once ctx is done, which matters where files come over a
// network: what is being read, and every further file that a file refers to, is
// then an [UnreadableFile] with the cause that ctx gives. What has been read is
// decoded without regard to ctx; [MaxBytes] bounds how long that takes.
func Context(ctx context.Context) Option { return func(c *config) { c.ctx = ctx } }

func configOf(opts []Option) config {
	c := config{maxBytes: DefaultMaxBytes, ctx: context.Background()}
	for _, o := range opts {
		o(&c)
	}
	return c
}
