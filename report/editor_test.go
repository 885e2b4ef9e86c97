package report_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/textproto"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/report"
)

// TestEditor asks the server behind the YAML extension of editors what it shows
// at places of files that name our schemas.
func TestEditor(t *testing.T) {
	const folder = "VANBAN_NODE_MODULES" // where the packages of Node.js are installed
	server := filepath.Join(os.Getenv(folder), "yaml-language-server", "bin", "yaml-language-server")
	if _, err := os.Stat(server); err != nil || os.Getenv(folder) == "" {
		t.Skip("needs the npm package yaml-language-server in the folder " + folder)
	}
	e := startEditor(t, server)

	t.Run("diagnostics", func(t *testing.T) {
		for _, tt := range []struct{ kind, text, want string }{
			{"plan", "kind: plan\ntitel: A\n", "1:0 titel"},
			{"letter", "kind: letter\nid: cv.1\nurgency: khẩn\n", "2:9 khan"},
			{"schedule", "kind: schedule\nplan: a\nvisits: [{unit: a, date: mai}]\n", "2:25 "},
			{"units", "kind: units\nunits:\n  - {type: xa, code: a}\n", "2:4 name"},
			{"plan", "kind: plan\nteam: {lead: {position: A}, hed: B}\n", "1:28 hed"},
		} {
			told := e.open(tt.kind, tt.text)
			at, word, _ := strings.Cut(tt.want, " ")
			var found bool
			for _, d := range told {
				found = found || strings.HasPrefix(d, at+" ") && strings.Contains(d, word)
			}
			assert.True(t, found, "%s: %q", tt.text, told)
		}
	})
	t.Run("samples", func(t *testing.T) { // of each kind, no line is underlined that is right
		seen := map[string]bool{}
		for _, pattern := range []string{"testdata/inspection/*.yaml", "testdata/papers/*.yaml", "testdata/rounds/mau-bo/*.yaml", "examples/vanban/starter/limits.yaml"} {
			names, err := filepath.Glob(filepath.Join("..", pattern))
			require.NoError(t, err)
			for _, name := range names {
				text, err := os.ReadFile(name)
				require.NoError(t, err)
				kind := kindIn(t, name)
				seen[kind] = true
				assert.Empty(t, e.open(kind, string(text)), name)
			}
		}
		for _, kind := range report.Kinds() {
			assert.True(t, seen[kind], "no sample of kind %s", kind)
		}
	})
	t.Run("every kind", func(t *testing.T) {
		for _, kind := range report.Kinds() {
			fields := fieldsOf(t, kind)
			offered := e.complete(kind, "kind: "+kind+"\n|")
			for _, field := range fields {
				if field != "kind" {
					assert.Contains(t, offered, field, kind)
				}
				assert.Greater(t, len(e.explain(kind, field+"|: \n")), 20, "%s: nothing is said of %s", kind, field)
			}
			assert.NotEmpty(t, e.open(kind, "kind: "+kind+"\nno_such: 1\n"), kind)
		}
	})
	t.Run("completion", func(t *testing.T) {
		for _, tt := range []struct {
			kind, text string // | is the cursor
			want       []string
		}{
			{"plan", "kind: plan\n|", []string{"id", "office", "checklist", "subjects"}},
			{"plan", "kind: plan\nteam:\n  |\n", []string{"lead", "members"}},
			{"letter", "kind: letter\nurgency: |\n", []string{"khan", "thuong_khan", "hoa_toc"}},
			{"checklist", "kind: checklist\nareas:\n  - id: a\n    indicators:\n      - id: b\n        type: |\n", []string{"int", "decimal", "money"}},
			{"office", "kind: office\nparties:\n  - id: a\n    kind: |\n", []string{"internal", "peer", "group"}},
		} {
			got := e.complete(tt.kind, tt.text)
			for _, word := range tt.want {
				assert.Contains(t, got, word, tt.text)
			}
		}
	})
	t.Run("explanations", func(t *testing.T) {
		assert.Contains(t, e.explain("plan", "kind: plan\nreport|_due: {working_days: 2}\n"), "Hạn gửi báo cáo")
		assert.Contains(t, e.explain("plan", "kind: plan\nteam: {lead: {posi|tion: A}}\n"), "Chức vụ")
		assert.Contains(t, e.explain("units", "ki|nd: units\n"), "Loại tệp")
	})
}

// fieldsOf returns the fields of a file of a kind.
func fieldsOf(t *testing.T, kind string) []string {
	t.Helper()
	data, err := report.Schema(kind)
	require.NoError(t, err)
	var schema struct{ Properties map[string]any }
	require.NoError(t, json.Unmarshal(data, &schema))
	require.NotEmpty(t, schema.Properties)
	return slices.Sorted(maps.Keys(schema.Properties))
}

// editor talks to a language server as an editor does.
type editor struct {
	*testing.T
	dir   string // has schema/KIND.json
	in    io.Writer
	out   *bufio.Reader
	id    int
	files int
	told  map[string][]string // what is wrong, by file
}

