/** An address that opens a message in somebody's own e-mail program, with everything filled in (RFC 6068). */
export function mailto({recipient, subject, body}: {recipient: string; subject: string; body: string}): string {
  return `mailto:${encodeURIComponent(recipient)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\n/g, '\r\n'))}`;
}
