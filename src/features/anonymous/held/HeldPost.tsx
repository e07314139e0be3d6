/** One anonymous post with what looks personal in it, and the two decisions. */
import Link from '@docusaurus/Link';
import {type ReactNode, useRef, useState} from 'react';
import {heldApi, type HeldPost as Post} from '../../../../server/anonymous/contract.ts';
import {recognise} from '../../../../server/personal-data/recognise.shared.ts';
import {reachNames} from '../../../../server/posts/contract.ts';
import {kindNames} from '../../../../server/suggestions/contract.ts';
import {call} from '../../../api/client.ts';
import {useCompetencies} from '../../../ui/Filters.tsx';
import {formatDate} from '../../../ui/format/dates.ts';
import {ErrorSummary, SubmitButton, TextArea, TextField} from '../../../ui/forms/Form.tsx';
import {useForm} from '../../../ui/forms/useForm.ts';
import {useFocusOnOpen} from '../../../ui/useFocusOnOpen.ts';
import {Marked} from '../../personal-data/Marked.tsx';
import {PersonalFindings} from '../../personal-data/PersonalFindings.tsx';
import {Due} from '../../posts/Due.tsx';

type Props = {post: Post; masks: readonly string[]; onDecided: (said: ReactNode) => Promise<void>};

export function HeldPost({post, masks, onDecided}: Props) {
  const {id, kind, title, details, competency, systemVersion, reach, organisation, justification, receivedOn, dueOn} = post;
  const [open, setOpen] = useState<'release' | 'decline'>();
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(undefined);
    setTimeout(() => opener.current?.focus());
  };
  const subject = useCompetencies().find(({value}) => value === competency)?.name;
  const name = kind === 'question' ? 'Question' : kindNames[kind];
  const said = [subject, systemVersion && `Version ${systemVersion}`, reach && reachNames[reach], organisation].filter(Boolean);
  const Decision = open === 'release' ? Release : Decline;
  return (
    <article className="panel held" id={`post-${id}`} aria-labelledby={`title-${id}`}>
      <h2 id={`title-${id}`}>
        <Marked text={title} findings={recognise(title, masks)} />
      </h2>
      <p className="facts facts--row">
        <span>{name}</span>
        <span>{formatDate(receivedOn)}</span>
        <Due what="Decision" on={dueOn} />
      </p>
      {said.length > 0 && <p className="facts">Its author chose to say: {said.join(', ')}</p>}
      {details !== '' && (
        <p className="as-typed">
          <Marked text={details} findings={recognise(details, masks)} />
        </p>
      )}
      <PersonalFindings texts={[title, details]} masks={masks} />
      {justification !== '' && <p>Its author says why that has to stay: {justification}</p>}
      {open === undefined ? (
        <p className="actions">
          <button
            type="button"
            className="button"
            ref={opener}
            aria-label={`Publish “${title}”`}
            onClick={() => setOpen('release')}
          >
            Publish
          </button>
          <button
            type="button"
            className="button button--quiet"
            aria-label={`Decline “${title}”`}
            onClick={() => setOpen('decline')}
          >
            Decline
          </button>
        </p>
      ) : (
        <Decision post={post} masks={masks} onDecided={onDecided} onClose={close} />
      )}
    </article>
  );
}

/** With what looks personal taken out; from the end, so that places stay true. */
const without = (text: string, masks: readonly string[]): string =>
  recognise(text, masks)
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, {start, end}) => `${rest.slice(0, start)}[removed]${rest.slice(end)}`, text);

function Release({post, masks, onDecided, onClose}: Props & {onClose: () => void}) {
  const {id} = post;
  const opened = useFocusOnOpen<HTMLFormElement>();
  const form = useForm({
    initial: {title: post.title, details: post.details, redacted: ''},
    schema: heldApi.release.body,
    toInput: (values) => values,
    send: async (body) => {
      await call(heldApi.release, {params: {id}, body});
      await onDecided(
        <p>
          <strong>Published:</strong>{' '}
          <Link to={`/${post.kind === 'question' ? 'questions' : 'suggestions'}/${id}`}>{body.title}</Link>. Answer it there; if
          it should not be seen after all, hide it there too.
        </p>,
      );
    },
  });
  const {title, details} = form.values;
  const changed = title !== post.title || details !== post.details;
  const left = [title, details].reduce((sum, text) => sum + recognise(text, masks).length, 0);
  const takeOut = () => {
    form.set('title', without(title, masks));
    form.set('details', without(details, masks));
  };
  return (
    <form method="post" onSubmit={form.submit} noValidate tabIndex={-1} ref={opened} aria-label="Publish this post">
      <ErrorSummary {...form} />
      <TextField
        form={form}
        name="title"
        label="Title"
        hint="Write “[removed]” in place of what has to go, and change nothing else."
      />
      <TextArea form={form} name="details" label="Details" rows={6} />
      {changed && (
        <TextField
          form={form}
          name="redacted"
          label="Why words were taken out"
          hint="Needed: readers see it with the date. What stood there is erased for good."
        />
      )}
      <p className="actions">
        {left > 0 && (
          <button type="button" className="button" onClick={takeOut}>
            {left === 1 ? 'Take out what was found' : `Take out all ${left} that were found`}
          </button>
        )}
        <SubmitButton sending={form.sending} quiet={left > 0}>
          {changed ? 'Publish without those words' : left > 0 ? 'Publish it with them' : 'Publish it as it is'}
        </SubmitButton>
        <button type="button" className="link-button" onClick={onClose}>
          Cancel
        </button>
      </p>
    </form>
  );
}

function Decline({post: {id}, onDecided, onClose}: Props & {onClose: () => void}) {
  const opened = useFocusOnOpen<HTMLFormElement>();
  const form = useForm({
    initial: {reason: ''},
    schema: heldApi.decline.body,
    toInput: (values) => values,
    send: async (body) => {
      await call(heldApi.decline, {params: {id}, body});
      await onDecided(<p>Declined, and its words are erased. Whoever holds its receipt reads your reason.</p>);
    },
  });
  return (
    <form method="post" onSubmit={form.submit} noValidate tabIndex={-1} ref={opened} aria-label="Decline this post">
      <p>Its words are erased at once and cannot be brought back. Whoever holds its receipt reads your reason, for 90 days.</p>
      <ErrorSummary {...form} />
      <TextArea
        form={form}
        name="reason"
        label="Why it is not published"
        hint="Say what they can do instead, such as where to report an emergency or a case."
      />
      <p className="actions">
        <SubmitButton sending={form.sending}>Decline and erase it</SubmitButton>
        <button type="button" className="link-button" onClick={onClose}>
          Cancel
        </button>
      </p>
    </form>
  );
}
