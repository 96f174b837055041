const most = 300;

/** A text of at most 300 characters, cut between words if it must be. */
export function cutText(text: string): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, "")}…`;
}
