package main

import (
	"context"
	"database/sql"
	"errors"
	"log/slog"
	"strings"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"
	"github.com/riverqueue/river/riverdriver/riversqlite"
	"github.com/riverqueue/river/rivermigrate"
	"github.com/riverqueue/river/rivertype"
	_ "modernc.org/sqlite"
)

// queue is what this program asks of River, whatever the database.
type queue interface {
	Start(ctx context.Context) error
	Stop(ctx context.Context) error
	InsertMany(ctx context.Context, params []river.InsertManyParams) ([]*rivertype.JobInsertResult, error)
	JobList(ctx context.Context, params *river.JobListParams) (*river.JobListResult, error)
	JobCancel(ctx context.Context, id int64) (*rivertype.JobRow, error)
}

// settings say how jobs are worked.
type settings struct {
	workers int           // papers at a time; 0 only hands in
	timeout time.Duration // of one paper
	log     *slog.Logger
}

// connect opens the database of a connection string, postgres://… or the name of
// a file of SQLite, and makes the tables of the queue where they are missing.
func connect(ctx context.Context, db string, store Store, s settings) (q queue, end func(), err error) {
	config := s.config(store)
	if strings.HasPrefix(db, "postgres://") || strings.HasPrefix(db, "postgresql://") {
		pool, err := pgxpool.New(ctx, db)
		if err != nil {
			return nil, nil, err
		}
		q, err = client(ctx, riverpgxv5.New(pool), config)
		return q, pool.Close, closeUnless(err, pool.Close)
	}
	pool, err := sql.Open("sqlite", "file:"+db+"?_pragma=busy_timeout(10000)&_pragma=journal_mode(WAL)&_txlock=immediate")
	if err != nil {
		return nil, nil, err
	}
	pool.SetMaxOpenConns(1) // SQLite writes one after the other
	shut := func() { pool.Close() }
	q, err = client(ctx, riversqlite.New(pool), config)
	return q, shut, closeUnless(err, shut)
}

func closeUnless(err error, end func()) error {
	if err != nil {
		end()
	}
	return err
}

func client[TX any](ctx context.Context, driver riverdriver.Driver[TX], config *river.Config) (queue, error) {
	tables, err := rivermigrate.New(driver, &rivermigrate.Config{Logger: config.Logger})
	if err != nil {
		return nil, err
	}
	if _, err := tables.Migrate(ctx, rivermigrate.DirectionUp, nil); err != nil {
		return nil, err
	}
	return river.NewClient(driver, config)
}

func (s settings) config(store Store) *river.Config {
	workers := river.NewWorkers()
	river.AddWorker(workers, &paperWorker{bundles: &bundles{store: store}, store: store})
	c := &river.Config{
		Logger:               s.log,
		Workers:              workers,
		JobTimeout:           s.timeout,
		RescueStuckJobsAfter: 2 * s.timeout, // of a worker that was killed
		MaxAttempts:          5,
		FetchPollInterval:    200 * time.Millisecond,
	}
	if s.workers > 0 {
		c.Queues = map[string]river.QueueConfig{river.QueueDefault: {MaxWorkers: s.workers}}
	}
	return c
}

// all returns every job of a round.
func all(ctx context.Context, q queue, r Round) ([]*rivertype.JobRow, error) {
	const page = 1000
	var rows []*rivertype.JobRow
	params := river.NewJobListParams().TagsAll(r.tag()).OrderBy(river.JobListOrderByID, river.SortOrderAsc).First(page)
	for {
		got, err := q.JobList(ctx, params)
		if err != nil {
			return nil, err
		}
		rows = append(rows, got.Jobs...)
		if len(got.Jobs) < page {
			return rows, nil
		}
		params = params.After(got.LastCursor)
	}
}

// errNothing is the error of a round of which nobody has handed in anything.
var errNothing = errors.New("chưa nhận hồ sơ ấy (nobody has handed that in)")
