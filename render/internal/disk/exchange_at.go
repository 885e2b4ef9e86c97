//go:build linux || darwin

package disk

import (
	"errors"
	"os"
	"path"
)

// exchange is done between the opened folders of the files, so that it leads out
// of the root no more than any other work in it.
func exchange(root *os.Root, a, b string) error {
	from, err := root.Open(path.Dir(a))
	if err != nil {
		return err
	}
	defer from.Close()
	to, err := root.Open(path.Dir(b))
	if err != nil {
		return err
	}
	defer to.Close()
	err = exchangeAt(int(from.Fd()), path.Base(a), int(to.Fd()), path.Base(b))
	for _, cannot := range unable {
		if errors.Is(err, cannot) {
			return errors.ErrUnsupported
		}
	}
	return err
}
