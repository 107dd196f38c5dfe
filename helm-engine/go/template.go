package main

import (
	"bytes"
	"errors"
	"fmt"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"time"
)

// A version of Helm: how it reads charts, renders and lints them.
type version struct {
	readChart func(path string) ([]file, error)
	render    func(target target, o options) (rendering, error)
	split     func(all string) []string
	lint      func(o options) ([]message, error)
	values    func(o options) (map[string]any, error)
	loaded    *sync.Map
}

var helms = map[string]version{
	"helm3": {readChart3, render3, split3, lint3, mergeValues3, new(sync.Map)},
	"helm4": {readChart4, render4, split4, lint4, mergeValues4, new(sync.Map)},
}

// A file of a chart, named by its path in it.
type file struct {
	name string
	data []byte
}

// A target is a release's name and the chart, whose files are read when it is their turn.
type target struct {
	name  string
	files func() ([]file, error)
}

// A document with the path that its "# Source:" says.
type document struct {
	path, text string
	isTest     bool
}

type rendering struct {
	crds, manifests, hooks []document
	notes                  string
	// broken is what the templates gave if some of it is no YAML.
	broken string
	// How long the templates themselves took.
	templates time.Duration
}

// A templateError comes of the templates; others come before them.
type templateError struct{ error }

func (e templateError) Unwrap() error { return e.error }

func (v version) load(name, path string) error {
	files, err := v.readChart(path)
	if err == nil {
		v.loaded.Store(name, files)
	}
	return err
}

// open looks for a chart, and gives how its files are read.
func (v version) open(chart string) (func() ([]file, error), error) {
	if files, there := v.loaded.Load(chart); there {
		return func() ([]file, error) { return files.([]file), nil }, nil
	}
	path, err := locate(chart)
	return func() ([]file, error) { return v.readChart(path) }, err
}

// What `helm template` does after its flags are read.
func template(helm version, o options) (answer, time.Duration, error) {
	name, chart, err := o.nameAndChart()
	if err != nil {
		return answer{}, 0, err
	}
	files, err := helm.open(chart)
	if err != nil {
		return answer{}, 0, err
	}
	rendered, err := helm.render(target{name, files}, o)
	var ofTemplates templateError
	if err != nil && !errors.As(err, &ofTemplates) {
		return answer{}, 0, err
	}
	if err != nil && !o.debug {
		return answer{}, 0, fmt.Errorf("%w\n\nUse --debug flag to render out invalid YAML", err)
	}
	printed, problem := print(helm, rendered, name, o)
	if o.documents && problem == nil {
		printed.Documents, problem = rendered.parse(o)
	}
	return printed, rendered.templates, errors.Join(err, problem)
}

func print(helm version, rendered rendering, release string, o options) (answer, error) {
	var manifests, all bytes.Buffer
	folder := newOutput(o, release)
	for _, each := range rendered.crds {
		folder.put(&manifests, o.outputDir, each, false)
	}
	for _, each := range rendered.manifests {
		folder.put(&manifests, folder.path, each, false)
	}
	manifests.WriteString(rendered.broken)
	fmt.Fprintln(&all, strings.TrimSpace(manifests.String()))
	for _, hook := range rendered.hooks {
		if !o.noHooks && !(o.skipTests && hook.isTest) {
			folder.put(&all, folder.path, hook, true)
		}
	}
	text, err := all.String(), error(nil)
	if len(o.showOnly) > 0 {
		text, err = show(helm.split(text), o.showOnly)
	}
	return answer{Text: folder.told.String() + text, Notes: rendered.notes, Writes: folder.writes}, err
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
func takeNotes(chart string, rendered map[string]string, subNotes bool) string {
	var notes []string
	for name, text := range rendered {
		if strings.HasSuffix(name, "NOTES.txt") {
			if subNotes || name == path.Join(chart, "templates", "NOTES.txt") {
				notes = append(notes, text)
			}
			delete(rendered, name)
		}
	}
	return strings.Join(notes, "\n")
}

// asOneText is what Helm shows with --debug when a template's output is no YAML.
func asOneText(rendered map[string]string) string {
	var all strings.Builder
	for name, text := range rendered {
		if strings.TrimSpace(text) != "" {
			fmt.Fprintf(&all, "---\n# Source: %s\n%s\n", name, text)
		}
	}
	return all.String()
}
