package checklist

// Progress says how far a return goes.
type Progress struct {
	Required int // what must be answered
	Answered int // how much of it is
	Doubtful int // how much of it is unreadable
	Breaches int // relations broken and not explained
}

// Complete reports whether all that is required is answered.
func (p Progress) Complete() bool { return p.Answered == p.Required }

// Progress counts what the return answers of what the form requires. A nil
// return answers nothing.
func (f *Form) Progress(r *Return) Progress {
	var p Progress
	if r == nil {
		r = new(Return)
	}
	values := byID(r.Values)
	count := func(id string) {
		p.Required++
		switch v := values[id]; {
		case v == nil || v.State == Blank:
		case v.State == Unreadable:
			p.Doubtful++
		default:
			p.Answered++
		}
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
			if ind.IsRequired() {
				count(ind.ID)
			}
		}
	}
	f.written(r, &p)
	for i := range r.Breaches {
		if !r.Breaches[i].Settled {
			p.Breaches++
		}
	}
	return p
}

// written counts what is written: prose, and lists that have a row.
func (f *Form) written(r *Return, p *Progress) {
	written := map[string]bool{}
	for i := range r.Texts {
		written[r.Texts[i].ID] = r.Texts[i].Text != ""
	}
	for i := range r.Entries {
		written[r.Entries[i].ID] = true
	}
	count := func(q *Prompt) {
		if q.Required {
			p.Required++
			if written[q.ID] {
				p.Answered++
			}
		}
	}
	for i := range f.Prompts {
		if q := &f.Prompts[i]; q.Kind == ForNarrative {
			count(q)
		}
	}
	for _, q := range f.Lists() {
		count(q)
	}
}
