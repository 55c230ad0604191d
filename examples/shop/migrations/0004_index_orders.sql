-- Cannot run in a transaction. The engine sees that and runs both outside of one, one by one.
CREATE INDEX CONCURRENTLY orders_customer_id ON orders (customer_id);
CREATE INDEX CONCURRENTLY orders_placed_at ON orders (placed_at DESC);
