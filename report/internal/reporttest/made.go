package reporttest

import (
	"fmt"

	"github.com/vanban-go/vanban/report"
)

// Made returns a document as what it is; a document of another type is an error.
func Made[D report.Document](d report.Document, err error) (D, error) {
	typed, ok := d.(D)
	if err == nil && !ok {
		err = fmt.Errorf("%T is made, not %T", d, typed)
	}
	return typed, err
}
