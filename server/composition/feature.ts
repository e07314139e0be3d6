/** What a feature is to the whole. */
import type {Db} from '../db/schema.ts';
import type {Api} from '../http/api.ts';
import type {FloodLimit} from '../http/limits.ts';
import type {Job} from '../jobs/runner.ts';
import type {Forgotten} from '../people/store.ts';
import type {Visibility} from '../posts/contract.ts';
import type {QueueSource} from '../queue/contract.ts';
import type {Findable} from '../search/contract.ts';

/** What a feature may add to the whole; what others may use of it stands beside it, under names of its own. */
export type Contributions = {
  routes?: (api: Api) => void;
  /** Paths that one address may not ask for too often. */
  floodLimits?: readonly FloodLimit[];
  /** Paths that take changes from any origin. */
  openToOtherOrigins?: readonly string[];
  /** Paths below which one page shows whatever has an id. */
  pagesById?: readonly string[];
  /** Paths below which one page shows whatever has a key, such as `diary-sheet`. */
  pagesByKey?: readonly string[];
  /** What needs somebody. */
  queue?: QueueSource;
  jobs?: readonly Job[];
  /** What search finds, in parts. */
  findable?: () => AsyncIterable<Findable[]>;
  /** What follows from hiding or showing a post, to be saved with it. */
  afterHiding?: (id: string, visibility: Visibility) => Promise<(trx: Db) => Promise<void>>;
  /** Hashes of the files that a feature names: they stay. */
  filesNamed?: () => Promise<Iterable<string>>;
  /** What a feature keeps of a person who is erased goes or loses its name, with the rest of them. */
  forgetPerson?: (trx: Db, person: Forgotten) => Promise<void>;
  /** Done before the first request. */
  ready?: () => Promise<void>;
  /** Lets what is under way finish. */
  stop?: () => Promise<void>;
};

export type Feature = {contributes: Contributions};
