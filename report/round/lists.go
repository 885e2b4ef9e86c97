package round

import (
	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report/internal/scope"
	"github.com/vanban-go/vanban/report/vi"
)

// listNames names what the rows of the lists of an area come to.
func listNames(g *checklist.Group, a *checklist.Area) (out []scope.ListTotal) {
	for i := range g.Lists {
		l := &g.Lists[i]
		for j := range a.Lists {
			if a.Lists[j].ID != l.ID || l.Given == 0 {
				continue
			}
			n := scope.ListTotal{Title: vi.UpperFirst(vi.TrimEnd(l.Title)), Rows: l.Rows, Units: l.Units, Answered: l.Given, Expected: l.Expected}
			for k := range l.Figures {
				if words := spoken(&l.Figures[k]); words != "" {
					n.Figures = append(n.Figures, scope.Total{Label: vi.TrimEnd(l.Figures[k].Label), Total: totalWords(&l.Figures[k]), Spoken: words})
				}
			}
			out = append(out, n)
		}
	}
	return out
}
