/** Ask anonymously: what is promised comes first. */
import {AnonymityPromise} from '../../components/anonymous/AnonymityPromise.tsx';
import {AnonymousForm} from './_components/AnonymousForm.tsx';
import {BeforeYouWrite} from './_components/BeforeYouWrite.tsx';
import {ForgetfulPage} from './_components/ForgetfulPage.tsx';

export default function AnonymousQuestion() {
  return (
    <ForgetfulPage title="Ask anonymously" description="A question, without an account and without your name.">
      <AnonymityPromise />
      <BeforeYouWrite />
      <AnonymousForm kind="question" />
    </ForgetfulPage>
  );
}
