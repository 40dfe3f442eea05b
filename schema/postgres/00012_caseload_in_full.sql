-- +goose Up
-- An allocation without a practitioner is somebody who waits for one, with the team that
-- looks after them meanwhile.
ALTER TABLE allocation ALTER COLUMN practitioner_id DROP NOT NULL;
-- Whether the change was talked over by all three of them first.
ALTER TABLE allocation ADD COLUMN talked TEXT NOT NULL DEFAULT '';
-- Lists of a practitioner's or a team's people are read from the index alone.
DROP INDEX allocation_practitioner;
DROP INDEX allocation_team;
CREATE INDEX allocation_practitioner ON allocation (practitioner_id, until_at, person_id);
CREATE INDEX allocation_team ON allocation (team_id, until_at, person_id);

-- A unit joins the teams of one place within a region.
CREATE TABLE unit (
    id TEXT NOT NULL PRIMARY KEY,
    region_id TEXT NOT NULL REFERENCES region (id),
    name TEXT NOT NULL
);
ALTER TABLE team ADD COLUMN unit_id TEXT REFERENCES unit (id);

-- While somebody is away another account stands in for them. Rows are added, and ended
-- earlier at most.
CREATE TABLE absence (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    covered_by TEXT NOT NULL REFERENCES account (id),
    from_at BIGINT NOT NULL,
    until_at BIGINT NOT NULL,
    why TEXT NOT NULL,
    by_id TEXT NOT NULL
);
CREATE INDEX absence_account ON absence (account_id, until_at);
CREATE INDEX absence_covered_by ON absence (covered_by, until_at);

-- +goose Down
DROP TABLE absence;
ALTER TABLE team DROP COLUMN unit_id;
DROP TABLE unit;
ALTER TABLE allocation DROP COLUMN talked;
