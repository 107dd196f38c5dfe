package main

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"sigs.k8s.io/yaml"
)

// A parsed document, with the path that its "# Source:" says.
type parsed struct {
	Path  string          `json:"path"`
	Value json.RawMessage `json:"value"`
}

// parse reads what is printed as Kubernetes does, in the same order; a key that stands twice is an error, and what holds
// nothing but comments is no document.
func (r rendering) parse(o options) ([]parsed, error) {
	var all []document
	for _, manifest := range r.manifests {
		// Helm ends each with a line break; a hook goes to the cluster without
		manifest.text += "\n"
		all = append(all, manifest)
	}
	for _, hook := range r.hooks {
		if !o.noHooks && !(o.skipTests && hook.isTest) {
			all = append(all, hook)
		}
	}
	var read []parsed
	for _, each := range all {
		value, err := yaml.YAMLToJSONStrict([]byte(each.text))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", each.path, err)
		}
		if string(value) != "null" && o.shows(each.path) {
			read = append(read, parsed{each.path, value})
		}
	}
	return read, nil
}

// shows says whether --show-only has nothing against a template.
func (o options) shows(path string) bool {
	_, inChart, _ := strings.Cut(path, "/")
	return len(o.showOnly) == 0 || slices.ContainsFunc(o.showOnly, func(pattern string) bool {
		matches, _ := filepath.Match(filepath.ToSlash(pattern), inChart)
		return matches
	})
}
