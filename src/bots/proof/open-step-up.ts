import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { Codes } from '../../diagnostics/ports/codes.ts';
import type { BeginRun, Clock } from '../../diagnostics/ports/look-up.ts';
import type { Mail } from '../../diagnostics/ports/mail.ts';
import type { StepUp } from '../conversation/step-up.ts';
import type { TurnDependencies } from '../conversation/turn-dependencies.ts';
import type { Rounds } from '../rounds.ts';
import { codeHash } from './code-hash.ts';
import { type CodePostOptions, codePost } from './code-post.ts';
import { hideCode } from './hide-code.ts';
import { withProof } from './with-proof.ts';

export interface StepUpParts extends CodePostOptions {
  readonly codes: Codes;
  readonly mail: Mail;
  /** Addresses and codes are kept as hashes under it. */
  readonly key: string;
  readonly tenants: ReadonlyMap<string, Tenant>;
  readonly beginRun: BeginRun;
  readonly clock: Clock;
}

/** Everything that one-time codes need, for who wires it. */
export interface OpenStepUp {
  readonly stepUp: StepUp;
  readonly post: Rounds;
  readonly hide: ReturnType<typeof hideCode>;
  identify(by: TurnDependencies['identify']): TurnDependencies['identify'];
}

export function openStepUp({ key, ...parts }: StepUpParts): OpenStepUp {
  const hash = codeHash(key);
  return {
    stepUp: { codes: parts.codes, hash },
    post: codePost({ ...parts, hash }, parts),
    hide: hideCode({ ...parts, hash }),
    identify: (by) => withProof(parts, by),
  };
}
