package book

import (
	"context"
	"errors"
	"io"

	"github.com/vanban-go/vanban/render/xlsx"
	"github.com/vanban-go/vanban/report/vi"
)

// ReadReminders returns what somebody noted in a workbook of the progress, in
// the column for reminders of its list of units to remind, by the code of the
// unit: what [Progress] has of [round.UnitProgress.Reminded], and what was typed
// since. Where the list or the column is gone there is nothing.
func ReadReminders(ctx context.Context, r io.ReaderAt, size int64) (map[string]string, error) {
	w, err := xlsx.Open(ctx, r, size)
	if err != nil {
		return nil, err
	}
	defer w.Close()
	s, err := w.Sheet(remindName)
	if errors.Is(err, xlsx.ErrNoSheet) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	out := map[string]string{}
	code, note := 0, 0
	for _, row := range rowsOf(s.Cells) {
		if code > 0 && note > 0 {
			id, cell := row.at(code), row.at(note)
			if text := typed(s, cell); text != "" {
				out[oneLine(vi.NFC(id.Text))] = text
			}
			continue
		}
		code, note = 0, 0
		for _, c := range row.cells {
			switch vi.Fold(c.Text) {
			case vi.Fold(headCode):
				code = c.Column
			case vi.Fold(headReminded):
				note = c.Column
			}
		}
	}
	return out, nil
}
