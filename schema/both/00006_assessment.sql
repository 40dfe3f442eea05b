-- +goose Up
-- One row per section: the entry in force. What stood before is in the ledger.
CREATE TABLE assessment_entry (
    person_id TEXT NOT NULL REFERENCES person (id),
    section TEXT NOT NULL,
    instrument TEXT NOT NULL,
    history TEXT NOT NULL,
    current_text TEXT NOT NULL,
    analysis TEXT NOT NULL,
    protective TEXT NOT NULL,
    answers TEXT NOT NULL,
    linked_to_harm TEXT NOT NULL,
    harm_why TEXT NOT NULL,
    linked_to_reoffending TEXT NOT NULL,
    reoffending_why TEXT NOT NULL,
    is_need TEXT NOT NULL,
    need_why TEXT NOT NULL,
    is_strength TEXT NOT NULL,
    strength_why TEXT NOT NULL,
    readiness TEXT NOT NULL,
    sources TEXT NOT NULL,
    score BIGINT,
    written_at TEXT NOT NULL,
    confirmed_at TEXT NOT NULL,
    version BIGINT NOT NULL,
    by_id TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (person_id, section)
);

-- Scores are only ever added.
CREATE TABLE assessment_score (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    section TEXT NOT NULL,
    whose TEXT NOT NULL,
    value BIGINT NOT NULL,
    words TEXT NOT NULL,
    at BIGINT NOT NULL,
    by_id TEXT NOT NULL
);
CREATE INDEX assessment_score_person ON assessment_score (person_id, at, id);

-- The newest judgement of serious harm is in force.
CREATE TABLE harm_judgement (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    level TEXT NOT NULL,
    reason TEXT NOT NULL,
    at_risk TEXT NOT NULL,
    changed TEXT NOT NULL,
    by_id TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX harm_judgement_person ON harm_judgement (person_id, at, id);

-- +goose Down
DROP TABLE harm_judgement;
DROP TABLE assessment_score;
DROP TABLE assessment_entry;
