-- +goose Up
CREATE TABLE region (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL
);

CREATE TABLE team (
    id TEXT NOT NULL PRIMARY KEY,
    region_id TEXT NOT NULL REFERENCES region (id),
    name TEXT NOT NULL
);

CREATE TABLE person (
    id TEXT NOT NULL PRIMARY KEY,
    region_id TEXT NOT NULL REFERENCES region (id),
    crn TEXT NOT NULL UNIQUE,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    preferred_name TEXT NOT NULL,
    born TEXT NOT NULL,
    gender TEXT NOT NULL,
    language TEXT NOT NULL,
    access_needs TEXT NOT NULL,
    version BIGINT NOT NULL
);

-- An account is a login in one role; a person's own account names the person.
CREATE TABLE account (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    team_id TEXT REFERENCES team (id),
    person_id TEXT REFERENCES person (id),
    closed_at BIGINT NOT NULL
);
CREATE INDEX account_team ON account (team_id);
CREATE INDEX account_person ON account (person_id);

-- The allocation without an end is the one in force.
CREATE TABLE allocation (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    practitioner_id TEXT NOT NULL REFERENCES account (id),
    team_id TEXT NOT NULL REFERENCES team (id),
    from_at BIGINT NOT NULL,
    until_at BIGINT NOT NULL,
    why TEXT NOT NULL
);
CREATE UNIQUE INDEX allocation_in_force ON allocation (person_id) WHERE until_at = 0;
CREATE INDEX allocation_practitioner ON allocation (practitioner_id, until_at);
CREATE INDEX allocation_team ON allocation (team_id, until_at);

CREATE TABLE restriction (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL,
    account_id TEXT NOT NULL REFERENCES account (id),
    from_at BIGINT NOT NULL,
    until_at BIGINT NOT NULL,
    message TEXT NOT NULL,
    by_id TEXT NOT NULL
);
CREATE INDEX restriction_person ON restriction (person_id);

CREATE TABLE opening (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    account_id TEXT NOT NULL REFERENCES account (id),
    reason TEXT NOT NULL,
    from_at BIGINT NOT NULL,
    until_at BIGINT NOT NULL
);
CREATE INDEX opening_account ON opening (account_id, person_id, until_at);

-- +goose Down
DROP TABLE opening;
DROP TABLE restriction;
DROP TABLE allocation;
DROP TABLE account;
DROP TABLE person;
DROP TABLE team;
DROP TABLE region;
