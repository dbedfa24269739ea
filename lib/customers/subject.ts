/** What the operators' ledger calls a member, by their number. */
export const subjectOf = (number: number): string => `member-${number}`;
