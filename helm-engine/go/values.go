package main

import (
	"fmt"
	"io"
	"net/url"
	"os"
	"strings"
)

// read gives a file's content: one that came with the request, else one on the disk, as Helm reads it for -f.
func (o options) read(name string) ([]byte, error) {
	if text, given := o.files[name]; given {
		return []byte(text), nil
	}
	if strings.TrimSpace(name) == "-" {
		return io.ReadAll(os.Stdin)
	}
	address, err := url.Parse(name)
	if err != nil {
		return nil, err
	}
	switch address.Scheme {
	case "http", "https", "oci":
		return nil, fmt.Errorf("%s is not a local file: fetch it before", name)
	}
	return os.ReadFile(name)
}

func (o options) readText(runes []rune) (any, error) {
	content, err := o.read(string(runes))
	return string(content), err
}

// parsers are those of a version of Helm, for the flags that give single values.
type parsers struct {
	set, setString, setLiteral func(text string, into map[string]any) error
	setFile                    func(text string, into map[string]any, read func([]rune) (any, error)) error
}

func (o options) applySets(base map[string]any, parse parsers) error {
	readFile := func(text string, into map[string]any) error { return parse.setFile(text, into, o.readText) }
	for _, each := range []struct {
		flag  string
		texts []string
		parse func(text string, into map[string]any) error
	}{
		{"set", o.set, parse.set},
		{"set-string", o.setString, parse.setString},
		{"set-file", o.setFile, readFile},
		{"set-literal", o.setLiteral, parse.setLiteral},
	} {
		for _, text := range each.texts {
			if err := each.parse(text, base); err != nil {
				return fmt.Errorf("failed parsing --%s data: %w", each.flag, err)
			}
		}
	}
	return nil
}
