import type { Claim } from '../../diagnostics/ports/claim.ts';
import type { TurnDependencies } from './turn-dependencies.ts';

/**
 * Renews the lease while the turn lasts. A renewal that fails is not reported to the turn: if somebody else
 * took over, its commit is lost, and that is what counts.
 */
export function keepLease(
  { store, machineNow, leaseMs }: Pick<TurnDependencies, 'store' | 'machineNow' | 'leaseMs'>,
  claim: Claim,
): Disposable {
  const timer = setInterval(() => {
    store.renew(claim, machineNow(), leaseMs).catch(() => undefined);
  }, leaseMs / 3);
  return { [Symbol.dispose]: () => clearInterval(timer) };
}
