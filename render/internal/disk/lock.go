package disk

import "os"

// Lock locks the folder of a root until the function that it returns is called or
// the process ends, however it ends: the lock is the system's, so that a killed
// process leaves none behind. The error is [ErrLocked] where another holds it, in
// this process or another. Where the file system knows no locks, such as some of
// networks, there is none, and no error. aside is a name in the folder which the
// lock may use, in a folder that is made where need be.
func Lock(root *os.Root, aside string) (unlock func(), err error) { return lock(root, aside) }
