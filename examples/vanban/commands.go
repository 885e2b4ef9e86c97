package main

import (
	"context"
	"math"
	"slices"
)

// What the program exits with.
const (
	exitFine = iota
	exitProblems
	exitUsage
	exitWrite
	exitKept
	exitStopped = 130 // as shells say that a signal ended a program
)

// exits are what the codes mean.
var exits = []struct {
	code int
	words
}{
	{exitFine, words{"mọi việc đã xong", "all is fine"}},
	{exitProblems, words{"đầu vào có lỗi, lời báo ở đầu ra lỗi; không ghi gì (riêng collect vẫn ghi các bảng)", "the input has problems, which are said on standard error; nothing is written (but the tables of collect are)"}},
	{exitUsage, words{"gọi lệnh sai cách", "wrong usage"}},
	{exitWrite, words{"không ghi được tệp", "a file could not be written"}},
	{exitKept, words{"đã ghi xong, nhưng có tệp đã bị người sửa nên được giữ nguyên, bản mới ghi bên cạnh", "all is written, but beside a file that somebody has changed, which is kept"}},
	{exitStopped, words{"bị dừng giữa chừng; mỗi tệp hoặc trọn vẹn, hoặc chưa có", "interrupted; every file is whole or not there"}},
}

// action does what a command is for, with the arguments behind its flags, and
// returns what the program exits with.
type action func(ctx context.Context, c *console, args []string) int

// command is a line of the table that dispatch and help go by.
type command struct {
	name        string
	args        words // what stands behind the flags
	least, most int   // how many of these
	about       words
	more        words // what help adds
	exits       []int // beside exitFine and exitUsage
	flags       func(*options) action
}

const many = math.MaxInt

var (
	reads  = []int{exitProblems}
	writes = []int{exitProblems, exitWrite, exitKept}
	rounds = []int{exitProblems, exitWrite, exitKept, exitStopped}
)

