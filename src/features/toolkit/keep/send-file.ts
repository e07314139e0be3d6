/** Sends a file in pieces: after a dropped connection, and after the page was loaded again, it goes on where it was. */
import {filesApi, type GivenFile} from '../../../../server/files/contract.ts';
import {pieceBytes, piecesIn} from '../../../../server/files/pieces.shared.ts';
import {addressOf, call, Failure, request} from '../../../api/client.ts';
import {patient} from '../../../api/patient.ts';
import {newId} from '../../../ui/forms/new-id.ts';

/** What is told while it is sent: the share that has arrived, then that it is being checked, or that the connection is gone for a while. */
export type Sending = {step: 'sending'; share: number} | {step: 'waiting'; share: number} | {step: 'checking'};

/** @throws Failure where the file is not taken, with the reason. */
export async function sendFile(file: File, told: (sending: Sending) => void, signal: AbortSignal): Promise<GivenFile> {
  const id = idOf(file);
  let share = 0;
  const patiently = <T>(work: () => Promise<T>) => patient(work, () => told({step: 'waiting', share}), signal);
  const {received} = await patiently(() => call(filesApi.start, {body: {id, name: file.name, size: file.size}, signal})).catch(
    (error) => {
      // Somebody else began it on this computer: it is not theirs to go on with.
      if (error instanceof Failure && error.status === 404) localStorage.removeItem(placeOf(file));
      throw error;
    },
  );
  for (let number = Math.floor(received / pieceBytes); number < piecesIn(file.size); number += 1) {
    share = (number * pieceBytes) / file.size;
    told({step: 'sending', share});
    const bytes = new Uint8Array(await file.slice(number * pieceBytes, (number + 1) * pieceBytes).arrayBuffer());
    const path = addressOf(filesApi.piece, {params: {id, number}, body: bytes});
    await patiently(() => request('put', path, bytes, {signal}));
  }
  told({step: 'checking'});
  try {
    return await patiently(() => call(filesApi.finish, {params: {id}, body: {}, signal}));
  } finally {
    localStorage.removeItem(placeOf(file));
  }
}

const placeOf = ({name, size, lastModified}: File): string => `upload ${name} ${size} ${lastModified}`;

/** The same for the same file, until it has arrived. */
function idOf(file: File): string {
  const known = localStorage.getItem(placeOf(file));
  if (known !== null) return known;
  const id = newId();
  localStorage.setItem(placeOf(file), id);
  return id;
}
