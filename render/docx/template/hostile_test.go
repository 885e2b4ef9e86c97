package template

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vanban-go/vanban/render/docx/internal/docxtest"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/report/limit"
)

// bomb is a file whose main part is so many megabytes of one character.
func bomb(t testing.TB, name string, megabytes int) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, e := range []docxtest.Entry{{"[Content_Types].xml", "<Types/>"}} {
		w, err := z.Create(e[0])
		require.NoError(t, err)
		io.WriteString(w, e[1])
	}
	w, err := z.Create(name)
	require.NoError(t, err)
	chunk := bytes.Repeat([]byte(" "), 1<<20)
	for range megabytes {
		w.Write(chunk)
	}
	require.NoError(t, z.Close())
	return b.Bytes()
}

// lying makes a file say of its main part that it holds n bytes.
func lying(t testing.TB, data []byte, n uint32) []byte {
	t.Helper()
	data = bytes.Clone(data)
	i := bytes.LastIndex(data, []byte("PK\x01\x02"))
	require.Positive(t, i)
	for k := range 4 {
		data[i+24+k] = byte(n >> (8 * k))
	}
	return data
}

func hostileFiles(t testing.TB) map[string][]byte {
	rels := func(kind, target, mode string) []byte {
		return docxtest.File(t, para("x"), docxtest.Entry{"word/_rels/settings.xml.rels", docxtest.RelationsHead + `<Relationship Id="a" Type="` + docxtest.OfficeRels + kind + `" Target="` + target + `" TargetMode="` + mode + `"/></Relationships>`})
	}
	thousands := make([]docxtest.Entry, 3000)
	for i := range thousands {
		thousands[i] = docxtest.Entry{fmt.Sprintf("word/x%d.xml", i), "<a/>"}
	}
	good := docxtest.File(t, para("x"))
	macros := `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>`
	return map[string][]byte{
		"empty":                   nil,
		"not a zip":               []byte("PK, but no"),
		"cut off":                 good[:len(good)/2],
		"bomb":                    bomb(t, "word/document.xml", 32),
		"bomb elsewhere":          bomb(t, "word/media/x.bin", 32),
		"lying size":              lying(t, bomb(t, "word/document.xml", 4), 1000),
		"thousands of entries":    docxtest.Zip(t, thousands...),
		"path upwards":            docxtest.File(t, para("x"), docxtest.Entry{"../../etc/passwd", "x"}),
		"absolute path":           docxtest.File(t, para("x"), docxtest.Entry{"/etc/passwd", "x"}),
		"twice":                   docxtest.File(t, para("x"), docxtest.Entry{"word/Document.xml", "<a/>"}),
		"doctype":                 docxtest.File(t, para("x"), docxtest.Entry{"word/x.xml", `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>`}),
		"broken part":             docxtest.File(t, para("x")+"<w:p>"),
		"broken elsewhere":        docxtest.File(t, para("x"), docxtest.Entry{"word/x.xml", "<a>"}),
		"no main part":            docxtest.Zip(t, docxtest.Entry{"[Content_Types].xml", "<Types/>"}, docxtest.Entry{"_rels/.rels", docxtest.RelationsHead + `</Relationships>`}),
		"main part missing":       docxtest.Zip(t, docxtest.Entry{"[Content_Types].xml", "<Types/>"}, docxtest.Entry{"_rels/.rels", docxtest.RelationsHead + `<Relationship Id="a" Type="` + docxtest.OfficeRels + `officeDocument" Target="word/none.xml"/></Relationships>`}),
		"main part is another":    docxtest.Zip(t, docxtest.Entry{"[Content_Types].xml", "<Types/>"}, docxtest.Entry{"_rels/.rels", docxtest.RelationsHead + `<Relationship Id="a" Type="` + docxtest.OfficeRels + `officeDocument" Target="x.xml"/></Relationships>`}, docxtest.Entry{"x.xml", "<x/>"}),
		"external object":         rels("oleObject", "file:///etc/passwd", "External"),
		"external frame":          rels("frame", "http://evil.example/x", "External"),
		"included file":           rels("aFChunk", "x.html", "Internal"),
		"macro type":              docxtest.Zip(t, docxtest.Entry{"[Content_Types].xml", macros}, docxtest.Entry{"_rels/.rels", docxtest.RelationsHead + `<Relationship Id="a" Type="` + docxtest.OfficeRels + `officeDocument" Target="word/document.xml"/></Relationships>`}, docxtest.Entry{"word/document.xml", docxtest.Root("document", "<w:body/>")}),
		"macros":                  docxtest.File(t, para("x"), docxtest.Entry{"word/vbaProject.bin", "x"}),
		"signed":                  docxtest.File(t, para("x"), docxtest.Entry{"_xmlsignatures/sig1.xml", "<a/>"}),
		"deep":                    docxtest.File(t, strings.Repeat("<w:sdt>", 400)+strings.Repeat("</w:sdt>", 400)),
		"half a million elements": docxtest.File(t, strings.Repeat("<a/>", 500_000)),
	}
}

