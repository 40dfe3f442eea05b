package database

// JSONField writes, as the engine has it, the text of a field of a column that holds JSON.
// Both names are the program's own, never somebody's words.
func (db *DB) JSONField(column, field string) string {
	if db.Engine() == Postgres {
		return "(" + column + "::json->>'" + field + "')"
	}
	return "json_extract(" + column + ", '$." + field + "')"
}
