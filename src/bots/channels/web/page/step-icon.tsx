import type { Rung } from '../../../channel.ts';

const paths: Readonly<Record<Rung['state'], string>> = {
  passed: 'M5 10.5 8.5 14 15 6.5',
  cause: 'M10 4.5v7M10 15.2v.3',
  'not-applicable': 'M5.5 10h9',
  'could-not-check': 'M7.2 7.6a2.8 2.8 0 1 1 4 2.6c-.8.4-1.2 1-1.2 1.9M10 15.2v.3',
  crashed: 'M6 6l8 8M14 6l-8 8',
};

/** Each state has a form of its own, so that colour is never the only sign. */
export const StepIcon = ({ state }: { readonly state: Rung['state'] }) => (
  <span className="step-icon">
    <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={paths[state]} />
    </svg>
  </span>
);
