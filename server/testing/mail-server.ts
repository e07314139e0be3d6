/** A real SMTP server that keeps what it was sent. */
import PostalMime, {type Email} from 'postal-mime';
import {SMTPServer} from 'smtp-server';
import {onTestFinished} from 'vitest';
import {freePort} from './postgres.ts';

export type MailServer = {url: string; mails: {to: string[]; mail: Email}[]; stop: () => Promise<void>};

/** `refuses`: an address that it does not take. `onReceived` runs after a message has come and before the sender is told that it has. */
export async function aMailServer(
  given: {port?: number; onReceived?: () => Promise<void>; refuses?: string} = {},
): Promise<MailServer> {
  const port = given.port ?? (await freePort());
  const mails: MailServer['mails'] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onMailFrom({address}, _session, done) {
      if (address !== given.refuses) return done();
      done(Object.assign(new Error('No such sender'), {responseCode: 553}));
    },
    onRcptTo({address}, _session, done) {
      if (address !== given.refuses) return done();
      done(Object.assign(new Error('No such mailbox'), {responseCode: 550}));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        mails.push({
          to: session.envelope.rcptTo.map(({address}) => address),
          mail: await PostalMime.parse(Buffer.concat(chunks)),
        });
        await given.onReceived?.();
        done();
      });
    },
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  const stop = () => new Promise<void>((closed) => server.close(() => closed()));
  onTestFinished(stop);
  return {url: `smtp://127.0.0.1:${port}`, mails, stop};
}
