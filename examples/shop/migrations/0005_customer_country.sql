-- Adds a column, fills it, and sets it to NOT NULL, in one transaction.
ALTER TABLE customers ADD COLUMN country text;

UPDATE customers
SET country = CASE WHEN email LIKE '%.de' THEN 'DE' ELSE 'unknown' END;

ALTER TABLE customers ALTER COLUMN country SET NOT NULL;
