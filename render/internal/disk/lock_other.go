//go:build !(linux || darwin || freebsd || netbsd || openbsd || dragonfly || windows)

package disk

import "os"

const noWait = 0

func lock(*os.Root, string) (func(), error) { return func() {}, nil }
