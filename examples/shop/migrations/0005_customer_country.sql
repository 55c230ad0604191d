-- Add a column, fill it, then insist on it: in one transaction, so all of it or nothing.
ALTER TABLE customers ADD COLUMN country text;

UPDATE customers
SET country = CASE WHEN email LIKE '%.de' THEN 'DE' ELSE 'unknown' END;

ALTER TABLE customers ALTER COLUMN country SET NOT NULL;
