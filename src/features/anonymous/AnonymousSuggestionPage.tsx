/** Raise it anonymously: what is promised comes first. */
import {AnonymousForm} from './AnonymousForm.tsx';
import {ForgetfulPage} from './ForgetfulPage.tsx';

export default function AnonymousSuggestion() {
  return (
    <ForgetfulPage
      title="Raise it anonymously"
      description="A concern, an idea, a fault or a rumour, without an account and without your name."
    >
      <AnonymousForm kind="suggestion" />
    </ForgetfulPage>
  );
}
