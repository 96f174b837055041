/** A file or folder that could not be written. The message is for people; what was there before is unchanged. */
export class WriteError extends Error {
  override readonly name = "WriteError";

  /** The file or folder. */
  readonly path: string;
  /** Why it could not be written: `the disk is full (ENOSPC)`. */
  readonly reason: string;

  constructor(path: string, reason: string, options?: ErrorOptions) {
    super(`Cannot write \`${path}\`: ${reason}. Existing files are unchanged.`, options);
    this.path = path;
    this.reason = reason;
  }
}

/** The reason in words for an error of the file system; undefined for any other error. */
export function writeReason(error: unknown): string | undefined {
  if (!(error instanceof Error && "code" in error && typeof error.code === "string")) return undefined;
  const reason = reasons.get(error.code);
  return reason && `${reason} (${error.code})`;
}

const reasons: ReadonlyMap<string, string> = new Map([
  ["ENOSPC", "the disk is full"],
  ["EDQUOT", "the disk quota is used up"],
  ["EFBIG", "the file is larger than the limit for files"],
  ["EACCES", "permission denied"],
  ["EPERM", "permission denied"],
  ["EROFS", "the disk is read-only"],
  ["ENOENT", "its folder does not exist"],
  ["ENOTDIR", "its folder is a file"],
  ["EISDIR", "it is a folder"],
  ["ELOOP", "it is a symbolic link"],
  ["EIO", "the disk reports an error"],
]);
