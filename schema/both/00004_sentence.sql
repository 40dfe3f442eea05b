-- +goose Up
CREATE TABLE sentence (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL,
    court TEXT NOT NULL,
    convicted_on TEXT NOT NULL,
    follow_up_from TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    offence_code TEXT NOT NULL,
    requirements TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX sentence_person ON sentence (person_id, convicted_on);

-- Counted over a person's whole life, so one row per person.
CREATE TABLE sanctions (
    person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
    total BIGINT NOT NULL,
    violent BIGINT NOT NULL,
    age_at_first BIGINT NOT NULL,
    version BIGINT NOT NULL
);

-- +goose Down
DROP TABLE sanctions;
DROP TABLE sentence;
