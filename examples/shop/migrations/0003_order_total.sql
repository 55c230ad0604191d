-- The semicolons in the quoted body do not end a statement of the file.
CREATE FUNCTION order_total(wanted bigint) RETURNS numeric
LANGUAGE plpgsql STABLE AS $$
DECLARE
  total numeric;
BEGIN
  SELECT sum(quantity * unit_price) INTO total FROM order_lines WHERE order_id = wanted;
  RETURN coalesce(total, 0);
END
$$;

CREATE VIEW order_overview AS
SELECT o.id, c.email, o.status, o.placed_at, order_total(o.id) AS total
FROM orders o
JOIN customers c ON c.id = o.customer_id;
