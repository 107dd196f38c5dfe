package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/spf13/pflag"
)

// Options are the flags of `helm template` and `helm lint` that mean something without a cluster.
type options struct {
	args                                []string
	namespace, kubeVersion              string
	nameTemplate                        string
	generateName                        bool
	apiVersions, showOnly               []string
	includeCRDs, skipTests, noHooks     bool
	isUpgrade, skipSchemaValidation     bool
	subNotes, debug, documents          bool
	outputDir                           string
	useReleaseName                      bool
	valueFiles, set, setString, setJSON []string
	setFile, setLiteral                 []string
	files                               map[string]string
	cluster                             cluster
}

// What is accepted and changes nothing that is rendered: about clusters, and about charts that are fetched.
var (
	idleSwitches = map[string][]string{
		"helm3": {"force", "atomic", "wait"},
		"helm4": {"force-replace", "force", "force-conflicts", "server-side", "rollback-on-failure", "atomic"},
		"both": {
			"create-namespace", "replace", "wait-for-jobs", "devel", "disable-openapi-validation", "skip-crds", "hide-notes",
			"take-ownership", "insecure-skip-tls-verify", "plain-http", "pass-credentials", "kube-insecure-skip-tls-verify",
		},
	}
	idleTexts = []string{
		"description", "version", "keyring", "username", "password", "cert-file", "key-file", "ca-file", "kubeconfig",
		"kube-context", "kube-token", "kube-as-user", "kube-apiserver", "kube-ca-file", "kube-tls-server-name",
		"registry-config", "repository-config", "repository-cache", "content-cache", "color", "colour",
	}
	// What can't be done here, with the reason.
	impossible = map[string]string{
		"validate":           "it asks a cluster",
		"dependency-update":  "it fetches charts; run \"helm dependency build\" before",
		"verify":             "it needs the keys and the provenance file; run \"helm verify\" before",
		"enable-dns":         "it asks the network",
		"repo":               "it fetches a chart; run \"helm pull\" before",
		"post-renderer":      "it runs another program; give it the output instead",
		"post-renderer-args": "it runs another program; give it the output instead",
	}
)

func parse(asked request) (options, error) {
	o := options{files: asked.Files}
	flags := pflag.NewFlagSet("template", pflag.ContinueOnError)
	flags.SetOutput(io.Discard)
	o.addValues(flags)
	if !asked.Lint {
		o.addTemplate(flags)
		addIdle(flags, asked.Helm)
	}
	if err := flags.Parse(asked.Args); err != nil {
		return o, err
	}
	o.args = flags.Args()
	return o, refuseImpossible(flags)
}

func (o *options) addValues(flags *pflag.FlagSet) {
	flags.StringVarP(&o.namespace, "namespace", "n", defaultNamespace(), "")
	flags.StringVar(&o.kubeVersion, "kube-version", "", "")
	flags.BoolVar(&o.skipSchemaValidation, "skip-schema-validation", false, "")
	flags.BoolVar(&o.debug, "debug", false, "")
	flags.StringSliceVarP(&o.valueFiles, "values", "f", nil, "")
	flags.StringArrayVar(&o.set, "set", nil, "")
	flags.StringArrayVar(&o.setString, "set-string", nil, "")
	flags.StringArrayVar(&o.setJSON, "set-json", nil, "")
	flags.StringArrayVar(&o.setFile, "set-file", nil, "")
	flags.StringArrayVar(&o.setLiteral, "set-literal", nil, "")
}

func (o *options) addTemplate(flags *pflag.FlagSet) {
	flags.StringSliceVarP(&o.apiVersions, "api-versions", "a", nil, "")
	flags.StringArrayVarP(&o.showOnly, "show-only", "s", nil, "")
	flags.StringVar(&o.nameTemplate, "name-template", "", "")
	flags.BoolVarP(&o.generateName, "generate-name", "g", false, "")
	flags.BoolVar(&o.includeCRDs, "include-crds", false, "")
	flags.BoolVar(&o.skipTests, "skip-tests", false, "")
	flags.BoolVar(&o.noHooks, "no-hooks", false, "")
	flags.BoolVar(&o.isUpgrade, "is-upgrade", false, "")
	flags.BoolVar(&o.subNotes, "render-subchart-notes", false, "")
	flags.StringVar(&o.outputDir, "output-dir", "", "")
	flags.BoolVar(&o.useReleaseName, "release-name", false, "")
}

func addIdle(flags *pflag.FlagSet, helm string) {
	for _, name := range append(idleSwitches["both"], idleSwitches[helm]...) {
		flags.Bool(name, false, "")
	}
	for _, name := range idleTexts {
		flags.String(name, "", "")
	}
	for name := range impossible {
		flags.String(name, "", "")
		flags.Lookup(name).NoOptDefVal = "true"
	}
	if helm == "helm4" {
		flags.String("wait", "", "")
		flags.Lookup("wait").NoOptDefVal = "watcher"
	}
	flags.String("dry-run", "client", "")
	flags.Lookup("dry-run").NoOptDefVal = "client"
	flags.Duration("timeout", 5*time.Minute, "")
	flags.StringToStringP("labels", "l", nil, "")
	flags.StringArray("kube-as-group", nil, "")
	flags.Int("burst-limit", 0, "")
	flags.Float32("qps", 0, "")
}

func refuseImpossible(flags *pflag.FlagSet) error {
	for name, reason := range impossible {
		if given := flags.Lookup(name); given != nil && given.Changed && given.Value.String() != "false" {
			return fmt.Errorf("--%s can't be used here: %s", name, reason)
		}
	}
	if how := flags.Lookup("dry-run"); how != nil && how.Value.String() == "server" {
		return fmt.Errorf("--dry-run=server can't be used here: it asks a cluster")
	}
	return nil
}

func defaultNamespace() string {
	if given := os.Getenv("HELM_NAMESPACE"); given != "" {
		return given
	}
	return "default"
}
