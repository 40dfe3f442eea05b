-- +goose Up
-- What people are found by. Both tables are made from rows that stand elsewhere, and
-- are made again from them whenever they are empty.
CREATE TABLE person_name (
    person_id TEXT NOT NULL REFERENCES person (id),
    part TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (person_id, part)
);
CREATE INDEX person_name_part ON person_name (part, person_id);

CREATE TABLE person_sound (
    person_id TEXT NOT NULL REFERENCES person (id),
    sound TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (person_id, sound)
);
CREATE INDEX person_sound_sound ON person_sound (sound, person_id);

CREATE INDEX person_born ON person (born);

-- One row for each contact with a note: its words, folded, with a space before each and
-- after the last. They lie together by person, because whoever searches reads the notes
-- of the people they may see and of nobody else.
CREATE TABLE contact_words (
    person_id TEXT NOT NULL REFERENCES person (id),
    contact_id TEXT NOT NULL REFERENCES contact (id),
    at BIGINT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (person_id, contact_id)
);

-- +goose Down
DROP TABLE contact_words;
DROP INDEX person_born;
DROP TABLE person_sound;
DROP TABLE person_name;
