package main

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
)

func kindOf(name string) string { return strings.TrimSuffix(name, ".json") }

// openapi answers with the description of the service in OpenAPI 3.1.
func (s *Service) openapi(w http.ResponseWriter, _ *http.Request) error {
	send(w, typeJSON, http.StatusOK, s.description())
	return nil
}

type object = map[string]any

// answers is the schemas of the answers in JSON.
//
//go:embed answers.json
var answers []byte

// description is made of the table of routes.
func (s *Service) description() object {
	paths := object{}
	for _, r := range s.routes() {
		item, _ := paths[r.path].(object)
		if item == nil {
			item = object{}
			paths[r.path] = item
		}
		item[strings.ToLower(r.method)] = r.operation()
	}
	return object{
		"openapi":    "3.1.0",
		"info":       object{"title": "vanban", "version": "1", "description": "Văn bản hành chính theo Nghị định 30/2020/NĐ-CP. Mọi yêu cầu xử lý trong bộ nhớ, không lưu lại."},
		"paths":      paths,
		"components": object{"schemas": json.RawMessage(answers)},
	}
}

func (r route) operation() object {
	op := object{"operationId": r.id(), "summary": r.summary, "responses": r.responses()}
	var params []object
	for _, p := range r.query {
		params = append(params, object{"name": p.name, "in": "query", "description": p.about, "schema": object{"type": "string"}})
	}
	if strings.Contains(r.path, "{kind}") {
		params = append(params, object{"name": "kind", "in": "path", "required": true, "description": "Loại tệp, như plan", "schema": object{"type": "string"}})
	}
	if params != nil {
		op["parameters"] = params
	}
	if r.takes != nil {
		op["requestBody"] = object{"required": true, "content": r.body()}
	}
	return op
}

func (r route) id() string {
	name := strings.NewReplacer("/v1/", "", "/", "", "{kind}", "", ".json", "").Replace(r.path)
	if strings.Contains(r.path, "{") {
		name = "schema"
	}
	return name
}

func (r route) body() object {
	content := object{}
	for _, t := range r.takes {
		switch t {
		case typeForm:
			fields := object{}
			for _, f := range r.files {
				fields[f.name] = object{"type": "array", "items": object{"type": "string", "contentMediaType": "application/octet-stream"}, "description": f.about}
			}
			content[t] = object{"schema": object{"type": "object", "properties": fields}}
		case typeYAML, typeJSON:
			content[t] = object{"schema": object{"type": "object", "description": "Một văn bản, theo JSON Schema của loại ghi ở kind (/v1/schemas)", "required": []string{"kind"}}}
		default:
			content[t] = object{}
		}
	}
	return content
}

func (r route) responses() object {
	content := object{}
	for _, t := range r.gives {
		content[t] = object{}
		if t == typeJSON || t == typeSchema {
			content[t] = object{"schema": reference(r.schema)}
		}
	}
	out := object{"200": object{"description": "Được", "content": content}}
	for _, code := range r.codes {
		out[fmt.Sprint(code)] = object{"description": http.StatusText(code), "content": object{typeProblem: object{"schema": reference("Problem")}}}
	}
	return out
}

func reference(name string) object {
	if name == "" {
		return object{"type": "object"}
	}
	return object{"$ref": "#/components/schemas/" + name}
}
