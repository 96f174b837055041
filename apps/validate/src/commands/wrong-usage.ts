/** A command that cannot be carried out as asked: the message is for the person who typed it. */
export class WrongUsage extends Error {}
