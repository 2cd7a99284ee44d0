/** A reading of a tab below this confidence (0 to 1) is a person's to confirm. */
export const SURE = 0.8;
