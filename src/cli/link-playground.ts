import type { Customer } from '../config.ts';

/** The tenant that Microsoft's Agents Playground plays, as manifest/teams/playground.yml has it. */
const tenant = '0e6a1f52-7c3b-4d1e-9f60-2b8d5a4c7e13';

/** The demo's first customer is the one that has its Teams in the playground. */
export const linkPlayground = ([first, ...more]: readonly Customer[]): readonly Customer[] =>
  first === undefined
    ? []
    : [
        {
          ...first,
          tenant: { ...first.tenant, channels: { ...first.tenant.channels, teams: [tenant] } },
        },
        ...more,
      ];
