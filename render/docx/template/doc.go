// Package template fills an office's own .docx with tags in it. [Compile] makes
// a program of the file, which writes it with values as often as is wanted, with
// repeats, conditions, pictures and blocks of a paper; [Fill] does so once, with
// plain values. Whatever is not a tag stays as the office wrote it.
package template
