/** Data has changed so that a generated file cannot be made; the message says which hand-written file to correct. */
export class StaleInput extends Error {}
