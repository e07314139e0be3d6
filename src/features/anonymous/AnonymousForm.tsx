/** Writing without a name. What is typed stays on this page until it is sent, and is kept nowhere else. */

import {useEffect, useRef, useState} from 'react';
import {AnonymousQuestion, AnonymousSuggestion, anonymousApi} from '../../../server/anonymous/contract.ts';
import {makeReceipt, readReceipt} from '../../../server/anonymous/receipt.shared.ts';
import type {Answer} from '../../../server/http/contract.ts';
import {Reach, reachNames} from '../../../server/posts/contract.ts';
import {suggestionKinds} from '../../../server/suggestions/contract.ts';
import {Failure} from '../../api/client.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {useCompetencies} from '../../ui/Filters.tsx';
import {formatDay} from '../../ui/format/dates.ts';
import {ErrorSummary, RadioField, SelectField, SubmitButton, TextArea, TextField} from '../../ui/forms/Form.tsx';
import {useForm} from '../../ui/forms/useForm.ts';
import {Loading} from '../../ui/Loading.tsx';
import {checkPersonal} from '../personal-data/check.ts';
import {PersonalDetails} from '../personal-data/PersonalDetails.tsx';
import {AnonymityPromise} from './AnonymityPromise.tsx';
import {BeforeYouSend} from './BeforeYouSend.tsx';
import {ReceiptCard} from './ReceiptCard.tsx';
import {SimilarTitles} from './SimilarTitles.tsx';
import {useStay} from './useStay.ts';

type Choices = Answer<typeof anonymousApi.form>;
type Kind = 'suggestion' | 'question';
const sending = () => import('./send.ts');
const reaches = Reach.options.map((value) => ({value, name: reachNames[value]}));

/** Once it is sent, the receipt stands alone on the page. */
export function AnonymousForm({kind}: {kind: Kind}) {
  const {state} = useEndpoint(anonymousApi.form, {});
  const [receipt, setReceipt] = useState<string>();
  if (receipt !== undefined && state.step === 'loaded')
    return <ReceiptCard receipt={receipt} kind={kind} by={dueBy(kind, state.value)} />;
  return (
    <>
      <AnonymityPromise folded />
      <p className="facts">
        Have you got a receipt already? <a href="/anonymous/receipt">See what became of your post</a>.
      </p>
      <Loading state={state}>{(choices) => <Form kind={kind} choices={choices} onSent={setReceipt} />}</Loading>
    </>
  );
}

const dueBy = (kind: Kind, {questionBy, suggestionBy}: Choices) => formatDay(kind === 'question' ? questionBy : suggestionBy);

function Form({kind, choices, onSent}: {kind: Kind; choices: Choices; onSent: (receipt: string) => void}) {
  const competencies = useCompetencies();
  const receipt = useRef<string>(undefined);
  const asks = kind === 'question';
  const form = useForm({
    initial: {
      kind: '',
      title: '',
      details: '',
      competency: '',
      systemVersion: '',
      reach: '',
      organisation: '',
      justification: '',
    },
    schema: asks ? AnonymousQuestion : AnonymousSuggestion,
    toInput: ({kind: chosen, competency, systemVersion, reach, organisation, ...words}) => ({
      ...words,
      ...(!asks && {kind: chosen}),
      competency: competency || null,
      systemVersion: systemVersion || null,
      reach: reach || null,
      organisation: organisation || null,
    }),
    send: async (words) => {
      const justification = checkPersonal({title: words.title, details: words.details}, words.justification, choices.masks);
      if (!('subtle' in crypto))
        throw new Failure(0, 'This page works on a secure connection only. Its address has to begin with https.');
      receipt.current ??= makeReceipt(crypto.getRandomValues(new Uint8Array(20)));
      const symbols = readReceipt(receipt.current);
      if (symbols.kind !== 'read') throw new Error('A new receipt cannot be read.');
      const {send} = await sending();
      await send({...words, justification}, symbols.text);
      onSent(receipt.current);
    },
  });
  // Fetched with the page: what is fetched when somebody sends would say when that was.
  useEffect(() => void sending().catch(() => {}), []);
  const {title, details} = form.values;
  useStay(`${title}${details}` !== '');
  return (
    <form method="post" onSubmit={form.submit} noValidate autoComplete="off">
      <ErrorSummary {...form} />
      {!asks && <RadioField form={form} name="kind" label="What is it?" choices={suggestionKinds} />}
      <TextField
        form={form}
        name="title"
        label={asks ? 'Your question, in one line' : 'Title, in one line'}
        hint="Everybody can read it once it is published. Leave out names and case details."
      />
      <SimilarTitles typed={title} titles={choices.titles} />
      <TextArea
        form={form}
        name="details"
        label="Details (optional)"
        rows={8}
        hint="Leave out what only you can know, and what you always say: that gives people away more often than any computer does."
      />
      <PersonalDetails form={form} fields={{title: asks ? 'Your question' : 'Title', details: 'Details'}} masks={choices.masks} />
      <details className="more-choices">
        <summary>Say more about it (optional)</summary>
        <p>Each answer narrows down a little who may have written it. Choose none if you are not sure.</p>
        <SelectField form={form} name="competency" label="Subject" empty="I would rather not say" choices={competencies} />
        {choices.versions.length > 0 && (
          <SelectField
            form={form}
            name="systemVersion"
            label="Version of the system"
            empty="I would rather not say"
            choices={choices.versions.map((version) => ({value: version, name: version}))}
          />
        )}
        <SelectField form={form} name="reach" label="Who is affected?" empty="I would rather not say" choices={reaches} />
        {choices.organisations.length > 0 && (
          <SelectField
            form={form}
            name="organisation"
            label="Your organisation"
            empty="I would rather not say"
            choices={choices.organisations.map(({id, name}) => ({value: id, name}))}
          />
        )}
        {choices.organisations.length > 0 && (
          <p className="facts">Only organisations with ten or more active users are listed. It is shown with your post.</p>
        )}
      </details>
      <BeforeYouSend />
      <p>
        The coordinator looks at it by {dueBy(kind, choices)}.{' '}
        <a href="/about/asking-and-suggesting#without-your-name" target="_blank" rel="noopener noreferrer">
          How that works (opens in a new tab)
        </a>
      </p>
      <SubmitButton sending={form.sending}>Send anonymously</SubmitButton>
    </form>
  );
}
