-- +goose Up
-- A session is found by the digest of its token, so that a copy of this table opens no door.
CREATE TABLE web_session (
    token_hash TEXT NOT NULL PRIMARY KEY,
    state TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX web_session_expires_at ON web_session (expires_at);

-- What somebody has typed and not yet sent: one per account and form.
CREATE TABLE draft (
    account_id TEXT NOT NULL,
    form TEXT NOT NULL,
    fields TEXT NOT NULL,
    saved_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, form)
);

-- +goose Down
DROP TABLE draft;
DROP TABLE web_session;
