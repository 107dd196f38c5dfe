package main

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"time"

	"helm.sh/helm/v3/pkg/chart"
	"helm.sh/helm/v3/pkg/chart/loader"
	"helm.sh/helm/v3/pkg/chartutil"
	"helm.sh/helm/v3/pkg/engine"
	"helm.sh/helm/v3/pkg/release"
	"helm.sh/helm/v3/pkg/releaseutil"
	"helm.sh/helm/v3/pkg/strvals"
	"sigs.k8s.io/yaml"
)

func readChart3(path string) ([]file, error) {
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

func render3(target target, o options) (rendering, error) {
	capabilities, err := capabilities3(o)
	if err != nil {
		return rendering{}, err
	}
	values, err := mergeValues3(o)
	if err != nil {
		return rendering{}, err
	}
	files, err := target.files()
	if err != nil {
		return rendering{}, err
	}
	loaded, err := loadFiles3(files)
	if err != nil {
		return rendering{}, err
	}
	if err := chartutil.ValidateReleaseName(target.name); err != nil {
		return rendering{}, fmt.Errorf("release name %q: %w", target.name, err)
	}
	if err := chartutil.ProcessDependenciesWithMerge(loaded, values); err != nil {
		return rendering{}, err
	}
	names := chartutil.ReleaseOptions{
		Name: target.name, Namespace: o.namespace, Revision: 1, IsInstall: !o.isUpgrade, IsUpgrade: o.isUpgrade,
	}
	top, err := chartutil.ToRenderValuesWithSchemaValidation(loaded, values, names, capabilities, o.skipSchemaValidation)
	if err != nil {
		return rendering{}, err
	}
	rendered, err := renderResources3(loaded, top, capabilities, o)
	if err != nil {
		return rendered, templateError{err}
	}
	return rendered, nil
}

func capabilities3(o options) (*chartutil.Capabilities, error) {
	capabilities := chartutil.DefaultCapabilities.Copy()
	capabilities.APIVersions = append(slices.Clone(capabilities.APIVersions), o.apiVersions...)
	if o.kubeVersion == "" {
		return capabilities, nil
	}
	parsed, err := chartutil.ParseKubeVersion(o.kubeVersion)
	if err != nil {
		return nil, fmt.Errorf("invalid kube version '%s': %w", o.kubeVersion, err)
	}
	capabilities.KubeVersion = *parsed
	return capabilities, nil
}

func loadFiles3(files []file) (*chart.Chart, error) {
	buffered := make([]*loader.BufferedFile, 0, len(files))
	for _, each := range files {
		buffered = append(buffered, &loader.BufferedFile{Name: each.name, Data: each.data})
	}
	loaded, err := loader.LoadFiles(buffered)
	if err != nil {
		return nil, err
	}
	if kind := loaded.Metadata.Type; kind != "" && kind != "application" {
		return nil, fmt.Errorf("%s charts are not installable", kind)
	}
	if loaded.Metadata.Deprecated {
		fmt.Fprintln(warnings, `WARNING: This chart is deprecated`)
	}
	var missing []string
	for _, wanted := range loaded.Metadata.Dependencies {
		isThere := func(each *chart.Chart) bool { return each.Name() == wanted.Name }
		if !slices.ContainsFunc(loaded.Dependencies(), isThere) {
			missing = append(missing, wanted.Name)
		}
	}
	if len(missing) > 0 {
		return nil, fmt.Errorf("An error occurred while checking for chart dependencies. You may need to run "+
			"`helm dependency build` to fetch missing dependencies: found in Chart.yaml, but missing in charts/ "+
			"directory: %s", strings.Join(missing, ", "))
	}
	return loaded, nil
}

func renderResources3(loaded *chart.Chart, top chartutil.Values, capabilities *chartutil.Capabilities, o options) (rendering, error) {
	wanted, given := loaded.Metadata.KubeVersion, capabilities.KubeVersion.String()
	if wanted != "" && !chartutil.IsCompatibleRange(wanted, given) {
		return rendering{}, fmt.Errorf("chart requires kubeVersion: %s which is incompatible with Kubernetes %s", wanted, given)
	}
	begun := time.Now()
	texts, err := texts3(loaded, top, o)
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

func texts3(loaded *chart.Chart, top chartutil.Values, o options) (map[string]string, error) {
	if o.cluster != nil {
		return engine.RenderWithClientProvider(loaded, top, o.cluster)
	}
	return engine.Engine{}.Render(loaded, top)
}

func split3(all string) []string {
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

func mergeValues3(o options) (map[string]any, error) {
	base := map[string]any{}
	for _, name := range o.valueFiles {
		content, err := o.read(name)
		if err != nil {
			return nil, err
		}
		given := map[string]any{}
		if err := yaml.Unmarshal(content, &given); err != nil {
			return nil, fmt.Errorf("failed to parse %s: %w", name, err)
		}
		base = mergeMaps3(base, given)
	}
	for _, text := range o.setJSON {
		if err := strvals.ParseJSON(text, base); err != nil {
			return nil, fmt.Errorf("failed parsing --set-json data %s", text)
		}
	}
	return base, o.applySets(base, parsers{
		set: strvals.ParseInto, setString: strvals.ParseIntoString, setLiteral: strvals.ParseLiteralInto,
		setFile: func(text string, into map[string]any, read func([]rune) (any, error)) error {
			return strvals.ParseIntoFile(text, into, read)
		},
	})
}

func mergeMaps3(under, over map[string]any) map[string]any {
	merged := make(map[string]any, len(under))
	for key, value := range under {
		merged[key] = value
	}
	for key, value := range over {
		below, both := merged[key].(map[string]any)
		if above, isMap := value.(map[string]any); isMap && both {
			merged[key] = mergeMaps3(below, above)
		} else {
			merged[key] = value
		}
	}
	return merged
}
