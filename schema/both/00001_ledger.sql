-- +goose Up
CREATE TABLE ledger_head (
    chain TEXT NOT NULL PRIMARY KEY,
    seq BIGINT NOT NULL,
    hash TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX ledger_head_at ON ledger_head (at);

CREATE TABLE ledger_event (
    chain TEXT NOT NULL,
    seq BIGINT NOT NULL,
    name TEXT NOT NULL,
    thing_kind TEXT NOT NULL,
    thing_id TEXT NOT NULL,
    act TEXT NOT NULL,
    by_id TEXT NOT NULL,
    by_role TEXT NOT NULL,
    at BIGINT NOT NULL,
    before_hash TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (chain, seq)
);
CREATE INDEX ledger_event_act ON ledger_event (act);
CREATE INDEX ledger_event_thing ON ledger_event (chain, thing_kind, thing_id, seq);

-- A body can be erased lawfully; its event and hash stay.
CREATE TABLE ledger_body (
    chain TEXT NOT NULL,
    seq BIGINT NOT NULL,
    salt TEXT NOT NULL,
    print TEXT NOT NULL,
    why TEXT NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (chain, seq),
    FOREIGN KEY (chain, seq) REFERENCES ledger_event (chain, seq)
);

-- +goose Down
DROP TABLE ledger_body;
DROP TABLE ledger_event;
DROP TABLE ledger_head;
