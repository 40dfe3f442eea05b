-- +goose Up
ALTER TABLE sentence ADD COLUMN jurisdiction TEXT NOT NULL DEFAULT '';
-- Empty until somebody ends the sentence: then how, when and why.
ALTER TABLE sentence ADD COLUMN ended TEXT NOT NULL DEFAULT '';

-- What was done of a requirement. Rows are added, and struck out at most.
CREATE TABLE requirement_doing (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    sentence_id TEXT NOT NULL REFERENCES sentence (id),
    requirement_id TEXT NOT NULL,
    on_date TEXT NOT NULL,
    amount BIGINT NOT NULL,
    note TEXT NOT NULL,
    by_id TEXT NOT NULL,
    at BIGINT NOT NULL,
    struck_by TEXT NOT NULL,
    struck_at BIGINT NOT NULL,
    struck_why TEXT NOT NULL
);
CREATE INDEX requirement_doing_person ON requirement_doing (person_id, on_date);

-- +goose Down
DROP TABLE requirement_doing;
ALTER TABLE sentence DROP COLUMN ended;
ALTER TABLE sentence DROP COLUMN jurisdiction;
