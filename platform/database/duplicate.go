package database

import (
	"errors"

	"github.com/jackc/pgx/v5/pgconn"
	sqlitedriver "modernc.org/sqlite"
)

// IsDuplicate reports whether a write was refused because a row with that key is
// already there.
func IsDuplicate(err error) bool {
	var pg *pgconn.PgError
	if errors.As(err, &pg) {
		return pg.Code == "23505"
	}
	var lite *sqlitedriver.Error
	// 1555 is a duplicate primary key, 2067 a duplicate in a unique index.
	return errors.As(err, &lite) && (lite.Code() == 1555 || lite.Code() == 2067)
}
