//go:build !linux

package postgrestest

import "syscall"

// tiedToUs lets a program run under the account. Only Linux can tie its life to ours.
func tiedToUs(account *syscall.Credential) *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Credential: account, Setpgid: true}
}

// Only Linux has files in memory everywhere.
const memory = ""

func roomInMemory() bool { return false }
