package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/rivertype"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render"
)

func (p *program) store() Store {
	if p.kept != nil {
		return p.kept
	}
	return Folder(p.folder)
}

// connect opens the queue; one that only hands in or asks works nothing.
func (p *program) connect(ctx context.Context, working bool) (queue, func(), error) {
	s := p.settings
	if !working {
		s.workers = 0
	}
	return connect(ctx, p.db, p.store(), s)
}

// add hands in a dossier and prints the number of its round.
func (p *program) add(ctx context.Context, dir string) error {
	q, end, err := p.connect(ctx, false)
	if err != nil {
		return err
	}
	defer end()
	r, n, err := p.handIn(ctx, q, dir)
	if err != nil {
		return err
	}
	fmt.Fprintf(p.stdout, "%s\n", r)
	fmt.Fprintf(p.stderr, "%d tệp mới cần lập\n", n)
	return nil
}

// handIn keeps a dossier and has every file of it made, but for those that
// were handed in before. It tells of the problems of the dossier at once.
func (p *program) handIn(ctx context.Context, q queue, dir string) (r Round, fresh int, err error) {
	asOf := checklist.MomentOf(time.Now())
	if p.asOf != "" {
		if asOf, err = checklist.ParseMoment(p.asOf); err != nil {
			return r, 0, err
		}
	}
	packed, err := pack(os.DirFS(dir))
	if err != nil {
		return r, 0, err
	}
	b, err := open(ctx, packed, asOf)
	if err != nil {
		return r, 0, err
	}
	sum, err := p.store().Put(ctx, packed)
	if err != nil {
		return r, 0, err
	}
	r = Round{sum, asOf.String()}
	var jobs []river.InsertManyParams
	for _, name := range b.names {
		jobs = append(jobs, river.InsertManyParams{Args: Paper{r, name}})
	}
	rows, err := q.InsertMany(ctx, jobs)
	for _, row := range rows {
		if !row.UniqueSkippedAsDuplicate {
			fresh++
		}
	}
	return r, fresh, err
}

// String is the number of a round, by which status, cancel and write know it.
func (r Round) String() string { return r.Dossier + "@" + strings.ReplaceAll(r.AsOf, " ", "T") }

func parseRound(number string) (Round, error) {
	sum, asOf, ok := strings.Cut(number, "@")
	if !ok {
		return Round{}, fmt.Errorf("%q: không phải mã của một đợt (not the number of a round)", number)
	}
	return Round{sum, strings.ReplaceAll(asOf, "T", " ")}, nil
}

// work works until it is stopped, and then ends what it is making.
func (p *program) work(ctx context.Context, _ string) error {
	q, end, err := p.connect(ctx, true)
	if err != nil {
		return err
	}
	defer end()
	whole := context.WithoutCancel(ctx)
	if err := q.Start(whole); err != nil {
		return err
	}
	<-ctx.Done()
	return p.stop(whole, q)
}

func (p *program) stop(ctx context.Context, q queue) error {
	ctx, cancel := context.WithTimeout(ctx, p.timeout)
	defer cancel()
	return q.Stop(ctx)
}

// standing is how far a round is.
type standing struct{ all, done, failed, cancelled int }

func (s standing) ended() bool { return s.done+s.failed+s.cancelled == s.all }

func (s standing) String() string {
	text := fmt.Sprintf("%d/%d tệp đã lập", s.done, s.all)
	if s.failed > 0 {
		text += fmt.Sprintf(", %d tệp không lập được", s.failed)
	}
	if s.cancelled > 0 {
		text += fmt.Sprintf(", %d tệp đã hủy", s.cancelled)
	}
	return text
}

func standingOf(rows []*rivertype.JobRow) standing {
	s := standing{all: len(rows)}
	for _, row := range rows {
		switch row.State {
		case rivertype.JobStateCompleted:
			s.done++
		case rivertype.JobStateDiscarded:
			s.failed++
		case rivertype.JobStateCancelled:
			s.cancelled++
		}
	}
	return s
}

// status says how far a round is, and what of it failed.
func (p *program) status(ctx context.Context, number string) error {
	_, end, rows, err := p.find(ctx, number)
	if err != nil {
		return err
	}
	defer end()
	s := standingOf(rows)
	fmt.Fprintln(p.stdout, s)
	return whatFailed(rows)
}

