package shield

import "net/http"

// FileWriter holds back answers that are errors.
type FileWriter struct {
	http.ResponseWriter
	Status int   // that the file's handler gave; 0 before it did
	Sent   *bool // set once the first byte leaves
}

// WriteHeader lets a good status pass and keeps a bad one.
func (w *FileWriter) WriteHeader(status int) {
	w.Status = status
	if status < http.StatusBadRequest {
		*w.Sent = true
		w.ResponseWriter.WriteHeader(status)
	}
}

// Write lets the content of a good answer pass.
func (w *FileWriter) Write(content []byte) (int, error) {
	if w.Status == 0 {
		w.WriteHeader(http.StatusOK)
	}
	if w.Status >= http.StatusBadRequest {
		return len(content), nil
	}
	return w.ResponseWriter.Write(content)
}

// Unwrap lets http.ResponseController reach the connection.
func (w *FileWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }
