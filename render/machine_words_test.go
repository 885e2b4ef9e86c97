package render_test

import (
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/render"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/round"
)

// machineIDs are the ids of a round that a person never reads in a paper.
func machineIDs(r *round.Round) map[string]bool {
	p := r.Plan()
	ids := map[string]bool{p.ID: true, "Mã": true, p.Checklist.ID: true, p.Checklist.Fingerprint(): true}
	for _, i := range p.Checklist.Items() {
		ids[i.ID] = true
	}
	for _, i := range p.Checklist.Indicators() {
		ids[i.ID] = true
	}
	p.Checklist.Walk(func(a *checklist.Area, _ []*checklist.Area) { ids[a.ID] = true })
	for _, rule := range p.Checklist.Rules {
		ids[rule.ID] = true
	}
	for f := range r.Forms.All() {
		ids[f.Unit.Code] = true
	}
	for _, party := range p.Office.Parties {
		ids[party.ID] = true
	}
	if p.Outline != nil {
		ids[p.Outline.ID] = true
	}
	return ids
}

// machineMade are words that only a program writes: files, fingerprints, empty values.
var machineMade = regexp.MustCompile(`(?i)\.(?:xlsx|docx|yaml|csv|pdf)$|^[0-9A-F]{12}$|^(?:true|false|null|nil)$|[{}]`)

// assertNoMachineWords finds no id, path or fingerprint in what a paper prints.
func assertNoMachineWords(t *testing.T, r *round.Round, file string, d report.Document) {
	t.Helper()
	ids := machineIDs(r)
	for _, text := range paperTexts(t, rendered(t, d, render.DOCX)) {
		for _, word := range strings.FieldsFunc(text, func(c rune) bool {
			return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !strings.ContainsRune("._-@{}", c)
		}) {
			word = strings.Trim(word, ".-")
			if ids[word] || machineMade.MatchString(word) {
				assert.Fail(t, "a word of the machine", "%s: %q in %q", file, word, text)
			}
		}
	}
}

func TestNoMachineWordsInPapers(t *testing.T) {
	r := smallRound(t)
	n := 0
	for p := range r.Papers() {
		d, err := p.Make()
		if assert.NoError(t, err) {
			n++
			assertNoMachineWords(t, r, p.File, d)
		}
	}
	assert.Equal(t, 13, n)
}
