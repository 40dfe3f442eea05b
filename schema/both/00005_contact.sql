-- +goose Up
-- A contact without an outcome is still to come, or still to be told.
CREATE TABLE contact (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL,
    at BIGINT NOT NULL,
    place TEXT NOT NULL,
    outcome TEXT NOT NULL,
    absence TEXT NOT NULL,
    note TEXT NOT NULL,
    sensitive SMALLINT NOT NULL,
    moment TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX contact_person ON contact (person_id, at, id);
CREATE INDEX contact_open ON contact (person_id, at) WHERE outcome = '';

-- +goose Down
DROP TABLE contact;
