//go:build !linux

package main

import "syscall"

// tiedToUs gives a program a group of its own. Only Linux can tie its life to ours.
func tiedToUs() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setpgid: true} }
