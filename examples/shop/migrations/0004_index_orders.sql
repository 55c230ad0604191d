-- These statements cannot run in a transaction. The engine runs each of them separately.
CREATE INDEX CONCURRENTLY orders_customer_id ON orders (customer_id);
CREATE INDEX CONCURRENTLY orders_placed_at ON orders (placed_at DESC);
