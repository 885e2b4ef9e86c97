// Command service offers vanban over HTTP: a dossier becomes papers and forms,
// returns become tables and a report, any .docx is held against the decree. It
// is of the standard library beyond vanban itself, writes no file, and keeps
// nothing between two requests. Pages are shown as pictures where LibreOffice or a
// Gotenberg server lays them out.
//
//	service [-addr 127.0.0.1:8080] [-limit MB] [-timeout 60s] [-jobs N] [-gotenberg URL]
//
// GET / is a page for people, GET /v1/openapi.json describes what programs may
// send. An interrupt lets the requests at work end first.
package main

import (
	"context"
	"errors"
	"flag"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"runtime"
	"syscall"
	"time"

	"github.com/vanban-go/vanban/examples/preview"
)

func main() {
	addr := flag.String("addr", "127.0.0.1:8080", "địa chỉ nhận yêu cầu (address to listen on)")
	limit := flag.Int64("limit", 32, "dung lượng lớn nhất của một yêu cầu, MB (largest request)")
	timeout := flag.Duration("timeout", time.Minute, "thời gian dài nhất của một yêu cầu (longest request)")
	jobs := flag.Int("jobs", runtime.GOMAXPROCS(0), "số yêu cầu xử lý cùng lúc (requests at work at one time)")
	gotenberg := flag.String("gotenberg", "", "máy chủ Gotenberg dàn trang; không có thì dùng LibreOffice trên máy này (server that lays out pages)")
	flag.Parse()

	log := slog.New(slog.NewTextHandler(os.Stderr, nil))
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	s := &Service{Log: log, Limit: *limit << 20, Timeout: *timeout, Jobs: *jobs, Now: time.Now}
	if converter, err := preview.Find(*gotenberg); err == nil {
		s.Pages = printed{converter}
	} else {
		log.Info("không xem trang được", "err", err)
	}
	if err := serve(ctx, *addr, s); err != nil {
		log.Error("dừng vì lỗi", "err", err)
		os.Exit(1)
	}
}

// serve listens until the context is done, and then waits for the requests at
// work, as long as one of them may take.
func serve(ctx context.Context, addr string, s *Service) error {
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	server := &http.Server{
		Handler:           s.Handler(),
		ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout:       s.Timeout,
		WriteTimeout:      2 * s.Timeout,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    64 << 10,
		ErrorLog:          slog.NewLogLogger(s.Log.Handler(), slog.LevelWarn),
	}
	done := make(chan error, 1)
	go func() { done <- server.Serve(listener) }()
	s.Log.Info("đang nhận yêu cầu", "url", "http://"+listener.Addr().String()+"/")
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
	}
	s.Log.Info("đang dừng, chờ các yêu cầu đang xử lý")
	end, cancel := context.WithTimeout(context.WithoutCancel(ctx), s.Timeout)
	defer cancel()
	if err := server.Shutdown(end); err != nil {
		return errors.Join(err, server.Close())
	}
	return nil
}
