-- +goose Up
-- Answers to plans are read whole for one person. What stands in their events is what they are;
-- one whose words were erased there would stop this, and nothing would be lost.
INSERT INTO thing (kind, id, owner, number, due, body)
SELECT 'agreement', a.id, a.person_id, a.number, '', b.state FROM plan_agreement a
LEFT JOIN ledger_event e ON e.chain = 'person/' || a.person_id AND e.thing_kind = 'agreement' AND e.thing_id = a.id AND e.body_hash <> ''
LEFT JOIN ledger_body b ON b.chain = e.chain AND b.seq = e.seq;
DROP TABLE plan_agreement;

-- +goose Down
CREATE TABLE plan_agreement (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    number BIGINT NOT NULL,
    answer TEXT NOT NULL,
    words TEXT NOT NULL,
    by_id TEXT NOT NULL,
    by_role TEXT NOT NULL,
    at BIGINT NOT NULL,
    plan_print TEXT NOT NULL
);
CREATE UNIQUE INDEX plan_agreement_person ON plan_agreement (person_id, number);
