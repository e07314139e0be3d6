/** For those who have the system in front of them: say that the page is right for a version. Loaded only for them. */
import Link from '@docusaurus/Link';
import {usePluginData} from '@docusaurus/useGlobalData';
import {type ContentPage, contentApi} from '../../../server/verifications/contract.ts';
import {call} from '../../api/client.ts';
import type {ContentData} from '../../plugins/content/index.ts';
import {ErrorSummary, SelectField, SubmitButton} from '../../ui/forms/Form.tsx';
import {useForm} from '../../ui/forms/useForm.ts';
import {putContentPage} from './content.ts';
import {chosenBy, firstChoice, releaseChoices} from './release-choice.ts';

export default function VerifyForm({
  page,
  onVerified = putContentPage,
}: {
  page: ContentPage;
  onVerified?: (page: ContentPage) => void;
}) {
  const {key, pageHash, systems} = page;
  const choices = releaseChoices(page);
  const built = (usePluginData('waymark-content') as ContentData).hashes[key];
  const form = useForm({
    initial: {version: firstChoice(page) ?? ''},
    schema: contentApi.verify.body,
    toInput: ({version}) => {
      const chosen = chosenBy(version);
      return {...chosen, hash: systems.find(({system}) => system.key === chosen.system)?.hash ?? ''};
    },
    send: async (body) => onVerified(await call(contentApi.verify, {params: {key}, body})),
  });
  // A question stands in this page as the service has it; a guide stands here as it was built.
  if (page.question === null && (built === undefined || !pageHash.startsWith(built)))
    return <p>This page is older than the one the service has now. Reload it and read it again before you verify it.</p>;
  if (choices.length === 0) {
    return (
      <p>
        To verify this page you name a version of your system, and none is recorded yet. The coordinator records it under{' '}
        <Link to="/releases">Releases</Link>.
      </p>
    );
  }
  return (
    <form className="panel" method="post" onSubmit={form.submit} noValidate aria-label="Verify this page">
      <ErrorSummary {...form} />
      <p>
        Verify it once you have done the task as it is written here, with the version you choose. Your role and organisation are
        shown, your name is not.
      </p>
      <SelectField form={form} name="version" label="It is right for" choices={choices} />
      <SubmitButton sending={form.sending}>Verify this page</SubmitButton>
      <p role="status">{form.sent ? 'Verified. Everybody sees it now.' : ''}</p>
    </form>
  );
}
