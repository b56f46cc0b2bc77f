import type { Heard } from '../../src/bots/channel.ts';
import { conversationId } from '../../src/bots/conversation/conversation-id.ts';
import type { StepUp } from '../../src/bots/conversation/step-up.ts';
import type { Response } from '../../src/bots/conversation/talk.ts';
import { codeHash } from '../../src/bots/proof/code-hash.ts';
import { hideCode } from '../../src/bots/proof/hide-code.ts';
import { sendCode } from '../../src/bots/proof/send-code.ts';
import { withProof } from '../../src/bots/proof/with-proof.ts';
import type { Tenant } from '../../src/diagnostics/facts/tenant.ts';
import type { BeginRun, Clock } from '../../src/diagnostics/ports/look-up.ts';
import type { Letter } from '../../src/diagnostics/ports/mail.ts';
import { inMemoryCodes } from '../fixtures/in-memory-codes.ts';

/** The codes of one story: what the server does around a turn. */
export interface StoryPost {
  readonly stepUp: StepUp;
  readonly letters: readonly Letter[];
  /** As it would come into a turn: `{code}` is the latest that was sent, `{wrong}` another. */
  arrive(heard: Heard): Promise<Heard>;
  /** The turn is over: what it did is kept, and what it asked for is sent. */
  commit(heard: Heard, response: Response): Promise<void>;
}

export function storyPost(tenants: ReadonlyMap<string, Tenant>, beginRun: BeginRun, clock: Clock): StoryPost {
  const codes = inMemoryCodes();
  const hash = codeHash('a key of the stories');
  const letters: Letter[] = [];
  const mail = {
    async send(letter: Letter) {
      letters.push(letter);
      return { is: 'sent' } as const;
    },
  };
  const hide = hideCode({ codes, hash, clock });
  const identify = withProof({ codes, clock }, async ({ sender }) => sender);
  const filledIn = (text: string) => {
    const code = /\d{3} \d{3}/u.exec(letters.at(-1)?.text ?? '')?.[0] ?? '999 999';
    const wrong = code === '111 111' ? '222 222' : '111 111';
    return text.replace('{code}', code).replace('{wrong}', wrong);
  };
  return {
    stepUp: { codes, hash },
    letters,
    async arrive(heard) {
      const { input } = heard;
      const said = input.is === 'text' ? { ...input, text: filledIn(input.text) } : input;
      const hidden = await hide({ ...heard, input: said });
      return { ...hidden, sender: await identify(hidden, 'story') };
    },
    async commit({ address, sender }, { codes: changes }) {
      const asker = { tenant: sender.customers[0] ?? '', address: sender.address };
      codes.write(conversationId(address), asker, changes, clock());
      const sending = { codes, hash, mail, tenants, beginRun };
      for (
        let next = await codes.take(clock(), clock());
        next !== null;
        next = await codes.take(clock(), clock())
      )
        await sendCode(sending, next);
    },
  };
}
