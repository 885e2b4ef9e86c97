//go:build linux || darwin || freebsd || netbsd || openbsd || dragonfly

package disk

import (
	"errors"
	"os"
	"syscall"
)

const noWait = syscall.O_NONBLOCK

// lock locks the folder itself, so that no file is needed.
func lock(root *os.Root, _ string) (func(), error) {
	dir, err := root.Open(".")
	if err != nil {
		return nil, err
	}
	fd := int(dir.Fd())
	for {
		err = syscall.Flock(fd, syscall.LOCK_EX|syscall.LOCK_NB)
		if !errors.Is(err, syscall.EINTR) {
			break
		}
	}
	if errors.Is(err, syscall.EWOULDBLOCK) {
		dir.Close()
		return nil, ErrLocked
	}
	return func() {
		syscall.Flock(fd, syscall.LOCK_UN) // also of a child that was being started
		dir.Close()
	}, nil
}
