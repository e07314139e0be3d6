/** For the coordinator: a quiz question with its key, to be verified like a page. */

import Link from '@docusaurus/Link';
import {contentApi} from '../../../../server/verifications/contract.ts';
import {useEndpoint} from '../../../api/useEndpoint.ts';
import {Loading} from '../../../ui/Loading.tsx';
import {StateTag} from '../StateTag.tsx';
import {TrustText} from '../Trust.tsx';
import VerifyForm from '../VerifyForm.tsx';

export function CheckQuestion({questionKey}: {questionKey: string}) {
  const {state, put} = useEndpoint(contentApi.page, {params: {key: questionKey}});
  return (
    <>
      <p>
        <Link to="/review?kind=question">Back to the list of quiz questions</Link>
      </p>
      <Loading state={state}>
        {(page) => (
          <>
            <h2>{page.title}</h2>
            {page.systems.map((inSystem) => (
              <div key={inSystem.system.key}>
                <StateTag state={inSystem.state} of={inSystem.system.name} />
                <TrustText inSystem={inSystem} />
              </div>
            ))}
            {page.question && (
              <>
                <ul>
                  {page.question.options.map(({text, correct, why}) => (
                    <li key={text}>
                      {correct && <strong>Right: </strong>}
                      {text} <span className="facts">{why}</span>
                    </li>
                  ))}
                </ul>
                <p className="facts">
                  Taught in <Link to={page.question.passage}>this passage</Link>
                </p>
              </>
            )}
            {page.question === null ? (
              <p>
                <Link to={page.url}>Open the page</Link> to read and verify it.
              </p>
            ) : (
              <VerifyForm page={page} key={page.systems.map(({hash}) => hash).join()} onVerified={put} />
            )}
          </>
        )}
      </Loading>
    </>
  );
}
