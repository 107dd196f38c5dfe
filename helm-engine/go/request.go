package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"
)

// A request asks for one of these: to load a chart, to forget one, to lint one, or to render one, once or repeatedly.
type request struct {
	ID int `json:"id"`
	// Helm is "helm3" or "helm4".
	Helm string `json:"helm"`
	// Load names a chart whose folder or archive is read once; a later rendering names it in place of a path.
	Load   string `json:"load,omitempty"`
	Folder string `json:"folder,omitempty"`
	Forget string `json:"forget,omitempty"`
	// Args are those of `helm template`, or of `helm lint` if Lint is set.
	Args []string `json:"args,omitempty"`
	Lint bool     `json:"lint,omitempty"`
	// Documents asks for the documents too, as JSON; Values for nothing but the user's
	// values, as the flags in Args give them.
	Documents bool `json:"documents,omitempty"`
	Values    bool `json:"values,omitempty"`
	// Files are texts that are read in place of files of these names, for -f and --set-file.
	Files map[string]string `json:"files,omitempty"`
	// Lookup are the objects that `lookup` finds; without them, not even lists of nothing.
	Lookup []json.RawMessage `json:"lookup,omitempty"`
	// Repeat asks for so many renderings more, which are timed.
	Repeat int `json:"repeat,omitempty"`
}

type answer struct {
	ID int  `json:"id"`
	OK bool `json:"ok"`
	// Text is what `helm template` prints to its output.
	Text string `json:"text"`
	// Error is the message with which it fails.
	Error string `json:"error,omitempty"`
	// Notes is the text of NOTES.txt, which `helm template` doesn't print.
	Notes string `json:"notes,omitempty"`
	// Documents are what Text holds, read as Kubernetes reads it.
	Documents []parsed `json:"documents,omitempty"`
	// Messages are what `helm lint` has to say.
	Messages []message `json:"messages,omitempty"`
	// Writes are the files that --output-dir asks for, in their order.
	Writes []write `json:"writes,omitempty"`
	// Times are those of the renderings that Repeat asked for.
	Times []timing `json:"times,omitempty"`
}

// A timing is how long a rendering took, in nanoseconds.
type timing struct {
	// Whole begins with the files in memory, and ends with what `helm template` prints.
	Whole time.Duration `json:"whole"`
	// Templates is the part of it that the templates took: to be parsed and executed.
	Templates time.Duration `json:"templates"`
}

func handle(asked request) (given answer) {
	defer func() {
		if problem := recover(); problem != nil {
			given = answer{Error: fmt.Sprintf("Error: panic: %v\n", problem)}
		}
		given.ID = asked.ID
	}()
	given, err := run(asked)
	given.OK = err == nil
	if err != nil {
		given.Error = fmt.Sprintf("Error: %v\n", err)
	}
	return given
}

func run(asked request) (answer, error) {
	helm, known := helms[asked.Helm]
	switch {
	case !known:
		return answer{}, fmt.Errorf("there is no engine %q, only helm3 and helm4", asked.Helm)
	case asked.Load != "":
		return answer{}, helm.load(asked.Load, asked.Folder)
	case asked.Forget != "":
		helm.loaded.Delete(asked.Forget)
		return answer{}, nil
	}
	o, err := parse(asked)
	if err != nil {
		return answer{}, err
	}
	beginRendering(asked.Helm, o.debug)
	if asked.Lint {
		messages, err := helm.lint(o)
		return answer{Messages: messages}, err
	}
	if asked.Values {
		given, err := helm.values(o)
		if err != nil {
			return answer{}, err
		}
		text, err := json.Marshal(given)
		return answer{Text: string(text)}, err
	}
	o.documents = asked.Documents
	if o.cluster, err = readCluster(asked.Lookup); err != nil {
		return answer{}, err
	}
	return repeat(helm, o, asked.Repeat)
}

// repeat renders once, for what comes of it, and then as often as asked, for how long it takes.
func repeat(helm version, o options, count int) (answer, error) {
	first, _, err := template(helm, o)
	for len(first.Times) < count && err == nil {
		begun := time.Now()
		_, templates, problem := template(helm, o)
		first.Times = append(first.Times, timing{time.Since(begun), templates})
		err = errors.Join(err, problem)
	}
	return first, err
}
