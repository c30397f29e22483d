/** How long nothing has changed before it is said, in milliseconds: a screen reader would speak over each change. */
export const calm = 400
