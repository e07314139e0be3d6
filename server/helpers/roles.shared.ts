/** Who helps: what they are called, and what they are for. No schema, so that every page may say it. */
export const helperRoles = {
  champion: {name: 'Champion', does: 'Shows you how something is done.'},
  administrator: {name: 'Local administrator', does: 'Accounts, access and passwords.'},
} as const;
export type HelperRole = keyof typeof helperRoles;
