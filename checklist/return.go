package checklist

import "github.com/vanban-go/vanban/report/diag"

// Return is what a unit answered (báo cáo gửi lại).
type Return struct {
	Manifest  Manifest
	File      string
	Received  *Receipt // how it came in; nil where nobody has noted it
	Values    Values   // of items and indicators, in the order of the form
	Texts     []Narrative
	Entries   Entries
	Unplaced  []Unplaced
	Breaches  []Breach
	Prose     bool // a report in Word: it has texts and lists only
	Sender    Sender
	EnteredBy string // who typed it in, where the unit answered on paper
}

// Sender is who answers for a return, as its unit wrote on the form; each may be
// "".
type Sender struct {
	PreparedBy, Phone string // người lập báo cáo, điện thoại
	ApprovedBy        string // người duyệt, chức vụ
	Letter            string // số, ngày văn bản gửi kèm
}

// Narrative is what was written for a prompt.
type Narrative struct {
	ID   string // of the prompt
	Text string // paragraphs divided by "\n"; "" is blank
	Cell diag.Place
}

// Unplaced is an answer in a file of an older version to something that is no
// longer asked, or not in that way.
type Unplaced struct {
	ID    string // as the file has it
	Label string
	Typed string
	Cell  diag.Place
}

// ByID returns the answers by the ids of their items and indicators.
func (r *Return) ByID() map[string]*Value { return byID(r.Values.List()) }

// Value returns the answer to the item or indicator with that id.
func (r *Return) Value(id string) (Value, bool) { return r.Values.find(id) }

// Text returns what was written for the prompt with that id, and "" where
// nothing was.
func (r *Return) Text(id string) string {
	for i := range r.Texts {
		if r.Texts[i].ID == id {
			return r.Texts[i].Text
		}
	}
	return ""
}
