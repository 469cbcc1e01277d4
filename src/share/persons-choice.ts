/** What becomes of personal data in what leaves: it stays, the same person gets the same pseudonym, or it is left out. */
export type PersonsChoice = 'keep' | 'pseudonyms' | 'omit';
