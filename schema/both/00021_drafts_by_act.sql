-- +goose Up
-- Two tabs with one form are two acts, and each keeps what is typed in it. A draft kept
-- before this has no act; the next time its form is saved it gets one.
CREATE TABLE draft_before AS SELECT account_id, form, fields, saved_at FROM draft;
DROP TABLE draft;
CREATE TABLE draft (
    account_id TEXT NOT NULL,
    form TEXT NOT NULL,
    act TEXT NOT NULL,
    tab TEXT NOT NULL,
    fields TEXT NOT NULL,
    saved_at BIGINT NOT NULL,
    typing_until BIGINT NOT NULL,
    PRIMARY KEY (account_id, form, act)
);
INSERT INTO draft (account_id, form, act, tab, fields, saved_at, typing_until)
    SELECT account_id, form, '', '', fields, saved_at, 0 FROM draft_before;
DROP TABLE draft_before;

-- +goose Down
-- Of several drafts of a form the newest stays.
CREATE TABLE draft_before AS SELECT account_id, form, act, fields, saved_at FROM draft;
DROP TABLE draft;
CREATE TABLE draft (
    account_id TEXT NOT NULL,
    form TEXT NOT NULL,
    fields TEXT NOT NULL,
    saved_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, form)
);
INSERT INTO draft (account_id, form, fields, saved_at)
    SELECT account_id, form, fields, saved_at FROM draft_before d
    WHERE NOT EXISTS (SELECT 1 FROM draft_before o WHERE o.account_id = d.account_id AND o.form = d.form
        AND (o.saved_at > d.saved_at OR (o.saved_at = d.saved_at AND o.act > d.act)));
DROP TABLE draft_before;