func TestTemplateHostile(t *testing.T) {
	for name, data := range hostileFiles(t) {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			tm, problems := Compile(t.Context(), bytes.NewReader(data), int64(len(data)), Data{})
			runtime.ReadMemStats(&after)
			assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(64<<20))
			assert.Nil(t, tm)
			require.Len(t, problems, 1)
			assert.ErrorIs(t, problems.Err(), badTemplate.Code)
		})
	}
}

// Repeats inside each other, or a long text in many places, come to more than a paper
// may hold: that is told, and not written.
func TestTemplateFilledBeyondLimits(t *testing.T) {
	for name, tt := range map[string]struct{ body, want string }{
		"bytes":      {paras(slices.Concat(slices.Repeat([]string{"{#names}"}, 40), []string{"{name}"}, slices.Repeat([]string{"{/names}"}, 40))...), "bytes in a paper"},
		"turns":      {para(strings.Repeat("{#names}", 40) + strings.Repeat("{/names}", 40)), "turns of repeats in a paper"},
		"long texts": {strings.Repeat(para("{long}"), 1000), "bytes in a paper"},
	} {
		t.Run(name, func(t *testing.T) {
			values := sample()
			values["long"] = strings.Repeat("x", 100_000)
			tm := compiled(t, docxtest.File(t, tt.body), values)
			var out bytes.Buffer
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			err := tm.Write(t.Context(), &out, values)
			runtime.ReadMemStats(&after)
			require.ErrorIs(t, err, limit.Err)
			assert.ErrorContains(t, err, tt.want)
			assert.Len(t, strings.Split(err.Error(), "\n"), 1)
			assert.Zero(t, out.Len())
			assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(256<<20))
		})
	}
}

func TestTemplateKeepsLinks(t *testing.T) {
	data := docxtest.File(t, para("{name}"), docxtest.Entry{"word/_rels/settings.xml.rels", docxtest.RelationsHead + `<Relationship Id="a" Type="` + docxtest.OfficeRels + `hyperlink" Target="https://snv.example.vn" TargetMode="External"/></Relationships>`})
	compiled(t, data, sample())
}

// FuzzCompile: whatever the markup and the tags, Compile refuses them or makes
// a template whose output is a sound file.
func FuzzCompile(f *testing.F) {
	for _, text := range []string{
		"{#areas}\n{title}{.index}\n{/areas}", "|{#areas}{title}|{#items}{.}{/items}{/areas}", "{na¦me|bang} {{ }}", "{?yes}\n{^no}x{/no}\n{/yes}",
		"{@body}\n{so} {%logo}\n|{#none}{.}{/none}\nx", "{#areas}\n|{#items}\n|{.}\n|{/items}\n{/areas}", "{#names}{^.last}a¦b{/.last}{/names}",
	} {
		f.Add("<w:p/>", text)
	}
	f.Add(pictureFrame("{%logo}"), "")
	f.Add(grid([]string{"{unit.name}"}), "")
	f.Fuzz(func(t *testing.T, markup, text string) {
		data := docxtest.File(t, markup+fromText(text))
		values := sample()
		tm, problems := Compile(t.Context(), bytes.NewReader(data), int64(len(data)), Data{Model: slotModel{values}, Filters: bangs})
		if problems.Err() != nil {
			if tm != nil {
				t.Fatal("a template beside its errors")
			}
			return
		}
		var b bytes.Buffer
		if err := tm.Write(t.Context(), &b, values); err != nil {
			return
		}
		pkg, main, err := open(t.Context(), bytes.NewReader(b.Bytes()), int64(b.Len()), nil)
		if err != nil {
			t.Fatalf("the output is not sound: %v", err)
		}
		root, err := pkg.Tree(main)
		if err != nil {
			t.Fatal(err)
		}
		if markup == "<w:p/>" && anyBelow(root, func(n *ooxml.Node) bool {
			return n.Name == "w:tc" && !strings.HasSuffix(n.Kids[len(n.Kids)-1].Name, ":p")
		}) {
			t.Fatal("a cell that does not end in a paragraph")
		}
	})
}

// fromText makes paragraphs of lines, and rows of those that have a "|" in
// front.
func fromText(text string) string {
	var b strings.Builder
	var rows [][]string
	flush := func() {
		if rows != nil {
			b.WriteString(grid(rows...))
			rows = nil
		}
	}
	for _, line := range strings.Split(string(ooxml.AppendText(nil, text)), "\n") {
		if cells, ok := strings.CutPrefix(line, "|"); ok {
			rows = append(rows, strings.Split(cells, "|"))
			continue
		}
		flush()
		b.WriteString(para(line))
	}
	flush()
	return b.String()
}
