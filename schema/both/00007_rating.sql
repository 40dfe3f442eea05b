-- +goose Up
-- Ratings are added and never changed: the highest number is in force. The columns
-- beside the body are those that lists read.
CREATE TABLE rating (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    reoffending TEXT NOT NULL,
    reoffending_before TEXT NOT NULL,
    reoffending_since TEXT NOT NULL,
    reoffending_held SMALLINT NOT NULL,
    harm TEXT NOT NULL,
    harm_before TEXT NOT NULL,
    harm_since TEXT NOT NULL,
    harm_held SMALLINT NOT NULL,
    reread_on TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE UNIQUE INDEX rating_person ON rating (person_id, number);
CREATE INDEX rating_reread ON rating (reread_on);

-- +goose Down
DROP TABLE rating;
