package main

import (
	"fmt"
	"io"
	"os"

	"github.com/spf13/pflag"
)

// Options are the flags of `helm template` that need no cluster and no network.
type options struct {
	release, chart                      string
	namespace, kubeVersion              string
	apiVersions, showOnly               []string
	includeCRDs, skipTests, noHooks     bool
	isUpgrade, skipSchemaValidation     bool
	valueFiles, set, setString, setJSON []string
	setFile, setLiteral                 []string
	files                               map[string]string
}

func parse(args []string, files map[string]string) (options, error) {
	o := options{files: files}
	flags := pflag.NewFlagSet("template", pflag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVarP(&o.namespace, "namespace", "n", "default", "")
	flags.StringVar(&o.kubeVersion, "kube-version", "", "")
	flags.StringSliceVarP(&o.apiVersions, "api-versions", "a", nil, "")
	flags.StringArrayVarP(&o.showOnly, "show-only", "s", nil, "")
	flags.BoolVar(&o.includeCRDs, "include-crds", false, "")
	flags.BoolVar(&o.skipTests, "skip-tests", false, "")
	flags.BoolVar(&o.noHooks, "no-hooks", false, "")
	flags.BoolVar(&o.isUpgrade, "is-upgrade", false, "")
	flags.BoolVar(&o.skipSchemaValidation, "skip-schema-validation", false, "")
	flags.StringSliceVarP(&o.valueFiles, "values", "f", nil, "")
	flags.StringArrayVar(&o.set, "set", nil, "")
	flags.StringArrayVar(&o.setString, "set-string", nil, "")
	flags.StringArrayVar(&o.setJSON, "set-json", nil, "")
	flags.StringArrayVar(&o.setFile, "set-file", nil, "")
	flags.StringArrayVar(&o.setLiteral, "set-literal", nil, "")
	if err := flags.Parse(args); err != nil {
		return o, err
	}
	if flags.NArg() != 2 {
		return o, fmt.Errorf("expected the name of the release and the chart, got %q", flags.Args())
	}
	o.release, o.chart = flags.Arg(0), flags.Arg(1)
	return o, nil
}

// read gives a file's content: one that came with the request, else one on the disk.
func (o options) read(name string) ([]byte, error) {
	if text, given := o.files[name]; given {
		return []byte(text), nil
	}
	return os.ReadFile(name)
}

func (o options) readText(runes []rune) (any, error) {
	content, err := o.read(string(runes))
	return string(content), err
}
