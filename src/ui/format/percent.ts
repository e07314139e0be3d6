/** A share as people read it, in whole percent. */
export const percent = (share: number): string => `${Math.round(share * 100)}%`;
