package main

import "strings"

// surname gives the last word of a name.
func surname(name string) string {
	words := strings.Fields(name)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

func firstLetters(word string, many int) string {
	letters := []rune(word)
	return string(letters[:min(many, len(letters))])
}

// sounds are spellings by which somebody writes down a name that they only heard.
var sounds = strings.NewReplacer("ph", "f", "ck", "k", "ll", "l", "tt", "t", "nn", "n", "ss", "s", "ey", "y", "ie", "ee", "wr", "r", "kn", "n")

// asItSounds spells a surname by ear; empty when that spells it the same.
func asItSounds(name string) string {
	small := strings.ToLower(name)
	if heard := sounds.Replace(small); heard != small {
		return heard
	}
	return ""
}
