import {
  type AppendMessage,
  AssistantRuntimeProvider,
  ComposerPrimitive,
  type ThreadMessageLike,
  ThreadPrimitive,
  useExternalStoreRuntime,
} from '@assistant-ui/react';
import { useMemo, useRef } from 'react';
import type { PersonaCard } from '../persona.ts';
import { useLanguage, useWords } from './language-context.ts';
import { Message } from './message.tsx';
import { TalkContext } from './talk-context.ts';
import { type Shown, shownOf } from './talk-state.ts';
import type { Talk } from './use-talk.ts';
import { Waiting } from './waiting.tsx';
import { Welcome } from './welcome.tsx';

/** The talk: what was said, what Loket is doing, and where to write. */
export function Thread({ talk, persona }: { readonly talk: Talk; readonly persona: PersonaCard | null }) {
  const messages = useMemo(() => shownOf(talk.state), [talk.state]);
  const runtime = useExternalStoreRuntime<Shown>({
    messages,
    // Loket may be looking, but one can always go on writing.
    isRunning: false,
    convertMessage,
    onNew: async (message) => talk.write(textOf(message)),
  });
  const input = useRef<HTMLTextAreaElement>(null);
  // A button that was pressed rests or goes, so the keyboard goes on where one writes.
  const press: Talk['press'] = (button) => {
    talk.press(button);
    writeOn(input.current);
  };
  const write: Talk['write'] = (text) => {
    talk.write(text);
    writeOn(input.current);
  };
  return (
    <TalkContext value={{ ...talk, press }}>
      <AssistantRuntimeProvider runtime={runtime}>
        <ThreadPrimitive.Root className="thread">
          <Lines>
            {messages.length === 0 && talk.state.link !== 'connecting' && (
              <Welcome persona={persona} write={write} />
            )}
          </Lines>
          <div className="foot">
            <Waiting />
            <Composer input={input} />
          </div>
        </ThreadPrimitive.Root>
      </AssistantRuntimeProvider>
    </TalkContext>
  );
}

function Lines({ children }: { readonly children: React.ReactNode }) {
  const { language } = useLanguage();
  const said = useWords();
  return (
    // Focusable, because what scrolls must be reachable with the keyboard (WCAG 2.1.1).
    <ThreadPrimitive.Viewport
      className="lines"
      autoScroll={false}
      scrollToBottomOnInitialize={false}
      scrollToBottomOnRunStart={false}
      role="log"
      aria-live="polite"
      aria-label={said.talk}
      lang={language}
      tabIndex={0}
    >
      <div className="column">
        {children}
        <ThreadPrimitive.Messages>{() => <Message />}</ThreadPrimitive.Messages>
      </div>
    </ThreadPrimitive.Viewport>
  );
}

function Composer({ input }: { readonly input: React.Ref<HTMLTextAreaElement> }) {
  const said = useWords();
  return (
    <ComposerPrimitive.Root className="composer column">
      <ComposerPrimitive.Input
        ref={input}
        className="input"
        aria-label={said.write}
        placeholder={said.write}
        rows={1}
        maxRows={6}
        autoFocus
        cancelOnEscape={false}
        addAttachmentOnPaste={false}
      />
      <ComposerPrimitive.Send className="send">
        <span>{said.send}</span>
        <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
          <path d="M4 10h11M10.5 5.5 15 10l-4.5 4.5" />
        </svg>
      </ComposerPrimitive.Send>
    </ComposerPrimitive.Root>
  );
}

/** Not on a touch screen, where it would bring the keyboard up over the talk. */
function writeOn(input: HTMLTextAreaElement | null): void {
  if (!window.matchMedia('(pointer: coarse)').matches) input?.focus({ preventScroll: true });
}

const convertMessage = (shown: Shown): ThreadMessageLike => ({
  id: shown.id,
  role: shown.side === 'said' ? 'assistant' : 'user',
  content: shown.side === 'said' ? shown.reply.text : shown.text,
});

const textOf = ({ content }: AppendMessage) =>
  content.map((part) => (part.type === 'text' ? part.text : '')).join('');
