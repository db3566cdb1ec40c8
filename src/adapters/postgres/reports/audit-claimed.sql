-- $1 Call-IDs, $2 last ten digits of the numbers called, $3 instants: which of them any attempt, a leg to a number outside, or a call to us explains.
-- A dial whose Call-ID was never written down is known by its number within 30 s.
select x.call_id as "callId"
from unnest($1::text[], $2::text[], $3::timestamptz[]) as x(call_id, number, at)
where exists (select from inbound_calls i where i.call_id = x.call_id)
   or exists (select from attempts a where a.call_id = x.call_id)
   or exists (select from attempts a
              where a.call_id is null and a.dialed_at between x.at - interval '30 seconds' and x.at + interval '30 seconds'
                and right(regexp_replace(a.phone, '\D', '', 'g'), 10) = x.number)
   or exists (select from outside_legs l where l.call_id = x.call_id)
   or exists (select from outside_legs l
              where l.call_id is null and l.dialed_at between x.at - interval '30 seconds' and x.at + interval '30 seconds'
                and right(regexp_replace(l.number, '\D', '', 'g'), 10) = x.number)
