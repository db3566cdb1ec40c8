-- Attempts of which nobody knows how they ended are few and are looked for often: by the node that reads its server's log, and
-- by the scheduler that lets their people wait for the next bucket of the policy.
create index attempts_unknown on attempts (node) where disposition = 'unknown';
create index targets_review on targets (campaign_id) where state = 'review';
