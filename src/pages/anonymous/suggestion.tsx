/** Raise it anonymously: what is promised comes first. */
import {AnonymityPromise} from '../../components/anonymous/AnonymityPromise.tsx';
import {AnonymousForm} from './_components/AnonymousForm.tsx';
import {BeforeYouWrite} from './_components/BeforeYouWrite.tsx';
import {ForgetfulPage} from './_components/ForgetfulPage.tsx';

export default function AnonymousSuggestion() {
  return (
    <ForgetfulPage
      title="Raise it anonymously"
      description="A concern, an idea, a fault or a rumour, without an account and without your name."
    >
      <AnonymityPromise />
      <BeforeYouWrite />
      <AnonymousForm kind="suggestion" />
    </ForgetfulPage>
  );
}
