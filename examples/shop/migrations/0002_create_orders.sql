CREATE TYPE order_status AS ENUM ('open', 'paid', 'shipped', 'cancelled');

CREATE TABLE orders (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers (id),
  status      order_status NOT NULL DEFAULT 'open',
  placed_at   timestamptz NOT NULL DEFAULT now(),
  paid_at     timestamptz,
  CHECK (status = 'open' OR status = 'cancelled' OR paid_at IS NOT NULL)
);

CREATE TABLE order_lines (
  order_id   bigint NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
  position   integer NOT NULL,
  sku        text NOT NULL,
  quantity   integer NOT NULL CHECK (quantity > 0),
  unit_price numeric(12, 2) NOT NULL CHECK (unit_price >= 0),
  PRIMARY KEY (order_id, position)
);
