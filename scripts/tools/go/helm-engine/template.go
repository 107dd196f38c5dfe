package main

import (
	"bytes"
	"fmt"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"time"
)

// A version of Helm: how it reads charts and renders them.
type version struct {
	readFolder func(folder string) ([]file, error)
	render     func(files []file, o options) (rendering, error)
	split      func(all string) []string
	loaded     *sync.Map
}

var helms = map[string]version{
	"helm3": {readFolder3, render3, split3, new(sync.Map)},
	"helm4": {readFolder4, render4, split4, new(sync.Map)},
}

// A file of a chart, named by its path in it.
type file struct {
	name string
	data []byte
}

// A document with the path that its "# Source:" says.
type document struct {
	path, text string
	isTest     bool
}

type rendering struct {
	crds, manifests, hooks []document
	notes                  string
	// How long the templates themselves took.
	templates time.Duration
}

type output struct {
	text, notes string
	templates   time.Duration
	times       []timing
}

func (v version) load(name, folder string) error {
	files, err := v.readFolder(folder)
	if err == nil {
		v.loaded.Store(name, files)
	}
	return err
}

func (v version) filesOf(chart string) ([]file, error) {
	if files, there := v.loaded.Load(chart); there {
		return files.([]file), nil
	}
	return v.readFolder(chart)
}

// What `helm template` does after its flags are read.
func template(helm version, o options) (output, error) {
	files, err := helm.filesOf(o.chart)
	if err != nil {
		return output{}, err
	}
	rendered, err := helm.render(files, o)
	if err != nil {
		return output{}, err
	}
	text := print(rendered, o)
	if len(o.showOnly) > 0 {
		text, err = show(helm.split(text), o.showOnly)
	}
	return output{text: text, notes: rendered.notes, templates: rendered.templates}, err
}

func print(rendered rendering, o options) string {
	var manifests, all bytes.Buffer
	for _, each := range append(rendered.crds, rendered.manifests...) {
		write(&manifests, each)
	}
	fmt.Fprintln(&all, strings.TrimSpace(manifests.String()))
	for _, hook := range rendered.hooks {
		if !o.noHooks && !(o.skipTests && hook.isTest) {
			write(&all, hook)
		}
	}
	return all.String()
}

func write(to *bytes.Buffer, each document) {
	fmt.Fprintf(to, "---\n# Source: %s\n%s\n", each.path, each.text)
}

var sourceLine = regexp.MustCompile("# Source: [^/]+/(.+)")

func show(documents, patterns []string) (string, error) {
	var shown bytes.Buffer
	for _, pattern := range patterns {
		missing := true
		for _, each := range documents {
			source := sourceLine.FindStringSubmatch(each)
			if len(source) == 0 {
				continue
			}
			if matches, _ := filepath.Match(filepath.ToSlash(pattern), source[1]); matches {
				fmt.Fprintf(&shown, "---\n%s\n", each)
				missing = false
			}
		}
		if missing {
			return "", fmt.Errorf("could not find template %s in chart", filepath.ToSlash(pattern))
		}
	}
	return shown.String(), nil
}

// takeNotes takes NOTES.txt, also those of subcharts, out of what was rendered, and gives the chart's own.
func takeNotes(chart string, rendered map[string]string) string {
	notes := rendered[path.Join(chart, "templates", "NOTES.txt")]
	for name := range rendered {
		if strings.HasSuffix(name, "NOTES.txt") {
			delete(rendered, name)
		}
	}
	return notes
}

// Both programs say so when what was rendered is no YAML.
func withRenderingHint(err error) error {
	return fmt.Errorf("%w\n\nUse --debug flag to render out invalid YAML", err)
}
