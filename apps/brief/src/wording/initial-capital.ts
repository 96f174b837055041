/** `two divisions` becomes `Two divisions`. */
export const initialCapital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
