//go:build wasip1

//go:debug randseednop=0

// Command helm-engine is Helm's engine as a WebAssembly reactor: whoever holds the instance calls _initialize once (a
// snapshot was taken after that), alloc and resume once to give the environment as JSON, and then for each request alloc (which gives where the request's text goes), handle (which gives the length of the
// answer's text) and answered (which gives where that is). Files are those of the host's file system.
package main

import (
	"bytes"
	"crypto/rand"
	"encoding/binary"
	"encoding/json"
	"io"
	"log"
	"log/slog"
	mathrand "math/rand"
	"os"
	"regexp"
	"runtime"
	"runtime/debug"
	"strings"
	"unsafe"
)

func main() {}

// warnings go where the host takes standard error.
var warnings io.Writer = os.Stderr

// beginRendering lets Helm write its warnings in the form in which each major version does.
func beginRendering(helm string, debugging bool) {
	if helm == "helm4" {
		level := slog.LevelInfo
		if debugging {
			level = slog.LevelDebug
		}
		options := &slog.HandlerOptions{Level: level, ReplaceAttr: withoutTime}
		slog.SetDefault(slog.New(slog.NewTextHandler(os.Stderr, options)))
		return
	}
	log.SetOutput(os.Stderr)
	log.SetFlags(log.Lshortfile)
}

func withoutTime(_ []string, attribute slog.Attr) slog.Attr {
	if attribute.Key == slog.TimeKey {
		return slog.Attr{}
	}
	return attribute
}

// What the system says begins with a capital letter only here.
var errnos = regexp.MustCompile(`\b(No such file or directory|Permission denied|Is a directory|Not a directory)\b`)

var (
	given    []byte
	answered bytes.Buffer
)

//go:wasmexport alloc
func wasmAlloc(size int32) unsafe.Pointer {
	if cap(given) < int(size) {
		given = make([]byte, size)
	}
	given = given[:size]
	return unsafe.Pointer(unsafe.SliceData(given))
}

// resume makes an instance one of its own: it may go on from a snapshot, which knows no environment, and whose random
// numbers would be the same each time.
//
//go:wasmexport resume
func wasmResume() {
	var environment map[string]string
	_ = json.Unmarshal(given, &environment)
	os.Clearenv()
	for name, value := range environment {
		_ = os.Setenv(name, value)
	}
	// a folder that isn't there has no files that could be named
	_ = os.Chdir(environment["PWD"])
	var seed [8]byte
	_, _ = rand.Read(seed[:])
	mathrand.Seed(int64(binary.LittleEndian.Uint64(seed[:])))
}

//go:wasmexport handle
func wasmHandle() int32 {
	var asked request
	result := answer{}
	if err := json.Unmarshal(given, &asked); err != nil {
		result.Error = "Error: not a request: " + err.Error() + "\n"
	} else {
		result = handle(asked)
		result.Error = errnos.ReplaceAllStringFunc(result.Error, strings.ToLower)
	}
	answered.Reset()
	encoder := json.NewEncoder(&answered)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode(result)
	return int32(answered.Len())
}

//go:wasmexport answered
func wasmAnswered() unsafe.Pointer {
	return unsafe.Pointer(unsafe.SliceData(answered.Bytes()))
}

// collect frees memory, for when nobody waits; percent sets GOGC, and limit, in MiB, how much memory is used without it.
//
//go:wasmexport collect
func wasmCollect(percent, limit int32) {
	debug.SetGCPercent(int(percent))
	if limit > 0 {
		debug.SetMemoryLimit(int64(limit) << 20)
	}
	runtime.GC()
}