// commands returns every command, in the order in which a round needs them.
func commands() []*command {
	return []*command{
		{
			name: "new", args: words{"LOẠI|THƯ_MỤC", "KIND|FOLDER"}, least: 1, most: 1, flags: newFlags, exits: []int{exitProblems, exitWrite},
			about: words{"lập hồ sơ mới có chú thích, hoặc một tệp của một loại", "begin a commented dossier, or one file of a kind"},
			more: words{"Tên một loại tệp (xem vanban schema) thì lập một tệp LOẠI.yaml; tên khác là thư mục, nhận cả hồ sơ của một đợt kiểm tra.\n" +
				"Đơn vị không phải là xã, phường thì ghi -word, -head.", "The name of a kind (see vanban schema) makes one file KIND.yaml; any other is a folder for the dossier of a whole round.\n" +
				"Where the units are no communes say -word and -head."},
		},
		{
			name: "schema", args: words{"[LOẠI]", "[KIND]"}, most: 1, flags: schemaFlags, exits: writes,
			about: words{"in JSON Schema của một loại tệp; không ghi loại thì in danh sách loại", "print the JSON Schema of a kind of file; without a kind, the list of kinds"},
		},
		{
			name: "validate", args: words{"TỆP.yaml…", "FILE.yaml…"}, least: 1, most: many, flags: validateFlags, exits: reads,
			about: words{"kiểm tra tệp YAML và các tệp được dẫn chiếu", "check YAML files and all that they refer to"},
		},
		{
			name: "render", args: words{"TỆP.yaml", "FILE.yaml"}, least: 1, most: 1, flags: renderFlags, exits: writes,
			about: words{"lập văn bản .docx (danh mục: .xlsx)", "make the paper, .docx (of a checklist: .xlsx)"},
		},
		{
			name: "preview", args: words{"TỆP.yaml", "FILE.yaml"}, least: 1, most: 1, flags: previewFlags, exits: []int{exitProblems, exitWrite},
			about: words{"xem từng trang của văn bản trong khi soạn", "show the pages of a paper while it is edited"},
			more:  words{"Cần LibreOffice trên máy, hoặc máy chủ Gotenberg (-server); ảnh trang cần pdftoppm. Dừng bằng Ctrl-C.", "Needs LibreOffice on this machine or a Gotenberg server (-server), and pdftoppm for pictures of pages. Ctrl-C ends it."},
		},
		{
			name: "check", args: words{"TỆP.docx…", "FILE.docx…"}, least: 1, most: many, flags: checkFlags, exits: []int{exitProblems, exitWrite, exitKept},
			about: words{"đối chiếu văn bản .docx bất kỳ với Nghị định 30/2020/NĐ-CP", "hold any .docx against Nghị định 30/2020/NĐ-CP"},
		},
		{
			name: "issue", args: words{"VÀO.docx RA.docx", "IN.docx OUT.docx"}, least: 2, most: 2, flags: issueFlags, exits: writes,
			about: words{"điền số và ngày ban hành vào văn bản", "fill number and day of issue into a paper"},
		},
		{
			name: "forms", args: words{"KẾ_HOẠCH.yaml", "PLAN.yaml"}, least: 1, most: 1, flags: formsFlags, exits: rounds,
			about: words{"lập biểu mẫu cho từng đơn vị và phiếu cho từng buổi kiểm tra", "make the form of every unit and the sheet of every visit"},
		},
		{
			name: "collect", args: words{"KẾ_HOẠCH.yaml THƯ_MỤC", "PLAN.yaml RETURNS"}, least: 2, most: 2, flags: collectFlags, exits: rounds,
			about: words{"đọc các tệp gửi về, ghi tiến độ, tổng hợp và văn bản của đợt", "read what came back; write progress, roll-up and the papers of the round"},
		},
		{
			name: "diff", args: words{"CŨ.yaml MỚI.yaml", "OLD.yaml NEW.yaml"}, least: 2, most: 2, flags: diffFlags, exits: reads,
			about: words{"nói danh mục kiểm tra đã đổi những gì", "say what has changed in a checklist"},
		},
		{
			name: "template", args: words{"[MẪU]", "[TEMPLATE]"}, most: 1, flags: templateFlags,
			about: words{"in một mẫu văn bản của thư viện để sửa thành mẫu riêng; không ghi mẫu thì in danh sách mẫu", "print a template of the library to begin one's own from; without one, list them"},
		},
		{
			name: "names", args: words{"[MẪU|FOR]", "[TEMPLATE|FOR]"}, most: 1, flags: namesFlags,
			more:  words{"Của mẫu riêng thì ghi giá trị for của nó: round, unit, late_unit, visit, party.", "Of a template of one's own say its for: round, unit, late_unit, visit, party."},
			about: words{"in các mẫu, hoặc mọi tên mà một mẫu dùng được", "list the templates, or every name that one can use"},
		},
		{
			name: "inspect", args: words{"MẪU.docx", "TEMPLATE.docx"}, least: 1, most: 1, flags: inspectFlags, exits: reads,
			about: words{"in các thẻ trong tệp .docx của cơ quan", "list the tags of an office's .docx"},
		},
		{
			name: "fixtures", args: words{"[THƯ_MỤC]", "[FOLDER]"}, most: 1, flags: fixturesFlags, exits: []int{exitProblems},
			about: words{"lập dữ liệu thử: hồ sơ, báo cáo gửi về, kết quả, tệp có lỗi", "make data for tests: a dossier, returns, results, faulty files"},
			more: words{
				"THƯ_MỤC là hồ sơ để lập từ đó, như testdata/inspection. manifest.json nói tệp nào hợp lệ, tệp nào có lỗi gì ở đâu.",
				"FOLDER is the dossier to begin from, such as testdata/inspection. manifest.json says of each file that it is valid, or which problem it has and where.",
			},
		},
		{
			name: "help", args: words{"[LỆNH]", "[COMMAND]"}, most: 1, flags: helpFlags,
			about: words{"nói cách dùng một lệnh", "say how a command is used"},
		},
	}
}

func find(name string) (*command, bool) {
	all := commands()
	if i := slices.IndexFunc(all, func(c *command) bool { return c.name == name }); i >= 0 {
		return all[i], true
	}
	return nil, false
}
