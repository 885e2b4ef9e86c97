package round_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/vanban-go/vanban/report/date"
	"github.com/vanban-go/vanban/report/round"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/vanban-go/vanban/checklist"
	"github.com/vanban-go/vanban/report"
	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/unit"
)

// formRound is the small round of testdata/forms.
func formRound(t testing.TB) (*report.Plan, *round.FormSet) {
	t.Helper()
	dir := os.DirFS("../../testdata/forms")
	p, problems := report.LoadPlan(dir, "plan.yaml")
	require.NoError(t, problems.Err())
	s, problems := report.LoadSchedule(dir, "schedule.yaml", p)
	require.NoError(t, problems.Err())
	return p, round.Forms(p, s)
}

func ExampleForms() {
	dir := os.DirFS("../../testdata/forms")
	plan, _ := report.LoadPlan(dir, "plan.yaml")
	schedule, _ := report.LoadSchedule(dir, "schedule.yaml", plan)
	for f := range round.Forms(plan, schedule).All() {
		fmt.Println(round.FormFile(f.Unit), f.Due.Due)
	}
	// Output:
	// phuong/u01-phuong-an-bien.xlsx 2025-12-31
	// phuong/u02-phuong-hai-an.xlsx 2026-01-02
	// xa/u03-xa-cam-giang.xlsx 2026-01-05
	// xa/u04-xa-cam-giang.xlsx 2026-01-06
	// dac_khu/u05-dac-khu-cat-hai.xlsx
}

func TestFormAsksWhatConcernsTheUnit(t *testing.T) {
	_, forms := formRound(t)
	assert.Equal(t, 5, forms.Len())
	ward, _ := forms.Find("u01")
	zone, _ := forms.Find("u05")
	assert.Len(t, ward.Areas[0].Items, 2)
	assert.Len(t, zone.Areas[0].Items, 3)
	_, ok := forms.Find("u99")
	assert.False(t, ok)

	assert.Equal(t, checklist.Manifest{Plan: "kh.mau", Version: 2, Round: 1, Unit: "u01", Fingerprint: ward.Checklist.Fingerprint()}, ward.Manifest)
	assert.Equal(t, "Báo cáo phục vụ kiểm tra", ward.Title)
	assert.Equal(t, []string{"Gửi tới: Sở Nội vụ", "Thư điện tử: mau@example.vn"}, ward.Contact)
	var prompts []string
	for _, p := range ward.Prompts {
		prompts = append(prompts, fmt.Sprint(p.ID, " ", p.Kind, " ", p.Required, " ", p.Depth))
	}
	assert.Equal(t, []string{"ketqua 2 true 0", "ketqua.tthc 0 true 1", "ketqua.ns 0 true 1", "hanche 1 true 0", "vuong 1 false 0"}, prompts)
}

func TestFormsLeaveThePlanAlone(t *testing.T) {
	p, forms := formRound(t)
	before := fmt.Sprintf("%+v", *p.Checklist)
	for f := range forms.All() {
		f.Progress(nil)
		f.Relations()
	}
	assert.Equal(t, before, fmt.Sprintf("%+v", *p.Checklist))
}

func TestFormFilesDiffer(t *testing.T) {
	p, problems := report.LoadPlan(os.DirFS("../../testdata/inspection"), "plan.yaml")
	require.NoError(t, problems.Err())
	seen := map[string]bool{}
	for _, u := range p.Units.Units {
		name := round.FormFile(u)
		assert.Regexp(t, `^(xa|phuong|dac_khu)/[a-z0-9]+-[a-z0-9-]+\.xlsx$`, name)
		assert.False(t, seen[name], name)
		seen[name] = true
	}
	assert.Equal(t, "xa/c1-xa-duong-an.xlsx", round.FormFile(unit.Unit{Code: "c1", Type: unit.Commune, Name: "Đường  An"}))
}

const register = "\ufeffTệp,Mã đơn vị,Nhận lúc,Hình thức,Số văn bản,Ngày văn bản,Người nhập\n" +
	"a.xlsx,u01,31/12/2025 16:00,thư điện tử,12/BC-UBND,31/12/2025,\n" +
	"b1.xlsx,u02,30/12/2025 08:00,,,,\n" +
	"b2.xlsx,u02,03/01/2026,,,,\n" +
	",u03,02/01/2026 10:00,bản giấy,,,Nguyễn Văn A\n" +
	"late.xlsx,u04,20/01/2026 10:00,,,,\n"

