/** Begins with a capital, or with a letter of a script that has none. */
export const startsTall = /^[\p{Lu}\p{Lt}\p{Lo}]/u;
