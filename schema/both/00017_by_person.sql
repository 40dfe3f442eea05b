-- +goose Up
-- Whoever looks at one person's history, and verify at everybody's, would read the whole
-- table for each: the index of who supervises now leads to no one who did before.
CREATE INDEX allocation_person ON allocation (person_id, from_at);
CREATE INDEX opening_person ON opening (person_id);

-- The accounts of staff are few among those of everybody on probation.
CREATE INDEX account_role ON account (role, closed_at);

-- +goose Down
DROP INDEX account_role;
DROP INDEX opening_person;
DROP INDEX allocation_person;
