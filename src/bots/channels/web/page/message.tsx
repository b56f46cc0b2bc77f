import { MessagePrimitive, useAuiState } from '@assistant-ui/react';
import type { Reply } from '../../../channel.ts';
import { Answers } from './answers.tsx';
import { briefText } from './brief-text.ts';
import { Ladder } from './ladder.tsx';
import { useWords } from './language-context.ts';
import { Logo } from './logo.tsx';
import { useShowLast } from './show-last.ts';
import { TakeLetter } from './take-letter.tsx';
import { useShown, useTalkContext } from './talk-context.ts';
import type { Place, Shown } from './talk-state.ts';

/** One message of the thread, from either side. */
export function Message() {
  const { shown, place } = useShown(useAuiState(({ message }) => message.id));
  const root = useShowLast(place);
  if (shown === null) return null;
  return (
    <MessagePrimitive.Root
      ref={root}
      className={`message ${shown.side}`}
      {...(shown.side === 'said' ? { lang: shown.reply.language } : {})}
    >
      {shown.side === 'said' ? <Said reply={shown.reply} place={place} /> : <Heard heard={shown} />}
    </MessagePrimitive.Root>
  );
}

function Said({ reply, place }: { readonly reply: Reply; readonly place: Place }) {
  return (
    <>
      <p className="who">
        <Logo />
        Loket
      </p>
      {reply.text !== '' && <p className="text">{briefText(reply)}</p>}
      {reply.letter !== undefined && <TakeLetter letter={reply.letter} language={reply.language} />}
      <Ladder rungs={reply.ladder} language={reply.language} />
      {place !== 'earlier' && reply.buttons.length > 0 && <Answers reply={reply} />}
    </>
  );
}

function Heard({ heard }: { readonly heard: Extract<Shown, { side: 'heard' }> }) {
  const said = useWords();
  const { again } = useTalkContext();
  return (
    <>
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
    </>
  );
}
