// Command helm-engine renders charts as `helm template` does, many in one process: it reads requests as lines of JSON
// from its input and writes an answer to each, as soon as it is there, as a line of JSON to its output. It holds the
// engines of Helm 3 and Helm 4 as they are; what their command lines do around them is repeated here and compared with
// the real programs by a test.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"os"
	"runtime"
	"sync"
)

// A request asks for one of these: to load a chart, to forget one, or to render one, once or repeatedly.
type request struct {
	ID int `json:"id"`
	// Helm is "helm3" or "helm4".
	Helm string `json:"helm"`
	// Load names a chart whose folder is read once; a later rendering names it in place of a folder.
	Load   string `json:"load,omitempty"`
	Folder string `json:"folder,omitempty"`
	Forget string `json:"forget,omitempty"`
	// Args are those of `helm template`: the release's name, the chart and flags.
	Args []string `json:"args,omitempty"`
	// Files are texts that are read in place of files of these names, for -f and --set-file.
	Files map[string]string `json:"files,omitempty"`
	// Repeat asks for so many renderings more, which are timed.
	Repeat int `json:"repeat,omitempty"`
}

type answer struct {
	ID int  `json:"id"`
	OK bool `json:"ok"`
	// Text is what `helm template` prints, or the message with which it fails.
	Text string `json:"text"`
	// Notes is the text of NOTES.txt, which `helm template` doesn't print.
	Notes string `json:"notes"`
	// Times are those of the renderings that Repeat asked for.
	Times []timing `json:"times,omitempty"`
}

func main() {
	// warnings of Helm, which has them beside its output
	log.SetOutput(io.Discard)
	if err := serve(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func serve(in io.Reader, out io.Writer) error {
	var writing sync.Mutex
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	var running sync.WaitGroup
	free := make(chan struct{}, runtime.GOMAXPROCS(0))
	lines := bufio.NewReader(in)
	for {
		line, err := lines.ReadBytes('\n')
		if len(line) > 0 {
			var asked request
			if err := json.Unmarshal(line, &asked); err != nil {
				return fmt.Errorf("not a request: %w", err)
			}
			free <- struct{}{}
			running.Go(func() {
				given := handle(asked)
				writing.Lock()
				defer writing.Unlock()
				// whoever no longer reads has ended, and closes the input next
				_ = encoder.Encode(given)
				<-free
			})
		}
		if err != nil {
			running.Wait()
			return nil
		}
	}
}

func handle(asked request) (given answer) {
	given.ID = asked.ID
	defer func() {
		if problem := recover(); problem != nil {
			given.OK, given.Text = false, fmt.Sprintf("Error: panic: %v\n", problem)
		}
	}()
	rendered, err := run(asked)
	if err != nil {
		given.Text = fmt.Sprintf("Error: %v\n", err)
		return given
	}
	given.OK, given.Text, given.Notes, given.Times = true, rendered.text, rendered.notes, rendered.times
	return given
}

func run(asked request) (output, error) {
	helm, known := helms[asked.Helm]
	switch {
	case !known:
		return output{}, fmt.Errorf("there is no engine %q, only helm3 and helm4", asked.Helm)
	case asked.Load != "":
		return output{}, helm.load(asked.Load, asked.Folder)
	case asked.Forget != "":
		helm.loaded.Delete(asked.Forget)
		return output{}, nil
	}
	options, err := parse(asked.Args, asked.Files)
	if err != nil {
		return output{}, err
	}
	if asked.Repeat > 0 {
		return repeat(helm, options, asked.Repeat)
	}
	return template(helm, options)
}
