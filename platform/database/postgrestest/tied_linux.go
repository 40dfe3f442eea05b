package postgrestest

import "syscall"

// tiedToUs lets a program run under the account and die with us: the kernel sends
// it the signal for an immediate end even when we had no time to do so. It gets a
// group of its own, so that Ctrl-C reaches us first and we end it in order.
func tiedToUs(account *syscall.Credential) *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Credential: account, Pdeathsig: syscall.SIGQUIT, Setpgid: true}
}

// memory is where Linux keeps files in memory, and enough is what a run of all tests may
// need there and more.
const (
	memory = "/dev/shm"
	enough = 2 << 30
)

func roomInMemory() bool {
	var about syscall.Statfs_t
	return syscall.Statfs(memory, &about) == nil && about.Bavail*uint64(about.Bsize) >= enough
}
