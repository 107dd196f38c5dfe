package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"sort"
	"strings"
	"time"

	"helm.sh/helm/v4/pkg/chart/common"
	"helm.sh/helm/v4/pkg/chart/common/util"
	"helm.sh/helm/v4/pkg/chart/loader/archive"
	chart "helm.sh/helm/v4/pkg/chart/v2"
	"helm.sh/helm/v4/pkg/chart/v2/loader"
	chartutil "helm.sh/helm/v4/pkg/chart/v2/util"
	"helm.sh/helm/v4/pkg/engine"
	release "helm.sh/helm/v4/pkg/release/v1"
	releaseutil "helm.sh/helm/v4/pkg/release/v1/util"
	"helm.sh/helm/v4/pkg/strvals"
)

func readChart4(path string) ([]file, error) {
	read, err := loader.Load(path)
	if err != nil {
		return nil, err
	}
	files := make([]file, 0, len(read.Raw))
	for _, raw := range read.Raw {
		files = append(files, file{raw.Name, raw.Data})
	}
	return files, nil
}

func render4(target target, o options) (rendering, error) {
	capabilities, err := capabilities4(o)
	if err != nil {
		return rendering{}, err
	}
	values, err := mergeValues4(o)
	if err != nil {
		return rendering{}, err
	}
	files, err := target.files()
	if err != nil {
		return rendering{}, err
	}
	loaded, err := loadFiles4(files)
	if err != nil {
		return rendering{}, err
	}
	if err := chartutil.ValidateReleaseName(target.name); err != nil {
		return rendering{}, fmt.Errorf("release name check failed: release name %q: %w", target.name, err)
	}
	if err := chartutil.ProcessDependencies(loaded, values); err != nil {
		return rendering{}, fmt.Errorf("chart dependencies processing failed: %w", err)
	}
	names := common.ReleaseOptions{
		Name: target.name, Namespace: o.namespace, Revision: 1, IsInstall: !o.isUpgrade, IsUpgrade: o.isUpgrade,
	}
	top, err := util.ToRenderValuesWithSchemaValidation(loaded, values, names, capabilities, o.skipSchemaValidation)
	if err != nil {
		return rendering{}, err
	}
	rendered, err := renderResources4(loaded, top, capabilities, o)
	if err != nil {
		return rendered, templateError{err}
	}
	return rendered, nil
}

func capabilities4(o options) (*common.Capabilities, error) {
	capabilities := common.DefaultCapabilities.Copy()
	capabilities.APIVersions = append(slices.Clone(capabilities.APIVersions), o.apiVersions...)
	if o.kubeVersion == "" {
		return capabilities, nil
	}
	parsed, err := common.ParseKubeVersion(o.kubeVersion)
	if err != nil {
		return nil, fmt.Errorf("invalid kube version '%s': %w", o.kubeVersion, err)
	}
	capabilities.KubeVersion = *parsed
	return capabilities, nil
}

func loadFiles4(files []file) (*chart.Chart, error) {
	buffered := make([]*archive.BufferedFile, 0, len(files))
	for _, each := range files {
		buffered = append(buffered, &archive.BufferedFile{Name: each.name, Data: each.data})
	}
	loaded, err := loader.LoadFiles(buffered)
	if err != nil {
		return nil, err
	}
	if kind := loaded.Metadata.Type; kind != "" && kind != "application" {
		return nil, fmt.Errorf("%s charts are not installable", kind)
	}
	if loaded.Metadata.Deprecated {
		fmt.Fprintln(warnings, `level=WARN msg="this chart is deprecated"`)
	}
	var missing []string
	for _, wanted := range loaded.Metadata.Dependencies {
		isThere := func(each *chart.Chart) bool { return each.Name() == wanted.Name }
		if !slices.ContainsFunc(loaded.Dependencies(), isThere) {
			missing = append(missing, wanted.Name)
		}
	}
	if len(missing) > 0 {
		return nil, fmt.Errorf("an error occurred while checking for chart dependencies. You may need to run "+
			"'helm dependency build' to fetch missing dependencies: found in Chart.yaml, but missing in charts/ "+
			"directory: %s", strings.Join(missing, ", "))
	}
	return loaded, nil
}

