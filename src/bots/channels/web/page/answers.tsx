import { useState } from 'react';
import type { Reply } from '../../../channel.ts';
import { useTalkContext } from './talk-context.ts';
import { words } from './words.ts';

/** The buttons of the last reply. One press, then all of them rest; typing goes on as before. */
export function Answers({ reply }: { readonly reply: Reply }) {
  const { press } = useTalkContext();
  const [pressed, setPressed] = useState<string | null>(null);
  return (
    <fieldset className="answers" lang={reply.language}>
      <legend>{words[reply.language].answers}</legend>
      {reply.buttons.map((button) => (
        <button
          key={button.nonce}
          type="button"
          disabled={pressed !== null}
          aria-pressed={pressed === button.nonce}
          onClick={() => {
            setPressed(button.nonce);
            press(button);
          }}
        >
          {button.label}
        </button>
      ))}
    </fieldset>
  );
}
