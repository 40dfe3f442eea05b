-- +goose Up
-- A goal is open while closure_kind is empty.
CREATE TABLE goal (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    words TEXT NOT NULL,
    serves_kind TEXT NOT NULL,
    section TEXT NOT NULL,
    target TEXT NOT NULL,
    gets_in_the_way TEXT NOT NULL,
    place BIGINT NOT NULL,
    closure_kind TEXT NOT NULL,
    closed_at BIGINT NOT NULL,
    closed_by TEXT NOT NULL,
    closure_words TEXT NOT NULL,
    version BIGINT NOT NULL,
    added_by TEXT NOT NULL,
    added_at BIGINT NOT NULL
);
CREATE INDEX goal_person ON goal (person_id, place);

-- A step is open while done_at is 0.
CREATE TABLE goal_step (
    goal_id TEXT NOT NULL REFERENCES goal (id),
    id TEXT NOT NULL,
    place BIGINT NOT NULL,
    words TEXT NOT NULL,
    who TEXT NOT NULL,
    by_date TEXT NOT NULL,
    done_at BIGINT NOT NULL,
    done_by TEXT NOT NULL,
    done_role TEXT NOT NULL,
    stuck_at BIGINT NOT NULL,
    stuck_by TEXT NOT NULL,
    stuck_words TEXT NOT NULL,
    PRIMARY KEY (goal_id, id)
);

-- What the person answered to their plan; rows are added and never changed.
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

-- +goose Down
DROP TABLE plan_agreement;
DROP TABLE goal_step;
DROP TABLE goal;
