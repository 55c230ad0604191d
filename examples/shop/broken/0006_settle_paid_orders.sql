-- Fails on purpose: the demo shows what comes of it.
ALTER TABLE orders ADD COLUMN settled_at timestamptz;

UPDATE orders
SET settled_at = paid_at
WHERE state = 'paid';
