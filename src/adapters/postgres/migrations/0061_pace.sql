-- Who waits for an operator now, and who wanted one within the last hours: asked once a second.
create index transfers_waiting on transfers (account_id, queue) where state in ('requested', 'queued');
create index transfers_asked on transfers (campaign_id, requested_at);
