-- Fails on purpose. The demo shows the result.
ALTER TABLE orders ADD COLUMN settled_at timestamptz;

UPDATE orders
SET settled_at = paid_at
WHERE state = 'paid';
