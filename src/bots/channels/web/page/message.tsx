import { MessagePrimitive, useAuiState } from '@assistant-ui/react';
import type { Reply } from '../../../channel.ts';
import { Answers } from './answers.tsx';
import { Ladder } from './ladder.tsx';
import { useWords } from './language-context.ts';
import { Logo } from './logo.tsx';
import { useShown, useTalkContext } from './talk-context.ts';
import type { Shown } from './talk-state.ts';

/** One message of the thread, from either side. */
export function Message() {
  const { shown, place } = useShown(useAuiState(({ message }) => message.id));
  if (shown === null) return null;
  return shown.side === 'said' ? <Said reply={shown.reply} place={place} /> : <Heard heard={shown} />;
}

function Said({ reply, place }: { readonly reply: Reply; readonly place: 'last-said' | 'earlier' }) {
  return (
    <MessagePrimitive.Root className="message said" lang={reply.language}>
      <p className="who">
        <Logo />
        Loket
      </p>
      {reply.text !== '' && <p className="text">{reply.text}</p>}
      <Ladder rungs={reply.ladder} language={reply.language} />
      {place === 'last-said' && reply.buttons.length > 0 && <Answers reply={reply} />}
    </MessagePrimitive.Root>
  );
}

function Heard({ heard }: { readonly heard: Extract<Shown, { side: 'heard' }> }) {
  const said = useWords();
  const { again } = useTalkContext();
  return (
    <MessagePrimitive.Root className="message heard" data-state={heard.state}>
      <p className="who unseen">{said.you}</p>
      <p className="text" lang={heard.language}>
        {heard.text}
      </p>
      {heard.state === 'sending' && <p className="delivery">{said.sending}</p>}
      {heard.state === 'not-accepted' && <p className="delivery failed">{said.notAccepted}</p>}
      {heard.state === 'not-sent' && (
        <p className="delivery failed">
          {said.notSent}{' '}
          <button type="button" className="link" onClick={() => again(heard.id)}>
            {said.again}
          </button>
        </p>
      )}
    </MessagePrimitive.Root>
  );
}
