package render_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// banned are what a library must not do on its own: read the clock or the
// machine, write where nobody asked, or end the process.
var banned = map[string][]string{
	"time": {"Now", "Since", "Until", "Sleep", "After", "Tick", "NewTimer", "NewTicker"},
	"os":   {"Exit", "Getenv", "LookupEnv", "Environ", "Hostname", "Getpid", "Getwd", "UserHomeDir", "Stdout", "Stderr", "Args"},
	"fmt":  {"Print", "Println", "Printf"},
	"user": {"Current"},
}

// TestSourceKeepsToItself: no package of the library reads the clock or the
// machine, logs, prints, panics or ends the process, and none has state: what
// stands at the level of a package is never assigned again, but for pools and
// what is worked out once.
func TestSourceKeepsToItself(t *testing.T) {
	root := os.DirFS("..")
	dirs := map[string][]*ast.File{}
	files := token.NewFileSet()
	require.NoError(t, fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (name == "examples" || strings.HasPrefix(d.Name(), "zz")):
			return fs.SkipDir
		case d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		f, err := parser.ParseFile(files, filepath.Join("..", name), nil, parser.SkipObjectResolution)
		dirs[filepath.Dir(name)] = append(dirs[filepath.Dir(name)], f)
		return err
	}))
	require.Greater(t, len(dirs), 20)
	for _, pkg := range dirs {
		state := map[string]bool{}
		for _, f := range pkg {
			for _, d := range f.Decls {
				if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.VAR {
					for _, s := range g.Specs {
						for _, name := range s.(*ast.ValueSpec).Names {
							state[name.Name] = true
						}
					}
				}
			}
		}
		for _, f := range pkg {
			for _, i := range f.Imports {
				assert.NotContains(t, []string{`"log"`, `"log/slog"`, `"os/user"`, `"unsafe"`, `"C"`}, i.Path.Value, files.Position(i.Pos()))
			}
			for _, d := range f.Decls {
				if fn, ok := d.(*ast.FuncDecl); ok && fn.Body != nil {
					assert.NotEqual(t, "init", fn.Name.Name, files.Position(fn.Pos()))
					keepsToItself(t, files, fn, state)
				}
			}
		}
	}
}

func keepsToItself(t *testing.T, files *token.FileSet, fn *ast.FuncDecl, state map[string]bool) {
	own := map[string]bool{} // declared in the function
	ast.Inspect(fn, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Field:
			for _, name := range n.Names {
				own[name.Name] = true
			}
		case *ast.ValueSpec:
			for _, name := range n.Names {
				own[name.Name] = true
			}
		case *ast.RangeStmt:
			for _, x := range []ast.Expr{n.Key, n.Value} {
				if name, ok := x.(*ast.Ident); ok && n.Tok == token.DEFINE {
					own[name.Name] = true
				}
			}
		case *ast.AssignStmt:
			for _, x := range n.Lhs {
				if name, ok := x.(*ast.Ident); ok && n.Tok == token.DEFINE {
					own[name.Name] = true
				}
			}
		}
		return true
	})
	changed := func(x ast.Expr) {
		for {
			switch at := x.(type) {
			case *ast.IndexExpr:
				x = at.X
				continue
			case *ast.SelectorExpr:
				x = at.X
				continue
			case *ast.Ident:
				assert.False(t, state[at.Name] && !own[at.Name], "%s: %s is state of the package", files.Position(at.Pos()), at.Name)
			}
			return
		}
	}
	ast.Inspect(fn.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			if n.Tok != token.DEFINE {
				for _, x := range n.Lhs {
					changed(x)
				}
			}
		case *ast.IncDecStmt:
			changed(n.X)
		case *ast.CallExpr:
			if name, ok := n.Fun.(*ast.Ident); ok && name.Name == "panic" {
				assert.Fail(t, "a panic", files.Position(n.Pos()))
			}
		case *ast.SelectorExpr:
			if pkg, ok := n.X.(*ast.Ident); ok && slices.Contains(banned[pkg.Name], n.Sel.Name) && !own[pkg.Name] {
				assert.Fail(t, pkg.Name+"."+n.Sel.Name, files.Position(n.Pos()))
			}
		}
		return true
	})
}
