package book

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/vanban-go/vanban/checklist"
)

// formVersion counts how forms are laid out: a reader refuses a later one.
const formVersion = "1"

const (
	stampHead    = "Biểu mẫu vanban " + formVersion
	stampWord    = "Biểu mẫu vanban "
	stampDivider = " | "

	stampRound = "Đợt " // left out of a plan that counts no rounds
	roundAt    = 3

	stampCode   = "Mã kiểm soát "
	stampFormer = "Dấu " // of forms that were sent before
)

// stampText writes a manifest for people and for [parseStamp].
func stampText(m checklist.Manifest) string {
	fields := []string{
		stampHead,
		"Kế hoạch " + m.Plan,
		fmt.Sprintf("Phiên bản %d", m.Version),
		stampRound + strconv.Itoa(m.Round),
		"Đơn vị " + m.Unit,
		stampCode + m.Fingerprint,
	}
	if m.Round == 0 {
		fields = slices.Delete(fields, roundAt, roundAt+1)
	}
	return strings.Join(fields, stampDivider)
}

// stamped is a manifest that was read, with the version of the layout.
type stamped struct {
	checklist.Manifest
	layout string
}

// parseStamp reads a text of [stampText]; ok is false for any other.
func parseStamp(s string) (m stamped, ok bool) {
	if !mayBegin(s, stampWord) {
		return m, false
	}
	rest, found := strings.CutPrefix(strings.TrimSpace(s), stampWord)
	if !found {
		return m, false
	}
	fields := strings.Split(rest, strings.TrimSpace(stampDivider))
	m.layout = strings.TrimSpace(fields[0])
	words := [...]string{"Kế hoạch ", "Phiên bản ", stampRound, "Đơn vị ", stampCode}
	values := [...]*string{&m.Plan, nil, nil, &m.Unit, &m.Fingerprint}
	numbers := [...]*int{nil, &m.Version, &m.Round, nil, nil}
	if len(fields) == len(words) && !strings.HasPrefix(strings.TrimSpace(fields[roundAt]), stampRound) {
		fields = slices.Insert(fields, roundAt, stampRound+"0")
	}
	if len(fields) != len(words)+1 {
		return m, m.layout != formVersion // a later layout may say more
	}
	for i, word := range words {
		field := strings.TrimSpace(fields[i+1]) + " "
		value, found := strings.CutPrefix(field, word)
		if word == stampCode && !found {
			value, found = strings.CutPrefix(field, stampFormer)
		}
		value = strings.TrimSpace(value)
		switch {
		case !found:
			return m, m.layout != formVersion
		case values[i] != nil:
			*values[i] = value
		default:
			n, err := strconv.Atoi(value)
			if err != nil {
				return m, false
			}
			*numbers[i] = n
		}
	}
	return m, true
}

const (
	manifestHead = "vanban.manifest"
	visitHead    = "vanban.visit" // the same of the sheet for a visit
	keyPlan      = "plan"
	keyVersion   = "version"
	keyRound     = "round"
	keyUnit      = "unit"
	keyMark      = "fingerprint"
	keyStamp     = "stamp"
	keySlot      = "slot " // and the name of one: what the cover said when it was sent
	keyTexts     = "texts" // of ownTexts
	keyAsks      = "asks " // and an id: the meaning of its answers
)

type pair struct{ key, value string }

func manifestPairs(m checklist.Manifest) []pair {
	return []pair{
		{keyPlan, m.Plan},
		{keyVersion, strconv.Itoa(m.Version)},
		{keyRound, strconv.Itoa(m.Round)},
		{keyUnit, m.Unit},
		{keyMark, m.Fingerprint},
	}
}
