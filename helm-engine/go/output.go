package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// A write is a file that --output-dir asks for: made anew, or added to.
type write struct {
	Path   string `json:"path"`
	Text   string `json:"text"`
	Append bool   `json:"append,omitempty"`
}

// An output takes documents: to the text that is printed or, with --output-dir, to files that whoever asked has to
// write.
type output struct {
	path   string
	writes []write
	done   map[string]bool
	told   strings.Builder
}

func newOutput(o options, release string) *output {
	path := o.outputDir
	if path != "" && o.useReleaseName {
		path = filepath.Join(path, release)
	}
	return &output{path: path, done: map[string]bool{}}
}

// put takes a document. Helm adds hooks to a file that is there already, and makes others anew.
func (to *output) put(printed *bytes.Buffer, folder string, each document, isHook bool) {
	text := fmt.Sprintf("---\n# Source: %s\n%s\n", each.path, each.text)
	if folder == "" {
		printed.WriteString(text)
		return
	}
	name := folder + string(filepath.Separator) + each.path
	_, problem := os.Stat(name)
	to.writes = append(to.writes, write{name, text, to.done[name] || isHook && problem == nil})
	to.done[name] = true
	fmt.Fprintf(&to.told, "wrote %s\n", name)
}
