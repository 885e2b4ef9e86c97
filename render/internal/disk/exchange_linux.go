package disk

import "golang.org/x/sys/unix"

// unable are the answers of kernels and file systems that cannot exchange.
var unable = [...]error{unix.ENOSYS, unix.EINVAL, unix.EOPNOTSUPP, unix.EPERM}

func exchangeAt(from int, a string, to int, b string) error {
	return unix.Renameat2(from, a, to, b, unix.RENAME_EXCHANGE)
}
