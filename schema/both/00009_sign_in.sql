-- +goose Up
-- How an account proves who it is. Nothing here is in the ledger but a seal over it.
CREATE TABLE sign_in_credential (
    account_id TEXT NOT NULL PRIMARY KEY REFERENCES account (id),
    email TEXT NOT NULL UNIQUE,
    password_hash TEXT NOT NULL,
    set_at BIGINT NOT NULL
);

-- An account has one invitation at a time; the next takes its place, and its link dies.
CREATE TABLE sign_in_invitation (
    account_id TEXT NOT NULL PRIMARY KEY REFERENCES account (id),
    token_hash TEXT NOT NULL UNIQUE,
    email TEXT NOT NULL UNIQUE,
    until_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL
);

-- Recent attempts by the digest of an e-mail or of a sender's address, forgotten soon.
CREATE TABLE sign_in_tally (
    about TEXT NOT NULL PRIMARY KEY,
    tries TEXT NOT NULL,
    until_at BIGINT NOT NULL
);
CREATE INDEX sign_in_tally_until_at ON sign_in_tally (until_at);

-- How many attempts a day were refused because nobody here has such an e-mail.
CREATE TABLE sign_in_stranger (
    on_date TEXT NOT NULL PRIMARY KEY,
    refused BIGINT NOT NULL
);

-- +goose Down
DROP TABLE sign_in_stranger;
DROP TABLE sign_in_tally;
DROP TABLE sign_in_invitation;
DROP TABLE sign_in_credential;
