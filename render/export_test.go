package render

// AtSteps has f called where a process may be killed while it writes a file.
func (d *Folder) AtSteps(f func(step string)) { d.hooks.step = f }

// WithoutExchange makes the folder one in which files cannot change places, and
// without links also one that has no links.
func (d *Folder) WithoutExchange(links bool) { d.hooks.noExchange, d.hooks.noLink = true, !links }
