package disk

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"syscall"
)

const (
	noWait           = 0
	deleteOnClose    = 0x04000000
	sharingViolation = syscall.Errno(32)
)

// lock opens a file that nobody else may open meanwhile, and which the system
// deletes when it is closed.
func lock(root *os.Root, aside string) (func(), error) {
	if err := root.Mkdir(path.Dir(aside), 0o700); err != nil && !errors.Is(err, fs.ErrExist) {
		return nil, err
	}
	name, err := syscall.UTF16PtrFromString(filepath.Join(root.Name(), filepath.FromSlash(aside)))
	if err != nil {
		return nil, err
	}
	h, err := syscall.CreateFile(name, syscall.GENERIC_READ|syscall.GENERIC_WRITE, 0, nil, syscall.OPEN_ALWAYS, syscall.FILE_ATTRIBUTE_NORMAL|deleteOnClose, 0)
	if errors.Is(err, sharingViolation) {
		return nil, ErrLocked
	}
	if err != nil {
		return nil, err
	}
	return func() { syscall.CloseHandle(h) }, nil
}
