package main

import (
	"context"
	"flag"
	"fmt"
	"slices"
	"strings"

	"github.com/vanban-go/vanban/report/diag"
	"github.com/vanban-go/vanban/report/vi"
)

// overview lists the commands.
func overview(lang diag.Lang) string {
	var b strings.Builder
	b.WriteString(words{
		"vanban: kiểm tra tệp YAML của một đợt kiểm tra và lập văn bản theo Nghị định 30/2020/NĐ-CP\n\nCách dùng: vanban LỆNH [cờ] …\n\n",
		"vanban: check the YAML files of an inspection round and make papers in the format of Nghị định 30/2020/NĐ-CP\n\nUsage: vanban COMMAND [flags] …\n\n",
	}.in(lang))
	for _, c := range commands() {
		fmt.Fprintf(&b, "  %-10s %s\n", c.name, c.about.in(lang))
	}
	b.WriteString(words{
		"\nBắt đầu:  vanban new ho-so  rồi  vanban render -o ho-so/out ho-so/plan.yaml\nTừng lệnh: vanban help LỆNH; tiếng Anh: -lang en\n",
		"\nTo begin:  vanban new dossier -lang en  then  vanban render -o dossier/out dossier/plan.yaml\nOf a command: vanban help COMMAND -lang en\n",
	}.in(lang))
	return b.String()
}

// usage is the line that says how the command is called.
func (cmd *command) usage(lang diag.Lang) string {
	return said{
		words{"Cách dùng: vanban %s [cờ] %s\n(vanban help %s nói rõ từng cờ)\n", "Usage: vanban %s [flags] %s\n(vanban help %s says what each flag is)\n"},
		[]any{cmd.name, cmd.args.in(lang), cmd.name},
	}.text(lang)
}

// help is all that there is to say of the command.
func (cmd *command) help(lang diag.Lang) string {
	var b strings.Builder
	fmt.Fprintf(&b, "vanban %s [%s] %s\n\n%s\n", cmd.name, words{"cờ", "flags"}.in(lang), cmd.args.in(lang), cmd.about.in(lang))
	if more := cmd.more.in(lang); more != "" {
		b.WriteString(more + "\n")
	}
	b.WriteString(words{"\nCờ:\n", "\nFlags:\n"}.in(lang))
	o := newOptions(cmd.name, lang)
	cmd.flags(o)
	o.VisitAll(func(f *flag.Flag) {
		value, about := flag.UnquoteUsage(f)
		if f.DefValue != "" && f.DefValue != "false" && f.DefValue != "0" {
			about += fmt.Sprintf(words{" (mặc định: %s)", " (default: %s)"}.in(lang), f.DefValue)
		}
		fmt.Fprintf(&b, "  -%s\n        %s\n", strings.TrimSpace(f.Name+" "+strings.ReplaceAll(value, "string", "")), about)
	})
	b.WriteString(words{"\nMã thoát:\n", "\nExit codes:\n"}.in(lang))
	for _, e := range exits {
		if e.code == exitFine || e.code == exitUsage || slices.Contains(cmd.exits, e.code) {
			fmt.Fprintf(&b, "  %-4d %s\n", e.code, e.in(lang))
		}
	}
	return b.String()
}

func helpFlags(*options) action {
	return func(_ context.Context, c *console, args []string) int {
		if len(args) == 0 {
			c.print(strings.TrimSuffix(overview(c.lang), "\n"))
			c.data(commandList(c.lang))
			return exitFine
		}
		cmd, ok := find(args[0])
		if !ok {
			return c.noCommand(args[0])
		}
		c.print(strings.TrimSuffix(cmd.help(c.lang), "\n"))
		c.data(cmd.help(c.lang))
		return exitFine
	}
}

// noCommand says that there is none of a name, and which it may have been.
func (c *console) noCommand(name string) int {
	var names []string
	for _, cmd := range commands() {
		names = append(names, cmd.name)
	}
	if near, ok := vi.Near(name, names); ok {
		c.say(words{"vanban: không có lệnh %q; có phải %q?", "vanban: there is no command %q; is it %q?"}, name, near)
		return exitUsage
	}
	c.say(words{"vanban: không có lệnh %q; xem vanban help", "vanban: there is no command %q; see vanban help"}, name)
	return exitUsage
}

// named is a thing with what it is, as JSON.
type named struct {
	Name  string `json:"name"`
	About string `json:"about"`
}

func commandList(lang diag.Lang) []named {
	var list []named
	for _, c := range commands() {
		list = append(list, named{c.name, c.about.in(lang)})
	}
	return list
}
