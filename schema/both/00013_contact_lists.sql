-- +goose Up
-- Who was seen last, who comes next and whose outcome is missing are read from one index
-- alone: a list of fifty people asks three times for each.
DROP INDEX contact_open;
DROP INDEX contact_person;
CREATE INDEX contact_person ON contact (person_id, at, id, outcome);

-- +goose Down
DROP INDEX contact_person;
CREATE INDEX contact_person ON contact (person_id, at, id);
CREATE INDEX contact_open ON contact (person_id, at) WHERE outcome = '';
