import type { Fault } from './fault.ts';
import type { Environment } from './open-secrets.ts';
import type { PlacedYaml } from './placed-yaml.ts';
import { below } from './schema-at.ts';

/** A desk that reads mail, and no server to send it with. */
export function mailFaults(yaml: PlacedYaml, env: Environment): readonly Fault[] {
  if ((env['LOKET_SMTP_HOST'] ?? '').trim() !== '') return [];
  return ['support', 'development', 'consultancy', 'licences'].flatMap((desk) => {
    const path = ['desks', desk, 'kind'];
    if (path.reduce<unknown>(below, yaml.value) !== 'mail') return [];
    const problem = `the desk ${desk} reads mail, and LOKET_SMTP_HOST is not set`;
    return [{ ...yaml.placeOf(path), problem, fix: 'set it, or let the desk be of another kind' }];
  });
}
