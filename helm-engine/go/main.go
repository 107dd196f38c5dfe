//go:build !wasip1

// Command helm-engine renders charts as `helm template` does and lints them as `helm lint` does, with the engines of
// Helm 3 and Helm 4 as they are; what their command lines do around them is repeated here and compared with the real
// programs by a test. As a program of its own it reads requests as lines of JSON from its input and writes an answer to
// each, as soon as it is there, as a line of JSON to its output.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"log/slog"
	"os"
	"runtime"
	"sync"
)

func main() {
	// several renderings at once would mix their warnings
	log.SetOutput(io.Discard)
	slog.SetDefault(slog.New(slog.DiscardHandler))
	if err := serve(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// warnings are written nowhere.
var warnings io.Writer = io.Discard

func beginRendering(string, bool) {}

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
