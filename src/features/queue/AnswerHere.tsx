/** A question of the queue with what was asked, and the form that answers it. */
import {questionsApi} from '../../../server/questions/contract.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {Loading} from '../../ui/Loading.tsx';
import {RenderedHtml} from '../../ui/RenderedHtml.tsx';
import {AnswerForm} from '../questions/AnswerForm.tsx';

export default function AnswerHere({id, onDone}: {id: string; onDone: () => Promise<void>}) {
  const {state} = useEndpoint(questionsApi.read, {params: {id}});
  return (
    <Loading state={state}>
      {(question) =>
        question.step === 'hidden' ? (
          <p>This question is not shown any more.</p>
        ) : (
          <>
            {question.html !== '' && <RenderedHtml html={question.html} />}
            <AnswerForm questionId={id} mayBeOfficial official onSent={onDone} />
          </>
        )
      }
    </Loading>
  );
}
