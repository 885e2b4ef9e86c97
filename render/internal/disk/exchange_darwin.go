package disk

import "golang.org/x/sys/unix"

// unable are the answers of kernels and file systems that cannot exchange.
var unable = [...]error{unix.ENOSYS, unix.EINVAL, unix.ENOTSUP}

func exchangeAt(from int, a string, to int, b string) error {
	return unix.RenameatxNp(from, a, to, b, unix.RENAME_SWAP)
}
