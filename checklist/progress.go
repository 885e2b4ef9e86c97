package checklist

// Progress says how far a return goes.
type Progress struct {
	Required int // what must be answered
	Answered int // how much of it is, or says why there is no figure
	Doubtful int // how much of it is unreadable
	Breaches int // relations broken and not explained
}

// Complete reports whether all that is required is answered.
func (p Progress) Complete() bool { return p.Answered == p.Required }

// Progress counts what the return answers of what the form requires. A nil
// return answers nothing.
func (f *Form) Progress(r *Return) Progress {
	var p Progress
	f.eachRequired(r, func(_ string, s State) {
		p.Required++
		switch s {
		case Blank:
		case Unreadable:
			p.Doubtful++
		default:
			p.Answered++
		}
	})
	if r == nil {
		return p
	}
	for i := range r.Breaches {
		if !r.Breaches[i].Settled {
			p.Breaches++
		}
	}
	return p
}

// Unanswered returns the ids of what the form requires and the return leaves
// blank, in the order of the form. A figure that is left blank with a reason beside
// it is answered, as the form says.
func (f *Form) Unanswered(r *Return) (blank []string) {
	f.eachRequired(r, func(id string, s State) {
		if s == Blank {
			blank = append(blank, id)
		}
	})
	return blank
}

// eachRequired calls visit for everything that must be answered, with how it is.
func (f *Form) eachRequired(r *Return, visit func(id string, s State)) {
	if r == nil {
		r = new(Return)
	}
	values := r.ByID()
	count := func(id string) {
		state := Blank
		if v := values[id]; v != nil {
			state = v.State
		}
		visit(id, state)
	}
	for i := range f.Areas {
		for _, item := range f.Areas[i].Items {
			if id := item.AnsweredBy(); id != "" && item.IsRequired() {
				if v := values[item.ID]; v != nil && v.State == NotApplicable {
					id = item.ID
				}
				count(id)
			}
		}
		for _, ind := range f.Areas[i].Figures {
			switch v := values[ind.ID]; {
			case !ind.IsRequired():
			case v != nil && v.State == Blank && explains(v.Explanation):
				visit(ind.ID, Given)
			default:
				count(ind.ID)
			}
		}
	}
	written := map[string]State{} // prose, and lists that have a row
	for i := range r.Texts {
		if r.Texts[i].Text != "" {
			written[r.Texts[i].ID] = Given
		}
	}
	for e := range r.Entries.All() {
		written[e.ID] = Given
	}
	for i := range f.Prompts {
		if q := &f.Prompts[i]; q.Required && q.Kind == ForNarrative {
			visit(q.ID, written[q.ID])
		}
	}
	for _, q := range f.Lists() {
		if q.Required {
			visit(q.ID, written[q.ID])
		}
	}
}
