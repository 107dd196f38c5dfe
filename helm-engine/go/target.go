package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	texttemplate "text/template"

	"github.com/Masterminds/sprig/v3"
)

// nameAndChart reads `[NAME] CHART` as `helm template` does.
func (o options) nameAndChart() (name, chart string, err error) {
	switch {
	case len(o.args) == 0:
		return "", "", errors.New("\"helm template\" requires at least 1 argument")
	case len(o.args) > 2:
		return "", "", fmt.Errorf("expected at most two arguments, unexpected arguments: %v", strings.Join(o.args[2:], ", "))
	case len(o.args) == 2 && o.generateName:
		return "", "", errors.New("cannot set --generate-name and also specify a name")
	case len(o.args) == 2 && o.nameTemplate != "":
		return "", "", errors.New("cannot set --name-template and also specify a name")
	case len(o.args) == 2:
		return o.args[0], o.args[1], nil
	case o.nameTemplate != "":
		name, err = fromTemplate(o.nameTemplate)
		return name, o.args[0], err
	}
	// --generate-name alone changes nothing: `helm template` has a name of its own
	return "release-name", o.args[0], nil
}

func fromTemplate(text string) (string, error) {
	parsed, err := texttemplate.New("name-template").Funcs(sprig.TxtFuncMap()).Parse(text)
	if err != nil {
		return "", err
	}
	var name bytes.Buffer
	err = parsed.Execute(&name, nil)
	return name.String(), err
}

// locate gives the path of a chart on the disk.
func locate(chart string) (string, error) {
	chart = strings.TrimSpace(chart)
	if _, err := os.Stat(chart); err == nil {
		return filepath.Abs(chart)
	}
	if filepath.IsAbs(chart) || strings.HasPrefix(chart, ".") {
		return "", fmt.Errorf("path %q not found", chart)
	}
	return "", fmt.Errorf("there is no chart %q on this disk; one of a repository or registry is fetched by \"helm pull\"", chart)
}