func TestIntakeCSV(t *testing.T) {
	p, _ := formRound(t)
	in, problems := round.DecodeIntakeCSV(strings.NewReader(register), "so-nhan.csv", p)
	require.NoError(t, problems.Err())
	require.Len(t, in.Receipts, 5)
	r := in.Receipts[0]
	assert.Equal(t, []string{"a.xlsx", "u01", "2025-12-31 16:00", "email", "12/BC-UBND", "2025-12-31"}, []string{r.File, r.Unit, r.At.String(), string(r.Via), r.Number, r.Date.String()})
	assert.Equal(t, checklist.ViaPaper, in.Receipts[3].Via)

	for name, tt := range map[string]struct {
		rows string
		code diag.Code
	}{
		"unknown unit":   {"a.xlsx,u99,31/12/2025,,,,", "unknown-unit"},
		"no moment":      {"a.xlsx,u01,hôm qua,,,,", ""},
		"no file":        {",u01,31/12/2025,,,,", "receipt-without-file"},
		"twice one file": {"a.xlsx,u01,31/12/2025,,,,\na.xlsx,u02,31/12/2025,,,,", "file-received-twice"},
	} {
		head, _, _ := strings.Cut(register, "\n")
		in, problems := round.DecodeIntakeCSV(strings.NewReader(head+"\n"+tt.rows+"\n"), "so-nhan.csv", p)
		assert.Nil(t, in, name)
		require.Error(t, problems.Err(), name)
		if tt.code != "" {
			assert.ErrorIs(t, problems.Err(), tt.code, name)
		}
		assert.Positive(t, problems[0].Place.Line, name)
	}
}

func TestProgress(t *testing.T) {
	p, forms := formRound(t)
	in, problems := round.DecodeIntakeCSV(strings.NewReader(register), "so-nhan.csv", p)
	require.NoError(t, problems.Err())
	u01, _ := forms.Find("u01")
	full := &checklist.Return{Manifest: u01.Manifest}
	var values []checklist.Value
	for _, a := range u01.Areas {
		for _, i := range a.Items {
			values = append(values, checklist.Value{ID: i.ID, State: checklist.Given, Text: "dat"})
		}
		for _, i := range a.Indicators {
			values = append(values, checklist.Value{ID: i.ID, State: checklist.NotApplicable})
		}
	}
	full.Values = checklist.ValuesOf(values...)
	for _, q := range u01.Prompts {
		full.Texts = append(full.Texts, checklist.Narrative{ID: q.ID, Text: "đã viết"})
	}
	files := []round.Returned{
		{File: "a.xlsx", Return: full, Arrival: round.Entered},
		{File: "b1.xlsx", Return: &checklist.Return{}, Arrival: round.Entered},
		{File: "b2.xlsx", Arrival: round.OldFile},
		{File: "stray.xlsx", Arrival: round.Refused},
	}
	asOf, _ := checklist.ParseMoment("05/01/2026 17:00")
	got, problems := round.ProgressOf(forms, in, files, asOf)
	assert.Equal(t, []string{"not-registered"}, codes(problems))
	type line struct {
		arrival  round.Arrival
		timing   round.Timing
		copies   int
		complete bool
		remind   bool
	}
	var lines []line
	for _, u := range got.Units {
		lines = append(lines, line{u.Arrival, u.Timing, len(u.Copies), u.Complete(), u.Remind()})
	}
	assert.Equal(t, []line{
		{round.Entered, round.InTime, 1, true, false},
		{round.OldFile, round.Late, 2, false, true}, // the last copy counts, late as it is
		{round.NotEntered, round.InTime, 1, false, true},
		{round.NotReceived, round.Pending, 0, false, true}, // what came after the moment does not count
		{round.NotReceived, round.NoDeadline, 0, false, true},
	}, lines)

	later, _ := checklist.ParseMoment("07/01/2026")
	got, _ = round.ProgressOf(forms, &round.Intake{}, nil, later)
	assert.Equal(t, round.Overdue, got.Units[3].Timing)
	assert.Equal(t, []string{"Sau hạn", "Quá hạn chưa gửi"}, []string{round.Late.String(), round.Overdue.String()}, "came late, did not come")
}

func TestEqualTimes(t *testing.T) {
	_, forms := formRound(t)
	at, _ := checklist.ParseMoment("2026-01-01 08:00")
	in := &round.Intake{Receipts: []checklist.Receipt{{File: "a.xlsx", Unit: "u01", At: at}, {File: "b.xlsx", Unit: "u01", At: at}}}
	files := []round.Returned{{File: "a.xlsx", Return: &checklist.Return{}}, {File: "b.xlsx", Return: &checklist.Return{}}}
	got, problems := round.ProgressOf(forms, in, files, at)
	assert.Equal(t, []string{"equal-times"}, codes(problems))
	assert.Len(t, got.Units[0].Copies, 2)
	assert.Equal(t, "b.xlsx", got.Units[0].Last.File)
}

func codes(l diag.List) []string {
	var out []string
	for _, p := range l {
		out = append(out, string(p.Code))
	}
	return out
}

// A file that was refused is that of the unit that its caller knows.
func TestRefusedOfKnownUnit(t *testing.T) {
	_, forms := formRound(t)
	var unit string
	for f := range forms.All() {
		unit = f.Unit.Code
		break
	}
	asOf := checklist.Moment{Date: date.Date{Year: 2026, Month: 1, Day: 7}, Hour: 8, HasTime: true}
	for code, want := range map[string]round.Arrival{unit: round.Refused, "": round.NotReceived} {
		r, _, _ := round.Collect(t.Context(), round.Collection{
			Forms: forms, AsOf: asOf, Returned: []round.Returned{{File: "a.xlsx", Unit: code, Arrival: round.Refused, At: asOf}},
		})
		assert.Equal(t, want, r.Progress.Units[0].Arrival, code)
	}
}
