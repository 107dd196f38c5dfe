package main

import "time"

// A timing is how long a rendering took, in nanoseconds.
type timing struct {
	// Whole begins with the files in memory, and ends with what `helm template` prints.
	Whole time.Duration `json:"whole"`
	// Templates is the part of it that the templates took: to be parsed and executed.
	Templates time.Duration `json:"templates"`
}

// repeat renders once, for what comes of it, and then as often as asked, for how long it takes.
func repeat(helm version, o options, count int) (output, error) {
	first, err := template(helm, o)
	for len(first.times) < count && err == nil {
		var again output
		begun := time.Now()
		again, err = template(helm, o)
		first.times = append(first.times, timing{time.Since(begun), again.templates})
	}
	return first, err
}
