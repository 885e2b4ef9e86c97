package template

// program is what a part becomes. It is never changed once made.
type program struct {
	part  string
	steps []written
}

// make appends the part to the buffer.
func (p *program) make(r *runner) {
	r.prog = p
	r.run(p.steps)
}

// step appends to the buffer of the paper at hand.
type step func(*runner)

// written is a text that stays as it is, and what is done behind it, if anything:
// mostly a value is put into the text of a run.
type written struct {
	text  string
	value *asked
	then  step
}

// asked is what a tag asks for.
type asked struct {
	*Field
	level   int    // of the record that is asked, from 0
	turn    string // a text or a condition of the turn, instead of the functions of the field
	filters []boundFilter
	prefix  string // of the text that the value is put into

	text, path string // of the tag, for messages
	paragraph  int
}

// boundFilter is a filter with its argument. One without a function has the
// argument stand where there is nothing.
type boundFilter struct {
	apply func(text, arg string) (string, error)
	arg   string
	keeps bool // places that are filled in later
}

// runLook is a run of the template without its content.
type runLook struct {
	prefix string // "w:"
	open   string // the start tag and the properties
	props  string // the properties alone
}

// pictureRoom is how large a picture may be, in mm; 0 is not said.
type pictureRoom struct {
	width, height float64 // asked for
	most          float64 // the width of the text
	alt           string
}
