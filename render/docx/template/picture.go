package template

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"errors"
	"fmt"
	"image"
	_ "image/jpeg" // for DecodeConfig
	_ "image/png"  // for DecodeConfig
	"slices"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/render/docx/internal/wml"
	"github.com/vanban-go/vanban/render/internal/ooxml"
	"github.com/vanban-go/vanban/render/style"
	"github.com/vanban-go/vanban/report/tag"
)

// ErrPicture is wrapped by the problems of pictures that are not PNG or JPEG,
// or are too large.
var ErrPicture = errors.New("docx: not a picture that can be shown")

// What a picture may be at most.
const (
	maxPictureBytes  = 8 << 20
	maxPicturePixels = 50_000_000
)

// pixelsPerInch is the resolution of a picture that is given no size.
const pixelsPerInch = 96

// mediaStore holds the pictures that a paper uses, each once.
type mediaStore struct {
	names map[[sha256.Size]byte]string
	parts []ooxml.Part
	rels  map[string][]mediaRel // by the part that shows them
}

type mediaRel struct{ id, target string }

// shownPicture is the picture of the frame at hand.
type shownPicture struct {
	rel, alt string
	cx, cy   int // EMU
}

// add stores a picture for a part and returns the id of its relationship.
func (m *mediaStore) add(part, prefix, free string, data []byte, format string) string {
	if m.names == nil {
		m.names, m.rels = make(map[[sha256.Size]byte]string), make(map[string][]mediaRel)
	}
	sum := sha256.Sum256(data)
	name, ok := m.names[sum]
	if !ok {
		name = prefix + strconv.Itoa(len(m.parts)+1) + "." + format
		m.names[sum] = name
		m.parts = append(m.parts, ooxml.Part{Name: name, Data: data})
	}
	rels := m.rels[part]
	for _, r := range rels {
		if r.target == name {
			return r.id
		}
	}
	id := free + strconv.Itoa(len(rels)+1)
	m.rels[part] = append(rels, mediaRel{id, name})
	return id
}

// relationsOf writes the relationships of a part with those of its pictures.
func (r *runner) relationsOf(part string, h hole) {
	r.buf = append(r.buf, h.before...)
	for _, rel := range r.media.rels[part] {
		r.raw(wml.Relation(rel.id, "image", "/"+rel.target))
	}
	r.buf = append(r.buf, h.after...)
}

// sizeOf reads what a picture is and how many pixels it has.
func sizeOf(data []byte) (width, height int, format string, err error) {
	if len(data) > maxPictureBytes {
		return 0, 0, "", fmt.Errorf("%w: it has %d bytes, more than %d", ErrPicture, len(data), maxPictureBytes)
	}
	c, format, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return 0, 0, "", fmt.Errorf("%w: %w", ErrPicture, err)
	}
	if c.Width <= 0 || c.Height <= 0 || c.Width > maxPicturePixels/c.Height {
		return 0, 0, "", fmt.Errorf("%w: it has %d by %d pixels", ErrPicture, c.Width, c.Height)
	}
	if format != "png" && format != "jpeg" {
		return 0, 0, "", fmt.Errorf("%w: it is %s", ErrPicture, format)
	}
	return c.Width, c.Height, format, nil
}

// fit returns the size in mm of a picture in a room, in its own proportions.
func (room pictureRoom) fit(width, height int) (w, h float64) {
	w = float64(width) * 25.4 / pixelsPerInch
	ratio := float64(height) / float64(width)
	switch {
	case room.width > 0 && room.height > 0:
		w = min(room.width, room.height/ratio)
	case room.width > 0:
		w = room.width
	case room.height > 0:
		w = room.height / ratio
	case room.most > 0:
		w = min(w, room.most)
	}
	return w, w * ratio
}

// picture finds a picture and its settings, and notes that the part shows some.
func (e *emitter) picture(t *placedTag) (q *asked, room pictureRoom, ok bool) {
	room, good := e.pictureRoom(t)
	if q, ok = e.find(t); !ok || !good {
		return nil, room, false
	}
	if q.Kind != PictureField {
		e.fault(notPicture, t)
		return nil, room, false
	}
	if !slices.Contains(e.c.pictures, e.name) {
		e.c.pictures = append(e.c.pictures, e.name)
	}
	room.most = e.pageAt(t.para).TextWidth()
	return q, room, true
}

// pictureRoom reads the settings of a picture: width and height in mm, alt.
func (e *emitter) pictureRoom(t *placedTag) (room pictureRoom, good bool) {
	good = true
	for _, c := range t.Calls {
		length, err := strconv.ParseFloat(strings.TrimSuffix(strings.TrimSpace(c.Arg), "mm"), 64)
		fits := err == nil && length > 0 && length <= 500
		switch {
		case c.Name == "alt":
			room.alt = c.Arg
		case c.Name == "width" && fits:
			room.width = length
		case c.Name == "height" && fits:
			room.height = length
		case c.Name == "width", c.Name == "height":
			e.told(tag.BadArgument, t.para, c.Arg, c.Name, "một độ dài, như 30mm", "a length, such as 30mm")
			good = false
		default:
			e.told(tag.UnknownFilter, t.para, c.Name, "alt, height, width")
			good = false
		}
	}
	return room, good
}

// show takes a picture into the paper; ok is false where there is none to show.
func (r *runner) show(q *asked, room pictureRoom) (shownPicture, bool) {
	p, err := get(r, q, q.Picture)
	if err == nil && len(p.Data) == 0 {
		return shownPicture{}, false
	}
	var width, height int
	var format string
	if err == nil {
		width, height, format, err = sizeOf(p.Data)
	}
	alt := cmp.Or(p.Alt, room.alt)
	if err == nil {
		err = ooxml.Valid(alt)
	}
	if err != nil {
		r.fail(q, err)
		return shownPicture{}, false
	}
	w, h := room.fit(width, height)
	return shownPicture{
		rel: r.media.add(r.prog.part, r.t.media, strings.TrimPrefix(r.t.media, "word/media/"), p.Data, format),
		alt: alt,
		cx:  max(1, style.EMU(style.Points(w))), cy: max(1, style.EMU(style.Points(h))),
	}, true
}

// picture writes a picture in the line. It declares its own prefixes, which a
// header may lack.
func (r *runner) picture(q *asked, look runLook, room pictureRoom) {
	s, ok := r.show(q, room)
	if !ok {
		return
	}
	id, cx, cy := strconv.Itoa(r.nextID()), strconv.Itoa(s.cx), strconv.Itoa(s.cy)
	p := look.prefix
	alt := string(ooxml.AppendAttr(nil, s.alt))
	r.buf = append(r.buf, look.open...)
	r.raw("<", p, `drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">`,
		`<wp:extent cx="`, cx, `" cy="`, cy, `"/><wp:docPr id="`, id, `" name="Picture `, id, `" descr="`, alt, `"/>`,
		`<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" noChangeAspect="1"/></wp:cNvGraphicFramePr>`,
		`<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">`,
		`<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="`, strconv.Itoa(r.nextID()),
		`" name="Picture `, id, `" descr="`, alt, `"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>`,
		`<a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="`, s.rel, `"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
		`<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="`, cx, `" cy="`, cy, `"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
		`</pic:pic></a:graphicData></a:graphic></wp:inline></`, p, "drawing></", p, "r>")
}
