import type { ConversationTurns } from '../bots/conversation/create-turns.ts';
import type { TriageDesk } from '../bots/triage/cards/triage-desk.ts';

/** A press on a card is no delivery, and what it does may take seconds: no turn waits for that. */
export const besideTurns = ({ letGo }: Pick<ConversationTurns, 'letGo'>, desk: TriageDesk): TriageDesk => ({
  ...desk,
  form(...given) {
    letGo();
    return desk.form(...given);
  },
  take(...given) {
    letGo();
    return desk.take(...given);
  },
});
