package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The description is of what the handlers do: each operation that it names
// answers, with a status, a type and a body that it names, and it has all.
func TestDescription(t *testing.T) {
	var d struct {
		OpenAPI string
		Paths   map[string]map[string]struct {
			OperationID string
			RequestBody struct{ Content map[string]any }
			Responses   map[string]struct {
				Content map[string]struct{ Schema map[string]any }
			}
		}
		Components struct{ Schemas map[string]any }
	}
	w := call(t, "GET", "/v1/openapi.json", "", nil)
	require.NoError(t, json.Unmarshal(w.Body.Bytes(), &d))
	assert.Equal(t, "3.1.0", d.OpenAPI)

	paper, err := os.ReadFile(filepath.Join("..", "..", "testdata", "check", "cases", "so-co-nam.docx"))
	require.NoError(t, err)
	dossier := zipOf(t, "", folder(t, "round"))
	formType, form := formOf(t, aFile{"dossier", "d.zip", dossier}, aFile{"returns", "a.txt", []byte("a")})
	s := service(io.Discard)
	s.Pages = pageOf("a picture")
	ids := map[string]bool{}
	for path, item := range d.Paths {
		for method, op := range item {
			assert.False(t, ids[op.OperationID], "two operations are called %s", op.OperationID)
			ids[op.OperationID] = true
			target := strings.ReplaceAll(path, "{kind}", "plan")
			if method == "get" {
				hold(t, d.Components.Schemas, op.Responses["200"].Content, send1(s, "GET", target, "", nil), target)
				continue
			}
			for kind := range op.RequestBody.Content {
				body := map[string][]byte{typeYAML: []byte(letter), typeJSON: []byte(`{"kind":"office","issuer":{"name":"Sở Nội vụ","code":"SNV"},"place":"Huế"}`), typeZIP: dossier, typeForm: form, typeDOCX: paper}[kind]
				require.NotNil(t, body, kind)
				sent := kind
				if kind == typeForm {
					sent = formType
				}
				for gives := range op.Responses["200"].Content {
					what := fmt.Sprint(target, " ", kind, " → ", gives)
					w := send1(s, "POST", target, sent, body, "Accept", gives)
					response, ok := op.Responses[fmt.Sprint(w.Code)]
					if assert.True(t, ok, "%s: %d is not described", what, w.Code) {
						hold(t, d.Components.Schemas, response.Content, w, what)
					}
				}
			}
			w := send1(s, "POST", target, "text/plain", []byte("x"))
			assert.Contains(t, op.Responses, fmt.Sprint(w.Code), target)
			hold(t, d.Components.Schemas, op.Responses["415"].Content, w, target)
		}
	}
	assert.Len(t, ids, len(s.routes()))
}

// hold holds an answer against the types that are described for its status.
func hold(t *testing.T, schemas map[string]any, content map[string]struct{ Schema map[string]any }, w interface {
	Result() *http.Response
}, what string,
) {
	t.Helper()
	r := w.Result()
	kind := r.Header.Get("Content-Type")
	c, ok := content[kind]
	if !assert.True(t, ok, "%s: %s is not described", what, kind) || !strings.HasSuffix(kind, "json") {
		return
	}
	var v any
	require.NoError(t, json.NewDecoder(r.Body).Decode(&v), what)
	assert.Empty(t, breaks(schemas, c.Schema, v, "$"), what)
}

// breaks says where a value is not what a schema asks for. It knows the words
// that the description uses.
func breaks(schemas map[string]any, schema map[string]any, v any, at string) (all []string) {
	if ref, ok := schema["$ref"].(string); ok {
		named, ok := schemas[strings.TrimPrefix(ref, "#/components/schemas/")].(map[string]any)
		if !ok {
			return []string{at + ": no schema " + ref}
		}
		return breaks(schemas, named, v, at)
	}
	for _, s := range list(schema["allOf"]) {
		all = append(all, breaks(schemas, s.(map[string]any), v, at)...)
	}
	if c, ok := schema["const"]; ok && c != v {
		all = append(all, at+": is not the constant")
	}
	if e := list(schema["enum"]); e != nil && !slices.Contains(e, v) {
		all = append(all, at+": is none of the values")
	}
	switch schema["type"] {
	case "object":
		o, ok := v.(map[string]any)
		if !ok {
			return append(all, at+": is no object")
		}
		for _, name := range list(schema["required"]) {
			if _, ok := o[name.(string)]; !ok {
				all = append(all, at+": lacks "+name.(string))
			}
		}
		known, _ := schema["properties"].(map[string]any)
		for name, field := range o {
			if s, ok := known[name].(map[string]any); ok {
				all = append(all, breaks(schemas, s, field, at+"."+name)...)
			} else if schema["additionalProperties"] == false {
				all = append(all, at+": has "+name)
			}
		}
	case "array":
		for i, e := range list(v) {
			all = append(all, breaks(schemas, schema["items"].(map[string]any), e, fmt.Sprintf("%s[%d]", at, i))...)
		}
	case "string":
		if _, ok := v.(string); !ok {
			all = append(all, at+": is no text")
		}
	case "boolean":
		if _, ok := v.(bool); !ok {
			all = append(all, at+": is no boolean")
		}
	case "integer":
		if n, ok := v.(float64); !ok || n != float64(int(n)) {
			all = append(all, at+": is no integer")
		}
	}
	return all
}

func list(v any) []any { l, _ := v.([]any); return l }
