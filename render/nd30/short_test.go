package nd30_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/render/nd30"
	"github.com/vanban-go/vanban/report"
)

// Words that a paper prints before a text, and that a clerk typed as well, stand
// there once; Review tells of each.
func TestWordsTypedTwice(t *testing.T) {
	s := sheetFor(t, report.Layout{})
	invitation := &report.Invitation{Guest: "Kính mời: Ông A", Event: "Tới dự cuộc họp", Chair: "Chủ trì: Giám đốc", Time: "Thời gian: 08 giờ", Place: "Địa điểm: Hội trường"}
	paper, err := nd30.Invitation(invitation, s)
	require.NoError(t, err)
	assert.Equal(t, []string{"trân trọng kính mời: Ông A.", "Tới dự cuộc họp.", "Chủ trì: Giám đốc.", "Thời gian: 08 giờ.", "Địa điểm: Hội trường./."}, textsOf(paper.Body))
	assert.Len(t, invitation.Review(), 5)

	minutes := &report.Minutes{Begin: "Thời gian: 08 giờ", Place: "Địa điểm: Trụ sở", Present: []string{"Ông A"}, Chair: "Chủ tọa: Ông A", Secretary: report.Secretary{Name: "Thư ký: Bà B"}, End: "Cuộc họp kết thúc vào 11 giờ"}
	paper, err = nd30.Minutes(minutes, s)
	require.NoError(t, err)
	assert.Equal(t, []string{
		"Thời gian bắt đầu: 08 giờ.", "Địa điểm: Trụ sở.", "Thành phần tham dự: Ông A.", "Chủ trì: Ông A.", "Thư ký: Bà B.",
		"Nội dung:", "Cuộc họp kết thúc vào 11 giờ./.",
	}, textsOf(paper.Body))
	assert.Equal(t, "Bà B", minutes.Signers()[1].Name)
	assert.Len(t, minutes.Review(), 5)

	dispatch := &report.Dispatch{Sender: "Giám đốc Sở điện:"}
	paper, err = nd30.Dispatch(dispatch, s)
	require.NoError(t, err)
	assert.Equal(t, "Giám đốc Sở điện./.", textsOf(paper.Body)[0])
	assert.Len(t, dispatch.Review(), 1)
}

// The preamble of a resolution stands with its bases, above the enacting word.
func TestPreambleOfAResolution(t *testing.T) {
	g := &report.General{TypeName: "Nghị quyết", IssuedBy: "Hội đồng nhân dân xã", Preamble: "Sau khi thảo luận,"}
	g.Bases = []report.Basis{{Text: "Căn cứ Luật A"}}
	g.Articles = []report.Article{{Text: "Thông qua."}}
	paper, err := nd30.General(g, sheetFor(t, report.Layout{}))
	require.NoError(t, err)
	assert.Equal(t, []string{"HỘI ĐỒNG NHÂN DÂN XÃ", "Căn cứ Luật A.", "Sau khi thảo luận,", "QUYẾT NGHỊ:", "Điều 1. Thông qua./."}, textsOf(paper.Body))
}

// A subject has no full stop at its end, whatever was typed.
func TestSubjectWithoutAFullStop(t *testing.T) {
	s := sheetFor(t, report.Layout{})
	for subject, want := range map[string]string{"Kết quả năm 2026.": "Kết quả năm 2026", "Kết quả;": "Kết quả", "Sách, báo, v.v.": "Sách, báo, v.v.", "Tình hình …": "Tình hình …"} {
		assert.Equal(t, want, nd30.Title("Báo cáo", subject, s)[1].Text)
		letter, err := nd30.Letter(&report.Letter{Paper: report.Paper{Subject: subject}}, s)
		require.NoError(t, err)
		assert.Contains(t, textsOf(letter.Letterhead.Rows[1].Left), "V/v "+strings.ToLower(want[:1])+want[1:])
	}
}

// TestRecipientsStay: whom the paper is addressed to is left out of its recipients
// in what is printed, not in the paper.
func TestRecipientsStay(t *testing.T) {
	p := &report.Paper{To: []string{"Sở Y tế"}, Recipients: []string{"Sở Y tế", "Các phòng"}}
	first := textsOf(nd30.Recipients(p))
	assert.Equal(t, []string{"Sở Y tế", "Các phòng"}, p.Recipients)
	assert.Equal(t, first, textsOf(nd30.Recipients(p)))
}
