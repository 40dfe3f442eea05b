package main

import "syscall"

// tiedToUs lets a program die with us, even when we had no time to end it. It gets a
// group of its own, so that Ctrl-C reaches us first and we end it in order.
func tiedToUs() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL, Setpgid: true}
}
