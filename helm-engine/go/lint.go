package main

import (
	"fmt"
	"os"
	"path/filepath"

	"helm.sh/helm/v3/pkg/chartutil"
	"helm.sh/helm/v3/pkg/lint"
	"helm.sh/helm/v4/pkg/chart/common"
	lint4rules "helm.sh/helm/v4/pkg/chart/v2/lint"
)

// A message of `helm lint`: its severity is 1 for information, 2 for a warning and 3 for an error.
type message struct {
	Severity int    `json:"severity"`
	Path     string `json:"path"`
	Text     string `json:"text"`
}

// lintFolder gives the folder that is linted, which has to be one of a chart.
func (o options) lintFolder() (string, error) {
	if len(o.args) != 1 {
		return "", fmt.Errorf("expected one chart, got %q", o.args)
	}
	if _, err := os.Stat(filepath.Join(o.args[0], "Chart.yaml")); err != nil {
		return "", fmt.Errorf("unable to check Chart.yaml file in chart: %w", err)
	}
	return o.args[0], nil
}

func lint3(o options) ([]message, error) {
	var kubeVersion *chartutil.KubeVersion
	if o.kubeVersion != "" {
		parsed, err := chartutil.ParseKubeVersion(o.kubeVersion)
		if err != nil {
			return nil, fmt.Errorf("invalid kube version '%s': %w", o.kubeVersion, err)
		}
		kubeVersion = parsed
	}
	values, err := mergeValues3(o)
	if err != nil {
		return nil, err
	}
	folder, err := o.lintFolder()
	if err != nil {
		return nil, err
	}
	found := lint.AllWithKubeVersionAndSchemaValidation(folder, values, o.namespace, kubeVersion, o.skipSchemaValidation)
	var messages []message
	for _, each := range found.Messages {
		messages = append(messages, message{each.Severity, each.Path, each.Err.Error()})
	}
	return messages, nil
}

func lint4(o options) ([]message, error) {
	var kubeVersion *common.KubeVersion
	if o.kubeVersion != "" {
		parsed, err := common.ParseKubeVersion(o.kubeVersion)
		if err != nil {
			return nil, fmt.Errorf("invalid kube version '%s': %w", o.kubeVersion, err)
		}
		kubeVersion = parsed
	}
	values, err := mergeValues4(o)
	if err != nil {
		return nil, err
	}
	folder, err := o.lintFolder()
	if err != nil {
		return nil, err
	}
	found := lint4rules.RunAll(folder, values, o.namespace,
		lint4rules.WithKubeVersion(kubeVersion), lint4rules.WithSkipSchemaValidation(o.skipSchemaValidation))
	var messages []message
	for _, each := range found.Messages {
		messages = append(messages, message{each.Severity, each.Path, each.Err.Error()})
	}
	return messages, nil
}
