-- +goose Up
-- Things that are read whole for their owner, of every kind that needs no SQL of its own. The
-- body is the thing as its newest event holds it; beside it stands what is asked of many at once.
CREATE TABLE thing (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    owner TEXT NOT NULL,
    number BIGINT NOT NULL,
    due TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (kind, id)
);
CREATE UNIQUE INDEX thing_owner ON thing (owner, kind, number);
CREATE INDEX thing_due ON thing (kind, due) WHERE due <> '';

-- +goose Down
DROP TABLE thing;
