/** The author's side: write without a name, and come back with the receipt. Nothing here asks who it is. */
import {randomUUID} from 'node:crypto';
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import type {Clock} from '../posts/clock.ts';
import {hourOf} from '../posts/days.ts';
import {asksWhy, foundIn} from '../posts/hold.ts';
import {fieldRefusal, Refusal} from '../refusal.ts';
import {type AnonymousKind, anonymousApi, type Proof} from './contract.ts';
import type {Pace} from './pace.ts';
import type {ProofOfWork} from './proof-of-work.ts';
import {hashOf, readReceipt} from './receipt.shared.ts';
import type {ReceiptView} from './receipt-view.ts';
import {type AnonymousPost, promiseOf, receiptText, takenBy, withdrawPost} from './rules.ts';
import type {AnonymousStore} from './store.ts';

type Needs = {
  anonymous: AnonymousStore;
  proof: ProofOfWork;
  pace: Pace;
  clock: Clock;
  now: () => Date;
  view: ReceiptView;
  /** What one may do by receipt with what was published. */
  confirm: (id: string) => Promise<void>;
  accept: (id: string, answerId: string | null) => Promise<void>;
  checkCompetency: (key: string | null) => void;
  settings: () => Promise<{masks: string[]; anonymousPerDay: number}>;
  announcements: () => Promise<{notice: string; contact: string; demo: boolean}>;
  /** Versions of the system, newest first. */
  versions: () => Promise<string[]>;
  /** Counts a post that a full day refused. */
  countRefused: () => Promise<void>;
};

type Given = {
  title: string;
  details: string;
  competency: string | null;
  systemVersion: string | null;
  reach: AnonymousPost['reach'];
  organisation: string | null;
  justification: string;
  receiptHash: string;
};

export function anonymousRoutes(api: Api, needs: Needs): void {
  const {
    anonymous,
    proof,
    pace,
    clock,
    now,
    view,
    confirm,
    accept,
    checkCompetency,
    settings,
    announcements,
    versions,
    countRefused,
  } = needs;

  api.serve(anonymousApi.form, async () => {
    const [titles, organisations, known, suggestionBy, questionBy, {masks}] = await Promise.all([
      anonymous.titles(),
      anonymous.largeOrganisations(),
      versions(),
      clock.due('acknowledgeDays'),
      clock.due('questionDays'),
      settings(),
    ]);
    return {
      titles: titles.map(({title, kind, id}) => ({title, url: `/${kind}s/${id}`})),
      organisations,
      versions: known,
      suggestionBy,
      questionBy,
      masks,
    };
  });

  api.serve(anonymousApi.announcements, announcements);

  api.serve(anonymousApi.overdue, async () => {
    const days = await anonymous.heldDays();
    const late = await Promise.all(
      days.map(async ({day, kind, posts}) => ((await clock.due(promiseOf(kind), day)) < clock.today() ? posts : 0)),
    );
    return {overdue: late.reduce((all, posts) => all + posts, 0)};
  });

  api.serve(anonymousApi.challenge, async () => proof.challenge(await pace.factor((await settings()).anonymousPerDay)));

  api.serve(anonymousApi.suggest, async ({body: {kind, ...given}}) => take(kind, given));
  api.serve(anonymousApi.ask, async ({body}) => take('question', body));

  api.serve(anonymousApi.look, async ({body}) => view(await known(body.receipt)));

  api.serve(anonymousApi.reply, async ({body}) => {
    const post = await known(body.receipt);
    if (post.status !== 'released')
      throw new Refusal(
        'conflict',
        'You can add something once your post is published. Until then, take it back and send it anew.',
      );
    const {masks} = await settings();
    const found = foundIn({text: body.text}, masks);
    if (found.length > 0 && body.justification === '') throw asksWhy(found);
    const why = 'Replies by receipt wait until the coordinator has looked.';
    const reply = {
      id: body.id ?? randomUUID(),
      postId: post.id,
      text: body.text,
      receivedOn: clock.today(),
      visibility: 'held' as const,
      // Without something found nobody saw that a reason would be sent.
      hiddenReason: body.justification === '' || found.length === 0 ? why : `${why} Whoever wrote it says: ${body.justification}`,
      hiddenOn: clock.today(),
      version: 1,
    };
    await anonymous.addReply(reply);
    return view(post);
  });

  api.serve(anonymousApi.withdraw, async ({body}) => {
    const post = await known(body.receipt);
    const next = withdrawPost(post, clock.today());
    await anonymous.withdraw(post, next, clock.today());
    return view(next);
  });

  api.serve(anonymousApi.confirm, async ({body}) => {
    const post = await known(body.receipt);
    if (post.status !== 'released' || post.kind === 'question')
      throw new Refusal('conflict', 'Only a published suggestion can be confirmed.');
    await confirm(post.id);
    return view(post);
  });

  api.serve(anonymousApi.accept, async ({body}) => {
    const post = await known(body.receipt);
    if (post.status !== 'released' || post.kind !== 'question')
      throw new Refusal('conflict', 'Only a published question has answers to accept.');
    await accept(post.id, body.answerId);
    return view(post);
  });

  async function take(kind: AnonymousKind, {proof: solved, ...given}: Given & {proof: Proof}) {
    checkCompetency(given.competency);
    await checkChoices(given);
    const {masks, anonymousPerDay} = await settings();
    const found = foundIn({title: given.title, details: given.details}, masks);
    if (found.length > 0 && given.justification === '') throw asksWhy(found);
    await proof.spend(solved);
    const post: AnonymousPost = {
      ...given,
      // Without something found its author does not see this input.
      justification: found.length === 0 ? '' : given.justification,
      id: randomUUID(),
      kind,
      receivedOn: clock.today(),
      status: 'held',
      standing: 'unverified',
      reason: null,
      closedOn: null,
    };
    const counted = async (error: unknown): Promise<never> => {
      if (error instanceof Refusal && error.code === 'too-many') await countRefused();
      throw error;
    };
    await anonymous.add(post, {day: anonymousPerDay, soFar: takenBy(hourOf(now()), anonymousPerDay)}).catch(counted);
    return done;
  }

  async function checkChoices({organisation, systemVersion}: Given): Promise<void> {
    const [organisations, known] = await Promise.all([anonymous.largeOrganisations(), versions()]);
    const choose = (field: string) => fieldRefusal({[field]: 'Choose one from the list, or none.'});
    if (organisation !== null && !organisations.some(({id}) => id === organisation)) throw choose('organisation');
    if (systemVersion !== null && !known.includes(systemVersion)) throw choose('systemVersion');
  }

  async function known(receipt: string): Promise<AnonymousPost> {
    const post = await anonymous.byReceipt(await hashOf(receiptText(readReceipt(receipt))));
    if (post === undefined)
      throw new Refusal(
        'missing',
        'No post belongs to this receipt. It may have been forgotten: that happens 90 days after a post is closed.',
      );
    return post;
  }
}
