package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"k8s.io/apimachinery/pkg/api/errors"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
	kubejson "k8s.io/apimachinery/pkg/util/json"
	"k8s.io/client-go/dynamic"
)

// A cluster is what `lookup` finds, in place of a real cluster's objects.
type cluster []unstructured.Unstructured

// readCluster reads objects as Helm gets them of a cluster: whole numbers stay whole.
func readCluster(objects []json.RawMessage) (cluster, error) {
	if objects == nil {
		return nil, nil
	}
	read := make(cluster, len(objects))
	for index, each := range objects {
		if err := kubejson.Unmarshal(each, &read[index].Object); err != nil {
			return nil, fmt.Errorf("object %d that lookup would find: %w", index+1, err)
		}
	}
	slices.SortStableFunc(read, func(a, b unstructured.Unstructured) int {
		return cmp.Or(cmp.Compare(a.GetNamespace(), b.GetNamespace()), cmp.Compare(a.GetName(), b.GetName()))
	})
	return read, nil
}

// GetClientFor gives what there is of a kind; there is no kind that the cluster doesn't know.
func (c cluster) GetClientFor(apiVersion, kind string) (dynamic.NamespaceableResourceInterface, bool, error) {
	found := resource{apiVersion: apiVersion, kind: kind}
	for _, each := range c {
		if each.GetAPIVersion() == apiVersion && each.GetKind() == kind {
			found.objects = append(found.objects, each)
		}
	}
	return found, true, nil
}

// A resource is one kind of objects, in one namespace or in all; `lookup` calls only the methods below.
type resource struct {
	dynamic.NamespaceableResourceInterface
	apiVersion, kind, namespace string
	objects                     cluster
}

func (r resource) Namespace(namespace string) dynamic.ResourceInterface {
	r.namespace = namespace
	return r
}

// isIn says whether an object is found in the namespace; one that has none is, whatever is asked for.
func (r resource) isIn(object unstructured.Unstructured) bool {
	namespace := object.GetNamespace()
	return namespace == "" || namespace == r.namespace
}

func (r resource) Get(_ context.Context, name string, _ meta.GetOptions, _ ...string) (*unstructured.Unstructured, error) {
	for _, each := range r.objects {
		if each.GetName() == name && r.isIn(each) {
			return each.DeepCopy(), nil
		}
	}
	return nil, errors.NewNotFound(schema.GroupResource{Resource: r.kind}, name)
}

func (r resource) List(context.Context, meta.ListOptions) (*unstructured.UnstructuredList, error) {
	about := map[string]any{"apiVersion": r.apiVersion, "kind": r.kind + "List", "metadata": map[string]any{}}
	list := unstructured.UnstructuredList{Object: about}
	for _, each := range r.objects {
		if r.namespace == "" || r.isIn(each) {
			list.Items = append(list.Items, *each.DeepCopy())
		}
	}
	return &list, nil
}
