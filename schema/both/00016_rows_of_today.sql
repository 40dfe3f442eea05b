-- +goose Up
-- A row is how something stands today: of a person's ratings that is the one in force. The
-- others stand in the ledger, as they did already, and need not be kept a second time.
CREATE TABLE rating_in_force (
    person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
    reoffending TEXT NOT NULL,
    reoffending_before TEXT NOT NULL,
    reoffending_since TEXT NOT NULL,
    reoffending_held SMALLINT NOT NULL,
    harm TEXT NOT NULL,
    harm_before TEXT NOT NULL,
    harm_since TEXT NOT NULL,
    harm_held SMALLINT NOT NULL,
    reread_on TEXT NOT NULL,
    body TEXT NOT NULL
);
INSERT INTO rating_in_force
SELECT person_id, reoffending, reoffending_before, reoffending_since, reoffending_held, harm, harm_before, harm_since, harm_held, reread_on, body
FROM rating r WHERE r.number = (SELECT MAX(n.number) FROM rating n WHERE n.person_id = r.person_id);
DROP TABLE rating;
CREATE INDEX rating_reread ON rating_in_force (reread_on);

-- Whoever asks how a thing came about has no use for who looked at a page: those events have
-- no words and are by far the most.
DROP INDEX ledger_event_thing;
CREATE INDEX ledger_event_thing ON ledger_event (chain, thing_kind, thing_id, seq) WHERE body_hash <> '';

-- +goose Down
DROP INDEX ledger_event_thing;
CREATE INDEX ledger_event_thing ON ledger_event (chain, thing_kind, thing_id, seq);
CREATE TABLE rating (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    reoffending TEXT NOT NULL,
    reoffending_before TEXT NOT NULL,
    reoffending_since TEXT NOT NULL,
    reoffending_held SMALLINT NOT NULL,
    harm TEXT NOT NULL,
    harm_before TEXT NOT NULL,
    harm_since TEXT NOT NULL,
    harm_held SMALLINT NOT NULL,
    reread_on TEXT NOT NULL,
    body TEXT NOT NULL
);
INSERT INTO rating
SELECT person_id, person_id, 1, 0, reoffending, reoffending_before, reoffending_since, reoffending_held, harm, harm_before, harm_since, harm_held, reread_on, body
FROM rating_in_force;
CREATE UNIQUE INDEX rating_person ON rating (person_id, number);
DROP TABLE rating_in_force;
CREATE INDEX rating_reread ON rating (reread_on);
