/** How many people do each job in each organisation: what coverage is measured against. */
import Link from '@docusaurus/Link';
import {type Headcount, peopleApi} from '../../../server/people/contract.ts';
import type {JobFunction, Organisation} from '../../../server/who/contract.ts';
import {call} from '../../api/client.ts';
import {Gate} from '../../components/Gate.tsx';
import {Loading} from '../../components/Loading.tsx';
import {Page} from '../../components/Page.tsx';
import {useLoaded} from '../../components/useLoaded.ts';
import {HeadcountForm} from './_components/HeadcountForm.tsx';

type HeadcountData = {organisations: Organisation[]; jobFunctions: JobFunction[]; headcounts: Headcount[]};

const read = async (): Promise<HeadcountData> => ({
  ...(await call(peopleApi.choices, {})),
  ...(await call(peopleApi.headcounts, {})),
});

export default function Headcounts() {
  return (
    <Page title="Headcounts" description="How many people do each job in each organisation.">
      <Gate to="enter headcounts" may={({role}) => role === 'coordinator'}>
        {() => <Content />}
      </Gate>
    </Page>
  );
}

function Content() {
  const {state} = useLoaded(read);
  return (
    <>
      <p className="lead">How many people do each job in each organisation, with or without an account here.</p>
      <p>
        <Link to="/training-needs">Training needs</Link> are measured against these numbers. Leave a box empty if you do not know.
      </p>
      <Loading state={state}>{(data) => <HeadcountForm {...data} />}</Loading>
    </>
  );
}
