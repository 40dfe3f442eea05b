-- +goose Up
-- No key leads from a contact's words to the contact: the engine would look for them by
-- the contact alone, row by row, whenever a contact goes. The table is made again from
-- the notes when it is empty, so nothing is lost with it.
DROP TABLE contact_words;
CREATE TABLE contact_words (
    person_id TEXT NOT NULL REFERENCES person (id),
    contact_id TEXT NOT NULL,
    at BIGINT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (person_id, contact_id)
);

-- +goose Down
DROP TABLE contact_words;
CREATE TABLE contact_words (
    person_id TEXT NOT NULL REFERENCES person (id),
    contact_id TEXT NOT NULL REFERENCES contact (id),
    at BIGINT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (person_id, contact_id)
);