// find returns the jobs of a round, of which there are some.
func (p *program) find(ctx context.Context, number string) (queue, func(), []*rivertype.JobRow, error) {
	r, err := parseRound(number)
	if err != nil {
		return nil, nil, nil, err
	}
	q, end, err := p.connect(ctx, false)
	if err != nil {
		return nil, nil, nil, err
	}
	rows, err := all(ctx, q, r)
	if err == nil && len(rows) == 0 {
		err = errNothing
	}
	return q, end, rows, closeUnless(err, end)
}

// whatFailed says why jobs were given up.
func whatFailed(rows []*rivertype.JobRow) error {
	var list []error
	for _, row := range rows {
		p, _, _ := madeOf(row)
		if n := len(row.Errors); n > 0 && (row.State == rivertype.JobStateDiscarded || row.State == rivertype.JobStateCancelled) {
			list = append(list, fmt.Errorf("%s: %s", p.File, row.Errors[n-1].Error))
		}
	}
	return errors.Join(list...)
}

// cancel has nothing more of a round made.
func (p *program) cancel(ctx context.Context, number string) error {
	q, end, rows, err := p.find(ctx, number)
	if err != nil {
		return err
	}
	defer end()
	n := 0
	for _, row := range rows {
		if row.FinalizedAt == nil {
			if _, err := q.JobCancel(ctx, row.ID); err != nil {
				return err
			}
			n++
		}
	}
	fmt.Fprintf(p.stdout, "đã hủy %d tệp\n", n)
	return nil
}

// write puts the files of a round that is done into a folder, where nobody has
// changed them.
func (p *program) write(ctx context.Context, number string) error {
	_, end, rows, err := p.find(ctx, number)
	if err != nil {
		return err
	}
	defer end()
	return p.put(ctx, rows)
}

func (p *program) put(ctx context.Context, rows []*rivertype.JobRow) (err error) {
	if s := standingOf(rows); !s.ended() {
		return fmt.Errorf("chưa xong: %s (not done yet)", s)
	}
	folder, err := render.Dir(p.out)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, folder.Close()) }()
	for _, row := range rows {
		paper, made, ok := madeOf(row)
		if !ok {
			continue
		}
		content, err := p.store().Get(ctx, made.Sum)
		if err == nil {
			_, err = folder.Put(ctx, paper.File, content)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", paper.File, err)
		}
	}
	for _, name := range folder.Kept() {
		fmt.Fprintf(p.stderr, "%s: đã có người sửa nên giữ lại; tệp mới ở bên cạnh\n", name)
	}
	return whatFailed(rows)
}

// whole hands in a dossier, works until all of it is made, and writes the files.
func (p *program) whole(ctx context.Context, dir string) error {
	q, end, err := p.connect(ctx, true)
	if err != nil {
		return err
	}
	defer end()
	r, _, err := p.handIn(ctx, q, dir)
	if err != nil {
		return err
	}
	begun := time.Now()
	if err := q.Start(context.WithoutCancel(ctx)); err != nil {
		return err
	}
	rows, err := p.wait(ctx, q, r, begun)
	if err := errors.Join(err, p.stop(context.WithoutCancel(ctx), q)); err != nil {
		return err
	}
	err = p.put(ctx, rows)
	fmt.Fprintf(p.stdout, "%s: %s\n", p.out, standingOf(rows))
	return err
}

// left is how many jobs were begun before, by a worker that is at work or was
// killed.
func left(rows []*rivertype.JobRow, begun time.Time) (n int) {
	for _, row := range rows {
		if row.State == rivertype.JobStateRunning && row.AttemptedAt != nil && row.AttemptedAt.Before(begun) {
			n++
		}
	}
	return n
}

// wait waits until every job of a round has ended, and says now and then how far
// it is.
func (p *program) wait(ctx context.Context, q queue, r Round, begun time.Time) ([]*rivertype.JobRow, error) {
	tick := time.NewTicker(300 * time.Millisecond)
	defer tick.Stop()
	told := -1
	for {
		rows, err := all(ctx, q, r)
		if err != nil {
			return nil, err
		}
		s := standingOf(rows)
		if n := left(rows, begun); told < 0 && n > 0 {
			fmt.Fprintf(p.stderr, "%d tệp do một tiến trình khác đang giữ; nếu nó đã dừng thì sau %s sẽ lập lại (another worker holds them)\n", n, 2*p.timeout)
		}
		if s.done != told {
			fmt.Fprintln(p.stderr, s)
			told = s.done
		}
		if s.ended() {
			return rows, nil
		}
		select {
		case <-tick.C:
		case <-ctx.Done():
			return nil, fmt.Errorf("%w; chạy lại sẽ làm tiếp (run it again to go on)", ctx.Err())
		}
	}
}