func renderResources4(loaded *chart.Chart, top common.Values, capabilities *common.Capabilities, o options) (rendering, error) {
	wanted, given := loaded.Metadata.KubeVersion, capabilities.KubeVersion
	if wanted != "" && !chartutil.IsCompatibleRange(wanted, given.String()) {
		return rendering{}, fmt.Errorf("chart requires kubeVersion: %s which is incompatible with Kubernetes %s", wanted, given.Version)
	}
	begun := time.Now()
	texts, err := texts4(loaded, top, o)
	if err != nil {
		return rendering{}, err
	}
	done := rendering{templates: time.Since(begun), notes: takeNotes(loaded.Name(), texts, o.subNotes)}
	hooks, manifests, err := releaseutil.SortManifests(texts, nil, releaseutil.InstallOrder)
	if err != nil {
		return rendering{broken: asOneText(texts)}, err
	}
	if o.includeCRDs {
		for _, crd := range loaded.CRDObjects() {
			done.crds = append(done.crds, document{path: crd.Filename, text: string(crd.File.Data)})
		}
	}
	for _, each := range manifests {
		done.manifests = append(done.manifests, document{path: each.Name, text: each.Content})
	}
	for _, hook := range hooks {
		isTest := slices.Contains(hook.Events, release.HookTest)
		done.hooks = append(done.hooks, document{hook.Path, hook.Manifest, isTest})
	}
	return done, nil
}

func texts4(loaded *chart.Chart, top common.Values, o options) (map[string]string, error) {
	if o.cluster != nil {
		return engine.RenderWithClientProvider(loaded, top, o.cluster)
	}
	return engine.Engine{}.Render(loaded, top)
}

func split4(all string) []string {
	split := releaseutil.SplitManifests(all)
	var keys []string
	for key := range split {
		keys = append(keys, key)
	}
	sort.Sort(releaseutil.BySplitManifestsOrder(keys))
	documents := make([]string, 0, len(keys))
	for _, key := range keys {
		documents = append(documents, split[key])
	}
	return documents
}

func mergeValues4(o options) (map[string]any, error) {
	base := map[string]any{}
	for _, name := range o.valueFiles {
		content, err := o.read(name)
		if err != nil {
			return nil, err
		}
		given, err := loader.LoadValues(bytes.NewReader(content))
		if err != nil {
			return nil, fmt.Errorf("failed to parse %s: %w", name, err)
		}
		base = loader.MergeMaps(base, given)
	}
	for _, text := range o.setJSON {
		merged, err := mergeJSON4(base, text)
		if err != nil {
			return nil, err
		}
		base = merged
	}
	return base, o.applySets(base, parsers{
		set: strvals.ParseInto, setString: strvals.ParseIntoString, setLiteral: strvals.ParseLiteralInto,
		setFile: func(text string, into map[string]any, read func([]rune) (any, error)) error {
			return strvals.ParseIntoFile(text, into, read)
		},
	})
}

// Helm 4 takes a whole object too.
func mergeJSON4(base map[string]any, text string) (map[string]any, error) {
	trimmed := strings.TrimSpace(text)
	if !strings.HasPrefix(trimmed, "{") {
		if err := strvals.ParseJSON(text, base); err != nil {
			return nil, fmt.Errorf("failed parsing --set-json data %s", text)
		}
		return base, nil
	}
	var given map[string]any
	if err := json.Unmarshal([]byte(trimmed), &given); err != nil {
		return nil, fmt.Errorf("failed parsing --set-json data JSON: %s", text)
	}
	return loader.MergeMaps(base, given), nil
}
