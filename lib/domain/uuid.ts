/** Whether a word is a UUID as the shop writes them; anything else would make the database refuse the question. */
export const isUuid = (value: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
