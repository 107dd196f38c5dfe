package main

import (
	"encoding/json"
	"fmt"

	"sigs.k8s.io/yaml"
)

// A parsed document, with the path that its "# Source:" says.
type parsed struct {
	Path  string          `json:"path"`
	Value json.RawMessage `json:"value"`
}

// parse reads manifests and hooks as Kubernetes does, in the order in which they are printed; a key that stands twice is
// an error, and what holds nothing but comments is no document.
func (r rendering) parse() ([]parsed, error) {
	var all []parsed
	for _, each := range append(r.manifests[:len(r.manifests):len(r.manifests)], r.hooks...) {
		value, err := yaml.YAMLToJSONStrict([]byte(each.text))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", each.path, err)
		}
		if string(value) != "null" {
			all = append(all, parsed{each.path, value})
		}
	}
	return all, nil
}
