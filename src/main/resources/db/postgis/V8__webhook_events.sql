-- Steps of change sets are told as well: their queue is the audit record, step_position the number of its row that was told
-- last. A delivery with a step is of such a row; its revision is 0.
ALTER TABLE webhook ADD COLUMN events text DEFAULT 'PUBLICATION' NOT NULL;
ALTER TABLE webhook ADD COLUMN step_position bigint DEFAULT 0 NOT NULL;
ALTER TABLE webhook_delivery ADD COLUMN step bigint;
CREATE INDEX webhook_delivery_ended ON webhook_delivery (ended_at);
CREATE INDEX audit_action ON audit (action, number);
