/** Ask anonymously: what is promised comes first. */
import {AnonymousForm} from './AnonymousForm.tsx';
import {ForgetfulPage} from './ForgetfulPage.tsx';

export default function AnonymousQuestion() {
  return (
    <ForgetfulPage title="Ask anonymously" description="A question, without an account and without your name.">
      <AnonymousForm kind="question" />
    </ForgetfulPage>
  );
}
