-- What holds up everybody of a campaign who is due, in one word of the skip reasons; null: nothing does. The cause that lies
-- deepest comes first: without a dialer it does not matter how many operators there are.
create view campaign_holds as
select c.id as campaign_id,
  case
    when c.state = 'paused' then 'paused'
    when c.state <> 'running' then null
    when exists (select from switches where name = 'stop-all') then 'paused'
    when not exists (select from nodes where connected and lease_until > now()) then 'dialer-down'
    when not exists (select from nodes where connected and lease_until > now() and note is distinct from 'clock') then 'clock'
    else c.idle_reason
  end as why
from campaigns c;
