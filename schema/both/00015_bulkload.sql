-- +goose Up
-- While a whole town or a copy is bulk loaded, the indexes that only make reading quicker are
-- away. Here stands how each is made again, so that a cut meanwhile leaves none behind.
CREATE TABLE index_dropped (
    name TEXT NOT NULL PRIMARY KEY,
    made_as TEXT NOT NULL
);

-- +goose Down
DROP TABLE index_dropped;
