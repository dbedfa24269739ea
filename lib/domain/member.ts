/** Cookie that tells static pages that a member is here; it proves nothing. */
export const MEMBER_COOKIE = 'member';
