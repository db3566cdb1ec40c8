-- The least version 7 UUID of an instant. A question that is bounded in time says `id >= uuid_at(…)` too, and touches the
-- partitions of its own months alone.
create function uuid_at(at timestamptz) returns uuid immutable parallel safe language sql as $$
  select (left(h, 8) || '-' || substr(h, 9, 4) || '-0000-0000-000000000000')::uuid
  from lpad(to_hex(floor(extract(epoch from at) * 1000)::bigint), 12, '0') as h
$$;
