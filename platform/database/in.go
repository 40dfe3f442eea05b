package database

import (
	"strconv"
	"strings"
)

// In adds the values to a statement's arguments and gives their placeholders, "($3, $4)",
// to be written after IN. Of no values it gives a list in which nothing is.
func In[T any](values []T, args *[]any) string {
	if len(values) == 0 {
		return "(NULL)"
	}
	places := make([]string, len(values))
	for i, value := range values {
		*args = append(*args, value)
		places[i] = "$" + strconv.Itoa(len(*args))
	}
	return "(" + strings.Join(places, ", ") + ")"
}
