/** Why a command failed, in one sentence for whoever runs it. */
const known: Record<string, string> = {
  ENOSPC: 'The disk is full. Free some space and run it again.',
  SQLITE_FULL: 'The disk is full. Free some space and run it again.',
  EACCES: 'This user may not write there.',
  EPERM: 'This user may not write there.',
  EROFS: 'That disk can only be read.',
  ENOENT: 'A folder on the way there does not exist.',
  ENOTDIR: 'A folder on the way there is a file.',
  EISDIR: 'That is a folder. Name a file in it.',
  ECONNREFUSED: 'The database does not answer. Check DATABASE_URL.',
};

/** The code is said too, because it can be looked up. */
export function reasonOf(error: unknown): string {
  const {code, message} = error as {code?: string; message: string};
  return code !== undefined && known[code] !== undefined ? `${known[code]} (${code})` : message;
}