func startEditor(t *testing.T, server string) *editor {
	t.Helper()
	e := &editor{T: t, dir: t.TempDir(), told: map[string][]string{}}
	require.NoError(t, os.Mkdir(filepath.Join(e.dir, "schema"), 0o755))
	for _, kind := range report.Kinds() {
		schema, err := report.Schema(kind)
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(e.dir, "schema", kind+".json"), schema, 0o644))
	}
	cmd := exec.CommandContext(t.Context(), "node", server, "--stdio")
	in, err := cmd.StdinPipe()
	require.NoError(t, err)
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	t.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
	})
	e.in, e.out = in, bufio.NewReader(out)
	e.ask("initialize", map[string]any{"processId": nil, "rootUri": "file://" + e.dir, "capabilities": map[string]any{
		"textDocument": map[string]any{"completion": map[string]any{}, "hover": map[string]any{"contentFormat": []string{"plaintext"}}},
	}})
	e.send(map[string]any{"method": "initialized", "params": map[string]any{}})
	settings := map[string]any{"validate": true, "hover": true, "completion": true, "schemaStore": map[string]any{"enable": false}}
	e.send(map[string]any{"method": "workspace/didChangeConfiguration", "params": map[string]any{"settings": map[string]any{"yaml": settings}}})
	return e
}

// message is one of the protocol, whichever side sends it.
type message struct {
	ID     any             `json:"id"`
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
	Result json.RawMessage `json:"result"`
}

func (e *editor) send(m map[string]any) {
	e.Helper()
	m["jsonrpc"] = "2.0"
	body, err := json.Marshal(m)
	require.NoError(e, err)
	_, err = fmt.Fprintf(e.in, "Content-Length: %d\r\n\r\n%s", len(body), body)
	require.NoError(e, err)
}

// next reads a message; what the server itself asks for is answered with nothing,
// and what it tells of files is kept.
func (e *editor) next() message {
	e.Helper()
	head, err := textproto.NewReader(e.out).ReadMIMEHeader()
	require.NoError(e, err)
	n, err := strconv.Atoi(head.Get("Content-Length"))
	require.NoError(e, err)
	body := make([]byte, n)
	_, err = io.ReadFull(e.out, body)
	require.NoError(e, err)
	var m message
	require.NoError(e, json.Unmarshal(body, &m))
	switch {
	case m.Method == "textDocument/publishDiagnostics":
		e.keep(m.Params)
	case m.Method != "" && m.ID != nil:
		e.send(map[string]any{"id": m.ID, "result": nil})
	}
	return m
}

func (e *editor) keep(params json.RawMessage) {
	var p struct {
		URI         string
		Diagnostics []struct {
			Range   struct{ Start struct{ Line, Character int } }
			Message string
		}
	}
	require.NoError(e, json.Unmarshal(params, &p))
	told := []string{}
	for _, d := range p.Diagnostics {
		told = append(told, fmt.Sprintf("%d:%d %s", d.Range.Start.Line-1, d.Range.Start.Character, d.Message)) // without the first line
	}
	e.told[p.URI] = told
}

func (e *editor) ask(method string, params any) json.RawMessage {
	e.Helper()
	e.id++
	e.send(map[string]any{"id": e.id, "method": method, "params": params})
	for {
		if m := e.next(); m.Method == "" && m.ID == float64(e.id) {
			return m.Result
		}
	}
}

// show opens a file of a kind and returns its address.
func (e *editor) show(kind, text string) string {
	e.Helper()
	e.files++
	uri := fmt.Sprintf("file://%s/%d.yaml", e.dir, e.files)
	text = "# yaml-language-server: $schema=schema/" + kind + ".json\n" + text
	e.send(map[string]any{"method": "textDocument/didOpen", "params": map[string]any{
		"textDocument": map[string]any{"uri": uri, "languageId": "yaml", "version": 1, "text": text},
	}})
	return uri
}

// open returns what is wrong with a file, with line and column from 0.
func (e *editor) open(kind, text string) []string {
	e.Helper()
	uri := e.show(kind, text)
	for e.told[uri] == nil {
		e.next()
	}
	return e.told[uri]
}

// at opens a file and returns the place of the cursor in it.
func (e *editor) at(kind, text string) map[string]any {
	before, after, _ := strings.Cut(text, "|")
	line := strings.Count(before, "\n")
	column := len([]rune(before[strings.LastIndex(before, "\n")+1:]))
	return map[string]any{
		"textDocument": map[string]any{"uri": e.show(kind, before+after)}, "position": map[string]any{"line": line + 1, "character": column},
	}
}

func (e *editor) complete(kind, text string) (labels []string) {
	e.Helper()
	var list struct{ Items []struct{ Label string } }
	require.NoError(e, json.Unmarshal(e.ask("textDocument/completion", e.at(kind, text)), &list))
	for _, item := range list.Items {
		labels = append(labels, item.Label)
	}
	return labels
}

func (e *editor) explain(kind, text string) string {
	e.Helper()
	return string(e.ask("textDocument/hover", e.at(kind, text)))
}
