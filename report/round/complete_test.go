package round

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/vanban-go/vanban/report"
)

// A paper of the round that says nothing else is signed as the plan is: by the
// co-signers too where several offices issue it, and not where it says who signs.
func TestSignedAsThePlan(t *testing.T) {
	others := []report.Signer{{Signature: report.Signature{Position: "Giám đốc", Name: "Lê Văn C"}}}
	plan := &report.Plan{Paper: report.Paper{
		ID: "kh.mau", Medium: "electronic", CoSigners: others, Signature: report.Signature{Position: "Giám đốc", Name: "Nguyễn Văn A"},
		Office: &report.Office{CoIssuers: []report.Issuer{{}}},
	}}
	signed := func(paper report.Paper) report.Paper {
		Of(Forms(plan, nil), nil, nil, nil).complete(&paper, "bao-cao", "hp001")
		return paper
	}
	got := signed(report.Paper{})
	assert.Equal(t, "kh.mau.bao-cao.hp001", got.ID)
	assert.Equal(t, plan.Signature, got.Signature)
	assert.Equal(t, others, got.CoSigners)
	own := report.Signature{Position: "Phó Giám đốc", Name: "Trần Thị B"}
	got = signed(report.Paper{Signature: own})
	assert.Equal(t, own, got.Signature)
	assert.Empty(t, got.CoSigners)
	plan.Office.CoIssuers = nil
	assert.Empty(t, signed(report.Paper{}).CoSigners)
}
