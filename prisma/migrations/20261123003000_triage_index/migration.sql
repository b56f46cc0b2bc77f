-- Of a customer the open tickets are few, and the cards are looked after by them.
CREATE INDEX "tickets_tenant_state_idx" ON "tickets"("tenant", "state");
