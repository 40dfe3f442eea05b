-- +goose Up
-- What is newest is what comes later in the person's chain, whatever the clock of the node
-- said that wrote it. New rows are numbered on from the last.
ALTER TABLE harm_judgement ADD COLUMN place BIGINT NOT NULL DEFAULT 0;
UPDATE harm_judgement SET place = COALESCE((SELECT MAX(e.seq) FROM ledger_event e
    WHERE e.chain = 'person/' || harm_judgement.person_id AND e.thing_kind = 'harm' AND e.thing_id = harm_judgement.id AND e.body_hash <> ''), 0);
DROP INDEX harm_judgement_person;
CREATE INDEX harm_judgement_person ON harm_judgement (person_id, place);

ALTER TABLE assessment_score ADD COLUMN place BIGINT NOT NULL DEFAULT 0;
UPDATE assessment_score SET place = COALESCE((SELECT MAX(e.seq) FROM ledger_event e
    WHERE e.chain = 'person/' || assessment_score.person_id AND e.thing_kind = 'score' AND e.thing_id = assessment_score.id AND e.body_hash <> ''), 0);
DROP INDEX assessment_score_person;
CREATE INDEX assessment_score_person ON assessment_score (person_id, place);

-- +goose Down
DROP INDEX assessment_score_person;
ALTER TABLE assessment_score DROP COLUMN place;
CREATE INDEX assessment_score_person ON assessment_score (person_id, at, id);
DROP INDEX harm_judgement_person;
ALTER TABLE harm_judgement DROP COLUMN place;
CREATE INDEX harm_judgement_person ON harm_judgement (person_id, at, id);
