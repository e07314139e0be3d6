/** Why a file is not taken or cannot be read: a state and a sentence for whoever sent it. */

export type Unreadable = 'locked' | 'damaged' | 'refused';

export class FileRefused extends Error {
  readonly state: Unreadable;
  constructor(state: Unreadable, sentence: string, cause?: unknown) {
    super(sentence, {cause});
    this.name = 'FileRefused';
    this.state = state;
  }
}
