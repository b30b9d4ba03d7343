-- Steps of change sets are told as well: their queue is the audit record, step_position the number of its row that was told
-- last. A delivery with a step is of such a row; its revision is 0. Who was told of publications goes on being told of them.
-- The names are those that H2 needs, see there.
ALTER TABLE webhook RENAME TO webhook_subscriber;
ALTER TABLE webhook_delivery RENAME TO webhook_attempt;
ALTER TABLE webhook_subscriber ADD COLUMN events text DEFAULT 'PUBLICATION' NOT NULL;
ALTER TABLE webhook_subscriber ADD COLUMN step_position bigint DEFAULT 0 NOT NULL;
ALTER TABLE webhook_attempt ADD COLUMN step bigint;
CREATE INDEX webhook_attempt_ended ON webhook_attempt (ended_at);
CREATE INDEX audit_action ON audit (action, number);
