import { say } from '../../lib/words.ts';

/** Choices that several records share. */

/** Yes, no, or not asked yet. */
export const yesNoUnknown = {
  unknown: say('choice.unknown', 'Not known yet'),
  no: say('choice.no', 'No'),
  yes: say('choice.yes', 'Yes'),
} as const;

/** What a statement rests on. */
export const evidenceBases = {
  unknown: say('choice.unknown', 'Not known yet'),
  hypothesis: say('evidence.hypothesis', 'Assumption'),
  research: say('evidence.research', 'Research'),
  data: say('evidence.data', 'Data'),
} as const;

/** Who is at the other end of a touchpoint. */
export const modes = {
  human: say('mode.human', 'A person'),
  selfService: say('mode.self-service', 'Self-service'),
  automated: say('mode.automated', 'Automated'),
} as const;

/** The four ways in which a department owns a touchpoint. */
export const roles = {
  designs: say('role.designs', 'Designs'),
  builds: say('role.builds', 'Builds'),
  operates: say('role.operates', 'Operates'),
  renews: say('role.renews', 'Renews'),
} as const;

/** A way in which a department owns a touchpoint. */
export type Role = keyof typeof roles;

/** The plain words beneath each role. */
export const rolesInPlainWords = {
  designs: say('role.designs.plain', 'who designs it'),
  builds: say('role.builds.plain', 'who builds it'),
  operates: say('role.operates.plain', 'who runs it day to day'),
  renews: say('role.renews.plain', 'who keeps it up to date'),
} as const satisfies Record<Role, unknown>;

/** The roles in the order they are always shown. */
export const roleNames = Object.keys(roles) as readonly Role[]; // the keys of a literal
