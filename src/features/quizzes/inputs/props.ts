/** What every input of a question gets. */
import type {ServedQuestion} from '../../../../server/quizzes/contract.ts';

export type InputProps<Kind extends ServedQuestion['type']> = {
  question: Extract<ServedQuestion, {type: Kind}>;
  /** What was given so far: chosen keys or typed words, in the order of the inputs. */
  given: readonly string[];
  onGive: (given: string[]) => void;
};
